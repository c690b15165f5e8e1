/**
 * Numbers of parcels (快递单号): waybills.
 *
 * Alone     SF and 13 digits (SF Express); two letters, nine digits, CN with the check of the Universal Postal Union.
 * Called    behind a keyword or in a column: 10 to 20 digits; SF 12 or 15, YT, JD, JT, ZTO, STO, YD, DPK, EMS and other letters, at most
 *           four, with 8 to 18 letters and digits behind them, two thirds of them digits.
 * Source    UPU S10-12 (weights 8 6 4 2 3 5 9 7, modulo 11); the couriers' own descriptions.
 */
import { digitAt } from '../scan/digits'
import { isDigit } from '../scan/classify'
import { INVALID_CHECKSUM, VALID } from '../outcomes'
import { capital, DIGIT, isOfClass } from './classes'
import { DELIVERY } from './categories'
import { standsAlone } from './bounds'
import { isCalled } from './keywords'
import { claim, Word, wordLength } from './reading'

const WEIGHTS = memory.data<u8>([8, 6, 4, 2, 3, 5, 9, 7])
const SF: u32 = 0x4653
const CN: u32 = 0x4e43

/** Two bytes as capitals. */
@inline
function pairAt(at: usize): u32 {
  return capital(<u32>load<u8>(at)) | (capital(<u32>load<u8>(at, 1)) << 8)
}

/** Takes the word, which is all digits. */
export function takeWaybillNumber(): bool {
  const length = wordLength()
  if (length < 10 || length > 20 || !isCalled(DELIVERY, Word.start) || !standsAlone(Word.start, Word.end)) return false
  return claim(DELIVERY, VALID, Word.start, Word.end)
}

/** Takes the word, which has letters. */
export function takeWaybill(): bool {
  const length = wordLength()
  if (length < 10 || length > 22 || !standsAlone(Word.start, Word.end)) return false
  if (isExpress(length)) return claim(DELIVERY, VALID, Word.start, Word.end)
  if (isPostal(length)) return takePostal()
  return looksLikeOne(length) && isCalled(DELIVERY, Word.start) && claim(DELIVERY, VALID, Word.start, Word.end)
}

/** SF and thirteen digits. */
function isExpress(length: i32): bool {
  return length == 15 && pairAt(Word.start) == SF && isOfClass(Word.start + 2, Word.end, DIGIT)
}

/** Two letters, nine digits, CN. */
function isPostal(length: i32): bool {
  if (length != 13 || pairAt(Word.end - 2) != CN || isDigit(<u32>load<u8>(Word.start, 1))) return false
  return isOfClass(Word.start + 2, Word.end - 2, DIGIT)
}

function takePostal(): bool {
  let sum: u32 = 0
  for (let i = 0; i < 8; i++) sum += digitAt(Word.start + 2 + i) * <u32>load<u8>(WEIGHTS + i)
  const rest = 11 - (sum % 11)
  const isRight = digitAt(Word.start + 10) == (rest == 10 ? 0 : rest == 11 ? 5 : rest)
  if (!isRight && !isCalled(DELIVERY, Word.start)) return false
  return claim(DELIVERY, isRight ? VALID : INVALID_CHECKSUM, Word.start, Word.end)
}

/** At most four letters before the first digit, and two thirds digits. */
function looksLikeOne(length: i32): bool {
  let digits = 0
  let first = -1
  for (let i = 0; i < length; i++) {
    if (!isDigit(<u32>load<u8>(Word.start + i))) continue
    if (first < 0) first = i
    digits++
  }
  return first > 0 && first <= 4 && digits * 3 >= length * 2
}
