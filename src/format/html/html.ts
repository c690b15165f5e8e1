/**
 * HTML pages, among them `.xls` files that are HTML and exported chats: every `<table>` is a table, all other text lines of `(text)`.
 *
 * Values of form fields are text. Scripts are read line by line as `(script)`, for exports keep their messages in them; style sheets
 * and comments are not text of anybody.
 */
import { decodeFile } from '../input/decoded-text.js'
import { MarkupParser, type MarkupReceiver } from '../markup/markup.js'
import type { FormatReader } from '../reader.js'
import { numberText } from '../spreadsheet/values.js'
import { TextLines } from '../records/text-lines.js'
import { HtmlTable } from './html-table.js'
import { DocumentTables, type RowReceiver } from '../records/document-tables.js'

/** Elements that begin and end a line. */
const blocks =
  'address article aside blockquote body caption center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 head header html legend li main nav ol option p pre section select summary textarea title ul'
const blockElements: ReadonlySet<string> = new Set(blocks.split(' '))
const nestingElements: ReadonlySet<string> = new Set([
  ...blockElements,
  'table',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'td',
  'th',
  'script',
  'style',
])

export const readHtml: FormatReader = async ({ location, encoding }, sink) => {
  const lines = new TextLines(sink)
  const page = new PageText(new DocumentTables(sink, lines), lines, new TextLines(sink, '(script)'))
  const parser = pageParser(page)
  try {
    const invalid = decodeFile({ location, encoding, declared: declaredEncoding }, (text) => {
      parser.write(text)
    })
    if (invalid > 0) sink.problem('encoding-invalid', invalid)
    parser.end()
  } finally {
    page.end()
  }
}

/** What the head of a page says of its encoding. */
export function declaredEncoding(head: string): string | null {
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? null
}

/** Reads a page into a `PageText`, or into what stands before one. */
export function pageParser(receiver: MarkupReceiver): MarkupParser {
  return new MarkupParser(receiver, { xml: false, nests: (name) => nestingElements.has(name) })
}

interface OpenTable {
  readonly table: HtmlTable
  readonly rows: RowReceiver
}

/** The text of a page: tables, lines, and scripts line by line. */
export class PageText implements MarkupReceiver {
  readonly #open: OpenTable[] = []
  readonly #lines: TextLines
  readonly #script: TextLines
  readonly #tables: DocumentTables
  #raw: 'script' | 'style' | null = null

  constructor(tables: DocumentTables, lines: TextLines, script: TextLines) {
    this.#tables = tables
    this.#lines = lines
    this.#script = script
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const table = this.#open.at(-1)?.table
    if (name === 'script' || name === 'style') this.#raw = name
    else if (name === 'table') this.#openTable()
    else if (name === 'tr') this.#openRow()
    else if (name === 'td' || name === 'th') {
      table?.openCell(spanOf(attributes['colspan']), spanOf(attributes['rowspan']), numberText(attributes['x:num'] ?? ''))
    } else if (name === 'input') this.text(` ${attributes['value'] ?? ''} `)
    else if (name === 'br' || name === 'hr' || blockElements.has(name)) this.#break()
  }

  close(name: string): void {
    if (name === 'script' || name === 'style') {
      this.#script.end()
      this.#raw = null
    } else if (name === 'table') this.#closeTable()
    else if (name === 'tr') this.#closeRow()
    else if (name === 'td' || name === 'th') this.#open.at(-1)?.table.closeCell()
    else if (blockElements.has(name)) this.#break()
  }

  text(text: string): void {
    if (this.#raw === 'style') return
    if (this.#raw === 'script') {
      this.#addScript(text)
      return
    }
    const table = this.#open.at(-1)?.table
    // Line ends of the source are blanks.
    if (table?.takesText === true) table.addText(text.replaceAll(/[\r\n]+/g, ' '))
    else this.#lines.add(text)
  }

  /** Also of what the page left open. */
  end(): void {
    while (this.#open.length > 0) this.#closeTable()
    this.#lines.end()
    this.#script.end()
  }

  #addScript(text: string): void {
    text.split('\n').forEach((line, index) => {
      if (index > 0) this.#script.end()
      this.#script.add(line)
    })
  }

  #openTable(): void {
    if (this.#open.length === 0) this.#lines.end()
    this.#open.push({ table: new HtmlTable(), rows: this.#tables.begin() })
  }

  #openRow(): void {
    this.#closeRow()
    this.#open.at(-1)?.table.openRow()
  }

  #closeRow(): void {
    const open = this.#open.at(-1)
    const cells = open?.table.closeRow() ?? null
    if (cells !== null) open?.rows.row(cells)
  }

  #closeTable(): void {
    this.#closeRow()
    this.#open.pop()?.rows.end()
  }

  #break(): void {
    const table = this.#open.at(-1)?.table
    if (table?.takesText === true) table.addText('\n')
    else this.#lines.end()
  }
}

function spanOf(written: string | undefined): number {
  const span = Number(written ?? 1)
  return Number.isInteger(span) && span >= 0 ? span : 1
}
