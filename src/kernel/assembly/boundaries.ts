/**
 * Where a written number may begin and end. A number cut out of a longer token (case numbers, waybills, hashes, amounts)
 * is none. Chinese characters beside digits are boundaries.
 */
import { PLAIN_BOUNDARIES } from './layout'
import { Cell } from './state'
import { isAlphanumeric, isDigit, isLetter } from './classify'

const DOT: u32 = 0x2e
const DOLLAR: u32 = 0x24
const AT_SIGN: u32 = 0x40
const PLUS: u32 = 0x2b
/** Furthest a keyword may stand before a number: 身份证号码（二代）： and a few words have 48 bytes. */
const KEYWORD_BYTES: usize = 48

@inline
function byteAt(at: usize): u32 {
  return <u32>load<u8>(at)
}

/** Word of ASCII letters that ends before `end`, folded to lower case, as at most eight bytes; 0 when longer or none. */
function wordBefore(end: usize): u64 {
  let word: u64 = 0
  let at = end
  for (let i = 0; i < 8; i++) {
    const byte = byteAt(at - 1)
    if (!isLetter(byte)) return isDigit(byte) ? 0 : word
    word = (word << 8) | <u64>(byte | 0x20)
    at--
  }
  return 0
}

/** Letters that may stand before a mobile without a blank: tel, phone, mobile, mob, cell. First letter in the low byte. */
function isPhoneWord(word: u64): bool {
  return word == 0x6c_6574 || word == 0x65_6e6f_6870 || word == 0x656c_6962_6f6d || word == 0x62_6f6d || word == 0x6c6c_6563
}

/** Fills the table of bytes beside which any number may stand: line ends, blanks, quotes, commas. Called once an instance. */
export function prepareBoundaries(): void {
  for (let byte = 0; byte <= 0x20; byte++) store<u8>(byte, 1, PLAIN_BOUNDARIES)
  // " ' , ; |
  store<u8>(0x22, 1, PLAIN_BOUNDARIES)
  store<u8>(0x27, 1, PLAIN_BOUNDARIES)
  store<u8>(0x2c, 1, PLAIN_BOUNDARIES)
  store<u8>(0x3b, 1, PLAIN_BOUNDARIES)
  store<u8>(0x7c, 1, PLAIN_BOUNDARIES)
}

/** Whether the number [start, end) stands between plain boundaries: true for nearly every number in a table. */
@inline
export function isPlainlyBounded(start: usize, end: usize): bool {
  return (load<u8>(<usize>load<u8>(start - 1), PLAIN_BOUNDARIES) & load<u8>(<usize>load<u8>(end), PLAIN_BOUNDARIES)) != 0
}

/** Before a mobile: no letter (but a phone word), no decimal point, no currency sign, no plus of a foreign number. */
export function mayBeginMobile(start: usize, afterCountryCode: bool): bool {
  const before = byteAt(start - 1)
  if (isLetter(before)) return isPhoneWord(wordBefore(start))
  if (before == DOT) return !isDigit(byteAt(start - 2))
  if (before == PLUS || isWidePlus(start - 3)) return afterCountryCode
  return before != DOLLAR && !isYuanSign(start)
}

/** Whether the full-width plus (U+FF0B) stands at `at`. */
export function isWidePlus(at: usize): bool {
  return (load<u32>(at) & 0xff_ffff) == 0x8b_bcef
}

/** ¥ (C2 A5) and ￥ (EF BF A5) before a number make it an amount. */
function isYuanSign(start: usize): bool {
  if (byteAt(start - 1) != 0xa5) return false
  return byteAt(start - 2) == 0xc2 || (byteAt(start - 2) == 0xbf && byteAt(start - 3) == 0xef)
}

/** After a number: no letter or digit; a point and digits only as the `.0` that data frames append. */
export function mayEndNumber(end: usize): bool {
  const after = byteAt(end)
  if (isAlphanumeric(after)) return false
  if (after != DOT || !isDigit(byteAt(end + 1))) return true
  return byteAt(end + 1) == 0x30 && !isAlphanumeric(byteAt(end + 2))
}

/** After a mobile, besides: not 元 or 万 (an amount), and an at sign only before the operators' own mailboxes. */
export function mayEndMobile(end: usize): bool {
  if (!mayEndNumber(end)) return false
  const after = byteAt(end)
  if (after == AT_SIGN) return isOperatorMailbox(end + 1)
  const three = after | (byteAt(end + 1) << 8) | (byteAt(end + 2) << 16)
  return three != 0x83_85e5 && three != 0x87_b8e4
}

/** 139.com, 189.cn and wo.cn name mailboxes by the mobile number. */
function isOperatorMailbox(at: usize): bool {
  const four = load<u32>(at)
  return four == 0x2e39_3331 || four == 0x2e39_3831 || (four & 0xff_ffff) == 0x2e_6f77
}

/** Before an ID: no letter, except the G, J or L that makes it a student number (学籍号). */
export function mayBeginId(start: usize): bool {
  const before = byteAt(start - 1)
  if (before == DOT) return !isDigit(byteAt(start - 2))
  if (!isLetter(before)) return true
  return (before == 0x47 || before == 0x4a || before == 0x4c) && !isAlphanumeric(byteAt(start - 2))
}

/** Whether 身份, 证件, sfz, idc(ard) or id no. stand shortly before in the same cell. */
export function hasIdKeyword(start: usize): bool {
  let at = start > Cell.start + KEYWORD_BYTES ? start - KEYWORD_BYTES : Cell.start
  for (; at + 3 <= start; at++) {
    const four = load<u32>(at)
    if (four == 0xe4ab_bae8 || four == 0xe481_afe8) return true
    const folded = four | 0x2020_2020
    const three = folded & 0xff_ffff
    if (three == 0x7a_6673 || three == 0x63_6469) return true
    // "id no", "id card": a word of its own, unlike the end of "paid"
    if ((folded == 0x6e20_6469 || folded == 0x6320_6469) && !isLetter(byteAt(at - 1))) return true
  }
  return false
}
