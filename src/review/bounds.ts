/**
 * Confidence bounds for how many records of a frame are marked, and for their share, from a simple random sample.
 *
 * Shares have six decimals and are rounded outwards, so that rounding never makes an interval narrower than what was computed.
 */
import { binomialTail, hypergeometricTail } from './tails.js'

/** Half-closed nothing: both ends belong to it. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** A tail that equals the level up to rounding counts as reaching it: the bound is then the wider one, on every machine. */
const tie = 1e-12

/**
 * Fewest marked records in the frame with which `x` or more marked among `drawn` have a probability above `level`: an exact one-sided bound.
 *
 * Shape   0 ≤ x ≤ drawn ≤ frame. Two-sided intervals take half the level on each side.
 * Cost    O(log frame × √drawn).
 * Source  J. P. Buonaccorsi, The American Statistician 41 (1987) 215–218; T. Wright, Exact Confidence Bounds when Sampling from Small
 *         Finite Universes, Springer 1991.
 */
export function fewestMarked(frame: number, drawn: number, x: number, level: number): number {
  let low = x
  let high = frame - (drawn - x)
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (hypergeometricTail(frame, middle, drawn, x) > level - tie) high = middle
    else low = middle + 1
  }
  return low
}

/** Most marked records: the frame without the fewest that are not marked. */
export function mostMarked(frame: number, drawn: number, x: number, level: number): number {
  return frame - fewestMarked(frame, drawn, drawn - x, level)
}

/** Decimals of a share, as the number of steps in 1. */
const steps = 1_000_000

/** Largest share, in steps, with which `x` or more of `drawn` have a probability of at most `level`. */
function leastShare(drawn: number, x: number, level: number): number {
  let low = 0
  let high = x === 0 ? 0 : steps
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (binomialTail(drawn, middle / steps, x) <= level - tie) low = middle
    else high = middle - 1
  }
  return low
}

/**
 * Clopper–Pearson interval for a share, without correction for the finite frame: never narrower than what the frame allows.
 *
 * Source  C. J. Clopper, E. S. Pearson, Biometrika 26 (1934) 404–413.
 */
export function clopperPearson(drawn: number, x: number, confidence: number): Interval {
  if (drawn === 0) return { low: 0, high: 1 }
  const level = (1 - confidence) / 2
  return { low: leastShare(drawn, x, level) / steps, high: (steps - leastShare(drawn, drawn - x, level)) / steps }
}

/**
 * Wilson's score interval with the finite population correction: the variance p q / n is taken (frame - n) / (frame - 1) times, which is n
 * replaced by n (frame - 1) / (frame - n). Of a frame that was drawn whole it is a point.
 *
 * `z`     two-sided normal quantile (normal.ts).
 * Source  E. B. Wilson, Journal of the American Statistical Association 22 (1927) 209–212; W. G. Cochran, Sampling Techniques, 3rd ed. 1977, 2.6.
 */
export function wilson(frame: number, drawn: number, x: number, z: number): Interval {
  if (drawn === 0) return { low: 0, high: 1 }
  const share = x / drawn
  if (drawn >= frame) return outwards(share, share)
  const size = (drawn * (frame - 1)) / (frame - drawn)
  const square = (z * z) / size
  const centre = (share + square / 2) / (1 + square)
  const half = (z * Math.sqrt((share * (1 - share)) / size + square / size / 4)) / (1 + square)
  return outwards(x === 0 ? 0 : centre - half, x === drawn ? 1 : centre + half)
}

/** To six decimals; what is a multiple of them already stays. */
function outwards(low: number, high: number): Interval {
  return { low: Math.floor(low * steps + 1e-6) / steps, high: Math.ceil(high * steps - 1e-6) / steps }
}
