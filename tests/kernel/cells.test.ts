/** Cells and row keys of the kernel, against csv-parse on ordinary tables and against the naive splitter on nasty ones. */
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { KernelTable } from '../../src/kernel/index.js'
import { cellText, splitNaively } from '../support/naive-split.js'
import { openKernel, scanAll, tableWith, textTable, utf8, type TableWishes } from '../support/kernel.js'

const kernel = openKernel()
const decoder = new TextDecoder()

/** Records of cell texts as the kernel cuts them: raw, or unquoted. */
function kernelCells(table: KernelTable, text: string, read: (raw: string) => string = cellText): string[][] {
  const bytes = utf8(text)
  const records: string[][] = []
  for (const [column, start, end] of scanAll(kernel, table, bytes).cells) {
    if (column === 0) records.push([])
    records.at(-1)?.push(read(decoder.decode(bytes.subarray(start, end))))
  }
  return records
}

function oracleCells(text: string, delimiter: string, options: { readonly cr?: boolean; readonly quotes?: boolean } = {}): string[][] {
  return parse(text, {
    delimiter,
    quote: options.quotes === false ? null : '"',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    record_delimiter: options.cr === true ? ['\r\n', '\n', '\r'] : ['\r\n', '\n'],
  })
}

/** Every delimiter that the plan can find; `dash` is a run of dashes. */
const dialects: readonly (readonly [name: string, delimiter: string, wishes: TableWishes])[] = [
  ['comma', ',', {}],
  ['tab', '\t', {}],
  ['semicolon', ';', {}],
  ['bar', '|', {}],
  ['two bars', '||', {}],
  ['full-width comma', '，', {}],
  ['caret', '^', {}],
  ['control-A', '\x01', {}],
  ['four dashes', '----', { dashRun: 4, quotes: false }],
]

/** What cells may hold: Chinese, blanks, dots; quotes only inside (a quote in front opens), delimiters only when quoted. */
const letters = ['a', 'b', '7', '13', '张', '三', '，', ' ', '　', '.', 'é', '😀', "'", '='] as const

interface RandomTable {
  readonly columns: number
  readonly rows: readonly (readonly string[])[]
  readonly lineEnd: string
  readonly finalLineEnd: boolean
}

function isSafe(cell: string, delimiter: string): boolean {
  return !cell.includes(delimiter.charAt(0))
}

/** Tables that every reader splits alike: cells with newlines hold no delimiter, so none of their lines is a record. */
function tables(delimiter: string, quotes: boolean): fc.Arbitrary<RandomTable> {
  const plain = fc.array(fc.constantFrom(...letters), { maxLength: 6 }).map((parts) => parts.join(''))
  const withQuotes = fc.tuple(plain, plain).map(([a, b]) => `${a}"${b}`)
  const withNewline = fc.tuple(plain, fc.constantFrom('\n', '\r\n'), plain).map((parts) => parts.join(''))
  const withDelimiter = fc.tuple(plain, plain).map((parts) => parts.join(delimiter))
  const safe = plain.filter((cell) => isSafe(cell, delimiter))
  const cell = quotes
    ? fc.oneof(
        { weight: 6, arbitrary: safe },
        withQuotes.filter((text) => isSafe(text, delimiter)),
        withDelimiter,
        withNewline.filter((text) => isSafe(text, delimiter)),
      )
    : safe
  const row = fc.oneof(
    { weight: 8, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.constant(-1) },
    { weight: 1, arbitrary: fc.constant(2) },
  )
  return fc.integer({ min: 2, max: 6 }).chain((columns) =>
    fc.record({
      columns: fc.constant(columns),
      rows: fc.array(
        row.chain((more) => fc.array(cell, { minLength: columns + more, maxLength: columns + more })),
        { maxLength: 20 },
      ),
      lineEnd: fc.constantFrom('\n', '\r\n'),
      finalLineEnd: fc.boolean(),
    }),
  )
}

function written({ rows, lineEnd, finalLineEnd }: RandomTable, delimiter: string, quoteAll = false): string {
  const field = (text: string): string =>
    quoteAll || /["\r\n]/.test(text) || text.includes(delimiter.charAt(0)) ? `"${text.replaceAll('"', '""')}"` : text
  const lines = rows.map((row) => row.map(field).join(delimiter))
  return lines.join(lineEnd) + (finalLineEnd ? lineEnd : '')
}

describe('cells agree with csv-parse', () => {
  it.each(dialects)('with %s between them', (_name, delimiter, wishes) => {
    const quotes = wishes.quotes !== false
    fc.assert(
      fc.property(tables(delimiter, quotes), (random) => {
        const text = written(random, delimiter)
        expect(kernelCells(tableWith(random.columns, { delimiter, ...wishes }), text)).toEqual(oracleCells(text, delimiter, { quotes }))
      }),
      { numRuns: 200 },
    )
  })

  it('where CR alone ends lines', () => {
    fc.assert(
      fc.property(tables(',', true), (random) => {
        const text = written({ ...random, lineEnd: '\r' }, ',')
        expect(kernelCells(tableWith(random.columns, { crEndsRecord: true }), text)).toEqual(oracleCells(text, ',', { cr: true }))
      }),
    )
  })

  it('where every cell is quoted', () => {
    fc.assert(
      fc.property(tables(';', true), (random) => {
        const text = written(random, ';', true)
        expect(kernelCells(tableWith(random.columns, { delimiter: ';' }), text)).toEqual(oracleCells(text, ';'))
      }),
    )
  })

  it.each([
    [
      'blank lines between records',
      'a,b\n\n\nc,d\n\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'no line end at the end',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'empty cells',
      ',\n,b\na,',
      [
        ['', ''],
        ['', 'b'],
        ['a', ''],
      ],
    ],
    ['an empty quoted cell', '"",b\n""\n', [['', 'b'], ['']]],
    ['ragged rows', 'a\na,b,c,d\na,b', [['a'], ['a', 'b', 'c', 'd'], ['a', 'b']]],
    [
      'mixed line ends',
      'a,b\r\nc,d\ne,f\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
    ],
    ['a quote inside a cell', 'a"b,c"\n', [['a"b', 'c"']]],
    ['a quote behind a blank', ' "a",b\n', [[' "a"', 'b']]],
    ['a quoted cell that ends the input', 'a,"b\nc"', [['a', 'b\nc']]],
    ['only a delimiter', ',', [['', '']]],
    ['nothing', '', []],
  ])('in the case of %s', (_name, text, cells) => {
    expect(kernelCells(tableWith(2), text)).toEqual(cells)
    expect(oracleCells(text, ',')).toEqual(cells)
  })
})

describe('cells differ from csv-parse in these cases only:', () => {
  it('lines inside quotes that are records by themselves make the quotes literal', () => {
    const text = 'a,"b\nc,d\ne,f\ng",h\n'
    expect(kernelCells(tableWith(2), text)).toEqual([
      ['a', '"b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g"', 'h'],
    ])
    expect(oracleCells(text, ',')).toEqual([['a', 'b\nc,d\ne,f\ng', 'h']])
  })

  it('a quote that never closes is literal; the oracle refuses the file', () => {
    const text = 'a,"b\nc,d\n'
    expect(kernelCells(tableWith(2), text)).toEqual([
      ['a', '"b'],
      ['c', 'd'],
    ])
    expect(() => oracleCells(text, ',')).toThrow()
  })

  it('a closing quote with text behind it makes both literal, so that a delimiter inside divides', () => {
    const text = '"a,b"c,d\n'
    expect(kernelCells(tableWith(2), text)).toEqual([['"a', 'b"c', 'd']])
    expect(oracleCells(text, ',')).toEqual([['"a,b"c', 'd']])
  })

  it('k times the usual run of dashes encloses k − 1 empty cells, another longer run divides once', () => {
    const table = tableWith(3, { delimiter: '-', dashRun: 4, quotes: false })
    expect(kernelCells(table, 'a----b----c\na--------c\na-----b----c\na---b\n')).toEqual([
      ['a', 'b', 'c'],
      ['a', '', 'c'],
      ['a', 'b', 'c'],
      ['a---b'],
    ])
    expect(oracleCells('a-----b----c\n', '----', { quotes: false })).toEqual([['a', '-b', 'c']])
  })

  it('a run of up to 512 dashes is read whole, a longer one is content, and a ruled line is a blank one', () => {
    const table = tableWith(3, { delimiter: '-', dashRun: 4, quotes: false })
    const between = (dashes: number): readonly string[] | undefined => kernelCells(table, `a${'-'.repeat(dashes)}b\n`)[0]
    for (const cells of [2, 16, 17, 18, 127, 128]) {
      expect(between(cells * 4)).toEqual(['a', ...Array.from({ length: cells - 1 }, () => ''), 'b'])
      expect(between(cells * 4 - 1)).toEqual(['a', 'b'])
    }
    expect(between(513)).toEqual([`a${'-'.repeat(513)}b`])
    const ruled = scanAll(kernel, table, utf8(`a----b----c\n${'-'.repeat(80)}\n${'-'.repeat(132)}\nd----e----f\n`))
    expect(ruled.counts.ladder).toMatchObject({ records: 2, blankLines: 2 })
  })

  it('a lone CR is part of its cell where LF ends lines', () => {
    expect(kernelCells(tableWith(2), 'a\rb,c\nd,e\n')).toEqual([
      ['a\rb', 'c'],
      ['d', 'e'],
    ])
  })
})

const parts = ['"', '"', ',', ',', '\n', '\r\n', '\r', 'a', '张', '""', '","', '"\n', ' ', '1'] as const
const longRuns = [',,', ',,,', '-', '--', '-'.repeat(500), '\n,,\n,,\n', '\na,,b\n,,\n"'] as const

/** Short texts of the bytes that matter, in any order; where dashes divide, with runs of any length. */
function nasty(dashRun: number): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...parts, ...(dashRun > 0 ? longRuns : [])), { maxLength: 60 }).map((texts) => texts.join(''))
}

describe('cells agree with the naive reading of the rule', () => {
  const latin1 = (text: string): string => Buffer.from(text).toString('latin1')

  it.each([
    ['comma', ',', {}],
    ['comma and CR', ',', { crEndsRecord: true }],
    ['full-width comma', '，', {}],
    ['no quotes', ',', { quotes: false }],
    ['dashes', '----', { dashRun: 4 }],
    ['dashes without quotes', '----', { dashRun: 4, quotes: false }],
  ] satisfies (readonly [string, string, TableWishes])[])('on any text: %s', (_name, delimiter, wishes) => {
    const dashRun = 'dashRun' in wishes ? wishes.dashRun : 0
    fc.assert(
      fc.property(nasty(dashRun), fc.integer({ min: 1, max: 4 }), (some, columns) => {
        const text = some.replaceAll(',', delimiter)
        const table = tableWith(columns, { delimiter, ...wishes })
        const { cells, problems } = scanAll(kernel, table, utf8(text))
        const dialect = { delimiter: latin1(delimiter), dashRun, columns, quotes: table.quotes, crEndsRecord: table.crEndsRecord }
        const naive = splitNaively(latin1(text), dialect)
        const expected = naive.records.flatMap(({ cells: bounds }) => bounds.map(([start, end], column) => [column, start, end]))
        expect(cells).toEqual(expected)
        expect(problems.flatMap(([code, position]) => (code === 0 ? [position] : []))).toEqual(naive.literal)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the row key', () => {
  const rowsOf = (table: KernelTable, text: string): readonly string[] => scanAll(kernel, table, utf8(text)).keys.row

  /** Blanks at the edges are not part of a cell. */
  const trimmed = (cell: string): string => cell.replace(/^[\x00-\x20\xa0\u3000\u200b\ufeff]+|[\x00-\x20\xa0\u3000\u200b\ufeff]+$/g, '')

  it('is the same for the same cells and differs for others', () => {
    fc.assert(
      fc.property(tables(',', true), (random) => {
        const filled = random.rows.map((row) => row.map(trimmed)).filter((row) => row.some((cell) => cell !== ''))
        const distinct = new Set(filled.map((row) => row.join('\x1f')))
        const keys = rowsOf(tableWith(random.columns), written(random, ','))
        expect(keys).toHaveLength(filled.length)
        expect(new Set(keys).size).toBe(distinct.size)
      }),
      { numRuns: 300 },
    )
  })

  it('does not depend on delimiter, quoting, line ends or blanks around cells', () => {
    // No delimiter of any dialect inside, and no quote in front: every dialect can write these cells.
    const cell = fc
      .array(fc.constantFrom('a', '7', '张', '.', 'é', ' ', 'long cells go over the blocks of 512 bytes '.repeat(9)), { maxLength: 4 })
      .map((parts) => trimmed(parts.join('')))
    const blank = fc.constantFrom('', ' ', '　', '\u00a0', ' \u200b')
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(rows, blank, blank, (some, before, after) => {
        const expected = rowsOf(tableWith(3), some.map((row) => row.join(',')).join('\n'))
        for (const [, delimiter, wishes] of dialects) {
          const table = tableWith(3, { delimiter, ...wishes })
          expect(rowsOf(table, some.map((row) => row.join(delimiter)).join('\r\n'))).toEqual(expected)
          expect(rowsOf(table, some.map((row) => row.map((one) => before + one + after).join(delimiter)).join('\n'))).toEqual(expected)
          if (table.quotes)
            expect(rowsOf(table, some.map((row) => row.map((one) => `"${one}"`).join(delimiter)).join('\n'))).toEqual(expected)
        }
        const separated = tableWith(3, { delimiter: '\x1f', separated: true, quotes: false })
        expect(rowsOf(separated, some.map((row) => row.join('\x1f')).join('\x1e'))).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  })

  it('reads doubled quotes as one, whatever the length of the cell', () => {
    for (const length of [1, 500, 511, 512, 513, 2000]) {
      const text = 'x'.repeat(length)
      const [quoted] = rowsOf(tableWith(2, { delimiter: ';' }), `"${text}""${text}";b`)
      expect(quoted).toBe(rowsOf(tableWith(2), `${text}"${text},b`)[0])
    }
  })

  it('tells where a cell ends', () => {
    const keys = ['ab,c', 'a,bc', 'abc', 'abc,', ',abc', 'a,b,c'].map((text) => rowsOf(tableWith(2), text)[0])
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('reads U+001F inside a cell as U+001E in every dialect, so that no two cells pass for one', () => {
    const two = rowsOf(tableWith(2), 'a,b')
    const one = rowsOf(tableWith(1), 'a\x1fb')
    expect(one).not.toEqual(two)
    expect(rowsOf(tableWith(1), ' a\x1fb ')).toEqual(one)
    expect(rowsOf(tableWith(1), 'a\x1eb')).toEqual(one)
    expect(rowsOf(textTable, ' a\x1fb')).toEqual(one)
    expect(rowsOf(textTable, 'a\x1fb')).toEqual(one)
  })
})

describe('a line of a text table', () => {
  it('is one cell, and blank lines are no records', () => {
    expect(kernelCells(textTable, 'a,"b\n\n\tc\r\nd')).toEqual([['a,"b'], ['\tc'], ['d']])
    const { counts } = scanAll(kernel, textTable, utf8('a\n\n  \n,\n'))
    expect(counts.ladder).toMatchObject({ records: 2, blankLines: 2 })
  })
})
