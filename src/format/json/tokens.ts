/**
 * Strings and other values of JSON text (RFC 8259), copied from the input to where they belong, without a string of JavaScript between.
 *
 * Beyond the RFC it reads what programs write that print objects of Python, JavaScript or the MongoDB shell: single quotes, bare names,
 * None, ObjectId("…"). That and comments are counted as odd, and lose nothing.
 */
import { byteSet, copyPlain } from '../records/copy-plain.js'
import type { OtherText } from '../records/other-text.js'
import type { ByteTarget, RecordTable } from '../records/record-table.js'
import { recordSeparator, unitSeparator } from '../records/separators.js'
import { sign } from '../input/signs.js'
import type { TextInput } from '../input/text-input.js'
import { putCharacter, wholeCharacters } from '../encoding/utf8-bytes.js'
import { fail, hexadecimal, isLiteral, meaningOf } from './escapes.js'

const isControl = (byte: number): boolean => byte < sign.blank && byte !== sign.tab

/** Where the plain part of a string ends, by its quote. */
const quoteEnds = byteSet((byte) => byte === sign.quote || byte === sign.backslash || isControl(byte))
const apostropheEnds = byteSet((byte) => byte === sign.apostrophe || byte === sign.backslash || isControl(byte))
export type Quote = typeof sign.quote | typeof sign.apostrophe

const bareEnds = byteSet((byte) => byte <= sign.blank || ',:()[]{}"\''.includes(String.fromCharCode(byte)))

/** What has the value null. */
const nothing = ['null', 'None', 'undefined'].map((word) => new TextEncoder().encode(word))

export class JsonText {
  readonly input: TextInput
  readonly other: OtherText
  /** What is not JSON and was read as it was meant. */
  odd = 0
  /** U+001E and U+001F in values. */
  replaced = 0
  /** Halves of surrogate pairs. */
  halves = 0
  /** Values and names that were cut. */
  cut = 0

  constructor(input: TextInput, other: OtherText) {
    this.input = input
    this.other = other
  }

  /** What was counted since the last call. */
  takeCounts(): Record<'odd' | 'replaced' | 'halves' | 'cut', number> {
    const { odd, replaced, halves, cut } = this
    this.odd = this.replaced = this.halves = this.cut = 0
    return { odd, replaced, halves, cut }
  }

  /** The next byte that is no blank and in no comment, which is not taken; −1 at the end. */
  next(): number {
    const { input } = this
    for (;;) {
      const byte = input.at < input.end ? (input.bytes[input.at] ?? -1) : input.peek()
      if (byte > sign.blank && byte !== sign.slash) return byte
      if (byte < 0) return byte
      if (byte === sign.slash) this.#comment()
      else input.at++
    }
  }

  /** Takes `byte` after blanks; fails where another stands. */
  take(byte: number): void {
    if (this.next() !== byte) fail()
    this.input.at++
  }

  /** Copies a string from behind its opening quote to behind the closing one. Fails at a line end, which no string holds unescaped. */
  string(target: ByteTarget, quote: Quote, most: number): void {
    const { input } = this
    const start = target.used
    const isEnd = quote === sign.quote ? quoteEnds : apostropheEnds
    for (;;) {
      copyPlain(input, target, isEnd)
      if (input.at === input.end) {
        if (!input.more()) fail()
      } else {
        const byte = input.bytes[input.at] ?? 0
        if (byte === quote) {
          input.at++
          break
        }
        if (isEnd[byte] === 1) this.#special(target, byte)
        else if (target.used - start <= most) target.room(1)
      }
      // Looked at where the buffers end and behind escapes only: a cut value costs no short one anything.
      if (target.used - start > most) return this.#cutString(target, start + most, quote)
    }
    if (target.used - start > most) this.#cutAt(target, start + most)
  }

  /** Whether the next value is null; it is taken then. `byte` is its first. */
  isNothing(byte: number): boolean {
    if (byte !== 0x6e && byte !== 0x4e && byte !== 0x75) return false
    const word = nothing.find((bytes) => bytes[0] === byte) ?? new Uint8Array(0)
    const { input } = this
    const isWhole = input.holds(word.length + 1) && bareEnds[input.bytes[input.at + word.length] ?? 0] === 0
    if (isWhole || !input.holds(word.length) || word.some((letter, place) => input.bytes[input.at + place] !== letter)) return false
    input.at += word.length
    if (byte !== 0x6e) this.odd++
    return true
  }

  /** Copies a number, true or false by its source text; of ObjectId("…") and its like what stands in the brackets. */
  bare(target: RecordTable): void {
    const { input } = this
    const start = target.used
    do copyPlain(input, target, bareEnds)
    while (input.at === input.end ? input.more() : bareEnds[input.bytes[input.at] ?? 0] === 0 && this.#bareRoom(target, start))
    if (target.used === start) fail()
    if (input.peek() === sign.open) this.#call(target, start)
    else if (!isLiteral(target.bytes, start, target.used)) this.odd++
  }

  /** Copies a list or an object as it is written, brackets included: what is nested too deeply to be taken apart. */
  raw(target: RecordTable): void {
    const { input } = this
    const start = target.used
    const most = target.valueRoom
    let depth = 0
    let quote = 0
    do {
      const byte = input.peek()
      if (byte < 0) fail()
      input.at++
      if (quote !== 0) {
        if (byte === quote) quote = 0
        else if (byte === sign.backslash) input.at += input.peek() < 0 ? 0 : 1
      } else if (byte === sign.quote || byte === sign.apostrophe) quote = byte
      else if (byte === sign.openList || byte === sign.openObject) depth++
      else if (byte === sign.closeList || byte === sign.closeObject) depth--
      if (target.used - start < most) target.put(byte < sign.blank ? sign.blank : byte)
      else if (target.used - start === most) this.cut++
    } while (depth > 0)
  }

  #bareRoom(target: RecordTable, start: number): boolean {
    if (target.used - start > target.valueRoom) fail()
    target.room(1)
    return true
  }

  #special(target: ByteTarget, byte: number): void {
    if (byte === sign.backslash) return this.#escape(target)
    if (byte === sign.lineFeed || byte === sign.carriageReturn) fail()
    this.input.at++
    const isSeparator = byte === recordSeparator || byte === unitSeparator
    if (isSeparator) this.replaced++
    else this.odd++
    target.room(1)
    target.bytes[target.used++] = isSeparator ? sign.blank : byte
  }

  #escape(target: ByteTarget): void {
    const { input } = this
    if (!input.holds(2)) fail()
    const letter = input.bytes[input.at + 1] ?? 0
    target.room(4)
    if (letter === 0x75) return this.#unicode(target)
    input.at += 2
    const meaning = meaningOf(letter)
    if (meaning === 0) this.odd++
    target.bytes[target.used++] = meaning === 0 ? letter : meaning
  }

  /** A backslash, u and four digits; two of them for a character beyond U+FFFF. */
  #unicode(target: ByteTarget): void {
    const { input } = this
    if (!input.holds(6)) fail()
    let character = hexadecimal(input.bytes, input.at + 2)
    input.at += 6
    if (character >= 0xd800 && character < 0xdc00 && input.holds(6)) {
      const isEscape = input.bytes[input.at] === sign.backslash && input.bytes[input.at + 1] === 0x75
      const low = isEscape ? hexadecimal(input.bytes, input.at + 2) : 0
      if (low >= 0xdc00 && low < 0xe000) {
        input.at += 6
        character = 0x1_0000 + ((character - 0xd800) << 10) + (low - 0xdc00)
      }
    }
    if (character >= 0xd800 && character < 0xe000) {
      this.halves++
      character = 0xfffd
    } else if (character === recordSeparator || character === unitSeparator) {
      this.replaced++
      character = sign.blank
    }
    target.used = putCharacter(target.bytes, target.used, character)
  }

  #cutAt(target: ByteTarget, end: number): void {
    this.cut++
    target.used = wholeCharacters(target.bytes, end)
  }

  /** Passes over the rest of a string that is too long. */
  #cutString(target: ByteTarget, end: number, quote: Quote): void {
    this.#cutAt(target, end)
    const { input } = this
    for (let byte = input.peek(); byte !== quote; byte = input.peek()) {
      if (byte < 0 || byte === sign.lineFeed || byte === sign.carriageReturn) fail()
      if (byte === sign.backslash && !input.holds(2)) fail()
      input.at += byte === sign.backslash ? 2 : 1
    }
    input.at++
  }

  /** ObjectId("…"), NumberLong(…), ISODate("…"). */
  #call(target: RecordTable, start: number): void {
    this.odd++
    target.used = start
    this.input.at++
    const byte = this.next()
    if (byte === sign.quote || byte === sign.apostrophe) {
      this.input.at++
      this.string(target, byte, target.valueRoom)
    } else if (byte !== sign.close) this.bare(target)
    this.take(sign.close)
  }

  /** Its text is kept with the other text. */
  #comment(): void {
    const { input } = this
    if (!input.holds(2)) fail()
    const second = input.bytes[input.at + 1]
    if (second !== sign.slash && second !== sign.star) fail()
    this.odd++
    if (second === sign.slash) this.other.takeLine(input)
    else this.other.takeComment(input)
  }
}
