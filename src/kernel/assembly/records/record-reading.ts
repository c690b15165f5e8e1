/** Which cells of a record are read, once it is known to be one and no header that comes again. */
import { COLUMN_CAPACITY, COLUMNS_TOLD } from '../layout'
import { Cell, Mode, Row, Table } from '../state'
import { boundsOf, DOUBLED, endOf, flagsOf as quotesOf, startOf, trimCell, Trimmed } from './cell-bounds'
import { readCell } from './cell-reading'
import { noteCell, noteRecord } from '../table/noted'
import { flagsOf, ROLE_EVIDENCE, ROLE_NAMES, roleOf, TOLD_ROLES } from '../columns'
import { readNameCell } from '../names/cells'
import { noteFilling } from './readings'
import { mayAnswer } from '../terms/terms'

/** Reads the closed cells in CELL_BOUNDS. */
export function readRecord(): void {
  const first = Cell.column - <i32>Row.cells
  if (Row.odd || Mode.tracing) {
    for (let i: u32 = 0; i < Row.cells; i++) readOdd(i, first + <i32>i)
    return
  }
  if (Mode.emitting) noteRecord()
  const columns = Cell.column
  const end = COLUMNS_TOLD + (<usize>Table.toldColumns << 3)
  for (let at = COLUMNS_TOLD; at < end; at += 8) {
    const column = <i32>load<u32>(at)
    if (column >= columns) break
    readPlain(column, load<u32>(at, 4), first)
  }
  for (let column = Table.plannedColumns; column < columns; column++) readPlain(column, roleOf(min(column, COLUMN_CAPACITY)), first)
  Cell.column = columns
}

/** Most cells are empty, or of a column that only asks whether they are filled. */
@inline
function readPlain(column: i32, role: u32, first: i32): void {
  const bounds = boundsOf(column - first)
  const start = startOf(bounds)
  const end = endOf(bounds)
  if (start == end) return
  const flags = flagsOf(role) & TOLD_ROLES
  if (flags == ROLE_EVIDENCE && !mayAnswer(start, end)) return noteFilling(column, role)
  Cell.column = column
  if (flags == ROLE_NAMES) readNameCell(start, end)
  else readCell(start, end, role, false)
}

/** A cell that may have quotes, or blanks at its edges, or be the last piece of a giant one. */
export function readOdd(index: u32, column: i32): void {
  const bounds = boundsOf(index)
  if (startOf(bounds) == endOf(bounds)) return
  trimCell(bounds)
  const goesOn = index == 0 && Cell.readTo != 0
  const start = goesOn ? Cell.readTo : Trimmed.start
  if (goesOn) Cell.readTo = 0
  Cell.readsDoubled = (quotesOf(bounds) & DOUBLED) != 0
  if (start < Trimmed.end) {
    if (!goesOn) noteCell(start, Trimmed.end, column)
    readAs(start, Trimmed.end, column, goesOn)
  }
  Cell.readsDoubled = false
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
