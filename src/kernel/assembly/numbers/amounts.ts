/** Amounts of money and shares: a number with a currency before it or a unit behind it is nobody's. */
import { isAlphanumeric, isLetter } from '../scan/classify'
import { blanksLengthAt, blanksLengthBefore } from './signs'
import { wordBefore } from './words'
import { tripleAt } from '../scan/triples'

const DOLLAR: u32 = 0x24
const PERCENT: u32 = 0x25

/** Whether [start, end) is an amount; up to two blanks may stand between the number and what says so. */
export function isAmount(start: usize, end: usize): bool {
  return hasCurrencyBefore(start - blanksLengthBefore(start)) || hasUnitAt(end) || hasLongUnitAt(end + blanksLengthAt(end))
}

/** $ ¥ ￥ £ ￡ € 人民币, and codes of currencies. */
function hasCurrencyBefore(end: usize): bool {
  const byte = <u32>load<u8>(end - 1)
  if (byte == DOLLAR) return true
  if (isLetter(byte)) return isCurrencyCode(wordBefore(end))
  if (byte < 0x80) return false
  const pair = <u32>load<u16>(end - 2)
  if (pair == 0xa5c2 || pair == 0xa3c2) return true
  const triple = tripleAt(end - 3)
  if (triple == 0xa5_bfef || triple == 0xa1_bfef || triple == 0xac_82e2) return true
  return triple == 0x81_b8e5 && tripleAt(end - 6) == 0x91_b0e6 && tripleAt(end - 9) == 0xba_bae4
}

/** CNY RMB USD EUR GBP HKD JPY; first letter in the low byte, in lower case. */
function isCurrencyCode(word: u64): bool {
  if (word == 0x79_6e63 || word == 0x62_6d72 || word == 0x64_7375) return true
  return word == 0x72_7565 || word == 0x70_6267 || word == 0x64_6b68 || word == 0x79_706a
}

/** 万, directly behind the number only: behind a blank it is a surname. */
function hasUnitAt(at: usize): bool {
  return tripleAt(at) == 0x87_b8e4
}

/** 元, 亿, 块, 万元, 美元 and other 元, 美金, a percent sign. */
function hasLongUnitAt(at: usize): bool {
  const byte = <u32>load<u8>(at)
  // In addresses of the web %2C stands for a comma.
  if (byte < 0x80) return byte == PERCENT && !isAlphanumeric(<u32>load<u8>(at, 1))
  const triple = tripleAt(at)
  if (isYuan(triple) || triple == 0xbf_bae4 || triple == 0x97_9de5 || triple == 0x85_bcef) return true
  return isBeforeYuan(triple) && (isYuan(tripleAt(at + 3)) || tripleAt(at + 3) == 0x91_87e9)
}

function isYuan(character: u32): bool {
  return character == 0x83_85e5
}

/** 万 美 港 欧 日. */
function isBeforeYuan(character: u32): bool {
  if (character == 0x87_b8e4 || character == 0x8e_bee7) return true
  return character == 0xaf_b8e6 || character == 0xa7_ace6 || character == 0xa5_97e6
}
