import { describe, expect, it } from 'vitest'
import { encode } from '../../fixtures/encode.mjs'
import { detectDialect } from '../../src/plan/dialect.js'
import type { DialectOptions } from '../../src/plan/dialect.js'
import type { Dialect } from '../../src/plan/types.js'
import { somePeople } from './plan-text.js'

function dialectOf(text: string, options: Partial<DialectOptions> = {}, headIsWhole = true): Dialect {
  const head = { head: encode(text), headIsWhole, encoding: 'utf-8', bomBytes: 0 } as const
  return detectDialect(head, { delimiter: null, record: null, ...options }).dialect
}

const people = somePeople('dialect', 30)
const rows = (join: string, header = ''): string =>
  (header === '' ? '' : `${header}\n`) +
  people.map(({ name, residentId, mobile, address }) => [name, residentId, mobile, address].join(join) + '\n').join('')

describe('delimiters', () => {
  it('are detected', () => {
    for (const delimiter of [',', '\t', ';', '|', ':', '，', '^', '\u0001', '||', '##']) {
      expect(dialectOf(rows(delimiter)), JSON.stringify(delimiter)).toMatchObject({
        kind: 'delimited',
        delimiter,
        dashRun: 0,
        columns: 4,
        quotes: true,
      })
    }
  })

  it('may be runs of dashes of any usual length, with blank fields and longer runs', () => {
    for (const length of [2, 4, 6]) {
      const run = '-'.repeat(length)
      const text = `${rows(run)}王芳${run}${run}13812345678${run}杭州\n李娜${run}-1${run}2${run}3\n`
      expect(dialectOf(text)).toMatchObject({ delimiter: run, dashRun: length, quotes: false, columns: 4 })
    }
  })

  it('given by the user win, also dashes', () => {
    expect(dialectOf(rows(','), { delimiter: '|' })).toMatchObject({ kind: 'delimited', delimiter: '|', columns: 1 })
    expect(dialectOf(rows('----'), { delimiter: '----' })).toMatchObject({ dashRun: 4, columns: 4, quotes: false })
    expect(dialectOf(rows('-'), { delimiter: '-' })).toMatchObject({ dashRun: 0, quotes: true })
  })

  it('are found below a title, above a footer and in ragged rows', () => {
    const ragged = rows(',')
      .split('\n')
      .map((row, index) => (index % 4 === 0 ? `${row},备注` : index % 7 === 0 ? row.split(',').slice(0, 3).join(',') : row))
    expect(dialectOf(`业主名单(2023版)\n打印:李四\n\n${ragged.join('\n')}\n合计30人\n制表\n`)).toMatchObject({ delimiter: ',', columns: 4 })
    expect(dialectOf(`标题\n姓名,手机\n王芳,13812345678\n`)).toMatchObject({ delimiter: ',', columns: 2 })
  })

  it('in cells of a tab-separated table do not mislead', () => {
    expect(dialectOf(people.map(({ name, mobile }) => `${name}\t${mobile}\t浙江,杭州,西湖区;a|b\n`).join(''))).toMatchObject({
      delimiter: '\t',
      columns: 3,
    })
  })

  it('in times, MAC addresses and URLs are none', () => {
    const log = people.map(({ mobile }, index) => `2026-03-01 10:${10 + index}:00 http://a.example/x ${mobile}\n`).join('')
    expect(dialectOf(log).kind).toBe('text')
    expect(dialectOf(people.map(({ mobile }) => `10:20:30,${mobile}\n`).join('')).delimiter).toBe(',')
  })

  it('do not turn prose, chats and one-column lists into tables', () => {
    const prose = '你好,我是客服,请问您有什么需要?\n我想查一下订单。\n好的,请稍等。\n您的订单已经发出,预计明天到达,请注意查收。\n'
    expect(dialectOf(prose.repeat(5)).kind).toBe('text')
    expect(dialectOf('张三: 在吗\n李四: 在的\n张三: 晚上吃饭\n李四: 好\n王五: 我也去\n'.repeat(4)).kind).toBe('text')
    expect(dialectOf(people.map(({ mobile }) => `${mobile}\n`).join(''))).toMatchObject({ kind: 'text', quotes: false, columns: 1 })
    expect(dialectOf('你好，世界。\n').kind).toBe('text')
  })

  it('are not looked for in JSON, XML and SQL', () => {
    for (const line of [
      '{"name":"a","mobile":"b"}',
      '<row a="1,2" b="3"/>',
      "INSERT INTO `user` VALUES (1,'a','b');",
      '[{"a":1,"b":2},{"a":3,"b":4}]',
    ]) {
      expect(dialectOf(`${line}\n`.repeat(5)).kind, line).toBe('text')
    }
  })

  it('of one row are believed when a cell is an ID or a number', () => {
    expect(dialectOf(rows(',').split('\n')[0] ?? '')).toMatchObject({ delimiter: ',', columns: 4 })
    expect(dialectOf('a,b').kind).toBe('text')
  })
})

describe('quotes', () => {
  it('are content where most quoted cells do not close', () => {
    expect(dialectOf(people.map(({ name, mobile }) => `${mobile}\t"${name}"哥\n`).join('')).quotes).toBe(false)
    expect(dialectOf(people.map(({ name, mobile }) => `${mobile}\t"${name}"\n`).join('')).quotes).toBe(true)
  })

  it('between dashes quote only where most of them do', () => {
    const quoted = people.map(({ name, mobile }) => `"${name}"----""----"${mobile}"\n`).join('')
    expect(dialectOf(quoted)).toMatchObject({ dashRun: 4, quotes: true, columns: 3 })
    expect(dialectOf(`${quoted}x----"----y\n`.repeat(2)).quotes).toBe(true)
    expect(dialectOf(people.map(({ name, mobile }) => `${name}----"${mobile}\n`).join('')).quotes).toBe(false)
    expect(dialectOf(rows('----')).quotes).toBe(false)
  })
})

describe('a lone CR', () => {
  it('ends records only when LF is missing', () => {
    expect(dialectOf(rows(',').replaceAll('\n', '\r'))).toMatchObject({ crEndsRecord: true, columns: 4 })
    expect(dialectOf(rows(',').replaceAll('\n', '\r\n')).crEndsRecord).toBe(false)
    expect(dialectOf(rows(',').replace('\n', '\r\n').replace('杭州', '杭\r州')).crEndsRecord).toBe(false)
    expect(dialectOf('a,b\r', {}, false).crEndsRecord).toBe(false)
  })
})

describe('exotic quoting', () => {
  it('by backslash is seen when quotes would otherwise end in mid-cell', () => {
    const text = people.map(({ name, mobile }) => `"${name}","他说\\"好, 谢谢\\"了","${mobile}"\n`).join('')
    expect(dialectOf(text)).toMatchObject({ exotic: { quote: '"', escape: '\\', comment: null }, columns: 3 })
  })

  it('by single quotes is seen when nearly all cells have them', () => {
    const text = people.map(({ name, mobile }) => `'${name}','${mobile}','a,b'\n`).join('')
    expect(dialectOf(text)).toMatchObject({ exotic: { quote: "'", escape: "'", comment: null }, columns: 3 })
  })

  it('is not seen in text marks, Windows paths and doubled quotes', () => {
    expect(dialectOf(people.map(({ residentId, mobile }) => `'${residentId},'${mobile}\n`).join('')).exotic).toBeNull()
    expect(dialectOf(people.map(({ mobile }) => `"C:\\照片\\","${mobile}"\n`).join('')).exotic).toBeNull()
    expect(dialectOf(people.map(({ mobile }) => `"a ""b"" c","${mobile}"\n`).join('')).exotic).toBeNull()
  })

  it('has comments only where they come again between the rows', () => {
    const [first = '', ...others] = rows(',').split('\n')
    expect(dialectOf(`# 导出\n${first}\n# 第2页\n${others.join('\n')}`).exotic).toEqual({ quote: '"', escape: '"', comment: '#' })
    expect(dialectOf(`# 导出\n${rows(',')}`).exotic).toBeNull()
    expect(dialectOf(rows(',').replaceAll(/^/gm, '#')).exotic).toBeNull()
  })
})

describe('blocks', () => {
  it('of unknown labels are seen by their strict order', () => {
    const card = people.map(({ name, mobile }) => `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nTEL;CELL:${mobile}\nEND:VCARD\n`).join('')
    expect(dialectOf(card)).toMatchObject({ kind: 'block', blockLabel: 'BEGIN', columns: 5 })
  })

  it('may mark their labels by = or a tab, when these are known headers in the order of a form', () => {
    for (const mark of ['=', '\t', ' = ']) {
      const cards = people.map(({ name, residentId, mobile }) => `姓名${mark}${name}\n身份证号${mark}${residentId}\n手机${mark}${mobile}\n`)
      const labelMark = mark.trim() || mark
      expect(dialectOf(cards.join('\n')), mark).toMatchObject({ kind: 'block', labelMark, blockLabel: '', columns: 3 })
      expect(dialectOf(cards.join('')), mark).toMatchObject({ kind: 'block', labelMark, blockLabel: '姓名', columns: 3 })
      expect(dialectOf(cards[0] ?? ''), mark).toMatchObject({ kind: 'block', labelMark })
    }
  })

  it('are none in a table of two columns whose first holds kinds', () => {
    for (const kinds of [
      ['身份证', '护照', '身份证'],
      ['父亲', '母亲', '父亲', '父亲'],
      ['手机', '电话', '手机', '手机'],
    ]) {
      const table = people.map(({ residentId }, index) => `${kinds[index % kinds.length] ?? ''}\t${residentId}\n`).join('')
      expect(dialectOf(table), kinds[0]).toMatchObject({ kind: 'delimited', delimiter: '\t', columns: 2 })
    }
  })

  it('may be a single one', () => {
    expect(dialectOf('姓名：王芳\n手机：13812345678\n地址：杭州\n')).toMatchObject({ kind: 'block', blockLabel: '', columns: 3 })
  })

  it('never show a label that stands once and is no known header: it may be a name', () => {
    const head = encode('姓名：王芳\n手机：13812345678\n李娜：她的朋友\n\n姓名：刘洋\n手机：13912345678\n')
    const { labels } = detectDialect({ head, headIsWhole: true, encoding: 'utf-8', bomBytes: 0 }, { delimiter: null, record: null })
    expect(labels).toEqual(['姓名', '手机'])
  })

  it('are taken from the user', () => {
    expect(dialectOf('foo\nbar\n\nbaz\n', { record: 'block' })).toMatchObject({ kind: 'block', columns: 0, blockLabel: '' })
  })
})
