/**
 * The sink of all readers: every table becomes a private file of records in the kernel's form, U+001F between cells and U+001E behind
 * each record. Both are replaced by a blank where they stand inside a cell, and counted.
 */
import { closeSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { OtherUnit, TableUnit } from '../../result.js'
import type { Problem, ProblemCode } from '../../problem.js'
import { toLocation } from '../../source/location.js'
import type { UnpackedMember } from '../../source/unpacked.js'
import { readAt, type FilePlace } from '../../source/file.js'
import { appendWhole, outputFailed, writeAll } from '../../source/write.js'
import { recordSeparator, recordText } from './separators.js'
import {
  UnprovenRange,
  type CellPiece,
  type CellTable,
  type FileRange,
  type MemberWriter,
  type ReadTables,
  type TableHead,
  type TableSink,
  type TableWriter,
} from '../reader.js'
import { otherText } from './other-text.js'

/** Written at once: a table that is smaller costs one call. */
const bufferBytes = 256 * 1024
/** Most bytes that a UTF-16 unit becomes. */
const mostGrowth = 3

const encoder = new TextEncoder()

/** Part of the file that is another reader's. */
const noPart = -1

/**
 * The file that small tables lie in together, those of many inputs too: to make and open a file for each would cost more than to read it.
 *
 * Made with the first table. `close` it; the file stays.
 */
export class SharedCellFile {
  readonly #path: string
  #descriptor: number | null = null
  #bytes = 0

  constructor(path: string) {
    this.#path = path
  }

  /** Throws `output-failed`. */
  append(bytes: Uint8Array): FilePlace {
    const from = this.#bytes
    try {
      this.#descriptor ??= openSync(this.#path, 'w+', 0o600)
      // Tables are told apart by their places: an empty one has one, too.
      writeAll(this.#descriptor, bytes.length === 0 ? Uint8Array.of(recordSeparator) : bytes)
    } catch (error) {
      throw outputFailed(error)
    }
    this.#bytes += Math.max(bytes.length, 1)
    return { location: toLocation(Buffer.from(this.#path)), from, bytes: bytes.length }
  }

  /** The first bytes of a table that lies here; null for any other. */
  head({ location, from, bytes }: FilePlace, most: number): Uint8Array | null {
    if (this.#descriptor === null || location !== toLocation(Buffer.from(this.#path))) return null
    const head = new Uint8Array(Math.min(bytes, most))
    return head.subarray(0, readAt(this.#descriptor, head, from))
  }

  close(): void {
    if (this.#descriptor !== null) closeSync(this.#descriptor)
    this.#descriptor = null
  }
}

/**
 * Tables of one file: small ones in `shared`, others as `<folder>/<name>-<n>.cells`, and files inside it, as `<folder>/<name>-<n>.member`; what stands
 * behind ranges that were left out goes to `<name>-<n>@<position>.cells`. Throws `output-failed` when they cannot be written.
 */
export class CellFiles implements TableSink {
  readonly #base: string
  readonly #shared: SharedCellFile | null
  readonly #ranges: FileRange[] = []
  /** Where the part that is read begins in the file. */
  #part: number
  readonly #isRange: boolean
  readonly #tables: CellFile[] = []
  readonly #members: MemberFile[] = []
  /** How often a name was wanted. */
  readonly #names = new Map<string, number>()
  readonly #problems = new ProblemCounts()

  /** Without `shared` it is a range that is read: nothing is kept before `enter` says where it begins. */
  constructor(folder: string, name: string, shared: SharedCellFile | null) {
    this.#base = join(folder, name)
    this.#shared = shared
    this.#isRange = shared === null
    this.#part = this.#isRange ? noPart : 0
  }

  table(head: TableHead): TableWriter {
    if (this.#isRange && this.#part !== noPart && head.name !== otherText) throw new UnprovenRange()
    const file = new CellFile(`${this.#base}-${this.#tables.length}`, this.#unique(head), this.#part, this.#shared)
    this.#tables.push(file)
    return file
  }

  member(name: string): MemberWriter {
    const file = new MemberFile(`${this.#base}-${this.#members.length}.member`, name)
    this.#members.push(file)
    return file
  }

  problem(code: ProblemCode, count = 1, detail?: string): void {
    if (this.#part !== noPart) this.#problems.add(code, count, detail)
  }

  leave(ranges: readonly FileRange[]): void {
    this.#ranges.push(...ranges)
    this.enter(ranges.at(-1)?.byteEnd ?? this.#part)
  }

  enter(byteStart: number): void {
    this.#part = byteStart
    for (const table of this.#tables) table.enter(byteStart)
  }

  /** Ends all tables. */
  finish(): ReadTables {
    const members = this.#members.map((member) => member.finish())
    return { tables: this.#tables.map((table) => table.finish()), members, problems: this.#problems.list(), ranges: this.#ranges }
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
  readonly #base: string
  readonly #shared: SharedCellFile | null
  readonly #openedIn: number
  #part: number
  readonly #pieces: CellPiece[] = []
  readonly #problems = new ProblemCounts()
  #buffer = new Uint8Array(1024)
  #used = 0
  #written = 0
  #otherUnit: OtherUnit | null = null

  readonly #tellReplaced = (): void => {
    this.problem('separator-replaced')
  }

  constructor(base: string, head: TableHead, part: number, shared: SharedCellFile | null) {
    this.#base = base
    this.#shared = shared
    this.#head = head
    this.#openedIn = part
    this.#part = part
  }

  get #path(): string {
    return `${this.#base}${this.#part > 0 ? `@${this.#part}` : ''}.cells`
  }

  enter(part: number): void {
    this.#endPiece()
    this.#part = part
  }

  record(cells: readonly (string | null)[]): void {
    if (cells.every((cell) => cell === null || cell === '')) return
    const text = recordText(cells, this.#tellReplaced)
    this.#reserve(text.length * mostGrowth)
    this.#used += encoder.encodeInto(text, this.#buffer.subarray(this.#used)).written
  }

  records(bytes: Uint8Array): void {
    if (this.#part === noPart) return
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
    if (this.#part !== noPart) this.#problems.add(code, count, detail)
  }

  standsFor(unit: TableUnit, records: number): void {
    this.#otherUnit = { unit, records }
  }

  finish(): CellTable {
    this.#endPiece()
    this.#buffer = new Uint8Array(0)
    const bytes = this.#pieces.reduce((sum, piece) => sum + piece.bytes, 0)
    const table = { ...this.#head, pieces: this.#pieces, bytes, openedIn: this.#openedIn, problems: this.#problems.list() }
    return this.#otherUnit === null ? table : { ...table, otherUnit: this.#otherUnit }
  }

  /** A table without records has one piece without any, in the part where it was opened. */
  #endPiece(): void {
    const isFirst = this.#pieces.length === 0 && this.#part !== noPart
    if (this.#used + this.#written > 0 || isFirst) this.#pieces.push({ byteStart: this.#part, ...this.#place() })
    this.#used = 0
    this.#written = 0
  }

  #place(): FilePlace {
    if (this.#shared !== null && this.#written === 0) return this.#shared.append(this.#buffer.subarray(0, this.#used))
    this.#flush()
    return { location: toLocation(Buffer.from(this.#path)), from: 0, bytes: this.#written }
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

class MemberFile implements MemberWriter {
  readonly #path: string
  readonly #name: string
  #isDamaged = false

  constructor(path: string, name: string) {
    this.#path = path
    this.#name = name
    this.write(new Uint8Array(0))
  }

  write(bytes: Uint8Array): void {
    try {
      appendWhole(this.#path, bytes)
    } catch (error) {
      throw outputFailed(error)
    }
  }

  damaged(): void {
    this.#isDamaged = true
  }

  finish(): UnpackedMember {
    const name = Buffer.from(this.#name).toString('latin1')
    return { name, location: toLocation(Buffer.from(this.#path)), problem: this.#isDamaged ? 'member-damaged' : null }
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
