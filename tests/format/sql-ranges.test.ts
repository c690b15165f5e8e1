/** Large dumps are read in ranges, by all threads: what comes of it is what one reader makes of them, byte for byte. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encode } from '../../fixtures/encode.mjs'
import { writeRecords } from '../../fixtures/records.mjs'
import { sqlWays } from '../../fixtures/sql.mjs'
import { readBothWays, withChangedLines, type BothWays } from './ranges.js'

const records = writeRecords('maternity', { records: 6000 })
const written = (way: string): string => sqlWays[way]?.(records) ?? ''
const read = (content: string | Uint8Array): Promise<BothWays> => readBothWays('sql', content, 128 * 1024)
const lines = written('navicat').split('\n')

/** The statements with some of them in the middle of the file changed. */
const withLines = (change: (line: string, at: number) => string): string => withChangedLines(lines, 3000, change)

describe('six thousand records', () => {
  test.each(Object.keys(sqlWays))('dumped as %s', async (way) => {
    const { whole, divided, ranges, isReadAgain } = await read(written(way))
    expect(divided).toEqual(whole)
    expect({ isReadAgain, isDivided: ranges > 2 }).toEqual({ isReadAgain: false, isDivided: true })
  })

  test.each(['gb18030', 'utf-16le', 'utf-16be'] as const)('in %s', async (encoding) => {
    for (const way of ['sqlserver', 'oracle', 'postgres']) {
      const { whole, divided, ranges, isReadAgain } = await read(encode(written(way), encoding))
      expect(divided).toEqual(whole)
      expect({ isReadAgain, isDivided: ranges > 2 }).toEqual({ isReadAgain: false, isDivided: true })
    }
  })

  test('in one statement of many lines', async () => {
    const rows = lines.flatMap((line) => (line.startsWith('INSERT') ? [line.slice(line.indexOf('('), -1)] : []))
    const { whole, divided, ranges, isReadAgain } = await read(`INSERT INTO \`people\` VALUES\n${rows.join(',\n')};\nCOMMIT;\n`)
    expect(divided).toEqual(whole)
    expect({ isReadAgain, isDivided: ranges > 2 }).toEqual({ isReadAgain: false, isDivided: true })
  })

  test('beside other tables, before, between and behind', async () => {
    const dump = (name: string, way: string): string => written(way).replaceAll('people', name)
    const small = (name: string): string =>
      `CREATE TABLE ${name}(a,b);\nINSERT INTO ${name} VALUES(1,'x');\nINSERT INTO ${name} VALUES(2,'y');\n`
    const content = `${small('t0')}${dump('one', 'mysqldump')}${small('t1')}${dump('two', 'navicat')}${small('t2')}${dump('three', 'sqlite')}${small('t3')}`
    const { whole, divided, ranges, isReadAgain } = await read(content)
    expect(divided).toEqual(whole)
    expect({ isReadAgain, isDivided: ranges > 10 }).toEqual({ isReadAgain: false, isDivided: true })
  })
})

describe('what one reader would meet in the middle', () => {
  test.each<[string, (line: string, at: number) => string]>([
    ['rows that break off', (line) => line.slice(0, -20)],
    ['other statements and comments', (line, at) => `-- ${at}\nUPDATE people SET c1 = '13512340001';\n/* a\n b */ ${line}`],
    ['rows over several lines', (line) => line.replaceAll("','", "',\n'")],
    ['separators and values of other kinds', (line) => line.replace("','", "\u001f','").replace("','", "', x'41', '")],
  ])('%s', async (_, change) => {
    const { whole, divided, isReadAgain } = await read(withLines(change))
    expect(divided).toEqual(whole)
    expect(isReadAgain).toBe(false)
  })

  test.each<[string, (line: string, at: number) => string]>([
    ['a further table', (line, at) => (at === 4000 ? "CREATE TABLE other(x,y);\nINSERT INTO other VALUES('a','b');" : line)],
    [
      'a dump in a value',
      (line, at) =>
        at % 10 === 0 ? line.replace("','", `','${line.slice(0, 20)}\n${'INSERT INTO `people` VALUES (1)\n'.repeat(5000)}`) : line,
    ],
  ])('%s', async (_, change) => {
    const { whole, divided } = await read(withLines(change))
    expect(divided).toEqual(whole)
  })

  test('a head that is cut, but is one', async () => {
    const { whole, divided } = await read(withLines((line, at) => (at === 4000 ? line.replace('VALUES', 'VALUE') : line)))
    expect(divided).toEqual(whole)
    expect((whole as { tables: { name: string }[] }).tables.map(({ name }) => name)).toEqual(['(other text)', 'people'])
  })

  test('bytes that are no character, counted once', async () => {
    const bytes = Buffer.from(encode(written('navicat'), 'gb18030'))
    for (let at = 5000; at < bytes.length; at += 999) bytes[at] = 0xff
    const { whole, divided, ranges } = await read(bytes)
    expect(divided).toEqual(whole)
    expect(ranges).toBeGreaterThan(2)
  })

  test.each(['navicat', 'postgres', 'listed'])('anything, in a dump of %s', async (way) => {
    const bytes = Buffer.from(written(way))
    const damage = fc.record({ at: fc.nat({ max: bytes.length - 1 }), by: fc.constantFrom(...'\'"\\(),;\n\t-/*#x') })
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 6 }), async (damages) => {
        const damaged = Buffer.from(bytes)
        for (const { at, by } of damages) damaged[at] = by.charCodeAt(0)
        const { whole, divided } = await read(damaged)
        expect(divided).toEqual(whole)
      }),
      { numRuns: 6 },
    )
  })
})
