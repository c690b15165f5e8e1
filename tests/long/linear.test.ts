/**
 * Work grows with the bytes and no faster where an input is larger than the window and its records are endless.
 *
 * Counted in steps (tests/support/counted-kernel.ts), beyond a first part: while the window fills, records are short and
 * nothing moves.
 */
import { describe, expect, it } from 'vitest'
import { CountedKernel } from '../support/counted-kernel.js'
import { doubled, fitExponent } from '../support/growth.js'
import { hostileInputs, repeated, wholePatterns } from '../support/hostile.js'

const kernel = await CountedKernel.open()
const mebi = 1024 * 1024
/** Longer than the longest record that stays in the window and the piece that is handed over (512 KiB each). */
const firstPart = 2 * mebi

describe('steps of a scan grow with the bytes beyond the window', () => {
  it.each(hostileInputs)('of $name', (input) => {
    const steps = (bytes: number): number => kernel.scan(input.table, repeated(input, bytes))
    const before = wholePatterns(input, firstPart)
    const stepsBefore = steps(before)
    const sizes = doubled(wholePatterns(input, mebi))
    const work = sizes.map((size) => steps(before + size) - stepsBefore)
    expect(fitExponent(sizes, work)).toBeLessThanOrEqual(1.05)
  })
})
