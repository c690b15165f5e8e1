/** The second pass: every record that is wanted, masked while it is taken, as lines of a CSV file. */
import { closeSync, openSync } from 'node:fs'
import { maskRecord } from '../evidence/mask.js'
import { traceRecord } from '../evidence/trace.js'
import type { Kernel, KernelTable } from '../kernel/index.js'
import { outcomes } from '../kernel/outcomes.js'
import { kernelTableOf } from '../plan/kernel-table.js'
import { LeaktallyError } from '../problem.js'
import { categoryIds } from '../reference/categories.js'
import type { EvidenceCell } from '../result.js'
import { writeText } from '../source/write.js'
import { openUnit, type UnitReader } from './reader.js'
import { sharedFields, type ListTask } from './task.js'

const readBytes = 512 * 1024
const listedBytes = 64 * 1024
/** Lines written at once. */
const writtenCharacters = 64 * 1024

interface Listed {
  readonly position: number
  readonly length: number
  readonly row: number
}

/** Writes the unit's lines to the task's file; gives how many records they list. */
export async function listUnit(task: ListTask, kernel: Kernel): Promise<number> {
  const reader = await openUnit(task)
  const descriptor = openSync(task.file, 'w', 0o600)
  try {
    const listed = findListed(task, kernel, reader)
    const table = kernelTableOf(task.table)
    let lines = ''
    for (const record of listed) {
      lines += lineOf(task, table, kernel, reader, record)
      if (lines.length < writtenCharacters) continue
      stopWhenAborted(task)
      writeText(descriptor, lines)
      lines = ''
    }
    writeText(descriptor, lines)
    return listed.length
  } finally {
    closeSync(descriptor)
    reader.close()
  }
}

/** Places of the wanted records: three numbers each, the bytes are read again one by one. */
function findListed(task: ListTask, kernel: Kernel, reader: UnitReader): Listed[] {
  const listed: Listed[] = []
  kernel.setTable(kernelTableOf(task.table))
  kernel.rememberHeader(reader.header)
  kernel.setMode({ listSet: task.set, listRejected: task.rejected, ...task.settings.births })
  kernel.beginUnit(task.unit.byteStart, { listed: (position, length, row) => listed.push({ position, length, row }) })
  let taken = 0
  while (taken < reader.bytes) {
    const room = kernel.input()
    const count = reader.read(room.subarray(0, Math.min(room.length, readBytes, reader.bytes - taken)))
    taken += count
    kernel.advance(count, count === 0 || taken >= reader.bytes)
    if (count === 0) break
    stopWhenAborted(task)
  }
  return listed
}

function stopWhenAborted({ settings }: ListTask): void {
  const shared = new BigInt64Array(settings.shared)
  if (Atomics.load(shared, sharedFields.aborted) !== 0n) throw new LeaktallyError('aborted', 'the scan was stopped')
}

function lineOf(task: ListTask, table: KernelTable, kernel: Kernel, reader: UnitReader, { position, length, row }: Listed): string {
  const record = reader.slice(position, Math.min(length, listedBytes))
  const { text, cells, findings } = traceRecord(kernel, table, record, task.settings.births)
  const found = findings.map(({ category, outcome }) => `${categoryIds[category] ?? ''}:${outcomes[outcome]?.status ?? ''}`)
  const shown = maskRecord(text, cells, findings).map((cell: EvidenceCell) => `${cell.column}=${cell.shown}`)
  const columns = [task.input.path, task.table.name, task.firstRow + row + 1, position, position + length, found.join(' '), shown.join(' ')]
  return `${columns.map((column) => csvCell(String(column))).join(',')}\n`
}

/** Quoted; a cell that a spreadsheet would take for a formula gets a leading apostrophe. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
