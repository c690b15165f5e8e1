/**
 * Short cells whose reading is remembered: tables say the same few words in a column over and over (高血压, 孕12周), and reading them costs
 * twenty times as much as recognising them.
 *
 * What is told of a cell depends on its bytes and its column alone, but for coordinates, which want a time in the record; these, as every other
 * identifier, hold four letters or digits in a row, and such cells are not remembered. Neither are cells in which a value was found.
 */
import { CELL_MEMORY, CELLS_OWING } from '../layout'
import { Mode, Row } from '../state'
import { areDigits } from '../scan/classify'
import { slotOf } from '../columns'
import { addFilledEvidence, addTold } from './counters'
import { addToSlot } from './findings'
import { SEEN_INFORMATION } from '../outcomes'

const ENTRIES: u32 = 16384
/** Bytes of a cell that is remembered: ten Chinese characters. */
const LONGEST: usize = 32
/** Of an entry: the bytes of the cell, padded with zeros; column and length u32; cells like it that are not counted yet u32; set of categories u64; what was told, u16 each; how many u16. */
const OF_CELL: usize = 32
const CELLS: usize = 36
const SET: usize = 40
const TELLINGS: usize = 48
const COUNT: usize = 62
const MOST_TELLINGS: u32 = 7
/** A cell that tells its column's category by being filled. */
const FILLED: u32 = 0xffff
/** Full-width letters and digits begin with this byte, and so do full-width commas: of four, some may be letters. */
const WIDE: i8 = <i8>0xef
const MOST_WIDE: u32 = 3

/** The entry that is being written, 0 for none, and the column and length that will make it valid. */
let entry: usize = 0
let pending: u32 = 0
/** Entries at CELLS_OWING that have cells which are not counted yet. */
let owing: u32 = 0

export function forgetCells(): void {
  memory.fill(CELL_MEMORY, 0, <usize>ENTRIES << 6)
  owing = 0
}

/** Counts what the cells told that were recognised; once, at the end of a unit. */
export function countRecalled(): void {
  for (let i: u32 = 0; i < owing; i++) countCells(CELL_MEMORY + (<usize>load<u16>(CELLS_OWING + (<usize>i << 1)) << 6))
  owing = 0
}

function countCells(at: usize): void {
  const cells = <u64>load<u32>(at, CELLS)
  if (cells == 0) return
  store<u32>(at, 0, CELLS)
  const column = <i32>(load<u32>(at, OF_CELL) >> 8)
  const end = at + (<usize>load<u16>(at, COUNT) << 1)
  for (let telling = at; telling < end; telling += 2) {
    const what = <u32>load<u16>(telling, TELLINGS)
    if (what == FILLED) addFilledEvidence(column, cells)
    else addTold(<i32>(what >> 4), what & 15, column, cells)
  }
}

@inline
function areLetters(bytes: v128): v128 {
  const difference = i8x16.sub(v128.or(bytes, i8x16.splat(0x20)), i8x16.splat(0x61))
  return i8x16.eq(i8x16.min_u(difference, i8x16.splat(25)), difference)
}

@inline
function bitsOf(low: v128, high: v128): u32 {
  return <u32>i8x16.bitmask(low) | (<u32>i8x16.bitmask(high) << 16)
}

/** Whether no identifier can be in these bytes, by four letters or digits in a row. */
@inline
function holdsNoValue(low: v128, high: v128): bool {
  const signs = bitsOf(v128.or(areDigits(low), areLetters(low)), v128.or(areDigits(high), areLetters(high)))
  const two = signs & (signs >> 1)
  const wide = bitsOf(i8x16.eq(low, i8x16.splat(WIDE)), i8x16.eq(high, i8x16.splat(WIDE)))
  return (two & (two >> 2)) == 0 && popcnt(wide) <= MOST_WIDE
}

/**
 * Tells of the cell [start, end) what was told of its like; false where nothing is remembered: then it is to be read, and `remember` follows.
 *
 * Cost  some 5 ns.
 */
export function recall(start: usize, end: usize, column: i32, role: u32): bool {
  entry = 0
  const length = end - start
  if (length > LONGEST || Mode.tracing) return false
  const places = i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
  const low = v128.and(v128.load(start), i8x16.lt_u(places, i8x16.splat(<i8>length)))
  const rest = length > 16 ? length - 16 : 0
  const high = v128.and(v128.load(start, 16), i8x16.lt_u(places, i8x16.splat(<i8>rest)))
  if (!holdsNoValue(low, high)) return false
  const ofCell = (<u32>column << 8) | <u32>length
  const at = CELL_MEMORY + (<usize>placeOf(low, high, ofCell) << 6)
  const isSame = v128.and(i8x16.eq(v128.load(at), low), i8x16.eq(v128.load(at, 16), high))
  if (load<u32>(at, OF_CELL) == ofCell && i8x16.all_true(isSame)) {
    tellAgain(at, slotOf(role))
    return true
  }
  countCells(at)
  v128.store(at, low)
  v128.store(at, high, 16)
  // Nothing is remembered before all is told.
  store<u32>(at, 0, OF_CELL)
  store<u64>(at, 0, SET)
  store<u16>(at, 0, COUNT)
  entry = at
  pending = ofCell
  return false
}

@inline
function placeOf(low: v128, high: v128, ofCell: u32): u32 {
  const mixed = i64x2.add(low, i64x2.mul(high, i64x2.splat(0x2545_f491_4f6c_dd1d)))
  const sum = <u64>i64x2.extract_lane(mixed, 0) + <u64>i64x2.extract_lane(mixed, 1) * 0x9e37_79b9_7f4a_7c15 + <u64>ofCell
  return <u32>((sum * 0xd6e8_feb8_6659_fd93) >> 50)
}

function owe(at: usize): void {
  if (owing == ENTRIES) countRecalled()
  store<u16>(CELLS_OWING + (<usize>owing << 1), <u16>((at - CELL_MEMORY) >> 6))
  owing++
}

@inline
function tellAgain(at: usize, slot: u32): void {
  const cells = load<u32>(at, CELLS)
  if (cells == 0) owe(at)
  store<u32>(at, cells + 1, CELLS)
  const set = load<u64>(at, SET)
  if (set == 0) return
  Row.seen |= SEEN_INFORMATION
  addToSlot(set, slot)
}

/** The cell is read: from now on it is known. */
export function remember(): void {
  if (entry) store<u32>(entry, pending, OF_CELL)
  entry = 0
}

/** The cell that is being read cannot be remembered: it holds a value. */
export function doNotRemember(): void {
  entry = 0
}

/** A term or pattern was told; `how`: evidence × 4 + reading. */
export function rememberTelling(category: i32, how: u32): void {
  rememberAs((<u32>category << 4) | how, category)
}

/** The cell told its column's category by being filled. */
export function rememberFilling(category: i32): void {
  rememberAs(FILLED, category)
}

function rememberAs(what: u32, category: i32): void {
  if (entry == 0) return
  const count = <u32>load<u16>(entry, COUNT)
  if (count == MOST_TELLINGS) return doNotRemember()
  store<u16>(entry + (<usize>count << 1), <u16>what, TELLINGS)
  store<u16>(entry, <u16>(count + 1), COUNT)
  store<u64>(entry, load<u64>(entry, SET) | (<u64>1 << <u64>category), SET)
}
