/** What stands around a run of Han characters and makes a name at its border likelier: labels, numbers, sex, signs. */
import { contextBefore, LABEL } from './tables'
import { isAlphanumeric, isDigit } from '../scan/classify'
import { blankLengthAt } from '../numbers/signs'
import { tripleAt } from '../scan/triples'

/** More than a border where the sign is the comma of a list (、). */
const LISTED: i32 = 6
/** A border alone; behind a label; beside an ID or a mobile; before the sex. Twelfths of a nat. */
const BORDER: i32 = 12
const LABELLED: i32 = 72
const BESIDE_NUMBER: i32 = 48
const BEFORE_SEX: i32 = 60
const IN_HANDLE: i32 = 18

const AT_SIGN: u32 = 0x40
/** Digits of a mobile; an ID has more. */
const NUMBER_DIGITS: u32 = 11

/** Whether the run at `at` is the name of an account: @张三. */
export function isHandle(at: usize, cell: usize): bool {
  if (at > cell && <u32>load<u8>(at - 1) == AT_SIGN) return true
  return at >= cell + 3 && tripleAt(at - 3) == 0xa0_bcef
}

/** How much likelier a name is that begins the run at `at`. */
export function bonusBefore(at: usize, cell: usize): i32 {
  if (at == cell) return BORDER
  if (isHandle(at, cell)) return BORDER + IN_HANDLE
  const byte = <u32>load<u8>(at - 1)
  if (isAlphanumeric(byte) || byte == 0x5f) return endsNumber(at, cell) ? BESIDE_NUMBER : 0
  const label = labelEnd(at, cell)
  if (label && contextBefore(label, cell) & LABEL) return LABELLED
  const number = skipBack(at, cell)
  return endsNumber(number, cell) ? BESIDE_NUMBER : isListComma(at - 3) && at >= cell + 3 ? BORDER + LISTED : BORDER
}

/** How much likelier a name is that ends the run before `at`. */
export function bonusAfter(at: usize, end: usize): i32 {
  if (at == end) return BORDER
  const byte = <u32>load<u8>(at)
  if (beginsNumber(skip(at, end), end)) return BESIDE_NUMBER
  if (isSex(skipMark(at, end), end)) return BEFORE_SEX
  return isAlphanumeric(byte) || byte == 0x5f ? 0 : isListComma(at) ? BORDER + LISTED : BORDER
}

/** 、 */
@inline
function isListComma(at: usize): bool {
  return tripleAt(at) == 0x81_80e3
}

/** Where a label ends whose colon, or blanks, stand before `at`; 0 when neither does. */
function labelEnd(at: usize, cell: usize): usize {
  let before = at
  while (before > cell && isBlankBefore(before)) before -= blankBefore(before)
  if (before > cell && <u32>load<u8>(before - 1) == 0x3a) before--
  else if (before >= cell + 3 && tripleAt(before - 3) == 0x9a_bcef) before -= 3
  if (before == at) return 0
  while (before > cell && isBlankBefore(before)) before -= blankBefore(before)
  return before
}

@inline
function isBlankBefore(end: usize): bool {
  return blankBefore(end) != 0
}

@inline
function blankBefore(end: usize): usize {
  if (<u32>load<u8>(end - 1) == 0x20) return 1
  return blankLengthAt(end - 3) == 3 ? 3 : 0
}

/** At most two blanks, commas, brackets or colons are skipped between a name and a number. */
function skip(at: usize, end: usize): usize {
  for (let n = 0; n < 2 && at < end; n++) at += markLength(at)
  return at
}

function skipBack(at: usize, cell: usize): usize {
  for (let n = 0; n < 2 && at > cell; n++) {
    if (markLength(at - 1) == 1) at--
    else if (at >= cell + 3 && markLength(at - 3) == 3) at -= 3
  }
  return at
}

/** Length of a mark that may stand between a name and its number. */
function markLength(at: usize): usize {
  const byte = <u32>load<u8>(at)
  if (byte == 0x20 || byte == 0x2c || byte == 0x3a || byte == 0x28 || byte == 0x29 || byte == 0x2f || byte == 0x09 || byte == 0x2d) return 1
  const triple = tripleAt(at)
  // Full-width: comma, colon, brackets, ideographic comma and blank.
  return triple == 0x8c_bcef || triple == 0x9a_bcef || triple == 0x88_bcef || triple == 0x89_bcef || triple == 0x81_80e3 || triple == 0x80_80e3
    ? 3
    : 0
}

@inline
function skipMark(at: usize, end: usize): usize {
  return at < end ? at + markLength(at) : at
}

/** Whether 男 or 女 stands at `at` as a word of its own. */
function isSex(at: usize, end: usize): bool {
  if (at + 3 > end) return false
  const triple = tripleAt(at)
  if (triple != 0xb7_94e7 && triple != 0xb3_a5e5) return false
  return at + 3 == end || <u32>load<u8>(at, 3) - 0xe4 > 5 || tripleAt(at + 3) == 0xa7_80e6
}

function beginsNumber(at: usize, end: usize): bool {
  if (at + <usize>NUMBER_DIGITS > end) return false
  for (let i: u32 = 0; i < NUMBER_DIGITS; i++) if (!isDigit(<u32>load<u8>(at + <usize>i))) return false
  return true
}

/** An ID may end in X. */
function endsNumber(end: usize, cell: usize): bool {
  if (end < cell + <usize>NUMBER_DIGITS) return false
  const last = <u32>load<u8>(end - 1)
  if (!isDigit(last) && (last | 0x20) != 0x78) return false
  for (let i: u32 = 2; i <= NUMBER_DIGITS; i++) if (!isDigit(<u32>load<u8>(end - <usize>i))) return false
  return true
}
