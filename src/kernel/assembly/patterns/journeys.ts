/**
 * Numbers of trains and flights that somebody took: G7345次, CA1716次, 航班MU5137.
 *
 * Forms  trains: one of G D C Z T K Y S L and one to four digits, with 次 behind; flights: an airline's two characters (IATA) and three
 *        or four digits, with 次 behind or 航班 before. G2 without 次 may be a motorway.
 */
import { isDigit } from '../scan/classify'
import { beforeBlanks, byteAt, threeAt } from './text'
import { TIME } from './characters'

/** 航班, 号 and a colon between it and the number. */
const SAILING: u32 = 0xaa_88e8
const SHIFT: u32 = 0xad_8fe7
const NUMBER: u32 = 0xb7_8fe5
const COLON: u32 = 0x9a_bcef
/** Of A–Z, bit 0 is A: C D G K L S T Y Z. */
const TRAINS: u32 = 0x030c_0c4c

/** End of the number of a train or flight at `at`, where a word begins; 0 when it is none. */
export function journeyEnd(at: usize): usize {
  const isFlight = !isDigit(byteAt(at + 1))
  const letter = byteAt(at) - 0x41
  if (letter > 25 || (isFlight && byteAt(at + 1) - 0x41 > 25)) return 0
  let end = at + (isFlight ? 2 : 1)
  const digits = end
  while (isDigit(byteAt(end)) && end - digits < 5) end++
  const count = end - digits
  const isNumber = isFlight ? count == 3 || count == 4 : count > 0 && count < 5 && ((TRAINS >> letter) & 1) != 0
  if (!isNumber) return 0
  if (threeAt(end) == TIME) return end + 3
  return isFlight && isFlightBefore(at) ? end : 0
}

function isFlightBefore(at: usize): bool {
  let end = beforeBlanks(at)
  if (byteAt(end - 1) == 0x3a) end--
  else if (threeAt(end - 3) == COLON) end -= 3
  if (threeAt(end - 3) == NUMBER) end -= 3
  return threeAt(end - 3) == SHIFT && threeAt(end - 6) == SAILING
}
