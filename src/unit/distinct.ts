/**
 * Exact distinct counts of some partitions: their keys from all runs, through the kernel's table, in as many passes as the
 * table needs. Partitions are independent, so threads share nothing.
 */
import type { Kernel } from '../kernel/index.js'
import type { KeySpace } from '../kernel/outcomes.js'
import { keyBytesOf } from '../tally/partial-file.js'
import { linkedIn } from '../tally/links.js'
import type { KeyRun } from '../tally/partial.js'
import { RunFiles } from './run-files.js'
import type { DistinctResult, DistinctTask } from './task.js'

type CountedSpace = Exclude<KeySpace, 'link'>

/** Counts [fromPartition, toPartition). Reads spilled runs partition by partition. */
export function countPartitions(task: DistinctTask, kernel: Kernel): DistinctResult {
  const files = new RunFiles()
  const linkedBesideId = new Uint8Array(task.linked.length)
  try {
    kernel.beginDistinct(task.ages)
    for (let partition = task.fromPartition; partition < task.toPartition; partition++) {
      countPersons(task, kernel, files, partition, linkedBesideId)
      countRows(task, kernel, files, partition)
    }
    return { counts: kernel.readDistinct(), linkedBesideId }
  } finally {
    files.close()
  }
}

function countPersons(task: DistinctTask, kernel: Kernel, files: RunFiles, partition: number, linkedBesideId: Uint8Array): void {
  const keys = keysIn(task.runs, 'person', partition) + keysIn(task.runs, 'mobile', partition)
  const parts = partsFor(keys, kernel.distinctCapacity)
  for (let part = 0; part < parts && keys > 0; part++) {
    kernel.beginPass('person', part, parts)
    insertAll(task.runs, 'person', partition, kernel, files)
    insertAll(task.runs, 'mobile', partition, kernel, files)
    kernel.tallyPersons()
    markLinked(task.linked, kernel, partition, linkedBesideId)
  }
}

function countRows(task: DistinctTask, kernel: Kernel, files: RunFiles, partition: number): void {
  const keys = keysIn(task.runs, 'row', partition)
  const parts = partsFor(keys, kernel.distinctCapacity)
  for (let part = 0; part < parts && keys > 0; part++) {
    kernel.beginPass('row', part, parts)
    insertAll(task.runs, 'row', partition, kernel, files)
    kernel.tallyRows()
  }
}

/** Passes, a power of two, with a margin each: ciphertexts and hashes spread evenly, but not exactly. */
function partsFor(keys: number, capacity: number): number {
  let parts = 1
  while (keys / parts > capacity * 0.95) parts *= 2
  return parts
}

function range(run: KeyRun, partition: number): readonly [number, number] {
  return [run.offsets[partition] ?? 0, run.offsets[partition + 1] ?? 0]
}

function keysIn(runs: readonly KeyRun[], space: KeySpace, partition: number): number {
  let keys = 0
  for (const run of runs) {
    if (run.space !== space) continue
    const [from, to] = range(run, partition)
    keys += to - from
  }
  return keys
}

function insertAll(runs: readonly KeyRun[], space: CountedSpace, partition: number, kernel: Kernel, files: RunFiles): void {
  const size = keyBytesOf(space)
  for (const run of runs) {
    if (run.space !== space) continue
    const [from, to] = range(run, partition)
    if (from < to) kernel.insert(space, files.read(run, from * size, to * size))
  }
}

/** Linked mobiles that were seen beside an ID. One that another pass has in its table is not in this one's: not marked here. */
function markLinked(all: BigUint64Array, kernel: Kernel, partition: number, marks: Uint8Array): void {
  const { first, linked } = linkedIn(all, partition, partition + 1)
  linked.forEach((key, index) => {
    if (kernel.isBesideId(key)) marks[first + index] = 1
  })
}
