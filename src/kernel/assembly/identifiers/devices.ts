/**
 * Numbers of devices: IMEI, and IMSI, ICCID, MEID, UUIDs and openids, which are the category `device`.
 *
 * IMEI    15 digits with Luhn's sum (3GPP TS 23.003, annex B), 14 without the check digit, 16 with the software version.
 *         Always by keyword or column: 15 digits beginning with 35 or 86 may be an old ID or an order.
 * IMSI    460 (China), operator, 10 digits: 15 (E.212). By keyword or column: 4600 is also Hainan's region code.
 * ICCID   89 86 and 15 or 16 digits; twenty with Luhn's sum need no word beside them (E.118).
 * MEID    14 hexadecimal digits from A0 on (3GPP2 S.R0048). By keyword or column.
 * openid  28 characters that begin with o; UUIDs as advertising identifiers (IDFA, OAID). By keyword or column.
 */
import { digitAt, digitsAt } from '../scan/digits'
import { INVALID_CHECKSUM, INVALID_LENGTH, SUPPRESSED_PLACEHOLDER, VALID } from '../outcomes'
import { standsAlone } from './bounds'
import { ACCOUNT, endOfClass, HEXADECIMAL, isOfClass, startOfClass } from './classes'
import { DEVICE, IMEI } from './categories'
import { isPlaceholder, passesLuhn } from './checks'
import { isPromised } from './keywords'
import { claim, Reading, Word, wordLength } from './reading'

const MINUS: u8 = 0x2d

/** Takes the word, which is all digits. */
export function takeDeviceNumber(): bool {
  const length = wordLength()
  if (length < 12 || length > 20 || !standsAlone(Word.start, Word.end)) return false
  if (length >= 19 && digitsAt(Word.start, 4) == 8986) return takeIccid(length)
  if (isPromised(IMEI, Word.start)) return takeImei(length)
  if (length != 15 || !isPromised(DEVICE, Word.start)) return false
  const outcome = digitsAt(Word.start, 3) == 460 ? VALID : passesLuhn(Word.start, 15) ? VALID : INVALID_CHECKSUM
  return claim(DEVICE, outcome, Word.start, Word.end)
}

function takeIccid(length: i32): bool {
  const isPromisedHere = isPromised(DEVICE, Word.start)
  const isRight = length == 20 && passesLuhn(Word.start, 20)
  if (!isRight && !isPromisedHere) return false
  return claim(DEVICE, isRight || length == 19 ? VALID : INVALID_CHECKSUM, Word.start, Word.end)
}

function takeImei(length: i32): bool {
  if (length < 14 || length > 16) {
    return Reading.expected == IMEI && claim(IMEI, INVALID_LENGTH, Word.start, Word.end)
  }
  let outcome = VALID
  if (isPlaceholder(Word.start, length)) outcome = SUPPRESSED_PLACEHOLDER
  else if (length == 15 && !passesLuhn(Word.start, 15)) outcome = INVALID_CHECKSUM
  return claim(IMEI, outcome, Word.start, Word.end)
}

/** Takes the word, which has letters: MEID, UUID, openid. */
export function takeDeviceCode(): bool {
  if (!isPromised(DEVICE, Word.start) && !isPromised(IMEI, Word.start)) return false
  return takeMeid() || takeUuid() || takeOpenid()
}

function takeMeid(): bool {
  if (wordLength() != 14 || !isOfClass(Word.start, Word.end, HEXADECIMAL) || !standsAlone(Word.start, Word.end)) return false
  return digitAt(Word.start) > 9 && claim(DEVICE, VALID, Word.start, Word.end)
}

/** 8-4-4-4-12 hexadecimal digits; the word is the first group. */
function takeUuid(): bool {
  const start = Word.start
  if (wordLength() != 8 || load<u8>(start, 13) != MINUS || load<u8>(start, 18) != MINUS || load<u8>(start, 23) != MINUS) return false
  const end = endOfClass(start, ACCOUNT, 37)
  return end - start == 36 && isOfClass(start + 24, end, HEXADECIMAL) && claim(DEVICE, VALID, start, end)
}

function takeOpenid(): bool {
  const start = startOfClass(Word.start, ACCOUNT, max(Reading.taken, Word.start - 28))
  const end = endOfClass(start, ACCOUNT, 29)
  return load<u8>(start) == 0x6f && end - start == 28 && claim(DEVICE, VALID, start, end)
}
