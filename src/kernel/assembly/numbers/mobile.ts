/**
 * Mobile numbers: eleven digits by the table of segments (reference/mobile-segments.ts).
 *
 * A number is a person's number plan entry, not proof that it is in use; since number portability (2019-12) the segment
 * does not name the operator either.
 */
import { SEGMENTS } from '../layout'
import { digitAt, eightDigits } from '../scan/digits'
import { INVALID_NOT_PERSONAL, INVALID_SEGMENT, KIND_MOBILE, KIND_SHIFT, SUPPRESSED_PLACEHOLDER, VALID } from '../outcomes'

/** 13800138000, the number that carriers and forms print as their example: its first eight digits. */
const EXAMPLE_HEAD: u32 = 13_800_138

/** Whether eleven digits at `at` can be a mobile at all: 13 to 19. Others are candidates in mobile columns only. */
@inline
export function looksMobile(at: usize): bool {
  return load<u8>(at) == 0x31 && load<u8>(at, 1) >= 0x33
}

/** Digits of China's country code or of the national prefix before a mobile, alone or joined to its digits: 0086 086 86 0. */
export function countryPrefix(at: usize): i32 {
  const four = load<u32>(at)
  if (four == 0x3638_3030) return 4
  if ((four & 0xff_ffff) == 0x36_3830) return 3
  if (load<u16>(at) == 0x3638) return 2
  return load<u8>(at) == 0x30 ? 1 : 0
}

/** Outcome of eleven digits that begin with 1. */
export function mobileOutcome(at: usize): i32 {
  Head.digits = eightDigits(at)
  const segment = <u32>load<u8>(SEGMENTS + Head.digits / 1000 - 10_000)
  if (segment != 1) return segment == 0 ? INVALID_SEGMENT : INVALID_NOT_PERSONAL
  const tail = load<u64>(at, 3)
  // The last eight digits are all the same when turning them by one place changes nothing.
  if (rotl<u64>(tail, 8) == tail) return SUPPRESSED_PLACEHOLDER
  return Head.digits == EXAMPLE_HEAD && lastThree(at) == 0 ? SUPPRESSED_PLACEHOLDER : VALID
}

/** The first eight digits of the number that `mobileOutcome` looked at last. */
class Head {
  static digits: u32 = 0
}

@inline
function lastThree(at: usize): u32 {
  return digitAt(at + 8) * 100 + digitAt(at + 9) * 10 + digitAt(at + 10)
}

/** Tagged canonical value of the eleven digits at `at`, which `mobileOutcome` looked at last. */
@inline
export function mobileKey(at: usize): u64 {
  return (KIND_MOBILE << KIND_SHIFT) | (<u64>Head.digits * 1000 + <u64>lastThree(at))
}
