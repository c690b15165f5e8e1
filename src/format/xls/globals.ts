/** What stands before the sheets of a BIFF8 workbook: their list, shared strings, date styles ([MS-XLS] 2.1.7.20.3). */
import { UnreadableFormat } from '../reader.js'
import { isDateFormat, isDateFormatId } from '../spreadsheet/values.js'
import type { SharedStrings } from '../spreadsheet/shared-strings.js'
import type { RecordReader } from './record-reader.js'
import { endOfFile, globalTypes } from './record-types.js'
import { readName, readSharedStrings, readText } from './strings.js'

export interface XlsSheet {
  readonly name: string
  /** Where its records begin in the stream. */
  readonly position: number
  readonly isHidden: boolean
  /** Sheets of charts and of programs hold no cells. */
  readonly hasCells: boolean
}

export interface XlsGlobals {
  readonly sheets: readonly XlsSheet[]
  readonly strings: SharedStrings
  /** By index of a cell's style: whether it shows a number as a date. */
  readonly dateStyles: readonly boolean[]
  readonly from1904: boolean
  /** Whether they were read to their end. */
  readonly isWhole: boolean
}

/** `reader`: behind the first record. Throws `encrypted`. */
export function readGlobals(reader: RecordReader, noStrings: SharedStrings): XlsGlobals {
  const sheets: XlsSheet[] = []
  const formats = new Map<number, boolean>()
  const styles: number[] = []
  let strings = noStrings
  let from1904 = false
  let isWhole = false
  while (!isWhole && reader.next()) {
    const { type, start, view } = reader
    if (type === globalTypes.filePass) throw new UnreadableFormat('encrypted')
    if (type === endOfFile) isWhole = true
    else if (type === globalTypes.boundSheet && has(reader, 8)) sheets.push(readSheet(reader))
    else if (type === globalTypes.dateMode && has(reader, 2)) from1904 = view.getUint16(start, true) === 1
    else if (type === globalTypes.numberFormat && has(reader, 5))
      formats.set(view.getUint16(start, true), isDateFormat(readText(reader, start + 2, () => undefined)))
    else if (type === globalTypes.cellStyle && has(reader, 4)) styles.push(view.getUint16(start + 2, true))
    else if (type === globalTypes.sharedStrings && has(reader, 8)) strings = readSharedStrings(reader)
  }
  return { sheets, strings, dateStyles: styles.map((id) => formats.get(id) ?? isDateFormatId(id)), from1904, isWhole }
}

/** Whether the record has so many bytes: what is shorter than its type says is passed over. */
function has({ start, end }: RecordReader, count: number): boolean {
  return end - start >= count
}

/** Kinds of sheets, 2.4.28: worksheets and dialogs, macros. */
const kindsWithCells = 1

function readSheet(reader: RecordReader): XlsSheet {
  const { start, view } = reader
  return {
    position: view.getUint32(start, true),
    // Hidden, or so that only a macro can show it.
    isHidden: (view.getUint8(start + 4) & 3) !== 0,
    hasCells: view.getUint8(start + 5) <= kindsWithCells,
    name: readName(reader, start + 6),
  }
}
