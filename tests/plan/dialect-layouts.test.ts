/** Every delimiter with every trouble around and inside its cells: header, columns and records must come out as written. */
import { describe, expect, it } from 'vitest'
import { shortForm } from '../../fixtures/people.mjs'
import type { Person } from '../../fixtures/people.mjs'
import { describeText, rolesOf, somePeople } from './plan-text.js'

const people = somePeople('layouts', 60).filter(({ residentId }) => shortForm(residentId) !== null)
const headers = ['姓名', '身份证号', '手机', '地址']
const roles = ['person_name', 'resident_id', 'mobile', 'address']
const delimiters = [',', '\t', ';', '|', '，', '^', '\u0001', '||', '##', '----']

/** 15-digit IDs: they count in a column of IDs only. */
const cellsOf = ({ name, residentId, mobile, address }: Person): string[] => [name, shortForm(residentId) ?? '', mobile, address]

interface Trouble {
  readonly cells?: (cells: string[], index: number, delimiter: string) => string[]
  readonly above?: string
  readonly below?: string
  readonly header?: boolean
  /** Delimiters of which the table cannot be told apart from another one. */
  readonly notFor?: readonly string[]
}

const guarded = (cells: string[]): string[] => cells.map((cell) => (/^\d/.test(cell) ? `\t${cell}` : cell))
const withAddress = (cells: string[], address: string): string[] => [...cells.slice(0, 3), address]
const parts = '浙江省,杭州市,西湖区,文三路,某小区,1幢,101室'

const troubles: Readonly<Record<string, Trouble>> = {
  plain: {},
  'without header': { header: false },
  'below titles': { above: '锦绣花园业主名单(2023版)\n制表日期：2026-03-01\n\n' },
  'above a footer': { below: '合计\n制表：王某\n' },
  'with tabs that guard numbers': { cells: guarded, notFor: ['\t'] },
  'with tabs that guard numbers, without header': { cells: guarded, header: false, notFor: ['\t'] },
  'with tabs behind all cells': { cells: (cells) => cells.map((cell) => `${cell}\t`), notFor: ['\t'] },
  'with constant commas in the address': { cells: (cells) => withAddress(cells, parts), notFor: [','] },
  'with constant commas in the address, without header': { cells: (cells) => withAddress(cells, parts), header: false, notFor: [','] },
  'with constant semicolons in the address': { cells: (cells) => withAddress(cells, '红;大;新;好;x;y'), notFor: [';'] },
  'with constant full-width commas in the address': { cells: (cells) => withAddress(cells, parts.replaceAll(',', '，')), notFor: ['，'] },
  'with constant bars in the address': { cells: (cells) => withAddress(cells, parts.replaceAll(',', '|')), notFor: ['|', '||'] },
  'with cells left out at the end': { cells: (cells, index) => (index % 3 === 0 ? cells.slice(0, 3) : cells) },
  'with no to three delimiters more in the address': {
    cells: (cells, index) => [...cells.slice(0, 3), ...['浙江', '杭州', '西湖', '文三路'].slice(0, 1 + (index % 4))],
  },
  'with some of everything': {
    above: '名单\n',
    below: '合计\n',
    cells: (cells, index) => (index % 5 === 0 ? cells.slice(0, 3) : withAddress(cells, index % 2 === 0 ? 'a,b' : 'a;b，c|d')),
    notFor: [',', ';', '，', '|', '||'],
  },
}

function write(delimiter: string, { cells = (all) => all, above = '', below = '', header = true }: Trouble): string {
  const line = (row: readonly string[]): string => `${row.join(delimiter)}\n`
  const rows = people.map((person, index) => line(cells(cellsOf(person), index, delimiter)))
  return above + (header ? line(headers) : '') + rows.join('') + below
}

describe.each(delimiters)('a table with %j', (delimiter) => {
  it.each(Object.entries(troubles).filter(([, { notFor }]) => notFor?.includes(delimiter) !== true))('is read %s', (_, trouble) => {
    const text = write(delimiter, trouble)
    const { tables, problems } = describeText(text)
    const table = tables.at(-1)
    expect(table?.dialect).toMatchObject({ kind: 'delimited', delimiter, columns: 4 })
    expect(table?.header?.cells).toEqual(trouble.header === false ? undefined : headers)
    expect(table === undefined ? [] : rolesOf(table).slice(0, 3)).toEqual(roles.slice(0, 3))
    expect([tables.length, problems]).toEqual([1, []])
  })
})

describe('lines of labelled values', () => {
  const labelled = (between: string, mark: string): string =>
    people
      .map(
        (person) =>
          cellsOf(person)
            .map((cell, column) => `${headers[column] ?? ''}${mark}${cell}`)
            .join(between) + '\n',
      )
      .join('')

  it.each([':', '：', ': ', '='])('are text, so that a keyword stays with its number: %j', (mark) => {
    expect(describeText(labelled(' ', mark)).tables).toMatchObject([{ unit: 'line', header: null, dialect: { kind: 'text' } }])
  })

  it.each([',', '\t', ';', '|', '，'])('between delimiters are cells with their labels: %j', (delimiter) => {
    expect(describeText(labelled(delimiter, ':')).tables).toMatchObject([{ header: null, dialect: { kind: 'delimited', delimiter } }])
  })
})

describe('a stray quote', () => {
  const rows = people.slice(0, 40).map((person) => cellsOf(person))

  it.each([
    [0, 39],
    [0, 38],
    [3, 20],
    [10, 11],
  ])('from row %i to row %i leaves the table a table', (open, close) => {
    const text = rows.map((cells, index) => `${index === open ? '"' : ''}${cells.join(',')}${index === close ? '"' : ''}\n`).join('')
    expect(describeText(`${headers.join(',')}\n${text}`).tables).toMatchObject([
      { header: { line: 1 }, dialect: { delimiter: ',', columns: 4 } },
    ])
  })

  it('is not seen where cells break lines as a habit', () => {
    const text = rows.map(([name, id, mobile]) => `${name ?? ''},${id ?? ''},"浙江\n杭州,西湖\n1,2\n3,4",${mobile ?? ''}\n`).join('')
    expect(describeText(text).tables).toMatchObject([{ dialect: { delimiter: ',', columns: 4 } }])
  })
})
