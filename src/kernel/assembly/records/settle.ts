/**
 * Cells looked at again when their record ends: which are filled once blanks are trimmed, and which of a column of IDs or
 * mobiles hold no candidate.
 */
import { COLUMN_CAPACITY, COLUMNS_READ, WINDOW } from '../layout'
import { Cell, Mode, Place, Row, Table } from '../state'
import { boundsOf, endOf, startOf, trimCell, Trimmed } from './cell-bounds'
import { columnFlags, isHit, READ_ROLES } from '../columns'
import { columnFilledAt } from './counters'
import { traceCell } from '../host'
import { unreadCell } from '../numbers/unread'

/** Looks at the closed cells of an odd record: which are filled, which have blanks at an edge. */
export function settleCells(): void {
  const first = Cell.column - <i32>Row.cells
  for (let i: u32 = 0; i < Row.cells; i++) settleCell(i, first + <i32>i)
  Row.filled = Row.content
}

/** One closed cell; in a block its column is not its place. */
export function settleCell(index: u32, column: i32): void {
  const bounds = boundsOf(index)
  if (Mode.tracing) traceCell(column, Place.base + (startOf(bounds) - WINDOW), Place.base + (endOf(bounds) - WINDOW))
  if (startOf(bounds) == endOf(bounds)) return
  trimCell(bounds)
  const from = Trimmed.start
  const to = Trimmed.end
  if (Trimmed.hasBlanks) Row.hashByCells = true
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
    const bounds = boundsOf(column - first)
    // No cell of such a record has flags.
    if (column < Cell.column && startOf(bounds) != endOf(bounds)) readRole(startOf(bounds), endOf(bounds), column)
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
