/**
 * A mail of Outlook (`.msg`; MS-OXMSG): one record; attachments are members, and mails attached to it are further records.
 *
 * A few streams by their numbers, on the compound files of SheetJS: the library for it brings an encoding library of its own.
 */
import { compoundStreams } from '../input/compound-file.js'
import type { FormatReader, TableSink } from '../reader.js'
import type { MailAddress } from './addresses.js'
import type { TextPart } from './body.js'
import { MailTable } from './mail-table.js'
import { MsgProperties, type Streams } from './msg-properties.js'

/** Mails in mails: forwarded ones nest two or three times. */
const deepest = 20

export const readMsg: FormatReader = async (file, sink) => {
  const streams = await compoundStreams(file)
  readMail({ streams, sink, table: new MailTable(sink) }, '', 0)
}

interface Reading {
  readonly streams: Streams
  readonly sink: TableSink
  readonly table: MailTable
}

function readMail(reading: Reading, folder: string, depth: number): void {
  const { streams, sink, table } = reading
  const mail = new MsgProperties(streams, folder)
  const texts = textsOf(mail)
  if (texts.length === 0 && mail.bytes('1009') !== undefined) sink.problem('part-unread')
  const recipients = storages(streams, folder, '__recip_version1.0_').map((path) => new MsgProperties(streams, path))
  const kind = (one: MsgProperties): bigint => (one.number('0C15') ?? 1n) & 0xffffffffn
  const attachments = storages(streams, folder, '__attach_version1.0_')
  const names = attachments.map((path, index) => writeAttachment(reading, path, `part ${index + 1}`))
  table.add({
    from: [{ name: mail.text('0C1A', '0042'), address: mail.text('5D01', '5D02', '0C1F', '0065') }].filter(isSomebody),
    to: recipients.filter((one) => kind(one) === 1n).map(addressOf),
    copied: recipients.filter((one) => kind(one) !== 1n).map(addressOf),
    date: dateText(mail.number('0039') ?? mail.number('0E06')),
    subject: mail.text('0037'),
    others: [],
    texts,
    attachments: names,
  })
  for (const path of attachments) {
    const inner = `${path}__substg1.0_3701000D/`
    if (!streams.has(inner)) continue
    if (depth < deepest) readMail(reading, inner, depth + 1)
    else sink.problem('part-unread')
  }
}

/** Folders of a kind that stand in `folder`, in their order. */
function storages(streams: Streams, folder: string, kind: string): string[] {
  const isOwn = (path: string): boolean => path.startsWith(folder + kind) && path.indexOf('/', folder.length) === path.length - 1
  return [...streams.keys()].filter(isOwn).sort()
}

/** Of two forms of one text both are given: the page, and what only the plain one has. */
function textsOf(mail: MsgProperties): TextPart[] {
  const plain = mail.text('1000')
  const page = mail.bytes('1013') ?? Buffer.from(mail.text('1013'))
  const part = (bytes: Buffer, isPage: boolean): TextPart => ({ bytes, charset: '', isPage, isAlternative: true })
  return [part(Buffer.from(plain), false), part(page, true)].filter(({ bytes }) => bytes.length > 0)
}

const isSomebody = ({ name, address }: MailAddress): boolean => name !== '' || address !== ''

function addressOf(recipient: MsgProperties): MailAddress {
  const [name, address] = [recipient.text('3001'), recipient.text('39FE', '3003')]
  return { name: name === address ? '' : name, address }
}

/** Gives the name of an attachment, and writes it when it is a file. */
function writeAttachment({ streams, sink }: Reading, path: string, unnamed: string): string {
  const attachment = new MsgProperties(streams, path)
  const name = (attachment.text('3707', '3704', '3001') || unnamed).replaceAll(/[\0-\x1f/\\!]+/g, '_')
  const bytes = attachment.bytes('3701')
  if (bytes !== undefined) sink.member(name).write(bytes)
  return name
}

/** Days from 1601, in parts of ten millionths of a second. */
function dateText(moment: bigint | null): string {
  if (moment === null || moment <= 0n) return ''
  const date = new Date(Number(moment / 10_000n) - 11_644_473_600_000)
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 19).replace('T', ' ')
}
