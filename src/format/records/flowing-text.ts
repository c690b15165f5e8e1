/** Text of a document that marks the ends of paragraphs, cells and rows as it goes: lines, and tables of the rows between them. */
import type { TableSink } from '../reader.js'
import { DocumentTables, type RowReceiver } from './document-tables.js'
import { TextLines } from './text-lines.js'

/** Longer cells are none of a person: what goes on beyond is text like that outside of tables. */
const longestCell = 1024 * 1024
/** Cells of a row; Word has 63. */
const mostCells = 1000

export class FlowingText {
  readonly #lines: TextLines
  readonly #tables: DocumentTables
  #rows: RowReceiver | null = null
  #cells: string[] = []
  #text = ''

  constructor(sink: TableSink) {
    this.#lines = new TextLines(sink)
    this.#tables = new DocumentTables(sink, this.#lines)
  }

  add(text: string): void {
    this.#text += text
    if (this.#text.length > longestCell) this.endParagraph(false)
  }

  /** `isInCell`: the cell goes on. */
  endParagraph(isInCell: boolean): void {
    if (isInCell && this.#text.length < longestCell) {
      if (this.#text !== '' && !this.#text.endsWith('\n')) this.#text += '\n'
      return
    }
    this.#endTable()
    this.#lines.add(this.#text)
    this.#lines.end()
    this.#text = ''
  }

  endCell(): void {
    if (this.#cells.length < mostCells) this.#cells.push(this.#text.trim())
    else this.#lines.cells([this.#text])
    this.#text = ''
  }

  endRow(): void {
    if (this.#text.trim() !== '') this.endCell()
    this.#text = ''
    this.#rows ??= this.#tables.begin()
    if (this.#cells.some((cell) => cell !== '')) this.#rows.row(this.#cells)
    this.#cells = []
  }

  /** Also of what a cut document left open. */
  end(): void {
    if (this.#cells.length > 0) this.endRow()
    this.endParagraph(false)
  }

  #endTable(): void {
    if (this.#cells.length > 0) this.endRow()
    this.#rows?.end()
    this.#rows = null
  }
}
