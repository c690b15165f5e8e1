import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../../fixtures/random.mjs'
import { chiSquareTail, complementaryError, round, testEvenness } from '../../src/assess/chi-square.js'

/** Critical values of printed tables (Abramowitz and Stegun, table 26.8): probability, then x by degrees of freedom. */
const printed: readonly (readonly [p: number, x: Readonly<Record<number, number>>])[] = [
  [0.99, { 1: 0.000157088, 2: 0.0201007, 9: 2.0879, 10: 2.55821 }],
  [0.5, { 1: 0.454937, 2: 1.38629, 9: 8.34283, 10: 9.34182 }],
  [0.05, { 1: 3.84146, 2: 5.99147, 9: 16.919, 10: 18.307 }],
  [0.001, { 1: 10.828, 2: 13.816, 9: 27.877, 10: 29.588 }],
]

/** The same integral, summed plainly: density of chi-square from x on. */
function integrated(x: number, degreesOfFreedom: number): number {
  const half = degreesOfFreedom / 2
  const gamma = (a: number): number => (a === 0.5 ? Math.sqrt(Math.PI) : a === 1 ? 1 : (a - 1) * gamma(a - 1))
  const density = (t: number): number => Math.exp((half - 1) * Math.log(t / 2) - t / 2) / (2 * gamma(half))
  const steps = 40_000
  const width = 200 / steps
  let sum = 0
  for (let step = 0; step < steps; step++) {
    const at = x + step * width
    sum += ((density(at) + 4 * density(at + width / 2) + density(at + width)) * width) / 6
  }
  return sum
}

describe('the tail of chi-square', () => {
  test.each(printed.flatMap(([p, x]) => Object.entries(x).map(([degrees, value]) => [p, Number(degrees), value] as const)))(
    'is %f for %i degrees of freedom from %f on, as tables print it',
    (p, degrees, value) => {
      expect(Math.abs(chiSquareTail(value, degrees) - p) / p).toBeLessThan(0.001)
    },
  )

  test('is the integral of the density', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.constantFrom(9, 10), (tenths, degrees) => {
        expect(chiSquareTail(tenths / 10, degrees)).toBeCloseTo(integrated(tenths / 10, degrees), 9)
      }),
      { numRuns: 40 },
    )
  })

  test('falls from one to nothing', () => {
    for (const degrees of [9, 10]) {
      const values = Array.from({ length: 300 }, (_, index) => chiSquareTail(index, degrees))
      expect(values[0]).toBe(1)
      values.slice(1).forEach((value, index) => {
        expect(value).toBeLessThanOrEqual(values[index] ?? 0)
      })
      expect(chiSquareTail(1e9, degrees)).toBe(0)
    }
  })

  test('rests on an error function that is exact to fourteen digits', () => {
    // Abramowitz and Stegun, table 7.1: 1 - erf.
    expect(complementaryError(0.5)).toBeCloseTo(0.479_500_122_186_953_5, 14)
    expect(complementaryError(1)).toBeCloseTo(0.157_299_207_050_285_13, 14)
    expect(complementaryError(2)).toBeCloseTo(0.004_677_734_981_047_266, 14)
    expect(complementaryError(2.499_999_999)).toBeCloseTo(complementaryError(2.5), 10)
    expect(complementaryError(4) / 1.541_725_790_028_002e-8).toBeCloseTo(1, 10)
  })
})

describe('the test of evenness', () => {
  test('gives statistic, degrees of freedom and probability with fixed decimals', () => {
    expect(testEvenness([10, 20, 30])).toEqual({ chiSquare: 10, degreesOfFreedom: 2, p: 0.006_738 })
    expect(testEvenness(Array.from({ length: 10 }, () => 100))).toEqual({ chiSquare: 0, degreesOfFreedom: 9, p: 1 })
    expect(testEvenness([1000, 0, 0, 0, 0, 0, 0, 0, 0, 0])).toEqual({ chiSquare: 9000, degreesOfFreedom: 9, p: 0 })
  })

  test('is not made of fewer than 55', () => {
    expect(testEvenness([54, 0])).toBe(null)
    expect(testEvenness([55, 0])).not.toBe(null)
    expect(testEvenness([])).toBe(null)
  })

  test('rejects one in twenty of even counts at the level of one in twenty', () => {
    const random = createRandom('evenness')
    const tests = Array.from({ length: 2000 }, () => {
      const counts = Array.from({ length: 11 }, () => 0)
      for (let draw = 0; draw < 300; draw++) {
        const at = random.below(11)
        counts[at] = (counts[at] ?? 0) + 1
      }
      return testEvenness(counts)?.p ?? 1
    })
    expect(tests.filter((p) => p < 0.05).length / tests.length).toBeGreaterThan(0.03)
    expect(tests.filter((p) => p < 0.05).length / tests.length).toBeLessThan(0.07)
  })
})

test('rounding leaves what is written with so many decimals', () => {
  expect(round(1 / 3, 4)).toBe(0.3333)
  expect(round(0.5, 6)).toBe(0.5)
})
