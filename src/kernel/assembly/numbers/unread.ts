/**
 * Cells of an ID or mobile column in which no candidate was found: read as a whole, however they are grouped; else wrong
 * length or wrong characters, and foreign numbers that nobody can have, are counted as invalid, never dropped. Words and
 * placeholders are no candidates.
 */
import { DIGITS } from '../layout'
import { CellNumber, readCellNumber } from './cell-number'
import { ROLE_RESIDENT_ID } from '../columns'
import { disclose, enclose } from './enclosure'
import { foundCell } from '../records/findings'
import { foreignCellOutcome } from './foreign'
import { countryPrefix, looksMobile, mobileKey, mobileOutcome } from './mobile'
import { oldResidentIdKey, oldResidentIdOutcome, residentIdKey, residentIdOutcome } from './resident-id'
import { bracketLengthAt, OPENING, plusLengthAt } from './signs'
import { INVALID_CHARSET, INVALID_LENGTH, MOBILE, NOTHING, RESIDENT_ID } from '../outcomes'

/** Eighteen full-width digits with a wide separator after each have 105 bytes. */
const MOST_BYTES: i32 = 128
/** Digits and other characters; more are a remark. */
const MOST_CHARACTERS: i32 = 24
/** Fewer digits in an ID cell are another document's number or a remark (passports have eight). */
const LEAST_ID_DIGITS: i32 = 10
/** A mobile one digit short or long; seven and eight digits are landlines. */
const LEAST_MOBILE_DIGITS: i32 = 9
const MOST_MOBILE_DIGITS: i32 = 13
const CROSS: u32 = 0x58

/** Bytes [start, end) are trimmed and not empty. */
export function unreadCell(start: usize, end: usize, flags: u32): void {
  if (<i32>(end - start) > MOST_BYTES) return
  enclose(start, end)
  if (flags & ROLE_RESIDENT_ID) unreadId(start, end)
  else unreadMobile(start, end)
  disclose()
}

function unreadId(start: usize, end: usize): void {
  readCellNumber(start, end)
  const digits = CellNumber.digits
  const others = CellNumber.others
  if (digits < LEAST_ID_DIGITS || digits + others > MOST_CHARACTERS) return
  if (others == 0 && (takeWholeId(digits, start, end) || takeWholeId(digits - CellNumber.decimals, start, end))) return
  foundCell(RESIDENT_ID, others ? INVALID_CHARSET : INVALID_LENGTH, 0, start, end)
}

function takeWholeId(digits: i32, start: usize, end: usize): bool {
  const cross = CellNumber.cross
  if (digits == 15 && !cross) foundCell(RESIDENT_ID, oldResidentIdOutcome(DIGITS), oldResidentIdKey(DIGITS), start, end)
  else if (digits + i32(cross) == 18) {
    const outcome = residentIdOutcome(DIGITS, cross ? CROSS : <u32>load<u8>(DIGITS, 17), true)
    foundCell(RESIDENT_ID, outcome, residentIdKey(), start, end)
  } else return false
  return true
}

function unreadMobile(start: usize, end: usize): void {
  const first = start + bracketLengthAt(start, OPENING)
  const plus = plusLengthAt(first)
  const foreign = plus ? foreignCellOutcome(first + plus, end) : NOTHING
  if (foreign != NOTHING) return foundCell(MOBILE, foreign, 0, start, end)
  readCellNumber(start, end)
  const prefix = countryPrefix(DIGITS)
  // Behind a plus stands 86, or a number of another country.
  if (plus == 0 || prefix > 1) unreadDigits(start, end, prefix)
}

/** A cell whose digits, read as a whole, begin with `prefix` digits of China's code. */
function unreadDigits(start: usize, end: usize, prefix: i32): void {
  const digits = CellNumber.digits - prefix
  const others = CellNumber.others + i32(CellNumber.cross)
  const isWhole = others == 0 && (digits == 11 || digits - CellNumber.decimals == 11)
  const isPlain = isWhole || CellNumber.digits == <i32>(end - start)
  if (CellNumber.address || digits + others > MOST_CHARACTERS || !beginsMobile(start, prefix, isPlain)) return
  if (isWhole) foundCell(MOBILE, mobileOutcome(DIGITS + prefix), mobileKey(DIGITS + prefix), start, end)
  else if (digits >= LEAST_MOBILE_DIGITS && digits <= MOST_MOBILE_DIGITS) {
    foundCell(MOBILE, others ? INVALID_CHARSET : INVALID_LENGTH, 0, start, end)
  }
}

/** 13 to 19, l or I typed for the 1 too; 10 to 12 only where nothing else is in the cell: 010 is the area code of Beijing. */
function beginsMobile(start: usize, prefix: i32, isPlain: bool): bool {
  if (looksMobile(DIGITS + prefix)) return true
  if (isPlain && prefix == 0) return load<u8>(DIGITS) == 0x31
  const first = <u32>load<u8>(start)
  return (first == 0x6c || first == 0x49) && load<u8>(DIGITS) >= 0x33
}
