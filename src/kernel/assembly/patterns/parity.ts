/**
 * How often pregnant, how often delivered: G2P1, G2P1A0, G2 P1, 孕2产1.
 *
 * Bounds  at most 15 pregnancies (the highest parity that obstetric statistics list apart is 10 and more); deliveries and abortions
 *         cannot exceed pregnancies. G0P0 says that there was none.
 */
import { isAlphanumeric, isDigit, isLetter } from '../scan/classify'
import { BIRTH } from './characters'
import { afterBlanks, byteAt, numberIn, threeAt } from './text'

const MOST_PREGNANCIES: i32 = 15
const P: u32 = 0x70
const A: u32 = 0x61
const L: u32 = 0x6c

/** What was read last: whether there was no pregnancy at all. */
export class Parity {
  static none: bool = false
}

/** End of one or two digits at `at`, 0 when none or more. */
function countEnd(at: usize): usize {
  let end = at
  while (isDigit(byteAt(end)) && end - at < 3) end++
  return end == at || end - at > 2 ? 0 : end
}

/** End of the count behind the letter `letter` at `at`, at most `most`; 0 when there is none. */
function partEnd(at: usize, letter: u32, most: i32): usize {
  if ((byteAt(at) | 0x20) != letter) return 0
  const end = countEnd(at + 1)
  return end && numberIn(at + 1, end) <= most ? end : 0
}

/** End of G2P1 with all that belongs to it, at a G that begins a word; 0 when it is none. */
export function gravidityEnd(at: usize): usize {
  const digits = countEnd(at + 1)
  if (digits == 0) return 0
  const pregnancies = numberIn(at + 1, digits)
  if (pregnancies > MOST_PREGNANCIES) return 0
  let end = partEnd(afterBlanks(digits), P, pregnancies)
  if (end == 0) return 0
  // Abortions, then living children: twins let these exceed the pregnancies.
  const abortions = partEnd(end, A, pregnancies)
  if (abortions) end = abortions
  const living = partEnd(end, L, 2 * pregnancies)
  if (living) end = living
  Parity.none = pregnancies == 0
  return isAlphanumeric(byteAt(end)) ? 0 : end
}

/** End of 2产1 at `at`, behind 孕; 0 when it is none. */
export function chineseParityEnd(at: usize, digitsEnd: usize): usize {
  if (digitsEnd - at > 2 || threeAt(digitsEnd) != BIRTH) return 0
  const pregnancies = numberIn(at, digitsEnd)
  const end = countEnd(digitsEnd + 3)
  if (end == 0 || pregnancies > MOST_PREGNANCIES || numberIn(digitsEnd + 3, end) > pregnancies) return 0
  Parity.none = pregnancies == 0
  return isLetter(byteAt(end)) ? 0 : end
}
