/** Mobiles beside which something stands that may make them another thing: the end of every way but the plain one. */
import { isAmount } from './amounts'
import { mayBeginMobile, mayEndMobile } from './boundaries'
import { isBehindForeignCode } from './country-code'
import { Place } from '../state'
import { foundNumber } from '../records/findings'
import { mobileKey, mobileOutcome } from './mobile'
import { MOBILE } from '../outcomes'

/**
 * Takes the eleven digits at `at`, which are written at [start, end), perhaps with a country code of China before them.
 * True when they are somebody's number, also when that is a number of another country.
 */
export function takeMobileAt(at: usize, start: usize, end: usize, afterCountryCode: bool): bool {
  if (!mayBeginMobile(start, afterCountryCode) || !mayEndMobile(end) || isAmount(start, end)) return false
  if (isBehindForeignCode(at, start, end)) return Place.numbersFrom == end
  foundNumber(MOBILE, mobileOutcome(at), mobileKey(at), start, end)
  return true
}
