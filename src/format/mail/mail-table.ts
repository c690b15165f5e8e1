/** Mails as one table, a record each, whatever they were kept in. */
import { DocumentTables } from '../records/document-tables.js'
import { TextLines } from '../records/text-lines.js'
import type { TableSink, TableWriter } from '../reader.js'
import type { MailAddress } from './addresses.js'
import { readBody, type TextPart } from './body.js'

export interface Mail {
  readonly from: readonly MailAddress[]
  readonly to: readonly MailAddress[]
  /** Those who got a copy, hidden ones too. */
  readonly copied: readonly MailAddress[]
  /** As it is written. */
  readonly date: string
  readonly subject: string
  /** Further fields of the header, `name: value`. */
  readonly others: readonly string[]
  readonly texts: readonly TextPart[]
  readonly attachments: readonly string[]
}

/** Words that say whose a column is and what it tells. The senders of letters (发件人) are those of parcels too: not of mails. */
const header = ['发送时间', '邮件主题', '邮件正文', '附件', '其他', '发送人', '发送人邮箱', '接收人', '接收人邮箱', '抄送姓名', '抄送邮箱']

export class MailTable {
  readonly #sink: TableSink
  readonly #tables: DocumentTables
  readonly #lines: TextLines
  readonly #script: TextLines
  #table: TableWriter | null = null
  #body: string[] = []
  /** Records so far: a mail without anything is none. */
  records = 0

  constructor(sink: TableSink) {
    this.#sink = sink
    const toBody = linesTo((line) => {
      this.#put(line)
    })
    this.#lines = new TextLines(toBody)
    this.#script = new TextLines(toBody)
    this.#tables = new DocumentTables(sink, this.#lines)
  }

  add({ from, to, copied, date, subject, others, texts, attachments }: Mail): void {
    this.#table ??= this.#sink.table({ name: '', header })
    this.#body = []
    const put = (line: string): void => {
      this.#put(line)
    }
    const invalid = readBody(texts, { tables: this.#tables, lines: this.#lines, script: this.#script, put })
    if (invalid > 0) this.#table.problem('encoding-invalid', invalid)
    const people = [from, to, copied].flatMap((some) => [joined(some, 'name'), joined(some, 'address')])
    const cells = [date, subject, this.#body.join('\n'), attachments.join('\n'), others.join('\n'), ...people]
    if (cells.some((cell) => cell !== '')) this.records++
    this.#table.record(cells)
    this.#body = []
  }

  #put(line: string): void {
    if (line.trim() !== '') this.#body.push(line.trimEnd())
  }
}

function joined(some: readonly MailAddress[], what: keyof MailAddress): string {
  return some
    .map((one) => one[what])
    .filter((text) => text !== '')
    .join(';')
}

/** Takes records of text as lines. */
function linesTo(put: (line: string) => void): TableSink {
  const ignore = (): void => undefined
  const record = (cells: readonly (string | null)[]): void => {
    put(cells.filter((cell) => cell !== null && cell !== '').join('\t'))
  }
  return {
    table: () => ({ record, records: ignore, restart: ignore, standsFor: ignore, problem: ignore }),
    member: () => ({ write: ignore, damaged: ignore }),
    problem: ignore,
    leave: ignore,
    enter: ignore,
  }
}
