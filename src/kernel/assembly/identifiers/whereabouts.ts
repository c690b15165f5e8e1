/**
 * Positions (行踪轨迹): a pair of coordinates in China with at least four decimals (some ten metres), and a time.
 *
 * Form     longitude 73 to 136 and latitude 3 to 54 in either order, at most 24 bytes without a digit between: a comma, a
 *          blank, 纬度：, °N … Without a time of day or a date in the record, and without a column that promises it, a pair is
 *          a place and not where somebody was: nothing.
 * Column   a single coordinate that is the whole cell.
 */
import { isAlphanumeric, isDigit } from '../scan/classify'
import { digitsAt } from '../scan/digits'
import { VALID } from '../outcomes'
import { Row } from '../state'
import { WHEREABOUTS } from './categories'
import { claim, Reading, Word } from './reading'
import { isPromised } from './keywords'

const FULL_STOP: u8 = 0x2e
const LEAST_DECIMALS: usize = 4
const MOST_DECIMALS: usize = 16
const LONGEST_GAP: usize = 24
/** A time is looked for as far behind and before. */
const FAR: usize = 256
const NEAR: usize = 48

/** 年 */
const YEAR: u32 = 0xb4_b9e5

const NOTHING: i32 = 0
const LONGITUDE: i32 = 1
const LATITUDE: i32 = 2

class Coordinate {
  static end: usize = 0
}

/** What the decimal at `at` may be. */
function kindAt(at: usize): i32 {
  let point = at
  while (isDigit(<u32>load<u8>(point)) && point - at < 4) point++
  const digits = <i32>(point - at)
  if (digits == 0 || digits > 3 || load<u8>(point) != FULL_STOP) return NOTHING
  let end = point + 1
  while (isDigit(<u32>load<u8>(end)) && end - point <= MOST_DECIMALS) end++
  if (end - point - 1 < LEAST_DECIMALS || isDigit(<u32>load<u8>(end)) || load<u8>(end) == FULL_STOP) return NOTHING
  Coordinate.end = end
  const degrees = digitsAt(at, digits)
  if (degrees >= 73 && degrees < 136) return LONGITUDE
  return degrees >= 3 && degrees < 54 ? LATITUDE : NOTHING
}

/** Takes the pair whose first decimal begins with the word. */
export function takePosition(): bool {
  const before = <u32>load<u8>(Word.start - 1)
  if (before == 0x2e || before == 0x2d || isAlphanumeric(before)) return false
  const first = kindAt(Word.start)
  if (first == NOTHING) return false
  const firstEnd = Coordinate.end
  let at = firstEnd
  while (at - firstEnd < LONGEST_GAP && at < Reading.end && !isDigit(<u32>load<u8>(at))) at++
  const second = load<u8>(at - 1) == 0x2d || at == firstEnd ? NOTHING : kindAt(at)
  if (second == NOTHING || first == second) return takeSingle(firstEnd)
  if (!isPromised(WHEREABOUTS, Word.start) && !hasTimeNear(Word.start, Coordinate.end)) {
    Reading.cursor = Coordinate.end
    return true
  }
  return claim(WHEREABOUTS, VALID, Word.start, Coordinate.end)
}

function takeSingle(end: usize): bool {
  Reading.cursor = end
  if (Reading.expected != WHEREABOUTS || Word.start != Reading.start || end != Reading.end) return true
  return claim(WHEREABOUTS, VALID, Word.start, end)
}

/** A time of day (8:30, 08:30) or a date of eight or more characters in the record, not far away. */
function hasTimeNear(start: usize, end: usize): bool {
  if (Reading.original) return hasTime(Reading.start, Reading.end)
  return hasTime(max(Row.start, start - FAR), start) || hasTime(end, end + NEAR)
}

function hasTime(at: usize, end: usize): bool {
  for (; at + 4 < end; at++) {
    if (isTimeAt(at)) return true
  }
  return false
}

/** A time of day, or the last digit of a year before -d, /d or 年. */
function isTimeAt(at: usize): bool {
  if (!isDigit(<u32>load<u8>(at))) return false
  const sign = load<u8>(at, 1)
  if (sign == 0x3a) return isTimeOfDay(at)
  const century = digitsAt(at - 3, 2)
  if ((century != 19 && century != 20) || !isDigit(<u32>load<u8>(at - 1)) || isDigit(<u32>load<u8>(at - 4))) return false
  if (sign == 0x2d || sign == 0x2f) return isDigit(<u32>load<u8>(at, 2))
  return (load<u32>(at, 1) & 0xff_ffff) == YEAR
}

/** Hour, whose last digit is at `at`, minute and perhaps second, and no further pair: that is a MAC address. */
function isTimeOfDay(at: usize): bool {
  const before = <u32>load<u8>(isDigit(<u32>load<u8>(at - 1)) ? at - 2 : at - 1)
  // 2024-01-02T08:30
  if (before == 0x3a || (isAlphanumeric(before) && before != 0x54)) return false
  if (load<u8>(at, 2) - 0x30 > 5 || !isDigit(<u32>load<u8>(at, 3))) return false
  const end = load<u8>(at, 4) == 0x3a ? at + 7 : at + 4
  return load<u8>(end) != 0x3a && !isAlphanumeric(<u32>load<u8>(end))
}
