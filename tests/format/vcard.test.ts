/** Contacts as vCards. */
import { describe, expect, test } from 'vitest'
import { writeCards } from '../../fixtures/formats/vcard.mjs'
import { createPeople } from '../../fixtures/people.mjs'
import { newFolder, put } from '../scan/places.js'
import { expectSameAsCsv, longNumber, read, recognised, type ReadFile } from './people-table.js'

const place = newFolder()
let made = 0
const save = (content: string | Uint8Array): string => put(place, `${made++}.dat`, content)
const cards = (...texts: string[]): Promise<ReadFile> =>
  read(save(texts.map((text) => `BEGIN:VCARD\nVERSION:3.0\n${text}\nEND:VCARD\n`).join('')), 'vcard')

const { person } = createPeople('contacts')
const contacts = Array.from({ length: 2000 }, () => person())
const csv = ['姓名,地址,电话', ...contacts.map(({ name, address, mobile }) => `${name},${address},${mobile}`)].join('\r\n')

describe('2,000 contacts are counted like in CSV', () => {
  test.each([
    ['version 3.0, folded', writeCards(contacts)],
    ['version 2.1, quoted-printable', writeCards(contacts, '2.1')],
    ['version 2.1, quoted-printable of GBK', writeCards(contacts, '2.1', 'gb18030')],
  ])('in %s', async (_, content) => {
    const path = save(content)
    expect(await recognised(path)).toBe('vcard')
    await expectSameAsCsv(path, csv)
  })
})

describe('a card', () => {
  test('has groups, escapes, several numbers, digits kept, and names of properties that are not known', async () => {
    const { tables } = await cards(
      `item1.TEL;TYPE="x:y":1\nTEL:2\nFN:甲\\, 乙\nX-ID:${longNumber}\nNOTE:一\\n二\n  三\nORG:公司;部门\nUID:9`,
      'N:Smith;John;;;\nEMAIL:a@example.com',
    )
    expect(tables).toMatchObject([
      {
        header: ['电话', '姓名', 'X-ID', '备注', '单位', '邮箱'],
        rows: [
          ['1;2', '甲, 乙', longNumber, '一\n二 三', '公司 部门', ''],
          ['', 'Smith John', '', '', '', 'a@example.com'],
        ],
      },
    ])
  })

  test('keeps a name in parts that differs from the shown one', async () => {
    expect((await cards('FN:老张\nN:张;三;;;')).tables[0]?.rows).toEqual([['老张', '张三']])
  })

  test('with a picture tells it, and text outside of cards is kept', async () => {
    const photo = `FN:甲\nPHOTO;ENCODING=BASE64;JPEG:${'QUJD\n '.repeat(100_000)}`
    const { tables, problems } = await read(save(`BEGIN:VCARD\n${photo}\nEND:VCARD\n尾注\n`), 'vcard')
    expect(tables).toMatchObject([{ name: '(text)', rows: [['尾注']] }, { rows: [['甲']] }])
    expect(problems).toEqual(['part-unread×1'])
  })

  test('in GBK without a word of it is read, and what is no text is told', async () => {
    const gbk = Buffer.concat([
      Buffer.from('BEGIN:VCARD\nFN:'),
      Buffer.from('d5c5c8fd', 'hex'),
      Buffer.from('\nNOTE:'),
      Buffer.from([0x80, 0xff]),
      Buffer.from('\n'),
    ])
    const { tables, problems } = await read(save(gbk), 'vcard')
    expect(tables[0]?.rows[0]?.[0]).toBe('张三')
    expect(problems).toEqual(['encoding-invalid×1'])
  })

  test('that never ends, or goes on for ever, ends cleanly', async () => {
    const { tables, problems } = await read(
      save(`BEGIN:VCARD\nFN:甲\nBEGIN:VCARD\nNOTE:${'x'.repeat(1000)}\n ${'yyyy\n '.repeat(300_000)}`),
      'vcard',
    )
    expect(tables.find(({ name }) => name === '')?.rows[0]).toEqual(['甲', ''])
    expect(problems).toContain('part-unread×1')
  })
})
