/** Mails of Outlook. */
import { expect, test } from 'vitest'
import { writeMsg } from '../../fixtures/formats/msg.mjs'
import { writeTable } from '../../fixtures/tables.mjs'
import { scan } from '../../src/index.js'
import { newFolder, put } from '../scan/places.js'
import { read, recognised } from './people-table.js'

const list = writeTable('maternity', { records: 200 })
const someone = { name: '张伟', address: 'zhang@example.com' }
const inner = { from: someone, date: '2024-03-04T08:00:00Z', subject: '前一封', page: '<p>电话 1</p>' }
const mail = {
  from: someone,
  to: [
    { name: '李娜', address: 'li@example.com' },
    { name: 'w@example.com', address: 'w@example.com' },
    { name: '王芳', address: 'c@example.com', kind: 2 },
  ],
  date: '2024-03-05T02:00:00Z',
  subject: '名单',
  text: '请看\n只在文本中',
  page: '<p>请看<table><tr><td>a<td>b<tr><td>1<td>2</table>',
  attachments: [{ name: '名/单.csv', content: list.bytes }],
  inner,
}

test('a mail of Outlook has everybody, its text, its tables, the mail inside it and its attachments', async () => {
  const path = put(newFolder(), 'x.msg', writeMsg(mail))
  expect(await recognised(path)).toBe('msg')
  const { tables, problems } = await read(path, 'msg')
  expect(problems).toEqual([])
  const [mails, table] = tables
  expect(mails?.rows).toEqual([
    [
      '2024-03-05 02:00:00',
      '名单',
      '请看\n只在文本中',
      '名_单.csv\npart 2',
      '',
      '张伟',
      'zhang@example.com',
      '李娜',
      'li@example.com;w@example.com',
      '王芳',
      'c@example.com',
    ],
    ['2024-03-04 08:00:00', '前一封', '电话 1', '', '', '张伟', 'zhang@example.com', '', '', '', ''],
  ])
  expect(table?.rows).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ])
  const { inputs, categories, coverage } = await scan([path], { sample: 0 })
  expect(inputs.map((input) => input.path)).toEqual(['x.msg', 'x.msg!名_单.csv'])
  expect(categories.resident_id?.mentions).toBe(list.truth.categories.resident_id.mentions)
  expect(coverage.complete).toBe(true)
})

test('a mail of Outlook that is cut is named', async () => {
  const bytes = writeMsg(mail)
  expect((await read(put(newFolder(), 'x.msg', bytes.subarray(0, bytes.length / 3)), 'msg')).problems).toEqual(['format-damaged×1'])
})
