/** PDF documents, as tables and lines. */
import { describe, expect, test } from 'vitest'
import { picturePage, tablePages, textPage, writePdf, type PlacedText } from '../../fixtures/formats/pdf.mjs'
import { newFolder, put } from '../scan/places.js'
import { expectSameAsCsv, longNumber, people, read, recognised, type ReadFile } from './people-table.js'

const place = newFolder()
let made = 0
const save = (bytes: Uint8Array): string => put(place, `${made++}.dat`, bytes)
const readPages = (pages: readonly string[]): Promise<ReadFile> => read(save(writePdf(pages)), 'pdf')
const widths = [90, 70, 50, 30, 65, 110, 50, 80, 250]
const at = (x: number, y: number, text: string): PlacedText => ({ x, y, text })

describe('a document', () => {
  test('with a table of 2,000 people over many pages is counted like the same people in CSV', async () => {
    const path = save(writePdf(tablePages(people.header, people.rows, widths)))
    expect(await recognised(path)).toBe('pdf')
    const { inputs } = await expectSameAsCsv(path)
    expect(inputs[0]?.tables).toHaveLength(1)
  })

  test('has text as lines, whatever pieces it is drawn in and in whatever order', async () => {
    const pieces = [at(80, 500, '北京'), at(20, 480, longNumber), at(20, 500, '第一行'), at(20 + 27, 500, '接着'), at(200, 100, '页脚')]
    expect((await readPages([textPage(pieces)])).tables).toMatchObject([
      { name: '(text)', rows: [['第一行接着 北京'], [longNumber], ['页脚']] },
    ])
  })

  test('has rows whose cells go on in lines of their own, centred or not, and blank cells', async () => {
    const lines = [
      ['姓名', '身份证号', '地址', 500],
      ['张三', '330106199', '杭州市西湖区文一西路', 480],
      ['', '001011234', '一号', 468],
      ['', '', '杭州市西湖区文二西路', 446],
      ['李四', '13812345678', '', 440],
      ['', '13912345678', '二号', 434],
      ['王五', '', '宁波', 412],
      ['赵六', '330106199', '', 392],
    ] as const
    const cells = lines.flatMap(([name, id, address, y]) => [at(20, y, name), at(80, y, id), at(180, y, address)])
    const title = [at(60, 540, '名单'), at(20, 300, '共四人')]
    expect((await readPages([textPage([...title, ...cells].filter(({ text }) => text !== ''))])).tables).toMatchObject([
      { name: '(text)', rows: [['名单'], ['共四人']] },
      {
        name: 'table 1',
        rows: [
          ['姓名', '身份证号', '地址'],
          ['张三', '330106199001011234', '杭州市西湖区文一西路一号'],
          ['李四', '13812345678\n13912345678', '杭州市西湖区文二西路二号'],
          ['王五', '', '宁波'],
          ['赵六', '330106199', ''],
        ],
      },
    ])
  })

  test('takes lists with numbers or marks for text', async () => {
    const list = ['第一条内容很长', '接着说', '还接着说', '第二条', '接着说', '完'].flatMap((text, line) =>
      line % 3 === 0 ? [at(20, 500 - line * 14, '•'), at(40, 500 - line * 14, text)] : [at(40, 500 - line * 14, text)],
    )
    expect((await readPages([textPage(list)])).tables.map(({ name }) => name)).toEqual(['(text)'])
  })

  test('goes on with its table on the next page, where the header is not repeated', async () => {
    const rows = (from: number): PlacedText[] =>
      Array.from({ length: 5 }, (_, line) => [
        at(20, 500 - line * 14, `张${from + line}`),
        at(90, 500 - line * 14, `1381234${from + line}`),
      ]).flat()
    const header = [at(20, 514, '姓名'), at(90, 514, '手机号')]
    const { tables } = await readPages([textPage([...header, ...rows(1000)]), textPage(rows(2000))])
    expect(tables).toMatchObject([{ name: 'table 1', rows: { length: 11 } }])
  })

  test('of pictures of pages says how many have no text', async () => {
    const { tables, problems } = await readPages([picturePage, textPage([at(20, 500, '有')]), picturePage])
    expect(tables).toMatchObject([{ rows: [['有']] }])
    expect(problems).toEqual(['part-unread×2 page without text'])
  })

  test('that is locked is told, and read with the right one of several passwords', async () => {
    const path = save(writePdf([textPage([at(20, 500, '张三')])], { password: 'secret' }))
    expect((await read(path, 'pdf')).problems).toEqual(['encrypted×1'])
    expect((await read(path, 'pdf', ['wrong', 'secret'])).tables).toMatchObject([{ rows: [['张三']] }])
  })
})

describe('a broken document', () => {
  const whole = writePdf(tablePages(people.header, people.rows.slice(0, 200), widths))

  test('keeps the pages that are there', async () => {
    const { tables, problems } = await read(save(whole.subarray(0, whole.length * 0.7)), 'pdf')
    expect(tables[0]?.rows.length ?? 0).toBeGreaterThan(50)
    expect(problems.join()).toContain('format-damaged')
  })

  test('that would fill the memory is told', async () => {
    const path = save(writePdf([textPage([at(20, 500, '张三')]), ...Array.from({ length: 9 }, () => ' '.repeat(32 * 1024 * 1024))]))
    expect((await read(path, 'pdf')).problems).toEqual(['part-unread×1 packed beyond measure'])
  })

  test('that is nothing but its first bytes is named', async () => {
    expect((await read(save(Buffer.from('%PDF-1.7\n\0')), 'pdf')).problems).toEqual(['format-damaged×1'])
  })
})
