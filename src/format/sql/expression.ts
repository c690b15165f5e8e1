/** A value that is more than a literal or a word: calls, casts, literals that are joined, literals in dollars. */
import { isUtf8 } from 'node:buffer'
import { sign } from '../input/signs.js'
import type { TextInput } from '../input/text-input.js'
import type { RecordTable } from '../records/record-table.js'
import { withoutSeparators } from '../records/separators.js'
import { fail } from './escapes.js'
import { doubleEnds, escapedEnds, isSeparator, strictEnds } from './literal-ends.js'

/** Calls whose first literal is the value; the next say how it is written. */
const formatted = /\b(?:to_date|to_timestamp(?:_tz)?|to_char|to_number|str_to_date|date_format|replace)\s*\(/i
/** Words of an expression that are kept while it is read; values are in its literals. */
export const mostWords: number = 4 * 1024

/** Who reads the literals. */
export interface LiteralReader {
  readonly input: TextInput
  readonly escapes: boolean
  literal(target: RecordTable, ends: Uint8Array, most: number): void
  refuseLetters(): void
}

export class Expression {
  readonly #reader: LiteralReader
  readonly #table: RecordTable

  constructor(reader: LiteralReader, table: RecordTable) {
    this.#reader = reader
    this.#table = table
  }

  /**
   * Reads on to the comma or bracket that ends the value. Its literals are the value, one behind the other; without any, its words are.
   *
   * `words`: those read already. `hasLiteral`: a literal stands in the cell.
   */
  read(words: string, hasLiteral: boolean): void {
    const read = { words, hasLiteral }
    try {
      this.#parts(read)
    } finally {
      // What breaks off was read too.
      if (!read.hasLiteral || /\d{6}/.test(read.words)) this.#keepWords(read.hasLiteral, read.words)
    }
  }

  #parts(read: { words: string; hasLiteral: boolean }): void {
    const { input } = this.#reader
    let depth = 0
    let isJoined = false
    for (;;) {
      const byte = input.peek()
      if (byte < 0 || byte === sign.semicolon) fail()
      if (depth === 0 && (byte === sign.comma || byte === sign.close)) return
      if (byte === sign.apostrophe || byte === sign.quote) {
        this.#further(byte, read.hasLiteral && !isJoined, read.hasLiteral && formatted.test(read.words), read.words)
        read.hasLiteral = true
        isJoined = false
        continue
      }
      if (byte === sign.dollar && this.#dollarQuoted()) {
        read.hasLiteral = true
        continue
      }
      if (byte === sign.open) depth++
      else if (byte === sign.close) depth--
      if (byte === 0x7c || byte === 0x2b || /\bconcat\s*\($/i.test(read.words)) isJoined = true
      if (read.words.length < mostWords) read.words += String.fromCharCode(byte)
      input.at++
    }
  }

  /** A literal inside an expression. */
  #further(quote: number, isApart: boolean, isFormat: boolean, words: string): void {
    const before = this.#table.used
    if (isApart && !isFormat) this.#table.put(sign.blank)
    const start = this.#table.used
    this.#reader.input.at++
    const ends = quote === sign.quote ? doubleEnds : this.#reader.escapes || /(?:^|[^\w])e$/i.test(words) ? escapedEnds : strictEnds
    this.#reader.literal(this.#table, ends, this.#table.valueRoom)
    this.#reader.refuseLetters()
    if (isFormat) this.#table.used = before
    else if (/(?:^|[^\w])x$/i.test(words)) readHexadecimal(this.#table, start, start)
  }

  /** $$…$$ and $tag$…$tag$ of PostgreSQL. Whether there was one. */
  #dollarQuoted(): boolean {
    const { input } = this.#reader
    input.holds(longestTag)
    const text = Buffer.from(input.bytes.subarray(input.at, Math.min(input.end, input.at + longestTag))).toString('latin1')
    const tag = /^\$[A-Za-z_\x80-\xff]*\$/.exec(text)?.[0]
    if (tag === undefined) return false
    input.at += tag.length
    const most = this.#table.used + this.#table.valueRoom
    while (input.holds(tag.length)) {
      const isEnd = input.bytes[input.at] === sign.dollar && isHere(input, tag)
      input.at += isEnd ? tag.length : 1
      if (isEnd) return true
      const byte = input.bytes[input.at - 1] ?? 0
      if (this.#table.used < most) this.#table.put(isSeparator(byte) ? sign.blank : byte)
    }
    return fail()
  }

  /** CAST(x AS type) is x. */
  #keepWords(hasLiteral: boolean, words: string): void {
    const meant = /^\s*(?:try_)?cast\s*\(\s*([^]*?)\s+as\s[^]*\)\s*$/i.exec(words)?.[1] ?? words.trim()
    if (/^null\b/i.test(meant)) return
    if (hasLiteral && meant !== '') this.#table.put(sign.blank)
    this.#table.putAll(Buffer.from(withoutSeparators(meant), 'latin1'))
  }
}

const longestTag = 64

function isHere(input: TextInput, text: string): boolean {
  for (let place = 0; place < text.length; place++) if (input.bytes[input.at + place] !== text.charCodeAt(place)) return false
  return true
}

/** Hexadecimal digits at `from` become what they stand for, written from `start`, when that is text: dumps write text of binary columns so. */
export function readHexadecimal(table: RecordTable, start: number, from: number): void {
  const digits = Buffer.from(table.bytes.subarray(from, table.used)).toString('latin1')
  if (digits.length === 0 || digits.length % 2 === 1 || !/^[0-9a-f]+$/i.test(digits)) return
  const bytes = Buffer.from(digits, 'hex')
  if (!isUtf8(bytes) || bytes.some((byte) => byte < 0x20 && byte !== sign.tab && byte !== sign.lineFeed && byte !== sign.carriageReturn))
    return
  table.used = start
  table.putAll(bytes)
}
