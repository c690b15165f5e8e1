/**
 * What stands between the records of a file that a reader takes apart: comments, other statements, damaged places. Its lines become the
 * records of one more table, so that nothing of the file is left unscanned.
 */
import { recordSeparator, RecordTable, unitSeparator } from './record-table.js'
import type { TableSink } from './reader.js'
import type { TextInput } from './text-input.js'

/** Longest line that is one record; a longer one goes on in the next, cut where no number or word is. */
const longestLine = 1 << 20

const lineFeed = 0x0a
const blank = 0x20

export class OtherText {
  readonly #sink: TableSink
  #table: RecordTable | null = null
  #replaced = 0

  constructor(sink: TableSink) {
    this.#sink = sink
  }

  /** Takes what is left of the line, its end included, or up to the first of the bytes in `stops`; from `at` on, whatever stands there. */
  takeLine(input: TextInput, stops: Uint8Array | null = null): void {
    const table = this.begin()
    let length = 0
    for (let isFirst = true; ; isFirst = false) {
      const byte = input.peek()
      if (byte < 0) break
      if (!isFirst && stops?.[byte] === 1) break
      input.at++
      if (byte === lineFeed) break
      this.put(byte)
      if (++length < longestLine || !isCut(byte)) continue
      table.finish()
      this.begin()
      length = 0
    }
    table.finish()
  }

  /** One record of bytes that were read already. */
  add(bytes: Uint8Array): void {
    const table = this.begin()
    for (const byte of bytes) this.put(byte)
    table.finish()
  }

  /** A record that is written byte by byte: `put`, then `end`. */
  begin(): RecordTable {
    const table = (this.#table ??= new RecordTable(this.#sink, '(other text)', ['text']))
    table.begin()
    table.open(0)
    return table
  }

  put(byte: number): void {
    const isSeparator = byte === recordSeparator || byte === unitSeparator
    if (isSeparator) this.#replaced++
    this.#table?.put(isSeparator ? blank : byte)
  }

  end(): void {
    this.#table?.finish()
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
