import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { KernelNotes, NumberSeries } from '../../src/kernel/index.js'
import { joinNotes, noNotes } from '../../src/tally/notes.js'

const repeat = (length: number): number[] => Array.from({ length }, () => 0)

/** The notes of numbers in a row, counted as plainly as can be. */
function notesOf(numbers: readonly number[]): KernelNotes {
  const steps = numbers.slice(1).map((number, index) => number - (numbers[index] ?? 0))
  const runs: number[] = [0]
  for (const step of steps) {
    if (Math.abs(step) === 1) runs.push((runs.pop() ?? 0) + 1)
    else runs.push(0)
  }
  const agreement = { compared: numbers.length, agreed: numbers.filter((number) => number % 2 === 0).length }
  const [first] = numbers
  const last = numbers.at(-1)
  if (first === undefined || last === undefined) return noNotes
  const lastCharacters = repeat(11)
  for (const number of numbers) lastCharacters[number % 10] = (lastCharacters[number % 10] ?? 0) + 1
  const series: NumberSeries = {
    column: 0,
    numbers: numbers.length,
    failed: numbers.filter((number) => number > 4).length,
    lastCharacters,
    hundreds: repeat(10),
    equal: steps.filter((step) => step === 0).length,
    neighbours: steps.filter((step) => Math.abs(step) === 1).length,
    longest: Math.max(...runs),
    firstRun: runs[0] ?? 0,
    lastRun: runs.at(-1) ?? 0,
    first: String(first),
    last: String(last),
    below: String(last - 1),
    above: String(last + 1),
  }
  return {
    agreements: { sex: agreement, birth: agreement, age: agreement, region: agreement },
    rows: { first: String(first), last: String(last), repeated: series.equal },
    series: [series],
  }
}

const numbers = fc.array(fc.nat(6), { maxLength: 8 })

describe('notes of a table', () => {
  test('joined over units are those of the whole table, wherever it is cut', () => {
    fc.assert(
      fc.property(fc.array(numbers, { maxLength: 5 }), (parts) => {
        const joined = parts.map(notesOf).reduce(joinNotes, noNotes)
        expect(joined).toEqual(notesOf(parts.flat()))
      }),
      { numRuns: 500 },
    )
  })

  test('join in any grouping, with no notes as the identity', () => {
    fc.assert(
      fc.property(numbers, numbers, numbers, (a, b, c) => {
        const [x, y, z] = [notesOf(a), notesOf(b), notesOf(c)]
        expect(joinNotes(joinNotes(x, y), z)).toEqual(joinNotes(x, joinNotes(y, z)))
        expect(joinNotes(x, noNotes)).toEqual(x)
        expect(joinNotes(noNotes, x)).toEqual(x)
      }),
    )
  })

  test('keep columns apart', () => {
    const inColumn = (column: number, list: readonly number[]): KernelNotes => {
      const { series, ...rest } = notesOf(list)
      return { ...rest, series: series.map((one) => ({ ...one, column })) }
    }
    const joined = joinNotes(inColumn(3, [1, 2]), inColumn(1, [3, 4]))
    expect(joined.series.map(({ column, neighbours }) => [column, neighbours])).toEqual([
      [1, 1],
      [3, 1],
    ])
  })
})
