/**
 * Vehicle identification numbers (车辆识别代号).
 *
 * Form     17 capitals and digits without I, O, Q; the last four are digits.
 * Check    the ninth is the weighted sum modulo 11, X for ten. Binding in China (L…) and North America (1 to 5, 7F to 70);
 *          others are taken as they are where a keyword or the column says so.
 * Context  none where the check fits and three letters are in it; else a keyword or the column.
 * Source   GB 16735-2019; ISO 3779; 49 CFR 565.
 */
import { digitAt } from '../scan/digits'
import { isDigit } from '../scan/classify'
import { INVALID_CHARSET, INVALID_CHECKSUM, INVALID_LENGTH, VALID } from '../outcomes'
import { capital, DIGIT, isOfClass, LETTER, OF_VIN } from './classes'
import { VIN } from './categories'
import { standsAlone } from './bounds'
import { isPromised } from './keywords'
import { claim, Reading, Word, wordLength } from './reading'

const WEIGHTS = memory.data<u8>([8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2])
/** Values of A to Z; those of I, O and Q are never asked for. */
const VALUES = memory.data<u8>([1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2, 3, 4, 5, 0, 7, 0, 9, 2, 3, 4, 5, 6, 7, 8, 9])
const LENGTH: i32 = 17
const CHINA: u32 = 0x4c

/** Takes the word, which has letters. */
export function takeVin(): bool {
  const length = wordLength()
  if (length < 15 || length > 19 || !standsAlone(Word.start, Word.end)) return false
  const isCalled = isPromised(VIN, Word.start)
  if (length != LENGTH) return Reading.expected == VIN && claim(VIN, INVALID_LENGTH, Word.start, Word.end)
  if (!isOfClass(Word.start, Word.end, OF_VIN)) return isCalled && claim(VIN, INVALID_CHARSET, Word.start, Word.end)
  if (isRight()) return (isCalled || looksLikeOne()) && claim(VIN, VALID, Word.start, Word.end)
  return isCalled && claim(VIN, isBinding() ? INVALID_CHECKSUM : VALID, Word.start, Word.end)
}

function isRight(): bool {
  let sum: u32 = 0
  for (let i = 0; i < LENGTH; i++) {
    const letter = capital(<u32>load<u8>(Word.start + i))
    sum += (isDigit(letter) ? letter - 0x30 : <u32>load<u8>(VALUES + (letter - 0x41))) * <u32>load<u8>(WEIGHTS + i)
  }
  const check = sum % 11
  return capital(<u32>load<u8>(Word.start, 8)) == (check == 10 ? 0x58 : 0x30 + check)
}

/** Four digits at the end, three letters before them, one beyond F (else it is hexadecimal), a year in the tenth place: never 0, U, Z. */
function looksLikeOne(): bool {
  const year = capital(<u32>load<u8>(Word.start, 9))
  if (year == 0x30 || year == 0x55 || year == 0x5a) return false
  if ((Word.classes & LETTER) == 0 || !isOfClass(Word.end - 4, Word.end, DIGIT)) return false
  let letters = 0
  for (let i = 0; i < 13; i++) letters += i32(!isDigit(<u32>load<u8>(Word.start + i)))
  return letters > 2
}

function isBinding(): bool {
  const first = capital(<u32>load<u8>(Word.start))
  return first == CHINA || digitAt(Word.start) - 1 < 5
}
