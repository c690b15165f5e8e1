/**
 * Keywords before a value in its cell: the nearest one says what the value is, else the column does.
 *
 * The text is read forward for keywords, each byte once a cell, and only where a value asks. A keyword reaches 48 bytes; a
 * clause ends it (，。；！？ or a line end), so that every clause of a cell reads as it would alone. Behind a finding of its
 * own kind it goes on from there: QQ：12345678、23456789.
 */
import { IDENTIFIER_KEYWORDS, KEYWORD_SLOTS } from '../layout'
import { isAlphanumeric, isDigit, isLetter } from '../scan/classify'
import { NONE, OTHER, QQ, WECHAT } from './categories'
import { Reading } from './reading'

/** As `hasIdKeyword` in words.ts. */
const REACH: usize = 48
/** Between a keyword and a value that only the keyword makes one: 号码（常用）： has 23 bytes. */
const CLOSE: usize = 24
const LF: u32 = 10
const Q: u32 = 0x71
const V: u32 = 0x76
/** 信 */
const LETTER: u32 = 0xa1_bfe4
/** 号 */
const NUMBER: u32 = 0xb7_8fe5
/** 加 */
const ADD: u32 = 0xa0_8ae5
/** ： */
const WIDE_COLON: u32 = 0x9a_bcef
/** ： （ ） 、 号 码 单 证 账 帐 户 编 是 为 和 或 信 */
const JOINS = memory.data<u32>([
  0x9a_bcef, 0x88_bcef, 0x89_bcef, 0x81_80e3, 0xb7_8fe5, 0x81_a0e7, 0x95_8de5, 0x81_afe8,
  0xa6_b4e8, 0x90_b8e5, 0xb7_88e6, 0x96_bce7, 0xaf_98e6, 0xba_b8e4, 0x8c_92e5, 0x96_88e6, 0xa1_bfe4,
])
const JOIN_COUNT: usize = 17

class Keyword {
  static category: i32 = NONE
  /** Where it ends, or the finding of its kind behind it. */
  static end: usize = 0
  /** The text before this was read. */
  static read: usize = 0
}

export function forgetKeywords(): void {
  Keyword.category = NONE
  Keyword.read = Reading.start
  Keyword.end = 0
}

/** A finding lets the keyword of its kind go on, and ends any other. */
export function noteFound(category: i32, end: usize): void {
  Keyword.read = max(Keyword.read, end)
  if (Keyword.category == category) Keyword.end = end
  else Keyword.category = NONE
}

function placeOf(word: u64): u32 {
  return <u32>((word * 0x9e37_79b9_7f4a_7c15) >> 54) & (KEYWORD_SLOTS - 1)
}

/** Category of a keyword: two Chinese characters, or at most eight ASCII letters in lower case, first letter in the low byte. */
function categoryOf(word: u64): i32 {
  let place = placeOf(word)
  while (true) {
    const at = IDENTIFIER_KEYWORDS + (<usize>place << 4)
    const entry = load<u64>(at)
    if (entry == word) return <i32>load<u8>(at, 8)
    if (entry == 0) return NONE
    place = (place + 1) & (KEYWORD_SLOTS - 1)
  }
}

function noteKeyword(word: u64, end: usize): void {
  const category = categoryOf(word)
  if (category == NONE) return
  Keyword.category = category
  Keyword.end = end
}

/** Reads the ASCII word at `start`, which ends before `bound`; gives its end. Behind a digit it is the rest of a code. */
function readAsciiWord(start: usize, bound: usize): usize {
  let at = start
  let word: u64 = 0
  let length: u64 = 0
  while (at < bound && isLetter(<u32>load<u8>(at))) {
    if (length < 8) word |= <u64>(load<u8>(at) | 0x20) << (length << 3)
    length++
    at++
  }
  if (length == 1) noteLetter(start)
  else if (length <= 8 && !isDigit(<u32>load<u8>(start - 1))) noteKeyword(word, at)
  return at
}

/** ，。；！？ */
function endsClause(at: usize): bool {
  const three = load<u32>(at) & 0xff_ffff
  return three == 0x8c_bcef || three == 0x82_80e3 || three == 0x9b_bcef || three == 0x81_bcef || three == 0x9f_bcef
}

/** V信, Q号, 加Q, 加V and Q: — one letter, which is no word by itself, and what makes it one. */
function noteLetter(at: usize): void {
  const letter = <u32>load<u8>(at) | 0x20
  if ((letter != V && letter != Q) || isAlphanumeric(<u32>load<u8>(at - 1))) return
  const behind = load<u32>(at + 1) & 0xff_ffff
  const isColon = letter == Q && (behind == WIDE_COLON || (behind & 0xff) == 0x3a)
  if (behind != (letter == V ? LETTER : NUMBER) && (load<u32>(at - 3) & 0xff_ffff) != ADD && !isColon) return
  Keyword.category = letter == V ? WECHAT : QQ
  Keyword.end = at + 1
}

function readWide(at: usize, bound: usize): usize {
  if (endsClause(at)) Keyword.category = NONE
  else if (at + 6 <= bound) noteKeyword(load<u64>(at) & 0xffff_ffff_ffff, at + 6)
  return at + 3
}

function readTo(bound: usize): void {
  let at = Keyword.read
  if (bound > at + REACH + 16) at = bound - REACH - 16
  while (at < bound) {
    const byte = <u32>load<u8>(at)
    if (byte >= 0xe0 && byte < 0xf0) at = readWide(at, bound)
    else if (isLetter(byte)) at = readAsciiWord(at, bound)
    else {
      if (byte == LF) Keyword.category = NONE
      at++
    }
  }
  Keyword.read = max(Keyword.read, bound)
}

/** Category of the nearest keyword before `at`; where there is none, what the column promises. */
export function promisedAt(at: usize): i32 {
  readTo(at)
  if (at > Keyword.end + REACH) Keyword.category = NONE
  return Keyword.category != NONE ? Keyword.category : Reading.expected
}

/** Whether `category` is promised at `at`. */
export function isPromised(category: i32, at: usize): bool {
  return promisedAt(at) == category
}

/** The same for values that look like nothing in particular: the keyword is close, and the text between leads to the value. */
export function isCalled(category: i32, at: usize): bool {
  if (promisedAt(at) != category) return false
  if (Keyword.category == NONE) return true
  if (at > Keyword.end + CLOSE) return false
  return isJoined(Keyword.end, at) || (endsWithSign(at) && !holdsDigit(Keyword.end, at))
}

/** Whether nothing but what joins a label and its value stands between: signs, and 号 码 单 证 账 户 编 是 为 和 或. */
export function isJoined(at: usize, end: usize): bool {
  while (at < end) {
    const length = joinLengthAt(at)
    if (length == 0) return false
    at += length
  }
  return at == end
}

/** ASCII signs but letters and digits; id and no; ： （ ） 、 and the characters above. */
function joinLengthAt(at: usize): usize {
  const byte = <u32>load<u8>(at)
  if (byte < 0x80) {
    const two = <u32>load<u16>(at) | 0x2020
    if (two == 0x6469 || two == 0x6f6e) return 2
    return isAlphanumeric(byte) || byte == LF ? 0 : 1
  }
  const three = load<u32>(at) & 0xff_ffff
  for (let i: usize = 0; i < JOIN_COUNT; i++) {
    if (load<u32>(JOINS + (i << 2)) == three) return 3
  }
  return 0
}

/** A colon, an equals sign or a closing bracket before `at`, blanks between. */
function endsWithSign(at: usize): bool {
  while (<u32>load<u8>(at - 1) == 0x20) at--
  const byte = <u32>load<u8>(at - 1)
  const three = load<u32>(at - 3) & 0xff_ffff
  return byte == 0x3a || byte == 0x3d || byte == 0x29 || three == 0x9a_bcef || three == 0x89_bcef
}

/** End of the keyword that `promisedAt` answered by; 0 when it was the column. */
export function keywordEnd(): usize {
  return Keyword.category == NONE ? 0 : Keyword.end
}

function holdsDigit(at: usize, end: usize): bool {
  while (at < end) {
    if (isDigit(<u32>load<u8>(at++))) return true
  }
  return false
}

/** Length of a keyword of at most eight letters at `at` that digits follow without a blank (QQ12345678); 0 when there is none. */
export function labelLengthAt(at: usize): i32 {
  let word: u64 = 0
  let length = 0
  while (length < 9 && isLetter(<u32>load<u8>(at + length))) {
    if (length < 8) word |= <u64>(load<u8>(at + length) | 0x20) << (<u64>length << 3)
    length++
  }
  if (length < 2 || length > 8) return 0
  const category = categoryOf(word)
  return category == NONE || category == OTHER ? 0 : length
}
