/**
 * Certificates of officers and soldiers (军官证, 士兵证, 文职干部证): 军字第1234567号.
 *
 * Form     one character of the issuing body, 字, 第 or nothing, four to eight letters and digits, 号 or nothing.
 * Context  Title deeds are numbered alike (京房权证海字第123456号): but 军, 武 and 士 the body's character stands behind
 *          no other Chinese character than 号, 码, 为, 是 unless a keyword or the column promises it. In a column also six
 *          to ten digits alone.
 */
import { INVALID_LENGTH, VALID } from '../outcomes'
import { isAlphanumeric } from '../scan/classify'
import { MILITARY_ID } from './categories'
import { standsAlone } from './bounds'
import { isCalled } from './keywords'
import { claim, isNumber, Reading, Word, wordLength } from './reading'

/** 字 第 号 */
const LETTER: u32 = 0x97_ade5
const ORDINAL: u32 = 0xac_ace7
const NUMBER: u32 = 0xb7_8fe5
/** Issuing bodies: 军 武 士 文 空 海 南 北 沈 兰 成 济 广 参 政 后 装 东 西 中 火 战 警, three bytes each. */
const BODIES = memory.data<u32>([
  0x9b_86e5, 0xa6_ade6, 0xab_a3e5, 0x87_96e6, 0xba_a9e7, 0xb7_b5e6, 0x97_8de5, 0x97_8ce5, 0x88_b2e6, 0xb0_85e5, 0x90_88e6, 0x8e_b5e6,
  0xbf_b9e5, 0x82_8fe5, 0xbf_94e6, 0x8e_90e5, 0x85_a3e8, 0x9c_b8e4, 0xbf_a5e8, 0xad_b8e4, 0xab_81e7, 0x98_88e6, 0xa6_ade8,
])
const BODY_COUNT: usize = 23

@inline
function three(at: usize): u32 {
  return load<u32>(at) & 0xff_ffff
}

/** Takes the word behind 字第, or the number that the column promises. */
export function takeMilitaryId(): bool {
  const length = wordLength()
  if (length < 4 || length > 10) return false
  const isBehindLetter = three(Word.start - 3) == LETTER || (three(Word.start - 3) == ORDINAL && three(Word.start - 6) == LETTER)
  if (isBehindLetter) return length < 9 && takeLettered()
  if (Reading.expected != MILITARY_ID || !isCalled(MILITARY_ID, Word.start) || !isNumber()) return false
  if (!standsAlone(Word.start, Word.end)) return false
  return claim(MILITARY_ID, length < 6 ? INVALID_LENGTH : VALID, Word.start, Word.end)
}

function takeLettered(): bool {
  const body = Word.start - (three(Word.start - 3) == LETTER ? 6 : 9)
  if (body < Reading.start || !isBody(three(body))) return false
  if (isChinese(body - 3) && !isArmy(body) && !isJoint(three(body - 3)) && !isCalled(MILITARY_ID, body)) return false
  const end = three(Word.end) == NUMBER ? Word.end + 3 : Word.end
  return !isAlphanumeric(<u32>load<u8>(end)) && claim(MILITARY_ID, VALID, body, end)
}

/** 军 武 士, of which no deed speaks. */
function isArmy(body: usize): bool {
  return three(body) == 0x9b_86e5 || three(body) == 0xa6_ade6 || three(body) == 0xab_a3e5
}

/** 号 码 为 是 */
function isJoint(character: u32): bool {
  return character == NUMBER || character == 0x81_a0e7 || character == 0xba_b8e4 || character == 0xaf_98e6
}

/** A character of the blocks U+4000 to U+9FFF at `at`; signs such as ： are none. */
@inline
function isChinese(at: usize): bool {
  return <u32>load<u8>(at) - 0xe4 < 6
}

function isBody(character: u32): bool {
  for (let i: usize = 0; i < BODY_COUNT; i++) {
    if (load<u32>(BODIES + (i << 2)) == character) return true
  }
  return false
}
