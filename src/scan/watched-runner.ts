/** Tells the caller how far the files are prepared, and starts nothing more once the scan is aborted. */
import type { ResolvedOptions } from '../options.js'
import type { Task, TaskResult } from '../unit/perform.js'
import { intervalMs } from './progress.js'
import type { TaskRunner } from './pool.js'

interface Running {
  readonly bytes: number
  /** Bytes that the thread has read; it may read some twice. */
  readonly counter: BigInt64Array
}

/**
 * Bytes are those of the files that are prepared, members of containers among them: their sum grows while containers are unpacked. Tasks in
 * the caller's own thread, which are short, count when they end.
 */
export class PreparationWatch {
  readonly #options: Pick<ResolvedOptions, 'signal' | 'onProgress'>
  readonly #running = new Set<Running>()
  readonly #startedAt = performance.now()
  readonly #timer: NodeJS.Timeout | null
  #bytesDone = 0
  #bytesTotal = 0

  constructor(options: Pick<ResolvedOptions, 'signal' | 'onProgress'>) {
    this.#options = options
    this.#timer =
      options.onProgress === null
        ? null
        : setInterval(() => {
            this.#tell('prepare')
          }, intervalMs)
  }

  /** Runs as `runner` does; its tasks are counted. */
  over(runner: TaskRunner): TaskRunner {
    return { ...runner, run: (task) => this.#run(runner, task) }
  }

  /** Files are prepared; the plan follows. */
  planning(): void {
    if (this.#bytesTotal > 0) this.#tell('plan')
    this.stop()
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer)
  }

  async #run<T extends Task>(runner: TaskRunner, task: T): Promise<TaskResult<T>> {
    this.#options.signal?.throwIfAborted()
    const bytes = bytesOf(task)
    const counted = new SharedArrayBuffer(8)
    const running = { bytes, counter: new BigInt64Array(counted) }
    if (task.kind !== 'range') this.#bytesTotal += bytes
    this.#running.add(running)
    try {
      const result = await runner.run({ ...task, counted })
      this.#bytesDone += bytes - leftBytes(result)
      return result
    } finally {
      this.#running.delete(running)
    }
  }

  #tell(stage: 'prepare' | 'plan'): void {
    if (this.#bytesTotal === 0) return
    const running = [...this.#running].reduce((sum, { bytes, counter }) => sum + Math.min(bytes, Number(Atomics.load(counter, 0))), 0)
    this.#options.onProgress?.({
      stage,
      bytesDone: Math.min(this.#bytesDone + running, this.#bytesTotal),
      bytesTotal: this.#bytesTotal,
      records: 0,
      elapsedMs: performance.now() - this.#startedAt,
    })
  }
}

function bytesOf(task: Task): number {
  if (task.kind === 'transcode' || task.kind === 'unpack') return task.bytes
  if (task.kind === 'files') return task.files.reduce((sum, file) => sum + file.bytes, 0)
  if (task.kind === 'read') return task.file.bytes
  if (task.kind !== 'range') return 0
  const { division } = task.file
  return division !== undefined && 'range' in division ? division.range.byteEnd - division.range.byteStart : 0
}

/** Bytes that other tasks will read. */
function leftBytes(result: TaskResult<Task>): number {
  if (typeof result !== 'object' || result === null || !('ranges' in result) || !('problems' in result)) return 0
  return result.ranges.reduce((sum, { byteStart, byteEnd }) => sum + byteEnd - byteStart, 0)
}
