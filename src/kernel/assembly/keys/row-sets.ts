/**
 * Distinct rows by the set of categories that was found in them: a table of sets, whose places stand in the upper half of
 * the second word of a row's entry while rows are made distinct. The host sees to it that all sets of a run have room.
 *
 * Equal rows of tables that were planned differently can have different sets; the larger number is kept.
 */
import { DISTINCT_INPUT, ROW_COMBINATION_SLOTS, ROW_COMBINATIONS, ROW_SETS, RUN } from '../layout'

/** A row without any finding has a set too: this bit, which is no category, says that the place is taken. */
const TAKEN: u64 = 1 << 63
/** Places, u32 each, of the sets of the run whose keys are inserted. */
const PLACES = memory.data(1024)

export function clearRowSets(): void {
  memory.fill(ROW_COMBINATIONS, 0, <usize>ROW_COMBINATION_SLOTS << 4)
}

@inline
function setAt(place: u32): usize {
  return ROW_COMBINATIONS + (<usize>place << 4)
}

function placeOf(set: u64): u32 {
  let place = <u32>((set * 0x9e37_79b9_7f4a_7c15) >> 48)
  for (let probe: u32 = 0; probe < ROW_COMBINATION_SLOTS; probe++) {
    const known = load<u64>(setAt(place))
    if (known == 0) store<u64>(setAt(place), set)
    if (known == 0 || known == set) return place
    place = (place + 1) & (ROW_COMBINATION_SLOTS - 1)
  }
  return unreachable()
}

/** Takes the `count` sets at ROW_SETS as those of the keys to come. */
export function placeRowSets(count: u32): void {
  for (let i: u32 = 0; i < count; i++) {
    store<u32>(PLACES + (<usize>i << 2), placeOf(load<u64>(ROW_SETS + (<usize>i << 3)) | TAKEN))
  }
}

/** Upper half of the second word of the key with this index, whose set is told by a byte at DISTINCT_INPUT, or is the only one. */
@inline
export function placedSet(index: u32, isOnly: bool): u64 {
  const which: u32 = isOnly ? 0 : load<u8>(DISTINCT_INPUT + index)
  return <u64>load<u32>(PLACES + (<usize>which << 2)) << 32
}

/** Two equal rows are one: keeps the larger set in the entry's second word at `at`. */
@inline
export function keepLargerSet(at: usize, second: u64): void {
  const known = load<u64>(at)
  if (known != second && load<u64>(setAt(<u32>(second >> 32))) > load<u64>(setAt(<u32>(known >> 32)))) store<u64>(at, second)
}

/** Counts a distinct row by the second word of its entry. */
@inline
export function countRowSet(second: u64): void {
  const at = setAt(<u32>(second >> 32)) + 8
  store<u64>(at, load<u64>(at) + 1)
}

/** Writes the sets of categories that have rows to RUN, as pairs of u64; gives their number. */
export function listRowCombinations(): u32 {
  let listed: u32 = 0
  for (let place: u32 = 0; place < ROW_COMBINATION_SLOTS; place++) {
    const set = load<u64>(setAt(place)) & ~TAKEN
    const rows = load<u64>(setAt(place), 8)
    if (set == 0 || rows == 0) continue
    store<u64>(RUN + (<usize>listed << 4), set)
    store<u64>(RUN + (<usize>listed << 4), rows, 8)
    listed++
  }
  return listed
}
