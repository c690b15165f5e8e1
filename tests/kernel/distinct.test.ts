/** The distinct phase against a Map: counts, unions of sets, categories, mobiles that fall to an ID, and passes. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPeople } from '../../fixtures/people.mjs'
import type { DistinctCounts, Kernel } from '../../src/kernel/index.js'
import { categoryIds } from '../../src/reference/categories.js'
import { openKernel } from '../support/kernel.js'

const kernel = openKernel()

const flagPrimary = 1n << 63n
const flagBesideId = 1n << 62n
const flagMobile = 1n << 61n
const categoryBits = (1n << 48n) - 1n
const noAges = { at: 0, under14: 0, under18: 0, from60: 0 }

type Pair = readonly [bigint, bigint]
/** Both words of a key, and its set of categories. */
type Row = readonly [bigint, bigint, bigint]

function bytesOf(values: readonly bigint[]): Uint8Array {
  return new Uint8Array(BigUint64Array.from(values).buffer)
}

/** Row keys: all of the first word, the lower half of the second. */
function rowBytesOf(rows: readonly Row[]): Uint8Array {
  return Uint8Array.from(rows.flatMap(([first, second]) => [...bytesOf([first]), ...bytesOf([second]).subarray(0, 4)]))
}

interface Keys {
  readonly persons: readonly Pair[]
  readonly besideId: readonly bigint[]
  readonly rows: readonly Row[]
}

/** As runs come: each key has one of at most 255 sets; more sets come in more runs. */
function* runsOf<Key>(
  keys: readonly Key[],
  setOf: (key: Key) => bigint,
): Generator<{ keys: Key[]; sets: BigUint64Array; places: Uint8Array }> {
  for (let from = 0; from < keys.length;) {
    const sets: bigint[] = []
    const places: number[] = []
    let to = from
    for (; to < keys.length; to++) {
      const set = setOf(keys[to] as Key)
      const known = sets.indexOf(set)
      if (known < 0 && sets.length === 255) break
      places.push(known < 0 ? sets.push(set) - 1 : known)
    }
    yield { keys: keys.slice(from, to), sets: BigUint64Array.from(sets), places: Uint8Array.from(sets.length === 1 ? [] : places) }
    from = to
  }
}

function insertPersons(using: Kernel, persons: readonly Pair[]): void {
  for (const { keys, sets, places } of runsOf(persons, ([, set]) => set)) {
    const bytes = bytesOf(keys.map(([key]) => key))
    if (sets.length === 1) {
      using.distinct.insertPersons(bytes, sets[0] ?? 0n)
    } else {
      using.distinct.noteSets(sets, places)
      using.distinct.insertPersonsWithSets(bytes)
    }
  }
}

function insertRows(using: Kernel, rows: readonly Row[]): void {
  for (const { keys, sets, places } of runsOf(rows, ([, , set]) => set)) {
    using.distinct.noteRowSets(sets, places)
    using.distinct.insertRows(rowBytesOf(keys), sets.length === 1)
  }
}

/** Counts in `parts` passes, in pieces as the caller of the kernel gives them. */
function count(using: Kernel, keys: Keys, parts: number, limits = noAges): DistinctCounts {
  using.distinct.begin(limits)
  for (let part = 0; part < parts; part++) {
    using.distinct.beginPass('person', part, parts)
    for (let from = 0; from < keys.persons.length; from += 50_000) insertPersons(using, keys.persons.slice(from, from + 50_000))
    using.distinct.insertMobiles(bytesOf(keys.besideId))
    using.distinct.tallyPersons()
  }
  for (let part = 0; part < parts; part++) {
    using.distinct.beginPass('row', part, parts)
    for (let from = 0; from < keys.rows.length; from += 50_000) insertRows(using, keys.rows.slice(from, from + 50_000))
    using.distinct.tallyRows()
  }
  return using.distinct.read()
}

/** The same with a Map. Regions, sexes and births are left to the test of made-up people. */
function countNaively({ persons, besideId, rows }: Keys): unknown {
  const sets = new Map<bigint, bigint>()
  for (const [key, set] of persons) sets.set(key, (sets.get(key) ?? 0n) | set)
  for (const key of besideId) sets.set(key, (sets.get(key) ?? 0n) | flagBesideId | flagMobile)
  const entries = [...sets.values()]
  const primary = entries.filter((set) => (set & flagPrimary) !== 0n)
  const mobiles = primary.filter((set) => (set & flagMobile) !== 0n)
  return {
    primary: primary.length,
    residentIds: primary.length - mobiles.length,
    primaryMobiles: mobiles.length,
    freeMobiles: mobiles.filter((set) => (set & flagBesideId) === 0n).length,
    mobiles: entries.filter((set) => (set & flagMobile) !== 0n).length,
    rows: new Set(rows.map(([first, second]) => `${first} ${second}`)).size,
    categories: categoryIds.map((_, index) => primary.filter((set) => ((set & categoryBits) >> BigInt(index)) & 1n).length),
    rowCombinations: countSets(rows),
  }
}

/** Different rows by their sets, where there is one; of several the larger number. */
function countSets(rows: readonly Row[]): Record<string, number> {
  const sets = new Map<string, bigint>()
  for (const [first, second, set] of rows) {
    const row = `${first} ${second}`
    const known = sets.get(row) ?? 0n
    sets.set(row, known > set ? known : set)
  }
  const counts: Record<string, number> = {}
  for (const set of sets.values()) if (set !== 0n) counts[String(set)] = (counts[String(set)] ?? 0) + 1
  return counts
}

function comparable({ counts, categoryPersons, rowCombinations }: DistinctCounts): unknown {
  const { primary, residentIds, primaryMobiles, freeMobiles, mobiles, rows } = counts
  const categories = categoryPersons.slice(0, categoryIds.length)
  return { primary, residentIds, primaryMobiles, freeMobiles, mobiles, rows, categories, rowCombinations }
}

/** Few different keys, so that many meet; some share the bits by which places and passes are chosen. */
const key = fc.oneof(
  fc.integer({ min: 0, max: 12 }).map(BigInt),
  fc.integer({ min: 1, max: 5 }).map((high) => BigInt(high) << 40n),
  fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }),
)
const set = fc
  .tuple(fc.bigInt({ min: 0n, max: (1n << BigInt(categoryIds.length)) - 1n }), fc.boolean())
  .map(([bits, mobile]) => flagPrimary | bits | (mobile ? flagMobile : 0n))
const keysOf = fc.record({
  // A value is an ID or a mobile, never both: its kind is part of it.
  persons: fc
    .array(fc.tuple(key, set), { maxLength: 40 })
    .map((pairs) => pairs.map(([value, bits]): Pair => [value, value % 2n === 0n ? bits | flagMobile : bits & ~flagMobile])),
  besideId: fc.array(
    key.map((value) => value & ~1n),
    { maxLength: 20 },
  ),
  rows: fc.array(fc.tuple(key, fc.integer({ min: 0, max: 3 }).map(BigInt), fc.integer({ min: 0, max: 5 }).map(BigInt)), { maxLength: 40 }),
})

describe('distinct counts', () => {
  it.each([1, 2, 4])('agree with a Map in %i passes', (parts) => {
    fc.assert(
      fc.property(keysOf, (keys) => {
        expect(comparable(count(kernel, keys, parts))).toEqual(countNaively(keys))
      }),
      { numRuns: 60 },
    )
  })

  it('agree with a Map for 100,000 keys of which many are the same', () => {
    const { random } = createPeople('many keys')
    const values = Array.from({ length: 30_000 }, () => (BigInt(random.below(2 ** 32)) << 32n) | BigInt(random.below(2 ** 32)))
    const one = (): bigint => random.pick(values)
    const keys: Keys = {
      persons: Array.from({ length: 100_000 }, (): Pair => {
        const value = one()
        return [value, flagPrimary | (value % 2n === 0n ? flagMobile : 0n) | BigInt(random.below(2 ** 30))]
      }),
      besideId: Array.from({ length: 5000 }, () => one() & ~1n),
      rows: Array.from({ length: 60_000 }, (): Row => [one(), BigInt(random.below(2)), BigInt(random.below(700))]),
    }
    const expected = countNaively(keys)
    for (const parts of [1, 2, 4]) expect(comparable(count(kernel, keys, parts))).toEqual(expected)
  })

  it('are none before any key', () => {
    const none = { persons: [], besideId: [], rows: [] }
    expect(comparable(count(kernel, none, 1))).toEqual(countNaively(none))
  })

  it('take a row key of zeros for one row', () => {
    const zeros: Keys = {
      persons: [],
      besideId: [],
      rows: [
        [0n, 0n, 0n],
        [0n, 0n, 0n],
      ],
    }
    expect(count(kernel, zeros, 1).counts.rows).toBe(1)
  })
})

describe('a mobile', () => {
  it('is beside an ID when it was inserted so, in the pass that it belongs to', () => {
    const free = 0x0000_0100_0000_0002n
    const beside = 0x0000_0200_0000_0004n
    const both = 0x0000_0300_0000_0006n
    for (const parts of [1, 2, 4]) {
      kernel.distinct.begin(noAges)
      for (let part = 0; part < parts; part++) {
        kernel.distinct.beginPass('person', part, parts)
        kernel.distinct.insertPersons(bytesOf([free, both]), flagPrimary | flagMobile)
        kernel.distinct.insertMobiles(bytesOf([beside, both]))
        kernel.distinct.tallyPersons()
        for (const value of [free, beside, both]) {
          const isInPass = Number((value >> 40n) & 0xffffn) % parts === part
          expect(kernel.distinct.isBesideId(value)).toBe(isInPass && value !== free)
        }
        expect(kernel.distinct.isBesideId(0x7777n)).toBe(false)
      }
      expect(kernel.distinct.read().counts).toMatchObject({ primary: 2, primaryMobiles: 2, freeMobiles: 1, mobiles: 3 })
    }
  })

  it('is beside no ID in a pass without keys', () => {
    kernel.distinct.begin(noAges)
    kernel.distinct.beginPass('person', 0, 1)
    kernel.distinct.tallyPersons()
    expect(kernel.distinct.isBesideId(0x7777n)).toBe(false)
  })
})

describe('persons with an ID', () => {
  const people = createPeople('distinct persons')
  const persons = Array.from({ length: 3000 }, () => people.person({ bornFrom: 1890, bornTo: 2024 }))
  /** Tagged canonical value (assembly/numbers/resident-id.ts): kind 1, then address, birth and sequence of the 17 body digits. */
  const tagged = (id: string): bigint =>
    (1n << 57n) | (BigInt(id.slice(0, 6)) << 37n) | (BigInt(id.slice(6, 14)) << 10n) | BigInt(id.slice(14, 17))
  const enciphered = kernel.encipher(persons.map(({ residentId }) => tagged(residentId)))
  const twice = [...enciphered, ...enciphered].map((one): Pair => [one, flagPrimary | 1n])
  const births = persons.map(({ residentId }) => Number(residentId.slice(6, 14)))

  it('are counted by sex, region and age, once each', () => {
    const limits = { at: 20200229, under14: 20101101, under18: 20061101, from60: 19641102 }
    const { counts, regions, categoryPersons } = count(kernel, { persons: twice, besideId: [], rows: [] }, 2, limits)
    const women = persons.filter(({ sex }) => sex === 'female').length
    expect(counts).toMatchObject({
      primary: 3000,
      residentIds: 3000,
      women,
      men: 3000 - women,
      under14: births.filter((birth) => birth >= limits.under14 && birth <= limits.at).length,
      under18: births.filter((birth) => birth >= limits.under18 && birth <= limits.at).length,
      notBorn: births.filter((birth) => birth > limits.at).length,
      from60: births.filter((birth) => birth < limits.from60).length,
      before1900: births.filter((birth) => birth < 19000101).length,
    })
    expect(categoryPersons[0]).toBe(3000)
    const expected: Record<number, number> = {}
    for (const { county } of persons) expected[Number(county.code)] = (expected[Number(county.code)] ?? 0) + 1
    expect(regions).toEqual(expected)
  })

  it('have no ages without a reference date', () => {
    expect(count(kernel, { persons: twice, besideId: [], rows: [] }, 1).counts).toMatchObject({
      under14: 0,
      under18: 0,
      from60: 0,
      notBorn: 0,
    })
  })

  it('of foreign nationality count for their province', () => {
    const [foreign] = kernel.encipher([tagged('932682198501010017')])
    const { regions } = count(kernel, { persons: [[foreign ?? 0n, flagPrimary | 1n]], besideId: [], rows: [] }, 1)
    expect(regions).toEqual({ 320000: 1 })
  })
})

describe('how many keys a pass may hold', () => {
  const spread = (size: number): bigint[] =>
    Array.from({ length: size }, (_, index) => (BigInt(index) * 0x9e37_79b9_7f4a_7c15n) & ((1n << 64n) - 1n))

  it('is a number of different ones, however often each comes', () => {
    const size = kernel.distinct.capacity
    expect(size).toBeGreaterThan(300_000)
    const keys = spread(size)
    kernel.distinct.begin(noAges)
    kernel.distinct.beginPass('row', 0, 1)
    for (let copy = 0; copy < 3; copy++) {
      for (let from = 0; from < size; from += 50_000) {
        insertRows(
          kernel,
          keys.slice(from, from + 50_000).map((value) => [value, 5n, 1n]),
        )
      }
    }
    kernel.distinct.tallyRows()
    expect(kernel.distinct.read().counts.rows).toBe(size)
  })

  it('does not depend on how often one of them comes: sets are joined all the same', () => {
    const one = Array.from({ length: 50_000 }, () => 42n)
    kernel.distinct.begin(noAges)
    kernel.distinct.beginPass('person', 0, 1)
    kernel.distinct.insertPersons(bytesOf(spread(1000)), flagPrimary | 2n)
    for (let copy = 0; copy < 20; copy++) kernel.distinct.insertPersons(bytesOf(one), flagPrimary | 1n)
    kernel.distinct.insertPersons(bytesOf([42n]), flagPrimary | 2n)
    kernel.distinct.tallyPersons()
    const { counts, categoryPersons } = kernel.distinct.read()
    expect([counts.primary, categoryPersons[0], categoryPersons[1]]).toEqual([1001, 1, 1001])
  })
})

describe('sets of categories', () => {
  it('are all counted when there are more of them than places in the kernel', () => {
    const sets = Array.from({ length: 20_000 }, (_, index) => BigInt(index % 9000) * 7n + 1n)
    const persons = sets.map((set, index): Pair => [(BigInt(index) * 0x9e37_79b9_7f4a_7c15n) & ((1n << 64n) - 1n), flagPrimary | set])
    const { combinations, categoryPersons } = count(kernel, { persons, besideId: [], rows: [] }, 1)
    const expected: Record<string, number> = {}
    for (const set of sets) expected[String(set)] = (expected[String(set)] ?? 0) + 1
    expect(combinations).toEqual(expected)
    expect(categoryPersons[3]).toBe(sets.filter((set) => (set >> 3n) & 1n).length)
  })
})
