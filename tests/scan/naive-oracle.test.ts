import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scan } from '../../src/index.js'
import type { ScanResult } from '../../src/index.js'
import { countNaively, splitRecords } from './naive.js'
import { somePeople, writePeopleTable } from './people-tables.js'
import { newFolder, put } from './places.js'

/** Some of the made-up people are born after the second. */
const referenceDates = ['2026-11-01', '2012-02-29']
const referenceDate = '2026-11-01'

const shape = fc.record({
  seed: fc.nat(),
  records: fc.integer({ min: 30, max: 120 }),
  delimiter: fc.constantFrom(',', '\t', ';', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n'),
})

/** The parts of a result that the naive count gives too. */
function figuresOf(result: ScanResult): ReturnType<typeof countNaively> {
  const { records, categories, subjects, groups, regions } = result
  return {
    records,
    categories,
    subjects,
    groups,
    regions,
    columns: result.inputs.map(({ tables }) => tables[0]?.columns.map(({ filled, categories }) => ({ filled, categories }))),
    combinations: Object.fromEntries(result.combinations.map((one) => [one.categories.join(), one.records])),
    rowCombinations: Object.fromEntries(result.combinations.map((one) => [one.categories.join(), one.distinctRows ?? 0])),
    strata: Object.fromEntries(result.evidence.strata.map((stratum) => [stratum.name, stratum.records])),
  }
}

describe('the naive count', () => {
  test('splits as RFC 4180 says', () => {
    expect(splitRecords('a,"b ""c""\nd"\r\n,\n"x"', ',')).toEqual([['a', 'b "c"\nd'], ['', ''], ['x']])
  })

  test('counts persons by hand-made rules', () => {
    const [a, b, c] = somePeople('by hand', 3).map(({ mobile }) => mobile)
    const [owner] = somePeople('owner', 1)
    const text = `姓名,身份证号,手机号\nx,,${a}/${b}\nx,,${b}/${c}\nx,${owner?.residentId},\n`
    const table = { text, delimiter: ',', slots: ['self', 'self', 'self'] }
    expect(countNaively([table], referenceDate).subjects.persons).toMatchObject({ atMost: 4, byRule: 2 })
    const beside = { ...table, text: `${text}x,${owner?.residentId},${c}\n` }
    expect(countNaively([beside], referenceDate).subjects.persons).toMatchObject({ atMost: 4, byRule: 1 })
  })
})

describe('a scan of tables with several people a row', () => {
  test('gives every figure that a naive count gives', async () => {
    const folder = newFolder()
    const caseKeyFile = join(folder, 'case.key')
    await fc.assert(
      fc.asyncProperty(
        fc.array(shape, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 3, max: 60 }),
        fc.constantFrom(...referenceDates),
        async (shapes, people, referenceDate) => {
          const circle = somePeople(shapes[0]?.seed ?? 0, people)
          const { delimiter = ',' } = shapes[0] ?? {}
          const tables = shapes.map((one) => writePeopleTable({ ...one, delimiter }, circle))
          const paths = tables.map(({ text }, index) => put(folder, `table ${index}.csv`, text))
          const result = await scan(paths, { referenceDate, delimiter, header: true, caseKeyFile })
          expect(result.inputs.map(({ tables: [table] }) => table?.columns.slice(0, table.columns.length).map(({ slot }) => slot))).toEqual(
            result.inputs.map(({ tables: [table] }, at) => table?.columns.map((_, column) => tables[at]?.slots[column] ?? 'self')),
          )
          expect(figuresOf(result)).toEqual(countNaively(tables, referenceDate, new Set(circle.map(({ name }) => name))))
        },
      ),
      { numRuns: 30, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: false },
    )
  })

  test('counts an ID that is written in three ways, and a mobile with and without +86, once', async () => {
    const [person] = somePeople('three ways', 1)
    const { residentId = '', mobile = '' } = person ?? {}
    const text = `姓名,身份证号,手机号\nx,${residentId},${mobile}\nx,${residentId.toLowerCase()},+86${mobile}\nx,'${residentId},86${mobile}\nx,,${mobile}\n`
    const result = await scan([put(newFolder(), 'x.csv', text)])
    expect(result.subjects.persons).toMatchObject({ atMost: 2, byRule: 1, byResidentId: 1, byMobile: 1 })
    expect(result.categories.mobile?.distinct).toBe(1)
  })
})
