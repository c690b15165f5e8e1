/**
 * Mobile numbers: eleven digits by the table of segments (reference/mobile-segments.ts).
 *
 * A number is a person's number plan entry, not proof that it is in use; since number portability (2019-12) the segment
 * does not name the operator either.
 */
import { SEGMENTS } from './layout'
import { allSame, digitAt, digitsAt, eightDigits } from './digits'
import { INVALID_NOT_PERSONAL, INVALID_SEGMENT, KIND_MOBILE, KIND_SHIFT, SUPPRESSED_PLACEHOLDER, VALID } from './outcomes'

/** The number that carriers and forms print as their example. */
const EXAMPLE_NUMBER: u32 = 80_013_800

/** Whether eleven digits at `at` can be a mobile at all: 13 to 19. Others are candidates in mobile columns only. */
@inline
export function looksMobile(at: usize): bool {
  return load<u8>(at) == 0x31 && load<u8>(at, 1) >= 0x33
}

/** Outcome of eleven digits that begin with 1. */
export function mobileOutcome(at: usize): i32 {
  const segment = <u32>load<u8>(SEGMENTS + digitsAt(at + 1, 4))
  if (segment == 0) return INVALID_SEGMENT
  if (segment != 1) return INVALID_NOT_PERSONAL
  return isPlaceholder(at) ? SUPPRESSED_PLACEHOLDER : VALID
}

/** 13800138000, and numbers whose last eight digits are all the same. */
@inline
function isPlaceholder(at: usize): bool {
  return allSame(at + 3, 8) || (eightDigits(at + 2) == EXAMPLE_NUMBER && digitAt(at + 1) == 3 && digitAt(at + 10) == 0)
}

/** Tagged canonical value: the eleven national digits. */
@inline
export function mobileKey(at: usize): u64 {
  return (KIND_MOBILE << KIND_SHIFT) | (<u64>eightDigits(at) * 1000 + <u64>digitsAt(at + 8, 3))
}
