/** Rows of COPY … FROM stdin in its CSV format (PostgreSQL 16 manual, COPY, "CSV Format"). */
import { sign } from '../input/signs.js'
import type { RecordTable } from '../records/record-table.js'
import { recordSeparator, unitSeparator } from '../records/separators.js'
import type { CellReader } from './cells.js'
import { endCell, isLastLine } from './copy.js'
import type { RowTarget } from './tables.js'

export interface CsvOptions {
  readonly delimiter: number
  readonly quote: number
  readonly escape: number
  /** The first line names the columns. */
  readonly hasHeader: boolean
  /** What stands for NULL, outside quotes. */
  readonly blank: string
}

/** `options`: what stands behind STDIN, in the form with brackets or the older one. Null for other formats, and for signs of several bytes. */
export function csvOptions(options: string): CsvOptions | null {
  if (!/\bcsv\b/i.test(options)) return null
  const literal = (word: string, usual: string): string => {
    const behind = new RegExp(`\\b${word}\\s+(?:as\\s+)?e?('(?:[^']|'')*')`, 'i').exec(options)?.[1]
    const text = behind?.slice(1, -1).replaceAll("''", "'") ?? usual
    return text.length === 2 ? (escapes[text] ?? text) : text
  }
  const delimiter = literal('delimiter', ',')
  const quote = literal('quote', '"')
  const escape = literal('escape', quote)
  if ([delimiter, quote, escape].some((text) => text.length !== 1 || text > '~')) return null
  const hasHeader = /\bheader\b(?!\s+(?:false|off|0))/i.test(options)
  const [delimiterByte = 0, quoteByte = 0, escapeByte = 0] = Buffer.from(delimiter + quote + escape)
  return { delimiter: delimiterByte, quote: quoteByte, escape: escapeByte, hasHeader, blank: literal('null', '') }
}

/** As E'…' writes them. */
const escapes: Readonly<Record<string, string>> = { '\\t': '\t', '\\\\': '\\' }

/** Reads from the line behind the statement to behind the one that is `\\.`. Whether that came, and no quote was open there. */
export function readCopyCsv(reader: CellReader, { table, columns, isNamed }: RowTarget, options: CsvOptions): boolean {
  const { input } = reader
  // Without names the plan takes them from the first row.
  if (options.hasHeader && isNamed && !isLastLine(reader)) while (input.peek() >= 0 && input.bytes[input.at++] !== sign.lineFeed);
  while (input.peek() >= 0) {
    if (isLastLine(reader)) return true
    table.begin()
    let end = options.delimiter
    for (let place = 0; end === options.delimiter; place++) {
      table.open(columns?.[place] ?? place)
      end = readCell(reader, table, options)
    }
    table.finish()
    if (end === broken) return false
  }
  return false
}

/** Given instead of the sign that ends a cell: its quote is not closed. */
const broken = -2

/** Copies a cell; takes and gives what ends it: the delimiter, the line end, −1 at the end of the file. */
function readCell(reader: CellReader, table: RecordTable, options: CsvOptions): number {
  const { input } = reader
  const { delimiter, quote, escape } = options
  const start = table.used
  const most = table.valueRoom
  let isQuoted = false
  let wasQuoted = false
  for (;;) {
    const byte = input.peek()
    if (byte < 0) return isQuoted ? broken : endCell(reader, table, start, most, -1)
    input.at++
    if (isQuoted) {
      const second = byte === escape ? input.peek() : -1
      if (second === quote || (second === escape && second >= 0)) {
        input.at++
        put(reader, table, second, start + most)
      } else if (byte === quote) isQuoted = false
      else {
        put(reader, table, byte, start + most)
        // The end of the rows goes before any quote.
        if (byte === sign.lineFeed && isLastLine(reader)) return broken
      }
    } else if (byte === quote) isQuoted = wasQuoted = true
    else if (byte === delimiter || byte === sign.lineFeed) {
      const end = endCell(reader, table, start, most, byte)
      if (!wasQuoted && isBlank(table, start, options.blank)) table.used = start
      return end
    } else put(reader, table, byte, start + most)
  }
}

/** Beyond `end` one byte is written over and over: it tells that the value was cut. */
function put(reader: CellReader, table: RecordTable, byte: number, end: number): void {
  const isSeparator = byte === recordSeparator || byte === unitSeparator
  if (isSeparator) reader.replaced++
  table.put(isSeparator ? sign.blank : byte)
  if (table.used > end + 1) table.used = end + 1
}

function isBlank(table: RecordTable, start: number, blank: string): boolean {
  return blank !== '' && Buffer.from(table.bytes.subarray(start, table.used)).equals(Buffer.from(blank))
}
