/** What a byte may be part of: one look-up answers for every identifier. */
import { IDENTIFIER_CLASSES } from '../layout'
import { isAlphanumeric, isDigit } from '../scan/classify'

export const DIGIT: u32 = 1
/** A to F, either case. */
export const HEX_LETTER: u32 = 2
/** Any other letter. */
export const LETTER: u32 = 4
/** Local part of a mail address; a star hides a character. */
export const MAILBOX: u32 = 8
/** Printable ASCII but the blank: what passwords consist of. */
export const SECRET: u32 = 16
/** Letters, digits, minus, underscore: names of accounts. */
export const ACCOUNT: u32 = 32
/** Characters of a VIN: no I, O, Q (ISO 3779). */
export const OF_VIN: u32 = 64
/** Characters of an organisation code: no I, O, S, V, Z (GB 32100). */
export const OF_ORGANISATION: u32 = 128

export const HEXADECIMAL: u32 = DIGIT | HEX_LETTER
export const ALPHANUMERIC: u32 = DIGIT | HEX_LETTER | LETTER

/** The byte as a capital letter. */
@inline
export function capital(byte: u32): u32 {
  return byte - 0x61 < 26 ? byte - 0x20 : byte
}

function classesOf(byte: u32): u32 {
  const letter = capital(byte)
  const isWord = isAlphanumeric(byte)
  let classes: u32 = 0
  if (isDigit(byte)) classes |= DIGIT
  else if (isWord) classes |= letter <= 0x46 ? HEX_LETTER : LETTER
  // . _ % + - *
  if (isWord || byte == 0x2e || byte == 0x5f || byte == 0x25 || byte == 0x2b || byte == 0x2d || byte == 0x2a) classes |= MAILBOX
  if (byte > 0x20 && byte < 0x7f) classes |= SECRET
  if (isWord || byte == 0x2d || byte == 0x5f) classes |= ACCOUNT
  if (isWord && letter != 0x49 && letter != 0x4f && letter != 0x51) classes |= OF_VIN
  if (isWord && letter != 0x49 && letter != 0x4f && letter != 0x53 && letter != 0x56 && letter != 0x5a) classes |= OF_ORGANISATION
  return classes
}

/** Fills the table; called once an instance. */
export function prepareClasses(): void {
  for (let byte = 0; byte < 256; byte++) store<u8>(IDENTIFIER_CLASSES + byte, <u8>classesOf(byte))
}

@inline
export function classAt(at: usize): u32 {
  return <u32>load<u8>(<usize>load<u8>(at), IDENTIFIER_CLASSES)
}

/** End of the bytes of one of these classes from `at` on, at most `most` of them. */
export function endOfClass(at: usize, classes: u32, most: usize): usize {
  const bound = at + most
  while (at < bound && classAt(at) & classes) at++
  return at
}

/** Bytes of these classes before `end`, not before `floor`: where they begin. */
export function startOfClass(end: usize, classes: u32, floor: usize): usize {
  while (end > floor && classAt(end - 1) & classes) end--
  return end
}

/** Whether all of [at, end) is of one of these classes. */
export function isOfClass(at: usize, end: usize, classes: u32): bool {
  while (at < end) {
    if ((classAt(at++) & classes) == 0) return false
  }
  return true
}
