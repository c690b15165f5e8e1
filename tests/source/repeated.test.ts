/** One file by several given paths is scanned once, and listed for each. */
import { linkSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeTable } from '../../fixtures/tables.mjs'
import { scan } from '../../src/index.js'
import { renderSummary } from '../../src/report/summary.js'
import { walkInputs } from '../../src/source/walk.js'
import { newFolder, put } from '../scan/places.js'

/** A folder `t` with `list.csv`, a second name of it outside, and a link to it. */
function places(): { folder: string; list: string; other: string; link: string } {
  const outside = newFolder()
  const folder = join(outside, 't')
  const list = put(folder, 'list.csv', 'x')
  const other = join(outside, 'other.csv')
  const link = join(outside, 'link.csv')
  linkSync(list, other)
  symlinkSync(list, link)
  return { folder, list, other, link }
}

/** Path → the path that is scanned instead, or true when it is scanned itself. */
const walked = (inputs: readonly string[], followLinks = false): Record<string, unknown> =>
  Object.fromEntries(walkInputs(inputs, followLinks).map(({ path, skipped }) => [path, skipped === null || skipped.detail]))

describe('the same file is scanned once', () => {
  const { folder, list, other, link } = places()
  test.each([
    ['a folder given twice', [folder, folder], { 't/list.csv': true, 't/list.csv#2': 't/list.csv' }],
    ['a folder and a file in it', [folder, list], { 'list.csv': true, 't/list.csv': 'list.csv' }],
    ['a hard link beside it', [list, other], { 'list.csv': true, 'other.csv': 'list.csv' }],
    ['a link to it that was given', [link, list], { 'link.csv': true, 'list.csv': 'link.csv' }],
  ])('%s, whatever comes first', (_, inputs, expected) => {
    expect(walked(inputs)).toEqual(expected)
    expect(walked([...inputs].reverse())).toEqual(expected)
  })
})

describe('below one given path everything stays an input of its own:', () => {
  const seized = newFolder()
  linkSync(put(seized, 't/a.csv', 'x'), join(seized, 't', 'b.csv'))
  symlinkSync(join(seized, 't', 'a.csv'), join(seized, 't', 'c.csv'))

  test('hard links and followed links', () => {
    expect(walked([join(seized, 't')], true)).toEqual({ 'a.csv': true, 'b.csv': true, 'c.csv': true })
  })

  test('also when one of them is given once more', () => {
    const expected = { 'a.csv': 't/a.csv', 't/a.csv': true, 't/b.csv': true, 't/c.csv': true }
    expect(walked([join(seized, 't', 'a.csv'), join(seized, 't')], true)).toEqual(expected)
  })

  test('copies, wherever they lie', () => {
    const copies = newFolder()
    expect(walked([put(copies, 'a.csv', 'x'), put(copies, 'b.csv', 'x')])).toEqual({ 'a.csv': true, 'b.csv': true })
  })
})

test('a scan counts it once, is complete, and says so', async () => {
  const { bytes, truth } = writeTable('students', { records: 20 })
  const folder = newFolder()
  const file = put(folder, 'list.csv', bytes)
  const result = await scan([file, file])
  expect(result.records.total).toBe(truth.records)
  expect(result.coverage).toMatchObject({
    complete: true,
    bytes: { total: bytes.length, scanned: bytes.length, unscanned: 0 },
    files: { total: 2, scanned: 1, partial: 0, skipped: 1 },
    unscanned: [],
  })
  expect(result.inputs[1]).toMatchObject({
    path: 'list.csv#2',
    status: 'skipped',
    problems: [{ code: 'source-repeated', count: 1, detail: 'list.csv' }],
  })
  expect(renderSummary(result, { lang: 'en' })).toMatch(/elsewhere +- +list\.csv#2/)
  expect(renderSummary(result, { lang: 'zh-CN' })).not.toContain('未扫描')
  expect(renderSummary(result, { lang: 'en' })).toMatch(/given twice \[source-repeated\][\s\S]*list\.csv#2 \(list\.csv\)/)
})
