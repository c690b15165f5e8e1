/** A task to its outcome, with the kernel that this thread keeps for its case key. */
import { Kernel, type CaseKeys, type CompiledLexicon } from '../kernel/index.js'
import type { UnitPartial } from '../tally/partial.js'
import { countPartitions } from './distinct.js'
import { readForeignNumber } from './foreign-number.js'
import { hashInput } from './hash.js'
import { listUnit } from './list.js'
import type { DistinctResult, DistinctTask, HashResult, HashTask, ListTask, ScanSettings, UnitTask } from './task.js'
import { workUnit } from './work.js'

export type Task = UnitTask | HashTask | DistinctTask | ListTask
export type TaskResult<T extends Task> = T extends UnitTask
  ? UnitPartial
  : T extends HashTask
    ? HashResult
    : T extends ListTask
      ? number
      : DistinctResult

let kept: { readonly id: string; readonly stops: string; readonly lexicon: CompiledLexicon | null; readonly kernel: Kernel } | undefined

/** One arena a thread: kept while key, stop list and words stay the same. */
function kernelFor(keys: CaseKeys, stops: readonly bigint[], lexicon: CompiledLexicon | null): Kernel {
  const list = stops.join(' ')
  if (kept?.id === keys.id && kept.stops === list && kept.lexicon?.buffer === lexicon?.buffer) return kept.kernel
  const kernel = new Kernel(keys, readForeignNumber)
  kernel.addStops(stops)
  if (lexicon !== null) kernel.setLexicon(lexicon)
  kept = { id: keys.id, stops: list, lexicon, kernel }
  return kernel
}

function scanningKernel({ keys, stops, lexicon }: ScanSettings): Kernel {
  return kernelFor(keys, stops, lexicon)
}

export async function performTask<T extends Task>(task: T): Promise<TaskResult<T>> {
  return (await perform(task)) as TaskResult<T>
}

async function perform(task: Task): Promise<UnitPartial | HashResult | DistinctResult | number> {
  if (task.kind === 'unit') return workUnit(task, scanningKernel(task.settings))
  if (task.kind === 'hash') return hashInput(task)
  if (task.kind === 'list') return listUnit(task, scanningKernel(task.settings))
  return countPartitions(task, kernelFor(task.keys, [], null))
}
