/**
 * Candidates among runs of digits. Plain numbers are decided here; tokens with glue inside go to glued.ts.
 *
 * A run of eleven or more digits always comes; a shorter one only when a sign follows that may stand inside a number.
 */
import { SEGMENTS } from './layout'
import { Place } from './state'
import { columnFlags, ROLE_MOBILE, ROLE_RESIDENT_ID } from './columns'
import { isDigit, isGlue } from './classify'
import { digitsAt } from './digits'
import { found } from './findings'
import { hasIdKeyword, isPlainlyBounded, mayBeginId, mayBeginMobile, mayEndMobile, mayEndNumber } from './boundaries'
import { looksMobile, mobileKey, mobileOutcome } from './mobile'
import { oldResidentIdKey, oldResidentIdOutcome, residentIdKey, residentIdOutcome } from './resident-id'
import { DAMAGED_EXPONENT, INVALID_NOT_PERSONAL, INVALID_SEGMENT, MOBILE, NOTHING, RESIDENT_ID } from './outcomes'
import { plusLengthAt, takeForeign } from './foreign'
import { takeToken } from './glued'
import { crossLengthAt, isWideDigit, STAR } from './written-number'

const CROSS: u32 = 0x58
const PLUS: u32 = 0x2b
const SEGMENT_IOT: u32 = 3

/** Takes the run of `length` digits that ends before `end`. */
@inline
export function takeRun(end: usize, length: i32): void {
  const start = end - length
  if (start < Place.numbersFrom) return
  if (length == 18) takeId(start, end, <u32>load<u8>(start, 17))
  else if (length == 11 && looksMobile(start) && <u32>load<u8>(end) != STAR) takeMobile(start, start, end, false)
  else if (length > 18) return
  else if (length >= 11) takeOddRun(start, end, length)
  else takeShortRun(start, end, length)
}

function isIdExpected(start: usize): bool {
  return (columnFlags() & ROLE_RESIDENT_ID) != 0 || hasIdKeyword(start)
}

/** 18 characters from `start`; the token ends before `end`. */
function takeId(start: usize, end: usize, last: u32): void {
  if (!isPlainlyBounded(start, end) && (!mayBeginId(start) || !mayEndNumber(end))) return
  let outcome = residentIdOutcome(start, last, false)
  if (outcome != 0 && isIdExpected(start)) outcome = residentIdOutcome(start, last, true)
  if (outcome != NOTHING) found(RESIDENT_ID, outcome, residentIdKey(), start, end)
}

function takeMobile(at: usize, start: usize, end: usize, afterCountryCode: bool): void {
  if (!isPlainlyBounded(start, end) && (!mayBeginMobile(start, afterCountryCode) || !mayEndMobile(end))) return
  found(MOBILE, mobileOutcome(at), mobileKey(at), start, end)
}

/** 11 to 17 digits that are no plain ID or mobile. */
function takeOddRun(start: usize, end: usize, length: i32): void {
  if (length == 17) {
    const cross = crossLengthAt(end)
    if (cross) return takeId(start, end + cross, CROSS)
  }
  const prefix = length - 11
  if (prefix && isCountryPrefix(start, prefix) && looksMobile(start + prefix)) return takeMobile(start + prefix, start, end, prefix > 1)
  if (length == 15 && isIdExpected(start)) return takeOldId(start, end)
  if (columnFlags() & ROLE_MOBILE && takeUnlikelyMobile(start, end, length)) return
  if (isGlue(<u32>load<u8>(end))) takeToken(start)
}

/** 0, 86 and 0086 before eleven digits. */
function isCountryPrefix(start: usize, length: i32): bool {
  if (length == 1) return load<u8>(start) == 0x30
  if (length == 2) return load<u16>(start) == 0x3638
  return length == 4 && load<u32>(start) == 0x3638_3030
}

function takeOldId(start: usize, end: usize): void {
  if (!mayBeginId(start) || !mayEndNumber(end)) return
  found(RESIDENT_ID, oldResidentIdOutcome(start), oldResidentIdKey(start), start, end)
}

/** In a mobile column also 10x to 12x, which are no mobiles, and thirteen-digit numbers of things. */
function takeUnlikelyMobile(start: usize, end: usize, length: i32): bool {
  if (load<u8>(start) != 0x31) return false
  const ofThings = length == 13 && <u32>load<u8>(SEGMENTS + digitsAt(start + 1, 4)) == SEGMENT_IOT
  if (!ofThings && length != 11) return false
  if (<u32>load<u8>(end) == STAR || !mayEndMobile(end)) return false
  found(MOBILE, ofThings ? INVALID_NOT_PERSONAL : INVALID_SEGMENT, 0, start, end)
  return true
}

/** One to ten digits before a sign that may go on with the number. */
function takeShortRun(start: usize, end: usize, length: i32): void {
  const after = <u32>load<u8>(end)
  if (after == 0x2e) {
    if (length == 1) takeExponent(start, end)
    return
  }
  const first = <u32>load<u8>(start)
  const mobileStart = first == 0x31 && length >= 3 && <u32>load<u8>(start, 1) >= 0x33
  const prefixStart = (first == 0x38 && <u32>load<u8>(start, 1) == 0x36 && length != 3) || (first == 0x30 && length >= 4 && length != 6)
  const idStart = length == 6 || length == 10 || (length == 4 && after == 0x20) || (length == 8 && after == 0x20)
  if (mobileStart || prefixStart || idStart || after == STAR || (after | 0x20) == 0x78 || after >= 0x80) takeToken(start)
}

/** Of the places given as bits of the 64 bytes at `at`, those of a plus. */
@inline
export function plusesAmong(at: usize, places: u64): u64 {
  let pluses: u64 = 0
  while (places) {
    const bit = places & (0 - places)
    if (<u32>load<u8>(at + <usize>ctz(bit)) == PLUS) pluses |= bit
    places ^= bit
  }
  return pluses
}

/** A plus before a number, or the first byte of a full-width sign: a plus too, or a digit that begins a token. */
export function takeSign(at: usize): void {
  if (at < Place.numbersFrom) return
  const plus = plusLengthAt(at)
  if (plus) takeForeign(at, at + plus)
  else if (isWideDigit(at)) takeWide(at)
}

function takeWide(at: usize): void {
  const before = <u32>load<u8>(at - 1)
  if (isDigit(before) || isWideDigit(at - 3)) return
  if (before == PLUS) takeForeign(at - 1, at)
  if (at >= Place.numbersFrom) takeToken(at)
}

/**
 * 3.30106E+17 and 1.38E+10: what a spreadsheet left of an ID or a mobile when it was saved as text. Fifteen-digit IDs
 * (E+14) only where the column says so: other numbers of that size are common.
 */
function takeExponent(start: usize, point: usize): void {
  let at = point + 1
  while (isDigit(<u32>load<u8>(at)) && at < point + 16) at++
  const fraction = <i32>(at - point) - 1
  if (fraction < 1 || (load<u16>(at) & 0xffdf) != 0x2b45) return
  const exponent = load<u16>(at, 2)
  if (!mayEndNumber(at + 4) || !mayBeginId(start)) return
  const first = <u32>load<u8>(start)
  const inIdColumn = (columnFlags() & ROLE_RESIDENT_ID) != 0
  const looksId = first != 0x30 && ((exponent == 0x3731 && (fraction >= 3 || inIdColumn)) || (exponent == 0x3431 && inIdColumn))
  const looksPhone = exponent == 0x3031 && first == 0x31 && <u32>load<u8>(point, 1) >= 0x33
  if (looksId) found(RESIDENT_ID, DAMAGED_EXPONENT, 0, start, at + 4)
  else if (looksPhone) found(MOBILE, DAMAGED_EXPONENT, 0, start, at + 4)
  else return
  Place.numbersFrom = at + 4
}
