import { describe, expect, test } from 'vitest'
import { scan } from '../../src/index.js'
import type { ScanResult } from '../../src/index.js'
import { renderSummary } from '../../src/report/summary.js'
import { somePeople } from './people-tables.js'
import { newFolder, put } from './places.js'

const people = somePeople('crowded', 100)
const mobiles = people.map(({ mobile }) => mobile)
const ordinary = people.slice(0, 20).map(({ name, residentId, mobile }) => `${name},${residentId},${mobile}\n`)

/** Scans a table whose rows are ordinary but for one: its mobiles are these, its ID that one. */
async function scanRow(mobiles: readonly string[], residentId = ''): Promise<{ result: ScanResult; rowStart: number }> {
  const head = `姓名,身份证号,手机号\n${ordinary.join('')}`
  const result = await scan([put(newFolder(), 'x.csv', `${head}x,${residentId},${mobiles.join(' ')}\n`)])
  return { result, rowStart: Buffer.byteLength(head) }
}

describe('a slot of one record with', () => {
  test('ten mobiles, or one of them twenty times, is a person', async () => {
    for (const row of [mobiles.slice(30, 40), mobiles.slice(30, 40).flatMap((one) => [one, one])]) {
      expect((await scanRow(row)).result.inputs[0]?.problems).toEqual([])
    }
  })

  test('eleven is told as a list, with its place; the counts are as they were', async () => {
    const { result, rowStart } = await scanRow(mobiles.slice(30, 41))
    expect(result.inputs[0]).toMatchObject({ status: 'scanned', problems: [{ code: 'slot-crowded', count: 1, byteStarts: [rowStart] }] })
    expect(result.subjects.persons).toMatchObject({ atMost: 31, byRule: 21 })
    expect(result.coverage.complete).toBe(true)
  })

  test('eleven beside an ID is told too: all of them would fall to it', async () => {
    const { result } = await scanRow(mobiles.slice(30, 41), people[50]?.residentId)
    expect(result.inputs[0]?.problems).toMatchObject([{ code: 'slot-crowded' }])
    expect(result.subjects.persons).toMatchObject({ atMost: 21, byRule: 21 })
  })
})

test('a line of a hundred mobiles is one person by rule, and the summary says what that is worth', async () => {
  const result = await scan([put(newFolder(), 'x.txt', `${mobiles.join(' ')}\n`)], { record: 'line' })
  expect(result.subjects.persons).toMatchObject({ atMost: 100, byRule: 1 })
  expect(result.inputs[0]?.problems).toEqual([{ code: 'slot-crowded', count: 1, byteStarts: [0] }])
  expect(renderSummary(result, { lang: 'en' })).toContain('[slot-crowded]')
  expect(renderSummary(result, { lang: 'zh-CN' })).toContain('名单')
})
