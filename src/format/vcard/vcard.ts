/**
 * Contacts of a telephone (vCard 2.1, 3.0, 4.0): one record a card, in constant memory. The columns have the words of Chinese address
 * books; properties without one keep their own name. Pictures are told.
 */
import { readByteLines } from '../input/byte-lines.js'
import { GrowingTable } from '../records/growing-table.js'
import type { FormatReader, TableSink } from '../reader.js'
import { TextLines } from '../records/text-lines.js'
import { isQuotedPrintable, readProperty, type CardProperty } from './property.js'

const columns: Readonly<Record<string, string>> = {
  FN: '姓名',
  TEL: '电话',
  EMAIL: '邮箱',
  ADR: '地址',
  ORG: '单位',
  TITLE: '职务',
  BDAY: '出生日期',
  NICKNAME: '昵称',
  NOTE: '备注',
}

/** Properties about the card, not about anybody. */
const ofTheCard: ReadonlySet<string> = new Set(['BEGIN', 'END', 'VERSION', 'PRODID', 'REV', 'UID', 'CLIENTPIDMAP'])

/** A value that goes on longer is a picture. */
const longestValue = 256 * 1024

export const readVcard: FormatReader = async ({ location }, sink) => {
  const cards = new Cards(sink)
  readByteLines(location, (line) => {
    cards.line(line)
  })
  cards.end()
}

class Cards {
  readonly #sink: TableSink
  readonly #table: GrowingTable
  readonly #lines: TextLines
  /** The property that may go on with the next line. */
  #open: string | null = null
  #isCut = false
  #card: Map<string, string> | null = null
  /** The name in its parts, for cards that have it in no other way. */
  #name = ''

  constructor(sink: TableSink) {
    this.#sink = sink
    this.#table = new GrowingTable(sink, '')
    this.#lines = new TextLines(sink)
  }

  line(line: string): void {
    const open = this.#open
    if (open !== null && /^[ \t]/.test(line)) this.#goOn(open, line.slice(1))
    else if (open?.endsWith('=') === true && isQuotedPrintable(open)) this.#goOn(open.slice(0, -1), line)
    else {
      this.#endProperty()
      this.#open = line
    }
  }

  end(): void {
    this.#endProperty()
    this.#endCard()
    this.#table.end()
  }

  #goOn(open: string, more: string): void {
    if (open.length + more.length <= longestValue) this.#open = open + more
    else this.#isCut = true
  }

  #endProperty(): void {
    const line = this.#open ?? ''
    this.#open = null
    const property = readProperty(line)
    if (this.#isCut && property?.isBinary !== true) this.#sink.problem('part-unread')
    this.#isCut = false
    if (property?.name === 'BEGIN') {
      this.#endCard()
      this.#card = new Map()
    } else if (property?.name === 'END') this.#endCard()
    else if (property === null || this.#card === null) {
      this.#lines.add(Buffer.from(line, 'latin1').toString('utf8'))
      this.#lines.end()
    } else this.#take(property, this.#card)
  }

  #take({ name, parts, isBinary, isInvalid }: CardProperty, card: Map<string, string>): void {
    if (isBinary) this.#sink.problem('part-unread')
    if (isInvalid) this.#sink.problem('encoding-invalid')
    if (isBinary || ofTheCard.has(name)) return
    if (name === 'N') {
      this.#name = nameOf(parts)
      return
    }
    // Parts of an address, from the post box to the country; of an organisation, down to the room.
    const value = parts.filter((part) => part.trim() !== '').join(' ')
    const column = columns[name] ?? name
    const before = card.get(column)
    if (value !== '') card.set(column, before === undefined ? value : `${before};${value}`)
  }

  #endCard(): void {
    const card = this.#card
    this.#card = null
    if (card === null) return
    const bare = (text: string): string => text.replaceAll(/\s/g, '')
    const shown = card.get('姓名')
    if (shown === undefined && this.#name !== '') card.set('姓名', this.#name)
    else if (shown !== undefined && bare(this.#name) !== '' && bare(shown) !== bare(this.#name)) card.set('N', this.#name)
    this.#name = ''
    if (card.size > 0) this.#table.add(card)
  }
}

/** Family name, given name, further names; a blank between those of Latin letters. */
function nameOf([family = '', given = '', further = '']: readonly string[]): string {
  const names = [family, further, given].map((part) => part.trim()).filter((part) => part !== '')
  return names.join(/^[\x20-\x7f]*$/.test(names.join('')) ? ' ' : '')
}
