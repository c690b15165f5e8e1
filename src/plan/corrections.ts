/**
 * The column plan as a CSV that people read, correct and feed back (`leaktally plan --columns`, `--columns`).
 *
 * One line per column of each header signature: tables with the same header are corrected together, tables without one
 * each on its own. Holds counts and shapes, never values. What a person changed wins and is named as such.
 */
import { parse } from 'csv-parse/sync'
import { LeaktallyError } from '../problem.js'
import type { ColumnRole } from '../reference/roles.js'
import { columnRoles } from '../reference/roles.js'
import type { SubjectSlot } from '../reference/slots.js'
import { subjectSlots } from '../reference/slots.js'
import type { ColumnPlan, TablePlan } from './types.js'

export interface NamedTable {
  /** Path of the input in the result. */
  readonly path: string
  readonly table: TablePlan
}

export interface ColumnCorrection {
  readonly signature: string
  /** 0-based. */
  readonly index: number
  readonly role: ColumnRole
  readonly slot: SubjectSlot
}

const fields = [
  'signature',
  'files',
  'rows_sampled',
  'column',
  'header',
  'role',
  'slot',
  'decided_by',
  'header_match',
  'cells_seen',
  'cells_passing',
  'shapes',
] as const
type Field = (typeof fields)[number]

/** File names listed for a signature; the rest is a number. */
const listedFiles = 3

/** What corrections refer to: the header's words, or the table itself when it has none. */
export function signatureOf(path: string, table: TablePlan): string {
  const headers = table.columns.map(({ header }) => header ?? '')
  return headers.some((header) => header !== '') ? headers.join(' | ') : `[${path}${table.name === '' ? '' : `#${table.name}`}]`
}

/**
 * Column plan of `tables` as CSV with a byte order mark (so that spreadsheets read it as UTF-8), CRLF line ends.
 *
 * A signature's columns are those of its first table, its files and sampled rows those of all. Cells that a spreadsheet
 * would run as a formula get a leading `'`, which `readColumns` takes away again.
 */
export function writeColumns(tables: readonly NamedTable[]): string {
  const groups = new Map<string, NamedTable[]>()
  for (const one of tables) {
    const signature = signatureOf(one.path, one.table)
    groups.set(signature, [...(groups.get(signature) ?? []), one])
  }
  const lines = [...groups].flatMap(([signature, group]) => groupLines(signature, group))
  return '\ufeff' + [fields, ...lines].map((cells) => cells.map(quoteCell).join(',') + '\r\n').join('')
}

function groupLines(signature: string, group: readonly NamedTable[]): string[][] {
  const paths = [...new Set(group.map(({ path }) => path))]
  const files = paths.slice(0, listedFiles).join('; ') + (paths.length > listedFiles ? ` (+${paths.length - listedFiles})` : '')
  const rows = group.reduce((sum, { table }) => sum + Math.max(0, ...table.columns.map(({ evidence }) => evidence.cellsSeen)), 0)
  return (group[0]?.table.columns ?? []).map((column) => columnLine(signature, files, rows, column))
}

function columnLine(signature: string, files: string, rows: number, { index, header, role, slot, evidence }: ColumnPlan): string[] {
  const cells: Record<Field, string> = {
    signature,
    files,
    rows_sampled: String(rows),
    column: String(index + 1),
    header: header ?? '',
    role,
    slot,
    decided_by: evidence.decidedBy,
    header_match: evidence.headerMatch ?? '',
    cells_seen: String(evidence.cellsSeen),
    cells_passing: String(evidence.cellsPassing),
    shapes: evidence.shapes.join('; '),
  }
  return fields.map((field) => cells[field])
}

/** OWASP, CSV injection (read 2026-11): cells beginning with these run as formulas in spreadsheets. */
const formulaStart = /^[=+\-@\t\r'＝＋－＠]/

function quoteCell(cell: string): string {
  const safe = formulaStart.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function unquoteCell(cell: string): string {
  return cell.startsWith("'") && formulaStart.test(cell.slice(1)) ? cell.slice(1) : cell
}

/**
 * Reads a column plan back. Only `signature`, `column`, `role` and `slot` matter; other columns may be missing.
 *
 * Throws `columns-invalid`, naming line, field and allowed values; never a cell of another field.
 */
export function readColumns(text: string): ColumnCorrection[] {
  const lines = parseLines(text)
  const head = lines[0]?.record ?? []
  const place = (field: Field): number => {
    const at = head.findIndex((cell) => cell.trim().toLowerCase() === field)
    if (at < 0) throw invalid(1, `has no column "${field}"`, { field })
    return at
  }
  const places = { signature: place('signature'), column: place('column'), role: place('role'), slot: place('slot') }
  return lines.slice(1).map(({ record, line }) => {
    const cell = (at: number): string => unquoteCell(record[at] ?? '')
    return {
      signature: cell(places.signature),
      index: columnIndex(cell(places.column).trim(), line),
      role: oneOf(columnRoles, 'role', cell(places.role).trim(), line),
      slot: oneOf(subjectSlots, 'slot', cell(places.slot).trim(), line),
    }
  })
}

interface CsvLine {
  readonly record: readonly string[]
  /** 1-based line of the text on which the record ends. */
  readonly line: number
}

function parseLines(text: string): CsvLine[] {
  const lines: CsvLine[] = []
  try {
    parse(text, {
      bom: true,
      skip_empty_lines: true,
      relax_column_count: true,
      on_record: (record: string[], { lines: line }) => {
        lines.push({ record, line })
        return null
      },
    })
  } catch (error) {
    throw invalid(
      lines.at(-1)?.line ?? 1,
      `is followed by broken CSV (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown'})`,
      {},
    )
  }
  return lines
}

function columnIndex(text: string, line: number): number {
  const column = Number(text)
  if (!Number.isSafeInteger(column) || column < 1) throw invalid(line, 'column must be a whole number from 1', { field: 'column' })
  return column - 1
}

function oneOf<const T extends string>(allowed: readonly T[], field: string, text: string, line: number): T {
  const found = allowed.find((one) => one === text)
  if (found === undefined)
    throw invalid(line, `unknown ${field}; allowed are ${allowed.join(', ')}`, { field, allowed: allowed.join(', ') })
  return found
}

function invalid(line: number, what: string, detail: Readonly<Record<string, string>>): LeaktallyError {
  return new LeaktallyError('columns-invalid', `column plan, line ${line}: ${what}`, { line: String(line), ...detail })
}

/** Columns of a table with what people corrected; the others stay as they were. O(columns + corrections). */
export function applyCorrections(path: string, table: TablePlan, corrections: readonly ColumnCorrection[]): ColumnPlan[] {
  const signature = signatureOf(path, table)
  const mine = new Map(corrections.filter((one) => one.signature === signature).map((one) => [one.index, one]))
  return table.columns.map((column) => {
    const wanted = mine.get(column.index)
    if (wanted === undefined || (wanted.role === column.role && wanted.slot === column.slot)) return column
    return { ...column, role: wanted.role, slot: wanted.slot, evidence: { ...column.evidence, decidedBy: 'correction' } }
  })
}
