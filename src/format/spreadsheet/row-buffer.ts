/** The cells of one row of a sheet, as bytes in one buffer: no text is made of what is only copied from one place to another. */
import { recordSeparator, unitSeparator } from '../records/separators.js'

const encoder = new TextEncoder()

export class RowBuffer {
  #bytes = new Uint8Array(4 * 1024)
  #length = 0
  /** [column] = end of its cell in the buffer; it begins where the one before ends. */
  #ends: number[] = []

  get columns(): number {
    return this.#ends.length
  }

  clear(): void {
    this.#length = 0
    this.#ends.length = 0
  }

  /** Blank cells up to `column`, so that the next cell is that one. */
  fillTo(column: number): void {
    while (this.#ends.length < column) this.#ends.push(this.#length)
  }

  addBytes(source: Uint8Array, from: number, to: number): void {
    this.#reserve(to - from)
    for (let at = from; at < to; at++) this.#bytes[this.#length++] = source[at] ?? 0
    this.#ends.push(this.#length)
  }

  addText(text: string): void {
    this.#reserve(text.length * 3)
    this.#length += encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written
    this.#ends.push(this.#length)
  }

  /** A whole number below 10^15 in decimal digits, without making a text of it. */
  addWhole(value: number): void {
    this.#reserve(16)
    let rest = Math.abs(value)
    let digits = 1
    for (let limit = 10; rest >= limit; limit *= 10) digits++
    if (value < 0) this.#bytes[this.#length++] = 0x2d
    for (let at = this.#length + digits - 1; at >= this.#length; at--) {
      const tens = Math.floor(rest / 10)
      this.#bytes[at] = 0x30 + rest - tens * 10
      rest = tens
    }
    this.#length += digits
    this.#ends.push(this.#length)
  }

  isBlank(column: number): boolean {
    return column >= this.#ends.length || this.#ends[column] === this.#startOf(column)
  }

  isAllBlank(): boolean {
    return this.#length === 0
  }

  /** A copy of the bytes of a cell. */
  cell(column: number): Uint8Array {
    return this.#bytes.slice(this.#startOf(column), this.#ends[column] ?? this.#length)
  }

  /** Puts bytes into a blank cell, also behind the last one. */
  fill(column: number, bytes: Uint8Array): void {
    this.fillTo(column + 1)
    this.#reserve(bytes.length)
    const at = this.#startOf(column)
    this.#bytes.copyWithin(at + bytes.length, at, this.#length)
    this.#bytes.set(bytes, at)
    this.#length += bytes.length
    for (let next = column; next < this.#ends.length; next++) this.#ends[next] = (this.#ends[next] ?? 0) + bytes.length
  }

  /** Writes the row as a record to `target`, which has room for `recordBytes`; gives the place behind it. */
  writeTo(target: Uint8Array, place: number): number {
    let at = place
    let from = 0
    for (let column = 0; column < this.#ends.length; column++) {
      if (column > 0) target[at++] = unitSeparator
      const end = this.#ends[column] ?? 0
      for (; from < end; from++) target[at++] = this.#bytes[from] ?? 0
    }
    target[at++] = recordSeparator
    return at
  }

  get recordBytes(): number {
    return this.#length + Math.max(this.#ends.length, 1)
  }

  #startOf(column: number): number {
    return column === 0 ? 0 : (this.#ends[column - 1] ?? this.#length)
  }

  #reserve(bytes: number): void {
    if (this.#length + bytes <= this.#bytes.length) return
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + bytes))
    grown.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = grown
  }
}
