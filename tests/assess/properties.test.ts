/** Laws that hold for every result: ladders fall, waterfalls add up, wider inputs give wider intervals. */
import fc from 'fast-check'
import { describe, expect, inject, test } from 'vitest'
import { exampleResult } from '../../fixtures/assess/example.mjs'
import { assessResult, type AssessOptions } from '../../src/assess/assess.js'
import type { Bounds, RecordBounds } from '../../src/assess/assessment.js'
import { cutDecimal, proportionalSum } from '../../src/assess/tiers/ratios.js'
import { builtInLaw } from '../../src/reference/law/law.js'
import { categoryIds } from '../../src/reference/categories.js'
import type { ScanResult } from '../../src/result.js'

const seed = inject('seed')
const options = { seed, numRuns: 60 }

const categorySets = fc.uniqueArray(fc.constantFrom(...categoryIds), { minLength: 1, maxLength: 6 }).map((ids) => [...ids].sort())
const counted = fc.record({ categories: categorySets, records: fc.nat(1e6), share: fc.nat(100), persons: fc.nat(1e5) })

/** A result with these sets; distinct rows are a share of the records, and some records have no category. */
const results: fc.Arbitrary<ScanResult> = fc
  .tuple(fc.uniqueArray(counted, { selector: ({ categories }) => categories.join(), maxLength: 12 }), fc.nat(1000))
  .map(([sets, empty]) => {
    const example = exampleResult()
    const total = sets.reduce((sum, { records }) => sum + records, empty)
    return {
      ...example,
      records: { ...example.records, total },
      combinations: sets.map(({ categories, records, share }) => ({
        categories: categories,
        records,
        distinctRows: Math.floor((records * share) / 100),
      })),
      subjects: {
        ...example.subjects,
        persons: { ...example.subjects.persons, atMost: sets.reduce((sum, { persons }) => sum + persons, 0) },
        combinations: sets.map(({ categories, persons }) => ({ categories: categories, persons })),
      },
    }
  })
const profiles = fc.constantFrom('default', 'lowest', 'highest')
const assessed = (result: ScanResult, given: AssessOptions) => assessResult(result, given).figures

const expectBounds = ({ lower, upper }: Bounds): void => {
  expect(lower).toBeGreaterThanOrEqual(0)
  expect(lower).toBeLessThanOrEqual(upper)
}

describe('tiers', () => {
  test('the waterfall adds up, and every record in a tier is in one', () => {
    fc.assert(
      fc.property(results, profiles, (result, profile) => {
        const { waterfall: fall, tiers } = assessed(result, { profile })
        expect(fall.withoutCategory).toBeGreaterThanOrEqual(0)
        expect(fall.withoutCategory + fall.notIdentifying + fall.notCounted + fall.inTiers).toBe(fall.records)
        expect((fall.duplicates ?? 0) + (fall.distinctRows ?? 0)).toBe(fall.inTiers)
        expect(tiers.reduce((sum, { records }) => sum + records, 0)).toBe(fall.inTiers)
      }),
      options,
    )
  })

  test('distinct rows are never more than records; what comes first changes only within its bounds', () => {
    fc.assert(
      fc.property(results, profiles, (result, profile) => {
        for (const { records, distinctRows, persons } of assessed(result, { profile }).tiers) {
          expect(distinctRows?.beforeTiering).toBeLessThanOrEqual(records)
          for (const orders of [distinctRows, persons]) {
            expect(orders?.afterTiering.lower).toBe(orders?.beforeTiering)
            expectBounds(orders?.afterTiering ?? { lower: 1, upper: 0 })
          }
        }
      }),
      options,
    )
  })

  test('persons by their tiers add up to all persons', () => {
    fc.assert(
      fc.property(results, profiles, (result, profile) => {
        const { persons } = assessed(result, { profile })
        expect(persons?.byTiers.reduce((sum, group) => sum + group.persons, 0)).toBe(persons?.atMost)
      }),
      options,
    )
  })

  test('the chosen reading of each question gives the figures of the tiers, and every reading counts the same records', () => {
    fc.assert(
      fc.property(results, profiles, (result, profile) => {
        const { tiers, questions, waterfall } = assessed(result, { profile })
        for (const { readings } of questions) {
          for (const { chosen, tiers: counts, notCounted } of readings) {
            for (const { records } of counts) expectBounds(records)
            const exact = counts.every(({ records }) => records.lower === records.upper)
            if (!exact) continue
            const sum = counts.reduce((total, { records }) => total + records.upper, notCounted.records.upper)
            expect(sum).toBe(waterfall.inTiers + waterfall.notCounted)
            if (chosen) expect(counts.map(({ records }) => records.upper)).toEqual(tiers.map(({ records }) => records))
          }
        }
      }),
      { ...options, numRuns: 25 },
    )
  })

  test('a reading gives what a profile that chooses it gives', () => {
    const one = fc.constantFrom(...builtInLaw.questions.filter(({ boundedBy }) => boundedBy === undefined))
    fc.assert(
      fc.property(results, one, fc.nat(2), (result, { id, readings }, at) => {
        const reading = readings[at % readings.length]?.id ?? ''
        const [base] = builtInLaw.profiles
        const law = { ...builtInLaw, profiles: [{ id: 'only', zh: 'x', en: 'x', note: { zh: 'x', en: 'x' }, choices: { [id]: reading } }] }
        const shown = assessed(result, { profile: base?.id ?? '' }).questions.find(({ question }) => question === id)?.readings
        const chosen = assessed(result, { law }).tiers.map(({ records, persons }) => [records, persons?.beforeTiering])
        const counts = shown?.find((other) => other.reading === reading)?.tiers.map((tier) => [tier.records.upper, tier.persons?.upper])
        expect(counts).toEqual(chosen)
      }),
      { ...options, numRuns: 40 },
    )
  })

  test('more records never make the sum in proportion smaller, and decimals never exceed their fraction', () => {
    const counts = fc.tuple(fc.nat(1e9), fc.nat(1e9), fc.nat(1e9))
    fc.assert(
      fc.property(counts, fc.nat(1e6), fc.nat(2), fc.constantFrom('plain', 'duty'), (before, more, at, of) => {
        const after = before.map((count, index) => (index === at ? count + more : count))
        const [a, b] = [before, after].map((one) => proportionalSum(builtInLaw.tiers, one, of))
        expect(BigInt(b?.numerator ?? 0)).toBeGreaterThanOrEqual(BigInt(a?.numerator ?? 0))
        const [whole = '', decimals = ''] = (a?.decimal ?? '').split('.')
        const scaled = BigInt(whole + decimals) * BigInt(a?.denominator ?? 1)
        const exact = BigInt(a?.numerator ?? 0) * 10_000n
        expect(scaled <= exact && exact < scaled + BigInt(a?.denominator ?? 1)).toBe(true)
      }),
      options,
    )
  })

  test('a decimal is cut off, not rounded', () => {
    expect([cutDecimal(2n, 3n), cutDecimal(1n, 100_000n), cutDecimal(99_999n, 10n)]).toEqual(['0.6666', '0.0000', '9999.9000'])
  })
})

describe('transfers', () => {
  const header = 'evidence,digest,member,actor,counterparty,act,time,amount'
  const members = ['maternity.csv', 'copy/maternity.csv', 'owners.csv', 'numbers.zip', 'numbers.zip!numbers.csv']
  const row = fc.record({
    member: fc.constantFrom(...members),
    actor: fc.constantFrom('a', 'b', 'c'),
    counterparty: fc.constantFrom('', 'x', 'y'),
    act: fc.constantFrom('获取', '出售', '提供', '持有'),
  })
  const text = (rows: readonly { member: string; actor: string; counterparty: string; act: string }[]): string =>
    [
      header,
      ...rows.map(({ member, actor, counterparty, act }, index) => `E${index},,${member},${actor},${counterparty},${act},,1.10`),
    ].join('\n')
  const totals = (rows: Parameters<typeof text>[0]) => assessed(exampleResult(), { transfers: text(rows) }).transfers

  test('bounds hold, accumulating never gives less than counting once, and the order of rows changes no total', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const found = totals(rows)
        const all: RecordBounds[] = [found?.all ?? { lower: 0, upper: 0, kind: 'exact' }]
        for (const { once, accumulated, acts, recipients } of found?.actors ?? []) {
          expect(accumulated.lower).toBeGreaterThanOrEqual(once.lower)
          expect(accumulated.upper).toBeGreaterThanOrEqual(once.upper)
          all.push(once, accumulated, ...[...acts, ...recipients].map(({ records }) => records))
        }
        for (const bounds of all) {
          expectBounds(bounds)
          expect(bounds.kind).toBe(bounds.lower === bounds.upper ? 'exact' : 'at-most')
        }
        const turned = totals([...rows].reverse())
        expect({ ...turned, acts: [] }).toEqual({ ...found, acts: [] })
      }),
      options,
    )
  })

  test('one more row never lowers a total of its actor', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), row, (rows, more) => {
        const of = (list: typeof rows) => totals(list)?.actors.find(({ actor }) => actor === more.actor)
        const [before, after] = [of(rows), of([...rows, more])]
        expect(after?.accumulated.upper).toBeGreaterThanOrEqual(before?.once.upper ?? 0)
        expect(after?.once.upper).toBeGreaterThanOrEqual(before?.once.upper ?? 0)
        expect(after?.once.lower).toBeGreaterThanOrEqual(before?.once.lower ?? 0)
      }),
      options,
    )
  })
})

describe('damages', () => {
  const yuan = fc.tuple(fc.nat(1e12), fc.nat(9999)).map(([whole, part]) => `${whole}.${String(part).padStart(4, '0')}`)
  const scaled = (text: string): bigint => {
    const [whole = '', part = ''] = text.split('.')
    return BigInt(whole + part.padEnd(8, '0'))
  }
  const sorted = (a: string, b: string): { lower: string; upper: string } =>
    scaled(a) <= scaled(b) ? { lower: a, upper: b } : { lower: b, upper: a }
  const results = (amount: unknown, review: [number, number]) =>
    assessed(exampleResult(), {
      damages: {
        schema: 'leaktally.damages/1',
        actors: [
          { name: 'a', gains: [{ evidence: 'E', amount: amount as string }], prices: [{ perRecord: amount as string, source: 's' }] },
        ],
        punitiveFactor: '3',
      },
      review: [{ frame: 'records', lower: review[0], upper: review[1] }],
    }).damages?.methods.flatMap(({ method, results: found }) => found.map(({ result, remaining }) => ({ method, result, remaining }))) ?? []

  test('a wider interval of an amount or of the review never gives a narrower result, and nothing is lost to rounding', () => {
    const counts = fc.tuple(fc.nat(1e9), fc.nat(1e6), fc.nat(1e6), fc.nat(1e6))
    fc.assert(
      fc.property(yuan, yuan, counts, (one, other, [from, width, below, above]) => {
        const inner: [number, number] = [from + below, from + below + width]
        const narrow = results(one, inner)
        const wide = results(sorted(one, other), [from, inner[1] + above])
        narrow.forEach(({ method, result }, index) => {
          expect(wide[index]?.method).toBe(method)
          expect(scaled(wide[index]?.result.lower ?? '')).toBeLessThanOrEqual(scaled(result.lower))
          expect(scaled(wide[index]?.result.upper ?? '')).toBeGreaterThanOrEqual(scaled(result.upper))
        })
        const priced = narrow.find(({ method }) => method === 'price-reference')
        expect(scaled(priced?.result.lower ?? '')).toBe(scaled(one) * BigInt(inner[0]))
      }),
      options,
    )
  })
})
