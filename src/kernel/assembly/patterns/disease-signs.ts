/**
 * Words beside a code that say it is one of a disease: ICD, 诊断, 疾病 before it, the name of a disease behind it.
 *
 * Names of diseases are told by their characters: those written with the radical of sickness (病症癌瘤痛疹…, U+7592 to U+765F), and
 * 炎 伤 孕 妊 娩 衰 梗 染 喘 肿 血压. Not 病房 病区 病床 病人 病历 病案 病员, nor 疗 痕 疫 疏 疾控.
 */
import { isLetter } from '../scan/classify'
import { byteAt, Text, threeAt } from './text'

/** Bytes that are looked at on either side: a diagnosis has ten characters, seldom more. */
const SIGN_BYTES: usize = 30

const DIAGNOSE: u32 = 0x8a_afe8
const DECIDE: u32 = 0xad_96e6
const AILMENT: u32 = 0xbe_96e7
const DISEASE: u32 = 0x85_97e7
const INFLAMED: u32 = 0x8e_82e7
const WOUND: u32 = 0xa4_bce4
const PREGNANT: u32 = 0x95_ade5
const CONCEIVED: u32 = 0x8a_a6e5
const DELIVERED: u32 = 0xa9_a8e5
const FAILING: u32 = 0xb0_a1e8
const BLOCKED: u32 = 0x97_a2e6
const INFECTED: u32 = 0x93_9fe6
const PANTING: u32 = 0x98_96e5
const SWOLLEN: u32 = 0xbf_82e8
const BLOOD: u32 = 0x80_a1e8
const PRESSURE: u32 = 0x8b_8ee5

/** Whether ICD, 诊断 or 疾病 stands shortly before `at`. */
export function isNamedBefore(at: usize): bool {
  const from = max(Text.start, at - SIGN_BYTES)
  for (let word = from; word + 3 <= at; word++) {
    const three = threeAt(word)
    if ((three | 0x20_2020) == 0x64_6369) return true
    if (three == DIAGNOSE && threeAt(word + 3) == DECIDE) return true
    if (three == AILMENT && threeAt(word + 3) == DISEASE) return true
  }
  return false
}

/** Whether the name of a disease begins at `at`, behind a blank, colon or bracket: the next run of Chinese characters. */
export function isDiseaseBehind(at: usize): bool {
  let from = afterJoint(at)
  if (threeAt(from) == 0) return false
  const end = from + SIGN_BYTES
  while (from < end && isIdeograph(from)) {
    if (isDiseaseSign(from)) return true
    from += 3
  }
  return false
}

/** Past one of blank, tab, colon, bracket, minus; none is fine too. */
function afterJoint(at: usize): usize {
  const byte = byteAt(at)
  if (byte == 0x20 || byte == 9 || byte == 0x3a || byte == 0x28 || byte == 0x2d) return at + 1
  const three = threeAt(at)
  return three == 0x9a_bcef || three == 0x88_bcef || three == 0x80_80e3 ? at + 3 : at
}

/** U+4E00 to U+9FFF: three bytes, the first E4 to E9. */
@inline
function isIdeograph(at: usize): bool {
  const lead = threeAt(at) & 0xff
  return lead >= 0xe4 && lead <= 0xe9
}

function isDiseaseSign(at: usize): bool {
  const three = threeAt(at)
  if (three == DISEASE) return !isOfWards(threeAt(at + 3))
  if (three == BLOOD) return threeAt(at + 3) == PRESSURE
  return isSickRadical(three) || isOtherSign(three)
}

/** 房 区 床 人 历 案 员, behind 病. */
function isOfWards(three: u32): bool {
  if (three == 0xbf_88e6 || three == 0xba_8ce5 || three == 0x8a_bae5 || three == 0xba_bae4) return true
  return three == 0x86_8ee5 || three == 0x88_a1e6 || three == 0x98_91e5
}

/** U+7592 to U+765F without 疗 (U+7597), 疫 (U+75AB), 痕 (U+75D5). */
function isSickRadical(three: u32): bool {
  if ((three & 0xff) != 0xe7) return false
  const code = 0x7000 | ((three >> 2) & 0xfc0) | ((three >> 16) & 0x3f)
  return code >= 0x7592 && code <= 0x765f && code != 0x7597 && code != 0x75ab && code != 0x75d5
}

function isOtherSign(three: u32): bool {
  if (three == INFLAMED || three == WOUND || three == PREGNANT || three == CONCEIVED) return true
  if (three == PANTING || three == SWOLLEN) return true
  return three == DELIVERED || three == FAILING || three == BLOCKED || three == INFECTED
}

/** Whether a letter, digit or sign that goes on with a code stands at `at`: then it is part of something longer. */
export function goesOn(at: usize): bool {
  const byte = byteAt(at)
  if (byte == 0x2e || byte == 0x2d || byte == 0x5f) {
    const next = byteAt(at + 1)
    return next - 0x30 < 10 || isLetter(next)
  }
  // ° of a coordinate
  return byte == 0x25 || (byte == 0xc2 && byteAt(at + 1) == 0xb0) || byte - 0x30 < 10 || isLetter(byte)
}
