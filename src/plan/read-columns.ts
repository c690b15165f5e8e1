/**
 * Reads back the column plan that a person corrected. A file of its own, loaded only where there is one, because csv-parse takes
 * longer to load than a small table to scan.
 */
import { parse } from 'csv-parse/sync'
import { unguarded } from '../csv.js'
import { LeaktallyError } from '../problem.js'
import { categoryIds, type AnyCategoryId } from '../reference/categories.js'
import { isUserCategory } from '../reference/dictionary.js'
import { columnRoles } from '../reference/roles.js'
import { subjectSlots } from '../reference/slots.js'
import type { ColumnCorrection, ColumnField } from './corrections.js'

/**
 * Reads a column plan back. Only `signature`, `column`, `role`, `slot`, `category`, `editor` and `reason` matter; other columns may be
 * missing, and so may the last three. A blank category says that the column tells nothing.
 *
 * Throws `columns-invalid`, naming line, field and allowed values; never a cell of another field.
 */
export function readColumns(text: string): ColumnCorrection[] {
  return correctionsOf(parseLines(text))
}

/** The same from the records of the first sheet of a workbook. */
export function readColumnRecords(records: readonly (readonly string[])[]): ColumnCorrection[] {
  return correctionsOf(
    records.map((record, index) => ({ record, line: index + 1 })).filter(({ record }) => record.some((cell) => cell !== '')),
  )
}

function correctionsOf(lines: readonly CsvLine[]): ColumnCorrection[] {
  const head = lines[0]?.record ?? []
  const place = (field: ColumnField): number => {
    const at = head.findIndex((cell) => cell.trim().toLowerCase() === field)
    if (at < 0) throw invalid(1, `has no column "${field}"`, { field })
    return at
  }
  const places = { signature: place('signature'), column: place('column'), role: place('role'), slot: place('slot') }
  const optional = (field: ColumnField): number => head.findIndex((cell) => cell.trim().toLowerCase() === field)
  const [categoryPlace, editorPlace, reasonPlace] = [optional('category'), optional('editor'), optional('reason')]
  return lines.slice(1).map(({ record, line }) => {
    const cell = (at: number): string => unguarded(record[at] ?? '')
    return {
      signature: cell(places.signature),
      index: columnIndex(cell(places.column).trim(), line),
      role: oneOf(columnRoles, 'role', cell(places.role).trim(), line),
      slot: oneOf(subjectSlots, 'slot', cell(places.slot).trim(), line),
      ...(categoryPlace < 0 ? {} : { category: categoryCell(cell(categoryPlace).trim(), line) }),
      editor: cell(editorPlace).trim(),
      reason: cell(reasonPlace).trim(),
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

/** A category of a user's dictionary is taken as it is; without that dictionary it tells nothing. */
function categoryCell(text: string, line: number): AnyCategoryId | null {
  if (isUserCategory(text)) return text
  return text === '' ? null : oneOf(categoryIds, 'category', text, line)
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
