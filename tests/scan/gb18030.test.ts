/** Tables in GB18030 give what they give in UTF-8, and their evidence stands where it says in the original. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { createPeople } from '../../fixtures/people.mjs'
import { everyForm, layouts, writeTable, type LayoutName } from '../../fixtures/tables.mjs'
import { decodeGb18030 } from '../../src/format/encoding/gb18030.js'
import { scan, type ScanOptions, type ScanResult } from '../../src/index.js'
import { gb18030 } from '../support/gb18030.js'
import { newFolder, put } from './places.js'

const folder = newFolder()
const options: ScanOptions = { caseKeyFile: join(folder, 'case.key') }
const people = createPeople('gb18030 tables')

async function scanBytes(bytes: Uint8Array | string, more: ScanOptions = {}): Promise<ScanResult> {
  return scan([put(newFolder(), 'table.csv', bytes)], { ...options, ...more })
}

/** All figures, without what names the input. */
function figures({ records, categories, combinations, subjects, groups, inputs }: ScanResult): unknown {
  const tables = inputs.flatMap((input) => input.tables)
  return { records, categories, combinations, subjects, groups, columns: tables.map((table) => table.columns) }
}

describe('every layout', () => {
  test.each(Object.keys(layouts) as LayoutName[])('%s gives the figures of its text in UTF-8, row for row', async (name) => {
    const wishes = { records: 300, repeats: 0.1, forms: everyForm, seed: 'both', lineEnd: '\n' } as const
    const { text } = writeTable(name, wishes)
    const [utf8, gbk] = [await scanBytes(text), await scanBytes(gb18030(text))]
    expect(gbk.inputs[0]?.encoding).toBe('gb18030')
    expect(figures(gbk)).toEqual(figures(utf8))
    const place = newFolder()
    const both = await scan([put(place, 'a.csv', text), put(place, 'b.csv', gb18030(text))], options)
    expect(both.records).toMatchObject({ total: 2 * utf8.records.total, distinctRows: utf8.records.distinctRows })
    expect(both.subjects.persons).toEqual(utf8.subjects.persons)
  })

  test('is listed with the bytes of the original, masked in its text', async () => {
    const { text } = writeTable('students', { records: 300, forms: everyForm, lineEnd: '\n' })
    const bytes = gb18030(text.replaceAll('学', '㛃\u{20087}'))
    const outputDirectory = join(newFolder(), 'out')
    const result = await scanBytes(bytes, { list: 'mobile', outputDirectory })
    const rows = text.replaceAll('学', '㛃\u{20087}').split('\n').slice(1)
    const lines: string[][] = parse(readFileSync(join(outputDirectory, 'listing.csv'), 'utf8'), { from: 2 })
    expect(lines).toHaveLength(result.categories.mobile?.records ?? -1)
    for (const [, , row, start, end] of lines) {
      expect(decodeGb18030(bytes.subarray(Number(start), Number(end)), true).text).toBe(rows[Number(row) - 1])
    }
    const items = result.evidence.strata.flatMap((stratum) => stratum.items)
    expect(items.length).toBeGreaterThan(0)
    for (const { byteStart, byteEnd, rowNumber } of items) {
      expect(decodeGb18030(bytes.subarray(byteStart, byteEnd), true).text).toBe(rows[rowNumber - 1])
    }
  })
})

describe('numbers beside characters whose second byte is one of ASCII', () => {
  const persons = Array.from({ length: 20 }, () => people.person())
  const rare = [...'珺玥祎镕昇旻赟瑄珺玥祎镕昇旻赟瑄珺玥祎镕']

  test('are found: twenty of twenty people', async () => {
    const lines = persons.map(({ mobile, residentId }, index) => `李${rare[index] ?? ''}${mobile}，${rare[index] ?? ''}${residentId}`)
    const result = await scanBytes(gb18030(`${lines.join('\n')}\n`))
    expect([result.categories.mobile?.mentions, result.categories.resident_id?.mentions]).toEqual([20, 20])
    expect(result.coverage.complete).toBe(true)
  })

  test('are no people where they are amounts', async () => {
    const amounts = persons.flatMap(({ mobile }) => [`转账${mobile}元`, `总额${mobile}万`, `合计￥${mobile}`])
    const { categories } = await scanBytes(gb18030(`${amounts.join('\n')}\n`))
    expect(categories.mobile?.mentions ?? 0).toBe(0)
  })

  test('are read in full width, behind wide blanks, and seen when they are masked', async () => {
    const wide = (text: string): string => text.replace(/[\d*]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0))
    const lines = persons.map(({ name, mobile }, index) => {
      if (index < 10) return `${name},　${wide(mobile)}　`
      return index < 15 ? `${name},${mobile.slice(0, 3)}＊＊＊＊${mobile.slice(7)}` : `${name},${mobile.slice(0, 3)}****${mobile.slice(7)}`
    })
    const text = `姓名,手机号\n${lines.join('\n')}\n`
    const [utf8, gbk] = [await scanBytes(text), await scanBytes(gb18030(text))]
    expect(figures(gbk)).toEqual(figures(utf8))
    expect(gbk.categories.mobile).toMatchObject({ mentions: 10, masked: 10 })
  })
})

test.each(['|', '^', '，', '----'])('a table with %s between its cells needs no rewriting', async (delimiter) => {
  const rows = Array.from({ length: 40 }, () => people.person()).map(({ name, residentId, mobile }) => [
    `珺${name}`,
    residentId,
    mobile,
    '玥|'.slice(0, 1),
  ])
  const text = [['姓名', '身份证号', '手机号', '备注'], ...rows].map((row) => row.join(delimiter)).join('\n')
  const result = await scanBytes(gb18030(`${text}\n`))
  expect(result.records).toMatchObject({ total: 40, distinctRows: 40 })
  expect(result.inputs[0]?.tables[0]?.columns.map(({ filled }) => filled)).toEqual([40, 40, 40, 40])
})

describe('bytes that are no code', () => {
  const { mobile } = people.person()

  test('are counted and located, wherever they stand, and change no other figure', async () => {
    const rows = Array.from({ length: 60 }, () => people.person()).map(({ name, mobile }) => gb18030(`${name},${mobile}\n`))
    const parts = [gb18030('姓名'), Uint8Array.of(0xff), gb18030(',手机号\n'), ...rows, Uint8Array.of(0x81), gb18030(`,${mobile}\n`)]
    const bytes = Buffer.concat(parts)
    const result = await scanBytes(bytes)
    expect(result.records.total).toBe(61)
    expect(result.categories.mobile?.mentions).toBe(61)
    const odd = result.inputs[0]?.problems.find(({ code }) => code === 'encoding-invalid')
    expect(odd).toMatchObject({ count: 2, byteStarts: [4, bytes.length - 14] })
  })

  test('are counted and located where csv-parse reads the table', async () => {
    const rows = Array.from({ length: 60 }, () => people.person()).map(({ name, mobile }) => gb18030(`"珺\\"${name}",${mobile}\n`))
    const bytes = Buffer.concat([...rows, gb18030('"a'), Uint8Array.of(0xff), gb18030(`",${mobile}\n`)])
    const result = await scanBytes(bytes, { header: false })
    expect(result.categories.mobile?.mentions).toBe(61)
    const odd = result.inputs[0]?.problems.find(({ code }) => code === 'encoding-invalid')
    expect(odd).toMatchObject({ count: 1, byteStarts: [bytes.indexOf(0xff)] })
  })
})
