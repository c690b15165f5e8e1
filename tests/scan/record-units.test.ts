import { describe, expect, test } from 'vitest'
import { scan, type ScanOptions, type ScanResult, type TableUnit } from '../../src/index.js'
import { peopleAsMessages, weChatText } from '../../fixtures/formats/chat.mjs'
import { styles, twoPairs } from '../../fixtures/formats/person-forms.mjs'
import { writeWorkbook } from '../../fixtures/workbooks.mjs'
import { renderSummary } from '../../src/report/summary.js'
import { somePeople } from './people-tables.js'
import { newFolder, put } from './places.js'

const place = newFolder()
const people = somePeople('units', 24)

/** Records of all tables by the unit of the last, then of the last by the other one. */
async function countsOf(path: string, options: ScanOptions = {}): Promise<[TableUnit, number, ...unknown[]]> {
  const result = await scan([path], { threads: 1, sample: 0, ...options })
  const tables = result.inputs[0]?.tables ?? []
  const table = tables.at(-1)
  // Lines above a header are a table of their own.
  return [
    table?.unit ?? 'row',
    tables.reduce((sum, { records }) => sum + records, 0),
    ...(table?.otherUnits ?? []).flatMap(({ unit, records }) => [unit, records]),
  ]
}

const persons = ({ subjects, categories }: ScanResult): unknown => [
  subjects.persons.byRule,
  subjects.persons.atMost,
  categories.resident_id?.distinct,
  categories.mobile?.distinct,
]

describe('--record', () => {
  const person = (index: number): string => {
    const one = people[index]
    return `${one?.name ?? ''} ${one?.residentId ?? ''} ${one?.mobile ?? ''}`
  }
  const sideBySide = Array.from({ length: 8 }, (_, row) => [0, 1, 2].map((column) => person(row * 3 + column)))

  test('cell: every cell of a table is a record, with its own person; rows are the other reading', async () => {
    for (const [name, text] of [
      ['commas.csv', sideBySide.map((row) => row.join(',')).join('\n')],
      ['quotes.csv', sideBySide.map((row) => row.map((cell) => `"${cell.replaceAll(' ', '\n')}"`).join(',')).join('\n')],
      ['dashes.txt', sideBySide.map((row) => row.join('----')).join('\r\n')],
      ['blanks.csv', sideBySide.map((row) => [...row, '', ''].join(',')).join('\n')],
    ] as const) {
      const path = put(place, name, text)
      expect([name, ...(await countsOf(path, { record: 'cell' }))]).toEqual([name, 'cell', 24, 'row', 8])
      expect(persons(await scan([path], { record: 'cell', threads: 1 }))).toEqual([24, 24, 24, 24])
    }
  })

  test('cell: the same in a workbook, and on every thread count', async () => {
    const path = put(place, 'cells.xlsx', writeWorkbook([{ name: 'Sheet1', rows: sideBySide }], 'xlsx'))
    expect(await countsOf(path, { record: 'cell' })).toEqual(['cell', 24, 'row', 8])
    const digests = [1, 2].map((threads) => scan([path], { record: 'cell', threads }))
    const [one, two] = await Promise.all(digests)
    expect(one?.digest).toBe(two?.digest)
  })

  test('line, block and message: each is the other reading of the other', async () => {
    const chat = put(place, 'chat.txt', weChatText(peopleAsMessages(people)))
    const [, messages, , lines] = await countsOf(chat)
    expect(await countsOf(chat, { record: 'line' })).toEqual(['line', lines])
    expect(await countsOf(chat, { record: 'message' })).toEqual(['message', messages, 'line', lines])
    const blocks = put(place, 'blocks.txt', people.map(({ name, mobile }) => `姓名：${name}\n手机：${mobile}\n`).join('\n'))
    expect(await countsOf(blocks)).toEqual(['block', 24, 'line', 48])
    expect(await countsOf(blocks, { record: 'line' })).toEqual(['line', 48])
    const form = put(place, 'form.xlsx', writeWorkbook([{ name: '表', rows: twoPairs(people[0] as never) }], 'xlsx'))
    expect(await countsOf(form)).toEqual(['block', 1, 'row', 6])
    expect(await countsOf(form, { record: 'line' })).toEqual(['row', 6])
  })

  test('message: a chat of one message is one when the user says so', async () => {
    const path = put(place, 'short.txt', `2024-01-01 10:00:00 阿明\n${person(0)}\n${person(1)}\n`)
    expect((await countsOf(path))[0]).not.toBe('message')
    expect(await countsOf(path, { record: 'message' })).toEqual(['message', 1, 'line', 3])
  })

  test('the summary gives both counts in both languages', async () => {
    const result = await scan([put(place, 'said.txt', weChatText(peopleAsMessages(people)))], { threads: 1 })
    expect(renderSummary(result, { lang: 'en' })).toContain('or else')
    expect(renderSummary(result, { lang: 'zh-CN' })).toContain('另一种计法')
  })
})

test('the same people as a table, as a chat and as forms are the same persons by rule', async () => {
  const rows = people.map(({ name, residentId, mobile }) => [name, residentId, mobile].join(','))
  const table = persons(await scan([put(place, 'people.csv', ['姓名,身份证号,手机号', ...rows].join('\n'))], { threads: 1 }))
  expect(table).toEqual([24, 24, 24, 24])
  expect(persons(await scan([put(place, 'as chat.txt', weChatText(peopleAsMessages(people, 4)))], { threads: 1 }))).toEqual(table)
  for (const [name, write] of Object.entries(styles)) {
    const sheets = people.map((one, index) => ({ name: String(index), rows: write(one) }))
    expect([name, persons(await scan([put(place, `${name}.xlsx`, writeWorkbook(sheets, 'xlsx'))], { threads: 1 }))]).toEqual([name, table])
  }
  const everything = await scan([place], { threads: 1, record: 'message' })
  expect(everything.subjects.persons.byRule).toBe(24)
})
