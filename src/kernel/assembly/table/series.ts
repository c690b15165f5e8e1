/**
 * What the rows of a table look like one after another: numbers of an ID or mobile column against the number before them, the
 * digits they end with, and records that equal the record before. Nothing here changes a finding.
 *
 * Kept per column at SERIES, 32 u64 each (kernel/series.ts reads them): a unit also tells its first and last number, so that
 * the host can go on from unit to unit.
 */
import { ROW_SERIES, SERIES, SERIES_BYTES, SERIES_CAPACITY, SERIES_PLACES } from '../layout'
import { increment } from '../records/counters'
import { FOREIGN, INVALID_CHECKSUM, INVALID_NOT_PERSONAL, INVALID_REGION, INVALID_SEGMENT, RESIDENT_ID, VALID } from '../outcomes'
import { belongsToCheck } from '../numbers/resident-id'

/** Last characters: 0 to 9, X. */
const LAST_CHARACTERS: usize = 0
/** Sequence numbers of IDs by their hundreds. */
const HUNDREDS: usize = 11 << 3
const NUMBERS: usize = 21 << 3
/** IDs whose check character is wrong, mobiles in no allocated segment. */
const FAILED: usize = 22 << 3
const EQUAL: usize = 23 << 3
const NEIGHBOURS: usize = 24 << 3
/** Neighbours in a row: most of them, those up to now, those from the first number on. */
const LONGEST: usize = 25 << 3
const RUN: usize = 26 << 3
const FIRST_RUN: usize = 27 << 3
const FIRST: usize = 28 << 3
const LAST: usize = 29 << 3

const ID_CHARACTERS: usize = 18
const MOBILE_DIGITS: usize = 11
/** A key without its kind. */
const VALUE_BITS: u64 = FOREIGN - 1
const ZERO: u32 = 0x30
const X: u32 = 0x58

/** A column's place at SERIES with the category of its numbers above it, 0 for columns without a series. */
@inline
export function placeOfSeries(column: i32): u32 {
  return <u32>load<u8>(SERIES_PLACES + <usize>column)
}

/**
 * Notes a number of a column of such numbers, valid or with a failed check; others, foreign ones and those without a value are
 * left out. Call right after the number was judged.
 */
export function noteNumber(place: u32, category: i32, outcome: i32, key: u64, start: usize, end: usize): void {
  if (<i32>(place >> 7) != category || key == 0) return
  if (outcome != VALID && (outcome < INVALID_REGION || outcome > INVALID_NOT_PERSONAL)) return
  const series = SERIES + <usize>((place & 0x7f) - 1) * SERIES_BYTES
  if (category == RESIDENT_ID) {
    followLast(series, key)
    noteId(series, outcome, key, start, end)
  } else if ((key & FOREIGN) == 0) {
    followLast(series, key)
    noteMobile(series, outcome, key, start, end)
  }
}

/** The number against the one before it in the column. */
@inline
function followLast(series: usize, key: u64): void {
  const distance = key - load<u64>(series, LAST)
  if (load<u64>(series, NUMBERS) == 0) store<u64>(series, key, FIRST)
  else if (distance + 1 <= 2) takeNear(series, distance)
  else if (load<u64>(series, RUN)) endRun(series)
  store<u64>(series, key, LAST)
  increment(series + NUMBERS)
}

function takeNear(series: usize, distance: u64): void {
  if (distance == 0) {
    increment(series + EQUAL)
    return endRun(series)
  }
  increment(series + NEIGHBOURS)
  increment(series + RUN)
  store<u64>(series, max(load<u64>(series, LONGEST), load<u64>(series, RUN)), LONGEST)
}

function endRun(series: usize): void {
  const run = load<u64>(series, RUN)
  if (run + 1 == load<u64>(series, NUMBERS)) store<u64>(series, run, FIRST_RUN)
  store<u64>(series, 0, RUN)
}

/** Fifteen digits have no check character. */
@inline
function noteId(series: usize, outcome: i32, key: u64, start: usize, end: usize): void {
  if (end - start < ID_CHARACTERS) return
  const last = <u32>load<u8>(end - 1) & 0xdf
  const digit = <u32>load<u8>(end - 1) - ZERO
  if (digit > 9 && last != X) return
  increment(series + LAST_CHARACTERS + (<usize>min(digit, 10) << 3))
  increment(series + HUNDREDS + (<usize>((<u32>key & 0x3ff) / 100) << 3))
  if (outcome != VALID && (outcome == INVALID_CHECKSUM || !belongsToCheck(digit > 9 ? X : digit + ZERO))) increment(series + FAILED)
}

@inline
function noteMobile(series: usize, outcome: i32, key: u64, start: usize, end: usize): void {
  const digit = end - start == MOBILE_DIGITS ? <u32>load<u8>(end - 1) - ZERO : <u32>((key & VALUE_BITS) % 10)
  increment(series + LAST_CHARACTERS + (<usize>min(digit, 9) << 3))
  if (outcome == INVALID_SEGMENT) increment(series + FAILED)
}

// Of rows: keys of the first and of the last record, records, and those that equal the record before.
const LAST_ROW: usize = 16
const ROWS: usize = 32
const REPEATED: usize = 40

/** Notes the row key of a record. */
@inline
export function noteRow(first: u64, second: u64): void {
  if (load<u64>(ROW_SERIES, ROWS) == 0) {
    store<u64>(ROW_SERIES, first)
    store<u64>(ROW_SERIES, second, 8)
  } else if (load<u64>(ROW_SERIES, LAST_ROW) == first && load<u64>(ROW_SERIES, LAST_ROW + 8) == second) increment(ROW_SERIES + REPEATED)
  store<u64>(ROW_SERIES, first, LAST_ROW)
  store<u64>(ROW_SERIES, second, LAST_ROW + 8)
  increment(ROW_SERIES + ROWS)
}

export function clearSeries(): void {
  memory.fill(SERIES, 0, SERIES_CAPACITY * SERIES_BYTES)
  memory.fill(ROW_SERIES, 0, 48)
}
