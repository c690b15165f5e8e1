/** Words before a number that say what it counts: weeks of a pregnancy, days without a period, or a date of either end. */
import { isLetter } from '../scan/classify'
import {
  AFTER,
  AGED,
  BIRTH,
  CONCEIVED,
  EXPECTED,
  FETUS,
  GESTATION,
  isIdeograph,
  joinsNumber,
  LAST,
  MONTH,
  PERIOD,
  PREGNANT,
  STOPPED,
  TERM,
  TIME,
  WEEK,
} from './characters'
import { beforeBlanks, byteAt, threeAt } from './text'

export const NO_WORD: i32 = 0
/** 孕, 孕周, 孕期, 孕龄, 妊娠, 胎龄, GA (gestational age), 产后 where it begins a word: 投产后, 破产后 are of factories. */
export const PREGNANCY_WORD: i32 = 1
/** 停经: days since the last period. */
export const NO_PERIOD_WORD: i32 = 2
/** 末次月经, LMP (last menstrual period). */
export const LAST_PERIOD_WORD: i32 = 3
/** 预产期, EDC, EDD, EDB (expected date of confinement, delivery, birth). */
export const DUE_WORD: i32 = 4

/** The word found last, and where it begins. */
export class Word {
  static kind: i32 = NO_WORD
  static start: usize = 0
}

function take(kind: i32, start: usize): i32 {
  Word.kind = kind
  Word.start = start
  return kind
}

/** Kind of the word that ends before the number at `at`; blanks, a colon, 约, 为, 第 and the like may lie between. */
export function wordBefore(at: usize): i32 {
  let end = beforeBlanks(at)
  for (let i = 0; i < 2; i++) {
    const byte = byteAt(end - 1)
    if (byte == 0x3a || byte == 0x3d) end--
    else if (joinsNumber(threeAt(end - 3))) end -= 3
    else break
    end = beforeBlanks(end)
  }
  return isLetter(byteAt(end - 1)) ? latinWord(end) : chineseWord(end)
}

function chineseWord(end: usize): i32 {
  const last = threeAt(end - 3)
  const previous = threeAt(end - 6)
  if (last == PREGNANT) return take(PREGNANCY_WORD, end - 3)
  if (previous == PREGNANT && (last == WEEK || last == TERM || last == AGED)) return take(PREGNANCY_WORD, end - 6)
  if (last == GESTATION && previous == CONCEIVED) return take(PREGNANCY_WORD, end - 6)
  if (last == AGED && previous == FETUS) return take(PREGNANCY_WORD, end - 6)
  if (last == AFTER && previous == BIRTH && !isIdeograph(threeAt(end - 9))) return take(PREGNANCY_WORD, end - 6)
  if (last == PERIOD && previous == STOPPED) return take(NO_PERIOD_WORD, end - 6)
  if (last == PERIOD && previous == MONTH && threeAt(end - 9) == TIME && threeAt(end - 12) == LAST) return take(LAST_PERIOD_WORD, end - 12)
  if (last == TERM && previous == BIRTH && threeAt(end - 9) == EXPECTED) return take(DUE_WORD, end - 9)
  return take(NO_WORD, end)
}

const GA: u32 = 0x6761
const LMP: u32 = 0x6c_6d70
const EDC: u32 = 0x65_6463
const EDD: u32 = 0x65_6464
const EDB: u32 = 0x65_6462

/** Letters [start, end) in lower case, the last one lowest; at most three, else 0. */
function lettersIn(start: usize, end: usize): u32 {
  if (end - start > 3) return 0
  let word: u32 = 0
  for (let at = start; at < end; at++) word = (word << 8) | (byteAt(at) | 0x20)
  return word
}

/** Kind of the Latin word [start, end). */
function latinKind(start: usize, end: usize): i32 {
  const word = lettersIn(start, end)
  if (word == GA) return PREGNANCY_WORD
  if (word == LMP) return LAST_PERIOD_WORD
  return word == EDC || word == EDD || word == EDB ? DUE_WORD : NO_WORD
}

function latinWord(end: usize): i32 {
  let start = end
  while (end - start < 4 && isLetter(byteAt(start - 1))) start--
  return take(latinKind(start, end), start)
}
