/**
 * The column plan as a CSV that people read, correct and feed back (`leaktally plan --columns`, `--columns`).
 *
 * One line per column of each header signature: tables with the same header are corrected together, tables without one
 * each on its own. Holds counts and shapes, never values. What a person changed wins and is named as such.
 */
import { byteOrderMark, csvLine } from '../csv.js'
import type { AnyCategoryId } from '../reference/categories.js'
import type { ColumnRole } from '../reference/roles.js'
import type { SubjectSlot } from '../reference/slots.js'
import type { AppliedCorrection } from '../result.js'
import type { ColumnPlan, TablePlan, UnmatchedCorrections } from './types.js'

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
  /** Undefined in sheets that were written before columns had a category: it stays as planned. */
  readonly category?: AnyCategoryId | null
  /** Who corrected it, and why, as the person wrote it. */
  readonly editor: string
  readonly reason: string
}

const fields = [
  'signature',
  'files',
  'rows_sampled',
  'column',
  'header',
  'role',
  'slot',
  'category',
  'institution',
  'decided_by',
  'header_match',
  'cells_seen',
  'cells_passing',
  'shapes',
  'editor',
  'reason',
] as const
export type ColumnField = (typeof fields)[number]

/** File names listed for a signature; the rest is a number. */
const listedFiles = 3

/** What corrections refer to: the header's words, or the table itself when it has none. */
export function signatureOf(path: string, table: TablePlan): string {
  const headers = table.columns.map(({ header }) => header ?? '')
  return headers.some((header) => header !== '') ? headers.join(' | ') : `[${path}${table.name === '' ? '' : `#${table.name}`}]`
}

/** Column plan of `tables` as CSV with a byte order mark. */
export function writeColumns(tables: readonly NamedTable[]): string {
  return byteOrderMark + columnRecords(tables).map(csvLine).join('')
}

/**
 * The same as records, the names of the fields first.
 *
 * A signature's columns are those of its first table, its files and sampled rows those of all.
 */
export function columnRecords(tables: readonly NamedTable[]): (readonly string[])[] {
  const groups = new Map<string, NamedTable[]>()
  for (const one of tables) {
    const signature = signatureOf(one.path, one.table)
    const group = groups.get(signature)
    if (group === undefined) groups.set(signature, [one])
    else group.push(one)
  }
  const lines = [...groups].flatMap(([signature, group]) => groupLines(signature, group))
  return [fields, ...lines]
}

function groupLines(signature: string, group: readonly NamedTable[]): string[][] {
  const paths = [...new Set(group.map(({ path }) => path))]
  const files = paths.slice(0, listedFiles).join('; ') + (paths.length > listedFiles ? ` (+${paths.length - listedFiles})` : '')
  const rows = group.reduce((sum, { table }) => sum + Math.max(0, ...table.columns.map(({ evidence }) => evidence.cellsSeen)), 0)
  return (group[0]?.table.columns ?? []).map((column) => columnLine(signature, files, rows, column))
}

function columnLine(signature: string, files: string, rows: number, column: ColumnPlan): string[] {
  const { index, header, role, slot, category, institution, evidence } = column
  const cells: Record<ColumnField, string> = {
    signature,
    files,
    rows_sampled: String(rows),
    column: String(index + 1),
    header: header ?? '',
    role,
    slot,
    category: category ?? '',
    institution: institution ? 'yes' : '',
    decided_by: evidence.decidedBy,
    header_match: evidence.headerMatch ?? '',
    cells_seen: String(evidence.cellsSeen),
    cells_passing: String(evidence.cellsPassing),
    shapes: evidence.shapes.join('; '),
    editor: '',
    reason: '',
  }
  return fields.map((field) => cells[field])
}

/** By signature and index of the column; of two for one column the later. */
export type CorrectionIndex = ReadonlyMap<string, ReadonlyMap<number, ColumnCorrection>>

/** A plan of 12,000 workbooks has as many signatures: none is looked for among all. O(corrections). */
export function indexCorrections(corrections: readonly ColumnCorrection[]): CorrectionIndex {
  const index = new Map<string, Map<number, ColumnCorrection>>()
  for (const one of corrections) {
    const columns = index.get(one.signature) ?? new Map<number, ColumnCorrection>()
    index.set(one.signature, columns.set(one.index, one))
  }
  return index
}

/** Columns of a table with what people corrected; the others stay as they were. O(columns). */
export function applyCorrections(path: string, table: TablePlan, corrections: CorrectionIndex): readonly ColumnPlan[] {
  const mine = corrections.size === 0 ? undefined : corrections.get(signatureOf(path, table))
  if (mine === undefined) return table.columns
  return table.columns.map((column) => {
    const wanted = mine.get(column.index)
    if (wanted === undefined) return column
    const { role, slot, category = column.category } = wanted
    if (role === column.role && slot === column.slot && category === column.category) return column
    return { ...column, role, slot, category, evidence: { ...column.evidence, decidedBy: 'correction' } }
  })
}

/** Corrections that changed a column of one of the tables, in the order of the file. `tables`: as they were before. O(columns + corrections). */
export function effectiveCorrections(tables: readonly NamedTable[], corrections: readonly ColumnCorrection[]): AppliedCorrection[] {
  const changed = new Map<string, string | null>()
  const index = indexCorrections(corrections)
  for (const { path, table } of tables) {
    const signature = signatureOf(path, table)
    applyCorrections(path, table, index).forEach((column, place) => {
      if (column !== table.columns[place]) changed.set(`${signature} ${column.index}`, column.header)
    })
  }
  return corrections.flatMap(({ signature, index, role, slot, category, editor, reason }): AppliedCorrection[] => {
    const header = changed.get(`${signature} ${index}`)
    if (header === undefined) return []
    return [{ signature, column: index + 1, header, role, slot, category: category ?? null, editor, reason }]
  })
}

/** Rows of corrections that name no column of any table, by signature in the order of the file. O(columns + corrections). */
export function unmatchedCorrections(tables: readonly NamedTable[], corrections: readonly ColumnCorrection[]): UnmatchedCorrections[] {
  const columns = new Map<string, number>()
  for (const { path, table } of tables) {
    const signature = signatureOf(path, table)
    columns.set(signature, Math.max(columns.get(signature) ?? 0, table.columns.length))
  }
  const rows = new Map<string, number>()
  for (const { signature, index } of corrections) {
    if (index >= (columns.get(signature) ?? 0)) rows.set(signature, (rows.get(signature) ?? 0) + 1)
  }
  return [...rows].map(([signature, count]) => ({ signature, rows: count }))
}
