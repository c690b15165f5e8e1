/**
 * E-mail: one message (`.eml`, a file of a Maildir, a saved page `.mht`) or many (mbox), a record each; attachments and messages inside messages
 * are members, `<number of the message>/<name>` in an mbox.
 *
 * Our own reader of MIME: the kept libraries for Node decode text by the tables of the platform, and hold a mailbox or a message several times.
 */
import type { FormatReader, TableSink } from '../reader.js'
import { readAddresses, type MailAddress } from './addresses.js'
import type { TextPart } from './body.js'
import { fieldOf, readHeader, type Header } from './header.js'
import { MailTable, type Mail } from './mail-table.js'
import { mboxMessages, wholeMessage, type RawMessage } from './messages.js'
import { isKnownTransfer, decodeTransfer } from './transfer.js'
import { readParts, type MailPart } from './parts.js'
import { headerText } from './words.js'

export const readEml: FormatReader = async ({ location }, sink) => {
  new Mails(sink).add(wholeMessage(location), () => '')
}

export const readMbox: FormatReader = async ({ location }, sink) => {
  const mails = new Mails(sink)
  for (const message of mboxMessages(location)) mails.add(message, (number) => `${number}/`)
}

/** Fields that servers and programs write for each other: paths, signatures, numbers of messages that look like addresses. */
const ofMachines =
  /^(?:received.*|x-received|message-id|references|in-reply-to|mime-version|content-.*|dkim-.*|domainkey-.*|arc-.*|authentication-results|x-google-.*|x-gm-.*|thread-index|list-.*|precedence|x-spam.*|x-mailer|user-agent|x-priority|importance|x-ms-.*|x-microsoft-.*|x-mozilla-.*|autocrypt|return-path|x-cm-.*|x-coremail-.*|x-qq-(?:mid|feat|ssf|style|bgrcpt.*|xmrinfo|xmailinfo))$/
/** Who a message was brought to, whomever it names. */
const delivery = ['delivered-to', 'x-original-to', 'envelope-to']
const ofRecord: ReadonlySet<string> = new Set(['from', 'to', 'cc', 'bcc', 'date', 'subject', ...delivery])

class Mails {
  readonly #sink: TableSink
  readonly #table: MailTable

  constructor(sink: TableSink) {
    this.#sink = sink
    this.#table = new MailTable(sink)
  }

  /** `folderOf`: what the names of its members begin with, by the number of its record. */
  add({ bytes, isCut }: RawMessage, folderOf: (number: number) => string): void {
    const folder = folderOf(this.#table.records + 1)
    const header = readHeader(bytes, 0, bytes.length)
    const { parts, isBroken, unopened, encrypted } = readParts(header, bytes)
    if (isBroken && !isCut) this.#sink.problem('format-damaged')
    if (unopened + Number(isCut) > 0) this.#sink.problem('part-unread', unopened + Number(isCut))
    if (encrypted > 0) this.#sink.problem('encrypted', encrypted)
    const texts: TextPart[] = []
    const attachments: string[] = []
    const cut = isBroken || isCut ? parts.at(-1) : undefined
    for (const part of parts) {
      const text = shownText(part)
      if (text !== null) texts.push(text)
      else if (part.body.length > 0) attachments.push(this.#writeMember(part, folder, part !== cut))
    }
    this.#table.add({ ...fieldsOf(header), texts, attachments })
  }

  /** Gives its name. */
  #writeMember(part: MailPart, folder: string, isWhole: boolean): string {
    const name = attachmentName(part)
    const encoding = transferOf(part)
    const member = this.#sink.member(folder + name)
    for (const piece of decodeTransfer(part.body, encoding)) member.write(piece)
    if (!isWhole || !isKnownTransfer(encoding)) member.damaged()
    return name
  }
}

function transferOf({ header }: MailPart): string {
  return fieldOf(header, 'content-transfer-encoding').toLowerCase()
}

/** Longer text is a file of its own: it is scanned in constant memory then. */
const longestText = 1024 * 1024

/** Text that stands in the message itself; null for what is attached. */
function shownText(part: MailPart): TextPart | null {
  const { type, disposition, body, within } = part
  const isPage = type.value === 'text/html' || type.value === 'application/xhtml+xml'
  const isShown = (isPage || type.value === 'text/plain' || type.value === 'text' || type.value === '') && fileName(part) === ''
  if (!isShown || disposition.value === 'attachment' || body.length > longestText || !isKnownTransfer(transferOf(part))) return null
  const bytes = Buffer.concat([...decodeTransfer(body, transferOf(part))])
  return { bytes, charset: type.parameters.get('charset') ?? '', isPage, isAlternative: within === 'alternative' }
}

function fileName({ type, disposition }: MailPart): string {
  return disposition.parameters.get('filename') ?? type.parameters.get('name') ?? ''
}

const longestName = 200

/** As it was sent, without what divides paths; a part without a name has its place among the parts. */
function attachmentName(part: MailPart): string {
  const name = fileName(part)
    .replaceAll(/[\0-\x1f/\\!]+/g, '_')
    .trim()
  if (name !== '') return name.slice(0, longestName)
  const ending = part.type.value === 'message/rfc822' ? '.eml' : ''
  return `part ${part.place === '' ? '1' : part.place}${ending}`
}

type MailFields = Omit<Mail, 'texts' | 'attachments'>

function fieldsOf(header: Header): MailFields {
  const listed = (name: string): MailAddress[] =>
    header.fields.filter((field) => field.name === name).flatMap(({ value }) => readAddresses(value))
  const [to, copied] = [listed('to'), [...listed('cc'), ...listed('bcc')]]
  const known = new Set([...to, ...copied].map(({ address }) => address.toLowerCase()))
  const delivered = [...delivery].flatMap(listed).filter(({ address }) => !known.has(address.toLowerCase()))
  const others = header.fields.filter(({ name }) => !ofRecord.has(name) && !ofMachines.test(name))
  return {
    from: listed('from'),
    to: [...to, ...delivered],
    copied,
    date: fieldOf(header, 'date'),
    subject: headerText(fieldOf(header, 'subject')),
    others: others.map(({ name, value }) => `${name}: ${headerText(value)}`),
  }
}
