/**
 * The records of a BIFF8 stream, one after another ([MS-XLS] 2.1.4): a type, a length, and so many bytes.
 *
 * Reads a window of the stream at a time. What a record holds is `bytes[start, end)` until the next one is read.
 */
import type { ByteSource } from '../../source/file.js'

const headerBytes = 4
/** Holds any record, whose length has two bytes. */
const windowBytes = 256 * 1024

/** A record that goes on in the next one. */
export const continuation = 0x3c

export class RecordReader {
  readonly bytes: Uint8Array
  readonly view: DataView
  type = 0
  start = 0
  end = 0
  readonly #stream: ByteSource
  /** Place of the window in the stream, and how much of it is filled. */
  #windowAt = 0
  #filled = 0
  /** Place in the window of the next record. */
  #next = 0

  constructor(stream: ByteSource) {
    this.#stream = stream
    this.bytes = new Uint8Array(Math.min(windowBytes, stream.bytes))
    this.view = new DataView(this.bytes.buffer)
  }

  /** Place of the next record in the stream. */
  get position(): number {
    return this.#windowAt + this.#next
  }

  /** The next record is the one at this place of the stream. */
  seek(position: number): void {
    const place = position - this.#windowAt
    this.#next = place
    if (place >= 0 && place <= this.#filled) return
    this.#windowAt = position
    this.#filled = 0
    this.#next = 0
  }

  /** Goes to the next record; false at the end of the stream, also when it ends within that record. */
  next(): boolean {
    if (!this.#has(headerBytes)) return false
    const length = this.view.getUint16(this.#next + 2, true)
    if (!this.#has(headerBytes + length)) return false
    this.type = this.view.getUint16(this.#next, true)
    this.start = this.#next + headerBytes
    this.end = this.start + length
    this.#next = this.end
    return true
  }

  /** Goes to the next record if it is one that the last goes on in. */
  nextContinuation(): boolean {
    return this.#has(headerBytes) && this.view.getUint16(this.#next, true) === continuation && this.next()
  }

  /** Whether `count` bytes from the next record on are in the window, which moves if they are not. */
  #has(count: number): boolean {
    if (this.#next + count <= this.#filled) return true
    if (this.#windowAt + this.#next + count > this.#stream.bytes) return false
    this.bytes.copyWithin(0, this.#next, this.#filled)
    this.#windowAt += this.#next
    this.#filled -= this.#next
    this.#next = 0
    this.#filled += this.#stream.read(this.bytes.subarray(this.#filled), this.#windowAt + this.#filled)
    return count <= this.#filled
  }
}
