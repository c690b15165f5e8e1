import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encode } from '../../fixtures/encode.mjs'
import { readHeadLines } from '../../src/format/delimited/lines.js'
import type { CellRules } from '../../src/format/delimited/split.js'
import { splitSample } from '../../src/format/delimited/split.js'

const comma: CellRules = { kind: 'delimited', delimiter: ',', dashRun: 0, quotes: true, columns: 0, exotic: null }
const dashes: CellRules = { ...comma, delimiter: '----', dashRun: 4, quotes: false }

function split(text: string, rules: CellRules = comma): ReturnType<typeof splitSample> {
  const lines = readHeadLines(encode(text), { encoding: 'utf-8', crEndsRecord: false, byteStart: 0, headIsWhole: true }, 100_000)
  return splitSample(lines, rules, 100_000)
}

const cellsOf = (text: string, rules: CellRules = comma): string[][] => split(text, rules).map(({ cells }) => cells)

describe('quotes', () => {
  it('open only at the start of a cell', () => {
    expect(cellsOf('a,5" x,"b,c"\n')).toEqual([['a', '5" x', 'b,c']])
  })

  it('may hold doubled quotes, delimiters and line ends', () => {
    expect(cellsOf('"a""b","c,\nd",e\nf,g,h\n')).toEqual([
      ['a"b', 'c,\nd', 'e'],
      ['f', 'g', 'h'],
    ])
  })

  it('are literal when text follows the closing one', () => {
    expect(split('"a" b,c\n')).toMatchObject([{ cells: ['"a" b', 'c'], literalQuotes: 1, quoted: 0 }])
  })

  it('are literal before a CR that ends no line', () => {
    expect(split('"a"\rb,c\n')).toMatchObject([{ cells: ['"a"\rb', 'c'], literalQuotes: 1 }])
    expect(split('b,"a"\r\nb,"a"\r')).toMatchObject([{ quoted: 1 }, { quoted: 1 }])
  })

  it('are literal when they do not close within 64 KiB', () => {
    const cellsWithin = (length: number): number => cellsOf(`a,"${'x'.repeat(length)}",c\n`)[0]?.[1]?.length ?? 0
    expect(cellsWithin(65_000)).toBe(65_000)
    expect(cellsWithin(66_000)).toBe(66_002)
  })

  it('are literal when they do not close within 1,000 lines', () => {
    expect(split(`a,"${'x\n'.repeat(1_000)}",c\n`)).toHaveLength(1)
    expect(split(`a,"${'x\n'.repeat(1_001)}",c\n`)).toHaveLength(1_002)
  })

  it('at any distance do not swallow the people between them', () => {
    for (let rows = 2; rows <= 1_100; rows += rows < 20 ? 1 : 180) {
      const text = `a,"b,c\n${'1,2,3\n'.repeat(rows)}d,e",f\n`
      expect(split(text, { ...comma, columns: 3 })).toHaveLength(rows + 2)
    }
  })

  it('around a long text in one cell are no stray quotes, even where its lines have commas', () => {
    expect(split('1,"x, y, z\nu, v, w",3\n', { ...comma, columns: 5 })).toHaveLength(1)
    expect(split('1,2,"x\ny\nz"\n', { ...comma, columns: 3 })).toHaveLength(1)
  })
})

describe('runs of dashes', () => {
  it('of the usual length are one delimiter, of k times that length k delimiters', () => {
    expect(cellsOf('a----b--------d\n', dashes)).toEqual([['a', 'b', '', 'd']])
  })

  it('of another length above are one delimiter, shorter ones are content', () => {
    expect(cellsOf('a-----b--c------d-e\n', dashes)).toEqual([['a', 'b--c', 'd-e']])
  })

  it('of up to 512 dashes are read whole, longer ones are content', () => {
    expect(cellsOf(`a${'-'.repeat(512)}b\n`, dashes)[0]).toHaveLength(129)
    expect(cellsOf(`a${'-'.repeat(513)}b\n`, dashes)).toEqual([[`a${'-'.repeat(513)}b`]])
  })

  it('at the ends of a line enclose blank cells', () => {
    expect(cellsOf('----b----\n', dashes)).toEqual([['', 'b', '']])
  })
})

describe('records', () => {
  it('know their first byte and line, and blank lines are none', () => {
    const records = split('标题\r\n\r\n"a\r\nb",c\r\nd,e')
    expect(records.map(({ byteStart, byteEnd, line }) => [byteStart, byteEnd, line])).toEqual([
      [0, 8, 1],
      [10, 20, 3],
      [20, 23, 5],
    ])
  })

  it('come out as csv-parse reads them, for all well-formed tables', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '张', '"', ',', '\n', ' ', '1'), maxLength: 6 })
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows.map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(',') + '\n').join('')
        expect(cellsOf(text)).toEqual(parse(text, { relax_column_count: true }))
      }),
    )
  })
})

describe('exotic quoting', () => {
  it('takes backslash escapes, other quotes and comment lines', () => {
    const exotic = (quote: string, escape: string, comment: string | null): CellRules => ({ ...comma, exotic: { quote, escape, comment } })
    expect(cellsOf('"a\\"b, c",d\n', exotic('"', '\\', null))).toEqual([['a"b, c', 'd']])
    expect(cellsOf("'a,b','c''d'\n", exotic("'", "'", null))).toEqual([['a,b', "c'd"]])
    expect(cellsOf('# x\na,b\n', exotic('"', '"', '#'))).toEqual([['a', 'b']])
  })
})
