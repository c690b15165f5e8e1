/** The tables of a dump: one for each name and list of columns. */
import type { TableSink } from '../reader.js'
import { RecordTable } from '../records/record-table.js'
import type { Schemas } from './schema.js'

/** Tables of a dump; rows of further ones share one. */
const mostTables = 10_000

/** Where the rows of a statement go. */
export interface RowTarget {
  readonly table: RecordTable
  /** Place of a value in the row → column; null where they are the same. */
  readonly columns: Int32Array | null
  /** Its columns have names. */
  readonly isNamed: boolean
}

export class DumpTables {
  readonly #sink: TableSink
  readonly #schemas: Schemas
  readonly #tables = new Map<string, RecordTable>()
  readonly #headers: { header: string[]; path: readonly string[]; columns: readonly string[] }[] = []
  #open: RecordTable | null = null

  constructor(sink: TableSink, schemas: Schemas) {
    this.#sink = sink
    this.#schemas = schemas
  }

  /** `columns`: the list in the statement, null without one. */
  target(path: readonly string[], columns: readonly string[] | null): RowTarget {
    const all = this.#schemas.columnsOf(path)
    const places = all === null || columns === null ? null : placesOf(columns, all)
    const name = path.join('.')
    const isListed = columns !== null && places === null
    const table = this.#table(isListed ? `${name}(${columns.join()})` : name, name, isListed ? columns : all, path)
    if (table !== this.#open) this.#open?.pause()
    this.#open = table
    const isNamed = all !== null || columns !== null
    return { table, isNamed, columns: places === null || places.every((place, index) => place === index) ? null : Int32Array.from(places) }
  }

  /** Hands on what came up to now. No record is open. */
  flush(): void {
    for (const table of this.#tables.values()) table.flush()
  }

  /** Comments may stand behind the rows (scripts of SQL Server): headers are made again. */
  close(): void {
    for (const table of this.#tables.values()) table.close()
    for (const { header, path, columns } of this.#headers) header.splice(0, header.length, ...this.#schemas.headersOf(path, columns))
  }

  #table(key: string, name: string, columns: readonly string[] | null, path: readonly string[]): RecordTable {
    const known = this.#tables.get(key)
    if (known !== undefined) return known
    if (this.#tables.size >= mostTables && key !== shared) return this.#table(shared, shared, null, path)
    const header = columns === null ? null : this.#schemas.headersOf(path, columns)
    if (columns !== null && header !== null) this.#headers.push({ header, path, columns })
    const table = new RecordTable(this.#sink, name, header)
    this.#tables.set(key, table)
    return table
  }
}

const shared = '…'

/** Places of `columns` in `all`; null when one is not there. */
function placesOf(columns: readonly string[], all: readonly string[]): number[] | null {
  const known = new Map(all.map((column, place) => [column.toLowerCase(), place]))
  const places = columns.map((column) => known.get(column.toLowerCase()) ?? -1)
  return places.includes(-1) ? null : places
}
