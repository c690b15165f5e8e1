/** Tables without any header: what their columns tell beside each other, and what they must not tell. */
import { describe, expect, it } from 'vitest'
import { createPeople, dashedDate } from '../../fixtures/people.mjs'
import type { People, Person } from '../../fixtures/people.mjs'
import { planColumns } from '../../src/plan/columns.js'

type Cell = (people: People, person: Person, row: number) => string

const rows = 60

/** Category of each column of a table of made-up rows, `-` where it has none. */
function told(...columns: readonly Cell[]): string {
  const people = createPeople('bare tables')
  const table = Array.from({ length: rows }, (_, row) => {
    const person = people.person()
    return columns.map((cell) => cell(people, person, row))
  })
  const cells = columns.map((_, at) => table.map((line) => line[at] ?? ''))
  return planColumns(
    columns.map(() => null),
    cells,
  )
    .map(({ category }) => category ?? '-')
    .join(' ')
}

const pick =
  (...words: readonly string[]): Cell =>
  ({ random }) =>
    random.pick(words)

const digits =
  (before: string, count: number): Cell =>
  ({ random }) =>
    `${before}${random.digits(count)}`

const between =
  (least: number, most: number, behind = ''): Cell =>
  ({ random }) =>
    `${random.between(least, most)}${behind}`

const name: Cell = (_, person) => person.name
const mobile: Cell = (_, person) => person.mobile
const id: Cell = (_, person) => person.residentId
const address: Cell = (_, person) => person.address
const otherName: Cell = (people) => people.name()
const otherMobile: Cell = (people) => people.mobile()
const day: Cell = (people) => dashedDate(people.date(2021, 2025))
const earlierDay: Cell = (people) => dashedDate(people.date(2009, 2015))
const clock: Cell = (people) => `${dashedDate(people.date(2021, 2025))} 1${people.random.below(10)}:0${people.random.below(10)}:11`
const dayAfter =
  (days: (row: number) => number): Cell =>
  (_people, _person, row) =>
    new Date(Date.UTC(2021, 0, 1 + row * 3 + days(row))).toISOString().slice(0, 10)
const price: Cell = ({ random }) => `${random.between(80, 900)}.00`
const qq: Cell = ({ random }) => `${random.between(1, 9)}${random.digits(random.between(5, 9))}`
const clerk = pick('王芳', '李强', '赵敏')
const firm = pick('新光电子有限公司', '大成机械厂', '美味餐饮管理有限公司')
const waybill = digits('YT', 13)
const seconds: Cell = ({ random }) => String(random.between(3, 30 ** random.between(1, 2)))
const login: Cell = ({ random }) => `${random.pick(['sun', 'li', 'moon'])}${random.digits(random.between(2, 5))}`
const hash: Cell = ({ random }) => `${random.digits(20)}abcdefabcdef`
/** Each with a right check digit. */
const vin = pick('1M8GDM9AXKP042788', '11111111111111111')

describe('columns of a table without header', () => {
  it.each([
    ['a hotel', [name, id, pick('四季酒店', '江边客栈'), between(201, 219), clock, price], 'lodging - lodging lodging lodging lodging'],
    [
      'parcels',
      [waybill, name, mobile, address, otherName, otherMobile, pick('衣服', '文件', '茶叶')],
      'delivery delivery - address delivery - delivery',
    ],
    [
      'orders',
      [digits('88', 14), name, mobile, address, pick('纯棉四件套正品包邮', '保温杯官方旗舰店'), price, waybill],
      'transaction delivery - address transaction transaction delivery',
    ],
    ['calls', [mobile, otherMobile, clock, seconds], 'communication_record communication_record communication_record communication_record'],
    [
      'policies',
      [name, otherName, id, pick('重疾险', '医疗险'), digits('P20', 16), price],
      'insurance_social insurance_social - insurance_social insurance_social insurance_social',
    ],
    [
      'applicants',
      [name, mobile, pick('本科', '硕士'), pick('温州大学', '浙江大学'), between(1, 20, '年'), pick('8K-12K', '面议'), day],
      '- - education_employment education_employment education_employment education_employment -',
    ],
    [
      'students',
      [digits('2021', 6), name, pick('法学院', '人文学院'), pick('法学', '新闻学'), pick('法学2101', '新闻2102'), day],
      'education_employment - education_employment education_employment education_employment education_employment',
    ],
    [
      'cars',
      [name, id, vin, pick('本田牌HG7154', '丰田凯美瑞'), between(1000000, 9999999, 'B'), earlierDay, day, clerk],
      'property - - property property property - -',
    ],
    [
      'estates',
      [pick('春江花园', '碧水湾'), pick('3幢', '12幢'), pick('1单元', '2单元'), pick('301', '1202', '1603'), name, mobile, price],
      'property address address address property - property',
    ],
    [
      'messages',
      [digits('wxid_a', 9), pick('明天下午三点见，别迟到', '钱已经转给你了，查收一下'), clock, pick('1', '34')],
      '- communication_content communication_record communication_record',
    ],
    ['pregnancies', [name, mobile, dayAfter(() => 0), dayAfter((row) => 279 + (row % 4))], '- - pregnancy pregnancy'],
    ['an employer', [name, id, pick('汉族', '满族'), firm], '- - ethnicity education_employment'],
    ['logins', [name, mobile, login, hash, day, price, price, qq, clerk], '- - credential credential - - - - -'],
  ] as const)('tell in %s', (_, columns, expected) => {
    expect(told(...columns)).toBe(expected)
  })

  it.each([
    ['a company without facts of a person', [name, mobile, firm], '- - -'],
    ['who keeps the register', [name, id, pick('汉族', '满族'), pick('南门派出所', '北门派出所')], '- - ethnicity -'],
    ['offices of a company', [name, mobile, pick('财务科', '生产科', '人事科'), day], '- - - -'],
    ['days beside a blood group', [name, mobile, pick('A型', 'B型', 'O型'), day], '- - health -'],
    ['QQ numbers of patients', [name, mobile, pick('高血压', '胃炎', '糖尿病'), qq], '- - health -'],
    ['rooms and prices of nobody knows what', [name, mobile, between(201, 219), price], '- - - -'],
    ['an agent of cars', [clerk, mobile, vin], '- - -'],
    ['one list of floors’ areas', [name, mobile, pick('2室1厅', '3室2厅'), between(78, 180)], 'property - property -'],
    ['loans of nine months', [name, mobile, dayAfter(() => 0), dayAfter((row) => 273 + (row % 4))], '- - - -'],
    ['goods beside no parcel', [name, mobile, pick('衣服', '文件', '茶叶')], '- - -'],
    ['numbers of a town', [name, mobile, pick('法学', '英语'), pick('325000', '310000', '330100')], '- - education_employment -'],
    ['a mother and the ID of her child', [otherName, digits('A', 5), name, id], '- - - -'],
  ] as const)('do not tell of %s', (_, columns, expected) => {
    expect(told(...columns)).toBe(expected)
  })
})
