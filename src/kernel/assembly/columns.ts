/** What the host says of the current column: its role and whose it is. */
import { COLUMN_CAPACITY, COLUMN_HITS, COLUMN_ROLES } from './layout'
import { Cell, Row } from './state'

/** Role flags, as the host writes them (kernel/table.ts). */
export const ROLE_RESIDENT_ID: u32 = 1
export const ROLE_MOBILE: u32 = 2
/** Numbers of another kind: a mobile here is suppressed. */
export const ROLE_OTHER_NUMBERS: u32 = 4

/** Counters' column: everything beyond the capacity shares the overflow column. */
@inline
export function countedColumn(): i32 {
  return min(Cell.column, COLUMN_CAPACITY)
}

@inline
export function columnFlags(): u32 {
  return <u32>load<u16>(COLUMN_ROLES + (<usize>countedColumn() << 2))
}

@inline
export function columnSlot(): u32 {
  return <u32>load<u8>(COLUMN_ROLES + (<usize>countedColumn() << 2), 2)
}

/** Roles whose cells are looked at when no candidate was found in them. */
export const READ_ROLES: u32 = ROLE_RESIDENT_ID | ROLE_MOBILE

@inline
function hitsAt(column: i32): usize {
  return COLUMN_HITS + (<usize>min(column, COLUMN_CAPACITY) << 2)
}

/** Remembers that a candidate was found in the current cell. */
@inline
export function markHit(): void {
  const at = hitsAt(Cell.column)
  if (load<u32>(at) == Row.serial) return
  store<u32>(at, Row.serial)
  if (columnFlags() & READ_ROLES) Row.rolesHit++
}

/** Whether a candidate was found in the current record's cell of `column`. */
@inline
export function isHit(column: i32): bool {
  return load<u32>(hitsAt(column)) == Row.serial
}

/** Forgets the candidates of a column: another cell of the record belongs to it too. */
export function clearHit(column: i32): void {
  store<u32>(hitsAt(column), 0)
}
