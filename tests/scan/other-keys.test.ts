/** People without resident ID and mobile: counted by document, account, or name with address; beside a better key they are nobody else. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createIdentifiers } from '../../fixtures/identifiers.mjs'
import { createPeople } from '../../fixtures/people.mjs'
import { scan, type ScanResult } from '../../src/index.js'
import { newFolder, put } from './places.js'

const header = ['姓名', '身份证号', '手机号', '护照号', '微信号', 'QQ号', '电子邮箱', '住址'] as const
type Row = readonly string[]

interface Known {
  readonly name: string
  /** In the order of `header`, from the ID on. */
  readonly values: readonly string[]
}

function circle(seed: number, count: number): Known[] {
  const { person, random } = createPeople(seed)
  const { passport } = createIdentifiers(seed)
  return Array.from({ length: count }, (_, index) => {
    const { name, residentId, mobile, address } = person()
    const account = `${String.fromCharCode(97 + random.below(26))}k_${seed}x${index}`
    return {
      name,
      values: [residentId, mobile, passport(), account, `1${String(2_000_000 + 7 * index + seed)}`, `${account}@mail.example`, address],
    }
  })
}

async function personsOf(rows: readonly Row[], heads: readonly string[] = header): Promise<ScanResult['subjects']> {
  const text = [heads, ...rows].map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')
  return (await scan([put(newFolder(), 'list.csv', `${text}\n`)], { header: true, delimiter: ',' })).subjects
}

/** The rules, with one value of a kind in a record: what is primary, and which keys fall to better ones. */
function countNaively(rows: readonly Row[]): { atMost: number; byRule: number } {
  const primary = new Set<string>()
  const fallen = new Set<string>()
  for (const [name = '', ...values] of rows) {
    const address = values.at(-1) ?? ''
    const keys = values.slice(0, -1).flatMap((value, kind) => (value === '' ? [] : [`${kind} ${value}`]))
    if (keys.length === 0 && name !== '' && address !== '') keys.push(`${name} ${address}`)
    const [first, ...others] = keys
    if (first !== undefined) primary.add(first)
    for (const key of others) fallen.add(key)
  }
  return { atMost: primary.size, byRule: [...primary].filter((key) => !fallen.has(key)).length }
}

describe('people without resident ID and mobile', () => {
  test('are counted as a count by hand-made rules counts them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(1_000_000),
        fc.integer({ min: 3, max: 25 }),
        fc.integer({ min: 20, max: 80 }),
        async (seed, people, records) => {
          const known = circle(seed, people)
          const { random } = createPeople(seed + 1)
          const rows = Array.from({ length: records }, () => {
            const { name, values } = random.pick(known)
            return [name, ...values.map((value) => (random.chance(0.3) ? value : ''))]
          })
          const { persons } = await personsOf(rows)
          const { byResidentId, byMobile, byDocument, byAccount, byNameAndAddress } = persons
          expect({ atMost: persons.atMost, byRule: persons.byRule }).toEqual(countNaively(rows))
          expect(byResidentId + byMobile + byDocument + byAccount + byNameAndAddress).toBe(persons.atMost)
        },
      ),
      { numRuns: 25, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: false },
    )
  })

  test('are the same in capitals, in full width, with blanks, and with the address in one column or in three', async () => {
    const [one] = circle(5, 1)
    const [, , passport = '', , , mail = '', address = ''] = one?.values ?? []
    const wide = address.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    const row = (cells: Partial<Record<(typeof header)[number], string>>): Row => header.map((head) => cells[head] ?? '')
    const { persons } = await personsOf([
      row({ 护照号: passport }),
      row({ 护照号: passport.toLowerCase() }),
      row({ 电子邮箱: mail }),
      row({ 电子邮箱: mail.toUpperCase() }),
      row({ 姓名: one?.name ?? '', 住址: address }),
      row({ 姓名: one?.name ?? '', 住址: wide }),
      row({ 姓名: one?.name ?? '', 住址: `${address.slice(0, 3)} ${address.slice(3)}` }),
    ])
    expect(persons).toMatchObject({ atMost: 3, byDocument: 1, byAccount: 1, byNameAndAddress: 1 })
    const parts = await personsOf(
      [
        ['李小红', '浙江省', '杭州市', '文三路221号阳光家园12幢1203室'],
        ['李小红', '', '', '浙江省杭州市文三路221号阳光家园12幢1203室'],
      ],
      ['收件人', '省', '市', '详细地址'],
    )
    expect(parts.persons).toMatchObject({ atMost: 1, byNameAndAddress: 1 })
  })

  test('who share a slot are one by rule and several at most', async () => {
    const [a, b] = circle(9, 2).map(({ values }) => values[5] ?? '')
    const both = await personsOf([['王小明', `${a}; ${b}`]], ['姓名', '电子邮箱'])
    expect(both.persons).toMatchObject({ atMost: 2, byRule: 1, byAccount: 2 })
    expect(both.slots.self).toEqual({ records: 1, subjects: 2 })
  })

  test('belong to the slot of their columns', async () => {
    const [sender, recipient] = circle(11, 2)
    const subjects = await personsOf(
      [[recipient?.name ?? '', recipient?.values[6] ?? '', sender?.name ?? '', sender?.values[1] ?? '']],
      ['收件人', '收件地址', '寄件人', '寄件电话'],
    )
    expect(subjects.persons).toMatchObject({ atMost: 2, byMobile: 1, byNameAndAddress: 1 })
    expect(subjects.slots).toEqual({ recipient: { records: 1, subjects: 1 }, sender: { records: 1, subjects: 1 } })
  })

  test('are found in label–value blocks too, and in lists of accounts with passwords', async () => {
    const [one] = circle(13, 1)
    const block = `姓名：${one?.name ?? ''}\n住址：${one?.values[6] ?? ''}\n民族：汉\n\n`
    const dump = circle(14, 20).map(({ values }) => `${values[5] ?? ''}----${values[3] ?? ''}!\n`)
    const folder = newFolder()
    const blocks = await scan([put(folder, 'form.txt', block.repeat(3))])
    expect(blocks.subjects.persons).toMatchObject({ atMost: 1, byNameAndAddress: 1 })
    const accounts = await scan([put(folder, 'dump.txt', dump.join(''))])
    expect(accounts.subjects.persons).toMatchObject({ atMost: 20, byAccount: 20 })
    expect(accounts.categories.email?.distinct).toBe(20)
  })

  test('give all their categories to one person, over all records', async () => {
    const [one] = circle(17, 1)
    const [, , , , , mail = ''] = one?.values ?? []
    const subjects = await personsOf(
      [
        [mail, '早孕'],
        [mail, ''],
        ['other@mail.example', ''],
      ],
      ['电子邮箱', '备注'],
    )
    expect(subjects.combinations).toEqual([
      { categories: ['email'], persons: 1 },
      { categories: ['email', 'pregnancy'], persons: 1 },
    ])
  })

  test('are counted alike by one thread and three, in any order, and with keys on the disk', async () => {
    const folder = newFolder()
    const rows = circle(19, 400).map(({ name, values }, index) =>
      [name, ...values.map((value, at) => (index % 7 === at ? value : ''))].join(','),
    )
    const files = [0, 1, 2].map((part) => put(folder, `${part}.csv`, `${[header.join(','), ...rows.slice(part * 100)].join('\n')}\n`))
    const caseKeyFile = put(folder, 'key', '07'.repeat(32))
    const results = await Promise.all([
      scan(files, { threads: 1, caseKeyFile }),
      scan([...files].reverse(), { threads: 3, caseKeyFile, memoryBytes: 16 * 1024 * 1024 }),
    ])
    expect(results[0]?.digest).toBe(results[1]?.digest)
    expect(results[0]?.subjects.persons.byAccount).toBeGreaterThan(100)
  })
})
