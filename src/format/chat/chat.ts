/**
 * Chats as text (sender-line.ts says which): one record a message, whatever its lines, in constant memory.
 *
 * A reader and not a dialect of the kernel, though the file is text: a message has its sender, time and account in columns of their own, which
 * stand in another order in every program's export, and the kernel would have to know each of them. So positions are rows, as those of every
 * reader. What stands above the first message, and lines between that belong to none, are lines of `(text)`.
 */
import { decodeFile } from '../input/decoded-text.js'
import { TextLines } from '../records/text-lines.js'
import { UnreadableFormat, type FormatReader, type TableSink, type TableWriter } from '../reader.js'
import { kindOfMessage } from './message-text.js'
import { recognisedShape } from './recognise-chat.js'
import { readDayLine, readSenderLine, type ChatShape, type SenderLine } from './sender-line.js'

/** A longer message goes on in a record of its own sender: nobody writes it, and it must not fill the memory. */
const longestMessage = 256 * 1024
const longestLine = 64 * 1024

export const readChat: FormatReader = async ({ location, encoding }, sink) => {
  const shape = recognisedShape(location, encoding)
  if (shape === null) throw new UnreadableFormat('format-damaged')
  const chat = new Chat(sink, shape)
  let rest = ''
  const invalid = decodeFile({ location, encoding, declared: () => null }, (text) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) chat.line(line)
    if (rest.length <= longestLine) return
    chat.line(rest)
    rest = ''
  })
  if (rest !== '') chat.line(rest)
  chat.end()
  if (invalid > 0) sink.problem('encoding-invalid', invalid)
}

/** What the programs write around their messages; it tells of nobody. */
const furniture = /^(?:[=\-—*_\s]+|消息记录（此消息记录为文本格式，不支持重新导入）|消息分组[:：].*|微信聊天记录)$/u

class Chat {
  readonly #sink: TableSink
  readonly #shape: ChatShape
  readonly #table: TableWriter
  readonly #others: TextLines
  #open: SenderLine | null = null
  #text: string[] = []
  #length = 0
  #lines = 0
  #day = ''

  constructor(sink: TableSink, shape: ChatShape) {
    this.#sink = sink
    this.#shape = shape
    this.#table = sink.table({ name: '', header: columns, unit: 'message' })
    this.#others = new TextLines(sink)
  }

  line(raw: string): void {
    const line = raw.replace(/^\ufeff/, '').trim()
    if (line === '') return
    const found = readSenderLine(line, this.#shape)
    if (found !== null) {
      this.#endMessage()
      this.#open = found
      this.#lines++
      if (found.text !== '') this.#add(found.text)
    } else if (this.#shape === 'nameClock' && readDayLine(line) !== null) {
      this.#endMessage()
      this.#day = readDayLine(line) ?? ''
    } else if (this.#isOutside(line)) this.#takeOther(line)
    else {
      this.#lines++
      this.#add(line)
    }
  }

  end(): void {
    this.#endMessage()
    this.#table.standsFor('line', this.#lines)
  }

  /** Exports of several chats have a heading before each of them. */
  #isOutside(line: string): boolean {
    return this.#open === null || (furniture.test(line) && /^(?:={5,}|消息分组)/.test(line)) || /^消息对象[:：]/.test(line)
  }

  #takeOther(line: string): void {
    this.#endMessage()
    if (furniture.test(line)) return
    this.#others.add(line)
    this.#others.end()
  }

  #add(line: string): void {
    this.#text.push(line)
    this.#length += line.length
    const open = this.#open
    if (this.#length < longestMessage || open === null) return
    this.#sink.problem('record-long')
    this.#endMessage()
    this.#open = open
  }

  #endMessage(): void {
    const open = this.#open
    const text = this.#text.join('\n')
    this.#open = null
    this.#text = []
    this.#length = 0
    if (open !== null) this.#table.record(cellsOf(open, this.#day, text))
  }
}

/** The words of the programs' own exports, by which the plan knows them. */
const columns = ['时间', '发送人', '发送人QQ号', '发送人微信号', '发送人邮箱', '消息内容', '系统消息', '媒体文件']

function cellsOf({ time, sender, account }: SenderLine, day: string, text: string): (string | null)[] {
  const kind = kindOfMessage(sender, account, text)
  const isNumber = /^\d+$/.test(account)
  const isMail = account.includes('@') && !account.endsWith('@chatroom')
  return [
    day === '' ? time : `${day} ${time}`,
    sender,
    isNumber ? account : null,
    isNumber || isMail ? null : account,
    isMail ? account : null,
    ...(['text', 'system', 'media'] as const).map((one) => (one === kind ? text : null)),
  ]
}
