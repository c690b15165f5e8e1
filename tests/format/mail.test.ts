/** E-mails and mailboxes, as records with members. */
import { describe, expect, test } from 'vitest'
import { pack } from '../../fixtures/containers.mjs'
import { encode } from '../../fixtures/encode.mjs'
import { htmlPage, htmlTable } from '../../fixtures/formats/html.mjs'
import { encodedWord, mailPart, multipart, writeMail, writeMbox } from '../../fixtures/formats/mail.mjs'
import { createPeople } from '../../fixtures/people.mjs'
import { writeTable } from '../../fixtures/tables.mjs'
import { scan, type ScanResult } from '../../src/index.js'
import { newFolder, put } from '../scan/places.js'
import { longNumber, people, read, recognised, type ReadFile } from './people-table.js'

const place = newFolder()
let made = 0
const save = (bytes: string | Uint8Array): string => put(place, `${made++}.dat`, bytes)
const readMail = (bytes: string | Uint8Array): Promise<ReadFile> => read(save(bytes), 'eml')
const readBox = (bytes: string | Uint8Array): Promise<ReadFile> => read(save(bytes), 'mbox')

const fields = { From: 'a@example.com', To: 'b@example.com', Date: 'Tue, 5 Mar 2024 10:00:00 +0800', Subject: 'x' }
/** One column of the table of mails, by its header. */
const column = ({ tables }: ReadFile, name: string): (string | undefined)[] =>
  (tables.find((one) => one.name === '')?.rows ?? []).map((row) => row[tables[0]?.header?.indexOf(name) ?? -1])
const body = (content: string): string => `Subject: x\r\nDate: 1 Jan 2024 10:00\r\n${content}`
const list = writeTable('maternity', { records: 200 })
const ids = list.truth.categories.resident_id.mentions
const members = ({ inputs }: ScanResult): [string, number][] =>
  inputs.filter(({ container }) => container !== null).map(({ path, tables }) => [path, tables[0]?.records ?? 0])

describe('a mail', () => {
  test('is told by its header, not by what somebody copied out of one', async () => {
    const part = mailPart({ content: '好' })
    expect(await recognised(save(writeMail(fields, part)))).toBe('eml')
    expect(await recognised(save(`\r\n${writeMail(fields, part).toString()}`))).toBe('eml')
    expect(await recognised(save(`Received: from a\r\n\tby b\r\nFrom: ${encode('张', 'gb18030').toString('latin1')} <a@b>\r\n\r\n`))).toBe(
      'eml',
    )
    expect(await recognised(save(writeMbox([writeMail(fields, part)])))).toBe('mbox')
    const copied = [
      'From: a\nTo: b\nSubject: c\n\n1',
      'From here on 10:00 2024\nx,y',
      '姓名: 张三\n电话: 1',
      'Date: 2024-01-01\nFrom: a\n\n',
    ]
    for (const text of copied) expect(await recognised(save(text))).toBe('text')
  })

  test.each(['base64', 'quoted-printable', '8bit'] as const)('has its text whatever it is written in (%s)', async (transfer) => {
    const content = `编号${longNumber}\n= 第二行 ${'长'.repeat(200)}=E5\n`
    for (const charset of ['utf-8', 'gb18030'] as const)
      expect(column(await readMail(writeMail(fields, mailPart({ content, charset, transfer }))), '邮件正文')).toEqual([content.trimEnd()])
  })

  test('has text in encodings of other places, and in what it does not say', async () => {
    const part = (charset: string, bytes: Uint8Array): string =>
      `Content-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(bytes).toString('base64')}`
    const read = async (charset: string, bytes: Uint8Array): Promise<unknown> =>
      column(await readMail(body(part(charset, bytes))), '邮件正文')[0]
    expect(await read('big5', Buffer.from('b169a454', 'hex'))).toBe('張三')
    expect(await read('hz-gb-2312', Buffer.from('~{UEH}~} 1'))).toBe('张三 1')
    expect(await read('utf-16le', Buffer.from('张三', 'utf16le'))).toBe('张三')
    expect(await read('iso-8859-1', encode('张三在杭州', 'gb18030'))).toBe('张三在杭州')
    expect(await read('gb2312', Buffer.from('张三在杭州'))).toBe('张三在杭州')
    // Bytes that are well-formed UTF-8 too.
    expect(await read('gbk', Buffer.from('cda8cabc', 'hex'))).toBe('通始')
    expect(await read('"GB18030"', Buffer.from('9439da33', 'hex'))).toBe('💩')
    expect(await read('nothing-known', Buffer.from('é'))).toBe('é')
  })

  test('has names and addresses of everybody apart, also of hidden recipients and whom it was brought to', async () => {
    const name = (text: string): string => encodedWord(text, 'gb18030')
    const split = encode('欧阳娜娜', 'utf-8')
    const halves = [split.subarray(0, 4), split.subarray(4)].map((half) => `=?utf-8?B?${half.toString('base64')}?=`)
    const raw = encode('同事: "王妍" <w@example.com>', 'gb18030').toString('latin1')
    const found = await readMail(
      writeMail(
        {
          From: `"${name('张, 伟')}" <zhang@example.com>`,
          To: `${halves.join('\r\n ')} <o@example.com>, plain@example.com (${name('李娜')}), ${raw}, "a@example.com" <A@example.com>;`,
          Cc: '<c@example.com>',
          Bcc: 'd@example.com',
          'Delivered-To': 'e@example.com',
          'X-Originating-IP': '[203.0.113.7]',
          'Message-ID': '<1@example.com>',
        },
        mailPart({ content: 'x' }),
      ),
    )
    expect(column(found, '发送人')).toEqual(['张, 伟'])
    expect(column(found, '接收人')).toEqual(['欧阳娜娜;李娜;王妍'])
    expect(column(found, '接收人邮箱')).toEqual(['o@example.com;plain@example.com;w@example.com;A@example.com;e@example.com'])
    expect(column(found, '抄送邮箱')).toEqual(['c@example.com;d@example.com'])
    expect(column(found, '其他')).toEqual(['x-originating-ip: [203.0.113.7]'])
  })

  test('of a page alone has its text, and its tables are tables', async () => {
    const page = htmlPage(`<p>各位<b>同事</b>：</p>${htmlTable(['姓名', '电话'], [['张三', '1']])}<div>谢谢</div>`, 'gb2312')
    const part = mailPart({ content: page, type: 'text/html' })
    const found = await readMail(writeMail(fields, part))
    expect(column(found, '邮件正文')).toEqual(['各位同事：\n谢谢'])
    expect(found.tables[1]).toMatchObject({
      name: 'table 1',
      rows: [
        ['姓名', '电话'],
        ['张三', '1'],
      ],
    })
  })

  test('with two forms of its text has what they share once, and what only one has too', async () => {
    const plain = mailPart({ content: '各位：\n名单如下 138 1234\n5678\n只在文本中\n' })
    const page = mailPart({ content: '<p>各位：<p>名单如下 <b>138</b> 12345678<p>只在网页中', type: 'text/html' })
    const found = await readMail(writeMail(fields, multipart([plain, page], 'alternative')))
    expect(column(found, '邮件正文')).toEqual(['各位：\n名单如下 138 12345678\n只在网页中\n只在文本中'])
  })

  test('has attachments as inputs of their own, by their content, and mails inside mails', async () => {
    const [zip = ''] = await pack('zip', { 'list.csv': list.bytes })
    const inner = writeMail(fields, multipart([mailPart({ content: list.bytes, type: 'application/octet-stream', name: '名单.csv' })]))
    const parts = [
      mailPart({ content: '见附件' }),
      mailPart({ content: zip, type: 'application/zip', name: 'a/../名单.zip' }),
      mailPart({ content: list.text, charset: 'gb18030', name: '名单.csv' }),
      mailPart({ content: list.bytes, type: 'image/png', name: '名单.csv' }),
      mailPart({ content: inner, type: 'message/rfc822', transfer: '8bit' }),
    ]
    const folder = newFolder()
    const result = await scan([put(folder, 'x.eml', writeMail(fields, multipart(parts)))], { sample: 0, threads: 2 })
    expect(members(result)).toEqual([
      ['x.eml!a_.._名单.zip', 0],
      ['x.eml!a_.._名单.zip!list.csv', 200],
      ['x.eml!part 5.eml', 1],
      ['x.eml!part 5.eml!名单.csv', 200],
      ['x.eml!名单.csv', 200],
      ['x.eml!名单.csv#2', 200],
    ])
    expect(result.categories.resident_id?.mentions).toBe(4 * ids)
    expect(result.coverage).toMatchObject({ complete: true, files: { total: 1 }, members: { total: 6, scanned: 6 } })
    expect(new Set(result.inputs.map(({ digests }) => digests.sha256)).size).toBe(5)
  })

  test('has names of attachments in every writing', async () => {
    const part = (disposition: string): string => `Content-Disposition: attachment;\r\n ${disposition}\r\n\r\nx\r\n`
    const gbk = encode('名单.csv', 'gb18030')
    const percent = [...gbk].map((byte) => `%${byte.toString(16)}`)
    const parts = [
      part(`filename*=GBK''${percent.join('')}`),
      part(`filename*0*=GBK'zh'${percent.slice(0, 3).join('')};\r\n filename*1*=${percent.slice(3).join('')}`),
      part(`filename="${gbk.toString('latin1')}"`),
      part('filename="a;b\\".csv"; size=3'),
      part('x=y'),
    ]
    const found = await readMail(Buffer.from(body(multipart(parts)), 'latin1'))
    expect(column(found, '附件')).toEqual(['名单.csv\n名单.csv\n名单.csv\na;b".csv\npart 5'])
  })

  test('whose text is very long, or locked, is scanned in another way, or told', async () => {
    const long = await scan([save(body(`\r\n${'联系人 13812345678\n'.repeat(60_000)}`))], { sample: 0, threads: 1 })
    expect(long.categories.mobile).toMatchObject({ mentions: 60_000 })
    const locked = multipart([mailPart({ content: 'Version: 1' }), mailPart({ content: 'xxx' })], 'encrypted')
    expect((await readMail(writeMail(fields, locked))).problems).toEqual(['encrypted×1'])
  })

  test('uuencoded, as old programs sent files, is decoded', async () => {
    const bytes = Buffer.from(list.bytes)
    const lines = Array.from({ length: Math.ceil(bytes.length / 45) }, (_, index) => {
      const line = bytes.subarray(index * 45, index * 45 + 45)
      const sixes = [
        ...Buffer.concat([line, Buffer.alloc((3 - (line.length % 3)) % 3)])
          .toString('hex')
          .matchAll(/.{6}/g),
      ].flatMap(([hex]) => [18, 12, 6, 0].map((shift) => String.fromCharCode(((parseInt(hex, 16) >> shift) & 63) + 32)))
      return String.fromCharCode(line.length + 32) + sixes.join('')
    })
    const part = `Content-Disposition: attachment; filename=l.csv\r\nContent-Transfer-Encoding: x-uuencode\r\n\r\nbegin 644 l.csv\r\n${lines.join('\r\n')}\r\n\`\r\nend\r\n`
    expect((await scan([save(body(multipart([part])))], { sample: 0 })).categories.resident_id?.mentions).toBe(ids)
  })
})

describe('a mailbox', () => {
  const message = (content: string): Buffer => writeMail(fields, mailPart({ content, transfer: '8bit' }))

  test('has a record for every message, and its attachments by the number of the message', async () => {
    const withList = (name: string): Buffer =>
      writeMail(fields, multipart([mailPart({ content: '见附件' }), mailPart({ content: list.bytes, type: 'text/csv', name })]))
    const box = writeMbox([message('一'), withList('a.csv'), message('三'), withList('a.csv')])
    const result = await scan([put(newFolder(), 'mails', box)], { sample: 0 })
    expect(result.inputs[0]).toMatchObject({ format: 'mbox', tables: [{ records: 4 }] })
    expect(members(result)).toEqual([
      ['mails!2/a.csv', 200],
      ['mails!4/a.csv', 200],
    ])
  })

  test.each(['\n', '\r\n'])('keeps lines that look like the beginning of a message in their message (line end %j)', async (lineEnd) => {
    const lines = ['From here it is 10:00, 2024', '>From x 10:00 2024', 'From a@example.com Tue Mar  5 10:00:00 2024']
    const box = writeMbox([message(lines.join('\r\n')), message('二')])
      .toString('latin1')
      .replaceAll('\n', lineEnd)
    expect(column(await readBox(Buffer.from(box, 'latin1')), '邮件正文')).toEqual([lines.join('\n'), '二'])
    // Of a program that escapes nothing: only a header behind the line begins a message.
    const plain = box.replaceAll(/^>(>?From)/gm, '$1')
    expect(column(await readBox(Buffer.from(plain, 'latin1')), '邮件正文')[1]).toBe('二')
  })

  test('of forms that other programs write is read too', async () => {
    const starts = [
      'From - Tue Mar 05 10:00:00 2024',
      'From 1798@xxx Wed Mar 06 08:11:02 +0000 2024',
      'From MAILER-DAEMON Fri Jul  8 12:08 2011',
    ]
    const box = starts.map((start) => `${start}\n${message('甲').toString('latin1')}`).join('')
    expect(await recognised(save(Buffer.from(box, 'latin1')))).toBe('mbox')
    expect(column(await readBox(Buffer.from(box, 'latin1')), '邮件正文')).toEqual(['甲', '甲', '甲'])
  })

  test('beyond the blocks that it is read in loses and doubles no message', async () => {
    const { person } = createPeople('mailbox')
    const mobiles = Array.from({ length: 3000 }, () => person().mobile)
    const box = writeMbox(mobiles.map((mobile, index) => message(`${mobile}\n${'x'.repeat((index * 7919) % 3000)}`)))
    expect(box.length).toBeGreaterThan(4 * 1024 * 1024)
    expect(column(await readBox(box), '邮件正文').map((text) => text?.slice(0, 11))).toEqual(mobiles)
  })
})

describe('a broken mail', () => {
  const whole = writeMail(
    fields,
    multipart([
      mailPart({ content: htmlPage(htmlTable(people.header, people.rows)), type: 'text/html' }),
      mailPart({ content: list.bytes, type: 'text/csv', name: 'a.csv' }),
    ]),
  )

  test('keeps what came before it broke off', async () => {
    const { tables, problems } = await readMail(whole.subarray(0, whole.length / 2))
    expect(tables[1]?.rows.length).toBeGreaterThan(900)
    expect(problems).toEqual(['format-damaged×1'])
  })

  test('has as text what is no header, and parts whose boundary is lost', async () => {
    const found = await readMail('From: a@b\r\nDate: x\r\n这里坏了\r\n电话：1\r\n')
    expect(column(found, '邮件正文')).toEqual(['这里坏了\n电话：1'])
    const lost = `${body('Content-Type: multipart/mixed; boundary=a')}\r\n\r\n--b\r\n\r\n甲\r\n--b--`
    expect(column(await readMail(lost), '邮件正文')).toEqual(['--b\n甲\n--b--'])
    const odd = `${body('Content-Type: multipart/mixed; boundary=a')}\r\n\r\n前\r\n--a\r\n\r\n甲\r\n--a--\r\n后`
    expect(column(await readMail(odd), '邮件正文')).toEqual(['前\n甲\n后'])
  })

  test.each([
    ['parts without end', `Content-Type: multipart/mixed; boundary=a\r\n\r\n${'--a\r\n\r\n'.repeat(300_000)}`],
    [
      'parts in parts',
      Array.from({ length: 5000 }, (_, depth) => `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n`).join(''),
    ],
    ['a boundary in every line', `Content-Type: multipart/mixed; boundary=a\r\n\r\n${'--ab--a'.repeat(1_000_000)}`],
    ['a header without end', `To: ${'<a@b>,'.repeat(500_000)}\r\n`],
    ['addresses of nothing', `To: ${'@'.repeat(200_000)}\r\nCc: ${'"'.repeat(200_000)}\r\nBcc: ${'(<'.repeat(100_000)}\r\n\r\n`],
    ['words without end', `Subject: ${'=?a?B?'.repeat(40_000)}\r\n\r\n`],
    ['parameters without end', `Content-Type: a; ${'a*0*="'.repeat(40_000)}\r\n\r\n`],
    [
      'text that its page never has',
      multipart(
        [mailPart({ content: 'y\n'.repeat(100_000) }), mailPart({ content: 'x '.repeat(250_000), type: 'text/html' })],
        'alternative',
      ),
    ],
  ])('of %s ends, soon', async (_, content) => {
    const before = performance.now()
    const { tables } = await readMail(body(content))
    expect(tables[0]?.rows).toHaveLength(1)
    expect(performance.now() - before).toBeLessThan(20_000)
  })
})
