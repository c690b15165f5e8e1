import { describe, expect, test } from 'vitest'
import { explain, scan, type ScanResult } from '../../src/index.js'
import { weChatText } from '../../fixtures/formats/chat.mjs'
import { createPeople } from '../../fixtures/people.mjs'
import { somePeople } from './people-tables.js'
import { newFolder, put } from './places.js'

const place = newFolder()
const [a, b, c] = somePeople('people in text', 3) as [P, P, P]
type P = ReturnType<typeof somePeople>[number]

/** The text as a message among others that name nobody. */
async function scanMessage(text: string): Promise<{ path: string; result: ScanResult }> {
  const others = [1, 2, 3].map((at) => ({ from: '阿明', at, text: '好的' }))
  const path = put(place, 'chat.txt', weChatText([{ from: '小月亮', at: 0, text }, ...others]))
  return { path, result: await scan([path], { threads: 1, sample: 0 }) }
}

/** By rule, at most, and subjects of all slots. */
const personsOf = ({ subjects: { persons, slots } }: ScanResult): unknown => [persons.byRule, persons.atMost, slots.self?.subjects]

describe('several people in one message are several subjects:', () => {
  test.each<[string, string, [byRule: number, atMost: number, subjects: number]]>([
    ['one with ID and mobile', `${a.name} ${a.residentId} ${a.mobile}`, [1, 1, 1]],
    ['one with two mobiles', `${a.name} 电话${a.mobile}/${b.mobile}`, [1, 2, 2]],
    ['an ID with two mobiles', `${a.name} ${a.residentId} ${a.mobile} ${b.mobile}`, [1, 1, 1]],
    ['name ID mobile, twice', [a, b].map((p) => `${p.name}，${p.residentId}，${p.mobile}`).join('；'), [2, 2, 2]],
    ['mobile ID, twice', [a, b].map((p) => `${p.mobile} ${p.residentId}`).join('\n'), [2, 2, 2]],
    ['name mobile, twice', `${a.name}${a.mobile}，${b.name}${b.mobile}`, [2, 2, 2]],
    ['mobile name, twice', `${a.mobile} ${a.name}，${b.mobile} ${b.name}`, [2, 2, 2]],
    ['an ID, and a mobile of somebody else', `${a.name} ${a.residentId} ${a.mobile}，${b.name}${b.mobile}`, [2, 2, 2]],
    ['mobiles below each other', `${a.mobile}\n${b.mobile}\n${c.mobile}`, [3, 3, 3]],
    ['a form over lines', `姓名：${a.name}\n身份证：${a.residentId}\n电话：${a.mobile}`, [1, 1, 1]],
    ['one named twice', `${a.name} ${a.mobile}，${a.name}的身份证${a.residentId}`, [1, 1, 1]],
    ['two IDs before two mobiles', `${a.residentId} ${b.residentId} ${a.mobile}`, [2, 2, 2]],
    ['three, one without an ID', `${a.name} ${a.residentId}\n${b.name} ${b.mobile}\n${c.name} ${c.residentId} ${c.mobile}`, [3, 3, 3]],
  ])('%s', async (_, text, expected) => {
    const { path, result } = await scanMessage(text)
    expect(personsOf(result)).toEqual(expected)
    expect(result.coverage.complete).toBe(true)
    const { persons } = await explain(path, { row: 1 })
    const ofText = persons.filter(({ slot }) => slot === 'self')
    expect(ofText.reduce((sum, { keys }) => sum + keys.length, 0)).toBe(expected[2])
  })
})

test('what is told of random people in random order is counted as explain tells it', async () => {
  const { random } = createPeople('people in random order')
  const circle = somePeople('circle', 8)
  for (let round = 0; round < 40; round++) {
    const items = Array.from({ length: 1 + random.below(7) }, () => {
      const person = random.pick(circle)
      return random.pick([person.name, person.residentId, person.mobile]) + random.pick(['，', '\n', ' '])
    })
    const { path, result } = await scanMessage(`转发：${items.join('')}`)
    const { persons } = await explain(path, { row: 1, unmask: true })
    const keys = persons.filter(({ slot }) => slot === 'self').flatMap((person) => person.keys)
    expect([items, new Set(keys.map(({ shown }) => shown)).size]).toEqual([items, result.subjects.persons.atMost])
  }
})

test('a line of text is divided like a message, the remark of a row is not', async () => {
  const line = `联系人${a.name} ${a.mobile} 或者 ${b.name} ${b.mobile} 都可以`
  const text = await scan([put(place, 'line.txt', `${line}\n`)], { record: 'line', threads: 1 })
  expect(text.inputs[0]?.tables[0]?.unit).toBe('line')
  expect(text.subjects.persons).toMatchObject({ byRule: 2, atMost: 2 })
  const rows = `姓名,身份证号,备注\n${c.name},${c.residentId},电话${a.mobile}，${b.name}${b.mobile}\n`
  const table = await scan([put(place, 'rows.csv', rows.repeat(3))], { threads: 1 })
  expect(table.subjects.persons).toMatchObject({ byRule: 1, atMost: 1 })
})
