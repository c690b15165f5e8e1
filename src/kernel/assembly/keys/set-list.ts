/**
 * The different sets of categories among the keys of a run: a list, and a small hash table to find a set in it. Most
 * tables have a handful; a run ends early when its list is full.
 *
 * A list lies at a fixed place: 256 × u64 the sets, 512 × u16 their places by hash, u32 how many.
 */
import { SET_LIST_PLACES, SET_LIST_SIZE } from '../layout'

/** Places must fit a byte. */
const MOST_SETS: u32 = 255
/** Slots of the hash table: at most half full. */
const SLOTS: u32 = 512

@inline
export function setsIn(list: usize): u32 {
  return load<u32>(list + SET_LIST_SIZE)
}

@inline
export function isFull(list: usize): bool {
  return setsIn(list) == MOST_SETS
}

export function forgetSets(list: usize): void {
  if (setsIn(list) > 0) memory.fill(list + SET_LIST_PLACES, 0, SLOTS << 1)
  store<u32>(list + SET_LIST_SIZE, 0)
}

@inline
function slotOf(set: u64): u32 {
  return <u32>((set * 0x9e37_79b9_7f4a_7c15) >> 55)
}

/** One more than the place of the set in a slot of the table, 0 in an empty one. */
@inline
function knownAt(list: usize, slot: u32): u32 {
  return <u32>load<u16>(list + SET_LIST_PLACES + (<usize>slot << 1))
}

@inline
function isAt(list: usize, known: u32, set: u64): bool {
  return load<u64>(list - 8 + (<usize>known << 3)) == set
}

/** Place of a set in the list. */
@inline
export function placeOfSet(list: usize, set: u64): u32 {
  const known = knownAt(list, slotOf(set))
  return known != 0 && isAt(list, known, set) ? known - 1 : placeFurther(list, set)
}

/** The place of a set that is new, or whose slot is another's. The list is not full. */
function placeFurther(list: usize, set: u64): u32 {
  let slot = slotOf(set)
  let known = knownAt(list, slot)
  while (known != 0 && !isAt(list, known, set)) {
    slot = (slot + 1) & (SLOTS - 1)
    known = knownAt(list, slot)
  }
  if (known) return known - 1
  const sets = setsIn(list)
  store<u64>(list + (<usize>sets << 3), set)
  store<u16>(list + SET_LIST_PLACES + (<usize>slot << 1), <u16>(sets + 1))
  store<u32>(list + SET_LIST_SIZE, sets + 1)
  return sets
}
