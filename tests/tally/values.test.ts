import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeValues, ValueTally, type ColumnValues } from '../../src/tally/values.js'

const texts = ['第一医院', '第二医院', '妇幼保健院', 'A', '']

/** Values of a few columns of a few tables, as units hand them over. */
const lists: fc.Arbitrary<ColumnValues[]> = fc.array(
  fc.record({
    input: fc.nat(1),
    table: fc.nat(1),
    column: fc.nat(2),
    overlong: fc.nat(3),
    counts: fc.array(fc.tuple(fc.constantFrom(...texts), fc.integer({ min: 1, max: 9 })), { maxLength: 5 }),
  }),
  { maxLength: 5 },
)

const merged = (most: number, ...parts: readonly (readonly ColumnValues[])[]): ColumnValues[] => {
  const tally = new ValueTally(most)
  for (const part of parts) tally.add(part)
  return tally.list()
}

describe('values of institution columns', () => {
  test('merge in any order and grouping, with none as the identity', () => {
    fc.assert(
      fc.property(lists, lists, lists, (a, b, c) => {
        expect(mergeValues(a, b)).toEqual(mergeValues(b, a))
        expect(mergeValues(mergeValues(a, b), c)).toEqual(mergeValues(a, mergeValues(b, c)))
        expect(mergeValues(mergeValues(a), [])).toEqual(mergeValues(a))
      }),
    )
  })

  test('do so too where a column has more of them than are counted', () => {
    fc.assert(
      fc.property(lists, lists, lists, (a, b, c) => {
        const whole = merged(2, a, b, c)
        expect(merged(2, merged(2, a, b), c)).toEqual(whole)
        expect(merged(2, a, merged(2, c, b))).toEqual(whole)
      }),
    )
  })

  test('are sums of records by column and text', () => {
    const one = { input: 0, table: 0, column: 1, overlong: 2 }
    const sum = mergeValues(
      [{ ...one, counts: [['第一医院', 3]] }],
      [{ ...one, overlong: 1, counts: [['第二医院', 1]] }],
      [
        { ...one, overlong: 0, counts: [['第一医院', 4]] },
        { ...one, column: 2, counts: [['第一医院', 9]] },
      ],
    )
    expect(sum).toEqual([
      {
        ...one,
        overlong: 3,
        counts: [
          ['第一医院', 7],
          ['第二医院', 1],
        ],
      },
      { ...one, column: 2, counts: [['第一医院', 9]] },
    ])
  })

  test('are let go beyond the most that are counted, cells that are too long are not', () => {
    const one = { input: 0, table: 0, column: 1, overlong: 1 }
    const many = [...texts, 'B'].map((text): [string, number] => [text, 1])
    expect(merged(5, [{ ...one, counts: many }])).toEqual([{ ...one, counts: null }])
    expect(merged(6, [{ ...one, counts: many }])[0]?.counts).toHaveLength(6)
  })
})
