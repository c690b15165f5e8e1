/**
 * What stands between the records of a file that a reader takes apart: comments, other statements, damaged places. Its lines become the
 * records of one more table, so that nothing of the file is left unscanned.
 */
import { byteSet, copyPlain } from './copy-plain.js'
import { RecordTable } from './record-table.js'
import { recordSeparator, unitSeparator } from './separators.js'
import type { TableSink } from '../reader.js'
import { sign } from '../input/signs.js'
import type { TextInput } from '../input/text-input.js'

/** Name of the table. */
export const otherText = '(other text)'

/** Longest line that is one record; a longer one goes on in the next, cut where no number or word is. */
const longestLine = 1 << 20

/** What may need a look: ends, stops of any reader, quotes, separators. */
const special = byteSet((byte) => byte < sign.blank || '"\'`;(){}[]*'.includes(String.fromCharCode(byte)))
const quotes = byteSet((byte) => byte === 0x22 || byte === 0x27 || byte === 0x60)

export class OtherText {
  readonly #sink: TableSink
  #table: RecordTable | null = null
  #replaced = 0
  /** Of the open record. */
  #start = 0

  constructor(sink: TableSink) {
    this.#sink = sink
  }

  /**
   * Takes what is left of the line, its end included, or up to the first byte of `stops`, which are brackets and semicolons; but one byte at
   * least. With `isQuoted` a stop between quotes is none.
   */
  takeLine(input: TextInput, stops: Uint8Array | null = null, isQuoted = false): void {
    this.#begin()
    let quote = 0
    for (let isFirst = true; ; isFirst = false) {
      if (!isFirst) this.#copyPlain(input)
      const byte = input.peek()
      if (byte < 0 || (!isFirst && quote === 0 && stops?.[byte] === 1)) break
      input.at++
      if (byte === sign.lineFeed) break
      if (isQuoted && quotes[byte] === 1) quote = quote === 0 ? byte : quote === byte ? 0 : quote
      this.#put(byte)
    }
    this.#table?.finish()
  }

  /** One record of bytes that were taken already. */
  add(bytes: Uint8Array): void {
    this.#begin()
    for (const byte of bytes) this.#put(byte)
    this.#table?.finish()
  }

  /** Takes a comment from its slash to behind its last; each of its lines is a record. */
  takeComment(input: TextInput): void {
    this.#begin()
    for (let before = 0; input.peek() >= 0;) {
      if (before !== 0 && before !== sign.star) this.#copyPlain(input)
      const byte = input.peek()
      if (byte < 0) break
      input.at++
      if (byte === sign.lineFeed) this.#next()
      else this.#put(byte)
      if (before === sign.star && byte === sign.slash) break
      before = byte
    }
    this.#table?.finish()
  }

  #begin(): RecordTable {
    const table = (this.#table ??= new RecordTable(this.#sink, otherText, ['text']))
    table.begin()
    table.open(0)
    this.#start = table.used
    return table
  }

  #copyPlain(input: TextInput): void {
    const table = this.#table
    if (table !== null && this.#length < longestLine) copyPlain(input, table, special)
  }

  #put(byte: number): void {
    // Nothing to cut at, but no character is divided.
    if (this.#length >= longestLine * 2 && (byte & 0xc0) !== 0x80) this.#next()
    const table = this.#table ?? this.#begin()
    const isSeparator = byte === recordSeparator || byte === unitSeparator
    if (isSeparator) this.#replaced++
    table.put(isSeparator || byte === sign.carriageReturn ? sign.blank : byte)
    if (this.#length >= longestLine && isCut(byte)) this.#next()
  }

  get #length(): number {
    return (this.#table?.used ?? 0) - this.#start
  }

  #next(): void {
    this.#table?.finish()
    this.#begin()
  }

  /** Hands on what came up to now. */
  flush(): void {
    if (this.#replaced > 0) this.#table?.problem('separator-replaced', this.#replaced)
    this.#replaced = 0
    this.#table?.flush()
  }

  close(): void {
    this.flush()
    this.#table?.close()
  }
}

/** Not a digit, a letter, or a part of a character. */
function isCut(byte: number): boolean {
  return byte < 0x30 || (byte > 0x39 && byte < 0x41)
}
