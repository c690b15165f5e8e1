/**
 * The different sets of categories among the persons of a run: a list, and a small hash table to find a set in it. Most
 * tables have a handful; a run ends early when its list is full.
 */
import { SET_LIST, SET_PLACES } from './layout'

/** Places must fit a byte. */
const MOST_SETS: u32 = 255
/** Slots of the hash table: at most half full. */
const SLOTS: u32 = 512

export class SetList {
  static count: u32 = 0
  /** The set that was looked for last, and its place in the list; 0 is no person's set. */
  static last: u64 = 0
  static place: u32 = 0
  static isFull: bool = false
}

export function forgetSets(): void {
  if (SetList.count > 0) memory.fill(SET_PLACES, 0, SLOTS << 1)
  SetList.count = 0
  SetList.last = 0
  SetList.isFull = false
}

/** Makes `set` the last one looked for; adds it to the list when it is new. The list is not full. */
export function placeOfSet(set: u64): void {
  let slot = <u32>((set * 0x9e37_79b9_7f4a_7c15) >> 55)
  let known = <u32>load<u16>(SET_PLACES + (<usize>slot << 1))
  while (known != 0 && load<u64>(SET_LIST + (<usize>(known - 1) << 3)) != set) {
    slot = (slot + 1) & (SLOTS - 1)
    known = <u32>load<u16>(SET_PLACES + (<usize>slot << 1))
  }
  if (known == 0) {
    store<u64>(SET_LIST + (<usize>SetList.count << 3), set)
    known = ++SetList.count
    store<u16>(SET_PLACES + (<usize>slot << 1), <u16>known)
    SetList.isFull = SetList.count == MOST_SETS
  }
  SetList.last = set
  SetList.place = known - 1
}
