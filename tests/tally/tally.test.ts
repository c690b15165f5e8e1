import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { KernelCounts } from '../../src/kernel/index.js'
import { counterNames } from '../../src/kernel/outcomes.js'
import { firstPlaces, problemCodes, type Problem } from '../../src/problem.js'
import { addCounts, noCounts } from '../../src/tally/counts.js'
import { noNotes } from '../../src/tally/notes.js'
import type { UnitPartial } from '../../src/tally/partial.js'
import { mergeProblems } from '../../src/tally/problems.js'
import { addPartial, emptyTally, mergeTallies, sumUnits, tallyOf, type Tally } from '../../src/tally/tally.js'

const count = fc.nat(1_000_000)
const sparse = fc.dictionary(fc.constantFrom('1', '2', '3', '8'), count)

const counts: fc.Arbitrary<KernelCounts> = fc.record({
  ladder: fc
    .tuple(...counterNames.map(() => count))
    .map((values) => Object.fromEntries(counterNames.map((name, at) => [name, values[at] ?? 0]))),
  outcomes: fc.array(fc.array(count, { maxLength: 4 }), { maxLength: 3 }),
  readings: fc.array(fc.array(count, { maxLength: 4 }), { maxLength: 3 }),
  categoryRecords: fc.array(count, { maxLength: 3 }),
  slots: fc.array(fc.record({ records: count, subjects: count }), { maxLength: 3 }),
  strata: fc.array(count, { maxLength: 4 }),
  columns: fc.array(fc.record({ filled: count, categories: sparse }), { maxLength: 4 }),
  combinations: sparse,
}) as unknown as fc.Arbitrary<KernelCounts>

const problem: fc.Arbitrary<Problem> = fc
  .record({
    code: fc.constantFrom(...problemCodes.slice(0, 4)),
    count: fc.integer({ min: 1, max: 50 }),
    byteStarts: fc.array(fc.nat(1000), { maxLength: firstPlaces }).map((places) => places.sort((a, b) => a - b)),
    detail: fc.option(fc.constantFrom('EIO', 'EACCES'), { nil: undefined }),
  })
  .map(({ detail, ...rest }) => (detail === undefined ? rest : { ...rest, detail }))

const problems = fc.array(problem, { maxLength: 4 })

describe('counts', () => {
  test('add in any order and grouping, with no counts as the identity', () => {
    fc.assert(
      fc.property(counts, counts, counts, (a, b, c) => {
        expect(addCounts(a, b)).toEqual(addCounts(b, a))
        expect(addCounts(addCounts(a, b), c)).toEqual(addCounts(a, addCounts(b, c)))
        expect(addCounts(a, noCounts)).toEqual(a)
        expect(addCounts(noCounts, a)).toEqual(a)
      }),
    )
  })

  test('add without changing what is added', () => {
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const before = structuredClone([a, b])
        addCounts(a, b)
        expect([a, b]).toEqual(before)
      }),
    )
  })

  test('are the sums of every number', () => {
    const one: KernelCounts = {
      ...noCounts,
      outcomes: [[1, 2], [3]],
      columns: [{ filled: 5, categories: { 1: 2 } }],
      combinations: { 3: 1 },
    }
    const two: KernelCounts = {
      ...noCounts,
      outcomes: [[10]],
      columns: [{ filled: 1, categories: { 0: 1, 1: 1 } }],
      combinations: { 1: 7 },
    }
    expect(addCounts(one, two)).toMatchObject({
      outcomes: [[11, 2], [3]],
      columns: [{ filled: 6, categories: { 0: 1, 1: 3 } }],
      combinations: { 1: 7, 3: 1 },
    })
  })
})

describe('problems', () => {
  test('merge in any order and grouping, with none as the identity', () => {
    fc.assert(
      fc.property(problems, problems, problems, (a, b, c) => {
        expect(mergeProblems(a, b)).toEqual(mergeProblems(b, a))
        expect(mergeProblems(mergeProblems(a, b), c)).toEqual(mergeProblems(a, mergeProblems(b, c)))
        expect(mergeProblems(a, [])).toEqual(mergeProblems(a))
      }),
    )
  })

  test('keep every count and the first places', () => {
    fc.assert(
      fc.property(problems, problems, (a, b) => {
        const total = (list: readonly Problem[]): number => list.reduce((sum, one) => sum + one.count, 0)
        const merged = mergeProblems(a, b)
        expect(total(merged)).toBe(total([...a, ...b]))
        for (const one of merged) {
          const same = [...a, ...b].filter(({ code, detail }) => code === one.code && detail === one.detail)
          const places = same.flatMap(({ byteStarts }) => byteStarts).sort((x, y) => x - y)
          expect(one.byteStarts).toEqual(places.slice(0, firstPlaces))
        }
      }),
    )
  })
})

const expected = { plan: 'plan', key: 'key' }

/** A partial of a unit, told from others by its numbers. */
const partialOf = (unit: number, its: KernelCounts, itsProblems: readonly Problem[]): UnitPartial => ({
  schema: 'leaktally.partial/1',
  ...expected,
  unit,
  scannedBytes: unit * 10,
  counts: its,
  notes: noNotes,
  values: [{ input: 0, table: 0, column: unit % 3, overlong: unit, counts: [[`医院${unit % 2}`, unit + 1]] }],
  problems: itsProblems,
  evidence: [],
  runs: [
    { space: 'row', offsets: Uint32Array.of(0, unit), sets: new BigUint64Array(0), bytes: Uint8Array.of(unit), file: null, position: 0 },
  ],
  sha256: null,
})

const partials = fc
  .array(fc.tuple(counts, problems), { maxLength: 6 })
  .map((parts) => parts.map(([its, itsProblems], unit) => partialOf(unit, its, itsProblems)))

/** Runs in the order of their units: the order in which runs lie does not count. */
const plainTally = ({ units, runs, values }: Tally): unknown => ({
  values,
  units: [...units].sort(([a], [b]) => a - b),
  runs: [...runs].sort((a, b) => (a.bytes?.[0] ?? 0) - (b.bytes?.[0] ?? 0)),
})

describe('tallies', () => {
  test('merge in any order and grouping, with the empty tally as the identity', () => {
    fc.assert(
      fc.property(partials, fc.nat(), fc.nat(), (list, x, y) => {
        const [from, to] = [x % (list.length + 1), y % (list.length + 1)].sort((a, b) => a - b) as [number, number]
        const [a, b, c] = [list.slice(0, from), list.slice(from, to), list.slice(to)].map((part) => tallyOf(part, expected)) as [
          Tally,
          Tally,
          Tally,
        ]
        const whole = plainTally(tallyOf(list, expected))
        expect(plainTally(mergeTallies(mergeTallies(a, b), c))).toEqual(whole)
        expect(plainTally(mergeTallies(a, mergeTallies(b, c)))).toEqual(whole)
        expect(plainTally(mergeTallies(c, b, a))).toEqual(whole)
        expect(plainTally(mergeTallies(a, emptyTally))).toEqual(plainTally(a))
        expect(plainTally(mergeTallies(emptyTally, a))).toEqual(plainTally(a))
      }),
      { numRuns: 50 },
    )
  })

  test('are the same added one by one or all at once, and sum up alike', () => {
    fc.assert(
      fc.property(partials, (list) => {
        const oneByOne = list.reduce((sum, partial) => addPartial(sum, partial, expected), emptyTally)
        expect(plainTally(oneByOne)).toEqual(plainTally(tallyOf(list, expected)))
        const units = list.map(({ unit }) => unit)
        const { counts: sum, problems: all, scannedBytes } = sumUnits(oneByOne, units)
        expect(sum).toEqual(list.map((partial) => partial.counts).reduce(addCounts, noCounts))
        expect(all).toEqual(mergeProblems(...list.map((partial) => partial.problems)))
        expect(scannedBytes).toBe(list.reduce((bytes, partial) => bytes + partial.scannedBytes, 0))
        expect(sumUnits(oneByOne, [...units].reverse())).toEqual(sumUnits(oneByOne, units))
        expect(sumUnits(oneByOne, [99]).scannedBytes).toBe(0)
      }),
      { numRuns: 50 },
    )
  })

  test('refuse a unit that is there already, another plan, another key', () => {
    const partial = partialOf(3, noCounts, [])
    const tally = tallyOf([partial], expected)
    for (const wrong of [
      () => addPartial(tally, partial, expected),
      () => mergeTallies(tally, tally),
      () => tallyOf([{ ...partial, plan: 'other' }], expected),
      () => tallyOf([{ ...partial, key: 'other' }], expected),
    ]) {
      expect(wrong).toThrow(expect.objectContaining({ code: 'partial-mismatch', detail: { unit: '3' } }) as Error)
    }
  })
})
