/** Cells that span rows, filled downwards, where a format says so at the cell: they belong to each of the rows (merged-cells.ts). */

interface Spanning {
  readonly column: number
  readonly text: string
  rowsLeft: number
}

export class RowSpans {
  #spanning: Spanning[] = []

  /** A cell that stands for `rows` rows, its own included. */
  add(column: number, rows: number, text: string): void {
    if (rows > 1) this.#spanning.push({ column, text, rowsLeft: rows })
  }

  /** Whether a cell of a row above lies over this column. */
  covers(column: number): boolean {
    return this.#spanning.length > 0 && this.#spanning.some((spanning) => spanning.column === column)
  }

  /** Fills the blank cells of a row, and goes on to the next. */
  fill(cells: (string | null)[]): void {
    if (this.#spanning.length === 0) return
    for (const { column, text } of this.#spanning) {
      while (cells.length <= column) cells.push(null)
      if ((cells[column] ?? '') === '') cells[column] = text
    }
    this.#spanning = this.#spanning.filter((spanning) => --spanning.rowsLeft > 0)
  }
}

/** Widest row, as in workbooks (XFD). */
const mostColumns = 16_384

/** Puts a value at its column; what stands beyond the widest row is gathered in the last cell. */
export function putCell(cells: (string | null)[], column: number, text: string): void {
  const place = Math.min(column, mostColumns - 1)
  while (cells.length <= place) cells.push(null)
  const before = column > place ? (cells[place] ?? '') : ''
  cells[place] = before === '' ? text : `${before} ${text}`
}
