/** Many small files are read, planned and scanned together: what comes of each is what comes of it alone. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { pack } from '../../fixtures/containers.mjs'
import { encode } from '../../fixtures/encode.mjs'
import { cell, compoundFile, xlsStream } from '../../fixtures/formats/xls.mjs'
import { writeTable } from '../../fixtures/tables.mjs'
import { cellsOf, writeWorkbook } from '../../fixtures/workbooks.mjs'
import { merge, plan, scan, work, type ScanResult } from '../../src/index.js'
import { newFolder, put } from './places.js'

const copies = 7
const folder = newFolder()
const text = writeTable('owners', { records: 60, repeats: 0.1 }).text
const rows = cellsOf(text)
const sheets = [
  { name: '名单', rows: [['某小区名单'], ...rows] },
  { name: '备份', rows: rows.slice(0, 9), hidden: true },
  { name: '空', rows: [] },
  { name: '也空', rows: [] },
]
const locked = compoundFile({ Workbook: xlsStream({ sheets: [{ name: '一', records: [cell.number(0, 0, 1)] }], locked: true }) })

const kinds: Readonly<Record<string, string | Uint8Array>> = {
  'book.xls': writeWorkbook(sheets, 'xls'),
  'book.xlsx': writeWorkbook(sheets, 'xlsx'),
  'book.ods': writeWorkbook(sheets, 'ods'),
  'cut.xlsx': writeWorkbook(sheets, 'xlsx').subarray(0, 3000),
  'locked.xls': locked,
  'other.doc': compoundFile({ WordDocument: Buffer.alloc(5000) }),
  'list.csv': text,
  'gb.csv': encode(text, 'gb18030'),
  'wide.csv': encode(text, 'utf-16le'),
  'note.txt': '张伟的电话是13712345678。\n',
  'lines.json': rows
    .slice(1)
    .map((row) => `${JSON.stringify(Object.fromEntries(row.map((value, at) => [rows[0]?.[at] ?? '', value])))}\n`)
    .join(''),
  'empty.csv': '',
  'picture.png': Buffer.from('\x89PNG\r\n\x1a\n\0\0\0', 'latin1'),
}

const options = { caseKeyFile: join(newFolder(), 'case.key'), referenceDate: '2026-11-01', sample: 5 }
let whole: ScanResult

beforeAll(async () => {
  for (let copy = 0; copy < copies; copy++) {
    for (const [name, content] of Object.entries(kinds)) put(folder, `${copy}/${name}`, content)
  }
  const [zip] = await pack('zip', Object.fromEntries(Array.from({ length: 70 }, (_, at) => [`${at}.csv`, `手机号\n1381234${1000 + at}\n`])))
  put(folder, 'members.zip', zip ?? '')
  whole = await scan([folder], { ...options, threads: 1 })
})

describe('a folder of many small files', () => {
  test('gives the same digest whatever the threads', async () => {
    for (const threads of [2, 7]) expect((await scan([folder], { ...options, threads })).digest).toBe(whole.digest)
  })

  test.each(Object.keys(kinds))('says of each what is said of it alone: %s', async (name) => {
    const path = join(folder, '3', name)
    const alone = await scan([path, put(newFolder(), 'more.csv', '手机号\n13812345678\n')], options)
    const [expected, found] = [alone.inputs.find((input) => input.path === name), whole.inputs.find((input) => input.path === `3/${name}`)]
    expect(found).toEqual({ ...expected, path: `3/${name}` })
  })

  test('has the digest of every file as it was found', () => {
    const of = (path: string): string =>
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex')
    for (const name of ['book.xls', 'book.xlsx', 'book.ods', 'cut.xlsx', 'list.csv', 'lines.json', 'wide.csv', 'locked.xls']) {
      expect(whole.inputs.find(({ path }) => path === `0/${name}`)?.digests.sha256, name).toBe(of(`0/${name}`))
    }
  })

  test('counts the members of a container one by one', () => {
    const members = whole.inputs.filter(({ path }) => path.startsWith('members.zip!'))
    expect(members.map(({ status }) => status)).toEqual(Array.from({ length: 70 }, () => 'scanned'))
  })

  test('gives the same in three steps', async () => {
    const itself = await plan([folder], options)
    const partials = []
    for (const unit of itself.units.filter(({ index }) => index % 9 === 0)) partials.push(await work(itself, unit.index, options))
    await expect(merge(itself, partials, options)).rejects.toMatchObject({ code: 'partial-mismatch' })
    const small = newFolder()
    for (let copy = 0; copy < 9; copy++) put(small, `${copy}.xls`, kinds['book.xls'] ?? '')
    const its = await plan([small], options)
    const all = []
    for (const unit of its.units) all.push(await work(its, unit.index, options))
    expect((await merge(its, all, options)).digest).toBe((await scan([small], options)).digest)
  })
})
