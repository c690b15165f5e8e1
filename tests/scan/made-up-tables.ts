/** Tables of one kind of making each: like a register, with random IDs, with phones in a row, with a sex column of its own. */
import { createPeople } from '../../fixtures/people.mjs'
import type { Person } from '../../fixtures/people.mjs'

export const header = '姓名,性别,身份证号,出生日期,年龄,手机号,住址,就诊医院,登记日期'
export const hospitals = [
  '市第一人民医院',
  '市第二人民医院',
  '妇幼保健院',
  '中医院',
  '"儿童医院"',
  '平安骨科',
  '城南卫生院',
  '安康诊所',
] as const

export interface RowChanges {
  readonly sex?: (person: Person, row: number) => string
  readonly residentId?: (person: Person, row: number) => string
  readonly mobile?: (person: Person, row: number) => string
}

export interface MadeUpTable {
  readonly text: string
  /** Records by hospital. */
  readonly hospitals: ReadonlyMap<string, number>
}

const two = (number: number): string => String(number).padStart(2, '0')

/** A register of `records` made-up people, with the cells of some columns changed. */
export function writeRegister(records: number, changes: RowChanges = {}, seed = 'register'): MadeUpTable {
  const people = createPeople(seed)
  const counts = new Map<string, number>()
  const lines = Array.from({ length: records }, (_, row) => {
    const person = people.person({ bornFrom: 1960, bornTo: 2005 })
    const { year, month, day } = person.birth
    const hospital = people.random.chance(0.5) ? hospitals[0] : people.random.pick(hospitals)
    const name = hospital.replaceAll('"', '')
    counts.set(name, (counts.get(name) ?? 0) + 1)
    return [
      person.name,
      changes.sex?.(person, row) ?? (person.sex === 'male' ? '男' : '女'),
      changes.residentId?.(person, row) ?? person.residentId,
      `${year}-${two(month)}-${two(day)}`,
      2024 - year,
      changes.mobile?.(person, row) ?? person.mobile,
      person.address,
      hospital,
      `2024-${two(people.random.between(1, 12))}-15`,
    ].join(',')
  })
  return { text: [header, ...lines, ''].join('\n'), hospitals: counts }
}
