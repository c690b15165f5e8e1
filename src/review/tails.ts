/**
 * Tails of the two distributions that a sample of records follows: hypergeometric (drawn from a finite frame without putting back) and
 * binomial (the limit for an endless frame).
 *
 * Weights are followed from the mode outwards by the ratio of neighbours and divided by their sum, so that nothing but + - × ÷ is used: no
 * logarithm, whose last digit differs between machines, and no underflow. Errors grow with the number of terms, which are a few standard
 * deviations: below 1e-12.
 */

/** What is smaller than this beside the mode adds nothing to a sum of doubles. */
const negligible = 1e-30

/** Weights of 0 … n by the ratio of each to the one before it (`rise(i)` = w(i) / w(i - 1)), from the mode outwards. */
function shareFrom(x: number, first: number, last: number, mode: number, rise: (i: number) => number): number {
  if (x <= first) return 1
  if (x > last) return 0
  let all = 0
  let wanted = 0
  const add = (i: number, weight: number): void => {
    all += weight
    if (i >= x) wanted += weight
  }
  let weight = 1
  for (let i = mode; i <= last && weight > negligible; i++) {
    if (i > mode) weight *= rise(i)
    add(i, weight)
  }
  weight = 1
  for (let i = mode; i > first && weight > negligible; i--) {
    weight /= rise(i)
    add(i - 1, weight)
  }
  return wanted / all
}

/**
 * P(X ≥ x) for the number X of marked records among `drawn` out of `frame`, of which `marked` are marked.
 *
 * Cost    O(√drawn) at most a few thousand terms. Exact for frames up to 2^53.
 * Source  N. L. Johnson, A. W. Kemp, S. Kotz, Univariate Discrete Distributions, 3rd ed. 2005, 6.2.1.
 */
export function hypergeometricTail(frame: number, marked: number, drawn: number, x: number): number {
  const first = Math.max(0, drawn - (frame - marked))
  const last = Math.min(drawn, marked)
  const mode = within(Math.floor(((drawn + 1) / (frame + 2)) * (marked + 1)), first, last)
  return shareFrom(x, first, last, mode, (i) => ((marked - i + 1) / i) * ((drawn - i + 1) / (frame - marked - drawn + i)))
}

/** P(X ≥ x) for `drawn` draws, each marked with probability `p`. The same source, 3.2. */
export function binomialTail(drawn: number, p: number, x: number): number {
  if (p <= 0) return x <= 0 ? 1 : 0
  if (p >= 1) return x <= drawn ? 1 : 0
  const mode = within(Math.floor((drawn + 1) * p), 0, drawn)
  return shareFrom(x, 0, drawn, mode, (i) => (p / (1 - p)) * ((drawn - i + 1) / i))
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
