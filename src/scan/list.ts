/** `--list`: every record of a category, masked, in one CSV file in plan order. */
import { closeSync, createReadStream, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { LeaktallyError } from '../problem.js'
import type { Plan } from '../plan/types.js'
import { categoryIds, type CategoryId } from '../reference/categories.js'
import { writeAll, writeText } from '../source/write.js'
import type { Tally } from '../tally/tally.js'
import type { ListTask, ScanSettings } from '../unit/task.js'
import { unitTask } from './execute.js'
import type { TaskRunner } from './pool.js'
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

const headings = 'path,table,row,byteStart,byteEnd,findings,cells\n'

/** The bits to list. Throws `option-value` for a word that is neither a category nor `rejected`. */
export function listedSet(what: string): { set: bigint; rejected: boolean } {
  if (what === 'rejected') return { set: 0n, rejected: true }
  const index = categoryIds.indexOf(what as CategoryId)
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
    return { ...task, kind: 'list', ...listedSet(listing.what), file: part, firstRow: first.get(unit.index) ?? 0 }
  })
  await Promise.all(tasks.map((task) => runner.run(task)))
  const descriptor = openSync(file, 'w', 0o600)
  try {
    writeText(descriptor, headings)
    for (const task of tasks) await appendFile(descriptor, task.file)
  } finally {
    closeSync(descriptor)
  }
}

async function appendFile(descriptor: number, part: string): Promise<void> {
  for await (const piece of createReadStream(part)) writeAll(descriptor, piece as Uint8Array)
  rmSync(part)
}
