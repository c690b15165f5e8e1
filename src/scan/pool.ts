/** Where tasks run: in threads of their own, or, for small inputs, right here. */
import { kernelSeed } from '../kernel/index.js'
import { performTask, type Task, type TaskResult } from '../unit/perform.js'

export interface TaskRunner {
  /** How many tasks run at once. */
  readonly threads: number
  run<T extends Task>(task: T): Promise<TaskResult<T>>
  close(): Promise<void>
}

/** In the caller's thread: no start-up cost. */
export const inlineRunner: TaskRunner = {
  threads: 1,
  run: (task) => performTask(task),
  close: () => Promise.resolve(),
}

/**
 * `threads` workers for units and one more for hashing, which is sequential and must not wait for units (they never wait
 * for it). Started when first used.
 */
export async function threadRunner(threads: number): Promise<TaskRunner> {
  // Loaded only where threads are used: small inputs start faster without it.
  const { Piscina } = await import('piscina')
  const filename = new URL('./worker.js', import.meta.url).href
  const settings = { filename, minThreads: 0, concurrentTasksPerWorker: 1, idleTimeout: Infinity, workerData: kernelSeed() } as const
  const units = new Piscina({ ...settings, maxThreads: threads })
  const hashing = new Piscina({ ...settings, maxThreads: 1 })
  return {
    threads,
    run: async (task) => (await (task.kind === 'hash' ? hashing : units).run(task)) as never,
    close: async () => {
      await Promise.all([units.destroy(), hashing.destroy()])
    },
  }
}
