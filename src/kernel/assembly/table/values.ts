/**
 * The values of columns whose cells name an institution: counted by a 128-bit keyed hash of column and text, with the text itself.
 *
 * A dense list of values and an open-addressing index of it; when either list or texts are full, all of it goes to the host,
 * which adds by text.
 */
import { VALUE_ENTRIES, VALUE_INDEX, VALUE_TEXTS, VALUE_TEXT_BYTES } from '../layout'
import { Cell } from '../state'
import { emitValues } from '../host'
import { hashValue, ValueHash } from '../keys/row-hash'

const INDEX_PLACES: u32 = 16_384
/** At most so many values wait: three quarters of the index. */
const MOST_VALUES: u32 = 12_288
/** A longer cell names no institution: all of them share one value, the empty one. */
const LONGEST_VALUE: u32 = 4096
const QUOTE: u32 = 0x22
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15

// An entry: both halves of the hash, records, column, length, place of the text.
const SECOND: usize = 8
const RECORDS: usize = 16
const COLUMN: usize = 20
const LENGTH: usize = 22
const TEXT: usize = 24

class Values {
  static count: u32 = 0
  static textEnd: usize = VALUE_TEXTS
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
  const first = ValueHash.first ^ (<u64>column * SPREAD)
  const entry = entryOf(first, ValueHash.second, start, length, column)
  store<u32>(entry, load<u32>(entry, RECORDS) + 1, RECORDS)
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
  let place = <u32>((first * SPREAD) >> 50)
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

/** Hands all values to the host. */
export function flushValues(): void {
  if (Values.count) emitValues(Values.count)
  dropValues()
}

export function dropValues(): void {
  if (Values.count) memory.fill(VALUE_INDEX, 0, <usize>INDEX_PLACES << 1)
  Values.count = 0
  Values.textEnd = VALUE_TEXTS
}
