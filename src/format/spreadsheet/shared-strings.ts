/** The shared strings of a workbook: what most of its text cells point into. */
import { withoutSeparators } from '../records/separators.js'

const encoder = new TextEncoder()

/** All strings behind each other in UTF-8; without the two separators of cells and records. */
export class SharedStrings {
  bytes: Uint8Array
  #ends = new Float64Array(256)
  #count = 0
  /** Where the next string begins, or goes on. */
  used = 0

  /** By index: separators that became blanks in it. Nearly always empty. */
  readonly replaced: Map<number, number> = new Map<number, number>()

  constructor(firstBytes: number = 16 * 1024) {
    this.bytes = new Uint8Array(firstBytes)
  }

  get count(): number {
    return this.#count
  }

  startOf(index: number): number {
    return index > 0 && index < this.#count ? (this.#ends[index - 1] ?? 0) : 0
  }

  /** An index that is none is an empty string. */
  endOf(index: number): number {
    return index >= 0 && index < this.#count ? (this.#ends[index] ?? 0) : this.startOf(index)
  }

  add(text: string): void {
    this.room(text.length * 3)
    this.used += encoder.encodeInto(withoutSeparators(text), this.bytes.subarray(this.used)).written
    this.end()
  }

  /** Makes room for `count` bytes behind `used`, for who writes them himself; `bytes` may be another array then. */
  room(count: number): void {
    if (this.used + count <= this.bytes.length) return
    this.bytes = grown(this.bytes, new Uint8Array(Math.max(this.bytes.length * 2, this.used + count)))
  }

  /** What stands up to `used` is a whole string, in which so many separators became blanks. */
  end(replaced: number = 0): void {
    if (replaced > 0) this.replaced.set(this.#count, replaced)
    if (this.#count === this.#ends.length) this.#ends = grown(this.#ends, new Float64Array(this.#count * 2))
    this.#ends[this.#count++] = this.used
  }
}

function grown<T extends Uint8Array | Float64Array>(before: T, larger: T): T {
  larger.set(before)
  return larger
}
