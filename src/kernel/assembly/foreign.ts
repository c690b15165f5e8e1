/**
 * Numbers after `+` whose country code is not 86: read here, judged by the host, which knows the plans of other countries.
 *
 * Rare: only digits directly after a plus come here. What the host does not take for a number is left to the other
 * detectors as if nobody had looked: +3 may be a score with a mobile behind it.
 */
import { DIGITS } from './layout'
import { Place } from './state'
import { isDigit } from './classify'
import { isWidePlus, mayBeginMobile, mayEndMobile } from './boundaries'
import { found } from './findings'
import { readForeignNumber } from './host'
import { FOREIGN, INVALID_LENGTH, INVALID_SEGMENT, KIND_MOBILE, KIND_SHIFT, MOBILE, NOTHING, VALID } from './outcomes'
import { beginToken, closeGroup, groupEnd, groupLength, isWideDigit, readDigits, separatorLengthAt, Token } from './written-number'

/** ITU-T E.164, 6.1: at most fifteen digits. The shortest mobiles, on small islands, have seven (Niue: +683 and four). */
const LEAST_DIGITS: i32 = 7
const MOST_DIGITS: i32 = 15
/** France writes six: +33 6 12 34 56 78. */
const MOST_GROUPS: i32 = 8
const PLUS: u32 = 0x2b
const FULL_STOP: u32 = 0x2e
/** Answers of the host below a number itself. */
const WRONG_LENGTH: i64 = -1
const UNASSIGNED: i64 = -2

/**
 * Takes the number that begins with the digit at `start`, behind the plus at `plus`. What follows it after a separator may
 * belong to it or not: the longest piece that is somebody's number is the number.
 */
export function takeForeign(plus: usize, start: usize): void {
  if (start < Place.numbersFrom || !mayBeginForeign(plus)) return
  let digits = readGroups(start)
  for (let group = Token.groups - 1; digits >= LEAST_DIGITS; digits -= groupLength(group--)) {
    const end = groupEnd(group)
    const number = mayEndMobile(end) ? ask(digits) : UNASSIGNED
    if (number < 0) continue
    // A landline, a service number: valid, and no category yet.
    if (number) found(MOBILE, VALID, foreignKey(number), start, end)
    Place.numbersFrom = end
    return
  }
}

/** Of a cell [start, end) in a mobile column: why the foreign number that it is meant to be is none; NOTHING of other cells. */
export function foreignCellOutcome(start: usize, end: usize): i32 {
  const first = start + plusLengthAt(start)
  if (first == start) return NOTHING
  const digits = readGroups(first)
  if (digits < LEAST_DIGITS || groupEnd(Token.groups - 1) != end) return NOTHING
  const number = ask(digits)
  if (number >= 0) return NOTHING
  return number == WRONG_LENGTH ? INVALID_LENGTH : INVALID_SEGMENT
}

/** Length of the plus at `at`, ASCII or full-width; 0 when there is none. */
export function plusLengthAt(at: usize): usize {
  if (<u32>load<u8>(at) == PLUS) return 1
  return isWidePlus(at) ? 3 : 0
}

/** No digit, letter or currency sign: sums, time zones, base64, exponents and amounts have pluses too. */
function mayBeginForeign(plus: usize): bool {
  return !isDigit(<u32>load<u8>(plus - 1)) && !isWideDigit(plus - 3) && mayBeginMobile(plus, false)
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
  let next = at + bracketLengthAt(at, 0x29)
  next += <u32>load<u8>(next) == FULL_STOP ? 1 : <usize>separatorLengthAt(next)
  next += bracketLengthAt(next, 0x28)
  return next - at
}

/** Length of the bracket at `at`, ASCII or full-width; 0 when there is none. */
function bracketLengthAt(at: usize, bracket: u32): usize {
  if (<u32>load<u8>(at) == bracket) return 1
  return (load<u32>(at) & 0xff_ffff) == 0x60_bcef + (bracket << 16) ? 3 : 0
}
