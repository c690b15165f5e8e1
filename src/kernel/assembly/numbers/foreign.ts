/**
 * Numbers after `+` or `00` whose country code is not 86: read here, judged by the host, which knows the plans of other
 * countries.
 *
 * Rare: only digits behind such signs come here. What the host does not take for a number is left to the other detectors
 * as if nobody had looked.
 */
import { DIGITS } from '../layout'
import { Place } from '../state'
import { isAmount } from './amounts'
import { mayBeginMobile, mayEndMobile } from './boundaries'
import { foundNumber } from '../records/findings'
import { readForeignNumber } from '../host'
import { FOREIGN, INVALID_LENGTH, INVALID_SEGMENT, KIND_MOBILE, KIND_SHIFT, MOBILE, NOTHING, VALID } from '../outcomes'
import { bracketLengthAt, CLOSING, digitLengthBefore, FULL_STOP, OPENING, separatorLengthAt } from './signs'
import { beginToken, closeGroup, groupEnd, groupLength, readDigits, Token } from './written-number'

/** ITU-T E.164, 6.1: at most fifteen digits. The shortest mobiles, on small islands, have seven (Niue: +683 and four). */
const LEAST_DIGITS: i32 = 7
const MOST_DIGITS: i32 = 15
/** France writes six: +33 6 12 34 56 78. */
const MOST_GROUPS: i32 = 8
/** Where a code and the number behind it are put together, beside the digits of the token that is being read. */
const TOGETHER: usize = DIGITS + 64
/** Answers of the host below a number itself. */
const WRONG_LENGTH: i64 = -1
const UNASSIGNED: i64 = -2

/**
 * Takes the number that begins with the digit at `start`, behind the plus or the zeros at `plus`. What follows it after a separator may
 * belong to it or not: the longest piece that is somebody's number is the number.
 */
export function takeForeign(plus: usize, start: usize): void {
  if (start < Place.numbersFrom || !mayBeginForeign(plus)) return
  let digits = readGroups(start)
  for (let group = Token.groups - 1; digits >= LEAST_DIGITS; digits -= groupLength(group--)) {
    const end = groupEnd(group)
    const number = mayEndMobile(end) && !isAmount(plus, end) ? ask(digits) : UNASSIGNED
    if (takeAnswer(number, start, end)) return
  }
}

/**
 * Takes the country code `code`, which begins behind 00 at `start`, and the eleven digits at `at` as one number that ends
 * before `end`. False when it is nobody's.
 */
export function takeTogether(code: u32, at: usize, start: usize, end: usize): bool {
  const codeDigits = code < 10 ? 1 : code < 100 ? 2 : 3
  for (let i = codeDigits - 1; i >= 0; i--) {
    store<u8>(TOGETHER + i, 0x30 + (code % 10))
    code /= 10
  }
  memory.copy(TOGETHER + codeDigits, at, 11)
  return takeAnswer(readForeignNumber(TOGETHER, codeDigits + 11, codeDigits), start, end)
}

/** Takes [start, end) when the host's answer is a number. */
function takeAnswer(number: i64, start: usize, end: usize): bool {
  if (number < 0) return false
  // A landline, a service number: valid, and no category yet.
  if (number) foundNumber(MOBILE, VALID, foreignKey(number), start, end)
  Place.numbersFrom = end
  return true
}

/** Of what stands behind the plus in a mobile column's cell, [start, end): why the foreign number is none; NOTHING of others. */
export function foreignCellOutcome(start: usize, end: usize): i32 {
  const digits = readGroups(start)
  if (digits < LEAST_DIGITS || groupEnd(Token.groups - 1) != end) return NOTHING
  const number = ask(digits)
  if (number >= 0) return NOTHING
  return number == WRONG_LENGTH ? INVALID_LENGTH : INVALID_SEGMENT
}

/** No digit, no letter: sums, time zones, base64 and exponents have pluses too. */
function mayBeginForeign(plus: usize): bool {
  return digitLengthBefore(plus) == 0 && mayBeginMobile(plus, false)
}

/** The first `digits` of DIGITS; a country code is written in one piece. */
function ask(digits: i32): i64 {
  return readForeignNumber(DIGITS, digits, groupLength(0))
}

/** Apart from every number of China: +1 580 234 5678 has the digits of a mobile there. */
function foreignKey(number: i64): u64 {
  return (KIND_MOBILE << KIND_SHIFT) | FOREIGN | <u64>number
}

/** Reads the groups from the digit at `start`; gives their digits, 0 when no foreign number begins so. */
function readGroups(start: usize): i32 {
  beginToken()
  let at = start
  let digits = 0
  while (Token.groups < MOST_GROUPS) {
    const end = readDigits(at, MOST_DIGITS + 1)
    if (Token.digits > MOST_DIGITS || Token.digits == digits) break
    closeGroup(digits, at, end)
    digits = Token.digits
    at = end + gapLengthAt(end)
    if (at == end) break
  }
  const isForeign = load<u8>(DIGITS) != 0x30 && load<u16>(DIGITS) != 0x3638
  return isForeign ? digits : 0
}

/** Length of what stands between two groups: a separator, a bracket that closes before it, one that opens behind it. */
function gapLengthAt(at: usize): usize {
  let next = at + bracketLengthAt(at, CLOSING)
  next += <u32>load<u8>(next) == FULL_STOP ? 1 : separatorLengthAt(next)
  next += bracketLengthAt(next, OPENING)
  return next - at
}
