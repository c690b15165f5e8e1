/** Entry of a worker thread: loaded by URL beside the package's index. */
import { workerData } from 'piscina'
import { adoptSeed, type KernelSeed } from '../kernel/index.js'
import { performTask, type Task, type TaskResult } from './perform.js'

adoptSeed(workerData as KernelSeed)

const run = async (task: Task): Promise<TaskResult<Task>> => performTask(task)

// The pool takes the default export of the file that it is given.
export default run
