/**
 * Cells: where one ends, what is trimmed from it, and how it enters the row hash.
 *
 * The bounds of the record's cells stand in CELL_BOUNDS until the record ends; only records that cannot be hashed where
 * they lie go back to them. Blanks are ASCII up to 20, U+00A0, U+3000, U+200B and U+FEFF.
 */
import { CELL_BOUNDS, CELL_BOUNDS_CAPACITY, COLUMN_CAPACITY, WINDOW } from './layout'
import { Cell, Mode, Place, Row, Table } from './state'
import { columnFlags, countedColumn, ROLE_MOBILE, ROLE_RESIDENT_ID } from './columns'
import { countColumnFilled } from './counters'
import { PROBLEM_COLUMN_OVERFLOW, problem, traceCell } from './host'
import { addHashBytes, beginHashCell, beginRowHash } from './row-hash'
import { unreadCell } from './unread'

const QUOTED: u32 = 0x8000_0000
const DOUBLED: u32 = 0x4000_0000
const PLACE: u32 = 0x3fff_ffff
const QUOTE: u32 = 0x22

/** First byte that is no blank, at most `end`. */
export function trimStart(start: usize, end: usize): usize {
  while (start < end) {
    const byte = <u32>load<u8>(start)
    if (byte <= 0x20) start++
    else {
      const length = wideBlankAt(start)
      if (length == 0 || start + length > end) break
      start += length
    }
  }
  return start
}

/** One past the last byte that is no blank, at least `start`. */
export function trimEnd(start: usize, end: usize): usize {
  while (end > start) {
    if (<u32>load<u8>(end - 1) <= 0x20) end--
    else if (end - start >= 2 && wideBlankAt(end - 2) == 2) end -= 2
    else if (end - start >= 3 && wideBlankAt(end - 3) == 3) end -= 3
    else break
  }
  return end
}

function wideBlankAt(at: usize): i32 {
  if (!Table.utf8) return 0
  const byte = <u32>load<u8>(at)
  if (byte == 0xc2) return <u32>load<u8>(at, 1) == 0xa0 ? 2 : 0
  const rest = (<u32>load<u8>(at, 1) << 8) | <u32>load<u8>(at, 2)
  const blank = (byte == 0xe3 && rest == 0x8080) || (byte == 0xe2 && rest == 0x808b) || (byte == 0xef && rest == 0xbbbf)
  return blank ? 3 : 0
}

/** Bytes at which a blank may begin (1) or end (2): one look-up decides for nearly all cells. */
const EDGES: usize = memory.data(256)

function setEdges(first: i32, last: i32, bits: u8): void {
  for (let byte = first; byte <= last; byte++) store<u8>(EDGES + byte, load<u8>(EDGES + byte) | bits)
}

/** Fills the table of edges; called once an instance. */
export function prepareEdges(): void {
  setEdges(0, 0x20, 3)
  setEdges(0xc2, 0xc2, 1)
  setEdges(0xe2, 0xe3, 1)
  setEdges(0xef, 0xef, 1)
  setEdges(0x80, 0x80, 2)
  setEdges(0x8b, 0x8b, 2)
  setEdges(0xa0, 0xa0, 2)
  setEdges(0xbf, 0xbf, 2)
}

@inline
function mayHaveEdgeBlank(start: usize, end: usize): bool {
  return ((load<u8>(EDGES + load<u8>(start)) & 1) | (load<u8>(EDGES + load<u8>(end - 1)) & 2)) != 0
}

/** Ends the current cell before `end` and begins the next one at `next`. */
@inline
export function closeCell(end: usize, next: usize): void {
  const start = Cell.start
  if (Row.cells == CELL_BOUNDS_CAPACITY) spillCells()
  const bounds = CELL_BOUNDS + (<usize>Row.cells << 3)
  store<u64>(bounds, <u64>start | (<u64>end << 32))
  Row.cells++
  if (end != start) {
    if (Cell.closingQuote != 0 || mayHaveEdgeBlank(start, end)) closeOddCell(bounds, start, end)
    else closeFilledCell(start, end)
  }
  if (Mode.tracing) traceCell(Cell.column, Place.base + (start - WINDOW), Place.base + (end - WINDOW))
  Cell.start = next
  Cell.column++
  Cell.hit = false
}

@inline
function closeFilledCell(start: usize, end: usize): void {
  Row.filled = true
  countColumnFilled(countedColumn())
  if (!Cell.hit && columnFlags() & (ROLE_RESIDENT_ID | ROLE_MOBILE)) unreadCell(start, end, columnFlags())
}

/** A quoted cell, or one with blanks at an edge. */
function closeOddCell(bounds: usize, start: usize, end: usize): void {
  if (Cell.closingQuote) {
    store<u32>(bounds, <u32>end | QUOTED | (Cell.doubledQuotes ? DOUBLED : 0), 4)
    Row.hashByCells = true
    start++
    end = Cell.closingQuote
    Cell.closingQuote = 0
    Cell.doubledQuotes = false
  }
  const from = trimStart(start, end)
  const to = trimEnd(from, end)
  if (from != start || to != end) Row.hashByCells = true
  // What left the window of a giant cell was content, though only blanks are left of it.
  if (from < to || (Cell.continued && Row.cells == 1)) closeFilledCell(from, to)
}

/** Counts columns beyond the capacity once a record. */
export function checkColumnOverflow(): void {
  if (Cell.column > COLUMN_CAPACITY) problem(PROBLEM_COLUMN_OVERFLOW, Row.position)
}

/** Begins the row hash by cells, or goes on with it, and empties CELL_BOUNDS. */
export function spillCells(): void {
  if (!Row.hashing) {
    beginRowHash()
    Row.hashing = true
  }
  hashCells()
}

/** Adds the cells in CELL_BOUNDS to the row hash. */
export function hashCells(): void {
  for (let i: u32 = 0; i < Row.cells; i++) {
    const bounds = CELL_BOUNDS + (<usize>i << 3)
    const flags = load<u32>(bounds, 4)
    const end = <usize>(flags & PLACE)
    const start = <usize>load<u32>(bounds)
    if (Cell.continued) hashRest(start, end)
    else hashCell(start, end, flags)
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
    end--
    while (<u32>load<u8>(end) != QUOTE) end--
  }
  if (start < end && mayHaveEdgeBlank(start, end)) {
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
