/** Cells of ID and mobile columns: read as a whole when nothing but digits is in them, and never dropped. */
import { describe, expect, it } from 'vitest'
import { createPeople, shortForm } from '../../fixtures/people.mjs'
import { openKernel, said, scanAll, tableWith, utf8 } from '../support/kernel.js'

const mobiles = { header: '手机号' } as const
const ids = { header: '身份证号' } as const
const people = createPeople('unread')
const { mobile } = people.person()

/** Groups of the given lengths. */
function grouped(text: string, lengths: readonly number[], separator: string): string {
  let at = 0
  return lengths.map((length) => text.slice(at, (at += length))).join(separator)
}

const digitByDigit = (count: number): number[] => Array<number>(count).fill(1)
const separators = [' ', '-', '.', '·', '－', '—', '–', '  ', '　', '\u00a0']
const mobileShapes = [[3, 2, 2, 2, 2], [3, 3, 3, 2], [3, 4, 2, 2], [2, 3, 3, 3], [4, 3, 4], [5, 3, 3], [10, 1], digitByDigit(11)]
const idShapes = [
  [6, 12],
  [17, 1],
  [3, 3, 4, 4, 4],
  [6, 4, 2, 2, 4],
  [12, 6],
  [3, 15],
  [1, 17],
  [6, 8, 3, 1],
  [3, 4, 4, 4, 3],
  digitByDigit(18),
]

describe('a mobile column', () => {
  it.each(mobileShapes.map((shape) => [shape.join('-'), shape] as const))('reads eleven digits in any groups: %s', (_name, shape) => {
    for (const separator of separators) {
      const text = grouped(mobile, shape, separator)
      for (const prefix of ['', '86 ', '+86 ', '0086-', '086 ', '0', '(+86)'])
        expect([prefix + text, said(prefix + text, mobiles)]).toEqual([prefix + text, 'mobile:valid'])
    }
  })

  it('reads them as the same person', () => {
    const table = tableWith(1, { roles: ['mobile'] })
    const texts = [
      mobile,
      ...mobileShapes.map((shape) => grouped(mobile, shape, ' ')),
      `${mobile}.00`,
      `+86 ${grouped(mobile, [3, 3, 3, 2], '-')}`,
    ]
    const { counts, keys } = scanAll(openKernel(), table, utf8(texts.join('\n')))
    expect(counts.outcomes[1]?.[0]).toBe(texts.length)
    expect(new Set(keys.person).size).toBe(1)
  })

  it.each([
    ['13812345678.0', 'mobile:valid'],
    ['13812345678.00', 'mobile:valid'],
    ['１３８１２３４５６７', 'mobile:invalid:length'],
    ['１３８１２３４５６７８９', 'mobile:invalid:length'],
    ['138-123-456', 'mobile:invalid:length'],
    ['138 1234 56789', 'mobile:invalid:length'],
    ['13812345678.50', 'mobile:invalid:length'],
    ['1381234567O', 'mobile:invalid:charset'],
    ['l3812345678', 'mobile:invalid:charset'],
    ['I3812345678', 'mobile:invalid:charset'],
    ['138,1234,5678', 'mobile:invalid:charset'],
    ['154-12-345-678', 'mobile:invalid:segment'],
    ['138-88-888-888', 'mobile:suppressed:placeholder'],
    ['010-62345678', 'nothing'],
    ['01062345678', 'nothing'],
    ['8610-62345678', 'nothing'],
    ['1381234567@example.com', 'nothing'],
    ['1990-01-01', 'nothing'],
    ['无', 'nothing'],
    ['一三八一二三四五六七八', 'nothing'],
  ])('gives every cell that is meant as a number one status: %s, %s', (text, expected) => {
    expect(said(text, mobiles)).toBe(expected)
  })
})

describe('an ID column', () => {
  it.each(idShapes.map((shape) => [shape.join('-'), shape] as const))('reads eighteen characters in any groups: %s', (_name, shape) => {
    const persons = [people.person(), people.person(), { residentId: '11010519491231002X' }]
    for (const { residentId } of persons)
      for (const separator of separators) {
        const text = grouped(residentId, shape, separator)
        expect([text, said(text, ids)]).toEqual([text, 'resident_id:valid'])
      }
  })

  it('reads fifteen digits in any groups', () => {
    const short = shortForm(people.person({ bornTo: 1999 }).residentId) ?? ''
    for (const shape of [[6, 6, 3], [6, 9], [3, 3, 3, 3, 3], digitByDigit(15)])
      for (const separator of separators) {
        const text = grouped(short, shape, separator)
        expect([text, said(text, ids)]).toEqual([text, 'resident_id:valid'])
      }
  })

  it.each([
    ['440308199901101512.00', 'resident_id:valid'],
    ['440 308 1999 0110 1513', 'resident_id:invalid:checksum'],
    ['１１０１０５１９４９１２３１００２', 'resident_id:invalid:length'],
    ['440308 1999 0110 15', 'resident_id:invalid:length'],
    ['44030819990110151O', 'resident_id:invalid:charset'],
    ['2024-01-01', 'nothing'],
  ])('gives every cell that is meant as a number one status: %s, %s', (text, expected) => {
    expect(said(text, ids)).toBe(expected)
  })
})

describe('free text', () => {
  it('keeps to the usual groups', () => {
    for (const shape of mobileShapes.filter((groups) => groups.length !== 3))
      for (const separator of separators)
        expect([shape, separator, said(grouped('13812345678', shape, separator))]).toEqual([shape, separator, 'nothing'])
    for (const text of ['440308 199901101512', '4 4 0 3 0 8 1 9 9 9 0 1 1 0 1 5 1 2']) expect([text, said(text)]).toEqual([text, 'nothing'])
  })
})
