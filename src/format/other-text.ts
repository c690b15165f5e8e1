/**
 * What stands between the records of a file that a reader takes apart: comments, other statements, damaged places. Its lines become the
 * records of one more table, so that nothing of the file is left unscanned.
 */
import { byteSet } from './copy-plain.js'
import { recordSeparator, RecordTable, unitSeparator } from './record-table.js'
import type { TableSink } from './reader.js'
import type { TextInput } from './text-input.js'

/** Longest line that is one record; a longer one goes on in the next, cut where no number or word is. */
const longestLine = 1 << 20

const lineFeed = 0x0a
const carriageReturn = 0x0d
const blank = 0x20
const star = 0x2a
const slash = 0x2f
const quotes = byteSet((byte) => byte === 0x22 || byte === 0x27 || byte === 0x60)

export class OtherText {
  readonly #sink: TableSink
  #table: RecordTable | null = null
  #replaced = 0
  #length = 0

  constructor(sink: TableSink) {
    this.#sink = sink
  }

  /**
   * Takes what is left of the line, its end included, or up to the first byte of `stops`, but one byte at least. With `isQuoted` a stop
   * between quotes is none.
   */
  takeLine(input: TextInput, stops: Uint8Array | null = null, isQuoted = false): void {
    this.#begin()
    let quote = 0
    for (let isFirst = true; ; isFirst = false) {
      const byte = input.peek()
      if (byte < 0 || (!isFirst && quote === 0 && stops?.[byte] === 1)) break
      input.at++
      if (byte === lineFeed) break
      if (isQuoted && quotes[byte] === 1) quote = quote === 0 ? byte : quote === byte ? 0 : quote
      this.#put(byte)
    }
    this.#table?.finish()
  }

  /** Takes a comment from its slash to behind its last; each of its lines is a record. */
  takeComment(input: TextInput): void {
    this.#begin()
    for (let before = 0; input.peek() >= 0;) {
      const byte = input.peek()
      input.at++
      if (byte === lineFeed) {
        this.#table?.finish()
        this.#begin()
      } else this.#put(byte)
      if (before === star && byte === slash) break
      before = byte
    }
    this.#table?.finish()
  }

  #begin(): void {
    const table = (this.#table ??= new RecordTable(this.#sink, '(other text)', ['text']))
    this.#length = 0
    table.begin()
    table.open(0)
  }

  #put(byte: number): void {
    const isSeparator = byte === recordSeparator || byte === unitSeparator
    if (isSeparator) this.#replaced++
    this.#table?.put(isSeparator || byte === carriageReturn ? blank : byte)
    if (++this.#length < longestLine || !isCut(byte)) return
    this.#table?.finish()
    this.#begin()
  }

  close(): void {
    if (this.#replaced > 0) this.#table?.problem('separator-replaced', this.#replaced)
    this.#table?.close()
  }
}

/** Not a digit, a letter, or a part of a character. */
function isCut(byte: number): boolean {
  return byte < 0x30 || (byte > 0x39 && byte < 0x41)
}
