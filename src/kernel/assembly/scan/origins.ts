/**
 * Where bytes of the window lie in the original.
 *
 * UTF-8 is scanned as it lies. In what was decoded, a character tells how long its code was: in GB18030 one byte in ASCII, four beyond
 * U+FFFF, else two; in Big5 one in ASCII, else two; in UTF-16 two, and four beyond U+FFFF. The exceptions (rare characters with four bytes, the
 * second of two with one code, bytes that are no code) are noted while decoding. So one place and its position are kept and go forward with the
 * records; nothing is noted for a byte, nor looked at twice.
 */
import { EXCEPTIONS, WINDOW } from '../layout'
import { ENCODING_BIG5, ENCODING_UTF_8, isUtf16, Place, Table } from '../state'

/** What an exceptional character had in the original. */
export const ONE_BYTE: u32 = 0
export const FOUR_BYTES: u32 = 1
export const NO_BYTES: u32 = 2

class Origin {
  /** A place in the window, and its position in the original. Everything that is asked for lies at or behind it. */
  static at: usize = WINDOW
  static position: u64 = 0
  /** Exceptions at or behind it: [next, end) of EXCEPTIONS, ascending. */
  static next: u32 = 0
  static end: u32 = 0
}

/** The window begins with the byte at `position` of the original. */
export function beginOrigins(position: u64): void {
  Origin.at = WINDOW
  Origin.position = position
  Origin.next = 0
  Origin.end = 0
}

/** Position in the original of the character that begins at `at`; asked for places in their order. */
@inline
export function originOf(at: usize): u64 {
  return Table.encoding == ENCODING_UTF_8 ? Place.base + (at - WINDOW) : walkTo(at)
}

/** Notes that the character at `at` had `bytes`: ONE_BYTE, FOUR_BYTES, NO_BYTES. */
export function noteException(at: usize, bytes: u32): void {
  store<u32>(EXCEPTIONS + (<usize>Origin.end << 2), (<u32>(at - WINDOW) << 2) | bytes)
  Origin.end++
}

function walkTo(at: usize): u64 {
  let bytes: i64 = 0
  let from = Origin.at
  const isWide = isUtf16()
  const ofSupplementary = Table.encoding == ENCODING_BIG5 ? 0 : 2
  while (from < at) {
    const block = v128.load(from)
    const left = at - from
    const known: u32 = left < 16 ? (1 << <u32>left) - 1 : 0xffff
    const starts = i8x16.bitmask(i8x16.ge_s(block, i8x16.splat(-64))) & known
    const wide = starts & i8x16.bitmask(block)
    const supplementary = wide & i8x16.bitmask(i8x16.ge_s(block, i8x16.splat(-16)))
    bytes += <i64>(popcnt(starts) + popcnt(isWide ? starts : wide) + ofSupplementary * popcnt(supplementary))
    from += 16
  }
  Origin.at = at
  Origin.position += bytes + exceptionsBefore(at)
  return Origin.position
}

function exceptionsBefore(at: usize): i64 {
  let bytes: i64 = 0
  while (Origin.next < Origin.end) {
    const entry = load<u32>(EXCEPTIONS + (<usize>Origin.next << 2))
    if (WINDOW + (entry >> 2) >= at) break
    const had = entry & 3
    // Two were counted.
    bytes += had == ONE_BYTE ? -1 : had == FOUR_BYTES ? 2 : -2
    Origin.next++
  }
  return bytes
}

/** The window now begins with the byte at `keep`. */
export function moveOrigins(keep: usize): void {
  if (Table.encoding == ENCODING_UTF_8) return
  if (Origin.at < keep) walkTo(keep)
  const shift = keep - WINDOW
  Origin.at -= shift
  for (let i = Origin.next; i < Origin.end; i++) {
    const entry = load<u32>(EXCEPTIONS + (<usize>i << 2))
    store<u32>(EXCEPTIONS + (<usize>(i - Origin.next) << 2), entry - (<u32>shift << 2))
  }
  Origin.end -= Origin.next
  Origin.next = 0
}
