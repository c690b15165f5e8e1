/** Rows of a sheet → records of its table, with merged cells filled, in blocks. */
import type { TableWriter } from '../reader.js'
import { MergedCells, type MergedRange } from './merged-cells.js'
import { RowBuffer } from './row-buffer.js'

/** Written at once; the block begins small, for most sheets are. */
const blockBytes = 256 * 1024
const firstBytes = 16 * 1024

export class RowWriter {
  readonly row: RowBuffer = new RowBuffer()
  readonly #table: TableWriter
  readonly #merged: MergedCells<Uint8Array> | null
  #block = new Uint8Array(firstBytes)
  #used = 0

  constructor(table: TableWriter, ranges: readonly MergedRange[]) {
    this.#table = table
    this.#merged = ranges.length > 0 ? new MergedCells(ranges) : null
  }

  /** Takes what `row` holds as the row of this number, 0-based; the rows come in ascending order. */
  take(number: number): void {
    const { row } = this
    this.#merged?.fill(number, row)
    if (row.isAllBlank()) return
    const bytes = row.recordBytes
    if (this.#used + bytes > this.#block.length) this.#makeRoom(bytes)
    this.#used = row.writeTo(this.#block, this.#used)
  }

  flush(): void {
    if (this.#used > 0) this.#table.records(this.#block.subarray(0, this.#used))
    this.#used = 0
  }

  #makeRoom(bytes: number): void {
    if (this.#used + bytes > blockBytes) this.flush()
    if (this.#used + bytes <= this.#block.length) return
    const grown = new Uint8Array(Math.max(Math.min(blockBytes, this.#block.length * 4), this.#used + bytes))
    grown.set(this.#block.subarray(0, this.#used))
    this.#block = grown
  }
}
