import { describe, expect, it } from 'vitest'
import { mobileForms, residentIdForms } from '../../fixtures/forms.mjs'
import { encode } from '../../fixtures/encode.mjs'
import { mayHoldValues } from '../../src/plan/preamble.js'
import { describeText, somePeople } from './plan-text.js'

const people = somePeople('preamble', 300)
const rows = people.map(({ name, mobile }) => `${name},${mobile}\n`).join('')

/** Every way to write eleven digits in groups that the kernel reads. */
const groupings = [
  [3, 4, 4],
  [4, 4, 3],
  [3, 3, 5],
  [3, 8],
  [7, 4],
  [5, 6],
] as const

function grouped(digits: string, lengths: readonly number[], separator: string): string {
  let at = 0
  return lengths.map((length) => digits.slice(at, (at += length))).join(separator)
}

describe('a line above a table', () => {
  it('is never passed over when it holds a number in any form', () => {
    for (const { residentId, mobile } of people) {
      for (const form of Object.values(residentIdForms)) expect(mayHoldValues(`名单 ${form(residentId).text}`)).toBe(true)
      for (const form of Object.values(mobileForms)) expect(mayHoldValues(`名单${form(mobile).text}`)).toBe(true)
    }
  })

  it('is never passed over when the groups of a number look like years and days', () => {
    for (const number of ['13819902001', '19901019900', '13820260301', '20012345678', '19912312010']) {
      for (const lengths of groupings) {
        for (const separator of ['', '-', ' ', '.', '\u00a0', '\u200b', '\u3000', '－']) {
          const text = grouped(number, lengths, separator)
          expect(mayHoldValues(`业主名单 ${text}`), text).toBe(true)
          expect(mayHoldValues(`2026-03-01 ${text} 2026年`), text).toBe(true)
        }
      }
    }
    expect(mayHoldValues('+1 (580) 555-0123')).toBe(true)
    expect(mayHoldValues('330106 19900101 123')).toBe(true)
  })

  it('is a title when it holds words, dates and times only', () => {
    for (const title of [
      '锦绣花园业主名单(2023版)',
      '查询时间:2026-03-01 至 2026-03-31',
      '打印日期：2026年3月1日 10:20:30',
      '导出 20260301',
      '第3期 共12页',
      '制表 2026/3/1 8:05',
    ]) {
      expect(mayHoldValues(title), title).toBe(false)
    }
  })

  it('is scanned as text above header or blocks, whatever is written beside the number', () => {
    const number = people[0]?.mobile ?? ''
    for (const written of [grouped(number, [3, 4, 4], '-'), grouped(number, [3, 4, 4], ' '), `+86 ${grouped(number, [3, 4, 4], '-')}`]) {
      const above = `业主名单 联系人王某 ${written}\n`
      const blocks = people.slice(0, 3).map(({ name, mobile }) => `姓名：${name}\n手机：${mobile}\n\n`)
      for (const table of [`姓名,手机号\n${rows}`, blocks.join('')]) {
        const { tables } = describeText(above + table)
        const end = encode(above).length
        expect(tables.map(({ name, dataStart, dataEnd }) => [name, dataStart < end, dataEnd === end])).toEqual([
          ['preamble', true, true],
          ['', false, false],
        ])
      }
    }
  })

  it('is scanned also when it is the header itself', () => {
    const number = people[0]?.mobile ?? ''
    const wide = `姓名,手机,地址,民族,性别,学历,单位,职务,备注,${number}\n`
    for (const text of [
      `手机${number}\n${rows.replaceAll(/.*,/g, '')}`,
      wide + people.map(({ name, mobile }) => `${name},${mobile},,,,,,,,\n`).join(''),
    ]) {
      const [preamble, table] = describeText(text).tables
      const end = encode(text.slice(0, text.indexOf('\n') + 1)).length
      expect([preamble?.name, preamble?.dataEnd, table?.dataStart]).toEqual(['preamble', end, end])
    }
    expect(describeText(`姓名,电话1,电话2,电话3,电话4\n${rows}`).tables).toHaveLength(1)
  })

  it('is scanned also where it looks like a comment', () => {
    const text = `# 联系人 ${people[0]?.mobile ?? ''}\n姓名,手机号\n${rows.slice(0, 400)}\n# 第2页\n${rows}`
    expect(describeText(text).tables.map(({ name }) => name)).toEqual(['preamble', ''])
  })
})
