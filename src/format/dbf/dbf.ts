/**
 * Tables of dBASE III and IV, Clipper and FoxPro, in constant memory. Records with the mark of deletion are read like any other, and told.
 *
 * Own code: the format is rows of fixed width, and packages for it decode no GBK, drop deleted records or read numbers as doubles.
 */
import { FileSource, readHead } from '../../source/file.js'
import { checkUtf8 } from '../encoding/utf8.js'
import { decodeGb18030 } from '../encoding/gb18030.js'
import { UnreadableFormat, type FormatReader, type TableWriter } from '../reader.js'
import { readDbfHeader, type DbfHeader } from './header.js'
import { fieldText, isMemo } from './values.js'

/** A head of this length has more fields than any program makes (FoxPro: 255; dBASE 7: 1,024). */
const longestHead = 64 * 1024
const blockBytes = 256 * 1024
/** Records whose text shows its encoding. */
const sampledBytes = 64 * 1024

const deleted = 0x2a
const endOfFile = 0x1a

export const readDbf: FormatReader = async ({ location, encoding }, sink) => {
  const file = new FileSource(location)
  try {
    const header = readDbfHeader(readHead(file, longestHead))
    const sample = new Uint8Array(sampledBytes)
    const sampled = sample.subarray(0, file.read(sample, header.recordStart))
    const decoder = new FieldDecoder(encoding ?? encodingOf(header.codePage, sampled))
    // A name has room for eleven bytes: its last character may be cut.
    const names = header.fields.map(({ nameBytes }) =>
      decoder
        .decode(nameBytes)
        .replace(/\ufffd+$/, '')
        .trim(),
    )
    decoder.invalid = 0
    const table = sink.table({ name: '', header: names })
    const count = readRecords(file, header, (bytes) => decoder.decode(bytes), table)
    if (decoder.invalid > 0) table.problem('encoding-invalid', decoder.invalid)
    if (count < header.records) throw new UnreadableFormat('source-truncated', `${header.records - count} records`)
  } finally {
    file.close()
  }
}

/** Code pages 4D and 7A are GBK. Others are often wrong, for Chinese programs leave the one of their library: the text decides. */
function encodingOf(codePage: number, sample: Uint8Array): string {
  if (codePage === 0x4d || codePage === 0x7a) return 'gb18030'
  if (codePage === 0x4f || codePage === 0x78) return 'big5'
  const { invalid } = checkUtf8(sample, 0, true, 0)
  return invalid > 0 ? 'gb18030' : 'utf-8'
}

class FieldDecoder {
  invalid = 0
  readonly #encoding: string
  readonly #other: { decode(bytes: Uint8Array): string }

  constructor(encoding: string) {
    this.#encoding = encoding
    this.#other = new TextDecoder(encoding)
  }

  decode(bytes: Uint8Array): string {
    if (bytes.every((byte) => byte < 0x80)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
    if (this.#encoding !== 'gb18030') {
      const text = this.#other.decode(bytes)
      if (text.includes('\ufffd')) this.invalid++
      return text
    }
    const { text, invalidStarts } = decodeGb18030(bytes, true)
    this.invalid += invalidStarts.length
    return text
  }
}

/** Gives how many records there are, up to the mark of the end. */
function readRecords(file: FileSource, header: DbfHeader, decode: (bytes: Uint8Array) => string, table: TableWriter): number {
  const { recordBytes, recordStart } = header
  const block = new Uint8Array(Math.max(1, Math.floor(blockBytes / recordBytes)) * recordBytes)
  let count = 0
  for (let at = recordStart; ;) {
    const whole = Math.floor(file.read(block, at) / recordBytes)
    for (let index = 0; index < whole; index++) {
      const record = block.subarray(index * recordBytes, (index + 1) * recordBytes)
      // Behind the stated number there may be records of an earlier, longer table; behind the mark there is nothing.
      if (record[0] === endOfFile) return count
      writeRecord(record, header, decode, table)
      count++
    }
    if (whole * recordBytes < block.length) return count
    at += whole * recordBytes
  }
}

function writeRecord(record: Uint8Array, { fields, isFoxPro }: DbfHeader, decode: (bytes: Uint8Array) => string, table: TableWriter): void {
  if (record[0] === deleted) table.problem('record-deleted')
  const cells = fields.map((field) => {
    const bytes = record.subarray(field.start, field.start + field.length)
    if (!isMemo(field.type)) return fieldText(bytes, field, isFoxPro, decode)
    // A number of a block in the memo file: text of ten characters, or four bytes; nothing is blank or zero.
    if (bytes.some((byte) => byte !== 0x20 && byte !== 0 && byte !== 0x30)) table.problem('part-unread', 1, 'memo')
    return null
  })
  table.record(cells)
}
