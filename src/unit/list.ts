/** The second pass: every record that is wanted, masked while it is taken, as lines of a CSV file. */
import { closeSync, openSync } from 'node:fs'
import { csvLine } from '../csv.js'
import { maskRecord } from '../evidence/mask.js'
import { traceRecord } from '../evidence/trace.js'
import { Origins } from '../format/transcode/origins.js'
import type { Kernel, KernelTable } from '../kernel/index.js'
import { outcomes } from '../kernel/outcomes.js'
import { kernelTableOf } from '../plan/kernel-table.js'
import type { EvidenceCell } from '../result.js'
import { writeText } from '../source/write.js'
import { listRecords, stopWhenAborted, type Listed } from './listed.js'
import { openUnit, type UnitReader } from './reader.js'
import type { ListTask } from './task.js'

const listedBytes = 64 * 1024
/** Lines written at once. */
const writtenCharacters = 64 * 1024

/** Writes the unit's lines to the task's file; gives how many records they list. */
export async function listUnit(task: ListTask, kernel: Kernel): Promise<number> {
  const reader = await openUnit(task)
  const descriptor = openSync(task.file, 'w', 0o600)
  const { text, location } = task.input
  const origins = text === null ? null : new Origins(text, location)
  try {
    const listed = findListed(task, kernel, reader)
    const table = kernelTableOf(task.table, task.settings.categories, task.settings.wanted)
    let lines = ''
    for (const record of listed) {
      lines += lineOf(task, table, kernel, reader, record, origins)
      if (lines.length < writtenCharacters) continue
      stopWhenAborted(task.settings.shared)
      writeText(descriptor, lines)
      lines = ''
    }
    writeText(descriptor, lines)
    return listed.length
  } finally {
    closeSync(descriptor)
    reader.close()
    origins?.close()
  }
}

/** Places of the wanted records: three numbers each, the bytes are read again one by one. */
function findListed(task: ListTask, kernel: Kernel, reader: UnitReader): Listed[] {
  const listed: Listed[] = []
  listRecords(task, kernel, reader, { listSet: task.set, listRejected: task.rejected }, (record) => {
    listed.push(record)
    return false
  })
  return listed
}

function lineOf(
  task: ListTask,
  table: KernelTable,
  kernel: Kernel,
  reader: UnitReader,
  { position, length, row }: Listed,
  origins: Origins | null,
): string {
  const record = reader.slice(position, Math.min(length, listedBytes))
  const { text, cells, findings } = traceRecord(kernel, table, record, task.settings.births)
  const found = findings.map(({ category, outcome }) => `${task.settings.categories[category] ?? ''}:${outcomes[outcome]?.status ?? ''}`)
  const shown = maskRecord(text, cells, findings).map((cell: EvidenceCell) => `${cell.column}=${cell.shown}`)
  const places = [origins?.of(position) ?? position, origins?.endOf(position + length) ?? position + length]
  const columns = [task.input.path, task.table.name, task.firstRow + row + 1, ...places, found.join(' '), shown.join(' ')]
  return csvLine(columns)
}
