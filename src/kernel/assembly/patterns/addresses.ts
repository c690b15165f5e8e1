/**
 * Addresses in text: 文三路221号阳光家园12幢1203室, 双菱新村41幢2单元301, 住白马村6组18号.
 *
 * A number with a unit of houses (号 弄 幢 栋 组) directly behind a sign of a place (路 街 村 园 …) begins one. It is somebody's when it goes
 * on to a flat, a staircase, a house of a group, or when 住 址 到 籍 寄 送 stands before it: 文三路221号 alone may be a shop.
 *
 * Bounds  28 characters before the number (the longest official names, autonomous counties and village groups, have some twelve to a
 *         level); 10 between two numbers (estates); five places in a number of a house or flat. Linear: nothing is looked at twice but
 *         these.
 */
import { isDigit, isLetter } from '../scan/classify'
import { byteAt, threeAt } from './text'

const NAME_BYTES: usize = 84
const BETWEEN_BYTES: usize = 30

/** 路 街 巷 道 弄 里 段 同 村 组 队 屯 园 城 坊 庄 区 苑 庭 湾 府 寓 轩 阁 居 邸 */
const PLACES = memory.data<u32>([
  0xaf_b7e8, 0x97_a1e8, 0xb7_b7e5, 0x93_81e9, 0x84_bce5, 0x8c_87e9, 0xb5_aee6, 0x8c_90e5, 0x91_9de6, 0x84_bbe7,
  0x9f_98e9, 0xaf_b1e5, 0xad_9be5, 0x8e_9fe5, 0x8a_9de5, 0x84_bae5, 0xba_8ce5, 0x91_8be8, 0xad_bae5, 0xbe_b9e6,
  0x9c_bae5, 0x93_afe5, 0xa9_bde8, 0x81_98e9, 0x85_b1e5, 0xb8_82e9,
])
const PLACES_BYTES: usize = 104
/** 号 弄 幢 栋 组: houses. */
const HOUSES = memory.data<u32>([0xb7_8fe5, 0x84_bce5, 0xa2_b9e5, 0x8b_a0e6, 0x84_bbe7])
const HOUSES_BYTES: usize = 20
/** 座 室 楼 层 户 房 and those of houses: inside an address. */
const PARTS = memory.data<u32>([
  0xb7_8fe5, 0x84_bce5, 0xa2_b9e5, 0x8b_a0e6, 0x84_bbe7, 0xa7_bae5, 0xa4_aee5, 0xbc_a5e6, 0x82_b1e5, 0xb7_88e6,
  0xbf_88e6,
])
const PARTS_BYTES: usize = 44
/** 住 址 到 往 至 籍 寄 送: what follows is where somebody lives or receives. */
const BRINGERS = memory.data<u32>([0x8f_bde4, 0x80_9de5, 0xb0_88e5, 0x80_bee5, 0xb3_87e8, 0x8d_b1e7, 0x84_afe5, 0x81_80e9])
const BRINGERS_BYTES: usize = 32
/** 年 月 元 个 人 平 次 分 点 米: the number before it counts something. */
const COUNTED = memory.data<u32>([0xb4_b9e5, 0x88_9ce6, 0x83_85e5, 0xaa_b8e4, 0xba_bae4, 0xb3_b9e5, 0xa1_ace6, 0x86_88e5, 0xb9_82e7, 0xb3_b1e7])
const COUNTED_BYTES: usize = 40

const NUMBER: u32 = 0xb7_8fe5
const LINE: u32 = 0xbf_bae7
const STOREY: u32 = 0xbc_a5e6
const SINGLE: u32 = 0x95_8de5
const UNIT: u32 = 0x83_85e5
const COLON: u32 = 0x9a_bcef

/** The address read last. */
export class Address {
  static start: usize = 0
}

function isOneOf(three: u32, list: usize, bytes: usize): bool {
  for (let at: usize = 0; at < bytes; at += 4) if (load<u32>(list + at) == three) return true
  return false
}

@inline
function isIdeograph(at: usize): bool {
  const lead = threeAt(at) & 0xff
  return lead >= 0xe4 && lead <= 0xe9
}

/** End of an address whose first number is [at, digitsEnd), 0 when there is none. Where it begins is in `Address`. */
export function addressEnd(at: usize, digitsEnd: usize): usize {
  const house = threeAt(digitsEnd)
  if (!isOneOf(house, HOUSES, HOUSES_BYTES) || (house == NUMBER && threeAt(digitsEnd + 3) == LINE)) return 0
  if (digitsEnd - at > 5 || !isOneOf(threeAt(at - 3), PLACES, PLACES_BYTES) || !isIdeograph(at - 6)) return 0
  const isBrought = findStart(at)
  const end = partsEnd(unitEnd(digitsEnd))
  return isBrought || end != unitEnd(digitsEnd) ? end : 0
}

/** Goes back to where the name begins; says whether a word before it brings somebody there. */
function findStart(at: usize): bool {
  let start = at - 6
  while (at - start < NAME_BYTES && isIdeograph(start - 3) && !isOneOf(threeAt(start - 3), BRINGERS, BRINGERS_BYTES)) start -= 3
  Address.start = start
  let before = start
  if (byteAt(before - 1) == 0x20 || byteAt(before - 1) == 0x3a) before--
  else if (threeAt(before - 3) == COLON) before -= 3
  return isOneOf(threeAt(before - 3), BRINGERS, BRINGERS_BYTES)
}

/** Behind the unit at `at`: 号楼 and 单元 have two characters. */
function unitEnd(at: usize): usize {
  const three = threeAt(at)
  const isLong = (three == NUMBER && threeAt(at + 3) == STOREY) || (three == SINGLE && threeAt(at + 3) == UNIT)
  return at + (isLong ? 6 : 3)
}

/** End of all further parts: names with numbers and units, and a number of a flat without one. */
function partsEnd(at: usize): usize {
  while (true) {
    const next = partEnd(at)
    if (next == 0) return at
    at = next
  }
}

/** End of the part that begins at `at`; 0 when there is none. */
function partEnd(at: usize): usize {
  let number = at
  while (number - at < BETWEEN_BYTES && isIdeograph(number)) number += 3
  let digits = number
  while (digits - number < 2 && isLetter(byteAt(digits))) digits++
  let end = digits
  while (end - digits < 5 && isDigit(byteAt(end))) end++
  if (end == number || isDigit(byteAt(end)) || isLetter(byteAt(end))) return 0
  const three = threeAt(end)
  if (isOneOf(three, PARTS, PARTS_BYTES) || (three == SINGLE && threeAt(end + 3) == UNIT)) return unitEnd(end)
  const isFlat = number == at && end - digits >= 3 && !isOneOf(three, COUNTED, COUNTED_BYTES) && byteAt(end) != 0x2d && byteAt(end) != 0x2e
  return isFlat ? end : 0
}
