import { describe, expect, test } from 'vitest'
import type { NumberSeries } from '../../src/kernel/index.js'
import { institutionValues, tableCorroboration, tableSigns } from '../../src/assess/tables.js'
import { unusualSigns } from '../../src/assess/unusual.js'
import type { NumberSigns, TableCorroboration, TableResult } from '../../src/result.js'
import { noNotes } from '../../src/tally/notes.js'

const series: NumberSeries = {
  column: 2,
  numbers: 120,
  failed: 3,
  lastCharacters: [10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 11],
  hundreds: [60, 51, 0, 0, 0, 0, 0, 0, 0, 0],
  equal: 4,
  neighbours: 2,
  longest: 2,
  firstRun: 0,
  lastRun: 0,
  first: 'a',
  last: 'b',
  below: 'c',
  above: 'd',
}

describe('notes of a table in the result', () => {
  test('have rates with four decimals, and none where nothing was compared', () => {
    const agreements = { ...noNotes.agreements, sex: { compared: 3, agreed: 2 }, birth: { compared: 3, agreed: 3 } }
    const { sex, birth, age } = tableCorroboration({ ...noNotes, agreements })
    expect(sex).toEqual({ compared: 3, agreed: 2, rate: 0.6667 })
    expect(birth).toEqual({ compared: 3, agreed: 3, rate: 1 })
    expect(age).toEqual({ compared: 0, agreed: 0, rate: null })
  })

  test('tell of IDs and of mobiles what each has', () => {
    const { repeatedRows, columns } = tableSigns(
      { ...noNotes, rows: { first: '', last: '', repeated: 7 }, series: [series] },
      () => 'resident_id',
    )
    expect(repeatedRows).toBe(7)
    expect(columns).toEqual([
      {
        column: 3,
        category: 'resident_id',
        numbers: 120,
        checked: 111,
        failed: 3,
        failedRate: 0.027,
        lastCharacters: series.lastCharacters,
        evenness: { chiSquare: 0.09, degreesOfFreedom: 10, p: 1 },
        sequenceHundreds: series.hundreds,
        equalToBefore: 4,
        neighbours: 2,
        longestRun: 3,
      },
    ])
    const mobiles = tableSigns({ ...noNotes, series: [series] }, () => 'mobile').columns[0]
    expect(mobiles).not.toHaveProperty('sequenceHundreds')
    expect(mobiles?.lastCharacters).toHaveLength(10)
    expect(mobiles?.evenness?.degreesOfFreedom).toBe(9)
  })
})

describe('values of institutions in the result', () => {
  const place = { input: 0, table: 0, column: 0, overlong: 2 }

  test('are ranked by records, equal ones by their text, at most twenty', () => {
    const counts = Array.from({ length: 30 }, (_, index): [string, number] => [`医院${String(index).padStart(2, '0')}`, index % 3])
    const { top, distinct, cells, overlong } = institutionValues({ ...place, counts: [...counts].reverse() }, 100)
    expect([distinct, cells, overlong]).toEqual([30, 100, 2])
    expect(top).toHaveLength(20)
    expect(top.slice(0, 3)).toEqual([
      { value: '医院02', sha256: null, records: 2 },
      { value: '医院05', sha256: null, records: 2 },
      { value: '医院08', sha256: null, records: 2 },
    ])
    expect(top[19]).toEqual({ value: '医院28', sha256: null, records: 1 })
  })

  test('show the digest of what was cut, and never that of what was masked', () => {
    const counts: [string, number][] = [
      ['长名\u0000sabc', 3],
      ['数字×11\u0000mdef', 2],
      ['数字×11\u0000maaa', 1],
    ]
    expect(institutionValues({ ...place, counts }, 6).top).toEqual([
      { value: '长名', sha256: 'abc', records: 3 },
      { value: '数字×11', sha256: null, records: 2 },
      { value: '数字×11', sha256: null, records: 1 },
    ])
  })

  test('are none where there were too many', () => {
    expect(institutionValues({ ...place, counts: null }, 9)).toEqual({ cells: 9, overlong: 2, distinct: null, top: [] })
  })
})

describe('what is unusual', () => {
  const nothing = { compared: 0, agreed: 0, rate: null }
  const corroboration: TableCorroboration = { sex: nothing, birth: nothing, age: nothing, region: nothing }
  const usual: NumberSigns = {
    column: 1,
    category: 'mobile',
    numbers: 1000,
    checked: 1000,
    failed: 9,
    failedRate: 0.009,
    lastCharacters: Array.from({ length: 10 }, () => 100),
    evenness: { chiSquare: 0, degreesOfFreedom: 9, p: 1 },
    equalToBefore: 100,
    neighbours: 2,
    longestRun: 2,
  }
  const signsOf = (rest: Partial<NumberSigns>, table: Partial<TableResult> = {}): string[] => {
    const whole = { records: 1000, corroboration, signs: { repeatedRows: 5, columns: [{ ...usual, ...rest }] }, ...table }
    return unusualSigns(whole as TableResult).map(({ sign }) => sign)
  }

  test.each<[string, Partial<NumberSigns>, string[]]>([
    ['usual numbers', {}, []],
    ['mobiles in no segment', { failed: 200 }, ['mobiles-unallocated']],
    ['typing errors in IDs', { category: 'resident_id', failed: 60 }, []],
    ['random IDs', { category: 'resident_id', failed: 909 }, ['ids-failed']],
    ['uneven last digits', { evenness: { chiSquare: 900, degreesOfFreedom: 9, p: 0 } }, ['last-characters-uneven']],
    ['last digits that are even enough', { evenness: { chiSquare: 50, degreesOfFreedom: 9, p: 0 } }, []],
    ['a run', { neighbours: 11, longestRun: 12 }, ['numbers-consecutive']],
    ['many neighbours', { neighbours: 300, longestRun: 3 }, ['numbers-consecutive']],
    ['a column that hardly changes', { equalToBefore: 800 }, ['numbers-equal']],
    ['few numbers, whatever they are', { numbers: 99, failed: 99, equalToBefore: 98, longestRun: 90 }, []],
  ])('%s', (_, rest, expected) => {
    expect(signsOf(rest)).toEqual(expected)
  })

  test('is a column that differs from the IDs, from a hundred comparisons on', () => {
    const differing = (compared: number): Partial<TableResult> => ({
      corroboration: {
        ...corroboration,
        sex: { compared, agreed: compared / 2, rate: 0.5 },
        region: { compared, agreed: compared / 2, rate: 0.5 },
      },
    })
    expect(signsOf({}, differing(100))).toEqual(['sex-disagrees'])
    expect(signsOf({}, differing(98))).toEqual([])
  })

  test('are many records that equal the one before', () => {
    expect(signsOf({}, { signs: { repeatedRows: 101, columns: [] } })).toEqual(['rows-repeated'])
    expect(signsOf({}, { signs: { repeatedRows: 100, columns: [] } })).toEqual([])
  })
})
