/** Databases of Access, as cells and as they are counted. Written with Jackcess: fixtures/formats/WriteAccess.java. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { writeTable } from '../../fixtures/tables.mjs'
import { scan } from '../../src/index.js'
import { newFolder, put } from '../scan/places.js'
import { longNumber, read, recognised } from './people-table.js'

const place = newFolder()
const unpacked = (name: string): Buffer => gunzipSync(readFileSync(new URL(`../../fixtures/formats/${name}.gz`, import.meta.url)))
const access2016 = unpacked('access-2016')
const path = put(place, 'people.bin', access2016)

describe('a database', () => {
  test('of 500 people has the same cells as the same people in CSV', async () => {
    expect(await recognised(path)).toBe('access')
    const { tables, problems } = await read(path, 'access')
    const people = tables.find(({ name }) => name === '学生')
    const csv = [people?.header ?? [], ...(people?.rows ?? [])].map((cells) => cells.join(',')).join('\r\n')
    expect(`${csv}\r\n`).toBe(writeTable('students', { records: 500 }).text)
    expect(problems).toEqual(['part-unread×1 linked tables'])
  })

  test('is counted like its tables in CSV', async () => {
    const { inputs, categories } = await scan([path], { sample: 0 })
    const expected = await scan([put(place, 'people.csv', writeTable('students', { records: 500 }).bytes)], { sample: 0 })
    expect(inputs[0]).toMatchObject({ format: 'access', status: 'partial' })
    for (const id of ['resident_id', 'mobile'] as const) expect(categories[id]?.mentions).toBe(expected.categories[id]?.mentions)
  })

  test.each(['access-2016', 'access-2000'])('keeps numbers digit for digit, and shows all kinds of values: %s', async (name) => {
    const { tables } = await read(put(place, name, unpacked(name)), 'access')
    const kinds = tables.find((table) => table.name === 'kinds')
    const big = name === 'access-2016' ? [longNumber] : []
    expect(kinds?.rows[0]).toEqual([
      '1',
      '长'.repeat(5000),
      longNumber,
      '3.30106199001011E+17',
      '2024-05-01 08:30:00',
      'TRUE',
      '45.3000',
      '',
      ...big,
    ])
    expect(kinds?.rows[1]?.slice(3, 7)).toEqual(['', '2024-05-01', 'FALSE', ''])
    expect(kinds?.problems).toEqual(['part-unread×1'])
  })

  test('has the rows that were changed once, and not those that were deleted', async () => {
    const changed = (await read(path, 'access')).tables.find(({ name }) => name === 'changed')
    expect(changed?.rows.length).toBe(90)
    expect(changed?.rows.filter(([id]) => id?.endsWith('7')).every(([id, text]) => text === 'longer'.repeat(40) + String(id))).toBe(true)
    expect(changed?.problems).toEqual([])
  })
})

describe('a damaged database', () => {
  test('that was cut is told, without an end of the scan', async () => {
    for (const share of [0.01, 0.3, 0.6, 0.9]) {
      const { tables, problems } = await read(put(place, 'cut', access2016.subarray(0, access2016.length * share)), 'access')
      expect([...problems, ...tables.flatMap((table) => table.problems)].some((told) => /damaged/.test(told))).toBe(true)
    }
  })

  test('never breaks the scan, whatever single bytes say', async () => {
    for (let round = 0; round < 12; round++) {
      const bytes = Buffer.from(access2016)
      for (let change = 0; change < 400; change++)
        bytes[200 + ((round * 7919 + change * 104_729) % (bytes.length - 200))] = (round * change) & 255
      expect((await read(put(place, 'odd', bytes), 'access')).tables.length).toBeLessThan(50)
    }
  })
})
