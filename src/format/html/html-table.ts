/** One `<table>` while it is open: its rows, with cells that span rows filled downwards and cells that span columns standing in the first. */

import { putCell, RowSpans } from '../markup/row-spans.js'

/** A title that spans more columns than this is a title over all (HTML, 4.9.11: 1,000); rows likewise (65,534). */
const mostColumnSpan = 1000
const mostRowSpan = 65_534
/** Longer cells are none of a person: what goes on beyond is text like that outside of tables. */
const longestCell = 1024 * 1024

interface OpenCell {
  text: string
  readonly columns: number
  readonly rows: number
  /** The number behind a shown one, as spreadsheets keep it when they write HTML. */
  readonly stored: string
}

export class HtmlTable {
  #cells: (string | null)[] | null = null
  #column = 0
  #cell: OpenCell | null = null
  readonly #spans = new RowSpans()
  /** Whether the open row has a cell with text of its own. */
  #hasOwn = false

  /** Whether text belongs to a cell of this table. */
  get takesText(): boolean {
    return this.#cell !== null && this.#cell.text.length < longestCell
  }

  openRow(): void {
    this.#cells = []
    this.#column = 0
    this.#hasOwn = false
  }

  /** `stored` is empty where the text is all there is. */
  openCell(columnSpan: number, rowSpan: number, stored: string): void {
    this.closeCell()
    if (this.#cells === null) this.openRow()
    this.#cell = {
      text: '',
      columns: Math.min(Math.max(columnSpan, 1), mostColumnSpan),
      rows: rowSpan === 0 ? mostRowSpan : Math.min(rowSpan, mostRowSpan),
      stored,
    }
  }

  addText(text: string): void {
    if (this.#cell !== null) this.#cell.text += text
  }

  closeCell(): void {
    const cell = this.#cell
    this.#cell = null
    if (cell === null || this.#cells === null) return
    while (this.#spans.covers(this.#column)) this.#column++
    const text = cell.text
      .replaceAll(/[^\S\n]+/g, ' ')
      .replaceAll(/ ?\n\s*/g, '\n')
      .trim()
    const value = cell.stored !== '' && /^[\d.]+E\+\d+$|^#+$/.test(text) ? cell.stored : text
    putCell(this.#cells, this.#column, value)
    this.#hasOwn ||= value !== ''
    this.#spans.add(this.#column, cell.rows, value)
    this.#column += cell.columns
  }

  /** The row that ends, null when it is empty. What spans it is filled in when it has a cell of its own. */
  closeRow(): readonly (string | null)[] | null {
    this.closeCell()
    const cells = this.#cells
    this.#cells = null
    if (cells === null) return null
    this.#spans.fill(cells)
    return this.#hasOwn ? cells : null
  }
}
