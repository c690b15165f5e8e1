/** Counts against the numbers of provisions, as exact fractions of whole numbers. Decimals are cut off, never rounded up. */
import type { LawTier, Thresholds } from '../../reference/law/law.js'
import type { Ratio } from '../assessment.js'

const places = 4

/** `numerator / denominator` for whole numbers from 0 on, cut off behind four places. */
export function cutDecimal(numerator: bigint, denominator: bigint): string {
  const scaled = String((numerator * 10n ** BigInt(places)) / denominator).padStart(places + 1, '0')
  return `${scaled.slice(0, -places)}.${scaled.slice(-places)}`
}

function mapThresholds<T>(thresholds: Thresholds<number>, give: (threshold: number) => T): Thresholds<T> {
  const { plain, duty, tenfold, dutyTenfold } = thresholds
  return { plain: give(plain), duty: give(duty), tenfold: give(tenfold), dutyTenfold: give(dutyTenfold) }
}

export function timesOf(count: number, thresholds: Thresholds<number>): Thresholds<string> {
  return mapThresholds(thresholds, (threshold) => cutDecimal(BigInt(count), BigInt(threshold)))
}

/** Σ count / number over the tiers, over the least common multiple of the numbers. */
export function proportionalSum(tiers: readonly LawTier[], counts: readonly number[], of: 'plain' | 'duty'): Ratio {
  const numbers = tiers.map(({ thresholds }) => BigInt(thresholds[of]))
  const denominator = numbers.reduce(leastCommonMultiple, 1n)
  const numerator = counts.reduce((sum, count, index) => sum + (BigInt(count) * denominator) / (numbers[index] ?? 1n), 0n)
  return { numerator: String(numerator), denominator: String(denominator), decimal: cutDecimal(numerator, denominator) }
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b)
}
