/**
 * Plates of motor vehicles (机动车号牌).
 *
 * Form     province, letter of the office, then five letters and digits (the last may be 挂 学 警 港 澳 领), or six of a
 *          new-energy vehicle: D, F or another of its letters and five, or five digits and such a letter. No I and O; two
 *          digits at least. A middle dot, blank or minus may stand behind the office's letter.
 * Bounds   No letter or digit beside it. Behind 北, 南, 东, 江, 辽, 西, 济, 四 and 天 the province is the end of a place's name
 *          (北京A…座, 辽宁…), and before 型, 款, 室 and the like it is no plate, unless a keyword or the column says plate.
 * Source   GA 36-2018, clause 5; GA 36 amendment for six places (2016).
 */
import { isAlphanumeric, isDigit, isLetter } from '../scan/classify'
import { INVALID_LENGTH, MASKED, VALID } from '../outcomes'
import { capital, classAt, DIGIT } from './classes'
import { LICENSE_PLATE } from './categories'
import { isPromised } from './keywords'
import { claim, Reading, Word } from './reading'
import { tripleAt } from '../scan/triples'

const STAR: u8 = 0x2a
/** 京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼 */
const PROVINCES = memory.data<u32>([
  0xac_bae4, 0xa5_b4e6, 0xaa_b2e6, 0x9d_b8e6, 0x80_86e5, 0xab_b1e8, 0x91_bae4, 0xbd_bee8, 0x91_bbe9, 0x98_b9e6, 0x96_9ae7, 0x81_b2e9,
  0xb0_96e6, 0x8f_8be8, 0x99_b5e6, 0xa3_b5e8, 0x82_84e9, 0x82_a1e6, 0x98_94e7, 0x8b_99e6, 0x99_92e8, 0x95_99e9, 0x89_90e5, 0xbd_97e9,
  0xb5_b4e8, 0xa4_b2e7, 0x92_9de9, 0x8f_97e8, 0x9d_b7e5, 0x81_aee5, 0xbc_90e7,
])
const PROVINCE_COUNT: usize = 31
/** 挂 学 警 港 澳 领 使 */
const ENDINGS = memory.data<u32>([0x82_8ce6, 0xa6_ade5, 0xa6_ade8, 0xaf_b8e6, 0xb3_bee6, 0x86_a2e9, 0xbf_bde4])
const ENDING_COUNT: usize = 7
/** 北 南 东 江 辽 西 济 四 天 */
const PLACES = memory.data<u32>([0x97_8ce5, 0x97_8de5, 0x9c_b8e4, 0x9f_b1e6, 0xbd_bee8, 0xbf_a5e8, 0x8e_b5e6, 0x9b_9be5, 0xa9_a4e5])
const PLACE_COUNT: usize = 9
/** 型 款 货 批 房 室 座 仓 楼 */
const THINGS = memory.data<u32>([0x8b_9ee5, 0xbe_ace6, 0xa7_b4e8, 0xb9_89e6, 0xbf_88e6, 0xa4_aee5, 0xa7_bae5, 0x93_bbe4, 0xbc_a5e6])
const THING_COUNT: usize = 9

function isAmong(list: usize, count: usize, character: u32): bool {
  for (let i: usize = 0; i < count; i++) {
    if (load<u32>(list + (i << 2)) == character) return true
  }
  return false
}

/** Length of a middle dot, blank or minus that ends before `end`: · • blank - ; 0 when none. */
function joinBefore(end: usize): usize {
  const byte = load<u8>(end - 1)
  if (byte == 0x20 || byte == 0x2d) return 1
  if (load<u16>(end - 2) == 0xb7c2) return 2
  return tripleAt(end - 3) == 0xa2_80e2 ? 3 : 0
}

/** Takes the plate that the word, in which there is a digit, belongs to. */
export function takePlate(): bool {
  // A star hides what stands between.
  let word = Word.start
  while (load<u8>(word - 1) == STAR && Word.start - word < 5) word--
  if (word < Word.start && isLetter(<u32>load<u8>(word - 1))) return takeFrom(word - 1, word)
  const join = joinBefore(Word.start)
  const office = Word.start - join - 1
  if (join) return isLetter(<u32>load<u8>(office)) && takeFrom(office, Word.start)
  return isLetter(<u32>load<u8>(Word.start)) && load<u8>(Word.start - 1) >= 0x80 && takeFrom(Word.start, Word.start + 1)
}

/** The letter of the office stands at `office`, the rest from `body` on. */
function takeFrom(office: usize, body: usize): bool {
  const start = office - 3
  const letter = capital(<u32>load<u8>(office))
  if (start < Reading.taken || letter == 0x49 || letter == 0x4f || !isAmong(PROVINCES, PROVINCE_COUNT, tripleAt(start))) return false
  const end = bodyEnd(body)
  if (end == 0 || (isPartOfName(start, end) && !isPromised(LICENSE_PLATE, start))) return takeShort(start, body)
  return claim(LICENSE_PLATE, Body.hidden > 1 ? MASKED : VALID, start, end)
}

/** The end of a place's name before it, or behind it what models, rooms and shelves have numbers for. */
function isPartOfName(start: usize, end: usize): bool {
  return isAmong(PLACES, PLACE_COUNT, tripleAt(start - 3)) || isAmong(THINGS, THING_COUNT, tripleAt(end))
}

/** What was read behind the office's letter. */
class Body {
  static hidden: i32 = 0
}

/** End of the rest of a plate; 0 when it is none. */
function bodyEnd(body: usize): usize {
  let at = body
  let digits = 0
  Body.hidden = 0
  while (at - body < 7) {
    const letter = capital(<u32>load<u8>(at))
    if (letter == <u32>STAR) Body.hidden++
    else if (!isAlphanumeric(letter) || letter == 0x49 || letter == 0x4f) break
    else digits += i32(isDigit(letter))
    at++
  }
  const length = at - body
  if (isAlphanumeric(<u32>load<u8>(at)) || load<u8>(at) == 0x5f || (digits < 2 && Body.hidden < 2)) return 0
  if (length == 4 && isAmong(ENDINGS, ENDING_COUNT, tripleAt(at))) return at + 3
  if (length == 5 || (length == 6 && (Body.hidden > 1 || isNewEnergy(body)))) return at
  return 0
}

/** D, F or A B C E G H J K and, behind any character, digits; or five digits and such a letter. */
function isNewEnergy(body: usize): bool {
  const isLast = isNewEnergyLetter(body + 5)
  const from = isLast ? body : body + 2
  const to = isLast ? body + 5 : body + 6
  if (!isLast && !isNewEnergyLetter(body)) return false
  for (let at = from; at < to; at++) {
    if ((classAt(at) & DIGIT) == 0) return false
  }
  return true
}

@inline
function isNewEnergyLetter(at: usize): bool {
  const letter = capital(<u32>load<u8>(at))
  return letter - 0x41 < 11 && letter != 0x49
}

/** In a column of plates, one that is too short or too long. */
function takeShort(start: usize, body: usize): bool {
  if (Reading.expected != LICENSE_PLATE || start != Reading.start || Word.end != Reading.end) return false
  const length = Word.end - body
  return length > 2 && length < 9 && claim(LICENSE_PLATE, INVALID_LENGTH, start, Word.end)
}
