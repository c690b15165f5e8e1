/**
 * Cells looked at again when their record ends: which are filled once blanks are trimmed, and which of a column of IDs or
 * mobiles hold no candidate.
 */
import { COLUMN_CAPACITY, COLUMNS_READ, COLUMNS_TOLD, WINDOW } from './layout'
import { Cell, Mode, Place, Row, Table } from './state'
import { edgesOf, trimEnd, trimStart } from './blanks'
import { boundsOf, closingQuoteBefore, endOf, flagsOf as quotesOf, QUOTED, startOf } from './cell-bounds'
import { readCell } from './cell-reading'
import { columnFlags, flagsOf, isHit, READ_ROLES, roleOf, TOLD_ROLES } from './columns'
import { columnFilledAt } from './counters'
import { traceCell } from './host'
import { unreadCell } from './unread'

/** Looks at the closed cells of an odd record: which are filled, which have blanks at an edge. */
export function settleCells(): void {
  const first = Cell.column - <i32>Row.cells
  for (let i: u32 = 0; i < Row.cells; i++) settleCell(i, first + <i32>i)
  Row.filled = Row.content
}

/** One closed cell; in a block its column is not its place. */
export function settleCell(index: u32, column: i32): void {
  const bounds = boundsOf(index)
  let start = startOf(bounds)
  let end = endOf(bounds)
  if (Mode.tracing) traceCell(column, Place.base + (start - WINDOW), Place.base + (end - WINDOW))
  if (start == end) return
  if (quotesOf(bounds) & QUOTED) {
    start++
    end = closingQuoteBefore(end)
  }
  const hasEdges = start < end && edgesOf(start, end) != 0
  const from = hasEdges ? trimStart(start, end) : start
  const to = hasEdges ? trimEnd(from, end) : end
  if (from != start || to != end) Row.hashByCells = true
  // What left the window of a giant cell was content, though only blanks are left of it.
  if (from < to || (Cell.continued && index == 0)) {
    Row.content = true
    readRole(from, to, column)
    const goesOn = index == 0 && Cell.readTo != 0
    readAs(goesOn ? Cell.readTo : from, to, column, goesOn)
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

/** Reads the cells of a record without odd cells, in the columns where something is to be read, and in those without a plan. */
@inline
export function readColumns(): void {
  const first = Cell.column - <i32>Row.cells
  for (let i = 0; i < Table.toldColumns; i++) readPlain(<i32>load<u32>(COLUMNS_TOLD + (<usize>i << 2)), first)
  for (let column = Table.plannedColumns; column < Cell.column; column++) readPlain(column, first)
}

@inline
function readPlain(column: i32, first: i32): void {
  if (column >= Cell.column) return
  const bounds = boundsOf(column - first)
  if (startOf(bounds) != endOf(bounds)) readAs(startOf(bounds), endOf(bounds), column, false)
}

/** Reads a trimmed cell as its column asks for; `goesOn`: its beginning was read before. */
@inline
export function readAs(start: usize, end: usize, column: i32, goesOn: bool): void {
  const role = roleOf(min(column, COLUMN_CAPACITY))
  if ((flagsOf(role) & TOLD_ROLES) == 0) return
  const current = Cell.column
  Cell.column = column
  readCell(start, end, role, goesOn)
  Cell.column = current
}
