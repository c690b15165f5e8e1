/**
 * Numbers as people write them: groups with single blanks or minus signs between, full-width digits, masks.
 *
 * `readToken` copies the digits of one token to DIGITS (masks as `*`) and remembers its groups, so that the checks of
 * plain numbers apply to them unchanged. Off the hot path: only tokens that look broken come here.
 */
import { DIGIT_GROUPS, DIGITS } from './layout'
import { isAlphanumeric, isDigit } from './classify'

/** An ID in its longest writing has 18 digits; four more tell that a token is something longer. */
const MOST_DIGITS: i32 = 24
const MOST_GROUPS: i32 = 8
/** Plain digits from here on are a number of their own (a mobile), not a group. */
const PLAIN_NUMBER: i32 = 11
export const STAR: u32 = 0x2a

/** What `readToken` found. Groups are (length, start, end) at DIGIT_GROUPS, 12 bytes each. */
export class Token {
  static digits: i32 = 0
  static groups: i32 = 0
  static masks: i32 = 0
  static wide: bool = false
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

/** Whether a full-width digit (U+FF10 to U+FF19) stands at `at`. */
@inline
export function isWideDigit(at: usize): bool {
  return (load<u32>(at) & 0xffff) == 0xbcef && <u32>load<u8>(at, 2) - 0x90 < 10
}

/** Length of a sign that stands for the check character X at `at`; 0 when none. Latin, Greek, Cyrillic, sign, full-width. */
export function crossLengthAt(at: usize): i32 {
  const byte = <u32>load<u8>(at)
  if ((byte | 0x20) == 0x78) return 1
  if (byte == STAR) return <u32>load<u8>(at, 1) == STAR || isDigit(<u32>load<u8>(at, 1)) ? 0 : 1
  const two = load<u16>(at)
  if (two == 0x97c3 || two == 0xa5d0 || two == 0x85d1 || two == 0xa7ce || two == 0x87cf) return 2
  const three = load<u32>(at) & 0xff_ffff
  return three == 0xb8_bcef || three == 0x98_bdef || three == 0x8a_bcef ? 3 : 0
}

/** Length of a mask sign at `at`: star, full-width star, or x that is repeated. */
function maskLengthAt(at: usize): i32 {
  const byte = <u32>load<u8>(at)
  if (byte == STAR) return 1
  if ((byte | 0x20) == 0x78) return <u32>load<u8>(at, 1) == byte || <u32>load<u8>(at - 1) == byte ? 1 : 0
  return (load<u32>(at) & 0xff_ffff) == 0x8a_bcef ? 3 : 0
}

/** Length of one blank or minus sign at `at`: ASCII, no-break, ideographic, zero-width. */
export function separatorLengthAt(at: usize): i32 {
  const byte = <u32>load<u8>(at)
  if (byte == 0x20 || byte == 0x2d) return 1
  if (load<u16>(at) == 0xa0c2) return 2
  const three = load<u32>(at) & 0xff_ffff
  return three == 0x80_80e3 || three == 0x8b_80e2 ? 3 : 0
}

function signLengthAt(at: usize): i32 {
  if (isDigit(<u32>load<u8>(at))) return 1
  return isWideDigit(at) ? 3 : maskLengthAt(at)
}

function append(at: usize, length: i32): void {
  let sign = <u32>load<u8>(at)
  if (length == 3 && isWideDigit(at)) {
    sign = <u32>load<u8>(at, 2) - 0x60
    Token.wide = true
  } else if (!isDigit(sign)) {
    sign = STAR
    Token.masks++
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
  Token.wide = false
}

/** Appends the digits from `at` on while the token has fewer than `most`; gives where they end. */
export function readDigits(at: usize, most: i32): usize {
  while (Token.digits < most) {
    const length = isDigit(<u32>load<u8>(at)) ? 1 : isWideDigit(at) ? 3 : 0
    if (length == 0) break
    append(at, length)
    at += length
  }
  return at
}

/** Reads the token that begins with a digit at `start`. Reads at most some 120 bytes. */
export function readToken(start: usize): void {
  beginToken()
  let at = start
  while (Token.groups < MOST_GROUPS && Token.digits < MOST_DIGITS) {
    const from = Token.digits
    const groupAt = at
    let length = signLengthAt(at)
    while (length && Token.digits < MOST_DIGITS) {
      append(at, length)
      at += length
      length = signLengthAt(at)
    }
    closeGroup(from, groupAt, at)
    const separator = separatorLengthAt(at)
    const next = at + separator
    if (separator == 0 || signLengthAt(next) == 0 || isPlainNumber(next)) break
    at = next
  }
  Token.end = at
  memory.fill(DIGITS + Token.digits, 0, 24)
}

/** Whether the token is cut out of a longer word. */
export function isTokenBounded(start: usize, end: usize): bool {
  return !isAlphanumeric(<u32>load<u8>(start - 1)) && !isAlphanumeric(<u32>load<u8>(end))
}
