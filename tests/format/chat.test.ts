import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  copied,
  peopleAsMessages,
  qqGroup,
  qqJson,
  telegramJson,
  weChatBackup,
  weChatCsv,
  weChatMail,
  weChatTable,
  weChatText,
  whatsApp,
  withAccounts,
  type ChatMessage,
} from '../../fixtures/formats/chat.mjs'
import { runSql } from '../../fixtures/formats/sqlite.mjs'
import { gb18030 } from '../support/gb18030.js'
import { scan, type ScanResult } from '../../src/index.js'
import { somePeople } from '../scan/people-tables.js'
import { newFolder, put } from '../scan/places.js'
import { read, recognised } from './people-table.js'

const place = newFolder()
const people = somePeople('chat', 60)
const accounts = { 阿明: '10234567', 小月亮: 'xiaoyue@example.com', 物业管家: '87654321' }
const weChatAccounts = { 阿明: 'wxid_a1b2c3d4e5f6g7', 小月亮: 'xiaoyueliang99', 物业管家: 'wxid_z9y8x7w6v5u4t3' }
const messages = peopleAsMessages(people)
const texts = messages.map(({ text }) => text)

const shapes: readonly (readonly [string, string])[] = [
  ['a group of QQ', qqGroup(messages, accounts)],
  ['WeChat by MemoTrace', weChatText(messages)],
  ['a backup of WeChat', weChatBackup(messages)],
  ['mail of WeChat', weChatMail(messages)],
  ['what was copied out of DingTalk', copied(messages)],
  ['WeChat with accounts', withAccounts(messages, weChatAccounts)],
  ['WhatsApp', whatsApp(messages)],
]

function figures({ categories, subjects, records }: ScanResult): unknown {
  const { resident_id: id, mobile } = categories
  return {
    ids: [id?.mentions, id?.distinct],
    mobiles: [mobile?.mentions, mobile?.distinct],
    // Senders are persons too, by their accounts.
    atMost: subjects.persons.atMost - subjects.persons.byAccount,
    byRule: subjects.persons.byRule - subjects.persons.byAccount,
    records: records.total,
  }
}

const expected = { ids: [60, 60], mobiles: [60, 60], atMost: 60, byRule: 60 }

describe('a chat as text', () => {
  test.each(shapes)('in the shape of %s: a message is a record, with sender, time and text apart', async (name, text) => {
    const path = put(place, `${name}.txt`, text)
    expect(await recognised(path)).toBe('chat')
    const { tables } = await read(path, 'chat')
    const [table] = tables.filter(({ header }) => header !== null)
    expect(table?.rows.map((row) => row[5] || row[7])).toEqual(texts)
    expect(table?.rows.map((row) => row[1])).toEqual(messages.map(({ from }) => from))
    expect(table?.rows.every(([time]) => /^2024[-/]0?3[-/]0?1 \d+:\d\d/.test(time ?? ''))).toBe(true)
  })

  test.each(shapes)('in the shape of %s counts everybody once', async (name, text) => {
    const result = await scan([put(place, `counted ${name}.txt`, text)], { threads: 1 })
    // The line that names the group of QQ is a record of its own.
    expect(figures(result)).toEqual({ ...expected, records: messages.length + (name.includes('group') ? 1 : 0) })
    const table = result.inputs[0]?.tables.find(({ unit }) => unit === 'message')
    expect(table).toMatchObject({ records: messages.length, unit: 'message' })
    expect(table?.otherUnits).toMatchObject([{ unit: 'line' }])
  })

  test('tells accounts by their kind, and a number is not read as a mobile', async () => {
    const result = await scan([put(place, 'qq.txt', qqGroup(messages, { ...accounts, 阿明: '13912345670' }))], { threads: 1 })
    const columns = result.inputs[0]?.tables.find(({ unit }) => unit === 'message')?.columns
    expect(columns?.map(({ header, role, slot }) => [header, role, slot])).toEqual([
      ['时间', 'date_time', 'sender'],
      ['发送人', 'person_name', 'sender'],
      ['发送人QQ号', 'qq', 'sender'],
      ['发送人微信号', 'wechat', 'sender'],
      ['发送人邮箱', 'email', 'sender'],
      ['消息内容', 'free_text', 'self'],
      ['系统消息', 'serial', 'sender'],
      ['媒体文件', 'serial', 'sender'],
    ])
    expect(result.categories.qq?.mentions).toBeGreaterThan(0)
    expect(result.categories.mobile).toMatchObject({ mentions: 60 })
  })

  test('in GB18030 and in UTF-16 is the same', async () => {
    const text = qqGroup(messages, accounts)
    for (const bytes of [gb18030(text), Buffer.from(`\ufeff${text}`, 'utf16le')]) {
      expect(figures(await scan([put(place, 'encoded.txt', bytes)], { threads: 1 }))).toMatchObject(expected)
    }
  })

  test('is lines when the user says so, and both counts stand in the result', async () => {
    const path = put(place, 'lines.txt', weChatText(messages))
    const [asMessages, asLines] = [await scan([path], { threads: 1 }), await scan([path], { threads: 1, record: 'line' })]
    const lines = asLines.inputs[0]?.tables[0]?.records
    expect(asMessages.inputs[0]?.tables[0]?.otherUnits).toEqual([{ unit: 'line', records: lines }])
  })
})

describe('what the program says, and names of pictures,', () => {
  test('are no text of anybody, but numbers in them are not lost', async () => {
    const [first] = people
    const special: readonly ChatMessage[] = [
      { from: '系统消息', at: 0, text: '张伟华邀请李娜丽加入了群聊' },
      { from: '阿明', at: 1, text: '[图片]' },
      { from: '阿明', at: 2, text: 'FileStorage\\Image\\2024-03\\张伟丽怀孕.jpg' },
      { from: '小月亮', at: 3, text: `联系电话 ${first?.mobile ?? ''}` },
    ]
    const result = await scan([put(place, 'special.txt', qqGroup(special, { ...accounts, 系统消息: '10000' }))], { threads: 1 })
    expect(result.categories.pregnancy).toBeUndefined()
    expect(result.categories.person_name?.mentions ?? 0).toBe(0)
    expect(result.categories.mobile?.mentions).toBe(1)
  })
})

describe('other text', () => {
  const rows = people.map(({ name, residentId, mobile }) => `2024-03-01 09:00:00,${name},${residentId},${mobile}`)
  test.each([
    ['a table with times', rows.join('\n')],
    ['a table by tabs', rows.join('\n').replaceAll(',', '\t')],
    ['a log', people.map(({ mobile }, at) => `2024-03-01 09:00:${10 + (at % 50)} INFO: login ${mobile}`).join('\n')],
    ['names and times without text', people.map(({ name }) => `2024-03-01 09:00:00 ${name}`).join('\n')],
    ['a diary', '2024-03-01 09:00:00 起床\n今天天气很好\n' + '我们去了公园\n'.repeat(200)],
    ['forms', people.map(({ name, mobile }) => `姓名：${name}\n手机：${mobile}\n`).join('\n')],
    ['a table of MemoTrace', weChatCsv(messages, weChatAccounts)],
  ])('is no chat: %s', async (name, text) => {
    expect(await recognised(put(place, `other ${name}.txt`, text))).toBe('text')
  })
})

describe('a chat that is data', () => {
  // Some have no ID: only the name beside a mobile tells that it is another person's.
  const some = messages.map((one, index) => (index % 2 === 0 ? one : { ...one, text: one.text.replaceAll(/ \d{17}[\dX]/g, '') }))
  const count = (pattern: RegExp): number => new Set(some.flatMap(({ text }) => text.match(pattern) ?? [])).size
  const same = { ids: count(/\d{17}[\dX]/g), mobiles: 60, byRule: 60, atMost: 60 }
  const told = ({ categories, subjects: { persons } }: ScanResult): unknown => ({
    ids: categories.resident_id?.distinct,
    mobiles: categories.mobile?.distinct,
    byRule: persons.byRule - persons.byAccount,
    atMost: persons.atMost - persons.byAccount,
  })

  test('in JSON is a table of messages, whatever name stands beside it', async () => {
    for (const [name, text] of [
      ['qq.json', qqJson(some, accounts)],
      ['telegram.json', telegramJson(some)],
    ] as const) {
      const result = await scan([put(place, name, text)], { threads: 1 })
      expect([name, told(result)]).toEqual([name, same])
      expect(result.inputs[0]?.tables.find((table) => table.name === 'messages')).toMatchObject({ records: messages.length })
    }
  })

  test('in a database of WeChat is counted alike, and its numbers of messages are no content', async () => {
    const path = join(place, 'EnMicroMsg.db')
    const { sql, rows } = weChatTable(some, weChatAccounts)
    runSql(path, [{ sql }, { sql: 'INSERT INTO message VALUES (?,?,?,?,?,?,?,?,?)', rows }])
    const result = await scan([path], { threads: 1 })
    // The chat itself is an account beside everybody: by rule it is nobody of its own.
    expect(told(result)).toEqual({ ...same, byRule: 60 - result.subjects.persons.byAccount })
    const columns = result.inputs[0]?.tables[0]?.columns ?? []
    expect(columns.filter(({ category }) => category === 'communication_content').map(({ header }) => header)).toEqual(['content'])
    expect(result.categories.wechat?.mentions).toBeGreaterThan(0)
  })

  test('as text of the same people is the same', async () => {
    expect(told(await scan([put(place, 'some.txt', weChatText(some))], { threads: 1 }))).toEqual(same)
  })
})

test('a table of MemoTrace has the same people', async () => {
  const result = await scan([put(place, 'memotrace.csv', weChatCsv(messages, weChatAccounts))], { threads: 1 })
  expect(figures(result)).toEqual({ ...expected, records: messages.length })
  const columns = result.inputs[0]?.tables[0]?.columns ?? []
  expect(columns.map(({ header, role }) => [header, role])).toEqual(
    expect.arrayContaining([
      ['StrContent', 'free_text'],
      ['StrTime', 'date_time'],
      ['Sender', 'wechat'],
    ]),
  )
})
