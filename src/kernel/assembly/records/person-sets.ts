/**
 * The different sets of categories among the persons of a run: a list, and a small hash table to find a set in it. Most
 * tables have a handful; a run ends early when its list is full.
 */
import { SET_LIST, SET_PLACES } from '../layout'

/** Places must fit a byte. */
const MOST_SETS: u32 = 255
/** Slots of the hash table: at most half full. */
const SLOTS: u32 = 512

export class SetList {
  static count: u32 = 0
  static isFull: bool = false
}

export function forgetSets(): void {
  if (SetList.count > 0) memory.fill(SET_PLACES, 0, SLOTS << 1)
  SetList.count = 0
  SetList.isFull = false
}

@inline
function slotOf(set: u64): u32 {
  return <u32>((set * 0x9e37_79b9_7f4a_7c15) >> 55)
}

/** One more than the place of the set in a slot of the table, 0 in an empty one. */
@inline
function knownAt(slot: u32): u32 {
  return <u32>load<u16>(SET_PLACES + (<usize>slot << 1))
}

@inline
function isAt(known: u32, set: u64): bool {
  return load<u64>(SET_LIST - 8 + (<usize>known << 3)) == set
}

/** Place of a set in the list. */
@inline
export function placeOfSet(set: u64): u32 {
  const known = knownAt(slotOf(set))
  return known != 0 && isAt(known, set) ? known - 1 : placeFurther(set)
}

/** The place of a set that is new, or whose slot is another's. The list is not full. */
function placeFurther(set: u64): u32 {
  let slot = slotOf(set)
  let known = knownAt(slot)
  while (known != 0 && !isAt(known, set)) {
    slot = (slot + 1) & (SLOTS - 1)
    known = knownAt(slot)
  }
  if (known) return known - 1
  store<u64>(SET_LIST + (<usize>SetList.count << 3), set)
  known = ++SetList.count
  store<u16>(SET_PLACES + (<usize>slot << 1), <u16>known)
  SetList.isFull = SetList.count == MOST_SETS
  return known - 1
}
