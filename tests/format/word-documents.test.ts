/** Old Word documents and rich text, as tables and lines. */
import { describe, expect, test } from 'vitest'
import { docParagraph, docTable, writeDoc } from '../../fixtures/formats/doc.mjs'
import { rtfParagraph, rtfTable, writeRtf } from '../../fixtures/formats/rtf.mjs'
import { writeWorkbook } from '../../fixtures/workbooks.mjs'
import { newFolder, put } from '../scan/places.js'
import { expectSameAsCsv, longNumber, people, read, recognised, type ReadFile } from './people-table.js'

const place = newFolder()
let made = 0
const save = (bytes: string | Uint8Array): string => put(place, `${made++}.dat`, bytes)
const readRtf = (body: string): Promise<ReadFile> => read(save(writeRtf(body)), 'rtf')

describe('an old document', () => {
  test('with a table of 2,000 people is counted like the same people in CSV', async () => {
    const path = save(writeDoc(docTable(people.header, people.rows)))
    expect(await recognised(path)).toBe('doc')
    await expectSameAsCsv(path)
  })

  test('is not taken for a workbook, nor a workbook for one', async () => {
    expect(await recognised(save(writeWorkbook([{ name: '一', rows: [['a']] }], 'xls')))).toBe('workbook')
  })

  test('has paragraphs as lines, fields as they are shown, and empty and long cells in their places', async () => {
    const link = docParagraph('见\x13 HYPERLINK "x" \x14链接\x15后')
    const table = docTable(
      ['姓名', '', '电话'],
      [
        ['', '', '1'],
        ['张三\r第二段', '2', ''],
        ['', '', ''],
      ],
    )
    const { tables, problems } = await read(
      save(writeDoc([...docParagraph(longNumber), ...link, ...docParagraph('\x01'), ...table])),
      'doc',
    )
    expect(tables).toMatchObject([
      { name: '(text)', rows: [[longNumber], ['见链接后']] },
      {
        name: 'table 1',
        rows: [
          ['姓名', '', '电话'],
          ['', '', '1'],
          ['张三\n第二段', '2', ''],
        ],
      },
    ])
    expect(problems).toEqual(['part-unread×1'])
  })

  test('that is broken keeps what can be read, and is told', async () => {
    const bytes = writeDoc(docTable(people.header, people.rows))
    for (const cut of [600, bytes.length / 2])
      expect((await read(save(bytes.subarray(0, cut)), 'doc')).problems).toEqual(['format-damaged×1'])
    const locked = Buffer.from(writeDoc(docParagraph('x')))
    const header = locked.indexOf(Buffer.from('eca5c100', 'hex'))
    locked[header + 11] = 0x03
    expect((await read(save(locked), 'doc')).problems).toEqual(['encrypted×1'])
  })
})

describe('rich text', () => {
  test.each(['gbk', 'unicode'] as const)('with a table of 2,000 people in %s is counted like the same people in CSV', async (form) => {
    const path = save(writeRtf(rtfTable(people.header, people.rows, form)))
    expect(await recognised(path)).toBe('rtf')
    await expectSameAsCsv(path)
  })

  test('has paragraphs as lines, and nothing of what is not shown', async () => {
    const hidden = '{\\*\\generator Word;}{\\info{\\author x}}{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt 1380}}0138000\\par '
    const body = `${rtfParagraph(`编号${longNumber}\\{`)}${hidden}{\\uc2\\u24352\\'d5\\'c5}\\u19977?\\tab\\~z{\\pict 0102}\\par\\bin3 }}{x`
    const { tables, problems } = await readRtf(body)
    expect(tables).toMatchObject([{ name: '(text)', rows: [[`编号${longNumber}\\{`], ['13800138000'], ['张三 z'], ['x']] }])
    expect(problems).toEqual(['part-unread×1'])
  })

  test.each([
    ['groups in groups', '{'.repeat(2_000_000)],
    ['groups that were not open', '}'.repeat(2_000_000)],
    ['cells', '\\cell '.repeat(500_000)],
    ['one endless line', 'x'.repeat(5_000_000)],
    ['words', '\\u1\\f1'.repeat(500_000)],
  ])('of %s without end ends, soon', async (_, body) => {
    const before = performance.now()
    await readRtf(body)
    expect(performance.now() - before).toBeLessThan(20_000)
  })
})
