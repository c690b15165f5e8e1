/** Text as it is compared: written to ACCOUNT_TEXT piece by piece, without what differs between two writings of the same. */
import { ACCOUNT_TEXT, ACCOUNT_TEXT_BYTES } from '../layout'
import { isAlphanumeric, isLetter } from '../scan/classify'

export class Writing {
  /** Where the next byte goes. */
  static end: usize = ACCOUNT_TEXT
  /** A piece had no room. */
  static isFull: bool = false
}

/** Full-width signs (U+FF01 to U+FF5E) are EF BC 81 to EF BD 9E. */
const FULL_WIDTH: u32 = 0xef
/** Signs of Latin-1 are C2 xx, general punctuation E2 80 xx and E2 81 xx, signs and blanks beside ideographs E3 80 xx. */
const LATIN_SIGNS: u32 = 0xc2

@inline
function hasRoom(length: usize): bool {
  // What is put is never longer than what it was read from; the hash reads 31 bytes further.
  if (Writing.end + length + 64 <= ACCOUNT_TEXT + ACCOUNT_TEXT_BYTES) return true
  Writing.isFull = true
  return false
}

@inline
function put(byte: u32): void {
  store<u8>(Writing.end++, <u8>byte)
}

@inline
function lowered(byte: u32): u32 {
  return isLetter(byte) ? byte | 0x20 : byte
}

/** Letters in lower case, everything else as it is. */
export function putText(start: usize, end: usize): void {
  if (!hasRoom(end - start)) return
  for (let at = start; at < end; at++) put(lowered(<u32>load<u8>(at)))
}

/** Letters in lower case, digits and Chinese characters, full-width ones as half-width: no blanks, no signs. */
export function putPlain(start: usize, end: usize): void {
  if (!hasRoom(end - start)) return
  let at = start
  while (at < end) {
    const byte = <u32>load<u8>(at)
    if (byte < 0x80) {
      if (isAlphanumeric(byte)) put(lowered(byte))
      at++
    } else if (byte == LATIN_SIGNS) {
      at += 2
    } else if (byte == FULL_WIDTH && (<u32>load<u8>(at, 1) >> 1) == 0x5e) {
      putHalf(<u32>load<u8>(at, 1), <u32>load<u8>(at, 2))
      at += 3
    } else if (isSign(byte, <u32>load<u8>(at, 1))) {
      at += 3
    } else {
      put(byte)
      at++
      while (at < end && (<u32>load<u8>(at) & 0xc0) == 0x80) put(<u32>load<u8>(at++))
    }
  }
}

@inline
function isSign(lead: u32, next: u32): bool {
  return (lead == 0xe3 && next == 0x80) || (lead == 0xe2 && next >> 1 == 0x40)
}

/** The half-width letter or digit of EF `next` `last`; signs are left out. */
function putHalf(next: u32, last: u32): void {
  const half = (((next & 0x03) << 6) | (last & 0x3f)) + 0x20
  if (half < 0x7f && isAlphanumeric(half)) put(lowered(half))
}
