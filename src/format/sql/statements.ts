/** The heads of statements, which are short: they are looked at whole, as text. */
import type { TextInput } from '../input/text-input.js'
import { sign } from '../input/signs.js'

/** Longest head: a list of thousands of columns. */
const longestHead = 256 * 1024

/** Says of a byte that is no letter whether a head ends before it: `depth` of brackets, the `word` in lower case that it ends. */
export type HeadEnd = (byte: number, depth: number, word: string) => 'goes on' | 'ends' | 'is none'

export interface StatementHead {
  readonly text: string
  /** In bytes. */
  readonly length: number
}

/** Looks at a head from the beginning of a statement on without taking it. */
export class HeadScanner {
  readonly #input: TextInput

  constructor(input: TextInput) {
    this.#input = input
  }

  /** The head up to the place where it ends; null when it does not. Cost O(its bytes). */
  look(isEnd: HeadEnd, escapes: boolean): StatementHead | null {
    let depth = 0
    let word = ''
    for (let place = 0; place < longestHead; place++) {
      const byte = this.#byteAt(place)
      if (isWordByte(byte)) {
        if (word.length < 32) word += String.fromCharCode(byte).toLowerCase()
        continue
      }
      const found = isEnd(byte, depth, word)
      if (found === 'is none') return null
      if (found === 'ends') return this.#head(place)
      if (byte < 0) return null
      word = ''
      if (byte === sign.open) depth++
      else if (byte === sign.close) depth--
      else place = this.#behindQuotes(place, byte, escapes)
    }
    return null
  }

  #head(length: number): StatementHead {
    const { bytes, at } = this.#input
    return { text: Buffer.from(bytes.subarray(at, at + length)).toString(), length }
  }

  /** Place of the last byte of what is quoted, or of a comment, from `place` on. */
  #behindQuotes(place: number, byte: number, escapes: boolean): number {
    if (byte === sign.minus && this.#byteAt(place + 1) === sign.minus) return this.#find(place, sign.lineFeed, false)
    if (byte === sign.apostrophe) return this.#find(place, byte, escapes)
    if (byte !== 0x5b && byte !== sign.quote && byte !== 0x60) return place
    const end = this.#find(place, byte === 0x5b ? 0x5d : byte, false, sign.lineFeed)
    // Names do not go over the line: what opens one here is damage.
    return this.#byteAt(end) === sign.lineFeed ? place : end
  }

  #find(from: number, end: number, escapes: boolean, orEnd = end): number {
    for (let place = from + 1; place < longestHead; place++) {
      const byte = this.#byteAt(place)
      if (byte < 0 || byte === end || byte === orEnd) return place
      if (escapes && byte === sign.backslash) place++
    }
    return longestHead
  }

  #byteAt(place: number): number {
    const input = this.#input
    if (input.at + place >= input.end && !input.holds(place + 1)) return -1
    return input.bytes[input.at + place] ?? -1
  }
}

export function isWordByte(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a) || byte === 0x5f || (byte >= 0x30 && byte <= 0x39) || byte >= 0x80
}

/** INSERT … VALUES, REPLACE … VALUES: up to behind the word, which stands in no brackets. */
export const untilValues: HeadEnd = (byte, depth, word) => {
  if (depth === 0 && (word === 'values' || word === 'value')) return 'ends'
  return byte < 0 || byte === sign.semicolon || (depth === 0 && (word === 'select' || word === 'set')) ? 'is none' : 'goes on'
}

/** CREATE TABLE … ( … ): up to before the bracket that closes the list of columns. */
export const untilColumns: HeadEnd = (byte, depth, word) => {
  if (byte === sign.close && depth === 1) return 'ends'
  return byte < 0 || byte === sign.semicolon || (depth === 0 && (word === 'as' || word === 'select')) ? 'is none' : 'goes on'
}

/** Up to before the semicolon. */
export const untilSemicolon: HeadEnd = (byte) => (byte === sign.semicolon ? 'ends' : byte < 0 ? 'is none' : 'goes on')

/** Up to the end of a line that ends with a literal: calls in Transact-SQL need no semicolon. */
export function untilLastLine(): HeadEnd {
  let before = 0
  return (byte) => {
    if (byte < 0 || byte === sign.semicolon || (byte === sign.lineFeed && before === sign.apostrophe)) return 'ends'
    if (byte > sign.blank) before = byte
    return 'goes on'
  }
}
