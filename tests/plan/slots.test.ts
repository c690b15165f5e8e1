/** Whose a column is: from cells where headers are missing or silent, and from headers that mean somebody by what stands beside them. */
import { describe, expect, it } from 'vitest'
import { createPeople, dashedDate } from '../../fixtures/people.mjs'
import type { Person } from '../../fixtures/people.mjs'
import { planColumns } from '../../src/plan/columns.js'

const people = createPeople('slots')
const count = 30
const couples = Array.from({ length: count }, () => people.couple())
const families = Array.from({ length: count }, () => people.family())
const strangers = Array.from({ length: count }, () => people.person())

const id = ({ residentId }: Person): string => residentId
const name = (person: Person): string => person.name
const mobile = (person: Person): string => person.mobile
const sex = (person: Person): string => (person.sex === 'male' ? '男' : '女')

/** Slots of a table whose columns are given as header and cells. */
const slotsOf = (...columns: readonly (readonly [string | null, readonly string[]])[]): string[] =>
  planColumns(
    columns.map(([header]) => header),
    columns.map(([, cells]) => cells),
  ).map(({ slot }) => slot)

const wives = couples.map(({ wife }) => wife)
const husbands = couples.map(({ husband }) => husband)
const children = families.map(({ child }) => child)
const mothers = families.map(({ mother }) => mother)

describe('two columns of IDs', () => {
  it('of opposite sexes are of spouses, with name and number', () => {
    const columns = [wives.map(name), wives.map(id), wives.map(mobile), husbands.map(name), husbands.map(id), husbands.map(mobile)]
    const expected = ['self', 'self', 'self', 'spouse', 'spouse', 'spouse']
    expect(slotsOf(...columns.map((cells) => [null, cells] as const))).toEqual(expected)
    const silent = ['姓名1', '身份证号1', '手机1', '姓名2', '身份证号2', '手机2']
    expect(slotsOf(...columns.map((cells, at) => [silent[at] ?? '', cells] as const))).toEqual(expected)
  })

  it('a generation apart are of parent and child, whoever stands first', () => {
    expect(slotsOf([null, mothers.map(id)], [null, children.map(id)])).toEqual(['self', 'child'])
    expect(slotsOf([null, children.map(id)], [null, mothers.map(id)])).toEqual(['self', 'guardian'])
  })

  it('of people that have nothing in common are of two people', () => {
    expect(slotsOf([null, strangers.map(id)], [null, wives.map(id)])).toEqual(['self', 'co_owner'])
  })

  it('of the same people are of one', () => {
    expect(slotsOf([null, wives.map(id)], [null, wives.map(id)])).toEqual(['self', 'self'])
  })

  it('are whose their headers say, whatever the cells', () => {
    expect(slotsOf(['身份证号', wives.map(id)], ['担保人身份证号', husbands.map(id)])).toEqual(['self', 'co_owner'])
  })
})

describe('births and sexes beside an ID', () => {
  it('are the child’s where they lie a generation later or are unlike the ID', () => {
    const births = children.map(({ birth }) => dashedDate(birth))
    const table = [
      ['姓名', mothers.map(name)],
      ['身份证号', mothers.map(id)],
      ['出生日期', births],
      ['性别', children.map(sex)],
    ] as const
    expect(slotsOf(...table)).toEqual(['self', 'self', 'child', 'child'])
  })

  it('are those of the person whose ID says the same, wherever they stand', () => {
    const births = wives.map(({ birth }) => dashedDate(birth))
    expect(slotsOf(['姓名', wives.map(name)], ['身份证号', wives.map(id)], ['丈夫姓名', husbands.map(name)], ['出生日期', births])).toEqual(
      ['self', 'self', 'spouse', 'self'],
    )
  })

  it('of the other sex in every row are the spouse’s', () => {
    expect(slotsOf(['身份证号', wives.map(id)], ['性别', husbands.map(sex)])).toEqual(['self', 'spouse'])
  })
})

describe('a second name', () => {
  it('is whose the words of kinship in the row say', () => {
    const kin = (word: string): string[] => strangers.map(() => word)
    const withKin = (word: string): string[] =>
      slotsOf([null, children.map(name)], [null, kin(word)], [null, mothers.map(name)], [null, mothers.map(mobile)])
    expect(withKin('母子')).toEqual(['self', 'self', 'guardian', 'guardian'])
    expect(withKin('妻')[2]).toBe('spouse')
    expect(withKin('之子')[2]).toBe('child')
  })

  it('is the sender’s where a waybill number stands beside it', () => {
    const numbers = strangers.map(() => `SF${people.random.digits(13)}`)
    const addresses = strangers.map(({ address }) => address)
    expect(
      slotsOf(
        [null, numbers],
        [null, wives.map(name)],
        [null, wives.map(mobile)],
        [null, husbands.map(name)],
        [null, husbands.map(mobile)],
        [null, addresses],
      ),
    ).toEqual(['recipient', 'sender', 'sender', 'recipient', 'recipient', 'recipient'])
  })
})

describe('headers', () => {
  const slotsUnder = (line: string): string[] => slotsOf(...line.split(' ').map((header) => [header, []] as const))

  it('give a diagnosis to the patient and not to the contact or the doctor before it', () => {
    expect(slotsUnder('患者姓名 紧急联系人 紧急联系人电话 诊断 医生 科室')).toEqual(['self', 'contact', 'contact', 'self', 'staff', 'self'])
  })

  it('give the expected date to the mother and the birth to the baby', () => {
    expect(slotsUnder('母亲姓名 婴儿姓名 出生日期 性别 预产期 出生体重 联系电话')).toEqual([
      'guardian',
      'child',
      'child',
      'child',
      'guardian',
      'child',
      'guardian',
    ])
  })

  it('make the head of the household another person only where members are named', () => {
    expect(slotsUnder('户主姓名 身份证号')).toEqual(['self', 'self'])
    expect(slotsUnder('户主姓名 与户主关系 姓名 身份证号')).toEqual(['co_owner', 'self', 'self', 'self'])
  })

  it('give work behind a parent’s name to the parent', () => {
    expect(slotsUnder('学生姓名 父亲姓名 职业 工作单位 联系电话 家庭住址')).toEqual([
      'self',
      'guardian',
      'guardian',
      'guardian',
      'guardian',
      'self',
    ])
  })

  it('give the only number behind the insured to the one who pays', () => {
    expect(slotsUnder('投保人 被保险人 手机')).toEqual(['self', 'co_owner', 'self'])
    expect(slotsUnder('投保人 手机 被保险人 电话')).toEqual(['self', 'self', 'co_owner', 'co_owner'])
  })
})
