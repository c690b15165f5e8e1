/** Records of texts, by the path of each value in it: columns come with the records, as those of `RecordTable` do. */
import { columnHeader } from './column-header.js'
import { RecordTable } from './record-table.js'
import { withoutSeparators } from './separators.js'
import type { TableSink } from '../reader.js'

/** Path, its steps joined by dots, → value. */
export type Fields = ReadonlyMap<string, string>

export class GrowingTable {
  readonly #table: RecordTable
  readonly #columns = new Map<string, number>()
  #replaced = 0

  readonly #tellReplaced = (): void => {
    this.#replaced++
  }

  constructor(sink: TableSink, name: string) {
    this.#table = new RecordTable(sink, name, undefined)
  }

  add(fields: Fields): void {
    const table = this.#table
    table.begin()
    for (const [path, value] of fields) {
      const column = this.#columnOf(path)
      table.open(column ?? table.lateColumn)
      table.putAll(Buffer.from(withoutSeparators(column === undefined ? `${path}: ${value}` : value, this.#tellReplaced)))
    }
    table.finish()
  }

  /** Also opens the table that has few records. */
  end(): void {
    if (this.#replaced > 0) this.#table.problem('separator-replaced', this.#replaced)
    this.#table.close()
  }

  /** Undefined for a path that came too late for a column. */
  #columnOf(path: string): number | undefined {
    const known = this.#columns.get(path)
    if (known !== undefined || !this.#table.isOpenToColumns) return known
    const column = this.#table.addColumn(columnHeader(path))
    this.#columns.set(path, column)
    return column
  }
}
