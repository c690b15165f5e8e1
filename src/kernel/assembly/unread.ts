/**
 * Cells of an ID or mobile column in which no candidate was found: wrong length or wrong characters, and foreign numbers
 * that nobody can have, are counted as invalid, never dropped. Words and placeholders are no candidates.
 */
import { INVALID_CHARSET, INVALID_LENGTH, MOBILE, NOTHING, RESIDENT_ID } from './outcomes'
import { found } from './findings'
import { foreignCellOutcome } from './foreign'
import { isDigit } from './classify'
import { ROLE_RESIDENT_ID } from './columns'

/** Fewer digits in an ID cell are another document's number or a remark (passports have eight). */
const LEAST_ID_DIGITS: i32 = 10
const MOST_ID_BYTES: i32 = 24
/** A mobile one digit short or long; seven and eight digits are landlines. */
const LEAST_MOBILE_DIGITS: i32 = 9
const MOST_MOBILE_DIGITS: i32 = 13

/** Bytes [start, end) are trimmed and not empty. */
export function unreadCell(start: usize, end: usize, flags: u32): void {
  const length = <i32>(end - start)
  if (length > 64) return
  let digits = 0
  for (let at = start; at < end; at++) digits += i32(isDigit(<u32>load<u8>(at)))
  if (flags & ROLE_RESIDENT_ID) unreadId(start, end, digits, length)
  else unreadMobile(start, end, digits, length)
}

function unreadId(start: usize, end: usize, digits: i32, length: i32): void {
  if (digits < LEAST_ID_DIGITS || length > MOST_ID_BYTES) return
  const cross = (<u32>load<u8>(end - 1) | 0x20) == 0x78
  const plain = digits == length || (cross && digits == length - 1)
  found(RESIDENT_ID, plain ? INVALID_LENGTH : INVALID_CHARSET, 0, start, end)
}

function unreadForeign(start: usize, end: usize): void {
  const outcome = foreignCellOutcome(start, end)
  if (outcome != NOTHING) found(MOBILE, outcome, 0, start, end)
}

function unreadMobile(start: usize, end: usize, digits: i32, length: i32): void {
  if (digits != length) return unreadForeign(start, end)
  if (digits < LEAST_MOBILE_DIGITS || digits > MOST_MOBILE_DIGITS) return
  if (<u32>load<u8>(start) != 0x31) return
  found(MOBILE, INVALID_LENGTH, 0, start, end)
}
