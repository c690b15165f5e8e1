/**
 * The values of columns whose cells name an institution: counted by a 128-bit keyed hash of column and text, with the text itself.
 *
 * A dense list of values and an open-addressing index of it; when either list or texts are full, all of it goes to the host,
 * which adds by text. A value is counted when its cell is read; `takeBackValues` undoes the current record's.
 */
import { VALUE_ENTRIES, VALUE_INDEX, VALUE_TEXTS, VALUE_TEXT_BYTES, VALUES_READ, VALUES_READ_CAPACITY } from './layout'
import { Cell } from './state'
import { emitValues } from './host'
import { hashValue, RowHash } from './row-hash'

const INDEX_PLACES: u32 = 16_384
/** At most so many values wait: three quarters of the index, and more only within one record. */
const ENOUGH_VALUES: u32 = 12_288
const MOST_VALUES: u32 = 15_000
/** Texts that wait when a record begins; the rest is room for its own cells. */
const ENOUGH_TEXT: usize = 0x000c_0000
/** A longer cell names no institution: all of them share one value, the empty one. */
const LONGEST_VALUE: u32 = 4096
const QUOTE: u32 = 0x22

// An entry: both halves of the hash, records, column, length, place of the text.
const SECOND: usize = 8
const RECORDS: usize = 16
const COLUMN: usize = 20
const LENGTH: usize = 22
const TEXT: usize = 24

class Values {
  static count: u32 = 0
  static textEnd: usize = VALUE_TEXTS
  /** Entries that the current record was added to, at VALUES_READ. */
  static read: u32 = 0
}

/** Counts the trimmed, filled cell [start, end) of a column. Cost: the hash of its text and one probe. */
export function readValue(start: usize, end: usize, column: i32): void {
  if (Values.count == MOST_VALUES || Values.textEnd + LONGEST_VALUE > VALUE_TEXTS + VALUE_TEXT_BYTES) flushValues()
  let length = <u32>(end - start)
  if (length > LONGEST_VALUE) length = 0
  else if (Cell.readsDoubled) {
    length = undouble(start, length)
    start = Values.textEnd
  }
  hashValue(start, length)
  const first = RowHash.first ^ (<u64>column * 0x9e37_79b9_7f4a_7c15)
  const entry = entryOf(first, RowHash.second, start, length, column)
  store<u32>(entry, load<u32>(entry, RECORDS) + 1, RECORDS)
  if (Values.read == VALUES_READ_CAPACITY) return
  store<u32>(VALUES_READ + (<usize>Values.read << 2), <u32>entry)
  Values.read++
}

/** Copies a cell of a quoted column to where the next text goes: two quotes are one. Gives its length. */
function undouble(start: usize, length: u32): u32 {
  let to = Values.textEnd
  for (let at = start; at < start + length; at++) {
    const byte = load<u8>(at)
    store<u8>(to++, byte)
    if (<u32>byte == QUOTE) at++
  }
  return <u32>(to - Values.textEnd)
}

@inline
function entryAt(index: u32): usize {
  return VALUE_ENTRIES + (<usize>index << 5)
}

/** The entry of a value, made when it is new. */
function entryOf(first: u64, second: u64, start: usize, length: u32, column: i32): usize {
  let place = <u32>(first >> 50)
  while (true) {
    const index = <u32>load<u16>(VALUE_INDEX + (<usize>place << 1))
    if (index == 0) {
      store<u16>(VALUE_INDEX + (<usize>place << 1), <u16>(Values.count + 1))
      return addValue(first, second, start, length, column)
    }
    const entry = entryAt(index - 1)
    if (load<u64>(entry) == first && load<u64>(entry, SECOND) == second) return entry
    place = (place + 1) & (INDEX_PLACES - 1)
  }
}

function addValue(first: u64, second: u64, start: usize, length: u32, column: i32): usize {
  const entry = entryAt(Values.count)
  store<u64>(entry, first)
  store<u64>(entry, second, SECOND)
  store<u32>(entry, 0, RECORDS)
  store<u16>(entry, <u16>column, COLUMN)
  store<u16>(entry, <u16>length, LENGTH)
  store<u32>(entry, <u32>Values.textEnd, TEXT)
  if (start != Values.textEnd) memory.copy(Values.textEnd, start, length)
  Values.textEnd += length
  Values.count++
  return entry
}

/** The record was a header that comes again: its cells are no values. */
export function takeBackValues(): void {
  for (let i: u32 = 0; i < Values.read; i++) {
    const entry = <usize>load<u32>(VALUES_READ + (<usize>i << 2))
    store<u32>(entry, load<u32>(entry, RECORDS) - 1, RECORDS)
  }
}

/** A new record begins: those of the last one stay. */
@inline
export function settleValues(): void {
  if (Values.read == 0) return
  Values.read = 0
  if (Values.count > ENOUGH_VALUES || Values.textEnd > VALUE_TEXTS + ENOUGH_TEXT) flushValues()
}

/** Hands all values to the host. */
export function flushValues(): void {
  if (Values.count) emitValues(Values.count)
  dropValues()
}

export function dropValues(): void {
  if (Values.count) memory.fill(VALUE_INDEX, 0, <usize>INDEX_PLACES << 1)
  Values.count = 0
  Values.textEnd = VALUE_TEXTS
  Values.read = 0
}
