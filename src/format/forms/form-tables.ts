/** Forms among the tables that a reader made: each becomes a table of one record, in its place. */
import type { TableFormat } from '../formats.js'
import { CellFiles, type SharedCellFile } from '../records/cell-files.js'
import { recordSeparator, unitSeparator } from '../records/separators.js'
import type { CellTable, ReadTables } from '../reader.js'
import { openPieces } from '../../source/pieces.js'
import { readForm, type FormSheet } from './read-form.js'

/** Documents in which people draw forms. */
const formats: ReadonlySet<TableFormat> = new Set<TableFormat>(['xlsx', 'workbook', 'docx', 'html', 'xml'])

/** A form fits on a few pages; a larger table is one. */
const longestForm = 128 * 1024

const betweenCells = String.fromCharCode(unitSeparator)
const betweenRecords = String.fromCharCode(recordSeparator)

/** The same tables, those that are forms read anew into `shared`. Cost: O(bytes of small tables). */
export function withForms(read: ReadTables, format: TableFormat, folder: string, name: string, shared: SharedCellFile): ReadTables {
  // A file that is read in several parts has a table too long for a form.
  if (!formats.has(format) || read.ranges.length > 0) return read
  const places = read.tables.map((table) => ({ table, form: formOf(table) }))
  if (places.every(({ form }) => form === null)) return read
  const sink = new CellFiles(folder, `${name}-forms`, shared)
  const counts = places.map(({ table, form }) => (form === null ? 0 : writeForm(table, form, sink)))
  const written = sink.finish().tables
  let next = 0
  const tables = places.flatMap(({ table }, index) => {
    const own = written.slice(next, (next += counts[index] ?? 0))
    // What was told of the sheet is told of its form.
    return own.length === 0 ? [table] : own.map((one, at) => (at === 0 ? { ...one, problems: [...table.problems, ...one.problems] } : one))
  })
  return { ...read, tables }
}

function rowsOf({ pieces }: CellTable): string[][] {
  return textOf(pieces)
    .split(betweenRecords)
    .slice(0, -1)
    .map((record) => record.split(betweenCells))
}

function textOf(pieces: CellTable['pieces']): string {
  const source = openPieces(pieces)
  try {
    const bytes = Buffer.alloc(source.bytes)
    return bytes.toString('utf8', 0, source.read(bytes, 0))
  } finally {
    source.close()
  }
}

function formOf(table: CellTable): FormSheet | null {
  if (table.header !== null || table.unit !== undefined || table.bytes === 0 || table.bytes > longestForm) return null
  return readForm(rowsOf(table))
}

/** Gives the number of tables. */
function writeForm(table: CellTable, form: FormSheet, sink: CellFiles): number {
  const own = sink.table({ name: table.name, header: form.header, unit: 'block' })
  for (const record of form.records) own.record(record)
  own.standsFor('row', rowsOf(table).length)
  for (const { header, records } of form.lists) {
    const list = sink.table({ name: `${table.name}!list`, header })
    for (const record of records) list.record(record)
  }
  return 1 + form.lists.length
}
