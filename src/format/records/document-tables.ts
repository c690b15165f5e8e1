/**
 * Where the rows of a document's tables go. Exports make a table a page, or a message: tables with the same first row are one, and what
 * follows after very many is gathered in one, for each is a file of its own until it is scanned.
 */
import type { TableSink, TableWriter } from '../reader.js'
import type { TextLines } from './text-lines.js'

type Row = readonly (string | null)[]

/** Tables of one document with names of their own. */
const mostTables = 256

export class DocumentTables {
  readonly #sink: TableSink
  readonly #lines: TextLines
  readonly #byFirstRow = new Map<string, TableWriter>()
  #rest: TableWriter | null = null

  constructor(sink: TableSink, lines: TextLines) {
    this.#sink = sink
    this.#lines = lines
  }

  /** A table that begins. Its rows are held until there are two: one row is a line of the text, put into a table for its looks. */
  begin(): RowReceiver {
    let first: Row | null = null
    let table: TableWriter | null = null
    return {
      row: (cells) => {
        if (first === null) {
          first = cells
          return
        }
        if (table === null) {
          table = this.#tableFor(first)
          table.record(first)
        }
        table.record(cells)
      },
      end: () => {
        if (first !== null && table === null) this.#lines.cells(first)
      },
    }
  }

  #tableFor(first: Row): TableWriter {
    const key = first.join('\u001f')
    const known = this.#byFirstRow.get(key)
    if (known !== undefined) return known
    if (this.#byFirstRow.size >= mostTables) return (this.#rest ??= this.#sink.table({ name: '(tables)', header: null }))
    const table = this.#sink.table({ name: `table ${this.#byFirstRow.size + 1}`, header: null })
    this.#byFirstRow.set(key, table)
    return table
  }
}

export interface RowReceiver {
  row(cells: Row): void
  end(): void
}
