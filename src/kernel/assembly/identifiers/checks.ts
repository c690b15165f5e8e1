/** Check digits that several identifiers share, and patterns of digits that nobody was given. */
import { allSame, digitAt } from '../scan/digits'

/** Luhn's sum over `count` digits (ISO/IEC 7812-1, annex B): a multiple of ten. */
export function passesLuhn(at: usize, count: i32): bool {
  let sum: u32 = 0
  for (let i = 0; i < count; i++) {
    const digit = digitAt(at + (count - 1 - i))
    const twice = i & 1 ? digit << 1 : digit
    sum += twice > 9 ? twice - 9 : twice
  }
  return sum % 10 == 0
}

/** Whether the last eight of `count` digits are all the same, or 12345678 goes through them: samples, not numbers. */
export function isPlaceholder(at: usize, count: i32): bool {
  return allSame(at + (count - 8), 8) || isRising(at, count)
}

/** Ten digits in a row, each one more than the one before, 0 after 9. */
function isRising(at: usize, count: i32): bool {
  let run = 1
  for (let i = 1; i < count; i++) {
    const next = digitAt(at + i - 1) + 1
    run = digitAt(at + i) == (next == 10 ? 0 : next) ? run + 1 : 1
    if (run == 10) return true
  }
  return false
}
