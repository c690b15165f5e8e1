/** `--list`: every record of a category, masked, in one CSV file in plan order. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { csvLine } from '../csv.js'
import { LeaktallyError } from '../problem.js'
import type { Plan } from '../plan/types.js'
import { categoryIds, type AnyCategoryId } from '../reference/categories.js'
import { FileSource } from '../source/file.js'
import { writeAll, writeText, writeWhole } from '../source/write.js'
import type { Tally } from '../tally/tally.js'
import type { ListTask, ScanSettings } from '../unit/task.js'
import { unitTask } from './execute.js'
import { runAll, type TaskRunner } from './pool.js'
import { firstRows } from './select-evidence.js'

export interface Listing {
  readonly plan: Plan
  readonly settings: ScanSettings
  readonly tally: Tally
  /** A category id, or `rejected`. */
  readonly what: string
  readonly file: string
  readonly runner: TaskRunner
}

const headings = csvLine(['path', 'table', 'row', 'byteStart', 'byteEnd', 'findings', 'cells'])

/** The bits to list. Throws `option-value` for a word that is neither a category nor `rejected`. */
export function listedSet(what: string, categories: readonly AnyCategoryId[] = categoryIds): { set: bigint; rejected: boolean } {
  if (what === 'rejected') return { set: 0n, rejected: true }
  const index = categories.indexOf(what as AnyCategoryId)
  if (index < 0)
    throw new LeaktallyError('option-value', `option "list": must be a category or "rejected"`, { option: 'list', expected: 'category' })
  return { set: 1n << BigInt(index), rejected: false }
}

export async function listRecords(listing: Listing): Promise<void> {
  const { plan, settings, tally, file, runner } = listing
  const first = firstRows(plan, tally)
  const tasks = plan.units.map((unit): ListTask => {
    const task = unitTask(plan, unit, settings, false)
    const part = join(settings.spillDirectory, `unit-${unit.index}.list`)
    return { ...task, kind: 'list', ...listedSet(listing.what, settings.categories), file: part, firstRow: first.get(unit.index) ?? 0 }
  })
  const runs = tasks.map((task) => async () => {
    await runner.run(task)
  })
  await runAll(runner, settings.shared, runs)
  writeWhole(file, (descriptor) => {
    writeText(descriptor, headings)
    for (const task of tasks) moveInto(descriptor, task.file)
  })
}

const blockBytes = 1024 * 1024

/** Copies a unit's lines and removes their file: both at once would take twice the room. */
function moveInto(descriptor: number, part: string): void {
  const source = new FileSource(Buffer.from(part).toString('latin1'))
  try {
    const block = new Uint8Array(Math.min(blockBytes, source.bytes))
    for (let position = 0; position < source.bytes; position += block.length)
      writeAll(descriptor, block.subarray(0, source.read(block, position)))
  } finally {
    source.close()
  }
  rmSync(part)
}
