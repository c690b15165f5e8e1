/** A task to its outcome, with the kernel that this thread keeps for its case key. */
import { Kernel, type CaseKeys } from '../kernel/index.js'
import type { ReadTables } from '../format/reader.js'
import type { Unpacked } from '../source/unpacked.js'
import type { UnitPartial } from '../tally/partial.js'
import { planFile, type PlannedFile } from '../plan/plan-file.js'
import { countPartitions } from './distinct.js'
import { readForeignNumber } from './foreign-number.js'
import { hashInput } from './hash.js'
import { listUnit } from './list.js'
import {
  readRange,
  readTables,
  transcodeText,
  unpackContainer,
  type PlanTask,
  type RangeTask,
  type ReadTask,
  type Transcoded,
  type TranscodeTask,
  type UnpackTask,
} from './prepare.js'
import { prepareSmallFiles, type EarlyFile, type FilesTask } from './prepare-files.js'
import type { DistinctResult, DistinctTask, HashResult, HashTask, ListTask, ScanSettings, UnitsTask, UnitTask } from './task.js'
import { workUnit, workUnits } from './work.js'

export type Task =
  UnitTask | UnitsTask | HashTask | DistinctTask | ListTask | FilesTask | ReadTask | RangeTask | PlanTask | TranscodeTask | UnpackTask
export type TaskResult<T extends Task> = T extends UnitTask
  ? UnitPartial
  : T extends UnitsTask
    ? UnitPartial[]
    : T extends HashTask
      ? HashResult
      : T extends ListTask
        ? number
        : T extends ReadTask
          ? ReadTables
          : T extends RangeTask
            ? ReadTables | null
            : T extends PlanTask
              ? PlannedFile
              : T extends TranscodeTask
                ? Transcoded
                : T extends UnpackTask
                  ? Unpacked
                  : T extends FilesTask
                    ? EarlyFile[]
                    : DistinctResult

let kept: { readonly id: string; readonly stops: string; readonly lexicon: string; readonly kernel: Kernel } | undefined

/** One arena a thread: kept while key, stop list and words stay the same. */
function scanningKernel({ keys, stops, lexicon }: ScanSettings): Kernel {
  const list = stops.join(' ')
  if (kept?.id === keys.id && kept.stops === list && kept.lexicon === lexicon.id) return kept.kernel
  const kernel = new Kernel(keys, readForeignNumber)
  kernel.addStops(stops)
  kernel.setLexicon(lexicon.compiled)
  kept = { id: keys.id, stops: list, lexicon: lexicon.id, kernel }
  return kernel
}

/** Counting needs the key alone: the kernel that scanned will do, and goes on with its words when a unit follows. */
function countingKernel(keys: CaseKeys): Kernel {
  if (kept?.id !== keys.id) kept = { id: keys.id, stops: '', lexicon: '', kernel: new Kernel(keys, readForeignNumber) }
  return kept.kernel
}

export async function performTask<T extends Task>(task: T): Promise<TaskResult<T>> {
  return (await perform(task)) as TaskResult<T>
}

async function perform(
  task: Task,
): Promise<
  UnitPartial | HashResult | DistinctResult | ReadTables | null | PlannedFile | Transcoded | Unpacked | EarlyFile[] | UnitPartial[] | number
> {
  if (task.kind === 'unit') return workUnit(task, scanningKernel(task.settings))
  if (task.kind === 'units') return workUnits(task, scanningKernel(task.settings))
  if (task.kind === 'hash') return hashInput(task)
  if (task.kind === 'files') return prepareSmallFiles(task)
  if (task.kind === 'read') return readTables(task)
  if (task.kind === 'range') return readRange(task)
  if (task.kind === 'transcode') return transcodeText(task)
  if (task.kind === 'plan') return planFile(task.file, task.rules)
  if (task.kind === 'unpack') return unpackContainer(task)
  if (task.kind === 'list') return listUnit(task, scanningKernel(task.settings))
  return countPartitions(task, countingKernel(task.keys))
}
