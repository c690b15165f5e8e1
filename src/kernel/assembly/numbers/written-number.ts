/**
 * Numbers as people write them: groups with blanks, dashes or full stops between, full-width digits, masks.
 *
 * `readToken` copies the digits of one token to DIGITS (masks as `*`) and remembers its groups, so that the checks of
 * plain numbers apply to them unchanged. Off the hot path: only tokens that look broken come here.
 */
import { DIGIT_GROUPS, DIGITS } from '../layout'
import { isAlphanumeric, isDigit } from '../scan/classify'
import { countryPrefix } from './mobile'
import { digitLengthAt, FULL_STOP, gapLengthAt, isWideDigit, maskLengthAt, STAR } from './signs'

/** An ID in its longest writing has 18 digits; four more tell that a token is something longer. */
export const MOST_DIGITS: i32 = 24
const MOST_GROUPS: i32 = 8
/** Plain digits from here on are a number of their own (a mobile), not a group. */
const PLAIN_NUMBER: i32 = 11

/** What `readToken` found. Groups are (length, start, end) at DIGIT_GROUPS, 12 bytes each. */
export class Token {
  static digits: i32 = 0
  static groups: i32 = 0
  static masks: i32 = 0
  /** Where the first mask stands. */
  static masksAt: usize = 0
  /** Full stops stand between the groups. */
  static dotted: bool = false
  static end: usize = 0
}

@inline
export function groupLength(group: i32): i32 {
  return load<i32>(DIGIT_GROUPS + <usize>(group * 12))
}

@inline
export function groupStart(group: i32): usize {
  return load<u32>(DIGIT_GROUPS + <usize>(group * 12), 4)
}

@inline
export function groupEnd(group: i32): usize {
  return load<u32>(DIGIT_GROUPS + <usize>(group * 12), 8)
}

/** Length of the digit or mask at `at`; 0 when there is none. */
function signLengthAt(at: usize): usize {
  const digit = digitLengthAt(at)
  return digit ? digit : maskLengthAt(at)
}

function append(at: usize): void {
  let sign = <u32>load<u8>(at)
  if (isWideDigit(at)) sign = <u32>load<u8>(at, 2) - 0x60
  else if (!isDigit(sign)) {
    sign = STAR
    if (Token.masks++ == 0) Token.masksAt = at
  }
  store<u8>(DIGITS + Token.digits, sign)
  Token.digits++
}

/** Remembers the digits from `from` on, which stand at [start, end), as a group. */
export function closeGroup(from: i32, start: usize, end: usize): void {
  const at = DIGIT_GROUPS + <usize>(Token.groups * 12)
  store<i32>(at, Token.digits - from)
  store<u32>(at, <u32>start, 4)
  store<u32>(at, <u32>end, 8)
  Token.groups++
}

function isPlainNumber(at: usize): bool {
  for (let i = 0; i < PLAIN_NUMBER; i++) {
    if (!isDigit(<u32>load<u8>(at + i))) return false
  }
  return true
}

/** Forgets the token that was read last. */
export function beginToken(): void {
  Token.digits = 0
  Token.groups = 0
  Token.masks = 0
  Token.dotted = false
}

/** Zeroes what follows the digits: the checks of IDs load whole vectors. */
export function endToken(): void {
  memory.fill(DIGITS + Token.digits, 0, 24)
}

/** Appends the digits from `at` on while the token has fewer than `most`; gives where they end. */
export function readDigits(at: usize, most: i32): usize {
  while (Token.digits < most) {
    const length = digitLengthAt(at)
    if (length == 0) break
    append(at)
    at += length
  }
  return at
}

function readSigns(at: usize): usize {
  let length = signLengthAt(at)
  while (length && Token.digits < MOST_DIGITS) {
    append(at)
    at += length
    length = signLengthAt(at)
  }
  return at
}

/** Whether three or four digits, or masks, no more stand behind a full stop: decimals and parts of other numbers are rarely such. */
export function isDottedGroup(at: usize): bool {
  let signs = 0
  const isDigits = digitLengthAt(at) > 0
  while (signs < 5) {
    const length = isDigits ? digitLengthAt(at) : <usize>maskLengthAt(at)
    if (length == 0) break
    at += length
    signs++
  }
  return signs == 3 || signs == 4
}

/** Length of what separates two groups at `at`: one dash, a blank or two, or a full stop when it stands between all of them but a code. */
function groupGapAt(at: usize): usize {
  const isDot = <u32>load<u8>(at) == FULL_STOP
  const isFirst = Token.groups == 1 || (Token.groups == 2 && groupLength(0) == countryPrefix(DIGITS))
  if (!isFirst && isDot != Token.dotted) return 0
  Token.dotted = isDot
  return isDot ? usize(isDottedGroup(at + 1)) : gapLengthAt(at)
}

/** Reads the token that begins with a digit at `start`. Reads at most some 140 bytes. */
export function readToken(start: usize): void {
  beginToken()
  let at = start
  while (Token.groups < MOST_GROUPS && Token.digits < MOST_DIGITS) {
    const from = Token.digits
    Token.end = readSigns(at)
    closeGroup(from, at, Token.end)
    const next = Token.end + groupGapAt(Token.end)
    if (next == Token.end || signLengthAt(next) == 0 || isPlainNumber(next)) break
    at = next
  }
  endToken()
}

/** Stars behind a whole mobile, up to so many, are footnote marks; from four on they hide the rest of an ID. */
const MOST_FOOTNOTES: i32 = 3
/** A whole ID, behind which nothing is hidden. */
const WHOLE_ID: i32 = 18

/** Whether the eleven digits before `end` go on: with full-width digits, with more masks than footnotes, or digits behind them. */
export function goesOnBehind(end: usize): bool {
  for (let masks = 0; masks <= MOST_FOOTNOTES; masks++) {
    const length = maskLengthAt(end)
    if (length == 0) return digitLengthAt(end) > 0
    end += length
  }
  return true
}

/** Leaves out the masks when they are footnote marks behind the last group; false when they are none. */
export function forgetFootnotes(): bool {
  const digits = Token.digits - Token.masks
  const last = Token.groups - 1
  if (digits < (Token.masks > MOST_FOOTNOTES ? WHOLE_ID : PLAIN_NUMBER) || Token.masksAt <= groupStart(last)) return false
  if (<u32>load<u8>(DIGITS + digits) != STAR) return false
  const group = DIGIT_GROUPS + <usize>(last * 12)
  store<i32>(group, groupLength(last) - Token.masks)
  store<u32>(group, <u32>Token.masksAt, 8)
  Token.end = Token.masksAt
  Token.digits = digits
  endToken()
  return true
}

/** Whether the token is cut out of a longer word. */
export function isTokenBounded(start: usize, end: usize): bool {
  return !isAlphanumeric(<u32>load<u8>(start - 1)) && !isAlphanumeric(<u32>load<u8>(end))
}
