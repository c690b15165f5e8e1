/**
 * GB18030 to text, for the beginning of a table and for dialects that are rewritten; the scan itself decodes in the kernel
 * (assembly/scan/gb18030.ts), by the same mapping and the same rule for bytes that are no code: the first of them is one U+FFFD, and
 * the next is looked at anew, so that no delimiter or line end behind it is lost.
 */
import { gb18030Characters, gb18030Ranges } from '../../reference/gb18030.js'

/** Instead of a character: the byte begins no code, or the bytes end inside one that is right so far. */
export const invalid = -1
export const unfinished = -2

const replacement = 0xfffd

/** The character whose code begins at `at`; `invalid` or `unfinished`. Its length is `codeLength`. */
export function characterAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return lead
  if (lead === 0x80 || lead === 0xff) return invalid
  const trail = bytes[at + 1]
  if (trail === undefined) return unfinished
  if (trail < 0x40) return isDigit(trail) ? fourByteCharacter(bytes, at) : invalid
  if (trail === 0x7f || trail === 0xff) return invalid
  return gb18030Characters()[(lead - 0x81) * 190 + trail - (trail < 0x7f ? 0x40 : 0x41)] ?? invalid
}

/** Bytes of the code of a character, by its first two. */
export function codeLength(bytes: Uint8Array, at: number): number {
  if ((bytes[at] ?? 0) < 0x80) return 1
  return (bytes[at + 1] ?? 0) < 0x40 ? 4 : 2
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39
}

function fourByteCharacter(bytes: Uint8Array, at: number): number {
  const [lead = 0, second = 0, third, fourth] = bytes.subarray(at, at + 4)
  if (third === undefined) return unfinished
  if (third < 0x81 || third > 0xfe) return invalid
  if (fourth === undefined) return unfinished
  if (!isDigit(fourth)) return invalid
  return characterOf(((lead - 0x81) * 10 + second - 0x30) * 1260 + (third - 0x81) * 10 + fourth - 0x30)
}

/** 90308130: the first code beyond U+FFFF; from there on codes and characters run in step. */
const firstSupplementary = 189_000
/** 8431A439: U+FFFF. */
const lastBmp = 39_419

/** The character of a four-byte code, counted from 81308130. */
function characterOf(linear: number): number {
  if (linear >= firstSupplementary) {
    const character = linear - firstSupplementary + 0x1_0000
    return character <= 0x10_ffff ? character : invalid
  }
  if (linear > lastBmp) return invalid
  const ranges = gb18030Ranges()
  let low = 0
  for (let high = ranges.length / 2; high - low > 1;) {
    const middle = (low + high) >> 1
    if ((ranges[middle * 2] ?? 0) <= linear) low = middle
    else high = middle
  }
  return (ranges[low * 2 + 1] ?? 0) + linear - (ranges[low * 2] ?? 0)
}

export interface DecodedText {
  readonly text: string
  /** Bytes that were decoded; fewer than given only when the text goes on and its last code is unfinished. */
  readonly used: number
  /** Places of bytes that begin no code, ascending. */
  readonly invalidStarts: readonly number[]
}

/** Decodes `bytes`; unless `final`, a code that is cut off at their end is left. Cost O(bytes). Never throws. */
export function decodeGb18030(bytes: Uint8Array, final: boolean): DecodedText {
  const units = new Uint16Array(bytes.length)
  const invalidStarts: number[] = []
  let length = 0
  let at = 0
  while (at < bytes.length) {
    const character = characterAt(bytes, at)
    if (character === unfinished && !final) break
    if (character < 0) invalidStarts.push(at)
    at += character < 0 ? 1 : codeLength(bytes, at)
    const known = character < 0 ? replacement : character
    if (known > 0xffff) units[length++] = 0xd7c0 + (known >> 10)
    units[length++] = known > 0xffff ? 0xdc00 | (known & 0x3ff) : known
  }
  const text = new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units.subarray(0, length))
  return { text, used: at, invalidStarts }
}
