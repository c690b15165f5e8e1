/** What a spreadsheet left of an ID or a mobile when it was saved as text. */
import { Place } from '../state'
import { mayBeginId, mayEndNumber } from './boundaries'
import { isDigit } from '../scan/classify'
import { columnFlags, ROLE_RESIDENT_ID } from '../columns'
import { foundNumber } from '../records/findings'
import { DAMAGED_EXPONENT, MOBILE, RESIDENT_ID } from '../outcomes'

/**
 * 3.30106E+17 and 1.38E+10, by the first digit and the point. Fifteen-digit IDs (E+14) only where the column says so: other
 * numbers of that size are common.
 */
export function takeExponent(start: usize, point: usize): void {
  let at = point + 1
  while (isDigit(<u32>load<u8>(at)) && at < point + 16) at++
  const fraction = <i32>(at - point) - 1
  if (fraction < 1 || (load<u16>(at) & 0xffdf) != 0x2b45) return
  const exponent = load<u16>(at, 2)
  if (!mayEndNumber(at + 4) || !mayBeginId(start)) return
  const first = <u32>load<u8>(start)
  const inIdColumn = (columnFlags() & ROLE_RESIDENT_ID) != 0
  const looksId = first != 0x30 && ((exponent == 0x3731 && (fraction >= 3 || inIdColumn)) || (exponent == 0x3431 && inIdColumn))
  const looksPhone = exponent == 0x3031 && first == 0x31 && <u32>load<u8>(point, 1) >= 0x33
  if (looksId) foundNumber(RESIDENT_ID, DAMAGED_EXPONENT, 0, start, at + 4)
  else if (looksPhone) foundNumber(MOBILE, DAMAGED_EXPONENT, 0, start, at + 4)
  else return
  Place.numbersFrom = at + 4
}
