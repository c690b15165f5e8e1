/** XLS workbooks: what SheetJS reads of them, and what no program should have written. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cell, chart, comment, compoundFile, merged, picture, record, xlsStream, type XlsWishes } from '../../fixtures/formats/xls.mjs'
import { writeWorkbook, type CellValue } from '../../fixtures/workbooks.mjs'
import { UnreadableFormat } from '../../src/format/reader.js'
import { readWithSheetJs } from '../../src/format/workbook/sheetjs.js'
import { readWorkbook } from '../../src/format/workbook/workbook.js'
import { readXls } from '../../src/format/xls/xls.js'
import { readCells, type ReadCells } from './cells.js'

const ofXls = (wishes: XlsWishes, scattered = false): Promise<ReadCells> =>
  readCells(readWorkbook, compoundFile({ Workbook: xlsStream(wishes) }, { scattered }))

/** The rows of a workbook of one sheet. */
async function rowsOf(records: readonly Buffer[], wishes: Omit<XlsWishes, 'sheets'> = {}): Promise<readonly (readonly string[])[]> {
  return (await ofXls({ sheets: [{ name: '一', records }], ...wishes })).tables[0]?.rows ?? []
}

async function own(bytes: Uint8Array): Promise<ReadCells> {
  return readCells((file, sink) => {
    expect(readXls(file, sink)).toBe(true)
    return Promise.resolve()
  }, bytes)
}

describe('an XLS workbook', () => {
  const text = fc.string({ unit: fc.constantFrom('张', 'é', 'a', '𠮷', '\n', '1', '０', ' ') })
  const value = fc.oneof(
    text,
    fc.integer(),
    fc.integer({ min: 0, max: 10 ** 15 - 1 }),
    fc.constantFrom(330106199001011234, 13812345678, 45.3, 1e15, -0.5, 1e-7, 12345.678901234567),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
  )
  const sheet = fc.record({
    rows: fc.array(fc.array(value, { maxLength: 12 }), { maxLength: 30 }),
    hidden: fc.boolean(),
    days: fc.boolean(),
  })

  test('gives the cells that SheetJS gives, of whatever SheetJS writes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(sheet, { minLength: 1, maxLength: 3 }), fc.boolean(), async (sheets, from1904) => {
        const book = sheets.map(({ rows, hidden, days }, index) => ({
          name: `表${index}`,
          hidden,
          ...withDays(rows, days),
          merged: ['A1:A3', 'C2:D4'],
        }))
        const bytes = writeWorkbook(book, 'xls', from1904)
        expect(await own(bytes)).toEqual(await readCells(readWithSheetJs, bytes))
      }),
      { numRuns: 150 },
    )
  })

  /** With days in the first column where there is a number. */
  function withDays(
    rows: readonly (readonly CellValue[])[],
    days: boolean,
  ): { rows: readonly (readonly CellValue[])[]; formats: Record<string, string> } {
    const dated = rows.map((row, index) => (days && typeof row[0] === 'number' ? [36_892 + index / 7, ...row.slice(1)] : row))
    const places = dated.flatMap((row, index) => (days && typeof row[0] === 'number' ? [`A${index + 1}`] : []))
    return { rows: dated, formats: Object.fromEntries(places.map((place) => [place, 'yyyy/m/d'])) }
  }

  test('gives every kind of cell as it is shown', async () => {
    const records = [
      cell.text(0, 0, '姓名'),
      cell.richText(0, 1, 'Li Léi'),
      cell.shorts(0, 2, [1, 2.5, 300]),
      cell.number(1, 0, 13_812_345_678),
      cell.short(1, 1, -12),
      cell.boolean(1, 2, true),
      cell.error(1, 3),
      cell.blank(1, 4),
      cell.formula(1, 5, '韩梅'),
      cell.formula(1, 6, 7),
      cell.formula(1, 7, false),
      cell.formula(1, 8, null),
      cell.number(1, 9, 330_106_199_001_011_234),
      chart(5),
    ]
    expect(await rowsOf(records)).toEqual([
      ['姓名', 'Li Léi', '1', '2.5', '300'],
      ['13812345678', '-12', 'TRUE', '', '', '韩梅', '7', 'FALSE', '', '3.30106199001011E+17'],
    ])
  })

  test('gives days as days by the styles of its cells, those of Chinese programs too, and from 1904 where it counts so', async () => {
    const styles = [0, 14, 31, 57, 'yyyy"年"m"月"d"日"', '0.00']
    const records = styles.map((_, style) => cell.number(0, style, 45_413, style))
    expect(await rowsOf(records, { styles })).toEqual([['45413', ...Array.from({ length: 4 }, () => '2024-05-01'), '45413']])
    expect((await rowsOf(records, { styles, from1904: true }))[0]?.[1]).toBe('2028-05-02')
  })

  test('has its shared strings wherever the records cut them', async () => {
    const strings = [
      '张',
      { text: 'Léi', runs: 3 },
      { text: '韩梅𠮷梅', runs: 1, phonetic: 9 },
      '',
      'a\u001eb',
      { text: '王', phonetic: 40 },
    ]
    const records = strings.map((_, index) => cell.shared(0, index, index))
    for (let cutBytes = 16; cutBytes < 140; cutBytes++)
      expect(await rowsOf(records, { strings, cutBytes }), String(cutBytes)).toEqual([['张', 'Léi', '韩梅𠮷梅', '', 'a b', '王']])
  })

  test('tells separators of the kernel that stand in cells', async () => {
    const records = [cell.shared(0, 0, 0), cell.shared(1, 0, 0), cell.text(2, 0, 'c\u001f'), cell.formula(3, 0, '\u001f张')]
    const { tables } = await ofXls({ sheets: [{ name: '一', records }], strings: ['a\u001e\u001fb'] })
    expect(tables[0]).toMatchObject({ rows: [['a  b'], ['a  b'], ['c '], [' 张']], problems: ['separator-replaced 6'] })
  })

  test('has its rows in their order, however its cells were written, and of two in one place the later', async () => {
    const records = [
      cell.text(1, 1, 'd'),
      cell.text(0, 0, 'x'),
      cell.formula(1, 0, 'c'),
      cell.text(0, 1, 'b'),
      cell.text(0, 0, 'a'),
      merged([1, 2, 0, 0]),
      cell.text(2, 1, 'f'),
    ]
    expect(await rowsOf(records)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['c', 'f'],
    ])
  })

  test('has a table for each sheet, also one that only a macro can show, and tells what holds no cells', async () => {
    const records = [cell.text(0, 0, 'a'), comment(0, 0), picture(), picture()]
    const { tables, problems } = await ofXls({
      sheets: [
        { name: '一', records },
        { name: 'Übersicht', records: [], state: 2 },
        { name: '图', records: [cell.number(0, 0, 1)], kind: 2 },
      ],
    })
    expect(tables.map(({ name, rows, problems: told }) => [name, rows, told])).toEqual([
      ['一', [['a']], ['part-unread 3']],
      ['Übersicht', [], ['table-hidden 1']],
    ])
    expect(problems).toEqual(['part-unread 1'])
  })

  test('is read whether its stream is small, large, scattered over the file, or called as before Excel 97', async () => {
    const rows = Array.from({ length: 700 }, (_, row) => [cell.number(row, 0, row), cell.text(row, 1, `第${row}行`)]).flat()
    for (const records of [rows.slice(0, 20), rows]) {
      const stream = xlsStream({ sheets: [{ name: '一', records }] })
      const expected = Array.from({ length: records.length / 2 }, (_, row) => [String(row), `第${row}行`])
      for (const scattered of [false, true])
        for (const name of ['Workbook', 'Book', 'WORKBOOK']) {
          const { tables } = await readCells(
            readWorkbook,
            compoundFile({ Other: Buffer.alloc(5000), [name]: stream, More: stream }, { scattered }),
          )
          expect(tables[0]?.rows).toEqual(expected)
        }
    }
  })

  test('is read to its end when its sectors are more than the head can name the tables of', async () => {
    const padding = record(0x99, Buffer.alloc(8000))
    const records = [...Array.from({ length: 950 }, () => padding), cell.text(7, 0, '末')]
    for (const scattered of [false, true]) {
      const bytes = compoundFile({ Workbook: xlsStream({ sheets: [{ name: '一', records }] }) }, { scattered })
      expect(bytes.length).toBeGreaterThan(109 * 128 * 512)
      expect((await own(bytes)).tables[0]?.rows).toEqual([['末']])
    }
  })

  test('that is locked is told, and one of Excel 95 is left to SheetJS', async () => {
    const wishes = { sheets: [{ name: '一', records: [] }] }
    await expect(ofXls({ ...wishes, locked: true })).rejects.toMatchObject({ code: 'encrypted' })
    const before = compoundFile({ Book: xlsStream({ ...wishes, biff: 0x500 }) })
    await readCells((file, sink) => {
      expect(readXls(file, sink)).toBe(false)
      return Promise.resolve()
    }, before)
  })
})

describe('a damaged XLS workbook', () => {
  const records = Array.from({ length: 200 }, (_, row) => [cell.shared(row, 0, row), cell.number(row, 1, row)]).flat()
  const strings = Array.from({ length: 200 }, (_, row) => `第${row}行`)
  const stream = xlsStream({
    sheets: [
      { name: '一', records: [...records, merged([0, 5, 0, 0])] },
      { name: '二', records },
    ],
    strings,
  })
  const whole = compoundFile({ Workbook: stream })

  /** What is read, or the code of the reason. */
  async function outcome(bytes: Uint8Array): Promise<ReadCells | string> {
    try {
      return await readCells((file, sink) => Promise.resolve(void readXls(file, sink)), bytes)
    } catch (error) {
      if (error instanceof UnreadableFormat) return error.code
      throw error
    }
  }

  test('keeps the rows before the place where it breaks off, and tells that', async () => {
    // The tables of sectors stand behind everything: the stream is cut, not the file.
    const { tables, problems } = await readCells(readWorkbook, compoundFile({ Workbook: stream.subarray(0, stream.length - 1000) }))
    expect(tables.map(({ name, problems: told }) => [name, told])).toEqual([
      ['一', []],
      ['二', ['table-damaged 1']],
    ])
    const kept = tables[1]?.rows ?? []
    expect(kept.slice(0, -1)).toEqual(tables[0]?.rows.slice(0, kept.length - 1))
    expect(kept.length).toBeGreaterThan(100)
    expect(problems).toEqual([])
  })

  test('tells strings and sheets that are not there', async () => {
    const { tables } = await ofXls({
      sheets: [
        { name: '一', records: [cell.text(0, 0, 'a'), cell.shared(0, 1, 7), cell.number(1, 300, 5), record(0x203, [2, 0])] },
        { name: '二', records: [], position: 3 },
        { name: '三', records: [], position: 1e9 },
      ],
      strings: ['b'],
    })
    expect(tables.map(({ rows, problems }) => [rows, problems])).toEqual([
      [[['a', '']], ['table-damaged 1']],
      [[], ['table-damaged 1']],
      [[], ['table-damaged 1']],
    ])
  })

  test('gives no more than it holds when many sheets are said to lie in one place', async () => {
    const { sheets, ...wishes } = { sheets: [{ name: '一', records }], strings }
    const position = xlsStream({ ...wishes, sheets }).length - Buffer.concat(records).length - 24
    const { tables } = await ofXls({
      ...wishes,
      sheets: [...sheets, ...Array.from({ length: 50 }, (_, index) => ({ name: `${index}`, records: [], position: position + 50 * 10 }))],
    })
    expect(tables).toHaveLength(51)
    expect(tables.filter(({ rows }) => rows.length > 0).length).toBeLessThan(5)
    expect(tables.at(-1)?.problems).toEqual(['table-damaged 1'])
  })

  test('ends, wherever it is cut', async () => {
    for (let bytes = 0; bytes < whole.length; bytes += 97) await outcome(whole.subarray(0, bytes))
    expect(await outcome(whole)).toMatchObject({ problems: [] })
  })

  test('ends, whatever its bytes are', async () => {
    const damage = fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.oneof(fc.nat({ max: 255 }), fc.constantFrom(0, 1, 255))), {
      minLength: 1,
      maxLength: 12,
    })
    await fc.assert(
      fc.asyncProperty(damage, async (places) => {
        const bytes = Buffer.from(whole)
        for (const [at, byte] of places) bytes[at] = byte
        const read = await outcome(bytes)
        const cells = typeof read === 'string' ? 0 : read.tables.reduce((sum, { rows }) => sum + rows.length, 0)
        expect(cells).toBeLessThanOrEqual(2000)
      }),
      { numRuns: 400 },
    )
  })

  test('ends when its sectors run in a circle', async () => {
    const bytes = Buffer.from(whole)
    const table = bytes.readUInt32LE(76)
    for (let sector = 0; sector < 128; sector++) bytes.writeUInt32LE((sector + 1) % 5, (table + 1) * 512 + sector * 4)
    await outcome(bytes)
    bytes.writeUInt32LE(2, 68)
    bytes.writeUInt32LE(0, 48)
    expect(await outcome(bytes)).toBeDefined()
  })
})
