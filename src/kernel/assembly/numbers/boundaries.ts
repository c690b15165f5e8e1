/**
 * Where a written number may begin and end. A number cut out of a longer token (case numbers, waybills, hashes) is none.
 * Chinese characters beside digits are boundaries, and so are keywords.
 */
import { PLAIN_BOUNDARIES } from '../layout'
import { isAlphanumeric, isDigit, isLetter } from '../scan/classify'
import { FULL_STOP, isWideDigit, plusLengthBefore } from './signs'
import { isExtension, isIdWord, isPhoneWord, wordBefore } from './words'

const AT_SIGN: u32 = 0x40

@inline
function byteAt(at: usize): u32 {
  return <u32>load<u8>(at)
}

/**
 * Fills the table of bytes beside which any number may stand, whatever is behind them: line ends, quotes, commas, colons.
 * The others may belong to the number or say what it is: blank $ % ( ) * + - . @, digits, letters. Called once an instance.
 */
export function prepareBoundaries(): void {
  for (let byte = 0; byte < 0x80; byte++) store<u8>(byte, u8(!isAlphanumeric(byte)), PLAIN_BOUNDARIES)
  store<u8>(0x20, 0, PLAIN_BOUNDARIES)
  store<u8>(0x24, 0, PLAIN_BOUNDARIES)
  store<u8>(0x25, 0, PLAIN_BOUNDARIES)
  for (let byte = 0x28; byte <= 0x2e; byte++) store<u8>(byte, u8(byte == 0x2c), PLAIN_BOUNDARIES)
  store<u8>(0x40, 0, PLAIN_BOUNDARIES)
}

/** Whether the number [start, end) stands between plain boundaries: true for nearly every number in a table. */
@inline
export function isPlainlyBounded(start: usize, end: usize): bool {
  return (load<u8>(<usize>load<u8>(start - 1), PLAIN_BOUNDARIES) & load<u8>(<usize>load<u8>(end), PLAIN_BOUNDARIES)) != 0
}

/** Whether all of `length` bytes at `at` are such boundaries. */
export function areBoundaries(at: usize, length: i32): bool {
  for (let i = 0; i < length; i++) {
    if (!load<u8>(<usize>load<u8>(at + i), PLAIN_BOUNDARIES)) return false
  }
  return true
}

/** Before a mobile: no full-width digit, no letter (but a phone word), no decimal point, no plus of a foreign number. */
export function mayBeginMobile(start: usize, afterCountryCode: bool): bool {
  const before = byteAt(start - 1)
  if (isLetter(before)) return isPhoneWord(wordBefore(start))
  if (before == FULL_STOP) return !isDigit(byteAt(start - 2))
  if (isWideDigit(start - 3)) return false
  return afterCountryCode || plusLengthBefore(start) == 0
}

/** After a number: no letter or digit; a point and digits only as the `.0` that data frames append. */
export function mayEndNumber(end: usize): bool {
  const after = byteAt(end)
  if (isAlphanumeric(after) || isWideDigit(end)) return false
  if (after != FULL_STOP || !isDigit(byteAt(end + 1))) return true
  return byteAt(end + 1) == 0x30 && !isAlphanumeric(byteAt(end + 2))
}

/** After a mobile, besides: an extension; an at sign only before the operators' own mailboxes. */
export function mayEndMobile(end: usize): bool {
  if (!mayEndNumber(end)) return isExtension(end)
  return byteAt(end) != AT_SIGN || isOperatorMailbox(end + 1)
}

/** 139.com, 189.cn and wo.cn name mailboxes by the mobile number. */
function isOperatorMailbox(at: usize): bool {
  const four = load<u32>(at)
  return four == 0x2e39_3331 || four == 0x2e39_3831 || (four & 0xff_ffff) == 0x2e_6f77
}

/** Before an ID: no letter, except a keyword, and the G, J or L that makes it a student number (学籍号). */
export function mayBeginId(start: usize): bool {
  const before = byteAt(start - 1)
  if (before == FULL_STOP) return !isDigit(byteAt(start - 2))
  if (isWideDigit(start - 3)) return false
  if (!isLetter(before) || isIdWord(wordBefore(start))) return true
  return (before == 0x47 || before == 0x4a || before == 0x4c) && !isAlphanumeric(byteAt(start - 2))
}
