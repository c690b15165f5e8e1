/**
 * Cells with full-width letters or digits (１３８, ＡＢＣ) are read in a copy with their ASCII counterparts, and what is found
 * there is told by its place in the cell. Signs that part clauses (，；) stay as they are.
 */
import { COPY_CAPACITY, IDENTIFIER_COPY, IDENTIFIER_ORIGINS } from '../layout'
import { isAlphanumeric } from '../scan/classify'
import { Reading } from './reading'

const LEAD: u8 = 0xef

/** The ASCII byte of the full-width sign at `at`; 0 when there is none. */
@inline
function plainOf(at: usize): u32 {
  if (load<u8>(at) != LEAD) return 0
  const second = <u32>load<u8>(at, 1)
  const third = <u32>load<u8>(at, 2)
  if (second == 0xbc && third >= 0x81 && third <= 0xbf) return third - 0x60
  return second == 0xbd && third >= 0x80 && third <= 0x9e ? third - 0x20 : 0
}

/** Whether a full-width letter or digit is in [at, end). */
export function hasWideWord(at: usize, end: usize): bool {
  while (at < end) {
    let leads = i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(<i8>0xef)))
    while (leads) {
      const place = at + <usize>ctz(leads)
      if (place >= end) return false
      if (isAlphanumeric(plainOf(place))) return true
      leads &= leads - 1
    }
    at += 16
  }
  return false
}

/** @ . - _ * + */
@inline
function isSign(plain: u32): bool {
  return plain == 0x40 || plain == 0x2e || plain == 0x2d || plain == 0x5f || plain == 0x2a || plain == 0x2b
}

/** Copies the cell to where `Reading` then stands; false when it is too long for that. */
export function copyHalfWidth(start: usize, end: usize): bool {
  if (end - start > <usize>COPY_CAPACITY) return false
  let copied: usize = 0
  let at = start
  while (at < end) {
    const plain = plainOf(at)
    const isCopied = isAlphanumeric(plain) || isSign(plain)
    store<u8>(IDENTIFIER_COPY + copied, isCopied ? <u8>plain : load<u8>(at))
    store<u16>(IDENTIFIER_ORIGINS + (copied << 1), <u16>(at - start))
    copied++
    at += isCopied ? 3 : 1
  }
  store<u16>(IDENTIFIER_ORIGINS + (copied << 1), <u16>(end - start))
  Reading.original = start
  Reading.start = IDENTIFIER_COPY
  Reading.end = IDENTIFIER_COPY + copied
  return true
}
