/** Signs that stand in, between or around the digits of a written number, by their bytes in UTF-8. */
import { isDigit } from '../scan/classify'
import { tripleAt } from '../scan/triples'

export const STAR: u32 = 0x2a
export const FULL_STOP: u32 = 0x2e
const PLUS: u32 = 0x2b

@inline
function two(at: usize): u32 {
  return <u32>load<u16>(at)
}

/** Whether a full-width digit (U+FF10 to U+FF19) stands at `at`. */
@inline
export function isWideDigit(at: usize): bool {
  return two(at) == 0xbcef && <u32>load<u8>(at, 2) - 0x90 < 10
}

/** Length of the digit at `at`, ASCII or full-width; 0 when there is none. */
@inline
export function digitLengthAt(at: usize): usize {
  if (isDigit(<u32>load<u8>(at))) return 1
  return isWideDigit(at) ? 3 : 0
}

/** Length of the digit that ends before `end`. */
export function digitLengthBefore(end: usize): usize {
  if (isDigit(<u32>load<u8>(end - 1))) return 1
  return isWideDigit(end - 3) ? 3 : 0
}

/** Length of a sign that stands for the check character X at `at`; 0 when none. Latin, Greek, Cyrillic, sign, full-width. */
export function crossLengthAt(at: usize): i32 {
  const byte = <u32>load<u8>(at)
  if ((byte | 0x20) == 0x78) return 1
  if (byte == STAR) return <u32>load<u8>(at, 1) == STAR || isDigit(<u32>load<u8>(at, 1)) ? 0 : 1
  const pair = two(at)
  if (pair == 0x97c3 || pair == 0xa5d0 || pair == 0x85d1 || pair == 0xa7ce || pair == 0x87cf) return 2
  const triple = tripleAt(at)
  return triple == 0xb8_bcef || triple == 0x98_bdef || triple == 0x8a_bcef ? 3 : 0
}

/** Length of a sign that hides a digit at `at`: * ＊ ● •, and × or x, which may also be a check character, when repeated. */
export function maskLengthAt(at: usize): i32 {
  const byte = <u32>load<u8>(at)
  if (byte == STAR) return 1
  if ((byte | 0x20) == 0x78) return <u32>load<u8>(at, 1) == byte || <u32>load<u8>(at - 1) == byte ? 1 : 0
  if (two(at) == 0x97c3) return two(at + 2) == 0x97c3 || two(at - 2) == 0x97c3 ? 2 : 0
  const triple = tripleAt(at)
  return triple == 0x8a_bcef || triple == 0x8f_97e2 || triple == 0xa2_80e2 ? 3 : 0
}

/** Length of one blank at `at`: ASCII, no-break, ideographic, zero-width. */
export function blankLengthAt(at: usize): usize {
  if (<u32>load<u8>(at) == 0x20) return 1
  if (two(at) == 0xa0c2) return 2
  const triple = tripleAt(at)
  return triple == 0x80_80e3 || triple == 0x8b_80e2 ? 3 : 0
}

/** Length of one dash at `at`: minus signs (- － −), U+2010 to U+2015 (– —), and the middle dot. */
function dashLengthAt(at: usize): usize {
  if (<u32>load<u8>(at) == 0x2d) return 1
  if (two(at) == 0xb7c2) return 2
  const triple = tripleAt(at)
  if (triple == 0x8d_bcef || triple == 0x92_88e2) return 3
  return (triple & 0xffff) == 0x80e2 && (triple >> 16) - 0x90 < 6 ? 3 : 0
}

/** Length of the one blank or dash at `at`; 0 when there is none. */
export function separatorLengthAt(at: usize): usize {
  const blank = blankLengthAt(at)
  return blank ? blank : dashLengthAt(at)
}

/** Length of the same before `end`. */
function separatorLengthBefore(end: usize): usize {
  for (let length: usize = 1; length <= 3; length++) {
    if (separatorLengthAt(end - length) == length) return length
  }
  return 0
}

/** Length of at most two blanks that end before `end`; a typist's double blank is one. */
export function blanksLengthBefore(end: usize): usize {
  let at = end
  for (let blanks = 0; blanks < 2; blanks++) {
    const length = separatorLengthBefore(at)
    if (length == 0 || blankLengthAt(at - length) != length) break
    at -= length
  }
  return end - at
}

/** Length of what separates two groups and ends before `end`: a blank or two, or a dash. */
export function gapLengthBefore(end: usize): usize {
  const blanks = blanksLengthBefore(end)
  return blanks ? blanks : separatorLengthBefore(end)
}

/** Length of the same at `at`. */
export function gapLengthAt(at: usize): usize {
  const blanks = blanksLengthAt(at)
  return blanks ? blanks : separatorLengthAt(at)
}

/** Length of at most two blanks from `at` on. */
export function blanksLengthAt(at: usize): usize {
  const first = blankLengthAt(at)
  return first ? first + blankLengthAt(at + first) : 0
}

/** Length of the plus at `at`, ASCII or full-width; 0 when there is none. */
export function plusLengthAt(at: usize): usize {
  if (<u32>load<u8>(at) == PLUS) return 1
  return tripleAt(at) == 0x8b_bcef ? 3 : 0
}

/** Length of the plus that ends before `end`. */
export function plusLengthBefore(end: usize): usize {
  if (<u32>load<u8>(end - 1) == PLUS) return 1
  return tripleAt(end - 3) == 0x8b_bcef ? 3 : 0
}

export const OPENING: u32 = 0x28
export const CLOSING: u32 = 0x29

/** Length of the bracket at `at`, ASCII or full-width; 0 when there is none. */
export function bracketLengthAt(at: usize, bracket: u32): usize {
  if (<u32>load<u8>(at) == bracket) return 1
  return tripleAt(at) == 0x60_bcef + (bracket << 16) ? 3 : 0
}

/** Length of the bracket that ends before `end`. */
export function bracketLengthBefore(end: usize, bracket: u32): usize {
  if (<u32>load<u8>(end - 1) == bracket) return 1
  return bracketLengthAt(end - 3, bracket) == 3 ? 3 : 0
}
