/** What the host says of the current column: its role and whose it is. */
import { COLUMN_CAPACITY, COLUMN_ROLES } from './layout'
import { Cell } from './state'

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
