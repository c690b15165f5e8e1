/**
 * Random tables with several people a row: a name, IDs and mobiles for the person of the record, wife, mother, child, recipient
 * and sender; several values in one cell; the same few people again and again, so that the rules for persons have work to do.
 */
import { createPeople } from '../../fixtures/people.mjs'
import type { Person } from '../../fixtures/people.mjs'
import type { NaiveTable } from './naive.js'

/** Whose a column is, by the word in front of the header; none of them tells more than that. */
const owners = {
  本人: 'self',
  女方: 'spouse',
  母亲: 'guardian',
  子女: 'child',
  收款人: 'recipient',
  付款人: 'sender',
  紧急联系人: 'contact',
} as const
const attributes = ['姓名', '身份证号', '手机号'] as const

export interface TableShape {
  readonly seed: number
  readonly records: number
  readonly delimiter: string
  readonly lineEnd: string
}

export function writePeopleTable({ seed, records, delimiter, lineEnd }: TableShape, circle: readonly Person[]): NaiveTable {
  const { random } = createPeople(seed)
  const chosen = Object.entries(owners).filter(([word]) => word === '本人' || random.chance(0.5))
  const columns = [
    ...chosen.flatMap(([word, slot]) =>
      attributes.filter((what) => what === '姓名' || random.chance(0.7)).map((what) => ({ header: word + what, slot, what })),
    ),
    { header: '备注', slot: 'self', what: '备注' },
  ]

  const idOf = ({ residentId }: Person): string => {
    const form = random.below(12)
    if (form === 0) return residentId.toLowerCase()
    if (form === 1) return `${residentId.slice(0, 6)}********${residentId.slice(14)}`
    return form === 2 ? residentId.slice(0, 17) + (residentId.endsWith('7') ? '8' : '7') : residentId
  }
  const mobileOf = ({ mobile }: Person): string => {
    const form = random.below(12)
    if (form === 0) return `+86${mobile}`
    if (form === 1) return `${mobile.slice(0, 3)}****${mobile.slice(7)}`
    return form === 2 ? '13800138000' : mobile
  }
  const several = (write: (person: Person) => string): string =>
    Array.from({ length: random.pick([0, 1, 1, 1, 2, 3]) }, () => write(random.pick(circle))).join(
      random.pick(['/', '、', ';', delimiter, '\n']),
    )
  const remark = (): string =>
    random.pick([
      () => '',
      () => '已核对 "原件"',
      () => ` 电话${mobileOf(random.pick(circle))} `,
      () => `本人身份证号${idOf(random.pick(circle))}。`,
    ])()
  const cellOf = (what: string): string => {
    if (what === '姓名') return random.pick(circle).name
    if (what === '身份证号') return several(idOf)
    return what === '手机号' ? several(mobileOf) : remark()
  }
  const quoted = (cell: string): string =>
    /["\n]/.test(cell) || cell.includes(delimiter) || random.chance(0.1) ? `"${cell.replaceAll('"', '""')}"` : cell

  const header = columns.map(({ header }) => header)
  const rows: string[][] = []
  while (rows.length < records) {
    const odd = random.below(30)
    if (odd === 0 && rows.length > 0) rows.push(random.pick(rows))
    else if (odd === 1) rows.push(header)
    else if (odd === 2) rows.push([''])
    else if (odd === 3) rows.push([...columns.map(({ what }) => cellOf(what)), several(mobileOf), '', several(idOf)])
    else if (odd === 4) rows.push(columns.slice(0, 2).map(({ what }) => cellOf(what)))
    else rows.push(columns.map(({ what }) => cellOf(what)))
  }
  const text = [header, ...rows].map((cells) => cells.map(quoted).join(delimiter)).join(lineEnd) + (random.chance(0.5) ? lineEnd : '')
  return { text, delimiter, slots: columns.map(({ slot }) => slot) }
}

export function somePeople(seed: string | number, count: number): Person[] {
  const people = createPeople(seed)
  return Array.from({ length: count }, () => ({ ...people.person({ bornFrom: 1950, bornTo: 2024 }), name: plainName(people) }))
}

/** A name that nobody doubts: which names are recognised is another question than how they are counted. */
function plainName(people: ReturnType<typeof createPeople>): string {
  const { random } = people
  return random.pick([...'王李张刘陈杨赵周']) + random.pick([...'伟芳娜敏静丽强磊军洋']) + random.pick([...'丽华军平杰玲燕鹏辉琳'])
}
