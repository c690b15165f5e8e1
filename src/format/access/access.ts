/**
 * Access databases (`.mdb`, `.accdb`) through mdb-reader, which needs the whole file in memory (2 GB at most, by the format).
 *
 * mdb-reader, because it is the only maintained reader for Node that needs no program beside it; it reads all versions since Access 97 and
 * both kinds of encryption. It passes over deleted rows without telling how many there are.
 */
import { readFileSync } from 'node:fs'
import type MDBReader from 'mdb-reader'
import type { Value } from 'mdb-reader'
import { LeaktallyError } from '../../problem.js'
import { locationBytes } from '../../source/location.js'
import { UnreadableFormat, type FormatReader, type TableSink, type TableWriter } from '../reader.js'
import { numberText } from '../spreadsheet/values.js'

/** Rows taken at once: each time the pages before them are passed over again. */
const rowsAtOnce = 20_000

export const readAccess: FormatReader = async ({ location, passwords }, sink) => {
  const { default: Reader } = await import('mdb-reader')
  const bytes = readFileSync(locationBytes(location))
  const database = openWithAny(passwords, (password) => new Reader(bytes, password === undefined ? {} : { password }))
  for (const name of database.getTableNames()) readTable(database, name, sink)
  const linked = database.getTableNames({ normalTables: false, linkedTables: true }).length
  if (linked > 0) sink.problem('part-unread', linked, 'linked tables')
}

/** Without a password first: most databases that look locked have an empty one. The library's words are its only code. */
function openWithAny(passwords: readonly string[], open: (password: string | undefined) => MDBReader): MDBReader {
  let isLocked = false
  for (const password of [undefined, ...passwords]) {
    try {
      return open(password)
    } catch (error) {
      isLocked ||= error instanceof Error && /password|encrypt/i.test(error.message)
      if (!isLocked) throw new UnreadableFormat('format-damaged')
    }
  }
  throw new UnreadableFormat('encrypted')
}

/** A table that cannot be read to its end is counted as far as it came, and the next ones are read. */
function readTable(database: MDBReader, name: string, sink: TableSink): void {
  let table: TableWriter | null = null
  try {
    const source = database.getTable(name)
    const columns = source.getColumnNames()
    table = sink.table({ name, header: columns })
    let count = 0
    for (let taken = rowsAtOnce; taken === rowsAtOnce; count += taken) {
      const rows = source.getData<Record<string, Value>>({ rowOffset: count, rowLimit: rowsAtOnce })
      taken = rows.length
      for (const row of rows) writeRow(row, columns, table)
    }
    if (count < source.rowCount) table.problem('table-damaged', source.rowCount - count)
  } catch (error) {
    if (error instanceof LeaktallyError) throw error
    table ??= sink.table({ name, header: null })
    table.problem('table-damaged')
  }
}

function writeRow(row: Readonly<Record<string, Value>>, columns: readonly string[], table: TableWriter): void {
  table.record(columns.map((column) => cellOf(row[column] ?? null, table)))
}

function cellOf(value: Value, table: TableWriter): string | null {
  if (value === null) return null
  if (typeof value === 'number') return numberText(String(value))
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : dateOf(value)
  if (typeof value === 'string' || typeof value === 'bigint') return String(value)
  if (value.length > 0) table.problem('part-unread')
  return null
}

/** Dates have no zone: the library gives them as moments of UTC. */
function dateOf(moment: Date): string {
  return moment
    .toISOString()
    .replace('T', ' ')
    .replace(/(?: 00:00:00)?\.\d{3}Z$/, '')
}
