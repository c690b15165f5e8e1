/** Entry of a worker thread: loaded by URL beside the package's index. */
import { workerData } from 'node:worker_threads'
import { adoptSeed, type KernelSeed } from '../kernel/index.js'
import { LeaktallyError } from '../problem.js'
import { countReading } from '../source/file.js'
import { errnoOf } from '../source/walk.js'
import { performTask, type Task, type TaskResult } from './perform.js'
import type { TaskFailure } from './task.js'

adoptSeed(workerData as KernelSeed)

const run = async (task: Task): Promise<TaskResult<Task> | TaskFailure> => {
  // A thread has one task at a time.
  countReading('counted' in task && task.counted !== undefined ? new BigInt64Array(task.counted) : null)
  try {
    return await performTask(task)
  } catch (error) {
    if (error instanceof LeaktallyError) return { failure: { code: error.code, message: error.message, detail: error.detail } }
    const errno = errnoOf(error)
    if (errno === 'unknown') throw error
    return { failure: { code: 'output-failed', message: `cannot write: ${errno}`, detail: { errno } } }
  }
}

// The pool takes the default export of the file that it is given.
export default run
