/** The head of a dBASE or FoxPro table: its fields, and where its records lie. Source: dBASE III Plus to Visual FoxPro 9, table structure. */
import { UnreadableFormat } from '../reader.js'

export interface DbfField {
  readonly nameBytes: Uint8Array
  /** C text, N number, D day, L yes or no, M memo, I integer and so on. */
  readonly type: string
  /** Place in the record, whose first byte is the mark of deletion. */
  readonly start: number
  readonly length: number
}

export interface DbfHeader {
  readonly fields: readonly DbfField[]
  readonly recordStart: number
  readonly recordBytes: number
  /** As the head states it; programs that break off leave a wrong one. */
  readonly records: number
  readonly codePage: number
  readonly isFoxPro: boolean
}

const fixedBytes = 32
const fieldBytes = 32

/** Throws `UnreadableFormat` for a head that contradicts itself, and for an encrypted table. */
export function readDbfHeader(head: Uint8Array): DbfHeader {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  const recordStart = view.getUint16(8, true)
  const recordBytes = view.getUint16(10, true)
  if (head[15] === 1) throw new UnreadableFormat('encrypted')
  const fields: DbfField[] = []
  let start = 1
  for (let at = fixedBytes; at + fieldBytes <= head.length && at < recordStart && head[at] !== 0x0d; at += fieldBytes) {
    const name = head.subarray(at, at + 11)
    const end = name.indexOf(0)
    const type = String.fromCharCode(head[at + 11] ?? 0)
    // Text longer than 255 has the upper byte of its length where numbers have their decimals (Clipper, FoxPro).
    const length = (head[at + 16] ?? 0) + (type === 'C' ? 256 * (head[at + 17] ?? 0) : 0)
    fields.push({ nameBytes: end < 0 ? name : name.subarray(0, end), type, start, length })
    start += length
  }
  if (fields.length === 0 || recordBytes < 2 || start > recordBytes) throw new UnreadableFormat('format-damaged')
  return {
    fields,
    recordStart,
    recordBytes,
    records: view.getUint32(4, true),
    codePage: head[29] ?? 0,
    isFoxPro: (head[0] ?? 0) >> 4 === 3,
  }
}
