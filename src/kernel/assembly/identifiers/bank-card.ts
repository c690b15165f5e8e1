/**
 * Bank cards (银行卡号), plain, in groups, and masked.
 *
 * Form     12 to 19 digits; Chinese cards have 16 to 19 and begin with 62 (UnionPay). No public table of issuers exists.
 * Check    Luhn's sum (ISO/IEC 7812-1). Legacy cards of some banks fail it, so a failing one that is called a card is told.
 * Context  none for 62 and 16 to 19 digits, or the first digits of five networks in groups of four; else a keyword or the column.
 * Source   ISO/IEC 7812-1; first digits: 35 JCB, 4 Visa, 51 to 55 Mastercard, 60 and 62 UnionPay.
 */
import { IDENTIFIER_DIGITS } from '../layout'
import { isDigit } from '../scan/classify'
import { digitsAt } from '../scan/digits'
import { INVALID_CHECKSUM, INVALID_LENGTH, MASKED, SUPPRESSED_PLACEHOLDER, VALID } from '../outcomes'
import { maskLengthAt } from '../numbers/signs'
import { BANK_CARD, DELIVERY, DEVICE, IMEI, OTHER } from './categories'
import { mayBegin, mayEnd, standsAlone } from './bounds'
import { isPlaceholder, passesLuhn } from './checks'
import { isPromised, promisedAt } from './keywords'
import { claim, Reading, Word, wordLength } from './reading'

const LEAST: i32 = 12
const MOST: i32 = 19
/** Shorter ones of those that are called cards are other numbers; a column may hold them misspelt. */
const LEAST_MISSPELT: i32 = 9
const MOST_MISSPELT: i32 = 22
const BLANK: u32 = 0x20
const MINUS: u32 = 0x2d

/** 60 and 62, which are UnionPay's, without any word beside them. */
@inline
function isUnionPay(at: usize): bool {
  return load<u16>(at) == 0x3236
}

/** First digits of the networks whose cards are carried in China: 35, 4, 51 to 55, 60, 62. */
function isIssued(at: usize): bool {
  const two = digitsAt(at, 2)
  return two == 62 || two == 60 || two == 35 || (two >= 40 && two < 50) || (two > 50 && two < 56)
}

/** The digits of a date of birth at their place in an ID: a broken ID of Gansu (62) is no card. */
function holdsBirth(at: usize): bool {
  const century = digitsAt(at + 6, 2)
  return (century == 19 || century == 20) && digitsAt(at + 10, 2) - 1 < 12 && digitsAt(at + 12, 2) - 1 < 31
}

/** Outcome of `length` digits of a card. */
function cardOutcome(at: usize, length: i32): i32 {
  if (isPlaceholder(at, length)) return SUPPRESSED_PLACEHOLDER
  return passesLuhn(at, length) ? VALID : INVALID_CHECKSUM
}

/** Takes the word, which is all digits. */
export function takeBankCard(): bool {
  const length = wordLength()
  if (length < LEAST_MISSPELT || length > MOST_MISSPELT || !standsAlone(Word.start, Word.end)) return false
  const isUsual = length >= 16 && length <= MOST
  const promised = promisedAt(Word.start)
  if (promised == BANK_CARD) return takePromised(length, isUsual)
  if (isAnotherNumber(promised) || !isUsual || !isUnionPay(Word.start) || (length == 18 && holdsBirth(Word.start))) return false
  const outcome = cardOutcome(Word.start, length)
  return outcome != INVALID_CHECKSUM && claim(BANK_CARD, outcome, Word.start, Word.end)
}

/** Categories of numbers whose checks a card's may be taken for. */
@inline
function isAnotherNumber(promised: i32): bool {
  return promised == OTHER || promised == DELIVERY || promised == IMEI || promised == DEVICE
}

function takePromised(length: i32, isUsual: bool): bool {
  if (length < LEAST || length > MOST) {
    return Reading.expected == BANK_CARD && claim(BANK_CARD, INVALID_LENGTH, Word.start, Word.end)
  }
  const outcome = cardOutcome(Word.start, length)
  if (outcome == INVALID_CHECKSUM && !isUsual && Reading.expected != BANK_CARD) return false
  return claim(BANK_CARD, outcome, Word.start, Word.end)
}

/** Groups of digits with one kind of separator between. */
class Groups {
  static digits: i32 = 0
  /** Lengths of the groups, two decimal places each. */
  static shape: i32 = 0
  static end: usize = 0
}

/** Collects the groups from the word on, at most 19 digits and five groups. */
function readGroups(separator: u32): void {
  let at = Word.start
  let digits = 0
  let shape = 0
  for (let group = 0; group < 5; group++) {
    const start = at
    while (isDigit(<u32>load<u8>(at)) && digits < MOST) store<u8>(IDENTIFIER_DIGITS + digits++, load<u8>(at++))
    shape = shape * 100 + <i32>(at - start)
    Groups.end = at
    if (<u32>load<u8>(at) != separator || !isDigit(<u32>load<u8>(at, 1))) break
    at++
  }
  Groups.digits = digits
  Groups.shape = shape
}

/** 4-4-4-4, the same and 1 to 3 more, 6-10, 6-13. */
function isCardShape(shape: i32): bool {
  return shape == 4040404 || (shape >= 404040401 && shape <= 404040403) || shape == 610 || shape == 613
}

/** Takes the groups that begin with the word of four or six digits. */
export function takeCardInGroups(): bool {
  const separator = <u32>load<u8>(Word.end)
  if (separator != BLANK && separator != MINUS) return false
  readGroups(separator)
  if (!isCardShape(Groups.shape) || !mayBegin(Word.start) || !mayEnd(Groups.end) || goesOnBefore(separator)) return false
  const isCalled = isPromised(BANK_CARD, Word.start)
  if (!isCalled && !isIssued(IDENTIFIER_DIGITS)) return false
  const outcome = cardOutcome(IDENTIFIER_DIGITS, Groups.digits)
  if (outcome == INVALID_CHECKSUM && !isCalled) return false
  return claim(BANK_CARD, outcome, Word.start, Groups.end)
}

/** Digits and the same separator before the first group. */
function goesOnBefore(separator: u32): bool {
  return <u32>load<u8>(Word.start - 1) == separator && isDigit(<u32>load<u8>(Word.start - 2))
}

/** Most hidden digits of a card, with blanks between groups of them. */
const MOST_HIDDEN: i32 = 13

/** Four or six digits, at least four hidden ones, three or four digits: 6222 **** **** 1234. */
export function takeMaskedCard(): bool {
  let at = Word.start
  while (isDigit(<u32>load<u8>(at))) at++
  const shown = <i32>(at - Word.start)
  if ((shown != 4 && shown != 6) || !mayBegin(Word.start)) return false
  const end = masksEnd(at)
  if (end == 0) return false
  const last = digitsEnd(end)
  if (last - end < 3 || last - end > 4 || !mayEnd(last)) return false
  if (!isUnionPay(Word.start) && !isPromised(BANK_CARD, Word.start)) return false
  return claim(BANK_CARD, MASKED, Word.start, last)
}

/** End of four to thirteen masks from `at` on, single blanks among them; 0 when there are fewer or more. */
function masksEnd(at: usize): usize {
  let hidden = 0
  while (hidden <= MOST_HIDDEN) {
    if (<u32>load<u8>(at) == BLANK) at++
    const length = maskLengthAt(at)
    if (length == 0) break
    at += length
    hidden++
  }
  return hidden >= 4 && hidden <= MOST_HIDDEN ? at : 0
}

function digitsEnd(at: usize): usize {
  while (isDigit(<u32>load<u8>(at))) at++
  return at
}
