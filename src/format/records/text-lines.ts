/** Running text of a document as the table `(text)`: one record a line. The table is opened with its first line. */
import type { TableSink, TableWriter } from '../reader.js'

/** A line that is longer is divided: no paragraph of a person is, and a document without ends of lines must not fill the memory. */
const longestLine = 64 * 1024

export class TextLines {
  readonly #sink: TableSink
  readonly #name: string
  #table: TableWriter | null = null
  #line = ''

  constructor(sink: TableSink, name = '(text)') {
    this.#sink = sink
    this.#name = name
  }

  /** Goes on with the line. */
  add(text: string): void {
    if (this.#line === '' && text.trimStart() === '') return
    this.#line += text
    if (this.#line.length > longestLine) this.end()
  }

  /** Ends the line; an empty one is none. */
  end(): void {
    if (this.#line === '') return
    const line = this.#line.replaceAll(/\s+/g, ' ').trim()
    this.#line = ''
    if (line !== '') this.cells([line])
  }

  /** A record of several cells between the lines. */
  cells(cells: readonly (string | null)[]): void {
    this.#table ??= this.#sink.table({ name: this.#name, header: null, unit: 'line' })
    this.#table.record(cells)
  }
}
