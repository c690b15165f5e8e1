/** Characters of one or two bytes → UTF-8, where the strings of a workbook are gathered. Hot: most of an XLS file is its strings. */
import { recordSeparator, unitSeparator } from '../records/separators.js'
import type { SharedStrings } from '../spreadsheet/shared-strings.js'

/** What is known between the parts of a string. */
export interface CharacterState {
  /** The first half of a character that two units stand for, when the next is in another record; else 0. */
  high: number
  /** Separators that became blanks. */
  replaced: number
}

const blank = 0x20
const replacement = 0xfffd

/**
 * Appends `count` characters of `source` from `at` on. The two separators of cells and records become blanks, half a pair becomes U+FFFD.
 *
 * Caller  guarantees that they lie in `source`.
 */
export function appendCharacters(
  target: SharedStrings,
  source: Uint8Array,
  at: number,
  count: number,
  isWide: boolean,
  state: CharacterState,
): void {
  // A unit becomes at most three bytes; one half that waits becomes three more.
  target.room(count * 3 + 3)
  const { bytes } = target
  let used = target.used
  for (let place = at, end = at + (isWide ? count * 2 : count); place < end; place += isWide ? 2 : 1) {
    const unit = (source[place] ?? 0) + (isWide ? (source[place + 1] ?? 0) * 256 : 0)
    if (unit < 0x80 && unit >= blank && state.high === 0) bytes[used++] = unit
    else if (unit < 0xd800 && unit >= 0x800 && state.high === 0) {
      bytes[used++] = 0xe0 | (unit >> 12)
      bytes[used++] = 0x80 | ((unit >> 6) & 0x3f)
      bytes[used++] = 0x80 | (unit & 0x3f)
    } else used = appendRare(bytes, used, unit, state)
  }
  target.used = used
}

/** Half a character that nothing follows. */
export function endCharacters(target: SharedStrings, state: CharacterState): void {
  if (state.high === 0) return
  target.room(3)
  target.used = append(target.bytes, target.used, replacement)
  state.high = 0
}

/** Pairs, halves, what has two bytes, and signs that are no characters. */
function appendRare(bytes: Uint8Array, at: number, unit: number, state: CharacterState): number {
  const { high } = state
  state.high = 0
  const isLow = unit >= 0xdc00 && unit < 0xe000
  if (high !== 0 && isLow) return append(bytes, at, 0x1_0000 + ((high - 0xd800) << 10) + (unit - 0xdc00))
  const used = high === 0 ? at : append(bytes, at, replacement)
  if (unit >= 0xd800 && unit < 0xdc00) {
    state.high = unit
    return used
  }
  const isSeparator = unit === recordSeparator || unit === unitSeparator
  state.replaced += Number(isSeparator)
  return append(bytes, used, isLow ? replacement : isSeparator ? blank : unit)
}

function append(bytes: Uint8Array, at: number, code: number): number {
  let used = at
  if (code < 0x80) {
    bytes[used++] = code
    return used
  }
  if (code < 0x800) bytes[used++] = 0xc0 | (code >> 6)
  else {
    if (code < 0x1_0000) bytes[used++] = 0xe0 | (code >> 12)
    else {
      bytes[used++] = 0xf0 | (code >> 18)
      bytes[used++] = 0x80 | ((code >> 12) & 0x3f)
    }
    bytes[used++] = 0x80 | ((code >> 6) & 0x3f)
  }
  bytes[used++] = 0x80 | (code & 0x3f)
  return used
}
