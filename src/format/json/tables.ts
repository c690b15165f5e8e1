/** The tables of a JSON file: one for the objects at each path, one for the plain values at each path. */
import { mostColumns, RecordTable } from '../records/record-table.js'
import { UnprovenRange, type TableSink } from '../reader.js'
import { Name, NamesOfObject } from './names.js'

/** Tables of a file; lists at further paths share one. A file with more has keys for paths. */
const mostTables = 1_000
/** Name of the table for lists at paths beyond these. */
const shared = '…'

export interface ObjectTable {
  readonly table: RecordTable
  readonly names: NamesOfObject
  /** The column for the key of a record that is the member of an object. */
  readonly key: Name
}

export class JsonTables {
  /** Only tables whose columns are decided take records. */
  isDecided = false
  readonly #sink: TableSink
  readonly #objects = new Map<string, ObjectTable>()
  readonly #rows = new Map<string, RecordTable>()
  readonly #cells: Name[] = []

  constructor(sink: TableSink) {
    this.#sink = sink
  }

  /** Whether a further path gets tables of its own. */
  get isOpenToPaths(): boolean {
    return this.#objects.size < mostTables
  }

  /** Whether the columns of all tables are. */
  get areDecided(): boolean {
    return [...this.#objects.values()].every(({ table }) => !table.isHeld)
  }

  /** Throws `UnprovenRange` for a table that must not take records here. */
  ofObjects(path: string): ObjectTable {
    const known = this.#objects.get(path)
    if (this.isDecided && known?.table.isHeld !== false) throw new UnprovenRange()
    if (known !== undefined) return known
    if (!this.isOpenToPaths && path !== shared) return this.ofObjects(shared)
    const key = new Name('(key)', '(key)', new Uint8Array(0), false, null)
    const made = { table: new RecordTable(this.#sink, path, undefined), names: new NamesOfObject(null), key }
    this.#objects.set(path, made)
    return made
  }

  ofRows(path: string): RecordTable {
    const name = this.#rows.size < mostTables || this.#rows.has(path) ? path : shared
    const table = this.#rows.get(name) ?? new RecordTable(this.#sink, name, null)
    this.#rows.set(name, table)
    return table
  }

  /** A column of a table of rows. */
  cellName(column: number): Name {
    const place = Math.min(column, mostColumns)
    const known = this.#cells[place]
    if (known !== undefined) return known
    const name = new Name('', '', new Uint8Array(0), false, null)
    name.column = place
    this.#cells[place] = name
    return name
  }

  /** Hands on what came up to now. No record is open. */
  flush(): void {
    for (const { table } of this.#objects.values()) table.flush()
    for (const table of this.#rows.values()) table.flush()
  }

  close(): void {
    for (const { table } of this.#objects.values()) table.close()
    for (const table of this.#rows.values()) table.close()
  }
}
