/** Large JSON files are read in ranges, by all threads: what comes of it is what one reader makes of them, byte for byte. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jsonWays } from '../../fixtures/json.mjs'
import { writeRecords } from '../../fixtures/records.mjs'
import { findBorder } from '../../src/format/json/borders.js'
import { readBothWays, withChangedLines, type BothWays } from './ranges.js'

const records = writeRecords('maternity', { records: 4000, forms: {} })
const written = (way: string): string => jsonWays[way]?.(records) ?? ''
const read = (content: string | Uint8Array): Promise<BothWays> => readBothWays('json', content, 128 * 1024)
const lines = written('lines').split('\n')

/** The lines of the records with some of them in the middle of the file changed. */
const withLines = (change: (line: string, at: number) => string): string => withChangedLines(lines, 2000, change)

describe('four thousand records', () => {
  // Apostrophes are no quotes of JSON, and the members of one object have no border.
  const undivided = new Set(['python', 'keyed'])

  test.each(Object.keys(jsonWays).filter((way) => way !== 'pages'))('written as %s', async (way) => {
    const { whole, divided, ranges, isReadAgain } = await read(written(way))
    expect(divided).toEqual(whole)
    expect({ isReadAgain, isDivided: ranges > 2 }).toEqual({ isReadAgain: false, isDivided: !undivided.has(way) })
  })

  test('on pages of ten, each with a record of its own', async () => {
    const page = (line: string, at: number): string => `{"page":${at},"list":[${Array.from({ length: 4 }, () => line).join()}]}\n`
    const { whole, divided, ranges, isReadAgain } = await read(lines.slice(0, -1).map(page).join(''))
    expect(divided).toEqual(whole)
    expect({ isReadAgain, isDivided: ranges > 2 }).toEqual({ isReadAgain: false, isDivided: true })
  })
})

describe('what one reader would meet in the middle', () => {
  test.each<[string, (line: string, at: number) => string]>([
    ['lines that break off', (line) => line.slice(0, -20)],
    ['lines of another kind', (_, at) => `2024-05-01 export ${at}`],
    ['names that no record before had', (line, at) => line.replace('{', `{"late${at % 7}":"${at}",`)],
    ['names that are numbers', (line, at) => line.replace('{', `{"1381234${at}":1,`)],
    ['values of other kinds', (line) => line.replace('{', '{\'odd\':ObjectId("5f"),"half":"\\ud800","sep":"a\\u001fb",')],
    ['records over several lines', (line) => line.replaceAll(',"', ',\n  "')],
    ['comments', (line) => `/* a\n b */ ${line} // c`],
    ['bytes that are no character', (line) => line.replace('{', '{"bad":"\uffff",')],
  ])('%s', async (_, change) => {
    const { whole, divided, isReadAgain } = await read(withLines(change))
    expect(divided).toEqual(whole)
    expect(isReadAgain).toBe(false)
  })

  test('a list of plain values, for which the file is read once more', async () => {
    const { whole, divided, isReadAgain } = await read(withLines((line, at) => (at === 3000 ? '[1,2]\n[3,4]' : line)))
    expect(divided).toEqual(whole)
    expect(isReadAgain).toBe(true)
  })

  test('two lists, of which the first ends in a range', async () => {
    const half = written('array')
    const { whole, divided } = await read(`{"code":0,"users":${half},"total":2,"orders":${half},"end":"13512340001"}`)
    expect(divided).toEqual(whole)
  })

  test('anything', async () => {
    const bytes = Buffer.from(written('lines'))
    const damage = fc.record({ at: fc.nat({ max: bytes.length - 1 }), by: fc.constantFrom(...'"\\{}[],\n\'x/ ') })
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 6 }), async (damages) => {
        const damaged = Buffer.from(bytes)
        for (const { at, by } of damages) damaged[at] = by.charCodeAt(0)
        const { whole, divided } = await read(damaged)
        expect(divided).toEqual(whole)
      }),
      { numRuns: 15 },
    )
  })
})

describe('a border', () => {
  test('is that of the least deep record in sight, and none in a string', () => {
    expect(findBorder('"x":[{"a":1},{"a":2}]},{"y":"},{\\"z\\"","x":[]}')).toBe(23)
    expect(findBorder('said },{"a\n{"b":1}\n{"c":2}\n')).toBe(19)
    expect(findBorder('nothing here')).toBe(-1)
  })

  test('is looked for in time that grows with the text', () => {
    expect(findBorder('},'.repeat(100_000))).toBe(-1)
    expect(findBorder('}'.padEnd(200_000))).toBe(-1)
    expect(findBorder(`${'},{"'.repeat(50_001)}\n`)).toBe(-1)
  })
})
