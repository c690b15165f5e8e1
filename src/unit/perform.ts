/** A task to its outcome, with the kernel that this thread keeps for its case key. */
import { Kernel, type CaseKeys } from '../kernel/index.js'
import type { UnitPartial } from '../tally/partial.js'
import { countPartitions } from './distinct.js'
import { readForeignNumber } from './foreign-number.js'
import { hashInput } from './hash.js'
import { listUnit } from './list.js'
import type { DistinctResult, DistinctTask, HashResult, HashTask, ListTask, UnitTask } from './task.js'
import { workUnit } from './work.js'

export type Task = UnitTask | HashTask | DistinctTask | ListTask
export type TaskResult<T extends Task> = T extends UnitTask
  ? UnitPartial
  : T extends HashTask
    ? HashResult
    : T extends ListTask
      ? number
      : DistinctResult

let kept: { readonly id: string; readonly stops: string; readonly kernel: Kernel } | undefined

/** One arena a thread: kept while key and stop list stay the same. */
function kernelFor(keys: CaseKeys, stops: readonly bigint[]): Kernel {
  const list = stops.join(' ')
  if (kept?.id === keys.id && kept.stops === list) return kept.kernel
  const kernel = new Kernel(keys, readForeignNumber)
  kernel.addStops(stops)
  kept = { id: keys.id, stops: list, kernel }
  return kernel
}

export async function performTask<T extends Task>(task: T): Promise<TaskResult<T>> {
  return (await perform(task)) as TaskResult<T>
}

async function perform(task: Task): Promise<UnitPartial | HashResult | DistinctResult | number> {
  if (task.kind === 'unit') return workUnit(task, kernelFor(task.settings.keys, task.settings.stops))
  if (task.kind === 'hash') return hashInput(task)
  if (task.kind === 'list') return listUnit(task, kernelFor(task.settings.keys, task.settings.stops))
  return countPartitions(task, kernelFor(task.keys, []))
}
