/** Properties of a mail of Outlook, of a recipient or an attachment (MS-OXMSG 2.1, 2.4): texts in streams of their own, numbers in one list. */
import { labelledText } from '../transcode/labelled-text.js'

/** Streams of a file by path. */
export type Streams = ReadonlyMap<string, Buffer>

const [unicodeText, oldText, binary] = ['001F', '001E', '0102']
/** Bytes before the list of numbers, of a mail; of one inside another; of recipients and attachments. */
const listHeaders = [32, 24, 8]

export class MsgProperties {
  readonly #streams: Streams
  readonly #folder: string

  /** `folder`: path of the storage, empty for the mail itself. */
  constructor(streams: Streams, folder: string) {
    this.#streams = streams
    this.#folder = folder
  }

  /** The first of some properties that is there, by numbers of four hexadecimal digits. */
  text(...numbers: readonly string[]): string {
    for (const number of numbers) {
      const wide = this.#stream(number, unicodeText)?.toString('utf16le') ?? ''
      const narrow = this.#stream(number, oldText)
      const text = (wide === '' && narrow !== undefined ? labelledText(narrow, 'gb18030').text : wide).replace(/\0+$/, '')
      if (text !== '') return text
    }
    return ''
  }

  bytes(number: string): Buffer | undefined {
    return this.#stream(number, binary)
  }

  /** A number of eight bytes; null without it. */
  number(number: string): bigint | null {
    const list = this.#streams.get(`${this.#folder}__properties_version1.0`) ?? Buffer.alloc(0)
    const wanted = parseInt(number, 16)
    for (const header of listHeaders) {
      // The list is as long as its entries of 16 bytes.
      if ((list.length - header) % 16 !== 0) continue
      for (let at = header; at + 16 <= list.length; at += 16) if (list.readUInt16LE(at + 2) === wanted) return list.readBigInt64LE(at + 8)
    }
    return null
  }

  #stream(number: string, type: string): Buffer | undefined {
    return this.#streams.get(`${this.#folder}__substg1.0_${number}${type}`)
  }
}
