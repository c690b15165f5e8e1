/**
 * Exact distinct counts of some partitions: their keys from all runs, through the kernel's table, in as many passes as the
 * table needs. Partitions are independent, so threads share nothing.
 */
import type { Kernel, PassKind } from '../kernel/index.js'
import { partitions, type KeySpace } from '../kernel/outcomes.js'
import { keyBytesOf, keysOf } from '../tally/partial-file.js'
import { linkedIn } from '../tally/links.js'
import type { KeyRun } from '../tally/partial.js'
import { RunFiles } from './run-files.js'
import type { DistinctResult, DistinctTask } from './task.js'

const noPlaces = new Uint8Array()
const noSets = BigUint64Array.of(0n)

type CountedSpace = Exclude<KeySpace, 'link'>

/** The runs of one space. */
interface SpaceRuns {
  readonly space: CountedSpace
  /** Of rows: whether their sets of categories count. */
  readonly countsSets: boolean
  readonly runs: readonly KeyRun[]
  /** [partition] = keys in all of them; of the task's partitions only. */
  readonly keys: Float64Array
}

/** Counts [fromPartition, toPartition). Reads spilled runs partition by partition. */
export function countPartitions(task: DistinctTask, kernel: Kernel): DistinctResult {
  const files = new RunFiles()
  const linkedBesideId = new Uint8Array(task.linked.length)
  const [persons, mobiles, accounts, rows] = [runsOf(task, 'person'), runsOf(task, 'mobile'), runsOf(task, 'account'), runsOf(task, 'row')]
  try {
    kernel.distinct.begin(task.ages)
    for (let partition = task.fromPartition; partition < task.toPartition; partition++) {
      inPasses('person', [persons, mobiles], partition, kernel, files, () => {
        kernel.distinct.tallyPersons()
        markLinked(task.linked, kernel, partition, linkedBesideId)
      })
      inPasses('account', [accounts], partition, kernel, files, () => {
        kernel.distinct.tallyAccounts()
      })
      inPasses('row', [rows], partition, kernel, files, () => {
        kernel.distinct.tallyRows()
      })
    }
    return { counts: kernel.distinct.read(), linkedBesideId }
  } finally {
    files.close()
  }
}

function runsOf(task: DistinctTask, space: CountedSpace): SpaceRuns {
  const runs = task.runs.filter((run) => run.space === space)
  const keys = new Float64Array(partitions)
  for (const { offsets } of runs) {
    for (let partition = task.fromPartition; partition < task.toPartition; partition++) {
      keys[partition] = (keys[partition] ?? 0) + (offsets[partition + 1] ?? 0) - (offsets[partition] ?? 0)
    }
  }
  return { space, runs, keys, countsSets: task.countsRowSets }
}

/** Takes a partition's keys of `spaces` in as many passes as the kernel's arena asks for; `tally` ends each. */
function inPasses(
  kind: PassKind,
  spaces: readonly SpaceRuns[],
  partition: number,
  kernel: Kernel,
  files: RunFiles,
  tally: () => void,
): void {
  const keys = spaces.reduce((sum, space) => sum + (space.keys[partition] ?? 0), 0)
  const parts = partsFor(keys, kernel.distinct.capacity)
  for (let part = 0; part < parts && keys > 0; part++) {
    kernel.distinct.beginPass(kind, part, parts)
    for (const space of spaces) insertAll(space, partition, kernel, files)
    tally()
  }
}

/** Passes, a power of two, with a margin each: ciphertexts and hashes spread evenly, but not exactly. */
function partsFor(keys: number, capacity: number): number {
  let parts = 1
  while (keys / parts > capacity * 0.95) parts *= 2
  return parts
}

function insertAll({ space, runs, countsSets }: SpaceRuns, partition: number, kernel: Kernel, files: RunFiles): void {
  const size = keyBytesOf(space)
  for (const run of runs) {
    const from = run.offsets[partition] ?? 0
    const to = run.offsets[partition + 1] ?? 0
    if (from === to) continue
    const hasPlaces = run.sets.length > 1
    // What is read is good until the next reading: the kernel takes it first.
    const places = hasPlaces ? files.read(run, keysOf(run) * size + from, keysOf(run) * size + to) : noPlaces
    if (space === 'row') kernel.distinct.noteRowSets(countsSets ? run.sets : noSets, places)
    else if (hasPlaces) kernel.distinct.noteSets(run.sets, places)
    const keys = files.read(run, from * size, to * size)
    if (space === 'row') kernel.distinct.insertRows(keys, !hasPlaces || !countsSets)
    else if (space === 'account') kernel.distinct.insertAccounts(keys)
    else if (space === 'mobile') kernel.distinct.insertMobiles(keys)
    else if (hasPlaces) kernel.distinct.insertPersonsWithSets(keys)
    else kernel.distinct.insertPersons(keys, run.sets[0] ?? 0n)
  }
}

/** Linked mobiles that were seen beside an ID. One that another pass has in its table is not in this one's: not marked here. */
function markLinked(all: BigUint64Array, kernel: Kernel, partition: number, marks: Uint8Array): void {
  const { first, linked } = linkedIn(all, partition, partition + 1)
  linked.forEach((key, index) => {
    if (kernel.distinct.isBesideId(key)) marks[first + index] = 1
  })
}
