/** Where tasks run: in threads of their own, or, for small inputs, right here. */
import pLimit from 'p-limit'
import { kernelSeed } from '../kernel/index.js'
import { LeaktallyError } from '../problem.js'
import { performTask, type Task, type TaskResult } from '../unit/perform.js'
import { sharedFields, type SharedProgress, type TaskFailure } from '../unit/task.js'

export interface TaskRunner {
  /** How many tasks run at once. */
  readonly threads: number
  run<T extends Task>(task: T): Promise<TaskResult<T>>
  /** Ends the threads; calling it again is the same promise. */
  close(): Promise<void>
}

/** In the caller's thread: no start-up cost. */
export const inlineRunner: TaskRunner = {
  threads: 1,
  run: (task) => performTask(task),
  close: () => Promise.resolve(),
}

/** `threads` workers. They start at once and take the kernel that this thread has compiled. */
export async function threadRunner(threads: number): Promise<TaskRunner> {
  // Loaded only where threads are used: small inputs start faster without it.
  const { Piscina } = await import('piscina')
  const filename = new URL('./worker.cjs', import.meta.url).href
  const settings = { filename, concurrentTasksPerWorker: 1, idleTimeout: Infinity, workerData: kernelSeed() } as const
  const units = new Piscina({ ...settings, minThreads: threads, maxThreads: threads })
  let closing: Promise<void> | undefined
  return {
    threads,
    run: async <T extends Task>(task: T) => resultOf((await units.run(task)) as TaskResult<T> | TaskFailure),
    close: () => (closing ??= units.destroy()),
  }
}

/** Whether the scan ends early: it was aborted, or a part of it failed. */
export function isStopped(shared: SharedProgress): boolean {
  return Atomics.load(new BigInt64Array(shared), sharedFields.aborted) !== 0n
}

/** Runs all, some at once. When one fails, the others are stopped and waited for: nothing writes when the folders are removed. */
export async function runAll(runner: TaskRunner, shared: SharedProgress, runs: readonly (() => Promise<void>)[]): Promise<void> {
  const limit = pLimit(runner.threads * 2)
  const all = runs.map((run) => limit(() => (isStopped(shared) ? Promise.resolve() : run())))
  try {
    await Promise.all(all)
  } catch (error) {
    Atomics.store(new BigInt64Array(shared), sharedFields.aborted, 1n)
    await runner.close()
    await Promise.allSettled(all)
    throw error
  }
}

function resultOf<T extends Task>(outcome: TaskResult<T> | TaskFailure): TaskResult<T> {
  if (typeof outcome !== 'object' || outcome === null || !('failure' in outcome)) return outcome
  const { code, message, detail } = outcome.failure
  throw new LeaktallyError(code, message, detail)
}
