import { describe, expect, it } from 'vitest'
import { planColumns, plannedColumns } from '../../src/plan/columns.js'
import { shapeOf } from '../../src/format/delimited/cell-shape.js'
import { assignSlots } from '../../src/plan/column-slots.js'
import { rolesOf, somePeople, tableOf } from './plan-text.js'

const people = somePeople('columns', 40)
const ids = people.map(({ residentId }) => residentId)
const mobiles = people.map(({ mobile }) => mobile)
const names = people.map(({ name }) => name)
const repeat = (...cells: string[]): string[] => Array.from({ length: 40 }, (_, index) => cells[index % cells.length] ?? '')

/** Role and decider of one column. */
const decide = (header: string | null, cells: readonly string[]): string => {
  const [column] = planColumns([header], [cells])
  return `${column?.role ?? ''} ${column?.evidence.decidedBy ?? ''}`
}

describe('a column', () => {
  it('is what its header says, with counts of what passes', () => {
    const [column] = planColumns(['身份证号'], [[...ids, '', '无', `${(ids[0] ?? '').slice(0, 6)}********1234`]])
    expect(column).toMatchObject({ role: 'resident_id', slot: 'self', header: '身份证号' })
    expect(column?.evidence).toMatchObject({ headerMatch: '身份证号', cellsSeen: 42, cellsPassing: 40, decidedBy: 'header' })
  })

  it('without header is what eight in ten cells prove', () => {
    expect(decide(null, ids)).toBe('resident_id content')
    expect(decide(null, [...mobiles, ...repeat('x').slice(0, 9)])).toBe('mobile content')
    expect(decide(null, [...mobiles, ...repeat('x').slice(0, 11)])).toBe('unknown none')
    expect(
      decide(
        null,
        ids.map((id) => `${id.slice(0, 6)}********${id.slice(14)}`),
      ),
    ).toBe('resident_id content')
  })

  it('of poor IDs is still one of IDs, while few pass', () => {
    const wrong = ids.map((id) => id.slice(0, 17) + (id.endsWith('1') ? '2' : '1'))
    const [column] = planColumns([null], [wrong])
    expect(column).toMatchObject({ role: 'resident_id', evidence: { cellsPassing: 0 } })
  })

  it('whose cells prove to be IDs or mobiles is that, whatever its header', () => {
    expect(decide('手机', ids)).toBe('resident_id content')
    expect(decide('身份证号', mobiles)).toBe('mobile content')
    expect(decide('QQ', mobiles)).toBe('mobile content')
  })

  it('of mobiles of China and other countries is one of mobiles, also without a header', () => {
    const foreign = mobiles.slice(0, 6).map((mobile) => `+852 5${mobile.slice(-7)}`)
    expect(decide(null, [...mobiles, ...foreign])).toBe('mobile content')
    expect(decide('手机号', foreign)).toBe('mobile header')
  })

  it('of order numbers that look like mobiles stays one of order numbers', () => {
    expect(decide('订单编号', mobiles)).toBe('order_number header')
    expect(decide('QQ', repeat('123456789', '87654321'))).toBe('qq header')
  })

  it('with an ambiguous header needs its cells', () => {
    // sj: 手机, 时间 or 数据; zjhm is no question.
    expect(decide('sj', mobiles)).toBe('mobile header')
    expect(decide('sj', repeat('2026-03-01', '2026-03-02'))).toBe('date_time content')
    expect(decide('sj', repeat('A-1', 'B-2'))).toBe('unknown none')
    expect(decide('zjh', [...ids.slice(0, 25), ...repeat('E12345678').slice(0, 15)])).toBe('resident_id header')
  })

  it('of customers that are companies is one of organisations', () => {
    expect(decide('姓名', repeat('杭州某某有限公司', '西湖小吃店'))).toBe('organisation content')
  })

  it('is known by its cells where no header speaks', () => {
    expect(decide(null, repeat('男', '女'))).toBe('sex content')
    expect(decide(null, repeat('2026-03-01', '2025/1/2'))).toBe('date_time content')
    expect(decide(null, repeat('12.50', '1300.00'))).toBe('amount content')
    expect(decide(null, repeat('a@example.com'))).toBe('email content')
    expect(
      decide(
        null,
        people.map(({ address }) => address),
      ),
    ).toBe('address content')
    expect(
      decide(
        null,
        people.map((_, index) => String(index + 1)),
      ),
    ).toBe('serial content')
    expect(
      decide(
        null,
        people.map((_, index) => String(13800000000 + index)),
      ),
    ).toBe('mobile content')
    expect(decide(null, repeat('是', '否'))).toBe('unknown none')
  })

  it('of names without header is known only beside an ID or a number', () => {
    expect(decide(null, names)).toBe('unknown none')
    expect(planColumns([null, null], [names, mobiles]).map(({ role }) => role)).toEqual(['person_name', 'mobile'])
    const places = repeat('江苏', '安徽', '常州', '高淳')
    expect(planColumns([null, null], [places, mobiles]).map(({ role }) => role)).toEqual(['unknown', 'mobile'])
  })

  it('beyond the 1,024th has no plan', () => {
    expect(
      planColumns(
        Array.from({ length: 1_500 }, () => null),
        [],
      ),
    ).toHaveLength(plannedColumns)
  })

  it('shows shapes and no values', () => {
    const [column] = planColumns(['身份证号'], [ids])
    expect(column?.evidence.shapes[0]).toMatch(/^数字×18$|^数字×17字母×1$/)
    expect(['张三丰', '138-1234', 'a@b.c', ''].map(shapeOf)).toEqual(['汉字×3', '数字×3-数字×4', '字母×1@字母×1.字母×1', ''])
    expect(shapeOf('x'.repeat(100))).toBe('字母×64…')
  })
})

describe('a slot', () => {
  it('is what the header says, and the name before a bare column', () => {
    const row = people.map(({ name, mobile }) => `${name},男,2015-03-01,${name},母女,${mobile},杭州市西湖区文三路1号\n`).join('')
    const table = tableOf(`学生姓名,性别,出生日期,家长姓名,与学生关系,联系电话,家庭住址\n${row}`)
    expect(table.columns.map(({ slot }) => slot)).toEqual(['self', 'self', 'self', 'guardian', 'self', 'guardian', 'self'])
  })

  it('of the person of the record stays with all that is not right behind another name', () => {
    expect(
      assignSlots([
        { role: 'person_name', slot: null },
        { role: 'mobile', slot: null },
        { role: 'person_name', slot: 'spouse' },
        { role: 'mobile', slot: null },
        { role: 'address', slot: null },
        { role: 'person_name', slot: 'staff' },
        { role: 'phone', slot: null },
      ]),
    ).toEqual(['self', 'self', 'spouse', 'spouse', 'self', 'staff', 'self'])
  })

  it('of goods and times between sender and recipient is the first of them', () => {
    expect(
      assignSlots([
        { role: 'order_number', slot: null },
        { role: 'person_name', slot: 'recipient' },
        { role: 'address', slot: null },
        { role: 'person_name', slot: 'sender' },
        { role: 'phone', slot: null },
        { role: 'amount', slot: null },
      ]),
    ).toEqual(['recipient', 'recipient', 'recipient', 'sender', 'sender', 'recipient'])
  })

  it('never gives a phone to a baby', () => {
    expect(
      assignSlots([
        { role: 'person_name', slot: 'guardian' },
        { role: 'person_name', slot: 'child' },
        { role: 'birth_date', slot: null },
        { role: 'phone', slot: null },
      ]),
    ).toEqual(['guardian', 'child', 'child', 'guardian'])
  })

  it('of a log is caller or callee', () => {
    const table = tableOf(`主叫,被叫,开始时间\n${mobiles.map((mobile) => `${mobile},${mobile},2026-03-01 10:00:00\n`).join('')}`)
    expect(rolesOf(table)).toEqual(['phone@caller', 'phone@callee', 'date_time@caller'])
  })
})
