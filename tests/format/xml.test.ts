/** Documents of XML, as tables. */
import { describe, expect, test } from 'vitest'
import { excel2003, excel2003Table, flatOds, flatOdsTable, repeatedElements } from '../../fixtures/formats/xml.mjs'
import { newFolder, put } from '../scan/places.js'
import { expectSameAsCsv, longNumber, people, read, recognised, type ReadTable } from './people-table.js'

const place = newFolder()
let made = 0
const file = (content: string | Uint8Array): string => put(place, `${made++}.dat`, content)
const tablesOf = async (xml: string): Promise<readonly ReadTable[]> => (await read(file(xml), 'xml')).tables

describe('2,000 people are counted like in CSV in', () => {
  const { header, rows } = people
  test.each([
    ['a workbook of Excel 2003', excel2003Table(header, rows)],
    ['a flat spreadsheet of LibreOffice', flatOdsTable(header, rows)],
    ['repeated elements', repeatedElements(header, rows)],
    ['repeated elements in GBK', repeatedElements(header, rows, 'gb18030')],
    ['repeated elements in UTF-16', repeatedElements(header, rows, 'utf-16le')],
  ])('%s', async (_, content) => {
    const path = file(content)
    expect(await recognised(path)).toBe('xml')
    await expectSameAsCsv(path)
  })
})

describe('a workbook of Excel 2003', () => {
  const cell = (type: string, value: string, attributes = ''): string =>
    `<Cell ${attributes}><Data ss:Type="${type}">${value}</Data></Cell>`

  test('keeps numbers as they are written, and shows dates as dates', async () => {
    const row =
      cell('Number', longNumber) +
      cell('Number', '3.30106199001011E+17') +
      cell('Number', '45.300000000000004') +
      cell('DateTime', '2024-05-01T00:00:00.000') +
      cell('DateTime', '2024-05-01T08:30:00.000')
    expect((await tablesOf(excel2003('名', [row])))[0]?.rows).toEqual([
      [longNumber, '3.30106199001011E+17', '45.3', '2024-05-01', '2024-05-01 08:30:00'],
    ])
  })

  test('has cells at their places, spanning ones filled downwards, hidden sheets and comments told', async () => {
    const rows = [
      cell('String', '一幢', 'ss:MergeDown="1"') +
        cell('String', '甲', 'ss:Index="3"') +
        '<Cell><Comment><Data>旁注</Data></Comment></Cell>',
      cell('String', '乙 &amp; 丙', 'ss:Index="3"'),
      cell('String', '二幢', 'ss:MergeAcross="1"') + cell('String', '丁'),
    ]
    const [table] = await tablesOf(excel2003('名', rows, '<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>'))
    expect(table).toMatchObject({
      name: '名',
      rows: [
        ['一幢', '', '甲', '旁注'],
        ['一幢', '', '乙 & 丙'],
        ['二幢', '', '丁'],
      ],
    })
    expect(table?.problems).toEqual(['part-unread×1', 'table-hidden×1'])
  })
})

test('a flat spreadsheet has stored numbers, repeated cells and spanning ones', async () => {
  const value = `<table:table-cell office:value-type="float" office:value="${longNumber}"><text:p>3.30E+17</text:p></table:table-cell>`
  const rows = [
    `<table:table-cell table:number-rows-spanned="2"><text:p>一幢</text:p></table:table-cell>${value}<table:table-cell table:number-columns-repeated="2"/><table:table-cell table:number-columns-repeated="2"><text:p>x</text:p><text:p>y</text:p></table:table-cell>`,
    '<table:covered-table-cell/><table:table-cell><office:annotation><text:p>旁注</text:p></office:annotation><text:p>1</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16382"/>',
  ]
  const [table] = await tablesOf(flatOds('表', rows))
  expect(table).toMatchObject({
    name: '表',
    rows: [
      ['一幢', longNumber, '', '', 'x\ny', 'x\ny'],
      ['一幢', '1'],
    ],
    problems: ['part-unread×1'],
  })
})

describe('a document with repeated elements', () => {
  test('has attributes and inner elements as columns, and all else as named lines', async () => {
    const one = (name: string, id: string): string =>
      `<p id="${id}"><name>${name}</name><home><city>杭州</city></home><work><city/></work><tel>1</tel><tel>2</tel></p>`
    const tables = await tablesOf(
      `<root version="3"><title>名单</title><people>${one('甲', longNumber)}${one('乙', '7')}</people>尾</root>`,
    )
    expect(tables).toMatchObject([
      {
        name: '(text)',
        rows: [
          ['version', '3'],
          ['title', '名单'],
          ['root', '尾'],
        ],
      },
      {
        name: 'p',
        header: ['id', 'name', 'home.city', 'tel'],
        rows: [
          [longNumber, '甲', '杭州', '1;2'],
          ['7', '乙', '杭州', '1;2'],
        ],
      },
    ])
  })

  test('has rows that are attributes only, without a declaration too', async () => {
    const path = file('<rows><z:row 姓名="甲" 电话="1"/><z:row 姓名="乙" 电话="2"/></rows>')
    expect(await recognised(path)).toBe('xml')
    expect((await read(path, 'xml')).tables).toMatchObject([
      {
        name: 'z:row'.slice(2),
        header: ['姓名', '电话'],
        rows: [
          ['甲', '1'],
          ['乙', '2'],
        ],
      },
    ])
  })

  test('of a database has its tables apart, with the names of their fields', async () => {
    const row = (...fields: [string, string][]): string =>
      `<row>${fields.map(([name, value]) => `<field name="${name}">${value}</field>`).join('')}</row>`
    const dump = `<?xml version="1.0"?><mysqldump><database name="d"><table_data name="users">${row(['id', '1'], ['手机', '2'])}${Array.from({ length: 6 }, (_, index) => row(['id', String(index)], ['手机', '4'])).join('')}</table_data><table_data name="orders">${row(['no', '5'])}</table_data></database></mysqldump>`
    expect(await tablesOf(dump)).toMatchObject([
      {
        name: '(text)',
        rows: [
          ['name', 'd'],
          ['name', 'users'],
          ['name', 'orders'],
        ],
      },
      {
        name: 'users',
        header: ['id', '手机'],
        rows: [['1', '2'], ...Array.from({ length: 6 }, (_, index) => [String(index), '4'])],
      },
      { name: 'orders', header: ['no'], rows: [['5']] },
    ])
  })

  test('that repeats nothing is lines', async () => {
    expect(await tablesOf('<?xml version="1.0"?><map><string name="phone">1</string><int name="n" value="2"/></map>')).toMatchObject([
      {
        name: '(text)',
        rows: [
          ['phone', '1'],
          ['value', '2'],
        ],
      },
    ])
  })

  test('is not what only begins like it', async () => {
    for (const text of ['<姓名>甲<手机>1\n<姓名>乙<手机>2', '<14>May 12 10:00', '<e@example.com>,<f@example.com>'])
      expect(await recognised(file(text))).toBe('text')
  })
})

describe('a broken document', () => {
  test('keeps what came before it broke off', async () => {
    const whole = repeatedElements(people.header, people.rows)
    const { tables } = await read(file(whole.subarray(0, whole.length / 2)), 'xml')
    expect(tables.at(-1)?.rows.length).toBeGreaterThan(900)
  })

  test.each([
    ['deep nesting', '<a>'.repeat(300_000)],
    ['elements of a new name each', Array.from({ length: 60_000 }, (_, index) => `<r><n${index}>1</n${index}><m>2</m></r>`).join('')],
    ['a huge name', `<r><${'n'.repeat(3_000_000)}>1`],
    ['many attributes', `<r ${Array.from({ length: 200_000 }, (_, index) => `a${index}="1"`).join(' ')}/>`],
    ['entities that name each other', '<!DOCTYPE a [<!ENTITY b "&c;&c;"><!ENTITY c "&b;&b;">]><a>&b;</a>'],
  ])('of %s ends, soon', async (_, body) => {
    const before = performance.now()
    const { problems } = await read(file(`<?xml version="1.0"?><list><r><x>1</x></r><r><x>2</x></r>${body}`), 'xml')
    expect(problems).toEqual([])
    expect(performance.now() - before).toBeLessThan(20_000)
  })
})
