/**
 * Gestational age: 30+2周, 30周+2, 38W+3, 38w3d tell it by their form; 孕12周, 孕39+1, GA 32+4, 停经45天, 孕5月 by the word before
 * the number, or by a column of pregnancy. Bare 30+2, 38W (watts) and 3周后 tell nothing; 24周 does where the cell has spoken of a pregnancy.
 *
 * Bounds  weeks 1–45: post-term begins at 42 weeks (ICD-10 O48), and dating is off by up to three; days of a week 0–6; days without
 *         a period 1–315 = 45 weeks; months 1–10, since a pregnancy has ten lunar months.
 */
import { isAlphanumeric, isDigit } from '../scan/classify'
import { AGE, DAY, isIdeograph, MONTH, PIECE, SUN_DAY, WEEK, YEAR } from './characters'
import { afterBlanks, byteAt, numberIn, threeAt } from './text'

const MOST_WEEKS: i32 = 45
const LEAST_BARE_WEEKS: i32 = 5
const MOST_DAYS: i32 = 315
const MOST_MONTHS: i32 = 10
const PLUS: u32 = 0x2b
const W: u32 = 0x77
const D: u32 = 0x64

/**
 * End of a gestational age whose first number is [at, digitsEnd); 0 when it is none. `kind` is the word before it (words.ts),
 * `expected` whether a word or the column says that it is of a pregnancy.
 */
export function weeksEnd(at: usize, digitsEnd: usize, kind: i32, expected: bool): usize {
  if (digitsEnd - at > 3) return 0
  const number = numberIn(at, digitsEnd)
  if (number < 1) return 0
  if (digitsEnd - at < 3 && number <= MOST_WEEKS) {
    const end = byteAt(digitsEnd) == PLUS ? daysFirst(digitsEnd, expected) : weeksFirst(digitsEnd, expected)
    if (end) return end
  }
  return kind ? otherUnits(digitsEnd, number) : 0
}

/** Weeks that stand alone: 24周 and 12周+, but not 24周后, 3周一次. At least five: visits are fewer weeks apart. */
export function bareWeeksEnd(at: usize, digitsEnd: usize): usize {
  if (threeAt(digitsEnd) != WEEK || digitsEnd - at > 2) return 0
  const number = numberIn(at, digitsEnd)
  if (number < LEAST_BARE_WEEKS || number > MOST_WEEKS) return 0
  const end = byteAt(digitsEnd + 3) == PLUS ? digitsEnd + 4 : digitsEnd + 3
  return isAlphanumeric(byteAt(end)) || isIdeograph(threeAt(end)) ? 0 : end
}

/** 30+2周, 30+2W; 30+2 and 30+周 where a pregnancy is expected. `at` is the plus. */
function daysFirst(at: usize, expected: bool): usize {
  const days = dayEnd(at + 1)
  if (days == 0) return expected ? weekUnitEnd(at + 1) : 0
  const unit = weekUnitEnd(afterBlanks(days))
  if (unit) return unit
  const next = byteAt(days)
  return expected && !isAlphanumeric(next) && next != PLUS && next != 0x2e ? days : 0
}

/** 30周+2, 38W+3, 38w3d; 38周, 38W, 38周3天 where a pregnancy is expected. */
function weeksFirst(at: usize, expected: bool): usize {
  const isLetterUnit = (byteAt(afterBlanks(at)) | 0x20) == W
  const unit = isLetterUnit ? afterBlanks(at) + 1 : weekUnitEnd(afterBlanks(at))
  if (unit == 0) return 0
  const days = byteAt(unit) == PLUS ? dayEnd(unit + 1) : 0
  if (days && isDaysEnd(days)) return withDayUnit(days)
  if (isLetterUnit && isDigit(byteAt(unit))) return lettered(unit)
  if (!expected) return 0
  const more = dayEnd(unit)
  if (more && threeAt(more) == DAY) return more + 3
  return isAlphanumeric(byteAt(unit)) ? 0 : unit
}

/** 38w3d: `at` is the digit after the w. */
function lettered(at: usize): usize {
  const days = dayEnd(at)
  return days && (byteAt(days) | 0x20) == D && !isAlphanumeric(byteAt(days + 1)) ? days + 1 : 0
}

/** End of one digit 0–6 at `at` that no other digit follows; 0 when there is none. */
function dayEnd(at: usize): usize {
  return byteAt(at) - 0x30 < 7 && !isDigit(byteAt(at + 1)) ? at + 1 : 0
}

/** Whether days written after the weeks may end here: 38W+3W are two lamps, 38W+3.5 is a sum. */
function isDaysEnd(at: usize): bool {
  const next = byteAt(at)
  if ((next | 0x20) == D) return !isAlphanumeric(byteAt(at + 1))
  return !isAlphanumeric(next) && next != PLUS && !(next == 0x2e && isDigit(byteAt(at + 1)))
}

function withDayUnit(at: usize): usize {
  if ((byteAt(at) | 0x20) == D) return at + 1
  return threeAt(at) == DAY ? at + 3 : at
}

/** End of 周 or W at `at`; 0 when none, or when it goes on: 周年, 周岁. */
function weekUnitEnd(at: usize): usize {
  if ((byteAt(at) | 0x20) == W) return isAlphanumeric(byteAt(at + 1)) ? 0 : at + 1
  if (threeAt(at) != WEEK) return 0
  const next = threeAt(at + 3)
  return next == YEAR || next == AGE ? 0 : at + 3
}

/** Days and months, behind a word only: 停经45天, 孕5月, 停经2+月. A month with a day behind it is a date. */
function otherUnits(at: usize, number: i32): usize {
  let unit = afterBlanks(byteAt(at) == PLUS ? at + 1 : at)
  const three = threeAt(unit)
  if (three == DAY || three == SUN_DAY) return number <= MOST_DAYS ? unit + 3 : 0
  if (three == PIECE) unit += 3
  return threeAt(unit) == MONTH && number <= MOST_MONTHS && !isDigit(byteAt(unit + 3)) ? unit + 3 : 0
}
