import { describe, expect, test } from 'vitest'
import { residentId } from '../../fixtures/people.mjs'
import { openKernel } from '../support/kernel.js'
import { noteAll, notedTable, type NoteWishes } from '../support/notes.js'

const kernel = openKernel()
const woman = residentId({ area: '330106', birth: '19900101', sequence: 22 })
const man = residentId({ area: '330106', birth: '19900101', sequence: 23 })

/** `compared agreed` of one cell beside an ID. */
function against(kind: 'sex' | 'birth' | 'age' | 'address', cell: string, id: string, wishes: NoteWishes = {}): string {
  const { agreements } = noteAll(notedTable(['residentId', kind]), `${id},${cell}\n`, { kernel, ...wishes }).notes
  const { compared, agreed } = agreements[kind === 'address' ? 'region' : kind]
  return `${compared} ${agreed}`
}

describe('sex', () => {
  test.each(['女', '女性', 'F', 'f', 'female', 'Female', ' 女 ', '"女"'])(
    '%s agrees with an even sequence and not with an odd one',
    (cell) => {
      expect(against('sex', cell, woman)).toBe('1 1')
      expect(against('sex', cell, man)).toBe('1 0')
    },
  )

  test.each(['男', '男性', 'M', 'male', 'MALE'])('%s agrees with an odd sequence and not with an even one', (cell) => {
    expect(against('sex', cell, man)).toBe('1 1')
    expect(against('sex', cell, woman)).toBe('1 0')
  })

  test.each(['1', '2', '0', '未知', '男女', '女儿', 'ma', 'femal', 'N'])('%s is not compared', (cell) => {
    expect(against('sex', cell, woman)).toBe('0 0')
  })
})

describe('birth', () => {
  test.each(['1990-01-01', '1990/1/1', '19900101', '1990.1.1', '1990年1月1日', '1990-01-01 00:00:00', '1990-1-1T08:00', '1990年01月01日'])(
    '%s agrees with the ID',
    (cell) => {
      expect(against('birth', cell, woman)).toBe('1 1')
    },
  )

  test.each(['1990-01-02', '1991/1/1', '19900201', '1990年1月11日'])('%s does not', (cell) => {
    expect(against('birth', cell, woman)).toBe('1 0')
  })

  test.each([
    '90-01-01',
    '900101',
    '1990',
    '1990-01',
    '1990年1月',
    '199001011',
    '1990-13-01',
    '1990-00-01',
    '不详',
    '1990-01-011',
    '1990 01 01',
  ])('%s is not compared', (cell) => {
    expect(against('birth', cell, woman)).toBe('0 0')
  })
})

describe('age', () => {
  const mode = { minors: { from: 20_081_102, to: 20_261_101 } }
  test.each(['36', '36岁', '36周岁', '35', '37'])('%s agrees on the reference date', (cell) => {
    expect(against('age', cell, woman, { mode })).toBe('1 1')
  })

  test.each(['34', '38岁', '0'])('%s does not', (cell) => {
    expect(against('age', cell, woman, { mode })).toBe('1 0')
  })

  test.each(['36个月', '3天', '200', '不详', '36.5'])('%s is not compared', (cell) => {
    expect(against('age', cell, woman, { mode })).toBe('0 0')
  })

  test('is compared on the day of the record where it has one, and not without any day', () => {
    const dated = notedTable(['age', 'residentId', 'date'])
    const agreed = (text: string, wishes: NoteWishes = {}) => noteAll(dated, text, { kernel, ...wishes }).notes.agreements.age
    expect(agreed(`20,${woman},2010-06-01\n`)).toEqual({ compared: 1, agreed: 1 })
    expect(agreed(`20,${woman},2010-06-01\n`, { mode })).toEqual({ compared: 1, agreed: 1 })
    expect(agreed(`36,${woman},\n20,${woman},2010-06-01\n`, { mode })).toEqual({ compared: 2, agreed: 2 })
    expect(agreed(`20,${woman},\n`)).toEqual({ compared: 0, agreed: 0 })
  })
})

describe('province', () => {
  test.each(['浙江省杭州市西湖区某路1号', '浙江杭州', '中国浙江省杭州市', '浙江'])('%s agrees with 33', (cell) => {
    expect(against('address', cell, woman)).toBe('1 1')
  })

  test.each(['上海市静安区', '黑龙江省哈尔滨市', '内蒙古自治区包头市', '北京东城区某胡同', '西藏拉萨', '吉林吉林市'])(
    '%s does not',
    (cell) => {
      expect(against('address', cell, woman)).toBe('1 0')
    },
  )

  test.each(['杭州市西湖区', '浙江路12号', '北京西路5号', '四川北路1号', '河北区某街', '海南州', '南京东路', '浙', '', '-'])(
    '%s is not compared',
    (cell) => {
      expect(against('address', cell, woman)).toBe('0 0')
    },
  )

  test('of every province is known by its name', () => {
    const names: readonly (readonly [string, string])[] = [
      ['110101', '北京市'],
      ['120101', '天津市'],
      ['130102', '河北省'],
      ['140105', '山西省'],
      ['150102', '内蒙古自治区'],
      ['210102', '辽宁省'],
      ['220102', '吉林省'],
      ['230102', '黑龙江省'],
      ['310101', '上海市'],
      ['320102', '江苏省'],
      ['330102', '浙江省'],
      ['340102', '安徽省'],
      ['350102', '福建省'],
      ['360102', '江西省'],
      ['370102', '山东省'],
      ['410102', '河南省'],
      ['420102', '湖北省'],
      ['430102', '湖南省'],
      ['440103', '广东省'],
      ['450102', '广西壮族自治区'],
      ['460105', '海南省'],
      ['500101', '重庆市'],
      ['510104', '四川省'],
      ['520102', '贵州省'],
      ['530102', '云南省'],
      ['540102', '西藏自治区'],
      ['610102', '陕西省'],
      ['620102', '甘肃省'],
      ['630102', '青海省'],
      ['640104', '宁夏回族自治区'],
      ['650102', '新疆维吾尔自治区'],
    ]
    const lines = names.map(([area, name], index) => `${residentId({ area, birth: '19900101', sequence: index })},${name}某地\n`)
    const { agreements } = noteAll(notedTable(['residentId', 'address']), lines.join(''), { kernel }).notes
    expect(agreements.region).toEqual({ compared: 31, agreed: 31 })
  })
})

describe('a record', () => {
  const table = notedTable(['residentId', 'sex', 'residentId/1', 'sex/1', 'text'])
  const sexes = (text: string) => noteAll(table, text, { kernel }).notes.agreements.sex

  test('is compared by slot', () => {
    expect(sexes(`${woman},女,${man},男,\n${woman},男,${man},男,\n`)).toEqual({ compared: 4, agreed: 3 })
  })

  test('with several IDs in a slot, or none that is valid, is not compared there', () => {
    const other = residentId({ area: '330106', birth: '19900101', sequence: 24 })
    expect(sexes(`${woman}/${other},女,${man},男,\n`)).toEqual({ compared: 1, agreed: 1 })
    expect(sexes(`${woman}/${woman},女,,男,\n`)).toEqual({ compared: 1, agreed: 1 })
    expect(sexes(`33010619900101002X,女,,,\n`)).toEqual({ compared: 0, agreed: 0 })
  })

  test('is compared whether cells are quoted or not, and only where keys are wanted', () => {
    const line = `"${woman}","女",,,备注\n`
    expect(sexes(line)).toEqual({ compared: 1, agreed: 1 })
    expect(noteAll(table, line, { kernel, mode: { emitting: false } }).notes.agreements.sex.compared).toBe(0)
  })

  test('leaves nothing to the next one', () => {
    expect(sexes(`,女,,,\n${woman},,,,\n${man},男,,,\n`)).toEqual({ compared: 1, agreed: 1 })
  })
})
