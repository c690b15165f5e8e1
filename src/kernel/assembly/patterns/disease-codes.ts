/**
 * Codes of diseases: ICD-10 (O80, U07.1) and the Chinese clinical and insurance editions (O80.900, I10.x00x002).
 *
 * A letter and two digits may be a seat, a motorway, a vitamin. So a code counts
 * - in a column of health matters, in any form;
 * - elsewhere by its own form, with three places behind the dot (digits, or x and two digits), which only the Chinese editions write,
 *   but for V to Y (V12.345 is a version) unless one of the places is x;
 * - with one or two places, as of chapters O, U and Z: their letters stand for little else, O being avoided beside 0;
 * - in any form when ICD, 诊断, 疾病 stand before it or the name of a disease behind it.
 * The three characters must exist in ICD-10 (chapters.ts).
 *
 * Forms: GB/T 14396-2016 (four and five characters), 疾病分类代码国家临床版 2.0 (six to eleven: K35.900, I10.x00x002); † and * of the dual
 * classification may follow, written + and *.
 */
import { isAlphanumeric, isDigit } from '../scan/classify'
import { isDiseaseBehind, isNamedBefore, goesOn } from './disease-signs'
import { Chapter, findChapter } from './chapters'
import { PREGNANCY, SEXUAL_REPRODUCTIVE, tellHealth } from './tell'
import { byteAt, numberIn, Text } from './text'

const DOT: u32 = 0x2e
const X: u32 = 0x78

/** How a code is written, from weak to strong. */
const BARE: i32 = 0
const SHORT: i32 = 1
const LONG: i32 = 2
const LONG_WITH_X: i32 = 3

/** The form read last. */
class Form {
  static strength: i32 = BARE
  static end: usize = 0
}

/** Reads a code at `at`, where a word begins with a capital letter and two digits; gives its end, 0 when it is none. */
export function diseaseCodeEnd(at: usize): usize {
  if (!isDigit(byteAt(at + 1)) || !isDigit(byteAt(at + 2)) || isPartBefore(at)) return 0
  const letter = <i32>byteAt(at) - 0x41
  if (letter < 0 || letter > 25 || !readForm(at + 3) || !isTold(at, letter)) return 0
  if (!findChapter(100 * letter + numberIn(at + 1, at + 3))) return 0
  tellHealth(Chapter.category, Chapter.family, at, Form.end)
  return Form.end
}

/** Whether what stands before shows a longer thing: model-A12, v.A12, page_A12. */
function isPartBefore(at: usize): bool {
  const byte = byteAt(at - 1)
  return byte == 0x2d || byte == 0x5f || byte == DOT || byte == 0x23 || byte == 0x40
}

/** Reads what follows the three characters; false when the word goes on otherwise. */
function readForm(at: usize): bool {
  Form.strength = BARE
  let end = at
  if (byteAt(at) == DOT && isPlace(byteAt(at + 1))) end = readPlaces(at + 1)
  const sign = byteAt(end)
  if ((sign == 0x2b || sign == 0x2a) && !isAlphanumeric(byteAt(end + 1))) end++
  Form.end = end
  return !goesOn(end)
}

@inline
function isPlace(byte: u32): bool {
  return isDigit(byte) || (byte | 0x20) == X
}

/** The places behind the dot: one digit or x, then digits, at most three in all, then x and three digits. Gives their end. */
function readPlaces(at: usize): usize {
  const hasX = (byteAt(at) | 0x20) == X
  let end = at + 1
  while (end - at < 3 && isDigit(byteAt(end))) end++
  if (end - at < 3) {
    Form.strength = hasX ? BARE : SHORT
    return hasX && end - at == 1 ? at - 1 : end
  }
  Form.strength = hasX ? LONG_WITH_X : LONG
  if ((byteAt(end) | 0x20) != X) return end
  for (let i: usize = 1; i <= 3; i++) {
    if (!isDigit(byteAt(end + i))) return end
  }
  Form.strength = LONG_WITH_X
  return end + 4
}

/** Whether form, column or neighbours make it a code of a disease. */
function isTold(at: usize, letter: i32): bool {
  if (Text.category >= PREGNANCY && Text.category <= SEXUAL_REPRODUCTIVE) return true
  if (Form.strength == LONG_WITH_X) return true
  const isExternal = letter >= 21 && letter <= 24
  if (Form.strength == LONG && !isExternal) return true
  // O, U, Z
  if (Form.strength == SHORT && (letter == 14 || letter == 20 || letter == 25)) return true
  return isDiseaseBehind(Form.end) || (isNamedBefore(at) && !isIdeographBehind())
}

/** Behind 诊断 and the like the code stands alone: A12号窗口 is a place. */
function isIdeographBehind(): bool {
  const lead = byteAt(Form.end)
  return lead >= 0xe4 && lead <= 0xe9
}
