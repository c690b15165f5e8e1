import { describe, expect, it } from 'vitest'
import { encode } from '../../fixtures/encode.mjs'
import type { LayoutName } from '../../fixtures/tables.mjs'
import { writeTable } from '../../fixtures/tables.mjs'
import { headBytes, planTable } from '../../src/plan/describe.js'
import { describeBytes, describeText, detected, rolesOf, somePeople, tableOf } from './plan-text.js'

const names: readonly LayoutName[] = ['maternity', 'owners', 'students', 'waybills', 'calls', 'dump', 'phones', 'blocks']

describe('the layouts of seized tables', () => {
  for (const name of names) {
    it(`plans ${name} with the numbers and people where the layout says they are`, () => {
      const written = writeTable(name, { records: 60 })
      const [table] = describeBytes(written.bytes).tables
      for (const column of written.truth.columns) {
        if (column.role !== 'resident_id' && column.role !== 'mobile' && column.role !== 'person_name') continue
        const planned = table?.columns[column.index - 1]
        const role = planned?.role === 'phone' ? 'mobile' : planned?.role
        // The student is the person of the record, or the parent's child: both say whose the column is.
        const slot = column.slot === 'child' && planned?.slot === 'self' ? 'child' : planned?.slot
        expect({ role, slot }, column.header).toEqual({ role: column.role, slot: column.slot })
      }
    })
  }

  it('gives the same plan for the same rows in GB18030, apart from byte offsets', () => {
    const plain = describeBytes(writeTable('students', { records: 50 }).bytes).tables[0]
    const chinese = describeBytes(writeTable('students', { records: 50, encoding: 'gb18030' }).bytes).tables[0]
    expect(chinese?.encoding).toBe('gb18030')
    expect({ ...chinese, encoding: '', dataStart: 0, dataEnd: 0 }).toEqual({ ...plain, encoding: '', dataStart: 0, dataEnd: 0 })
  })
})

describe('an input', () => {
  it('without bytes has no table and a remark, and is not skipped', () => {
    const description = planTable(new Uint8Array(0), 0, 'empty.csv', detected)
    expect(description).toEqual({
      format: 'text',
      tables: [],
      problems: [{ code: 'source-empty', count: 1, byteStarts: [] }],
      skipped: null,
    })
  })

  it('with only blank lines is a text table without header', () => {
    expect(tableOf('\n\n\n')).toMatchObject({ unit: 'line', header: null, dataStart: 0, dataEnd: 3 })
  })

  it('that is a picture is skipped as binary', () => {
    expect(describeBytes(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))).toMatchObject({ format: null, tables: [], skipped: 'format-binary' })
  })

  it('is planned by its first MiB only', () => {
    const [person] = somePeople('head', 1)
    const row = `${person?.name ?? ''},${person?.residentId ?? ''},${person?.mobile ?? ''}\n`
    const bytes = encode('姓名,身份证号,手机\n' + row.repeat(40_000))
    expect(bytes.length).toBeGreaterThan(headBytes)
    const whole = planTable(bytes, bytes.length, 'a', detected)
    expect(planTable(bytes.subarray(0, headBytes), bytes.length, 'a', detected)).toEqual(whole)
    expect(whole.tables[0]).toMatchObject({ dataEnd: bytes.length })
  })

  it('counts invalid bytes above and between its tables only: units count those inside', () => {
    const invalid = Uint8Array.of(0xff)
    const [owner] = somePeople('calls', 1)
    const parts = [`客户姓名:${owner?.name ?? ''}`, '\n对方号码,通话类型', `,时长\n${owner?.mobile ?? ''},主叫`, ',35\n']
    const bytes = Buffer.concat(parts.flatMap((part) => [encode(part), invalid]))
    const { tables, problems } = describeBytes(bytes)
    expect(tables.map(({ name }) => name)).toEqual(['preamble', ''])
    const place = encode(parts.slice(0, 2).join('')).length + 1
    expect(problems).toEqual([{ code: 'encoding-invalid', count: 1, byteStarts: [place] }])
  })

  it('has no invalid bytes where a character is cut by the end of the first MiB', () => {
    const bytes = encode('张'.repeat(headBytes))
    for (const head of [headBytes, headBytes - 1, headBytes - 2]) {
      expect(planTable(bytes.subarray(0, head), bytes.length, 'a', { ...detected, header: true }).problems).toEqual([])
    }
  })
})

describe('lines above the header', () => {
  it('become a text table of their own when they hold a number, so that nobody is lost', () => {
    const [owner, other] = somePeople('calls', 2)
    const text = `客户姓名:${owner?.name ?? ''}\n本机号码:${owner?.mobile ?? ''}\n对方号码,通话类型,开始时间,时长\n${other?.mobile ?? ''},被叫,2026-03-01 10:00:00,35\n${other?.mobile ?? ''},主叫,2026-03-01 10:05:00,12\n`
    const { tables } = describeText(text)
    expect(tables.map(({ name, unit }) => ({ name, unit }))).toEqual([
      { name: 'preamble', unit: 'line' },
      { name: '', unit: 'row' },
    ])
    expect(tables[0]?.dataEnd).toBe(encode(text.slice(0, text.indexOf('对方'))).length)
    expect(tables[1]?.dataStart).toBe(encode(text.slice(0, text.indexOf(other?.mobile ?? ''))).length)
  })

  it('are passed over when they are a title', () => {
    const [person] = somePeople('title', 1)
    const title = '锦绣花园小区业主名单(2023版)\n楼栋,业主姓名,电话\n'
    const table = tableOf(`${title}3幢,${person?.name ?? ''},${person?.mobile ?? ''}\n`)
    expect(table).toMatchObject({ dataStart: encode(title).length, header: { line: 2, cells: ['楼栋', '业主姓名', '电话'] } })
    expect(rolesOf(table).slice(1)).toEqual(['person_name', 'phone'])
  })
})

describe('label–value blocks', () => {
  const people = somePeople('blocks', 4)
  const block = (of: (typeof people)[number]): string => `姓名：${of.name}\n身份证号：${of.residentId}\n手机：${of.mobile}\n`

  it('have one column per label, in order of first appearance', () => {
    const table = tableOf(people.map(block).join('\n'))
    expect(table).toMatchObject({ unit: 'block', dialect: { kind: 'block', blockLabel: '', columns: 3 }, header: null })
    expect(table.columns.map(({ header, role }) => [header, role])).toEqual([
      ['姓名', 'person_name'],
      ['身份证号', 'resident_id'],
      ['手机', 'mobile'],
    ])
    expect(table.columns.every(({ evidence }) => evidence.cellsSeen === 4 && evidence.cellsPassing === 4)).toBe(true)
  })

  it('without blank lines between them begin at their first label', () => {
    expect(tableOf(people.map(block).join('')).dialect).toMatchObject({ kind: 'block', blockLabel: '姓名' })
  })

  it('are lines of text when the user says that a line is a record', () => {
    expect(tableOf(people.map(block).join('\n'), { record: 'line' })).toMatchObject({ unit: 'line', dialect: { kind: 'text' } })
  })
})
