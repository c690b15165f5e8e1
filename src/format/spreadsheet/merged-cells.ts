/**
 * Merged cells, filled downwards: a building, a class or a householder that stands once beside many rows belongs to each of them.
 *
 * Only rows with a filled cell of their own are filled, so that a frame without content adds no records. Nothing is filled sideways: a
 * title over all columns is no value of each.
 */

/** 0-based, both ends included. */
export interface MergedRange {
  readonly firstRow: number
  readonly lastRow: number
  readonly column: number
}

/** `A2:A17`; null for what spans one row only, and for what is no range. */
export function mergedRange(reference: string): MergedRange | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?[A-Z]{1,3}\$?(\d{1,7})$/.exec(reference)
  if (match === null) return null
  const [, column = '', first = '', last = ''] = match
  return first === last ? null : { firstRow: Number(first) - 1, lastRow: Number(last) - 1, column: columnNumber(column) }
}

/** 0 for A, 26 for AA. */
export function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64
  return number - 1
}

/** The cells of a row that may be filled; those behind the last one are blank. */
export interface FillableRow<T> {
  isBlank(column: number): boolean
  isAllBlank(): boolean
  cell(column: number): T
  fill(column: number, cell: T): void
}

/** What fills the rows of one sheet, asked in ascending order of rows. */
export class MergedCells<T> {
  readonly #ranges: readonly MergedRange[]
  #next = 0
  /** By column: merged cells never overlap, and of some that do the later stays, so that a row asks for one a column. */
  readonly #open = new Map<number, { readonly lastRow: number; readonly value: T | null }>()

  constructor(ranges: readonly MergedRange[]) {
    this.#ranges = [...ranges].sort((a, b) => a.firstRow - b.firstRow)
  }

  /** Fills blank cells of `row` from above, and remembers those that fill others. */
  fill(row: number, cells: FillableRow<T>): void {
    for (let range = this.#ranges[this.#next]; range !== undefined && range.firstRow <= row; range = this.#ranges[++this.#next]) {
      const isFilled = range.firstRow === row && !cells.isBlank(range.column)
      this.#open.set(range.column, { lastRow: range.lastRow, value: isFilled ? cells.cell(range.column) : null })
    }
    if (this.#open.size === 0) return
    const isAllBlank = cells.isAllBlank()
    for (const [column, { lastRow, value }] of this.#open) {
      if (lastRow < row) this.#open.delete(column)
      else if (!isAllBlank && value !== null && cells.isBlank(column)) cells.fill(column, value)
    }
  }
}

/** A row whose cells are texts. */
export function textRow(cells: (string | null)[]): FillableRow<string> {
  const isBlank = (column: number): boolean => (cells[column] ?? '') === ''
  return {
    isBlank,
    isAllBlank: () => cells.every((_, column) => isBlank(column)),
    cell: (column) => cells[column] ?? '',
    fill: (column, cell) => {
      while (cells.length < column) cells.push(null)
      cells[column] = cell
    },
  }
}
