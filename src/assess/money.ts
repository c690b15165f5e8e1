/** Yuan as exact decimals, in intervals. Nothing is a floating-point number, and nothing is rounded but quotients, which are cut off. */
import Big from 'big.js'
import type { MoneyBounds } from './assessment.js'

/** Quotients have four decimals, cut off (rounding mode 0). Sums and products of big.js are exact. */
const Decimal: Big.BigConstructor = Big()
Decimal.DP = 4
Decimal.RM = 0

export interface Money {
  readonly lower: Big
  readonly upper: Big
}

export const noMoney: Money = { lower: new Decimal(0), upper: new Decimal(0) }

/** An amount as people write it: one figure, or from and to. */
export type WrittenAmount = string | MoneyBounds

export function moneyOf(written: WrittenAmount): Money {
  const { lower, upper } = typeof written === 'string' ? { lower: written, upper: written } : written
  return { lower: new Decimal(lower), upper: new Decimal(upper) }
}

export function addMoney(amounts: readonly Money[]): Money {
  return amounts.reduce((sum, { lower, upper }) => ({ lower: sum.lower.plus(lower), upper: sum.upper.plus(upper) }), noMoney)
}

/** What is left, never below 0: the least of one with the most of the other, and the other way round. */
export function remainingMoney(from: Money, taken: Money): Money {
  const zero = new Decimal(0)
  const left = (a: Big, b: Big): Big => (a.gt(b) ? a.minus(b) : zero)
  return { lower: left(from.lower, taken.upper), upper: left(from.upper, taken.lower) }
}

/** Both factors from 0 on. */
export function timesMoney(a: Money, b: Money): Money {
  return { lower: a.lower.times(b.lower), upper: a.upper.times(b.upper) }
}

/** A divided by b, cut off behind four decimals. */
export function divideMoney(amount: Money, by: string): MoneyBounds {
  return { lower: amount.lower.div(by).toFixed(4), upper: amount.upper.div(by).toFixed(4) }
}

/** With two decimals at least, and all that there are. */
export function moneyText(amount: Big): string {
  const text = amount.toFixed()
  const decimals = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0
  return decimals < 2 ? amount.toFixed(2) : text
}

export function moneyBounds({ lower, upper }: Money): MoneyBounds {
  return { lower: moneyText(lower), upper: moneyText(upper) }
}
