/** Digits in groups of their own that stand before a mobile: codes of other countries, and the rest of a longer number. */
import { Place } from '../state'
import { isAlphanumeric, isLetter } from '../scan/classify'
import {
  blanksLengthAt,
  blanksLengthBefore,
  bracketLengthBefore,
  CLOSING,
  digitLengthBefore,
  gapLengthAt,
  gapLengthBefore,
  OPENING,
  plusLengthBefore,
} from './signs'
import { takeTogether } from './foreign'

/** ITU-T E.164, 6.2.1: country codes have one to three digits; 00 before them makes five. */
const MOST_CODE_DIGITS: i32 = 3
const CHINA: u32 = 86
/** Ages, days and numbers of lists have one or two digits; the groups of cards and other long numbers three or more. */
const LEAST_GROUP: i32 = 3
/** From here on digits are a number of their own. */
const PLAIN_NUMBER: i32 = 11

/** The digits that end before a place. */
class Before {
  static start: usize = 0
  static digits: i32 = 0
  static value: u32 = 0
}

function readBefore(end: usize, most: i32): void {
  Before.start = end
  Before.digits = 0
  Before.value = 0
  let power: u32 = 1
  while (Before.digits < most) {
    const length = digitLengthBefore(Before.start)
    if (length == 0) break
    Before.start -= length
    Before.value += (<u32>load<u8>(Before.start + length - 1) & 15) * power
    Before.digits++
    power *= 10
  }
}

/**
 * Whether eleven digits at `at`, written at [start, end), are part of a foreign number: behind a plus and a code that is not
 * 86 always; behind 00 and a code when both together are somebody's number, which is taken then. 0012 may number a list.
 */
export function isBehindForeignCode(at: usize, start: usize, end: usize): bool {
  readBefore(codeEnd(start), MOST_CODE_DIGITS + 3)
  const digits = Before.digits
  if (digits == 0) return false
  if (hasPlusBefore(Before.start)) return isForeignCode(digits)
  return isForeignCode(digits - 2) && mayBeginWithZeros(Before.start) && takeTogether(Before.value, at, Before.start, end)
}

/** Whether a dash joins what begins at `start` to letters or digits: parts of a UUID may be 0 and eleven digits. */
export function isBehindDash(start: usize): bool {
  const gap = gapLengthBefore(start)
  if (gap == 0 || blanksLengthBefore(start)) return false
  return isLetter(<u32>load<u8>(start - gap - 1)) || digitLengthBefore(start - gap) > 0
}

/** Whether a dash joins what ends before `end` to letters or digits. */
export function isBeforeDash(end: usize): bool {
  const gap = gapLengthAt(end)
  return gap > 0 && !blanksLengthAt(end) && isAlphanumeric(<u32>load<u8>(end + gap))
}

/** Whether 00 at `start` may be a prefix: behind digits, with blanks between too, it is a part of a longer number. */
export function mayBeginWithZeros(start: usize): bool {
  const gap = gapLengthBefore(start)
  return gap == 0 || (!isBehindDash(start) && digitLengthBefore(start - gap) == 0)
}

/** Whether the digits that were read are a foreign country code of `digits` digits, and zeros before it. */
function isForeignCode(digits: i32): bool {
  if (digits < 1 || digits > MOST_CODE_DIGITS || Before.value == CHINA) return false
  const least: u32 = digits == 1 ? 1 : digits == 2 ? 10 : 100
  return Before.value >= least && Before.value < least * 10
}

/** Where a code before `start` would end: before brackets and one separator. */
function codeEnd(start: usize): usize {
  let end = start - bracketLengthBefore(start, OPENING)
  end -= gapLengthBefore(end)
  return end - bracketLengthBefore(end, CLOSING)
}

/** A plus that begins a number: behind a digit it is a sum or a time zone. */
function hasPlusBefore(at: usize): bool {
  const length = plusLengthBefore(at)
  return length > 0 && digitLengthBefore(at - length) == 0
}

/**
 * Whether the number in groups that begins at `start` goes on before it: digits and the same separator, `gap` bytes, that
 * stands behind its first group at `separator`. What was taken already is another number.
 */
export function goesOnBefore(start: usize, separator: usize, gap: usize): bool {
  const end = start - gap
  if (gap == 0 || end <= Place.numbersFrom || memory.compare(end, separator, gap) != 0) return false
  readBefore(end, PLAIN_NUMBER)
  return Before.digits >= LEAST_GROUP && Before.digits < PLAIN_NUMBER
}
