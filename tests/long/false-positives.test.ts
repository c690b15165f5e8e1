/** Ten million random numbers of 18 digits: tests/kernel/false-positives.test.ts computes the exact rate, 0.3 in a million. */
import { expect, it } from 'vitest'
import { scanRandom } from '../support/random-numbers.js'

it('lets at most 3 of 10 million random numbers of this seed pass for resident IDs', () => {
  const [valid = 0] = scanRandom(10_000_000, 18, 'false positives')
  expect(valid).toBeLessThanOrEqual(3)
})

it('lets about 0.3 in a million pass: 10 to 50 of 100 million', () => {
  const [valid = 0] = scanRandom(100_000_000, 18, 'many false positives')
  // Expected 30; beyond these bounds with a probability below 0.0005 for any seed.
  expect(valid).toBeGreaterThan(10)
  expect(valid).toBeLessThan(50)
})
