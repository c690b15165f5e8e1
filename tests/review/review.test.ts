/** The review document: worked examples by hand, what is refused, and that the same arguments give the same document. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { LeaktallyError } from '../../src/problem.js'
import type { ReviewLabel } from '../../src/review/labels.js'
import { review } from '../../src/scan/review.js'
import { digested, labelsFor, resultWith, verified, type MarkedStratum } from './marked-result.js'

interface Example {
  readonly name: string
  readonly strata: readonly MarkedStratum[]
  readonly countable: object
  readonly right?: object
  readonly worst?: object
  readonly missedUpperBound?: number
  readonly needed?: Readonly<Record<string, number>>
}
const examples = JSON.parse(readFileSync(new URL('../../fixtures/review/examples.json', import.meta.url), 'utf8')) as Example[]

describe('worked examples (fixtures/review/README.md)', () => {
  test.each(examples)('$name', ({ strata, countable, right = {}, worst = {}, missedUpperBound, needed = {} }) => {
    const result = resultWith(strata)
    const { records, missed, strata: reviewed } = review(result, labelsFor(result, strata))
    expect(records.countable).toMatchObject(countable)
    expect(records.right).toMatchObject(right)
    expect(records.countable.worst).toMatchObject(worst)
    if (missedUpperBound !== undefined) expect(missed).toMatchObject([{ missed: 0, upperBound: missedUpperBound }])
    for (const [name, size] of Object.entries(needed)) expect(reviewed.find((one) => one.name === name)?.sampleNeeded).toBe(size)
  })
})

test('in 10,000 simulated reviews of two strata the intervals of their sum cover the truth in at least 0.945 of them', () => {
  const frames = [
    { name: 'resident_id', records: 60, drawn: 10 },
    { name: 'mobile', records: 200, drawn: 12 },
  ]
  let state = 20_261_101
  // Linear congruential (Numerical Recipes): its high bits are good enough to shuffle by.
  const next = (below: number): number => Math.floor(((state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32) * below)
  const known = new Map<string, { low: number; high: number; lowerBound: number }>()
  const covered = { interval: 0, lowerBound: 0 }
  for (let times = 0; times < 10_000; times++) {
    let truth = 0
    const drawn = frames.map(({ name, records, drawn: size }) => {
      const marked = next(records + 1)
      truth += marked
      let [left, marks] = [marked, '']
      for (let i = 0; i < size; i++) {
        const isMarked = next(records - i) < left
        if (isMarked) left--
        marks += isMarked ? 'T' : 'F'
      }
      return { name, records, marks: [...marks].sort().join('') }
    })
    const key = drawn.map(({ marks }) => marks).join()
    const result = known.has(key) ? null : resultWith(drawn)
    const bounds = known.get(key) ?? (result === null ? undefined : review(result, labelsFor(result, drawn)).records.countable)
    if (bounds === undefined) throw new Error('no bounds')
    known.set(key, bounds)
    if (bounds.low <= truth && truth <= bounds.high) covered.interval++
    if (bounds.lowerBound <= truth) covered.lowerBound++
  }
  expect(known.size).toBe(11 * 13)
  expect(Math.min(covered.interval, covered.lowerBound)).toBeGreaterThanOrEqual(9450)
})

const strata: readonly MarkedStratum[] = [
  { name: 'resident_id', records: 5000, marks: 'TTTTTTTTTTTTTTTTTTTD', also: ['mobile', 'pregnancy'] },
  { name: 'mobile', records: 700, marks: 'TTTTTTTTFU' },
  { name: 'rejected', records: 40, marks: 'TTTF' },
  { name: 'none', records: 90, marks: 'TTTTTTTTTT' },
]
const result = resultWith(strata)

/** Labels with one of them changed. */
const changed = (item: string, change: Partial<ReviewLabel>) =>
  labelsFor(result, strata, (label) => (label.item === item ? { ...label, ...change } : label))

describe('a review', () => {
  test('gives the same document for the same arguments, whatever the order of labels', () => {
    const labels = labelsFor(result, strata)
    const again = { ...labels, items: [...labels.items].reverse() }
    expect(JSON.stringify(review(result, again))).toBe(JSON.stringify(review(result, labels)))
    expect(review(result, labels).digest).not.toBe(review(result, changed('none/1', { reading: 'false' })).digest)
  })

  test('counts a category over its strata, and leaves out what is marked as read wrongly', () => {
    const { categories } = review(result, labelsFor(result, strata))
    expect(categories.mobile).toMatchObject({ records: 5700, covered: 5700, sampled: 30, answered: 29 })
    expect(categories.mobile?.countable.estimate).toBe(Math.round((5000 * 19) / 20 + (700 * 8) / 9))
    const without = review(result, changed('resident_id/1', { wrongCategories: ['pregnancy'] })).categories
    expect([without.pregnancy?.right.estimate, without.resident_id?.right.estimate]).toEqual([4750, 5000])
  })

  test('keeps what is wrong in part: the other categories of a wrong record stay', () => {
    const { categories, records } = review(result, changed('resident_id/1', { reading: 'false', wrongCategories: ['resident_id'] }))
    expect([categories.resident_id?.right.estimate, categories.pregnancy?.right.estimate]).toEqual([4750, 5000])
    expect(records.right.estimate).toBe(Math.round(5000 + (700 * 8) / 9))
  })

  test('bounds are ordered: worst ≤ lower bound, low ≤ lower bound ≤ estimate ≤ high', () => {
    const { categories, records } = review(result, labelsFor(result, strata))
    for (const { right, countable } of [records, ...Object.values(categories)]) {
      for (const count of [right, countable]) {
        expect(count.worst.lowerBound).toBeLessThanOrEqual(count.lowerBound)
        expect(count.low).toBeLessThanOrEqual(count.lowerBound)
        expect(count.lowerBound).toBeLessThanOrEqual(count.estimate ?? 0)
        expect(count.estimate ?? 0).toBeLessThanOrEqual(count.high)
        expect(count.high).toBeLessThanOrEqual(count.worst.high)
      }
    }
  })

  test('compares one-sided lower bounds with the given numbers', () => {
    const given = [0, 3500, 5700].map((value) => ({ id: `at ${value}`, name: '', value }))
    const { records } = review(result, labelsFor(result, strata), { thresholds: given })
    expect(records.countable.lowerBound).toBeGreaterThanOrEqual(3500)
    expect(records.countable.atLeast).toEqual(['at 0', 'at 3500'])
  })

  test('leaves a stratum without an answer out of the estimate, and counts it as zero in the bounds', () => {
    const open = labelsFor(result, strata, (label) => (label.item.startsWith('mobile/') ? { ...label, reading: null } : label))
    const { records, categories } = review(result, open)
    expect(records).toMatchObject({ records: 5700, covered: 5000, answered: 20 })
    expect(records.countable.estimate).toBe(4750)
    expect(records.countable.high).toBeGreaterThan(5000)
    expect(categories.mobile?.covered).toBe(5000)
  })

  test('counts what is verified, keeps undecided outcomes open, and tells of calls about health', () => {
    const outcomes = ['match', 'match', 'mismatch', 'cancelled', 'unanswered'] as const
    const labels = labelsFor(result, strata, (label) => {
      const outcome = outcomes[Number(label.item.split('/')[1]) - 1]
      if (!label.item.startsWith('resident_id/') || outcome === undefined) return label
      return { ...label, verification: { ...verified, outcome, method: outcome === 'unanswered' ? 'telephone' : 'register' } }
    })
    const { verification } = review(result, labels)
    expect(verification.outcomes).toMatchObject({ match: 2, mismatch: 1, cancelled: 1, unanswered: 1, unchecked: 39 })
    expect(verification.callsAboutHealth).toBe(1)
    expect(verification.strata[0]?.matching).toMatchObject({ count: 2, answered: 3, estimate: 0.666667 })
    expect(verification.strata[0]?.worst.high).toBeGreaterThan(4000)
  })

  test('holds nothing that people wrote: no remark, no name, no document number', () => {
    const labels = changed('mobile/1', { remark: '备注内容', verification: verified })
    const text = JSON.stringify(review(result, labels))
    for (const written of ['备注内容', '甲', '乙', verified.document]) expect(text).not.toContain(written)
  })
})

describe('refuses', () => {
  const faultOf = (run: () => unknown): unknown => {
    try {
      run()
    } catch (error) {
      return error instanceof LeaktallyError ? [error.code, error.detail['fault'] ?? error.detail['option']] : error
    }
    return null
  }
  const labels = labelsFor(result, strata)

  test.each<[string, Partial<ReviewLabel>, string]>([
    ['a reading that is none', { reading: 'maybe' as never }, 'reading-unknown'],
    ['a category that the record does not have', { wrongCategories: ['vin'] }, 'category-absent'],
    ['a right record whose own category was wrong', { wrongCategories: ['resident_id'] }, 'categories-contradict'],
    ['a wrong record whose own category was right', { reading: 'false', wrongCategories: ['mobile'] }, 'categories-contradict'],
    ['wrong categories of a record that is open', { reading: null, wrongCategories: ['mobile'] }, 'categories-without-reading'],
    ['a verification without a number', { verification: { ...verified, document: '' } }, 'verification-incomplete'],
    ['a verification by one person', { verification: { ...verified, verifiers: ['甲', '甲'] } }, 'verifiers-same'],
    ['a day that does not exist', { verification: { ...verified, date: '2026-02-30' } }, 'date-invalid'],
    ['what was read wrongly and matches', { reading: 'false', verification: verified }, 'verification-contradicts'],
  ])('%s', (_name, change, fault) => {
    expect(faultOf(() => review(result, changed('resident_id/1', change)))).toEqual(['labels-invalid', fault])
  })

  test('labels of another result, missing rows, missing strata, unknown and contradicting rows', () => {
    const without = (keep: (label: ReviewLabel) => boolean): unknown =>
      faultOf(() => review(result, { ...labels, items: labels.items.filter(keep) }))
    expect(faultOf(() => review(result, { ...labels, result: '0'.repeat(64) }))).toEqual(['labels-invalid', 'result-other'])
    expect(faultOf(() => review(result, { ...labels, result: '' }))).toEqual(['labels-invalid', 'result-other'])
    expect(without(({ item }) => item !== 'mobile/3')).toEqual(['labels-invalid', 'item-missing'])
    expect(without(({ item }) => !item.startsWith('rejected/'))).toEqual(['labels-invalid', 'stratum-missing'])
    const [first] = labels.items
    if (first === undefined) throw new Error('no labels')
    const withMore = (more: ReviewLabel): unknown => faultOf(() => review(result, { ...labels, items: [...labels.items, more] }))
    expect(withMore({ ...first, item: 'resident_id/21' })).toEqual(['labels-invalid', 'item-unknown'])
    expect(withMore({ ...first, reading: 'false' })).toEqual(['labels-invalid', 'marks-contradict'])
    expect(withMore(first)).toBeNull()
  })

  test('a result that was changed, or is none', () => {
    const more = { ...result, records: { ...result.records, total: result.records.total + 1 } }
    expect(faultOf(() => review(more, labels))).toEqual(['result-invalid', undefined])
    expect(faultOf(() => review({} as never, labels))).toEqual(['result-invalid', undefined])
    expect(faultOf(() => review(digested(more), labels))).toEqual(['labels-invalid', 'result-other'])
  })

  test.each([
    { confidence: 1 },
    { confidence: 0.4 },
    { precision: 0 },
    { precision: Number.NaN },
    { thresholds: [{ id: 'a', name: '', value: 0.5 }] },
  ])('options out of bounds: %o', (options) => {
    expect(faultOf(() => review(result, labels, options))).toEqual(['option-value', Object.keys(options)[0]])
  })

  test('an option that is not there', () => {
    expect(faultOf(() => review(result, labels, { level: 1 } as never))).toEqual(['option-unknown', 'level'])
  })
})
