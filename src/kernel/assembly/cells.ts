/**
 * Cells: where one ends, what is trimmed from it, and how it enters the row hash.
 *
 * The bounds of the record's cells stand in CELL_BOUNDS until the record ends. Nothing more is done for most records;
 * those with quotes, or blanks at the edge of a cell, are settled cell by cell. Blanks are ASCII up to 20, U+00A0, U+3000, U+200B and U+FEFF.
 */
import { CELL_BOUNDS, CELL_BOUNDS_CAPACITY, COLUMN_CAPACITY, EDGES, COLUMNS_READ, WINDOW } from './layout'
import { Cell, KIND_BLOCK, Mode, Place, Row, Table } from './state'
import { clearHit, columnFlags, isHit, READ_ROLES } from './columns'
import { columnFilledAt } from './counters'
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

/** Whether a blank begins at `at` or ends before it. */
export function isBlankNear(at: usize): bool {
  if (<u32>load<u8>(at) == 0x20 || <u32>load<u8>(at - 1) == 0x20) return true
  return wideBlankAt(at) != 0 || wideBlankAt(at - 2) == 2 || wideBlankAt(at - 3) == 3
}

function wideBlankAt(at: usize): i32 {
  if (!Table.utf8) return 0
  const byte = <u32>load<u8>(at)
  if (byte == 0xc2) return <u32>load<u8>(at, 1) == 0xa0 ? 2 : 0
  const rest = (<u32>load<u8>(at, 1) << 8) | <u32>load<u8>(at, 2)
  const blank = (byte == 0xe3 && rest == 0x8080) || (byte == 0xe2 && rest == 0x808b) || (byte == 0xef && rest == 0xbbbf)
  return blank ? 3 : 0
}

/** Bits of EDGES: a blank may begin with the byte; it is one; a wide one may end with it; the byte before that may be in one. */
const BEGINS: u32 = 1
const BLANK: u32 = 2
const ENDS_WIDE: u32 = 4
const BEFORE_END: u32 = 8

function setEdges(first: i32, last: i32, bits: u32): void {
  for (let byte = first; byte <= last; byte++) store<u8>(byte, <u8>(load<u8>(byte, EDGES) | bits), EDGES)
}

/** Fills the table of edges; called once an instance. C2A0, E2808B, E38080 and EFBBBF are the wide blanks. */
export function prepareEdges(): void {
  setEdges(0, 0x20, BEGINS | BLANK)
  setEdges(0xc2, 0xc2, BEGINS | BEFORE_END)
  setEdges(0xe2, 0xe3, BEGINS)
  setEdges(0xef, 0xef, BEGINS)
  setEdges(0x80, 0x80, ENDS_WIDE | BEFORE_END)
  setEdges(0x8b, 0x8b, ENDS_WIDE)
  setEdges(0xa0, 0xa0, ENDS_WIDE)
  setEdges(0xbb, 0xbb, BEFORE_END)
  setEdges(0xbf, 0xbf, ENDS_WIDE)
}

/** Not 0: the filled cell may have a blank at an edge. Looks at two bytes before its end. */
@inline
function edgesOf(start: usize, end: usize): u32 {
  const last = edgeBits(end - 1)
  return (edgeBits(start) & BEGINS) | (last & BLANK) | (last & (edgeBits(end - 2) >> 1) & ENDS_WIDE)
}

@inline
function edgeBits(at: usize): u32 {
  return <u32>load<u8>(<usize>load<u8>(at), EDGES)
}

@inline
function noteCell(bounds: usize, start: usize, end: u32): void {
  store<u64>(bounds, <u64>start | (<u64>end << 32))
}

/** Ends the current cell before `end` and begins the next one at `next`. */
export function closeCell(end: usize, next: usize): void {
  if (Row.cells == CELL_BOUNDS_CAPACITY) spillCells()
  const start = Cell.start
  if (end != start) {
    const filled = columnFilledAt(min(Cell.column, COLUMN_CAPACITY))
    store<u64>(filled, load<u64>(filled) + 1)
    Row.filled = true
    if (Cell.closingQuote != 0 || edgesOf(start, end)) Row.odd = true
  }
  noteCell(CELL_BOUNDS + (<usize>Row.cells << 3), start, <u32>end | closeQuote())
  Row.cells++
  Cell.start = next
  Cell.column++
}

/** Flags of the current cell; afterwards it is not quoted. */
@inline
function closeQuote(): u32 {
  if (Cell.closingQuote == 0) return 0
  Cell.closingQuote = 0
  Row.hashByCells = true
  return QUOTED | (Cell.doubledQuotes ? DOUBLED : 0)
}

/** Ends a cell at every plain delimiter among the 64 bytes at `at`, given as bits. */
@inline
export function closeCells(at: usize, delimiters: u64): void {
  if (Cell.closingQuote != 0 || Row.cells > CELL_BOUNDS_CAPACITY - 64 || Cell.column > COLUMN_CAPACITY - 64) {
    closeOneByOne(at, delimiters)
    return
  }
  const cells = <i32>popcnt(delimiters)
  let bounds = CELL_BOUNDS + (<usize>Row.cells << 3)
  let counter = columnFilledAt(Cell.column)
  let start = Cell.start
  let content: usize = 0
  while (delimiters) {
    const end = at + <usize>ctz(delimiters)
    content |= end ^ start
    store<u64>(counter, load<u64>(counter) + <u64>(end != start))
    noteCell(bounds, start, <u32>end)
    start = end + 1
    bounds += 8
    counter += 8
    delimiters &= delimiters - 1
  }
  Row.cells += cells
  Cell.column += cells
  Cell.start = start
  if (content) Row.filled = true
}

function closeOneByOne(at: usize, delimiters: u64): void {
  while (delimiters) {
    const end = at + <usize>ctz(delimiters)
    closeCell(end, end + 1)
    delimiters &= delimiters - 1
  }
}

/** Ends a line of a block: a cell whose column is not its place. */
export function closeLine(end: usize, next: usize): void {
  const column = Cell.column
  closeCell(end, next)
  settleCell(Row.cells - 1, column)
  clearHit(column)
}

/** Looks at the closed cells of an odd record: which are filled, which have blanks at an edge. */
export function settleCells(): void {
  const first = Cell.column - <i32>Row.cells
  for (let i: u32 = 0; i < Row.cells; i++) settleCell(i, first + <i32>i)
  Row.filled = Row.content
}

function settleCell(index: u32, column: i32): void {
  const bounds = CELL_BOUNDS + (<usize>index << 3)
  const flags = load<u32>(bounds, 4)
  let start = <usize>load<u32>(bounds)
  let end = <usize>(flags & PLACE)
  if (Mode.tracing) traceCell(column, Place.base + (start - WINDOW), Place.base + (end - WINDOW))
  if (start == end) return
  if (flags & QUOTED) {
    start++
    end = closingQuoteBefore(end)
  }
  const from = trimStart(start, end)
  const to = trimEnd(from, end)
  if (from != start || to != end) Row.hashByCells = true
  // What left the window of a giant cell was content, though only blanks are left of it.
  if (from < to || (Cell.continued && index == 0)) {
    Row.content = true
    readRole(from, to, column)
  } else {
    const filled = columnFilledAt(min(column, COLUMN_CAPACITY))
    store<u64>(filled, load<u64>(filled) - 1)
  }
}

/** Looks at the cells of ID and mobile columns in a record without odd cells. */
export function settleRoles(): void {
  const first = Cell.column - <i32>Row.cells
  for (let i = 0; i < Table.roleColumns; i++) {
    const column = <i32>load<u32>(COLUMNS_READ + (<usize>i << 2))
    const bounds = CELL_BOUNDS + (<usize>(column - first) << 3)
    if (column < Cell.column && load<u32>(bounds) != load<u32>(bounds, 4)) readRole(load<u32>(bounds), load<u32>(bounds, 4), column)
  }
}

/** A filled cell in which no candidate was found, though its column is one of IDs or mobiles. */
function readRole(start: usize, end: usize, column: i32): void {
  if (isHit(column)) return
  const current = Cell.column
  Cell.column = column
  const flags = columnFlags()
  if (flags & READ_ROLES) unreadCell(start, end, flags)
  Cell.column = current
}

/** The quote that closes a quoted cell which ends before `end`. */
@inline
function closingQuoteBefore(end: usize): usize {
  do end--
  while (<u32>load<u8>(end) != QUOTE)
  return end
}

/** Counts columns beyond the capacity once a record. */
export function checkColumnOverflow(): void {
  if (Cell.column > COLUMN_CAPACITY) problem(PROBLEM_COLUMN_OVERFLOW, Row.position)
}

/** Settles the cells in CELL_BOUNDS, begins the row hash by cells, or goes on with it, and empties CELL_BOUNDS. */
export function spillCells(): void {
  Row.odd = true
  if (Table.kind != KIND_BLOCK) settleCells()
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
