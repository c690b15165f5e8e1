/**
 * Chi-square against equal shares, and the probability of as large a value by chance.
 *
 * Source  M. Abramowitz, I. Stegun, Handbook of Mathematical Functions, 26.4.4 and 26.4.5: finite sums for odd and even degrees of
 *         freedom; 7.1.26's error function is too coarse, so erfc is a series or a continued fraction (7.1.6, 7.1.14).
 */

/** Below it, shares expected for ten or eleven classes are under five, and the distribution is not that of chi-square. */
const fewest = 55

export interface EvennessTest {
  /** Rounded to three decimals. */
  readonly chiSquare: number
  readonly degreesOfFreedom: number
  /** Rounded to six decimals; 0 is less than 0.0000005. */
  readonly p: number
}

/** Whether counts could come from classes that are equally likely; null for fewer than 55 of them. O(classes). */
export function testEvenness(counts: readonly number[]): EvennessTest | null {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total < fewest) return null
  const expected = total / counts.length
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2, 0) / expected
  const degreesOfFreedom = counts.length - 1
  return { chiSquare: round(chiSquare, 3), degreesOfFreedom, p: round(chiSquareTail(chiSquare, degreesOfFreedom), 6) }
}

/** Probability of a value of at least `x`. O(degrees of freedom). */
export function chiSquareTail(x: number, degreesOfFreedom: number): number {
  if (x <= 0) return 1
  const half = x / 2
  const isEven = degreesOfFreedom % 2 === 0
  let power = isEven ? 0 : 0.5
  // Each term: half^power e^-half / Γ(power + 1).
  let term = Math.exp(-half) * (isEven ? 1 : Math.sqrt(half) / (Math.sqrt(Math.PI) / 2))
  let sum = isEven ? 0 : complementaryError(Math.sqrt(half))
  while (power < degreesOfFreedom / 2) {
    sum += term
    power++
    term *= half / power
  }
  return Math.min(sum, 1)
}

/** erfc for x >= 0, to about 15 digits. */
export function complementaryError(x: number): number {
  return x < 2.5 ? 1 - errorSeries(x) : errorFraction(x)
}

/** erf: 2/√π e^-x² Σ 2^n x^(2n+1) / (1·3·…·(2n+1)). */
function errorSeries(x: number): number {
  let term = x
  let sum = x
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= (2 * x * x) / (2 * n + 1)
    sum += term
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum
}

/** erfc: e^-x²/√π · 1/(x + ½/(x + 1/(x + 3⁄2/(x + …)))). */
function errorFraction(x: number): number {
  let fraction = x
  for (let n = 60; n >= 1; n--) fraction = x + n / 2 / fraction
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / fraction
}

/** To a number of decimals; the same on every machine. */
export function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals))
}
