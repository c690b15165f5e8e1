/** Bounds against published tables, against sums of exact fractions, and against 10,000 simulated reviews. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clopperPearson, fewestMarked, mostMarked, wilson } from '../../src/review/bounds.js'
import { neededSample, normalQuantile } from '../../src/review/sample-size.js'
import { binomialTail, hypergeometricTail } from '../../src/review/tails.js'

const z95 = normalQuantile(0.95)

describe('published tables', () => {
  // R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872, table I: methods 3 (score) and 5 (Clopper–Pearson), four decimals.
  test.each([
    [263, 81, [0.2553, 0.3662], [0.2527, 0.3676]],
    [148, 15, [0.0624, 0.1605], [0.0578, 0.1617]],
    [20, 0, [0, 0.1611], [0, 0.1684]],
    [29, 1, [0.0061, 0.1718], [0.0009, 0.1776]],
  ])('Newcombe 1998: %i drawn, %i marked', (drawn, x, score, exact) => {
    const endless = wilson(1e15, drawn, x, z95)
    const { low, high } = clopperPearson(drawn, x, 0.95)
    for (const [found, printed] of [
      [endless.low, score[0]],
      [endless.high, score[1]],
      [low, exact[0]],
      [high, exact[1]],
    ] as const)
      expect(Math.abs(found - (printed ?? 0))).toBeLessThanOrEqual(0.000_052)
  })

  test('normal quantiles (Abramowitz and Stegun, table 26.5)', () => {
    expect([0.9, 0.95, 0.99].map((confidence) => normalQuantile(confidence).toFixed(6))).toEqual(['1.644854', '1.959964', '2.575829'])
  })

  test('sample sizes for an endless frame, and for a small one', () => {
    expect([0.05, 0.03, 0.02, 0.01].map((precision) => neededSample(1e12, precision, 1.96))).toEqual([385, 1068, 2401, 9604])
    // Krejcie and Morgan, Educational and Psychological Measurement 30 (1970) 607–610: 1,000 → 278, 10,000 → 370 (rounded there, up here).
    expect([1000, 10_000].map((frame) => neededSample(frame, 0.05, 1.96))).toEqual([278, 370])
    expect([neededSample(0, 0.05, z95), neededSample(1, 0.05, z95), neededSample(7, 0.05, z95)]).toEqual([0, 1, 7])
  })

  test('no error among n: the rule of three', () => {
    // Hanley and Lippman-Hand, JAMA 249 (1983) 1743–1745: the upper 95 % bound is about 3 / n.
    expect(mostMarked(1_000_000, 300, 0, 0.05) / 1_000_000).toBeCloseTo(3 / 300, 3)
  })
})

/** n over k, exactly. */
function choose(n: number, k: number): bigint {
  if (k < 0 || k > n) return 0n
  let value = 1n
  for (let i = 1; i <= k; i++) value = (value * BigInt(n - k + i)) / BigInt(i)
  return value
}

/** P(X ≥ x) as a fraction of whole numbers. */
function exactTail(frame: number, marked: number, drawn: number, x: number): { readonly part: bigint; readonly all: bigint } {
  let part = 0n
  for (let i = Math.max(x, 0); i <= drawn; i++) part += choose(marked, i) * choose(frame - marked, drawn - i)
  return { part, all: choose(frame, drawn) }
}

const smallFrames = fc
  .integer({ min: 1, max: 40 })
  .chain((frame) =>
    fc
      .integer({ min: 1, max: frame })
      .chain((drawn) => fc.record({ frame: fc.constant(frame), drawn: fc.constant(drawn), x: fc.integer({ min: 0, max: drawn }) })),
  )

describe('an independent computation with whole numbers', () => {
  test('gives the same hypergeometric tails', () => {
    fc.assert(
      fc.property(smallFrames, fc.double({ min: 0, max: 1, noNaN: true }), ({ frame, drawn, x }, share) => {
        const marked = Math.round(share * frame)
        const { part, all } = exactTail(frame, marked, drawn, x)
        expect(hypergeometricTail(frame, marked, drawn, x)).toBeCloseTo(Number((part * 10n ** 15n) / all) / 1e15, 12)
      }),
    )
  })

  test('gives the same exact bounds, also where a tail equals the level', () => {
    fc.assert(
      fc.property(smallFrames, fc.constantFrom([1n, 20n], [1n, 40n], [1n, 8n]), ({ frame, drawn, x }, [top, bottom]) => {
        // The fewest marked with P(X >= x) ≥ top / bottom, by trying all of them.
        const possible = Array.from({ length: frame + 1 }, (_, marked) => marked).filter(
          (marked) => marked >= x && frame - marked >= drawn - x,
        )
        const fewest = possible.find((marked) => {
          const { part, all } = exactTail(frame, marked, drawn, x)
          return part * (bottom ?? 1n) >= all * (top ?? 1n)
        })
        expect(fewestMarked(frame, drawn, x, Number(top) / Number(bottom))).toBe(fewest)
      }),
    )
  })

  test('gives the same Clopper–Pearson bounds: sums of binomial terms in whole numbers', () => {
    const steps = 1_000_000n
    const tail = (drawn: number, k: bigint, x: number): number => {
      let part = 0n
      for (let i = x; i <= drawn; i++) part += choose(drawn, i) * k ** BigInt(i) * (steps - k) ** BigInt(drawn - i)
      return Number((part * 10n ** 15n) / steps ** BigInt(drawn)) / 1e15
    }
    for (const [drawn, x] of [
      [10, 3],
      [20, 20],
      [50, 1],
      [60, 59],
    ] as const) {
      const low = BigInt(Math.round(clopperPearson(drawn, x, 0.95).low * 1e6))
      expect([tail(drawn, low, x) <= 0.025, tail(drawn, low + 1n, x) > 0.025]).toEqual([true, true])
    }
  })

  test('follows tails far from the mode without underflow', () => {
    expect(binomialTail(10_000, 0.5, 10)).toBe(1)
    expect(binomialTail(10_000, 0.5, 9990)).toBe(0)
    expect(
      hypergeometricTail(100_000_000, 50_000_000, 10_000, 5001) + hypergeometricTail(100_000_000, 50_000_000, 10_000, 5000),
    ).toBeCloseTo(1, 10)
  })
})

describe('in 10,000 simulated reviews', () => {
  /** Small and quick, its seed fixed: mulberry32 (T. Ettinger, public domain). */
  function random(seed: number): () => number {
    let state = seed
    return () => {
      state = (state + 0x6d2b79f5) | 0
      let t = Math.imul(state ^ (state >>> 15), 1 | state)
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
      return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
    }
  }

  /** Marked among `drawn`, one record after the other without putting back. */
  function draw(frame: number, marked: number, drawn: number, next: () => number): number {
    let left = marked
    let x = 0
    for (let i = 0; i < drawn; i++) {
      if (next() * (frame - i) >= left) continue
      left--
      x++
    }
    return x
  }

  test.each([
    [5000, 20],
    [5000, 200],
    [120, 60],
  ])('of %i records, %i drawn, intervals of 0.95 cover the truth in at least 0.945 of them', (frame, drawn) => {
    const next = random(20_261_101)
    const known = new Map<number, readonly [number, number, number, number, number, number, number]>()
    const covered = { exact: 0, lower: 0, clopperPearson: 0, wilson: 0 }
    for (let review = 0; review < 10_000; review++) {
      const marked = Math.round(next() * frame)
      const x = draw(frame, marked, drawn, next)
      const clopper = clopperPearson(drawn, x, 0.95)
      const score = wilson(frame, drawn, x, z95)
      const bounds = known.get(x) ?? [
        fewestMarked(frame, drawn, x, 0.025),
        mostMarked(frame, drawn, x, 0.025),
        fewestMarked(frame, drawn, x, 0.05),
        clopper.low,
        clopper.high,
        score.low,
        score.high,
      ]
      known.set(x, bounds)
      const share = marked / frame
      if (bounds[0] <= marked && marked <= bounds[1]) covered.exact++
      if (bounds[2] <= marked) covered.lower++
      if (bounds[3] <= share && share <= bounds[4]) covered.clopperPearson++
      if (bounds[5] <= share && share <= bounds[6]) covered.wilson++
    }
    for (const [name, times] of Object.entries(covered)) expect(times, name).toBeGreaterThanOrEqual(9450)
  })
})
