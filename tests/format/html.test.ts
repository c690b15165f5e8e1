/** Pages of HTML, as tables and lines of text. */
import { describe, expect, test } from 'vitest'
import { htmlPage, htmlTable } from '../../fixtures/formats/html.mjs'
import { newFolder, put } from '../scan/places.js'
import { expectSameAsCsv, longNumber, people, read, recognised } from './people-table.js'

const place = newFolder()
let made = 0
const page = (body: string, charset?: 'utf-8' | 'gb2312' | 'utf-16le'): string => put(place, `${made++}.xls`, htmlPage(body, charset))
const tablesOf = async (body: string): Promise<unknown> => (await read(page(body), 'html')).tables.map(({ name, rows }) => ({ name, rows }))
const table = (...rows: string[]): string => `<table>${rows.map((row) => `<tr>${row}`).join('\n')}</table>`

describe('a page', () => {
  test.each(['utf-8', 'gb2312', 'utf-16le'] as const)(
    'with a table of 2,000 people in %s is counted like the same people in CSV',
    async (charset) => {
      const path = page(htmlTable(people.header, people.rows), charset)
      expect(await recognised(path)).toBe('html')
      await expectSameAsCsv(path)
    },
  )

  test('is known by its first element, whatever stands before it', async () => {
    const starts = ['\ufeff<!DOCTYPE HTML>', ' \n<table><tr><td>1', '<!-- made by a program -->\n<div>', '<?xml version="1.0"?><html>']
    for (const start of starts) expect(await recognised(put(place, 'start', start))).toBe('html')
    for (const start of ['姓名,<table>', '<张三>', '<e@example.com>', 'html'])
      expect(await recognised(put(place, 'start', start))).toBe('text')
  })

  test('keeps numbers digit for digit, and takes the stored number where a shown one lost digits', async () => {
    const cells = `<td>${longNumber}<td x:num="13700137000">1.37E+10<td x:num="330106199001011234">3.30106E+17<td>33<b>01</b>06`
    expect(await tablesOf(table('<td>编号', cells))).toEqual([
      { name: 'table 1', rows: [['编号'], [longNumber, '13700137000', '3.30106199001011E+17', '330106']] },
    ])
  })

  test('fills what spans rows downwards and what spans columns not', async () => {
    const rows = [
      '<td colspan=3>名单',
      '<td rowspan="2">一幢<td>甲<td>1',
      '<td>乙<td>2',
      '<td>二幢<td rowspan=9>丙<td>3',
      '<td>三幢<td>4',
      '<td><td>',
    ]
    expect(await tablesOf(table(...rows))).toEqual([
      { name: 'table 1', rows: [['名单'], ['一幢', '甲', '1'], ['一幢', '乙', '2'], ['二幢', '丙', '3'], ['三幢', '丙', '4']] },
    ])
  })

  test('has entities, line ends and nested tables', async () => {
    const inner = table('<td>a<td>b', '<td>c<td>d')
    expect(await tablesOf(table('<td>x&amp;&#24352;&nbsp;y<br>z\n w', `<td><p>前</p>${inner}后</td><td>旁</td>`))).toEqual([
      {
        name: 'table 1',
        rows: [
          ['a', 'b'],
          ['c', 'd'],
        ],
      },
      { name: 'table 2', rows: [['x&张 y\nz w'], ['前\n后', '旁']] },
    ])
  })

  test('has its other text as lines, values of fields and scripts too', async () => {
    const body =
      '<div>2026-01-01 10:00 <span>甲</span></div><div>我的<b>电话</b>是1<p>第二<input value="值"></div>尾<script>var a = 1\nvar b = 2</script><!-- c -->'
    expect(await tablesOf(body)).toEqual([
      { name: '(text)', rows: [['2026-01-01 10:00 甲'], ['我的电话是1'], ['第二 值'], ['尾']] },
      { name: '(script)', rows: [['var a = 1'], ['var b = 2']] },
    ])
  })

  test('that repeats a header page by page has one table, and one-row tables are lines', async () => {
    const one = (name: string): string => table('<th>姓名<th>电话', `<td>${name}<td>1`)
    expect(await tablesOf(one('甲') + table('<td>只有<td>一行') + one('乙'))).toEqual([
      {
        name: 'table 1',
        rows: [
          ['姓名', '电话'],
          ['甲', '1'],
          ['姓名', '电话'],
          ['乙', '1'],
        ],
      },
      { name: '(text)', rows: [['只有', '一行']] },
    ])
  })

  test('with thousands of different tables gathers what follows the first 256', async () => {
    const { tables } = await read(
      page(Array.from({ length: 1000 }, (_, index) => table(`<td>h${index}`, `<td>v${index}`)).join('')),
      'html',
    )
    expect(tables.length).toBe(257)
    expect(tables.flatMap(({ rows }) => rows).length).toBe(2000)
  })
})

describe('a broken page', () => {
  test('keeps what came before it broke off, and tells bytes that are no text', async () => {
    const whole = htmlPage(htmlTable(people.header, people.rows))
    const { tables } = await read(put(place, 'cut', whole.subarray(0, whole.length / 2)), 'html')
    expect(tables[0]?.rows.length).toBeGreaterThan(900)
    const bytes = Buffer.concat([Buffer.from('<table><tr><td>张三丰'), Buffer.from([0xff, 0xfe]), Buffer.from('<tr><td>李四')])
    expect((await read(put(place, 'odd', bytes), 'html')).problems).toEqual(['encoding-invalid×2'])
  })

  test.each([
    ['open elements', '<div>'.repeat(200_000)],
    ['open tables', '<table><tr><td>1'.repeat(100_000)],
    ['elements closed that were not open', '<div><font>'.repeat(50_000) + '</i></div>'.repeat(100_000)],
    ['a tag without end', `<p ${'a=1 '.repeat(500_000)}`],
    ['an attribute without end', `<p a="${'x'.repeat(5_000_000)}`],
    ['one endless line', 'x'.repeat(5_000_000)],
    ['wide spans', '<table>' + '<tr><td colspan=1000 rowspan=60000>x<td rowspan=60000>y'.repeat(300)],
  ])('of %s ends, soon', async (_, body) => {
    const before = performance.now()
    const { problems } = await read(page(`<p>先<table><tr><td>1<tr><td>2</table>${body}`), 'html')
    expect(problems).toEqual([])
    expect(performance.now() - before).toBeLessThan(20_000)
  })
})
