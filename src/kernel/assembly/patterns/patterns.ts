/**
 * Patterns in a cell: gestational weeks, G2P1, dates of last period and delivery, codes of ICD-10, values measured on a body, ages of
 * children, addresses, trains and flights.
 *
 * Every pattern holds a letter or a digit: each run of them is looked at once, with a bounded number of bytes beside it. Linear, no
 * backtracking, nothing allocated.
 */
import { areDigits, isDigit } from '../scan/classify'
import { Address, addressEnd } from './addresses'
import { ageEnd } from './ages'
import { PREGNANT } from './characters'
import { diseaseCodeEnd } from './disease-codes'
import { forgetDates, takeDate } from './due-dates'
import { journeyEnd } from './journeys'
import { Measure, measureEnd } from './measures'
import { chineseParityEnd, gravidityEnd, Parity } from './parity'
import { HEALTH, PREGNANCY, tellAddress, tellHealth, tellMinor, tellPregnancy, tellWhereabouts } from './tell'
import { byteAt, Text, threeAt } from './text'
import { bareWeeksEnd, weeksEnd } from './weeks'
import { isSpokenOf } from '../terms/clauses'
import { DUE_WORD, LAST_PERIOD_WORD, Word, wordBefore } from './words'

const G: u32 = 0x67

/** The first letter or digit at or after `at`, `end` if there is none. Sixteen bytes at a time; reads up to 15 bytes beyond `end`. */
export function nextToken(at: usize, end: usize): usize {
  for (; at < end; at += 16) {
    const bytes = v128.load(at)
    const small = i8x16.sub(v128.or(bytes, i8x16.splat(0x20)), i8x16.splat(0x61))
    const letters = i8x16.eq(i8x16.min_u(small, i8x16.splat(25)), small)
    const mask = i8x16.bitmask(v128.or(areDigits(bytes), letters))
    if (mask) return min(at + <usize>ctz(mask), end)
  }
  return end
}

/** Begins the cell [start, end); `category` is what its column is about, or -1. */
export function beginPatterns(start: usize, end: usize, category: i32): void {
  Text.start = start
  Text.end = end
  Text.category = category
  forgetDates()
}

/** Reads the run of letters and digits that begins at `at`; gives the end of what it is part of, 0 when it is no pattern. */
@inline
export function readPattern(at: usize): usize {
  return isDigit(byteAt(at)) ? takeNumber(at) : takeWord(at)
}

/** A run that begins with a letter: G2P1, a code, a train, or a word glued to its number (GA32+4, LMP20250301). Gives its end, or 0. */
function takeWord(at: usize): usize {
  const journey = journeyEnd(at)
  if (journey) tellWhereabouts(at, journey)
  if (journey) return journey
  if (isDigit(byteAt(at + 1))) {
    const parity = (byteAt(at) | 0x20) == G ? gravidityEnd(at) : 0
    if (parity) tellPregnancy(Parity.none, at, parity)
    return parity ? parity : diseaseCodeEnd(at)
  }
  for (let letters: usize = 2; letters <= 3; letters++) {
    if (isDigit(byteAt(at + letters))) return wordBefore(at + letters) ? takeNumber(at + letters) : 0
  }
  return 0
}

/** A run that begins with a digit. Gives the end of what it is part of, or 0. The byte behind it says what it may be; mostly nothing. */
function takeNumber(at: usize): usize {
  let digitsEnd = at
  while (isDigit(byteAt(digitsEnd)) && digitsEnd - at < 9) digitsEnd++
  const count = digitsEnd - at
  const next = byteAt(digitsEnd)
  if (next >= 0xe3 && next <= 0xe7) return count <= 8 && !goesOnBefore(byteAt(at - 1)) ? takeCounted(at, digitsEnd) : 0
  if (next == 0x2d || next == 0x2e || next == 0x2f || count == 8) {
    const isDate = (count == 2 || count == 4 || count == 8) && at > Text.start && !goesOnBefore(byteAt(at - 1))
    return isDate ? takeBehindWord(at, digitsEnd) : 0
  }
  return count <= 8 && goesOnBehind(next) ? takeWithUnit(at, digitsEnd) : 0
}

/** A number before a character: 6岁, 221号, 30周+2. */
function takeCounted(at: usize, digitsEnd: usize): usize {
  const age = ageEnd(at, digitsEnd)
  if (age) tellMinor(at, age)
  if (age) return age
  const address = addressEnd(at, digitsEnd)
  if (address) tellAddress(Address.start, address)
  return address ? address : takeBehindWord(at, digitsEnd)
}

/** A number before a plus, a letter or a blank: 30+2周, 38W+3, 11.2 mmol/L. */
function takeWithUnit(at: usize, digitsEnd: usize): usize {
  const measure = measureEnd(at, digitsEnd)
  if (measure) tellHealth(HEALTH, false, Measure.start, measure)
  if (measure) return measure
  return goesOnBefore(byteAt(at - 1)) ? 0 : takeBehindWord(at, digitsEnd)
}

/** A date, parity or gestational age, as the word before it has it. */
function takeBehindWord(at: usize, digitsEnd: usize): usize {
  const kind = wordBefore(at)
  const start = Word.start
  if (kind == DUE_WORD || kind == LAST_PERIOD_WORD) return takeDate(kind, start, at)
  if (threeAt(at - 3) == PREGNANT) {
    const parity = chineseParityEnd(at, digitsEnd)
    if (parity) tellPregnancy(Parity.none, start, parity)
    if (parity) return parity
  }
  const end = weeksEnd(at, digitsEnd, kind, kind != 0 || Text.category == PREGNANCY)
  if (end) tellPregnancy(false, kind ? start : at, end)
  if (end) return end
  const weeks = bareWeeksEnd(at, digitsEnd)
  if (weeks == 0 || !isSpokenOf(PREGNANCY)) return 0
  tellPregnancy(false, at, weeks)
  return weeks
}

/** Signs before a number that make it part of another: 1.30+2周, 12-30周, 5+30周, 3/30周. */
function goesOnBefore(byte: u32): bool {
  return byte == 0x2e || byte == 0x2d || byte == 0x2b || byte == 0x2f || byte == 0x7e
}

/** Signs behind a number that may belong to it: + w, the m u n p of units, a blank, the lead byte of μ. */
function goesOnBehind(byte: u32): bool {
  const letter = byte | 0x20
  if (letter == 0x77 || letter == 0x6d || letter == 0x75 || letter == 0x6e || letter == 0x70) return true
  return byte == 0x2b || byte == 0x20 || byte == 0xc2 || byte == 0xce
}
