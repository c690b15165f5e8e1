/**
 * The values of a row, copied from the input to the cells of its table, without a string of JavaScript between.
 *
 * Literals of all dialects are read alike (MySQL 8.0 manual, 11.1; PostgreSQL 16 manual, 4.1.2; Transact-SQL constants; SQLite expressions);
 * only what a backslash means differs, and is told to the reader (dialect.ts).
 */
import { byteSet, copyPlain } from '../records/copy-plain.js'
import type { OtherText } from '../records/other-text.js'
import type { RecordTable } from '../records/record-table.js'
import { sign } from '../input/signs.js'
import type { TextInput } from '../input/text-input.js'
import { wholeCharacters } from '../encoding/utf8-bytes.js'
import { fail, meaningOf } from './escapes.js'
import { Expression, mostWords, readHexadecimal } from './expression.js'
import { escapedEnds, isSeparator, strictEnds } from './literal-ends.js'

/** Where a number or a word ends. */
const bareEnds = byteSet((byte) => byte <= sign.blank || '(),;\'"|:+*/<>=!$'.includes(String.fromCharCode(byte)))

export class CellReader {
  readonly input: TextInput
  readonly other: OtherText
  /** A backslash in a literal escapes. */
  readonly escapes: boolean
  replaced = 0
  cut = 0

  constructor(input: TextInput, other: OtherText, escapes: boolean) {
    this.input = input
    this.other = other
    this.escapes = escapes
  }

  /** What was counted since the last call. */
  takeCounts(): Record<'replaced' | 'cut', number> {
    const { replaced, cut } = this
    this.replaced = this.cut = 0
    return { replaced, cut }
  }

  /** The next byte that is no blank and in no comment, which is not taken; −1 at the end. */
  next(): number {
    const { input } = this
    for (;;) {
      const byte = input.at < input.end ? (input.bytes[input.at] ?? -1) : input.peek()
      if (byte > sign.blank && byte !== sign.slash && byte !== sign.minus && byte !== sign.hash) return byte
      if (byte < 0) return byte
      if (byte <= sign.blank) input.at++
      else if (!this.comment(byte)) return byte
    }
  }

  /** Takes a comment that begins here, as other text. Whether there was one. */
  comment(byte: number): boolean {
    const { input } = this
    if (byte === sign.hash) this.other.takeLine(input)
    else if (!input.holds(2)) return false
    else if (byte === sign.minus && input.bytes[input.at + 1] === sign.minus) this.other.takeLine(input)
    else if (byte === sign.slash && input.bytes[input.at + 1] === sign.star) this.other.takeComment(input)
    else return false
    return true
  }

  /** Reads a value up to the comma or bracket behind it. */
  cell(column: number, table: RecordTable): void {
    const { input } = this
    const byte = this.next()
    if (byte === sign.apostrophe) {
      input.at++
      table.open(column)
      this.literal(table, this.escapes ? escapedEnds : strictEnds, table.valueRoom)
    } else if ((byte === 0x4e || byte === 0x6e) && input.holds(2) && input.bytes[input.at + 1] === sign.apostrophe) {
      input.at += 2
      table.open(column)
      this.literal(table, this.escapes ? escapedEnds : strictEnds, table.valueRoom)
    } else if (byte < 0) fail()
    else if (byte === sign.comma || byte === sign.close || this.#isNull(byte)) return
    else {
      table.open(column)
      return this.#word(table)
    }
    this.refuseLetters()
    const end = this.next()
    if (end !== sign.comma && end !== sign.close) new Expression(this, table).read('', true)
  }

  /** From behind a quote to behind the closing one; a doubled one is one. */
  literal(target: RecordTable, ends: Uint8Array, most: number): void {
    const { input } = this
    const start = target.used
    for (;;) {
      copyPlain(input, target, ends)
      if (input.at === input.end) {
        if (!input.more()) fail()
      } else if (ends[input.bytes[input.at] ?? 0] === 1) {
        if (this.#isClosed(target)) break
      } else if (target.used - start <= most) target.room(1)
      if (target.used - start <= most) continue
      // The rest is written over what is cut off.
      target.used = start + most + 1
      target.room(spareBytes)
    }
    if (target.used - start <= most) return
    target.used = wholeCharacters(target.bytes, start + most)
    this.cut++
  }

  #isClosed(target: RecordTable): boolean {
    const { input } = this
    const byte = input.bytes[input.at] ?? 0
    target.room(1)
    if (isSeparator(byte)) {
      this.replaced++
      input.at++
      target.bytes[target.used++] = sign.blank
      return false
    }
    const hasNext = input.holds(2)
    const second = input.bytes[input.at + 1] ?? 0
    if (byte === sign.backslash) {
      if (!hasNext) fail()
      const meaning = meaningOf(second)
      if (isSeparator(meaning)) this.replaced++
      target.bytes[target.used++] = isSeparator(meaning) ? sign.blank : meaning === 0x30 ? 0 : meaning
      input.at += 2
      return false
    }
    if (!hasNext || second !== byte) {
      input.at++
      return true
    }
    target.bytes[target.used++] = byte
    input.at += 2
    return false
  }

  /** NULL alone; it is taken then. */
  #isNull(byte: number): boolean {
    if (byte !== 0x4e && byte !== 0x6e) return false
    const { input } = this
    const behind = input.holds(5) ? (input.bytes[input.at + 4] ?? 0) : 0
    if (behind !== sign.comma && behind !== sign.close && behind > sign.blank) return false
    for (let place = 1; place < 4; place++) if (((input.bytes[input.at + place] ?? 0) | 0x20) !== nullWord[place]) return false
    input.at += 4
    return true
  }

  /** A number or a word; with anything behind it, the expression that it begins. */
  #word(table: RecordTable): void {
    const { input } = this
    const start = table.used
    do copyPlain(input, table, bareEnds)
    while (input.at === input.end ? input.more() : bareEnds[input.bytes[input.at] ?? 0] === 0 && this.#wordRoom(table, start))
    const end = input.at < input.end && input.bytes[input.at] === sign.comma ? sign.comma : this.next()
    if (end === sign.comma || end === sign.close) {
      if (table.bytes[start] === 0x30 && ((table.bytes[start + 1] ?? 0) | 0x20) === 0x78) readHexadecimal(table, start, start + 2)
      return
    }
    const words = Buffer.from(table.bytes.subarray(start, Math.min(table.used, start + mostWords))).toString('latin1')
    table.used = start
    new Expression(this, table).read(words, false)
  }

  #wordRoom(table: RecordTable, start: number): boolean {
    if (table.used - start > table.valueRoom) fail()
    table.room(1)
    return true
  }

  /** A letter right behind a literal: its quote is another one's, and the row before was not closed. */
  refuseLetters(): void {
    if (bareEnds[Math.max(0, this.input.peek())] === 0) fail()
  }
}

const nullWord = [0x6e, 0x75, 0x6c, 0x6c]
/** Room behind a value that is too long, where the rest of it is written and forgotten. */
const spareBytes = 1024
