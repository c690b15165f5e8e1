/**
 * Cells that are noted for the table, whatever they tell of a person: facts that an ID can confirm, and institutions.
 *
 * A list of their own, so that a cell costs one call.
 */
import { COLUMN_CAPACITY, COLUMNS_NOTED, NOTED_KINDS } from '../layout'
import { Cell, KIND_BLOCK, Mode, Row, Table } from '../state'
import { trimStart } from '../scan/blanks'
import { valueStart } from '../scan/blocks'
import { boundsOf, endOf, startOf } from '../records/cell-bounds'
import { roleOf, slotOf } from '../columns'
import { noteFact } from './corroboration'
import { readValue } from './values'

/** Kinds from 1 on are those of corroboration.ts. */
const INSTITUTION: u32 = 6

/** Notes the cells of a record without odd cells. */
@inline
export function noteRecord(): void {
  const first = Cell.column - <i32>Row.cells
  const end = COLUMNS_NOTED + (<usize>Table.notedColumns << 2)
  for (let at = COLUMNS_NOTED; at < end; at += 4) {
    const entry = load<u32>(at)
    const column = <i32>(entry & 0xffff)
    if (column >= Cell.column) return
    const bounds = boundsOf(column - first)
    if (startOf(bounds) != endOf(bounds)) note((entry >> 16) & 0xff, entry >> 24, startOf(bounds), endOf(bounds), column)
  }
}

/** Notes one trimmed, filled cell of any record. */
export function noteCell(start: usize, end: usize, column: i32): void {
  if (!Mode.emitting || column >= COLUMN_CAPACITY) return
  const kind = <u32>load<u8>(NOTED_KINDS + <usize>column)
  if (kind == 0) return
  if (Table.kind == KIND_BLOCK) start = trimStart(valueStart(start, end), end)
  if (start < end) note(kind, slotOf(roleOf(column)), start, end, column)
}

@inline
function note(kind: u32, slot: u32, start: usize, end: usize, column: i32): void {
  if (kind == INSTITUTION) readValue(start, end, column)
  else noteFact(kind, slot, start, end)
}
