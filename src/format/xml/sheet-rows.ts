/** Rows of a sheet that is written as XML, cell by cell, with blanks between them and spanning cells filled downwards. */
import type { TableWriter } from '../reader.js'
import { putCell, RowSpans } from '../markup/row-spans.js'

export class SheetRows {
  readonly #table: TableWriter
  readonly #spans = new RowSpans()
  #cells: (string | null)[] = []
  #column = 0

  constructor(table: TableWriter) {
    this.#table = table
  }

  problem(...told: Parameters<TableWriter['problem']>): void {
    this.#table.problem(...told)
  }

  /** Goes to a column, 0-based. */
  moveTo(column: number): void {
    if (Number.isInteger(column) && column >= 0) this.#column = column
  }

  /** A cell that spans `columns` and `rows`; its value stands in the first of the columns. */
  cell(value: string | null, columns: number, rows: number): void {
    if (value !== null && value !== '') {
      putCell(this.#cells, this.#column, value)
      this.#spans.add(this.#column, rows, value)
    }
    this.#column += Math.max(1, columns)
  }

  endRow(): void {
    const cells = this.#cells
    this.#cells = []
    this.#column = 0
    const hasOwn = cells.length > 0
    this.#spans.fill(cells)
    if (hasOwn) this.#table.record(cells)
  }
}
