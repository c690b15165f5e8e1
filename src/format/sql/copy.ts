/** Rows of COPY … FROM stdin, in its text format (PostgreSQL 16 manual, COPY, "File Formats"). */
import { byteSet, copyPlain } from '../records/copy-plain.js'
import type { RecordTable } from '../records/record-table.js'
import { recordSeparator, unitSeparator } from '../records/separators.js'
import { sign } from '../input/signs.js'
import { wholeCharacters } from '../encoding/utf8-bytes.js'
import type { CellReader } from './cells.js'
import { meaningOf } from './escapes.js'
import type { RowTarget } from './tables.js'

const isSeparator = (byte: number): boolean => byte === recordSeparator || byte === unitSeparator
const ends = byteSet((byte) => byte === sign.tab || byte === sign.lineFeed || byte === sign.backslash || isSeparator(byte))

/**
 * Reads from the line behind the statement to behind the one that is `\.`. Whether that came.
 *
 * `leaps`: asked before each line, whether reading goes on elsewhere.
 */
export function readCopy(reader: CellReader, { table, columns }: RowTarget, leaps: () => boolean): boolean {
  while (reader.input.peek() >= 0) {
    if (leaps()) continue
    if (isLastLine(reader)) return true
    table.begin()
    for (let place = 0; ; place++) {
      table.open(columns?.[place] ?? place)
      if (readCell(reader, table) !== sign.tab) break
    }
    table.finish()
  }
  return false
}

export function isLastLine({ input }: CellReader): boolean {
  if (input.peek() !== sign.backslash || !input.holds(2) || input.bytes[input.at + 1] !== sign.dot) return false
  input.at += 2
  while (input.peek() >= 0 && input.bytes[input.at++] !== sign.lineFeed);
  return true
}

/** Copies a cell; takes and gives what ends it: a tab, the line end, −1 at the end of the file. */
function readCell(reader: CellReader, table: RecordTable): number {
  const { input } = reader
  const start = table.used
  const most = table.valueRoom
  for (;;) {
    copyPlain(input, table, ends)
    if (table.used - start > most) {
      // Written over what is cut off.
      table.used = start + most + 1
      table.room(1024)
    }
    if (input.at === input.end) {
      if (input.more()) continue
      return endCell(reader, table, start, most, -1)
    }
    const byte = input.bytes[input.at] ?? 0
    if (ends[byte] === 0) table.room(1)
    else if (byte === sign.backslash) readEscape(reader, table)
    else {
      input.at++
      if (!isSeparator(byte)) return endCell(reader, table, start, most, byte)
      reader.replaced++
      table.put(sign.blank)
    }
  }
}

/** Cuts what is longer than `most`, and takes the CR of a line end off. Gives `end`. */
export function endCell(reader: CellReader, table: RecordTable, start: number, most: number, end: number): number {
  if (table.used - start > most) {
    table.used = wholeCharacters(table.bytes, start + most)
    reader.cut++
  } else if (end === sign.lineFeed && table.used > start && table.bytes[table.used - 1] === sign.carriageReturn) table.used--
  return end
}

function readEscape(reader: CellReader, table: RecordTable): void {
  const { input } = reader
  if (!input.holds(2)) {
    input.at++
    return
  }
  const letter = input.bytes[input.at + 1] ?? 0
  input.at += 2
  // \N is NULL: a literal N would have no backslash.
  if (letter === 0x4e) return
  const number =
    letter === 0x78 ? readDigits(reader, 16, 2) : letter >= 0x30 && letter < 0x38 ? readDigits(reader, 8, 3, letter - 0x30) : -1
  const byte = number >= 0 ? number & 0xff : meaningOf(letter)
  if (isSeparator(byte)) reader.replaced++
  table.put(isSeparator(byte) ? sign.blank : byte)
}

/** Up to `most` digits; −1 without one. `first`: the value of one that was taken. */
function readDigits({ input }: CellReader, base: number, most: number, first = -1): number {
  let value = first
  for (let count = first < 0 ? 0 : 1; count < most; count++) {
    const digit = Number.parseInt(String.fromCharCode(Math.max(0, input.peek())), base)
    if (Number.isNaN(digit)) break
    value = Math.max(0, value) * base + digit
    input.at++
  }
  return value
}
