/**
 * Candidates among runs of digits. Plain numbers are decided here; tokens with glue inside go to glued.ts.
 *
 * A run of eleven or more digits always comes; a shorter one only when a sign follows that may stand inside a number.
 */
import { SEGMENTS } from '../layout'
import { Place, Table } from '../state'
import { isPlainlyBounded, mayBeginId, mayEndMobile, mayEndNumber } from './boundaries'
import { takeMobileAt } from './candidates'
import { isGlue } from '../scan/classify'
import { columnFlags, ROLE_MOBILE, ROLE_RESIDENT_ID } from '../columns'
import { isBehindDash, mayBeginWithZeros } from './country-code'
import { digitsAt } from '../scan/digits'
import { disclose, encloseCurrent } from './enclosure'
import { takeExponent } from './exponents'
import { foundNumber } from '../records/findings'
import { takeForeign } from './foreign'
import { takeToken } from './glued'
import { countryPrefix, looksMobile, mobileKey, mobileOutcome } from './mobile'
import { oldResidentIdKey, oldResidentIdOutcome, residentIdKey, residentIdOutcome } from './resident-id'
import { INVALID_NOT_PERSONAL, INVALID_SEGMENT, MOBILE, NOTHING, RESIDENT_ID, VALID } from '../outcomes'
import {
  crossLengthAt,
  digitLengthBefore,
  FULL_STOP,
  gapLengthBefore,
  isWideDigit,
  maskLengthAt,
  plusLengthAt,
  plusLengthBefore,
  STAR,
} from './signs'
import { hasIdKeyword } from './words'
import { goesOnBehind, isDottedGroup } from './written-number'

const CROSS: u32 = 0x58
const PLUS: u32 = 0x2b
const SEGMENT_IOT: u32 = 3
/** 00 and three digits. */
const LONGEST_FOREIGN_CODE: i32 = 5

/** Takes the run of `length` digits that ends before `end`. */
@inline
export function takeRun(end: usize, length: i32): void {
  const start = end - length
  if (start < Place.numbersFrom) return
  if (length == 18) takeEighteen(start, end)
  else if (length == 11 && looksMobile(start)) takeEleven(start, end)
  else if (length >= 18) return
  else if (length >= 11 || mayGoOn(start, end, length)) takeEnclosed(start, end, length)
}

function takeEighteen(start: usize, end: usize): void {
  if (isPlainlyBounded(start, end)) judgeId(start, end, <u32>load<u8>(start, 17))
  else takeEnclosed(start, end, 18)
}

function takeEleven(start: usize, end: usize): void {
  if (isPlainlyBounded(start, end)) foundNumber(MOBILE, mobileOutcome(start), mobileKey(start), start, end)
  else takeEnclosed(start, end, 11)
}

/** A run whose neighbours must be looked at. */
function takeEnclosed(start: usize, end: usize, length: i32): void {
  if (!Table.delimiterSpeaks) return takeBeside(start, end, length)
  encloseCurrent(end)
  takeBeside(start, end, length)
  disclose()
}

function takeBeside(start: usize, end: usize, length: i32): void {
  if (length == 18) takeId(start, end, <u32>load<u8>(start, 17))
  else if (length == 11 && looksMobile(start) && !goesOnBehind(end)) takeMobileAt(start, start, end, false)
  else if (length >= 11) takeOddRun(start, end, length)
  else takeShortRun(start, end, length)
}

function isIdExpected(start: usize): bool {
  return (columnFlags() & ROLE_RESIDENT_ID) != 0 || hasIdKeyword(start)
}

/** 18 characters from `start`; the token ends before `end`. */
function takeId(start: usize, end: usize, last: u32): void {
  if (isPlainlyBounded(start, end) || (mayBeginId(start) && mayEndNumber(end))) judgeId(start, end, last)
}

function judgeId(start: usize, end: usize, last: u32): void {
  let outcome = residentIdOutcome(start, last, false)
  if (outcome != 0 && isIdExpected(start)) outcome = residentIdOutcome(start, last, true)
  if (outcome != NOTHING) foundNumber(RESIDENT_ID, outcome, residentIdKey(), start, end)
}

/** 11 to 17 digits that are no plain ID or mobile. */
function takeOddRun(start: usize, end: usize, length: i32): void {
  if (length == 17) {
    const cross = crossLengthAt(end)
    if (cross) return takeId(start, end + cross, CROSS)
  }
  const prefix = length - 11
  if (prefix && countryPrefix(start) == prefix && !(prefix == 1 && isBehindDash(start)) && looksMobile(start + prefix) && !goesOnBehind(end)) {
    takeMobileAt(start + prefix, start, end, prefix > 1)
    return
  }
  if (length == 15 && isIdExpected(start)) return takeOldId(start, end)
  if (columnFlags() & ROLE_MOBILE && (takeUnlikelyMobile(start, end, length) || takeBehindZeros(start))) return
  if (isGlue(<u32>load<u8>(end))) takeToken(start)
}

/** 00 and the code of another country; true when that made a number. */
function takeBehindZeros(start: usize): bool {
  if (load<u16>(start) != 0x3030 || !mayBeginWithZeros(start)) return false
  takeForeign(start, start + 2)
  return Place.numbersFrom > start
}

function takeOldId(start: usize, end: usize): void {
  if (!mayBeginId(start) || !mayEndNumber(end)) return
  const outcome = oldResidentIdOutcome(start)
  // Behind another group they may be the rest of an ID: the end of the cell looks at all of it.
  if (outcome != VALID && digitLengthBefore(start - gapLengthBefore(start))) return
  foundNumber(RESIDENT_ID, outcome, oldResidentIdKey(start), start, end)
}

/** In a mobile column also 10x to 12x, which are no mobiles, and thirteen-digit numbers of things. */
function takeUnlikelyMobile(start: usize, end: usize, length: i32): bool {
  if (load<u8>(start) != 0x31) return false
  const ofThings = length == 13 && <u32>load<u8>(SEGMENTS + digitsAt(start + 1, 4)) == SEGMENT_IOT
  if (!ofThings && length != 11) return false
  if (maskLengthAt(end) || !mayEndMobile(end)) return false
  foundNumber(MOBILE, ofThings ? INVALID_NOT_PERSONAL : INVALID_SEGMENT, 0, start, end)
  return true
}

/** Whether one to ten digits may begin a number that goes on behind the sign at `end`. */
function mayGoOn(start: usize, end: usize, length: i32): bool {
  const after = <u32>load<u8>(end)
  if (after == FULL_STOP) return length == 1 || mayBeginDotted(start, length)
  const first = <u32>load<u8>(start)
  const second = <u32>load<u8>(start, 1)
  const mobileStart = first == 0x31 && length >= 3 && second >= 0x33
  // 086, and 001 or 007; area codes of three digits are neither.
  const zeroStart = first == 0x30 && (length == 3 ? second == 0x38 || second == 0x30 : length >= 4 && length != 6)
  const prefixStart = zeroStart || (first == 0x38 && second == 0x36 && length != 3)
  const idStart = length == 6 || length == 10 || (length == 4 && after == 0x20) || (length == 8 && after == 0x20)
  return mobileStart || prefixStart || idStart || after == STAR || (after | 0x20) == 0x78 || after >= 0x80
}

function takeShortRun(start: usize, end: usize, length: i32): void {
  if (<u32>load<u8>(end) == FULL_STOP) {
    if (length == 1) takeExponent(start, end)
    else if (isDottedGroup(end + 1)) takeToken(start)
  } else if (length > LONGEST_FOREIGN_CODE || !takeBehindZeros(start)) takeToken(start)
}

/** Three digits of a mobile before a full stop, with or without a code before them, or a code alone. */
function mayBeginDotted(start: usize, length: i32): bool {
  const prefix = countryPrefix(start)
  return length == prefix || (length == prefix + 3 && looksMobile(start + prefix))
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
  if (!Table.delimiterSpeaks) return takeSignBeside(at)
  encloseCurrent(at)
  takeSignBeside(at)
  disclose()
}

function takeSignBeside(at: usize): void {
  const plus = plusLengthAt(at)
  if (plus) takeForeign(at, at + plus)
  else if (isWideDigit(at) && digitLengthBefore(at) == 0) takeWide(at)
}

function takeWide(at: usize): void {
  if (plusLengthBefore(at) == 1) takeForeign(at - 1, at)
  if (at >= Place.numbersFrom) takeToken(at)
}
