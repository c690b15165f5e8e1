/** Workbooks of every program: each sheet is a table, and every cell arrives as it is shown. */
import { describe, expect, test } from 'vitest'
import { residentId } from '../../fixtures/people.mjs'
import { writeTable } from '../../fixtures/tables.mjs'
import { cellsOf, writeWorkbook, type Sheet } from '../../fixtures/workbooks.mjs'
import { scan, type ScanResult } from '../../src/index.js'
import { newFolder, put } from '../scan/places.js'

const types = ['xlsx', 'xlsm', 'xlsb', 'xls', 'ods'] as const
const options = { referenceDate: '2026-11-01' }

function scanSheets(sheets: readonly Sheet[], type: (typeof types)[number]): Promise<ScanResult> {
  return scan([put(newFolder(), `book.${type}`, writeWorkbook(sheets, type))], options)
}

/** What is counted, without places. */
function figures({ records, categories, subjects, groups, regions }: ScanResult): unknown {
  return { records, categories, subjects, groups, regions }
}

describe.each(types)('a workbook as %s', (type) => {
  const { text } = writeTable('maternity', { records: 400, repeats: 0.1 })

  test('counts what the same rows count as text', async () => {
    const [asText, asBook] = [
      await scan([put(newFolder(), 'list.csv', text)], options),
      await scanSheets([{ name: '名单', rows: cellsOf(text) }], type),
    ]
    expect(figures(asBook)).toEqual(figures(asText))
    expect(asBook.inputs[0]).toMatchObject({
      status: 'scanned',
      encoding: null,
      tables: [{ name: '名单', headerLine: 1, delimiter: null }],
    })
    const columns = (result: ScanResult): unknown =>
      result.inputs[0]?.tables[0]?.columns.map(({ header, role, slot }) => [header, role, slot])
    expect(columns(asBook)).toEqual(columns(asText))
  })

  test('is read sheet by sheet, hidden ones too, which is said', async () => {
    const rows = [
      ['姓名', '手机号'],
      ['李雷', '13812345678'],
    ]
    const result = await scanSheets(
      [
        { name: '一', rows },
        { name: '二', rows, hidden: true },
      ],
      type,
    )
    expect(result.inputs[0]?.tables.map(({ name, records }) => [name, records])).toEqual([
      ['一', 1],
      ['二', 1],
    ])
    expect(result.categories.mobile).toMatchObject({ mentions: 2, distinct: 1 })
    if (type !== 'ods') expect(result.inputs[0]?.problems).toContainEqual(expect.objectContaining({ code: 'table-hidden', detail: '二' }))
  })

  test('fills merged cells downwards, beside filled cells only', async () => {
    const rows = [
      ['楼栋', '业主姓名', '联系电话'],
      ['A座', '李雷', '13812345678'],
      [null, '韩梅', '13912345678'],
      [null, null, null],
      ['B座', '张伟', '13712345678'],
    ]
    const result = await scanSheets([{ name: '业主', rows, merged: ['A2:A4'] }], type)
    const table = result.inputs[0]?.tables[0]
    expect(table?.records).toBe(3)
    expect(table?.columns[0]).toMatchObject({ header: '楼栋', filled: 3 })
  })

  test('shows numbers as they are shown: mobiles whole, what fifteen digits cannot hold as damaged', async () => {
    const rows = [
      ['身份证号', '手机号', '金额'],
      [330106199001011234, 13812345678, 45.3],
    ]
    const { categories } = await scanSheets([{ name: '一', rows }], type)
    expect(categories.mobile?.mentions).toBe(1)
    expect(categories.resident_id).toMatchObject({ mentions: 0, damaged: 1 })
  })

  test('shows days as days', async () => {
    const rows = [
      ['姓名', '出生日期', '身份证号'],
      ['李雷', 36892, residentId({ area: '110101', birth: '20010101', sequence: 333 })],
    ]
    const sheet = { name: '一', rows, formats: { B2: 'yyyy/m/d' } }
    const { inputs } = await scanSheets([sheet], type)
    expect(inputs[0]?.tables[0]?.corroboration.birth).toMatchObject({ compared: 1, agreed: 1 })
  })

  test('counts days from 1904 where the workbook does, and reads a sheet that only a macro can show', async () => {
    const rows = [
      ['姓名', '出生日期', '身份证号'],
      ['李雷', 36892 - 1462, residentId({ area: '110101', birth: '20010101', sequence: 333 })],
    ]
    const sheets: readonly Sheet[] = [
      { name: '一', rows, formats: { B2: 'yyyy/m/d' }, hidden: 'very' },
      { name: '二', rows: [['a']] },
    ]
    const { inputs } = await scan([put(newFolder(), `book.${type}`, writeWorkbook(sheets, type, true))], options)
    expect(inputs[0]?.tables[0]?.corroboration.birth).toMatchObject({ compared: 1, agreed: 1 })
  })

  test('finds the header below a title, and does not lose who stands above it', async () => {
    const rows = [
      ['锦绣花园业主名单', null, null],
      ['联系人：张伟 13712345678', null, null],
      ['姓名', '手机号', '房号'],
      ['李雷', '13812345678', '3-502'],
    ]
    const result = await scanSheets([{ name: '一', rows }], type)
    expect(result.inputs[0]?.tables.at(-1)).toMatchObject({ name: '一', headerLine: 3, records: 1 })
    expect(result.categories.mobile?.mentions).toBe(2)
  })
})

describe('a file that is called .xls', () => {
  const text = '姓名,手机号\r\n李雷,13812345678\r\n'

  test.each([
    ['is text', text, 'delimited'],
    ['is a page', '<html><table><tr><td>姓名</td><td>手机号</td></tr><tr><td>李雷</td><td>13812345678</td></tr></table></html>', 'html'],
    ['is a newer workbook', writeWorkbook([{ name: '一', rows: cellsOf(text) }], 'xlsx'), 'xlsx'],
  ])('and %s is read as what it is', async (_name, content, format) => {
    const { inputs, categories } = await scan([put(newFolder(), 'list.xls', content)])
    expect(inputs[0]).toMatchObject({ format, status: 'scanned' })
    expect(categories.mobile?.mentions).toBe(1)
  })
})

describe('a workbook', () => {
  test('that breaks off is counted as far as it came, and named', async () => {
    const { text } = writeTable('maternity', { records: 3000 })
    const whole = writeWorkbook([{ name: '名单', rows: cellsOf(text) }], 'xls')
    const result = await scan([put(newFolder(), 'cut.xls', whole.subarray(0, 2000)), put(newFolder(), 'list.csv', text)])
    expect(result.coverage.complete).toBe(false)
    expect(result.inputs.map(({ status }) => status).sort()).toEqual(['scanned', 'skipped'])
    expect(result.categories.resident_id?.mentions).toBe(3000)
  })

  test('gives the same digest whatever the threads, and under another name of its folder', async () => {
    const { text } = writeTable('students', { records: 500 })
    const bytes = writeWorkbook(
      [
        { name: '一', rows: cellsOf(text) },
        { name: '二', rows: cellsOf(text) },
      ],
      'xlsx',
    )
    const digests = await Promise.all(
      [1, 2, 7].map(async (threads) => (await scan([put(newFolder(), 'a/list.xlsx', bytes)], { threads })).digest),
    )
    expect(new Set(digests).size).toBe(1)
  })
})
