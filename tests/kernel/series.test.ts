import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDigit, createPeople } from '../../fixtures/people.mjs'
import type { NumberSeries } from '../../src/kernel/index.js'
import { joinNotes, noNotes } from '../../src/tally/notes.js'
import { openKernel } from '../support/kernel.js'
import { noteAll, notedTable } from '../support/notes.js'

const kernel = openKernel()
const mobiles = notedTable(['text', 'mobile'])
const ids = notedTable(['residentId', 'text'])

const seriesOf = (numbers: readonly string[]): NumberSeries | undefined =>
  noteAll(mobiles, numbers.map((number) => `a,${number}\n`).join(''), { kernel }).notes.series[0]

const mobile = (number: number): string => String(13_512_340_000 + number)

/** An ID of a made-up holder: the parts are put together by rule. */
const idWith = (sequence: number, wrong = 0): string => {
  const body = `11010519491231${String(sequence).padStart(3, '0')}`
  return wrong === 0 ? body + checkDigit(body) : body + '10X98765432'.charAt(('10X98765432'.indexOf(checkDigit(body)) + wrong) % 11)
}

describe('numbers in the order of rows', () => {
  test('are counted as equal to the one before, as neighbours of it, or as neither', () => {
    expect(seriesOf([5, 5, 6, 7, 6, 20, 21, 21, 40].map(mobile))).toMatchObject({
      column: 1,
      numbers: 9,
      equal: 2,
      neighbours: 4,
      longest: 3,
      firstRun: 0,
      lastRun: 0,
    })
  })

  test('go on over cells without a number, empty ones and other columns', () => {
    expect(seriesOf([mobile(5), '无', '', mobile(6), '021-12345678', mobile(7)])).toMatchObject({ numbers: 3, neighbours: 2, longest: 2 })
  })

  test('are numbers however they are written, but not foreign ones, masked ones or placeholders', () => {
    const series = seriesOf(['135-1234-0005', '+86 13512340006', '135****0007', '13800138000', '+81 90-1234-5678', mobile(7)])
    expect(series).toMatchObject({ numbers: 3, neighbours: 2 })
    expect(series?.lastCharacters).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0])
  })

  test('count those that are in no allocated segment, also in their row', () => {
    expect(seriesOf(['15400000001', '15400000002', mobile(3)])).toMatchObject({ numbers: 3, failed: 2, neighbours: 1 })
  })

  test('are not those of columns for other things', () => {
    expect(noteAll(mobiles, `${mobile(1)},${idWith(1)}\n`, { kernel }).notes.series).toEqual([])
    expect(noteAll(ids, `${mobile(1)},${mobile(2)}\n`, { kernel }).notes.series).toEqual([])
  })

  test('leave the kernel under the cipher only', () => {
    const series = seriesOf([mobile(1)])
    expect(series).toMatchObject({ firstRun: 0, lastRun: 0, numbers: 1 })
    const edges = [series?.first, series?.last, series?.below, series?.above]
    expect(edges[0]).toBe(edges[1])
    expect(new Set(edges).size).toBe(3)
    const plain = (2n << 57n) | BigInt(mobile(1))
    expect(edges).not.toContain(plain.toString(16).padStart(16, '0'))
  })

  test('are those of a plain count, and of any two parts together', () => {
    const numbers = fc.array(fc.nat(9), { maxLength: 14 })
    const notesOf = (list: readonly number[]) => noteAll(mobiles, list.map((number) => `a,${mobile(number)}\n`).join(''), { kernel }).notes
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const whole = [...a, ...b]
        const steps = whole.slice(1).map((number, index) => number - (whole[index] ?? 0))
        const runs = steps
          .map((step) => (Math.abs(step) === 1 ? '1' : '0'))
          .join('')
          .split('0')
        const joined = joinNotes(joinNotes(noNotes, notesOf(a)), notesOf(b))
        expect(joined).toEqual(joinNotes(noNotes, notesOf(whole)))
        expect(joined.series[0]?.numbers ?? 0).toBe(whole.length)
        expect(joined.series[0]?.equal ?? 0).toBe(steps.filter((step) => step === 0).length)
        expect(joined.series[0]?.longest ?? 0).toBe(Math.max(...runs.map((run) => run.length)))
      }),
      { numRuns: 300 },
    )
  })
})

describe('IDs in the order of rows', () => {
  test('are counted by last character, sequence and failed check', () => {
    const numbers = [idWith(2), idWith(3), idWith(103), idWith(999), idWith(2, 1), idWith(4, 5)]
    const { series } = noteAll(ids, numbers.map((number) => `${number},a\n`).join(''), { kernel }).notes
    const lasts = Array.from('0123456789X', (last) => numbers.filter((number) => number.endsWith(last)).length)
    expect(series).toMatchObject([
      { column: 0, numbers: 6, failed: 2, neighbours: 1, lastCharacters: lasts, hundreds: [4, 1, 0, 0, 0, 0, 0, 0, 0, 1] },
    ])
  })

  test('have a small x like X, and fifteen digits have no last character', () => {
    const numbers = ['11010519491231002x', '110105491231002']
    const { series } = noteAll(ids, numbers.map((number) => `${number},a\n`).join(''), { kernel }).notes
    expect(series).toMatchObject([{ numbers: 2, equal: 1, failed: 0, lastCharacters: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1] }])
  })

  test('fail their check character in ten of eleven cases when digits are random, wherever else they fail', () => {
    const { random } = createPeople('signs')
    const lines = Array.from({ length: 20_000 }, () => `${random.digits(18)},a\n`)
    const [series] = noteAll(ids, lines.join(''), { kernel }).notes.series
    // Those that end in 000 are damaged by a spreadsheet, as far as anyone can tell.
    expect(series?.numbers).toBeGreaterThan(19_950)
    expect((series?.failed ?? 0) / (series?.numbers ?? 1)).toBeCloseTo(10 / 11, 2)
  })
})

test('records that equal the record before are counted, however they are written', () => {
  const { rows } = noteAll(mobiles, 'a,1\n"a", 1\n\na,1\nb,1\nb,1\na,1\n', { kernel }).notes
  expect(rows?.repeated).toBe(3)
  expect(rows?.first).toBe(rows?.last)
  expect(noteAll(mobiles, '', { kernel }).notes).toEqual({ ...noNotes, rows: null })
})

test('columns beyond the places for series are left out', () => {
  const many = notedTable(Array.from({ length: 70 }, () => 'mobile'))
  const { series } = noteAll(many, `${Array.from({ length: 70 }, (_, column) => mobile(column)).join(',')}\n`, { kernel }).notes
  expect(series.map(({ column }) => column)).toEqual(Array.from({ length: 64 }, (_, column) => column))
})
