/** Cells in the row hash: as their content, whatever quotes and blanks stood around it. */
import { Cell, Row, Table } from '../state'
import { edgesOf, trimEnd, trimStart } from '../scan/blanks'
import { boundsOf, closingQuoteBefore, DOUBLED, endOf, flagsOf, QUOTED, startOf } from '../records/cell-bounds'
import { addHashBytes, addHashCells, beginHashCell } from './row-hash'

const QUOTE: u32 = 0x22
const UNIT_SEPARATOR: u32 = 0x1f

/** Adds the cells in CELL_BOUNDS to the row hash. */
export function hashCells(): void {
  const joins = Table.plainDelimiter < 256 && Table.plainDelimiter != UNIT_SEPARATOR
  let i: u32 = 0
  while (i < Row.cells) {
    const bounds = boundsOf(i)
    if (Cell.continued) {
      hashRest(startOf(bounds), endOf(bounds))
      i++
    } else if (joins && isPlain(bounds)) {
      i = hashPlainCells(i)
    } else {
      hashCell(startOf(bounds), endOf(bounds), flagsOf(bounds))
      i++
    }
  }
}

/** Whether a cell is hashed as it lies: without quotes, and without blanks at its edges. */
@inline
function isPlain(bounds: usize): bool {
  const start = startOf(bounds)
  const end = endOf(bounds)
  return (flagsOf(bounds) & QUOTED) == 0 && (start == end || edgesOf(start, end) == 0)
}

/** Adds the plain cells from `first` on in one piece; gives the index of the cell behind them. */
function hashPlainCells(first: u32): u32 {
  let next = first + 1
  while (next < Row.cells && isPlain(boundsOf(next))) next++
  const start = startOf(boundsOf(first))
  beginHashCell()
  addHashCells(start, <u32>(endOf(boundsOf(next - 1)) - start), <u8>Table.plainDelimiter)
  return next
}

/** The last piece of a cell whose beginning is in the hash already: leading blanks are content here. */
function hashRest(start: usize, end: usize): void {
  Cell.continued = false
  addHashBytes(start, <u32>(trimEnd(start, end) - start))
}

/** Adds a piece of the current, unquoted cell that its end will follow. */
export function hashPiece(start: usize, end: usize): void {
  if (!Cell.continued) {
    start = trimStart(start, end)
    if (start == end) return
    beginHashCell()
    Cell.continued = true
  }
  addHashBytes(start, <u32>(end - start))
}

function hashCell(start: usize, end: usize, flags: u32): void {
  beginHashCell()
  if (flags & QUOTED) {
    start++
    end = closingQuoteBefore(end)
  }
  if (start < end && edgesOf(start, end)) {
    start = trimStart(start, end)
    end = trimEnd(start, end)
  }
  if (flags & DOUBLED) hashDoubled(start, end)
  else addHashBytes(start, <u32>(end - start))
}

/** Two quotes inside a quoted cell are one. */
function hashDoubled(start: usize, end: usize): void {
  let from = start
  for (let at = start; at < end; at++) {
    if (<u32>load<u8>(at) == QUOTE) {
      addHashBytes(from, <u32>(at + 1 - from))
      at++
      from = at + 1
    }
  }
  if (from < end) addHashBytes(from, <u32>(end - from))
}
