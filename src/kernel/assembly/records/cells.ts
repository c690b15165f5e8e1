/**
 * Cells: where one ends.
 *
 * Nothing more is done for the cells of most records; those with quotes, or blanks at the edge of a cell (blanks.ts), are
 * settled cell by cell when the record ends (settle.ts).
 */
import { CELL_BOUNDS_CAPACITY, COLUMN_CAPACITY } from '../layout'
import { Cell, KIND_BLOCK, Mode, Row, Table } from '../state'
import { edgesOf } from '../scan/blanks'
import { boundsOf, DOUBLED, noteCell, QUOTED } from './cell-bounds'
import { hashCells } from '../keys/cell-hash'
import { clearHit } from '../columns'
import { columnFilledAt, count, OTHER_UNITS } from './counters'
import { PROBLEM_COLUMN_OVERFLOW, problem } from '../host'
import { beginRowHash } from '../keys/row-hash'
import { readOdd, readRecord } from './record-reading'
import { endRecord } from './records'
import { settleCell, settleCells } from './settle'

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
  noteCell(boundsOf(Row.cells), start, <u32>end | closeQuote())
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
  if (Cell.closingQuote != 0 || Table.cellsAreRecords || Row.cells > CELL_BOUNDS_CAPACITY - 64 || Cell.column > COLUMN_CAPACITY - 64) {
    closeOneByOne(at, delimiters)
    return
  }
  const cells = <i32>popcnt(delimiters)
  let bounds = boundsOf(Row.cells)
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
    endCell(end, end + 1)
    delimiters &= delimiters - 1
  }
}

/** Ends a cell at a delimiter; where cells are records, the record with it. */
export function endCell(end: usize, next: usize): void {
  closeCell(end, next)
  if (Table.cellsAreRecords) endRecord(end, next)
}

/** Ends a line of a block: a cell whose column is not its place. */
export function closeLine(end: usize, next: usize): void {
  const column = Cell.column
  closeCell(end, next)
  settleCell(Row.cells - 1, column)
  readOdd(Row.cells - 1, column)
  clearHit(column)
  if (Mode.emitting) count(OTHER_UNITS)
}

/** Counts columns beyond the capacity once a record. */
export function checkColumnOverflow(): void {
  if (Cell.column > COLUMN_CAPACITY) problem(PROBLEM_COLUMN_OVERFLOW, Row.position)
}

/** Settles the cells in CELL_BOUNDS, begins the row hash by cells, or goes on with it, and empties CELL_BOUNDS. */
export function spillCells(): void {
  Row.odd = true
  if (Table.kind != KIND_BLOCK) {
    settleCells()
    readRecord()
  }
  if (!Row.hashing) {
    beginRowHash()
    Row.hashing = true
  }
  hashCells()
  Row.cells = 0
}
