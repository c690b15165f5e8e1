/** What must be known of a sheet before its rows: merged cells stand behind them, and cells may stand in any order. */
import type { MergedRange } from '../spreadsheet/merged-cells.js'
import type { RecordReader } from './record-reader.js'
import { begin, besideCells, cellTypes, endOfFile, leastCellBytes } from './record-types.js'

/** Columns of a sheet ([MS-XLS] 2.5.51): what stands beyond was written by no spreadsheet program. */
export const mostColumns = 256

export interface SheetFacts {
  /** Where its first record begins, and where its last one ends. */
  readonly from: number
  readonly to: number
  readonly ranges: readonly MergedRange[]
  /** Comments and pictures. */
  readonly unread: number
  /** It breaks off, or holds cells that no sheet holds. */
  readonly isDamaged: boolean
  /** Excel writes cells by rows and columns. Some programs write them as they were filled in. */
  readonly isOrdered: boolean
}

/**
 * Calls `take` for the records of the sheet that begins at `from`; charts lie in it as sheets of their own, with copies of cells, and are
 * passed over. False when the sheet breaks off, or none begins there.
 */
export function walkSheet(reader: RecordReader, from: number, take: (place: number) => void): boolean {
  reader.seek(from)
  let depth = 0
  do {
    const place = reader.position
    if (!reader.next() || (depth === 0 && reader.type !== begin)) return false
    if (reader.type === begin) depth++
    else if (reader.type === endOfFile) depth--
    else if (depth === 1) take(place)
  } while (depth > 0)
  return true
}

/** Cost: a look at the header of every record. */
export function readFacts(reader: RecordReader, from: number): SheetFacts {
  const ranges: MergedRange[] = []
  let unread = 0
  let odd = 0
  let isOrdered = true
  let last = -1
  const isWhole = walkSheet(reader, from, () => {
    if (leastCellBytes[reader.type] !== 0) {
      const bounds = cellBounds(reader)
      if (bounds === null) odd++
      else {
        if (bounds.first <= last) isOrdered = false
        last = bounds.last
      }
    } else if (reader.type === besideCells.mergedCells) addRanges(reader, ranges)
    else if (isUnread(reader)) unread++
  })
  return { from, to: reader.position, ranges, unread, isDamaged: !isWhole || odd > 0, isOrdered }
}

/** Row and column of the first and last cell of the reader's record, as row × 65,536 + column; null for what no sheet holds. */
export function cellBounds({ type, start, end, view }: RecordReader): { readonly first: number; readonly last: number } | null {
  if (end - start < (leastCellBytes[type] ?? 0)) return null
  const row = view.getUint16(start, true) * 65_536
  const column = view.getUint16(start + 2, true)
  const lastColumn = type === cellTypes.rowOfNumbers ? column + Math.floor((end - start - 6) / 6) - 1 : column
  return lastColumn >= mostColumns ? null : { first: row + column, last: row + lastColumn }
}

/** Places of the cells' records in the order of rows and columns; of two for one cell, the later. Cost: O(cells × log cells). */
export function placesInOrder(reader: RecordReader, from: number): number[] {
  const cells: { readonly first: number; readonly place: number }[] = []
  walkSheet(reader, from, (place) => {
    const bounds = leastCellBytes[reader.type] === 0 ? null : cellBounds(reader)
    if (bounds !== null) cells.push({ first: bounds.first, place })
  })
  cells.sort((a, b) => a.first - b.first || a.place - b.place)
  return cells.filter(({ first }, index) => cells[index + 1]?.first !== first).map(({ place }) => place)
}

/** Those of more than one row (2.4.168). */
function addRanges({ start, end, view }: RecordReader, ranges: MergedRange[]): void {
  for (let at = start + 2; at + 8 <= end; at += 8) {
    const [firstRow, lastRow] = [view.getUint16(at, true), view.getUint16(at + 2, true)]
    if (lastRow > firstRow) ranges.push({ firstRow, lastRow, column: view.getUint16(at + 4, true) })
  }
}

/** Type of a picture, and of an object of another program that is shown as one, among objects (2.5.143). */
const picture = 8

function isUnread({ type, start, end, view }: RecordReader): boolean {
  return type === besideCells.note || (type === besideCells.object && end - start >= 6 && view.getUint16(start + 4, true) === picture)
}
