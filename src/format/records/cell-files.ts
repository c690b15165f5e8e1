/**
 * The sink of all readers: every table becomes a private file of records in the kernel's form, U+001F between cells and U+001E behind
 * each record. Both are replaced by a blank where they stand inside a cell, and counted.
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem, ProblemCode } from '../../problem.js'
import { toLocation } from '../../source/location.js'
import { appendWhole, outputFailed } from '../../source/write.js'
import { recordText } from './separators.js'
import type { CellTable, ReadTables, TableHead, TableSink, TableWriter } from '../reader.js'

/** Written at once: a table that is smaller costs one call. */
const bufferBytes = 256 * 1024
/** Most bytes that a UTF-16 unit becomes. */
const mostGrowth = 3

const encoder = new TextEncoder()

/** Tables of one file, as `<folder>/<name>-<n>.cells`. Throws `output-failed` when they cannot be written. */
export class CellFiles implements TableSink {
  readonly #base: string
  readonly #tables: CellFile[] = []
  /** How often a name was wanted. */
  readonly #names = new Map<string, number>()
  readonly #problems = new ProblemCounts()

  constructor(folder: string, name: string) {
    this.#base = join(folder, name)
  }

  table(head: TableHead): TableWriter {
    const file = new CellFile(`${this.#base}-${this.#tables.length}.cells`, this.#unique(head))
    this.#tables.push(file)
    return file
  }

  problem(code: ProblemCode, count = 1, detail?: string): void {
    this.#problems.add(code, count, detail)
  }

  /** Ends all tables. */
  finish(): ReadTables {
    return { tables: this.#tables.map((table) => table.finish()), problems: this.#problems.list() }
  }

  /** Formats may hold two tables of one name. */
  #unique(head: TableHead): TableHead {
    const times = (this.#names.get(head.name) ?? 0) + 1
    this.#names.set(head.name, times)
    return times === 1 ? head : { ...head, name: `${head.name}#${times}` }
  }
}

class CellFile implements TableWriter {
  readonly #head: TableHead
  readonly #path: string
  readonly #problems = new ProblemCounts()
  #buffer = new Uint8Array(1024)
  #used = 0
  #written = 0

  readonly #tellReplaced = (): void => {
    this.problem('separator-replaced')
  }

  constructor(path: string, head: TableHead) {
    this.#path = path
    this.#head = head
  }

  record(cells: readonly (string | null)[]): void {
    if (cells.every((cell) => cell === null || cell === '')) return
    const text = recordText(cells, this.#tellReplaced)
    this.#reserve(text.length * mostGrowth)
    this.#used += encoder.encodeInto(text, this.#buffer.subarray(this.#used)).written
  }

  records(bytes: Uint8Array): void {
    this.#reserve(bytes.length)
    this.#buffer.set(bytes, this.#used)
    this.#used += bytes.length
  }

  restart(): void {
    rmSync(this.#path, { force: true })
    this.#used = 0
    this.#written = 0
  }

  problem(code: ProblemCode, count = 1, detail?: string): void {
    this.#problems.add(code, count, detail)
  }

  finish(): CellTable {
    this.#flush()
    this.#buffer = new Uint8Array(0)
    return { ...this.#head, location: toLocation(Buffer.from(this.#path)), bytes: this.#written, problems: this.#problems.list() }
  }

  /** Room for `bytes` more: the buffer grows to its full size, is then written, and takes a longer record whole. */
  #reserve(bytes: number): void {
    if (this.#used + bytes <= this.#buffer.length) return
    if (this.#used + bytes > bufferBytes) this.#flush()
    if (this.#used + bytes <= this.#buffer.length) return
    const grown = new Uint8Array(Math.max(Math.min(bufferBytes, this.#buffer.length * 4), this.#used + bytes))
    grown.set(this.#buffer.subarray(0, this.#used))
    this.#buffer = grown
  }

  /** No file stays open: a database may have more tables than a process may have files. */
  #flush(): void {
    try {
      appendWhole(this.#path, this.#buffer.subarray(0, this.#used))
    } catch (error) {
      throw outputFailed(error)
    }
    this.#written += this.#used
    this.#used = 0
  }
}

/** Counts by code and detail, in the order in which they came. */
class ProblemCounts {
  readonly #counts = new Map<string, Problem>()

  add(code: ProblemCode, count: number, detail: string | undefined): void {
    const key = `${code} ${detail ?? ''}`
    const before = this.#counts.get(key)?.count ?? 0
    this.#counts.set(key, { code, count: before + count, byteStarts: [], ...(detail === undefined ? {} : { detail }) })
  }

  list(): Problem[] {
    return [...this.#counts.values()]
  }
}
