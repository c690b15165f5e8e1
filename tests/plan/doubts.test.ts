import { describe, expect, it } from 'vitest'
import type { DescribeOptions } from '../../src/plan/describe.js'
import { describeText, somePeople } from './plan-text.js'

const people = somePeople('doubts', 30)
const rows = people.map(({ name, residentId, mobile }) => `${name},${residentId},${mobile}\n`).join('')

const codesOf = (text: string, options: Partial<DescribeOptions> = {}): string[] =>
  describeText(text, options).problems.map(({ code, detail }) => (detail === undefined ? code : `${code} ${detail}`))

describe('a plan says', () => {
  it('that the delimiter asked for divides nothing', () => {
    expect(codesOf(rows, { delimiter: '|' })).toEqual(['delimiter-absent'])
    expect(codesOf(rows, { delimiter: ',' })).toEqual([])
  })

  it('that another delimiter fits nearly as well, where neither names nor numbers decide', () => {
    const text = people.map(({ name }) => `${name},a;b,c;d\n`).join('')
    expect(codesOf(text)).toEqual(['delimiter-doubtful "," / ";"'])
    expect(codesOf(`姓名,备注,说明\n${text}`)).toEqual([])
    expect(codesOf(text, { delimiter: ',' })).toEqual([])
  })

  it('that a line among the first ten looks like a header that was not recognised', () => {
    const prose = '今天下雨。\n'.repeat(20)
    const text = `说明\n姓名 身份证号 手机\n${prose}`
    expect(describeText(text).problems).toEqual([{ code: 'header-doubtful', count: 1, byteStarts: [7] }])
    expect(codesOf(text, { header: false })).toEqual([])
    expect(codesOf(`${prose}姓名 身份证号 手机\n`)).toEqual([])
  })

  it('nothing of tables, lists, prose and labelled lines that are understood', () => {
    const labelled = people.map(({ name, mobile }) => `姓名:${name} 手机:${mobile} 证件类型:身份证\n`).join('')
    const kinds = people.map(({ residentId }, index) => `${index % 2 === 0 ? '身份证' : '护照'},父亲,${residentId}\n`).join('')
    for (const text of [rows, `姓名,身份证号,手机\n${rows}`, people.map(({ mobile }) => `${mobile}\n`).join(''), labelled, kinds]) {
      expect(codesOf(text), text.slice(0, 30)).toEqual([])
    }
  })
})
