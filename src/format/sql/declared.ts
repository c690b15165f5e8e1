/** What the statements of a dump have said of its tables, and the list of it, by which the reader of a range can be told. */
import { UnprovenRange, type TableSink } from '../reader.js'
import { Schemas } from './schema.js'
import { DumpTables, type RowTarget } from './tables.js'

/** A statement that was understood, or a table that got rows. */
export type Said =
  | { readonly kind: 'create' | 'comment' | 'property'; readonly text: string }
  | { readonly kind: 'rows'; readonly path: readonly string[]; readonly columns: readonly string[] | null }

/** Characters of the list: with a longer one the dump is not divided. Schemas of large databases have some hundred kilobytes. */
const longestList = 4 * 1024 * 1024

export class Declared {
  readonly tables: DumpTables
  readonly #schemas = new Schemas()
  readonly #said: Said[] = []
  readonly #targets = new Set<string>()
  #length = 0
  /** In a range nothing new is said. */
  #isClosed = false

  constructor(sink: TableSink) {
    this.tables = new DumpTables(sink, this.#schemas)
  }

  /** Null when it is too long. */
  get said(): readonly Said[] | null {
    return this.#length > longestList ? null : this.#said
  }

  /** Takes what the reader of the beginning was told. */
  adopt(said: readonly Said[]): void {
    for (const one of said)
      if (one.kind === 'rows') this.target(one.path, one.columns)
      else this.say(one.kind, one.text)
    this.#isClosed = true
  }

  /** Whether the statement was understood. */
  say(kind: 'create' | 'comment' | 'property', text: string): boolean {
    if (!this.#schemas[kind](text)) return false
    this.#remember({ kind, text }, text.length)
    return true
  }

  /** `columns`: the list in the statement, null without one. */
  target(path: readonly string[], columns: readonly string[] | null): RowTarget {
    const key = `${path.join('\0')}\0\0${columns?.join('\0') ?? ''}`
    if (!this.#targets.has(key) && this.#length <= longestList) {
      this.#targets.add(key)
      this.#remember({ kind: 'rows', path, columns }, key.length)
    }
    return this.tables.target(path, columns)
  }

  #remember(said: Said, length: number): void {
    if (this.#isClosed) throw new UnprovenRange()
    this.#length += length
    if (this.#length <= longestList) this.#said.push(said)
  }
}
