/**
 * Landlines (固定电话): area code and number, with a country code before and an extension behind; local ones where a
 * keyword or the column says so. 400, 800 and service numbers are an organisation's: invalid as not personal.
 *
 * Form    0 and two digits (010, 02x), then 8; 0 and three, then 7 or 8; the first of them 2 to 9. Minus, blank or brackets
 *         between, or nothing.
 * Source  reference/area-codes.data.ts; numbering plan of the ministry (电信网编号计划, 2017).
 */
import { AREA_CODES } from '../layout'
import { isDigit } from '../scan/classify'
import { digitAt, digitsAt } from '../scan/digits'
import { INVALID_NOT_PERSONAL, VALID } from '../outcomes'
import { bracketLengthAt, bracketLengthBefore, CLOSING, OPENING, separatorLengthAt } from '../numbers/signs'
import { isExtension } from '../numbers/words'
import { mayBegin, mayEnd, standsAlone } from './bounds'
import { LANDLINE } from './categories'
import { isCalled, isPromised } from './keywords'
import { claim, Word, wordLength } from './reading'
import { tripleAt } from '../scan/triples'

const PLUS: u8 = 0x2b
const MINUS: u8 = 0x2d

/** Bytes of the area code at `at`, the zero counted: 3 or 4; 0 when none. */
function areaLengthAt(at: usize): i32 {
  if (digitAt(at) != 0) return 0
  return withoutZero(at + 1) == 0 ? 0 : withoutZero(at + 1) + 1
}

/** The same without the zero, as it is written behind +86. */
function withoutZero(at: usize): i32 {
  const two = digitsAt(at, 2)
  if (two == 10 || (two >= 20 && two <= 29 && two != 26)) return 2
  if (!isDigit(<u32>load<u8>(at, 2)) || two < 31 || two > 99) return 0
  const three = digitsAt(at, 3)
  return (load<u8>(AREA_CODES + (three >> 3)) >> <u8>(three & 7)) & 1 ? 3 : 0
}

/** End of a local number at `at` behind an area code of `area` digits, in one piece or before its last four digits; 0 when none. */
function localEnd(at: usize, area: i32): usize {
  if (digitAt(at) - 2 > 7) return 0
  const first = digitsEnd(at)
  const gap = first - at < 5 ? separatorLengthAt(first) : 0
  const end = gap ? digitsEnd(first + gap) : first
  // 0571 8888 6666 1234 is a card's or an order's.
  if (gap && (end - first - gap != 4 || (separatorLengthAt(end) == gap && isDigit(<u32>load<u8>(end + gap))))) return 0
  const length = end - at - gap
  return length == 8 || (length == 7 && area == 4) ? end : 0
}

function digitsEnd(at: usize): usize {
  while (isDigit(<u32>load<u8>(at))) at++
  return at
}

/** Takes the landline from `start` on, whose area code of `area` digits, zero counted, ends before `behind`. */
function takeBehind(start: usize, behind: usize, area: i32): bool {
  const closing = bracketLengthAt(behind, CLOSING)
  const at = behind + closing + separatorLengthAt(behind + closing)
  const end = localEnd(at, area)
  if (end == 0) return false
  const last = extensionEnd(end)
  return mayEnd(last) && claim(LANDLINE, VALID, start, last)
}

/** Minus and one to six digits, 转 or ext and digits; else `end`. */
function extensionEnd(end: usize): usize {
  let at = end
  if (load<u8>(at) == MINUS) at++
  else if (tripleAt(at) == 0xac_bde8) at += 3
  else if (isExtension(at)) at += 3
  else return end
  const first = at
  while (isDigit(<u32>load<u8>(at)) && at - first < 7) at++
  return at > first && at - first < 7 ? at : end
}

/** Takes the word of three or four digits that is an area code, or of 2 that is 86 behind a plus. */
export function takeLandlineInGroups(): bool {
  if (wordLength() == 2) return takeBehindCountry()
  const area = areaLengthAt(Word.start)
  if (area == 0 || area != wordLength()) return takeHotlineInGroups()
  const opening = bracketLengthBefore(Word.start, OPENING)
  const start = Word.start - (opening && bracketLengthAt(Word.end, CLOSING) ? opening : 0)
  const country = countryBefore(start)
  if (country == start && !mayBegin(start)) return false
  return takeBehind(country, Word.end, area)
}

/** Where 86 or +86 begins that a minus or blank joins to `start`; else `start`. */
function countryBefore(start: usize): usize {
  const sign = load<u8>(start - 1)
  if ((sign != MINUS && sign != 0x20) || load<u16>(start - 3) != 0x3638) return start
  if (load<u8>(start - 4) == PLUS) return start - 4
  return sign == MINUS && mayBegin(start - 3) ? start - 3 : start
}

/** +86 571 88888888, +86-10-88888888, 86-10-88888888 */
function takeBehindCountry(): bool {
  const plus = usize(load<u8>(Word.start - 1) == PLUS)
  if (digitsAt(Word.start, 2) != 86 || (plus == 0 && (load<u8>(Word.end) != MINUS || !mayBegin(Word.start)))) return false
  const at = Word.end + separatorLengthAt(Word.end)
  if (!isDigit(<u32>load<u8>(at)) || !isDigit(<u32>load<u8>(at, 1))) return false
  const area = withoutZero(at)
  return area != 0 && takeBehind(Word.start - plus, at + area, area + 1)
}

/** 400-123-4567, 400 1234 567, 800-123-4567 */
function takeHotlineInGroups(): bool {
  const service = wordLength() == 3 ? digitsAt(Word.start, 3) : 0
  if ((service != 400 && service != 800) || !mayBegin(Word.start) || load<u8>(Word.end) != MINUS) return false
  let at = Word.end
  let digits = 0
  while (isDigit(<u32>load<u8>(at)) || (load<u8>(at) == MINUS && isDigit(<u32>load<u8>(at, 1)))) {
    digits += i32(load<u8>(at++) != MINUS)
    if (digits > 7) return false
  }
  return digits == 7 && mayEnd(at) && claim(LANDLINE, INVALID_NOT_PERSONAL, Word.start, at)
}

/** Takes the word, which is all digits, in one piece. */
export function takeLandline(): bool {
  const length = wordLength()
  if (load<u8>(Word.start - 1) == PLUS) return takeBehindPlus(length)
  if (length < 5 || length > 12 || !mayBegin(Word.start)) return false
  if (length > 10) {
    const area = areaLengthAt(Word.start)
    return area != 0 && length - area < 9 && takeBehind(Word.start, Word.start + area, area)
  }
  return takeLocal(length) || takeService(length)
}

/** 86, area code without its zero, and number in one piece. */
function takeBehindPlus(length: i32): bool {
  if (length < 12 || length > 13 || digitsAt(Word.start, 2) != 86) return false
  const area = withoutZero(Word.start + 2)
  return area != 0 && takeBehind(Word.start - 1, Word.start + 2 + area, area + 1)
}

/** Seven or eight digits, with a keyword or column; no date of eight digits. */
function takeLocal(length: i32): bool {
  if (length != 7 && length != 8) return false
  if (digitAt(Word.start) < 2 || isDate(length) || !isCalled(LANDLINE, Word.start)) return false
  const end = extensionEnd(Word.end)
  return mayEnd(end) && claim(LANDLINE, VALID, Word.start, end)
}

function isDate(length: i32): bool {
  return length == 8 && digitsAt(Word.start, 2) == 20 && digitsAt(Word.start + 4, 2) - 1 < 12 && digitsAt(Word.start + 6, 2) - 1 < 31
}

/** 400 and 800 with seven digits, 95xxx, 96xxx, 12xxx: with a keyword or column. */
function takeService(length: i32): bool {
  if (!standsAlone(Word.start, Word.end)) return false
  const two = digitsAt(Word.start, 2)
  const isService = length == 10 ? digitsAt(Word.start, 3) % 400 == 0 && two >= 40 : length < 7 && (two == 95 || two == 96 || two == 12)
  return isService && isPromised(LANDLINE, Word.start) && claim(LANDLINE, INVALID_NOT_PERSONAL, Word.start, Word.end)
}
