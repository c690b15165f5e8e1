/** Where an identifier may begin and end: it is no part of a longer token, of a decimal or of an address of the web. */
import { isAlphanumeric } from '../scan/classify'
import { keywordEnd, promisedAt } from './keywords'

const PERCENT: u32 = 0x25
const PLUS: u32 = 0x2b
const MINUS: u32 = 0x2d
const FULL_STOP: u32 = 0x2e
const AT_SIGN: u32 = 0x40
const UNDERSCORE: u32 = 0x5f

@inline
function byteAt(at: usize): u32 {
  return <u32>load<u8>(at)
}

/** No letter, digit or underscore before it, nor a minus, full stop or plus that joins it to one; a keyword may stand there. */
export function mayBegin(start: usize): bool {
  const before = byteAt(start - 1)
  if (isAlphanumeric(before)) return isKeywordBefore(start, start)
  if (before == UNDERSCORE) return false
  const joins = before == MINUS || before == FULL_STOP || before == PLUS
  return !joins || !isAlphanumeric(byteAt(start - 2)) || isKeywordBefore(start, start - 1)
}

/** Whether the keyword that promises the value at `start` ends at `end`. */
function isKeywordBefore(start: usize, end: usize): bool {
  promisedAt(start)
  return keywordEnd() == end
}

/** The same behind it; .0 is what data frames append. */
export function mayEnd(end: usize): bool {
  const after = byteAt(end)
  if (isAlphanumeric(after) || after == UNDERSCORE || after == AT_SIGN || after == PERCENT) return false
  if (after == FULL_STOP && byteAt(end + 1) == 0x30 && !isAlphanumeric(byteAt(end + 2))) return true
  return (after != MINUS && after != FULL_STOP) || !isAlphanumeric(byteAt(end + 1))
}

@inline
export function standsAlone(start: usize, end: usize): bool {
  return mayBegin(start) && mayEnd(end)
}
