/**
 * The first day of the last period and the expected date of delivery, when they fit each other: LMP 2025-03-01 EDC 2025.12.6,
 * 末次月经…预产期….
 *
 * Bounds  280 days lie between them by Naegele's rule (a year less three months and seven days); ± 14, because a scan in the
 *         first trimester moves the expected date by up to two weeks. Years 1990–2099, two digits read as 20xx.
 */
import { isDigit } from '../scan/classify'
import { DAY, MONTH, SUN_DAY, YEAR } from './characters'
import { tellPregnancy } from './tell'
import { byteAt, numberIn, threeAt } from './text'
import { DUE_WORD } from './words'

const TERM_DAYS: i32 = 280
const TOLERANCE: i32 = 14

/** A date that was read: its day number, 0 while there is none, and where word and date lie. */
class LastPeriod {
  static day: i32 = 0
  static start: usize = 0
  static end: usize = 0
}

class Due {
  static day: i32 = 0
  static start: usize = 0
  static end: usize = 0
}

/** The date read last. */
class DateRead {
  static day: i32 = 0
  static end: usize = 0
}

export function forgetDates(): void {
  LastPeriod.day = 0
  Due.day = 0
}

/** Takes a date at `at` behind a word of `kind` that begins at `wordStart`; gives its end, 0 when there is no date. */
export function takeDate(kind: i32, wordStart: usize, at: usize): usize {
  if (!readDate(at)) return 0
  if (kind == DUE_WORD) {
    Due.day = DateRead.day
    Due.start = wordStart
    Due.end = DateRead.end
  } else {
    LastPeriod.day = DateRead.day
    LastPeriod.start = wordStart
    LastPeriod.end = DateRead.end
  }
  tellIfFitting()
  return DateRead.end
}

function tellIfFitting(): void {
  if (LastPeriod.day == 0 || Due.day == 0) return
  const days = Due.day - LastPeriod.day
  if (days < TERM_DAYS - TOLERANCE || days > TERM_DAYS + TOLERANCE) return
  tellPregnancy(false, LastPeriod.start, LastPeriod.end)
  tellPregnancy(false, Due.start, Due.end)
  forgetDates()
}

/** 2025-03-01, 2025.3.1, 25/3/1, 2025年3月1日, 20250301. */
function readDate(at: usize): bool {
  const yearEnd = digitsEnd(at)
  const count = yearEnd - at
  if (count == 8) return takeDay(numberIn(at, at + 4), numberIn(at + 4, at + 6), numberIn(at + 6, yearEnd), yearEnd)
  if (count != 4 && count != 2) return false
  const year = numberIn(at, yearEnd) + (count == 2 ? 2000 : 0)
  const month = afterSeparator(yearEnd, YEAR)
  const monthEnd = digitsEnd(month)
  const day = afterSeparator(monthEnd, MONTH)
  const dayEnd = digitsEnd(day)
  if (month == 0 || day == 0 || monthEnd - month > 2 || dayEnd - day > 2 || monthEnd == month || dayEnd == day) return false
  const unit = threeAt(dayEnd)
  return takeDay(year, numberIn(month, monthEnd), numberIn(day, dayEnd), unit == DAY || unit == SUN_DAY ? dayEnd + 3 : dayEnd)
}

/** End of at most nine digits. */
function digitsEnd(at: usize): usize {
  let end = at
  while (end - at < 9 && isDigit(byteAt(end))) end++
  return end
}

/** Behind one of - . / or the character `unit`; 0 when neither stands there. */
function afterSeparator(at: usize, unit: u32): usize {
  const byte = byteAt(at)
  if (byte == 0x2d || byte == 0x2e || byte == 0x2f) return at + 1
  return threeAt(at) == unit ? at + 3 : 0
}

function takeDay(year: i32, month: i32, day: i32, end: usize): bool {
  if (year < 1990 || year > 2099 || month < 1 || month > 12 || day < 1 || day > 31) return false
  DateRead.day = dayNumber(year, month, day)
  DateRead.end = end
  return true
}

/** Days since 1 March of year 0 in the Gregorian calendar; the year begins in March, so that a leap day is its last. */
function dayNumber(year: i32, month: i32, day: i32): i32 {
  const from = month < 3 ? year - 1 : year
  const months = (month + 9) % 12
  return 365 * from + from / 4 - from / 100 + from / 400 + (153 * months + 2) / 5 + day
}
