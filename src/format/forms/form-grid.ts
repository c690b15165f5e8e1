/**
 * A sheet as a grid of labels and values, or null where it is no form.
 *
 * A table has its labels in a row or two and values below them; in a form every second cell or row is a label, down to its end. Columns in
 * which known labels stand make labels of the unknown words in them, and values of the known words beside them (与户主关系 | 户主).
 */
import { asLabel, asValue, mayBeLabel, readFormCell, type FormCell } from './form-cells.js'

export type FormRow = readonly FormCell[]

/** Different known labels: fewer may stand in any table of two columns. */
const fewestLabels = 3
/** Rows with a label among the filled ones: values that go on over further rows, and lists inside, have none. */
const fewestLabelRows = 0.4

/** So many rows below one heading are a table, whatever follows: lists inside forms (relatives, journeys, posts) end on their page. */
const rowsOfTable = 100
/** Where such a heading stands: below a title and a few lines. */
const linesAbove = 12

/** `rows`: filled ones, in order. Cost: O(cells), of a long table those of its first hundred rows. */
export function readGrid(rows: readonly (readonly string[])[]): FormRow[] | null {
  const read = (some: readonly (readonly string[])[]): FormCell[][] => some.map((row) => row.map(readFormCell))
  const first = read(rows.slice(0, rowsOfTable + linesAbove))
  if (listsIn(first).some((list) => list.length >= rowsOfTable)) return null
  const cells = [...first, ...read(rows.slice(first.length))]
  // Words of kinship in the rows of a list are known words too; they make no column of labels.
  const ofLists = new Set([...cells.filter(isHeading), ...listsIn(cells).flat()])
  const columns = labelColumns(cells.filter((row) => !ofLists.has(row)))
  const grid = cells.map((row) => (ofLists.has(row) ? row : settleRow(row, columns)))
  return isForm(grid) ? grid : null
}

/** Columns with two known labels that have a value, or nothing, beside them. */
function labelColumns(grid: readonly FormRow[]): ReadonlySet<number> {
  const counts = new Map<number, number>()
  for (const row of grid) {
    row.forEach(({ kind }, column) => {
      if (kind === 'label' && row[column + 1]?.kind !== 'label') counts.set(column, (counts.get(column) ?? 0) + 1)
    })
  }
  const fewest = Math.max(2, grid.length / 5)
  return new Set([...counts].filter(([, count]) => count >= fewest).map(([column]) => column))
}

function settleRow(row: FormRow, columns: ReadonlySet<number>): FormRow {
  const hasLabel = row.some(({ kind }, column) => kind === 'label' && columns.has(column))
  return row.map((cell, column) => {
    const isPlace = columns.has(column)
    const left = row[column - 1]
    if (cell.kind === 'value' && isPlace && hasLabel && mayBeLabel(cell) && left?.kind !== 'label') return asLabel(cell)
    return cell.kind === 'label' && !isPlace && left?.kind === 'label' && columns.has(column - 1) ? asValue(cell) : cell
  })
}

/** Whether the row names columns: labels only, three at least. */
export function isHeading(row: FormRow): boolean {
  return row.filter(({ kind }) => kind === 'label').length >= fewestLabels && row.every(({ kind }) => kind === 'label' || kind === 'blank')
}

export const hasLabel = (row: FormRow): boolean => row.some(({ kind }) => kind === 'label' || kind === 'pair')

/**
 * Whether a row below a heading is one of its list: values, one of which may be a known word (父亲 below 称谓). What repeats the heading in its
 * place is a cell that is merged over both.
 */
export function isListRow(row: FormRow, heading: FormRow): boolean {
  const own = row.filter((cell, column) => cell.kind !== 'blank' && !isSameLabel(cell, heading[column]))
  const labels = own.filter(({ kind }) => kind !== 'value').length
  return labels === 0 ? own.length > 0 : labels === 1 && own.length >= 3
}

export function isSameLabel(cell: FormCell | undefined, other: FormCell | undefined): boolean {
  return cell?.kind === 'label' && other?.kind === 'label' && cell.label === other.label
}

function isForm(grid: readonly FormRow[]): boolean {
  const labels = new Set(grid.flatMap((row) => row.filter(({ label }) => label !== '').map(({ label }) => label)))
  const lists = listsIn(grid)
  const listed = new Set(lists.flat())
  const headings = grid.filter(isHeading)
  const own = grid.filter((row) => hasLabel(row) && !isHeading(row) && !listed.has(row))
  const longest = Math.max(0, ...lists.map((list) => list.length))
  if (labels.size < fewestLabels) return false
  // With headings alone, each of them must have one row of values: two people below a heading are a table, and so are pages of them.
  if (own.length < 2) return headings.length >= 2 && longest === 1 && listed.size === headings.length && areDifferent(headings)
  if (own.length + headings.length < (grid.length - listed.size) * fewestLabelRows) return false
  // A list that is longer than what stands around it is a table with a few lines above it.
  return longest <= own.length * 2
}

/** The first two headings; a page's header is the same on every page. */
function areDifferent([first, second]: readonly FormRow[]): boolean {
  return first?.map(({ label }) => label).join() !== second?.map(({ label }) => label).join()
}

/** Rows below each heading. */
function listsIn(grid: readonly FormRow[]): FormRow[][] {
  const lists: FormRow[][] = []
  let heading: FormRow | null = null
  for (const row of grid) {
    if (isHeading(row)) {
      heading = row
      lists.push([])
    } else if (heading !== null && isListRow(row, heading)) lists.at(-1)?.push(row)
    else heading = null
  }
  return lists
}
