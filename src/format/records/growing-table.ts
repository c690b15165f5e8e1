/** Records whose columns are only known as they come: the first are held until their columns are, later ones may add columns without a name. */
import type { TableSink, TableWriter } from '../reader.js'

/** Records held, and their length: enough to see columns that most leave out, little enough for any number of tables. */
const heldRecords = 200
const heldLength = 1024 * 1024
/** Columns of their own; the values of further ones are gathered in one more. */
const mostColumns = 1000

export type Fields = ReadonlyMap<string, string>

export class GrowingTable {
  readonly #open: (header: readonly string[]) => TableWriter
  readonly #columns = new Map<string, number>()
  #held: Fields[] = []
  #length = 0
  #table: TableWriter | null = null

  constructor(sink: TableSink, name: string) {
    this.#open = (header) => sink.table({ name, header })
  }

  /** A record, by the path of each value in it. */
  add(fields: Fields): void {
    if (this.#table !== null) {
      this.#write(this.#table, fields)
      return
    }
    for (const path of fields.keys()) this.#columnOf(path)
    for (const value of fields.values()) this.#length += value.length
    this.#held.push(fields)
    if (this.#held.length >= heldRecords || this.#length > heldLength) this.end()
  }

  /** Also opens the table that has few records. */
  end(): void {
    if (this.#table !== null || this.#held.length === 0) return
    const table = this.#open(shortest([...this.#columns.keys()]))
    this.#table = table
    for (const fields of this.#held) this.#write(table, fields)
    this.#held = []
  }

  #columnOf(path: string): number {
    const known = this.#columns.get(path)
    if (known !== undefined) return known
    if (this.#columns.size >= mostColumns) return mostColumns
    const column = this.#columns.size
    this.#columns.set(path, column)
    return column
  }

  #write(table: TableWriter, fields: Fields): void {
    const cells: (string | null)[] = []
    for (const [path, value] of fields) {
      const column = this.#columnOf(path)
      while (cells.length <= column) cells.push(null)
      const before = cells[column] ?? ''
      cells[column] = before === '' ? value : `${before};${value}`
    }
    table.record(cells)
  }
}

/** The last step of each path where that names it alone, else the whole path. */
function shortest(paths: readonly string[]): string[] {
  const last = paths.map((path) => path.slice(path.lastIndexOf('/') + 1))
  return paths.map((path, index) => {
    const step = last[index] ?? path
    return last.filter((other) => other === step).length === 1 ? step : path
  })
}
