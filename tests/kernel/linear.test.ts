/**
 * Work grows with the bytes and no faster, whatever they are: counted in steps, never timed.
 *
 * Here n is 64 KiB, as far as a quote looks, and 8n lies inside one window; tests/long/linear.test.ts goes beyond it.
 */
import { describe, expect, it } from 'vitest'
import { createPeople } from '../../fixtures/people.mjs'
import { CountedKernel, withSteps } from '../support/counted-kernel.js'
import { doubled, fitExponent } from '../support/growth.js'
import { hostileInputs, repeated, wholePatterns, type HostileInput } from '../support/hostile.js'
import { openKernel, scanAll, tableWith, utf8 } from '../support/kernel.js'

/** Functions of one number n whose cost is known. */
const known = `(module
  (memory 64)
  (func (export "once") (param $n i32)
    (loop $again
      (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))
  (func (export "nested") (param $n i32) (local $i i32) (local $j i32)
    (local.set $i (local.get $n))
    (loop $outer
      (local.set $j (local.get $n))
      (loop $inner
        (br_if $inner (local.tee $j (i32.sub (local.get $j) (i32.const 1)))))
      (br_if $outer (local.tee $i (i32.sub (local.get $i) (i32.const 1))))))
  (func (export "copies") (param $n i32) (local $i i32)
    (local.set $i (local.get $n))
    (loop $again
      (memory.copy (i32.const 0) (i32.const 64) (local.get $n))
      (memory.fill (i32.const 0) (i32.const 1) (local.get $n))
      (br_if $again (local.tee $i (i32.sub (local.get $i) (i32.const 1)))))))`

type Counted = Readonly<Record<'once' | 'nested' | 'copies', (n: number) => void>> & { readonly steps: { readonly value: bigint } }

const kernel = await CountedKernel.open()
const least = 64 * 1024

describe('the measure', () => {
  it('tells linear from quadratic: loops, loops in loops, and bulk copies in loops', async () => {
    const counted = new WebAssembly.Instance(await withSteps(known)).exports as unknown as Counted
    const exponent = (run: (n: number) => void): number => {
      const work = doubled(256).map((n) => {
        const before = counted.steps.value
        run(n)
        return Number(counted.steps.value - before)
      })
      return fitExponent(doubled(256), work)
    }
    expect(exponent(counted.once)).toBeCloseTo(1, 1)
    expect(exponent(counted.nested)).toBeCloseTo(2, 1)
    expect(exponent(counted.copies)).toBeGreaterThan(1.5)
  })

  it('tells a quadratic use of the kernel: a scan of every beginning of a text', () => {
    const table = tableWith(3)
    // Pieces of 240 bytes: what a scan costs before its first byte must not hide the growth.
    const everyBeginning = (pieces: number): number => {
      const bytes = utf8('a,b,c\n'.repeat(40).repeat(pieces))
      let steps = 0
      for (let end = 240; end <= bytes.length; end += 240) steps += kernel.scan(table, bytes.subarray(0, end))
      return steps
    }
    expect(fitExponent(doubled(100), doubled(100).map(everyBeginning))).toBeGreaterThan(1.8)
  })

  it('tells growth that is only a little above linear', () => {
    const exponent = (growth: (n: number) => number): number => fitExponent(doubled(least), doubled(least).map(growth))
    expect(exponent((n) => n * Math.log2(n))).toBeGreaterThan(1.05)
    expect(exponent((n) => n + 1_000)).toBeLessThan(1.05)
  })

  it('does not change what is counted', () => {
    const people = createPeople('counted kernel')
    const rows = Array.from({ length: 500 }, () => people.person()).map(({ residentId, mobile }) => `${residentId},"${mobile}\n",x\n`)
    const table = tableWith(3, { roles: ['residentId', 'mobile', 'none'] })
    kernel.scan(table, utf8(rows.join('')))
    expect(kernel.counts(4)).toEqual(scanAll(openKernel(), table, utf8(rows.join(''))).counts)
  })
})

/**
 * Most steps a byte. A bound on looking ahead hides in the slope, not in the exponent: 64 KiB at every byte, sixteen
 * bytes a step, would be 4,096. The worst today are groups of three digits, each the possible beginning of a mobile: 142.
 */
const mostSteps = 200

function expectLinear(input: HostileInput, steps: (bytes: Uint8Array) => number): void {
  const sizes = doubled(wholePatterns(input, least))
  const work = sizes.map((size) => steps(repeated(input, size)))
  expect(fitExponent(sizes, work)).toBeLessThanOrEqual(1.05)
  expect((work.at(-1) ?? 0) / (sizes.at(-1) ?? 1)).toBeLessThan(mostSteps)
}

describe('steps of a scan grow with the bytes', () => {
  it.each(hostileInputs)('of $name', (input) => {
    expectLinear(input, (bytes) => kernel.scan(input.table, bytes))
  })
})

describe('steps of proving a cut grow with the bytes at most', () => {
  it.each(hostileInputs.filter(({ table }) => table.quotes || table.kind === 'block'))('of $name', (input) => {
    expectLinear(input, (bytes) => kernel.proveCut(input.table, bytes))
  })
})
