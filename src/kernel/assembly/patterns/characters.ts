/** Chinese characters that the patterns know, as `threeAt` gives them: the three bytes in UTF-8, the first one lowest. */

/** 周 week, 天 day, 日 day, 月 month, 个 (of months), 年 year, 岁 years of age */
export const WEEK: u32 = 0xa8_91e5
export const DAY: u32 = 0xa9_a4e5
export const SUN_DAY: u32 = 0xa5_97e6
export const MONTH: u32 = 0x88_9ce6
export const PIECE: u32 = 0xaa_b8e4
export const YEAR: u32 = 0xb4_b9e5
export const AGE: u32 = 0x81_b2e5

/** 孕 pregnant, 产 birth, 妊娠 pregnancy, 停经 no period, 胎龄 and 孕龄 gestational age, 期 term, 后 after */
export const PREGNANT: u32 = 0x95_ade5
export const BIRTH: u32 = 0xa7_bae4
export const CONCEIVED: u32 = 0x8a_a6e5
export const GESTATION: u32 = 0xa0_a8e5
export const STOPPED: u32 = 0x9c_81e5
export const PERIOD: u32 = 0x8f_bbe7
export const FETUS: u32 = 0x8e_83e8
export const AGED: u32 = 0x84_bee9
export const TERM: u32 = 0x9f_9ce6
export const AFTER: u32 = 0x8e_90e5

/** 末次 last, 预 (产期) expected */
export const LAST: u32 = 0xab_9ce6
export const TIME: u32 = 0xa1_ace6
export const EXPECTED: u32 = 0x84_a2e9

/** ： colon, 约 about, 为 is, 第 the …th, 已 already, 近 nearly, 满 full */
const COLON: u32 = 0x9a_bcef
const ABOUT: u32 = 0xa6_bae7
const IS: u32 = 0xba_b8e4
const NTH: u32 = 0xac_ace7
const ALREADY: u32 = 0xb2_b7e5
const NEARLY: u32 = 0x91_bfe8
const FULL: u32 = 0xa1_bbe6

/** Whether a character may stand between a word and its number: 孕约12周, 孕周：30+2, 停经已45天. */
export function joinsNumber(three: u32): bool {
  if (three == COLON || three == ABOUT || three == IS || three == NTH) return true
  return three == ALREADY || three == NEARLY || three == FULL
}

/** Whether it is a Chinese character rather than a sign. */
@inline
export function isIdeograph(three: u32): bool {
  const lead = three & 0xff
  return lead >= 0xe4 && lead <= 0xe9
}
