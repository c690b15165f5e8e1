/** What the host says of the current column: its role and whose it is. */
import { COLUMN_CAPACITY, COLUMN_HITS, COLUMN_ROLES } from './layout'
import { Cell, Row } from './state'

/** Role flags, as the host writes them (kernel/table.ts). */
export const ROLE_RESIDENT_ID: u32 = 1
export const ROLE_MOBILE: u32 = 2
/** Numbers of another kind: a mobile here is suppressed. */
export const ROLE_OTHER_NUMBERS: u32 = 4
/** Read as text when the record ends. */
export const ROLE_TEXT: u32 = 8
/** Cells are names. */
export const ROLE_NAMES: u32 = 16
/** A filled cell tells the column's category. */
export const ROLE_EVIDENCE: u32 = 32
/** Cells speak of relatives (家族史). */
export const ROLE_FAMILY: u32 = 64
/** Values are tallied. */
export const ROLE_INSTITUTION: u32 = 128
/** Read for identifiers only. */
export const ROLE_IDENTIFIERS: u32 = 256
/** Cells are an address, or a part of one. */
export const ROLE_PLACE: u32 = 512

/** Several people may stand in one cell, one behind the other: lines of text, messages. */
export const ROLE_PEOPLE: u32 = 1024

/** Counters' column: everything beyond the capacity shares the overflow column. */
@inline
export function countedColumn(): i32 {
  return min(Cell.column, COLUMN_CAPACITY)
}

/** Flags and slot of a counters' column, to be read by `flagsOf` and `slotOf`. */
@inline
export function roleOf(column: i32): u32 {
  return load<u32>(COLUMN_ROLES + (<usize>column << 2))
}

@inline
export function flagsOf(role: u32): u32 {
  return role & 0xffff
}

@inline
export function slotOf(role: u32): u32 {
  return (role >> 16) & 0xff
}

/** The column's category, or -1. */
@inline
export function categoryOf(role: u32): i32 {
  return <i32>(role >> 24) - 1
}

/** How the cells of a column speak by themselves: a reading of readings.ts. */
@inline
export function columnReading(role: u32): i32 {
  return flagsOf(role) & ROLE_FAMILY ? 3 : 0
}

@inline
export function columnFlags(): u32 {
  return flagsOf(roleOf(countedColumn()))
}

/** Roles whose cells are looked at when no candidate was found in them. */
export const READ_ROLES: u32 = ROLE_RESIDENT_ID | ROLE_MOBILE
/** Roles whose cells are read when the record ends. */
export const TOLD_ROLES: u32 = ROLE_TEXT | ROLE_NAMES | ROLE_EVIDENCE | ROLE_IDENTIFIERS

@inline
function hitsAt(column: i32): usize {
  return COLUMN_HITS + (<usize>min(column, COLUMN_CAPACITY) << 2)
}

/** Remembers that a candidate was found in the current cell, which is in `column` of that role. */
@inline
export function markHit(column: i32, role: u32): void {
  const at = hitsAt(column)
  if (load<u32>(at) == Row.serial) return
  store<u32>(at, Row.serial)
  if (flagsOf(role) & READ_ROLES) Row.rolesHit++
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
