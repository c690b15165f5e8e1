/**
 * The plan of a table that a reader made: its cells are divided already, so that only header, roles and slots are to be found.
 *
 * Cells are judged as those of a delimited table are; title rows above the header are passed over, or scanned when a value may stand there.
 */
import { recordSeparator, unitSeparator } from '../format/records/separators.js'
import type { CellTable } from '../format/reader.js'
import type { SampleRecord } from '../format/delimited/split.js'
import type { ResolvedOptions } from '../options.js'
import { cellsAsRecords } from './cells-as-records.js'
import { planColumns } from './columns.js'
import { cellsByColumn, spread } from './describe.js'
import { findHeader, type HeaderFinding } from './header.js'
import { mayHoldValues } from './preamble.js'
import type { Dialect, TablePlan } from './types.js'

const betweenCells = String.fromCharCode(unitSeparator)

/** Tables of one cell file: the table, and before it what stands above its header when that may hold values. */
export function planCellTable(table: CellTable, head: Uint8Array, options: Pick<ResolvedOptions, 'header' | 'record'>): TablePlan[] {
  const records = readRecords(head, head.length >= table.bytes)
  const dialect = cellDialect(table.header?.length ?? usualColumns(records))
  const finding = table.header === null ? findHeader(records, dialect, options.header, 0) : namedColumns(table.header)
  const { header, dataStart, firstRow, tableStart } = finding
  const rows = records.slice(firstRow)
  const count = Math.max(header?.cells.length ?? 0, dialect.columns, ...rows.map(({ cells }) => cells.length))
  const headers = Array.from({ length: count }, (_, index) => header?.cells[index] ?? null)
  const plan: TablePlan = {
    name: table.name,
    encoding: 'utf-8',
    // Rows of a sheet end with their last filled cell: their lengths tell nothing.
    dialect: table.header === null ? { ...dialect, columns: 0 } : dialect,
    dataStart,
    dataEnd: table.bytes,
    header,
    unit: table.unit ?? 'row',
    otherUnit: table.otherUnit ?? null,
    columns: planColumns(headers, cellsByColumn(spread(rows), count)),
    cells: { pieces: table.pieces.map(({ location, from, bytes }) => ({ location, from, bytes })), bytes: table.bytes },
  }
  const above = records.filter(({ byteStart }) => byteStart < tableStart)
  const planned = options.record === 'cell' ? cellsAsRecords(plan) : plan
  return above.some(({ cells }) => cells.some(mayHoldValues)) ? [preamble(plan, above, tableStart), planned] : [planned]
}

function namedColumns(cells: readonly string[]): HeaderFinding {
  return { header: { line: null, cells }, dataStart: 0, firstRow: 0, tableStart: 0 }
}

function preamble(plan: TablePlan, above: readonly SampleRecord[], tableStart: number): TablePlan {
  const count = Math.max(...above.map(({ cells }) => cells.length))
  const columns = planColumns(
    Array.from({ length: count }, () => null),
    cellsByColumn(above, count),
  )
  const name = plan.name === '' ? 'preamble' : `${plan.name}!preamble`
  return { ...plan, name, header: null, unit: 'row', otherUnit: null, dataStart: 0, dataEnd: tableStart, columns }
}

function cellDialect(columns: number): Dialect {
  return {
    kind: 'delimited',
    delimiter: betweenCells,
    dashRun: 0,
    quotes: false,
    crEndsRecord: false,
    blockLabel: '',
    labelMark: ':',
    columns,
    exotic: null,
  }
}

/** The most frequent number of cells. */
function usualColumns(records: readonly SampleRecord[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  return [...counts].sort(([a, times], [b, others]) => others - times || b - a)[0]?.[0] ?? 1
}

/** A share over 1,000 records is settled to 3 % (95 % confidence), as for lines of text. */
const sampledRecords = 1_000

/** The first records of a cell file; a last one that is cut is left out. */
function readRecords(head: Uint8Array, isWhole: boolean): SampleRecord[] {
  const records: SampleRecord[] = []
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.length)
  for (let byteStart = 0; byteStart < head.length && records.length < sampledRecords;) {
    const found = bytes.indexOf(recordSeparator, byteStart)
    if (found < 0 && !isWhole && records.length > 0) break
    const end = found < 0 ? head.length : found
    const cells = bytes.toString('utf8', byteStart, end).split(betweenCells)
    records.push({ cells, byteStart, byteEnd: Math.min(end + 1, head.length), line: records.length + 1, quoted: 0, literalQuotes: 0 })
    byteStart = end + 1
  }
  return records
}
