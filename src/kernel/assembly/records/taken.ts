/**
 * Places of the record's resident IDs and mobiles, whatever their outcome: nothing else is read in their digits.
 *
 * Two lists, both in the order of the bytes: what the scan took while they went by, and whole cells that were read at the
 * record's end. Each keeps its last 65,536, which is more than a cell that is still in the window holds.
 */
import { TAKEN, TAKEN_CAPACITY, TAKEN_CELLS } from '../layout'
import { Row } from '../state'

@inline
function entryOf(list: usize, index: u32): usize {
  return list + (<usize>(index & (TAKEN_CAPACITY - 1)) << 3)
}

@inline
function note(entry: usize, start: usize, end: usize): void {
  store<u32>(entry, <u32>start)
  store<u32>(entry, <u32>end, 4)
}

/** A number of the scan. */
export function markNumber(start: usize, end: usize): void {
  note(entryOf(TAKEN, Row.taken++), start, end)
}

/** A cell that was read as a whole. */
export function markCell(start: usize, end: usize): void {
  note(entryOf(TAKEN_CELLS, Row.takenCells++), start, end)
}

/** The window has moved. Numbers that left it are those of a record's past. */
export function moveTaken(shift: u32): void {
  moveList(TAKEN, Row.taken, shift)
  moveList(TAKEN_CELLS, Row.takenCells, shift)
}

function moveList(list: usize, count: u32, shift: u32): void {
  const known = min(count, TAKEN_CAPACITY)
  for (let i: u32 = 0; i < known; i++) {
    const entry = entryOf(list, i)
    store<u32>(entry, max(load<u32>(entry), shift) - shift)
    store<u32>(entry, max(load<u32>(entry, 4), shift) - shift, 4)
  }
}

/** End of the ID or mobile of the current record that holds the byte at `at`, valid or not; 0 if none does. O(log of their number). */
export function takenAt(at: usize): usize {
  const end = endIn(TAKEN, Row.taken, at)
  return end ? end : endIn(TAKEN_CELLS, Row.takenCells, at)
}

/** The same in one list: the last entry that begins at `at` or before holds it or none does. */
function endIn(list: usize, count: u32, at: usize): usize {
  const first = count - min(count, TAKEN_CAPACITY)
  let low = first
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (<usize>load<u32>(entryOf(list, middle)) <= at) low = middle + 1
    else high = middle
  }
  if (low == first) return 0
  const end = <usize>load<u32>(entryOf(list, low - 1), 4)
  return at < end ? end : 0
}
