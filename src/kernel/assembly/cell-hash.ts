/** Cells in the row hash: as their content, whatever quotes and blanks stood around it. */
import { Cell, Row } from './state'
import { edgesOf, trimEnd, trimStart } from './blanks'
import { boundsOf, closingQuoteBefore, DOUBLED, endOf, flagsOf, QUOTED, startOf } from './cell-bounds'
import { addHashBytes, beginHashCell } from './row-hash'

const QUOTE: u32 = 0x22

/** Adds the cells in CELL_BOUNDS to the row hash. */
export function hashCells(): void {
  for (let i: u32 = 0; i < Row.cells; i++) {
    const bounds = boundsOf(i)
    if (Cell.continued) hashRest(startOf(bounds), endOf(bounds))
    else hashCell(startOf(bounds), endOf(bounds), flagsOf(bounds))
  }
  Row.cells = 0
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
