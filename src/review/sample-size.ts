/** How many records must be drawn for a wished precision, and the normal quantile that this and Wilson's interval need. */
import { complementaryError, round } from '../assess/chi-square.js'

/**
 * z with P(|Z| ≤ z) = confidence: 1.959964 for 0.95. To nine decimals, so that it is the same on every machine.
 *
 * Source  M. Abramowitz, I. Stegun, Handbook of Mathematical Functions, 26.2.29 with 7.1; halving of an interval.
 */
export function normalQuantile(confidence: number): number {
  let low = 0
  let high = 40
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2
    if (complementaryError(middle / Math.SQRT2) > 1 - confidence) low = middle
    else high = middle
  }
  return round(low, 9)
}

/**
 * Records to draw from a frame so that the interval is at most ± `precision` whatever the share is (p = 0.5, the worst).
 *
 * Source  W. G. Cochran, Sampling Techniques, 3rd ed. 1977, 4.2 and 4.4: n0 = z² p q / precision², n = n0 / (1 + (n0 - 1) / frame), rounded up.
 */
export function neededSample(frame: number, precision: number, z: number): number {
  if (frame === 0) return 0
  const endless = (z * z * 0.25) / (precision * precision)
  return Math.min(frame, Math.ceil(round(endless / (1 + (endless - 1) / frame), 9)))
}
