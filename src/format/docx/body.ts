/** Text of WordprocessingML (ECMA-376 part 1, 17): tables with their merged cells, and paragraphs as lines. */
import type { DocumentTables, RowReceiver } from '../records/document-tables.js'
import type { MarkupReceiver } from '../markup/markup.js'
import { putCell } from '../markup/row-spans.js'
import type { TextLines } from '../records/text-lines.js'

/** Longer cells are none of a person: what goes on beyond is text like that outside of tables. */
const longestCell = 1024 * 1024

interface OpenCell {
  text: string
  columns: number
  /** Null for a cell of its own. */
  merge: 'begins' | 'goes on' | null
}

interface OpenTable {
  readonly rows: RowReceiver
  /** By column: what fills the cells below. */
  readonly merged: Map<number, string>
  cells: (string | null)[]
  column: number
  hasOwn: boolean
  cell: OpenCell | null
}

export class WordText implements MarkupReceiver {
  readonly #tables: DocumentTables
  readonly #lines: TextLines
  readonly #deleted: TextLines
  readonly #open: OpenTable[] = []
  #reads: 'text' | 'deleted' | null = null
  /** Depth of `mc:Fallback`, which repeats for old programs what stands beside it. */
  #fallbacks = 0

  constructor(tables: DocumentTables, lines: TextLines, deleted: TextLines) {
    this.#tables = tables
    this.#lines = lines
    this.#deleted = deleted
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const table = this.#open.at(-1)
    const cell = table?.cell
    if (name === 'mc:Fallback') this.#fallbacks++
    else if (name === 'w:tbl') this.#openTable()
    else if (name === 'w:tc' && table !== undefined) table.cell = { text: '', columns: 1, merge: null }
    else if (name === 'w:gridSpan' && cell) cell.columns = Math.max(1, Math.min(Number(attributes['w:val']) || 1, 1000))
    else if (name === 'w:vMerge' && cell) cell.merge = attributes['w:val'] === 'restart' ? 'begins' : 'goes on'
    else if (name === 'w:t') this.#reads = 'text'
    else if (name === 'w:delText') this.#reads = 'deleted'
    else if (name === 'w:tab' || name === 'w:noBreakHyphen') this.#add(name === 'w:tab' ? '\t' : '-')
    else if (name === 'w:br' || name === 'w:cr') this.#break()
  }

  close(name: string): void {
    if (name === 'mc:Fallback') this.#fallbacks--
    else if (name === 'w:t' || name === 'w:delText') this.#reads = null
    else if (name === 'w:p') {
      this.#break()
      this.#deleted.end()
    } else if (name === 'w:tc') this.#closeCell()
    else if (name === 'w:tr') this.#closeRow()
    else if (name === 'w:tbl') this.#open.pop()?.rows.end()
  }

  text(text: string): void {
    if (this.#fallbacks > 0) return
    if (this.#reads === 'deleted') this.#deleted.add(text)
    else if (this.#reads === 'text') this.#add(text)
  }

  /** Also of what a cut document left open. */
  end(): void {
    while (this.#open.length > 0) {
      this.#closeCell()
      this.#closeRow()
      this.#open.pop()?.rows.end()
    }
    this.#lines.end()
    this.#deleted.end()
  }

  #openTable(): void {
    if (this.#open.length === 0) this.#lines.end()
    this.#open.push({ rows: this.#tables.begin(), merged: new Map(), cells: [], column: 0, hasOwn: false, cell: null })
  }

  #closeCell(): void {
    const table = this.#open.at(-1)
    const cell = table?.cell
    if (table === undefined || !cell) return
    table.cell = null
    const own = cell.text.trim()
    const text = own === '' && cell.merge === 'goes on' ? (table.merged.get(table.column) ?? '') : own
    if (cell.merge === 'begins') table.merged.set(table.column, own)
    else if (cell.merge === null) table.merged.delete(table.column)
    table.hasOwn ||= own !== ''
    putCell(table.cells, table.column, text)
    table.column += cell.columns
  }

  #closeRow(): void {
    const table = this.#open.at(-1)
    if (table === undefined) return
    if (table.hasOwn) table.rows.row(table.cells)
    table.cells = []
    table.column = 0
    table.hasOwn = false
  }

  #add(text: string): void {
    const cell = this.#open.at(-1)?.cell
    if (cell && cell.text.length < longestCell) cell.text += text
    else this.#lines.add(text)
  }

  #break(): void {
    const cell = this.#open.at(-1)?.cell
    if (!cell) this.#lines.end()
    else if (cell.text !== '' && !cell.text.endsWith('\n')) cell.text += '\n'
  }
}
