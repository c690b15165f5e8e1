/** Flat documents of LibreOffice and WPS (`.fods`): every table of a spreadsheet is a table (OASIS ODF 1.3, part 3, 9.1). */
import type { MarkupReceiver } from '../markup/markup.js'
import type { TableSink } from '../reader.js'
import { spanned } from './names.js'
import { SheetRows } from './sheet-rows.js'

/** Repeated rows stand at the end of a sheet for the empty rest of it, and are not empty only when somebody filled down. */
const mostRepeatedCells = 1024

export class FlatOds implements MarkupReceiver {
  readonly #sink: TableSink
  #rows: SheetRows | null = null
  #attributes: Readonly<Record<string, string>> = {}
  #text: string | null = null
  #isComment = false

  constructor(sink: TableSink) {
    this.#sink = sink
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'table:table') this.#rows = new SheetRows(this.#sink.table({ name: attributes['table:name'] ?? '', header: null }))
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      this.#attributes = attributes
      this.#text = ''
    } else if (name === 'office:annotation') {
      this.#rows?.problem('part-unread')
      this.#isComment = true
    } else if (name === 'text:p' && this.#text !== null && this.#text !== '') this.text('\n')
    else if (name === 'text:s') this.text(' ')
  }

  close(name: string): void {
    if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#closeCell()
    else if (name === 'table:table-row') this.#rows?.endRow()
    else if (name === 'table:table') this.#rows = null
    else if (name === 'office:annotation') this.#isComment = false
  }

  text(text: string): void {
    if (this.#text !== null && !this.#isComment) this.#text += text
  }

  #closeCell(): void {
    const attributes = this.#attributes
    const shown = (this.#text ?? '').trim()
    this.#text = null
    const value = attributes['office:date-value']?.replace('T', ' ') ?? attributes['office:value'] ?? shown
    const times = spanned(attributes['table:number-columns-repeated'], 1)
    const rows = spanned(attributes['table:number-rows-spanned'], 1)
    if (value === '') this.#rows?.cell(null, times, 1)
    else for (let count = 0; count < Math.min(times, mostRepeatedCells); count++) this.#rows?.cell(value, 1, rows)
  }
}
