/** What short cells say: a sex, a date, an age, the province in which an address begins. 0 where the form is not known. */
import { PROVINCES, PROVINCE_PLACES } from '../layout'
import { tripleAt } from '../scan/triples'

const ZERO: u32 = 0x30

const NAN: u32 = 0xb7_94e7
const NV: u32 = 0xb3_a5e5
const XING: u32 = 0xa7_80e6

/** 男 男性 M male: 3; 女 女性 F female: 2. Lowest bit as in the sequence of an ID. Codes are left out: 0 and 1, or 1 and 2? */
export function sexIn(start: usize, end: usize): u32 {
  const length = end - start
  const first = tripleAt(start)
  // Without a branch on the sex itself, which no processor foresees.
  if (i32(first == NAN) | i32(first == NV)) {
    const isWhole = length == 3 || (length == 6 && tripleAt(start + 3) == XING)
    return isWhole ? 2 + u32(first == NAN) : 0
  }
  const letter = <u32>load<u8>(start) & 0xdf
  if (length == 1) return letter == 0x4d ? 3 : letter == 0x46 ? 2 : 0
  // male, and fe before it
  if (length == 4) return isMale(start) ? 3 : 0
  return length == 6 && letter == 0x46 && (load<u8>(start, 1) & 0xdf) == 0x45 && isMale(start + 2) ? 2 : 0
}

@inline
function isMale(at: usize): bool {
  return (load<u32>(at) & 0xdfdf_dfdf) == 0x454c_414d
}

@inline
function digitAt(at: usize): u32 {
  return <u32>load<u8>(at) - ZERO
}

/** The number that a run of digits forms. */
class Digits {
  static value: u32 = 0
}

/** Reads at most `most` digits before `end` into Digits.value; gives where they end. */
@inline
function readDigits(at: usize, end: usize, most: usize): usize {
  const stop = min(end, at + most)
  Digits.value = 0
  while (at < stop && digitAt(at) <= 9) Digits.value = Digits.value * 10 + digitAt(at++)
  return at
}

/**
 * A day as yyyymmdd: 1990-01-01 1990/1/1 1990.1.1 19900101 1990年1月1日, and what has a time behind it. Years have four digits.
 * The calendar is not checked: what no ID can hold agrees with none.
 */
export function dateIn(start: usize, end: usize): u32 {
  let at = readDigits(start, end, 4)
  const year = Digits.value
  if (at != start + 4 || year < 1000) return 0
  if (at < end && digitAt(at) <= 9) return joinedDate(year, at, end)
  at = passMark(at, end)
  if (at == 0) return 0
  const monthEnd = readDigits(at, end, 2)
  const month = Digits.value
  const dayStart: usize = monthEnd == at ? 0 : passMark(monthEnd, end)
  if (dayStart == 0) return 0
  const dayEnd = readDigits(dayStart, end, 2)
  if (dayEnd == dayStart || (dayEnd < end && digitAt(dayEnd) <= 9)) return 0
  return dayOf(year, month, Digits.value)
}

/** 0101 behind a year. */
function joinedDate(year: u32, at: usize, end: usize): u32 {
  const stop = readDigits(at, end, 4)
  if (stop != at + 4 || (stop < end && digitAt(stop) <= 9)) return 0
  return dayOf(year, Digits.value / 100, Digits.value % 100)
}

@inline
function dayOf(year: u32, month: u32, day: u32): u32 {
  return month - 1 > 11 || day - 1 > 30 ? 0 : year * 10_000 + month * 100 + day
}

/** Behind - / . 年 月; 0 when there is none of them. */
@inline
function passMark(at: usize, end: usize): usize {
  if (at >= end) return 0
  const byte = <u32>load<u8>(at)
  // Minus, full stop, slash are neighbours.
  if (byte - 0x2d <= 2) return at + 1
  const sign = tripleAt(at)
  return sign == 0xb4_b9e5 || sign == 0x88_9ce6 ? at + 3 : 0
}

const SUI: u32 = 0x81_b2e5
const ZHOU: u32 = 0xa8_91e5

/** One more than an age of full years: 35 35岁 35周岁. Months and days are left out. */
export function ageIn(start: usize, end: usize): u32 {
  let at = readDigits(start, end, 3)
  if (at == start || Digits.value > 150) return 0
  if (at < end && tripleAt(at) == ZHOU) at += 3
  if (at < end && tripleAt(at) == SUI) at += 3
  return at == end ? Digits.value + 1 : 0
}

const TWO_CHARACTERS: u64 = 0xffff_ffff_ffff
/** 中国 */
const CHINA: u64 = 0xbd9b_e5ad_b8e4
const SHENG: u32 = 0x81_9ce7
const SHI: u32 = 0x82_b8e5

@inline
function placeOf(beginning: u64): usize {
  return <usize>((beginning * 0x9e37_79b9_7f4a_7c15) >> 55)
}

/** Adds a province: the first two characters of its name, six bytes of UTF-8, and its code. The host adds a few dozen. */
export function addProvince(beginning: u64, code: u32): void {
  let place = placeOf(beginning)
  while (load<u64>(PROVINCES + (place << 3)) != 0) place = (place + 1) & (PROVINCE_PLACES - 1)
  store<u64>(PROVINCES + (place << 3), beginning | (<u64>code << 48))
}

/** Two digits of the province in which an address begins, by the first two characters of its name. */
export function provinceIn(start: usize, end: usize): u32 {
  if ((load<u64>(start) & TWO_CHARACTERS) == CHINA) start += 6
  if (start + 6 > end) return 0
  const beginning = load<u64>(start) & TWO_CHARACTERS
  let place = placeOf(beginning)
  while (true) {
    const entry = load<u64>(PROVINCES + (place << 3))
    if (entry == 0) return 0
    if ((entry & TWO_CHARACTERS) == beginning) return isSomethingElse(start + 6, end) ? 0 : <u32>(entry >> 48)
    place = (place + 1) & (PROVINCE_PLACES - 1)
  }
}

/** 北京路 北京西路 河北区 海南州: a street or a place of that name anywhere. `at` is behind the name's first two characters. */
function isSomethingElse(at: usize, end: usize): bool {
  if (at >= end) return false
  const next = tripleAt(at)
  // Most are one of these, and neither is foreseen.
  if (i32(next == SHENG) | i32(next == SHI)) return false
  if (isWayOrVillage(next) || isDistrict(next)) return true
  return at + 3 < end && isWay(tripleAt(at + 3))
}

/** 路 街 道 巷 弄 */
function isWay(sign: u32): bool {
  return sign == 0xaf_b7e8 || sign == 0x97_a1e8 || sign == 0x93_81e9 || sign == 0xb7_b7e5 || sign == 0x84_bce5
}

/** 村 镇 乡 */
function isWayOrVillage(sign: u32): bool {
  return isWay(sign) || sign == 0x91_9de6 || sign == 0x87_95e9 || sign == 0xa1_b9e4
}

/** 区 县 州, and what begins the title of an autonomous prefecture or county: 藏 蒙 */
function isDistrict(sign: u32): bool {
  return sign == 0xba_8ce5 || sign == 0xbf_8ee5 || sign == 0x9e_b7e5 || sign == 0x8f_97e8 || sign == 0x99_92e8
}
