/** Workbooks of Excel 2003 as XML (SpreadsheetML, `<Workbook>`), as many web systems export them: every worksheet is a table. */
import type { MarkupReceiver } from '../markup/markup.js'
import type { TableSink } from '../reader.js'
import { numberText } from '../spreadsheet/values.js'
import { attribute, bareName, spanned } from './names.js'
import { SheetRows } from './sheet-rows.js'

export class SpreadsheetMl implements MarkupReceiver {
  readonly #sink: TableSink
  #rows: SheetRows | null = null
  #type = ''
  #text = ''
  #cell = { columns: 1, rows: 1 }
  /** What text belongs to: a cell's value, or the state of the sheet. */
  #within: 'Data' | 'Visible' | null = null

  constructor(sink: TableSink) {
    this.#sink = sink
  }

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    const name = bareName(tag)
    if (name === 'Worksheet') this.#rows = new SheetRows(this.#sink.table({ name: attribute(attributes, 'Name') ?? '', header: null }))
    else if (name === 'Cell') this.#openCell(attributes)
    else if (name === 'Comment') this.#rows?.problem('part-unread')
    else if (name === 'Data') {
      this.#type = attribute(attributes, 'Type') ?? ''
      this.#within = 'Data'
    } else if (name === 'Visible') this.#within = 'Visible'
  }

  close(tag: string): void {
    const name = bareName(tag)
    if (name === 'Cell') this.#rows?.cell(cellValue(this.#text, this.#type), this.#cell.columns, this.#cell.rows)
    else if (name === 'Row') this.#rows?.endRow()
    else if (name === 'Worksheet') this.#rows = null
    else if (name === 'Data' || name === 'Visible') this.#within = null
  }

  text(text: string): void {
    if (this.#within === 'Data') this.#text += text
    if (this.#within === 'Visible' && text.includes('Hidden')) this.#rows?.problem('table-hidden')
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    const index = attribute(attributes, 'Index')
    if (index !== null) this.#rows?.moveTo(Number(index) - 1)
    this.#cell = { columns: 1 + spanned(attribute(attributes, 'MergeAcross'), 0), rows: 1 + spanned(attribute(attributes, 'MergeDown'), 0) }
    this.#text = ''
    this.#type = ''
  }
}

/** Whole numbers are kept as they are written: other programs than Excel write all their digits. */
function cellValue(text: string, type: string): string {
  if (type === 'Number') return /^-?\d+$/.test(text) ? text : numberText(text)
  return type === 'DateTime' ? text.replace('T', ' ').replace(/(?: 00:00:00)?(?:\.0+)?$/, '') : text
}
