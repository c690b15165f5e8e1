/**
 * Cells: where one ends, what is trimmed from it, and how it enters the row hash.
 *
 * The bounds of the record's cells stand in CELL_BOUNDS until the record ends. Nothing more is done for most records;
 * those with quotes, or blanks at the edge of a cell (blanks.ts), are settled cell by cell.
 */
import { CELL_BOUNDS, CELL_BOUNDS_CAPACITY, COLUMN_CAPACITY, COLUMNS_READ, WINDOW } from './layout'
import { Cell, KIND_BLOCK, Mode, Place, Row, Table } from './state'
import { clearHit, columnFlags, isHit, READ_ROLES } from './columns'
import { columnFilledAt } from './counters'
import { PROBLEM_COLUMN_OVERFLOW, problem, traceCell } from './host'
import { edgesOf, trimEnd, trimStart } from './blanks'
import { addHashBytes, beginHashCell, beginRowHash } from './row-hash'
import { unreadCell } from './unread'

const QUOTED: u32 = 0x8000_0000
const DOUBLED: u32 = 0x4000_0000
const PLACE: u32 = 0x3fff_ffff
const QUOTE: u32 = 0x22

/** A cell's entry in CELL_BOUNDS; flags are part of `end`. */
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
