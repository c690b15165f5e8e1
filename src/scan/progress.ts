/** Tells the caller how far the scan is, at most ten times a second; passes an abort on to the threads. */
import type { Progress, ResolvedOptions } from '../options.js'
import type { Plan, PlannedInput } from '../plan/types.js'
import { sharedFields, type SharedProgress } from '../unit/task.js'

export const intervalMs = 100

export interface ProgressWatch {
  enter(stage: Progress['stage']): void
  stop(): void
}

/** The cells of another format, or the input's own bytes; a container's members are inputs of their own. */
function bytesToScan({ tables, bytes, format, text }: PlannedInput): number {
  if (text !== null) return text.bytes
  const cells = tables.reduce((sum, table) => sum + (table.cells?.bytes ?? 0), 0)
  return tables.length === 0 && format !== null && format !== 'text' ? 0 : cells || bytes
}

export function watchProgress(plan: Plan, options: ResolvedOptions, buffer: SharedProgress): ProgressWatch {
  const shared = new BigInt64Array(buffer)
  const bytesTotal = plan.inputs.reduce((sum, input) => sum + (input.skipped === null ? bytesToScan(input) : 0), 0)
  // What lies before and between the units, such as a header, the plan has read.
  const bytesPlanned = bytesTotal - plan.units.reduce((sum, unit) => sum + unit.byteEnd - unit.byteStart, 0)
  const startedAt = performance.now()
  let stage: Progress['stage'] = 'work'
  const tell = (): void =>
    options.onProgress?.({
      stage,
      bytesDone: stage === 'work' ? Math.min(bytesPlanned + Number(Atomics.load(shared, sharedFields.scanned)), bytesTotal) : bytesTotal,
      bytesTotal,
      records: Number(Atomics.load(shared, sharedFields.records)),
      elapsedMs: performance.now() - startedAt,
    })
  const abort = (): void => {
    Atomics.store(shared, sharedFields.aborted, 1n)
  }
  options.signal?.addEventListener('abort', abort)
  const timer = options.onProgress === null ? null : setInterval(tell, intervalMs)
  return {
    enter: (next) => {
      stage = next
      tell()
    },
    stop: () => {
      if (timer !== null) clearInterval(timer)
      options.signal?.removeEventListener('abort', abort)
    },
  }
}
