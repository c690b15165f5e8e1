/**
 * Cells as a reader of bytes finds them, in any order → records in the kernel's form (reader.ts, `TableWriter.records`).
 *
 * The reader opens a cell and writes its bytes behind `used` itself, so that a value is copied once. Cells that come in the order of their
 * columns stay where they are; only a record whose cells come otherwise, or a column twice, is put in order when it ends.
 */
import type { ProblemCode } from '../../problem.js'
import { recordSeparator, unitSeparator } from './separators.js'
import type { TableSink, TableWriter } from '../reader.js'

/** Where bytes are written. */
export interface ByteTarget {
  bytes: Uint8Array
  used: number
  /** Makes room for `count` more bytes; `bytes` may be another array then. */
  room(count: number): void
}

const semicolon = 0x3b

/** Columns with a name of their own; the kernel tells 1,024 apart. What comes under further names stands in one more. */
export const mostColumns = 1_000
/** Longest value: texts end far below, pictures written as text do not, and hold nobody's number. */
export const longestValue: number = 1 << 20
/** All values of a record: beyond it a record of nested lists would take the memory of the machine. */
const longestRecord = 16 << 20
/** Cells of a record that are put in order; values of further ones join the last. */
const mostSegments = 1 << 16
/** Records are held back until the names of their columns are known: as many as the plan looks at, or so many bytes. */
const heldRecords = 1_000
const heldBytes = 1 << 20
/** Handed on at once. */
const flushedBytes = 64 * 1024
const firstBytes = 4 * 1024

/** Name of the column for values whose names came too late to be columns. */
export const lateHeader = '…'

export class RecordTable implements ByteTarget {
  readonly name: string
  bytes: Uint8Array = new Uint8Array(firstBytes)
  used = 0
  readonly #sink: TableSink
  #writer: TableWriter | null = null
  readonly #early: [code: ProblemCode, count: number, detail: string | undefined][] = []
  #header: string[] = []
  #names = 0
  /** Index of the column for late names, −1 before the first; there is one from the time on when the header is fixed. */
  #late = -1
  /** Pairs of the end of a record that is held back and its last column. */
  #held: number[] = []
  #isHeld: boolean
  /** Cells of every record; 0 where they are as many as they are. */
  #width = 0
  // the open record: what is in bytes[start, used), segment by segment
  #start = 0
  #columns = new Int32Array(64)
  #starts = new Int32Array(64)
  #ends = new Int32Array(64)
  #segments = 0
  #last = -1
  #gaps = 0
  #isOrdered = true
  #spare: Uint8Array = new Uint8Array(0)

  /** `header`: its names; null when it has none; undefined when they come with the records. */
  constructor(sink: TableSink, name: string, header: readonly string[] | null | undefined) {
    this.#sink = sink
    this.name = name
    this.#isHeld = header === undefined
    if (header === undefined) return
    this.#writer = sink.table({ name, header })
    this.#width = header?.length ?? 0
  }

  /** A new column, or the one for late names when it comes too late. Only where the names come with the records. */
  addColumn(header: string): number {
    if (!this.isOpenToColumns) return this.lateColumn
    this.#header.push(header)
    return this.#header.length - 1
  }

  /** Whether a new name still gets a column. */
  get isOpenToColumns(): boolean {
    return this.#isHeld && this.#header.length < mostColumns + (this.#late < 0 ? 0 : 1)
  }

  /** Whether records are held back because the names of their columns are still coming. */
  get isHeld(): boolean {
    return this.#isHeld
  }

  /** Whether a further name is remembered; not all names have a column, and a file can be nothing but names. */
  takesName(): boolean {
    return this.isOpenToColumns && ++this.#names < mostColumns * 4
  }

  /** The column for values that are written with their names. */
  get lateColumn(): number {
    if (this.#late < 0) this.#late = this.#header.push(lateHeader) - 1
    return this.#late
  }

  begin(): void {
    this.#start = this.used
    this.#segments = 0
    this.#last = -1
    this.#gaps = 0
    this.#isOrdered = true
  }

  /** Opens a cell: its bytes are what is written behind `used` until the next call. A further value of the same cell is set off. */
  open(column: number): void {
    const { used } = this
    const open = this.#segments - 1
    if (column === this.#last || this.#segments === mostSegments) {
      if (used > (this.#starts[open] ?? 0)) this.put(semicolon)
      return
    }
    if (open >= 0) this.#ends[open] = used
    if (column < this.#last) this.#isOrdered = false
    else if (this.#isOrdered) this.#separate(column - Math.max(0, this.#last))
    this.#last = column
    this.#addSegment(column)
  }

  put(byte: number): void {
    if (this.used === this.bytes.length) this.room(1)
    this.bytes[this.used++] = byte
  }

  putAll(bytes: Uint8Array): void {
    this.room(bytes.length)
    this.bytes.set(bytes, this.used)
    this.used += bytes.length
  }

  /** Most bytes that the next value may have. */
  get valueRoom(): number {
    return Math.max(0, Math.min(longestValue, longestRecord - (this.used - this.#start)))
  }

  room(count: number): void {
    if (this.used + count <= this.bytes.length) return
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.used + count))
    grown.set(this.bytes.subarray(0, this.used))
    this.bytes = grown
  }

  /** Ends the record; one without a filled cell is passed over. */
  finish(): void {
    if (this.used - this.#start === this.#gaps) {
      this.used = this.#start
      return
    }
    this.#ends[this.#segments - 1] = this.used
    if (!this.#isOrdered) this.#putInOrder()
    if (!this.#isHeld) {
      this.#endRecord(this.#last)
      if (this.used >= flushedBytes) this.flush()
      return
    }
    this.#held.push(this.used, this.#last)
    if (this.#held.length >= heldRecords * 2 || this.used >= heldBytes) this.#release(true)
  }

  problem(code: ProblemCode, count = 1, detail?: string): void {
    if (this.#writer === null) this.#early.push([code, count, detail])
    else this.#writer.problem(code, count, detail)
  }

  /** Hands all finished records on, between two of them. */
  flush(): void {
    if (this.#isHeld) return
    this.#writer?.records(this.bytes.subarray(0, this.used))
    this.used = 0
    if (this.bytes.length > heldBytes * 2) this.bytes = new Uint8Array(firstBytes)
  }

  /** Records of another table follow: gives the memory back. */
  pause(): void {
    this.flush()
    if (!this.#isHeld && this.bytes.length > firstBytes) this.bytes = new Uint8Array(firstBytes)
  }

  /** No record follows. A table without records and problems never was. */
  close(): void {
    if (this.#isHeld && (this.#held.length > 0 || this.#early.length > 0)) this.#release(false)
    this.flush()
    this.bytes = new Uint8Array(0)
  }

  #separate(count: number): void {
    this.room(count)
    const { bytes } = this
    const end = this.used + count
    for (let place = this.used; place < end; place++) bytes[place] = unitSeparator
    this.used = end
    this.#gaps += count
  }

  #addSegment(column: number): void {
    const place = this.#segments++
    if (place === this.#columns.length) {
      this.#columns = doubled(this.#columns)
      this.#starts = doubled(this.#starts)
      this.#ends = doubled(this.#ends)
    }
    this.#columns[place] = column
    this.#starts[place] = this.used
  }

  #endRecord(last: number): void {
    const missing = this.#width - 1 - last
    if (missing > 0) this.#separate(missing)
    this.put(recordSeparator)
  }

  /** Cost: O(n log n) of its cells, which are as many as their columns but for nested lists. */
  #putInOrder(): void {
    const places = Array.from({ length: this.#segments }, (_, place) => place)
    places.sort((a, b) => (this.#columns[a] ?? 0) - (this.#columns[b] ?? 0) || a - b)
    const most = this.used - this.#start + (this.#columns[places.at(-1) ?? 0] ?? 0) + this.#segments
    if (this.#spare.length < most) this.#spare = new Uint8Array(most * 2)
    const ordered = this.#spare
    let length = 0
    let column = 0
    let isFilled = false
    for (const place of places) {
      const [from, to] = [this.#starts[place] ?? 0, this.#ends[place] ?? 0]
      for (; column < (this.#columns[place] ?? 0); column++) {
        ordered[length++] = unitSeparator
        isFilled = false
      }
      if (to === from) continue
      if (isFilled) ordered[length++] = semicolon
      ordered.set(this.bytes.subarray(from, to), length)
      length += to - from
      isFilled = true
    }
    this.used = this.#start
    this.putAll(ordered.subarray(0, length))
    this.#last = column
  }

  /** The names are known now: records that were held back get them. */
  #release(hasMore: boolean): void {
    if (hasMore && this.#late < 0) this.#late = this.#header.push(lateHeader) - 1
    const header = this.#header
    this.#isHeld = false
    this.#width = header.length
    this.#writer = this.#sink.table({ name: this.name, header })
    for (const [code, count, detail] of this.#early.splice(0)) this.#writer.problem(code, count, detail)
    const [held, pairs] = [this.bytes, this.#held]
    this.bytes = new Uint8Array(flushedBytes * 2)
    this.used = 0
    let start = 0
    for (let place = 0; place < pairs.length; place += 2) {
      const end = pairs[place] ?? 0
      this.putAll(held.subarray(start, end))
      this.#endRecord(pairs[place + 1] ?? 0)
      if (this.used >= flushedBytes) this.flush()
      start = end
    }
    this.#held = []
  }
}

function doubled(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(numbers.length * 2)
  grown.set(numbers)
  return grown
}
