/**
 * Mobile numbers: eleven digits by the table of segments (reference/mobile-segments.ts).
 *
 * A number is a person's number plan entry, not proof that it is in use; since number portability (2019-12) the segment
 * does not name the operator either.
 */
import { SEGMENTS } from './layout'
import { digitsAt, eightDigits } from './digits'
import { INVALID_NOT_PERSONAL, INVALID_SEGMENT, KIND_MOBILE, KIND_SHIFT, SUPPRESSED_PLACEHOLDER, VALID } from './outcomes'

/** 13800138000, the number that carriers and forms print as their example: its first eight digits. */
const EXAMPLE_HEAD: u32 = 13_800_138

/** Whether eleven digits at `at` can be a mobile at all: 13 to 19. Others are candidates in mobile columns only. */
@inline
export function looksMobile(at: usize): bool {
  return load<u8>(at) == 0x31 && load<u8>(at, 1) >= 0x33
}

/** Outcome of eleven digits that begin with 1. */
export function mobileOutcome(at: usize): i32 {
  const head = eightDigits(at)
  const segment = <u32>load<u8>(SEGMENTS + (head / 1000) % 10_000)
  if (segment == 0) return INVALID_SEGMENT
  if (segment != 1) return INVALID_NOT_PERSONAL
  return isPlaceholder(at, head) ? SUPPRESSED_PLACEHOLDER : VALID
}

/** The example number, and numbers whose last eight digits are all the same. */
@inline
function isPlaceholder(at: usize, head: u32): bool {
  const last = load<u64>(at, 3)
  if (last == (last & 0xff) * 0x0101_0101_0101_0101) return true
  return head == EXAMPLE_HEAD && digitsAt(at + 8, 3) == 0
}

/** Tagged canonical value: the eleven national digits. */
@inline
export function mobileKey(at: usize): u64 {
  return (KIND_MOBILE << KIND_SHIFT) | (<u64>eightDigits(at) * 1000 + <u64>digitsAt(at + 8, 3))
}
