/** The text of transfers.csv → checked rows. Every complaint names the row. */
import { parse } from 'csv-parse/sync'
import { unguarded } from '../../csv.js'
import { findShapeFault } from '../../reference/check-shape.js'
import { isCivilDate, statementFault, type StatementPlace } from '../../reference/statement.js'
import type { TransferAct } from '../assessment.js'
import schema from './transfers.schema.json' with { type: 'json' }

export const transfersFile = 'transfers'

export const transferColumns = ['evidence', 'digest', 'member', 'actor', 'counterparty', 'act', 'time', 'amount'] as const
type Column = (typeof transferColumns)[number]

export interface Transfer extends Readonly<Record<Exclude<Column, 'act'>, string>> {
  readonly act: TransferAct
  /** Line of the file on which it ends, 1-based. */
  readonly row: number
}

/** Nobody writes more by hand; overlaps of actors grow with the square of their number. */
const mostActors = 1000

/** Throws `statement-invalid`. O(text). */
export function readTransfers(text: string): Transfer[] {
  const [header, ...lines] = parseLines(text)
  if (header === undefined) throw fault('no-table', {})
  const columns = header.cells
  for (const column of columns) {
    if (!transferColumns.some((known) => known === column))
      throw fault('column-unknown', { word: column, allowed: transferColumns.join(', ') })
  }
  for (const column of transferColumns) if (!columns.includes(column)) throw fault('column-missing', { word: column })
  if (new Set(columns).size < columns.length) throw fault('duplicate', { place: columns.join(',') })
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell !== ''))
  const rows = filled.map(({ cells, line }) => ({ row: line, ...rowOf(columns, cells, line) }))
  checkRows(rows)
  return rows
}

function fault(name: Parameters<typeof statementFault>[0], at: Omit<StatementPlace, 'file'>): Error {
  return statementFault(name, { file: transfersFile, ...at })
}

interface Line {
  readonly cells: readonly string[]
  readonly line: number
}

function parseLines(text: string): Line[] {
  // What was no UTF-8 when the file was read.
  if (text.includes('\ufffd')) throw fault('no-table', {})
  try {
    const recordDelimiter = ['\r\n', '\n', '\r']
    const options = { bom: true, info: true, relaxColumnCount: true, recordDelimiter, skipEmptyLines: true, maxRecordSize: 1 << 16 }
    const found = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[]
    return found.map(({ record, info }) => ({ cells: record.map((cell) => unguarded(cell.trim())), line: info.lines }))
  } catch {
    throw fault('no-table', {})
  }
}

/** The cells by their columns, in the fixed order. */
function rowOf(columns: readonly string[], cells: readonly string[], line: number): Omit<Transfer, 'row'> {
  if (cells.length > columns.length && cells.slice(columns.length).some((cell) => cell !== '')) {
    throw fault('shape', { row: String(line) })
  }
  const row = Object.fromEntries(transferColumns.map((column) => [column, cells[columns.indexOf(column)] ?? '']))
  return row as unknown as Omit<Transfer, 'row'>
}

function checkRows(rows: readonly Transfer[]): void {
  const found = findShapeFault(
    schema,
    rows.map(({ row: _, ...cells }) => cells),
  )
  if (found !== null) {
    const [index = '0', column] = found.path
    if (column === undefined) throw fault('too-large', {})
    const at = { row: String(rows[Number(index)]?.row ?? 0), place: column }
    throw fault(found.fault, { ...at, ...(found.allowed === undefined ? {} : { allowed: found.allowed }) })
  }
  const seen = new Map<string, number>()
  for (const { row, ...cells } of rows) {
    if (cells.time !== '' && !isCivilDate(cells.time.slice(0, 10))) throw fault('no-calendar-date', { row: String(row), place: 'time' })
    if (cells.digest === '' && cells.member === '') throw fault('input-unnamed', { row: String(row) })
    const key = JSON.stringify(cells)
    const first = seen.get(key)
    if (first !== undefined) throw fault('duplicate', { row: String(row), word: String(first) })
    seen.set(key, row)
  }
  if (new Set(rows.map(({ actor }) => actor)).size > mostActors) throw fault('too-large', {})
}
