/**
 * Exact distinct counts, one partition at a time: an open-addressing table that fits the arena. A partition too large for
 * it is taken in passes over the bits below its top byte; the numbers cannot depend on that.
 *
 * Persons and the mobiles seen beside an ID share one table, so that a mobile which is a primary key in one record and
 * stands beside an ID in another falls to that ID. The set of an entry is the union of its keys' sets.
 */
import { CATEGORY_CAPACITY, DISTINCT_COUNTS, DISTINCT_INPUT, DISTINCT_TABLE, REGION_PERSONS } from './layout'
import { FLAG_BESIDE_ID, FLAG_MOBILE, FLAG_PRIMARY } from './keys'
import { decipherAll } from './speck'

/** u64 counters at DISTINCT_COUNTS; persons by category follow from COUNT_CATEGORIES on. */
export const COUNT_PRIMARY: i32 = 0
export const COUNT_IDS: i32 = 1
export const COUNT_PRIMARY_MOBILES: i32 = 2
/** Primary mobiles that were never seen beside an ID. */
export const COUNT_FREE_MOBILES: i32 = 3
export const COUNT_MOBILES: i32 = 4
export const COUNT_WOMEN: i32 = 5
export const COUNT_MEN: i32 = 6
export const COUNT_UNDER_14: i32 = 7
export const COUNT_UNDER_18: i32 = 8
export const COUNT_FROM_60: i32 = 9
export const COUNT_BEFORE_1900: i32 = 10
export const COUNT_ROWS: i32 = 11
const COUNT_CATEGORIES: i32 = 16

/** Settings of a pass. */
class Pass {
  static mask: u32 = 0
  /** Keys whose bits below the top byte are `part` under `partMask` belong to this pass. */
  static part: u64 = 0
  static partMask: u64 = 0
}

/** Births on or after these (yyyymmdd) are under 14, under 18; births before the third are 60 and over. 0: no ages. */
class Ages {
  static under14: u32 = 0
  static under18: u32 = 0
  static from60: u32 = 0
}

export function setAges(under14: u32, under18: u32, from60: u32): void {
  Ages.under14 = under14
  Ages.under18 = under18
  Ages.from60 = from60
}

export function clearDistinctCounts(): void {
  memory.fill(DISTINCT_COUNTS, 0, <usize>(COUNT_CATEGORIES + CATEGORY_CAPACITY) << 3)
  memory.fill(REGION_PERSONS, 0, 4_000_000)
}

/** Empties a table of `slots` places (a power of two) for the keys of pass `part` of `parts` (a power of two). */
export function beginDistinct(slots: u32, part: u32, parts: u32): void {
  Pass.mask = slots - 1
  Pass.part = <u64>part << 40
  Pass.partMask = <u64>(parts - 1) << 40
  memory.fill(DISTINCT_TABLE, 0, <usize>slots << 4)
}

@inline
function add(counter: i32): void {
  const at = DISTINCT_COUNTS + (<usize>counter << 3)
  store<u64>(at, load<u64>(at) + 1)
}

/** Place of the key, or of the empty entry where it belongs. An entry without a set is empty. */
@inline
function placeOf(key: u64): usize {
  let slot = <u32>key & Pass.mask
  while (true) {
    const at = DISTINCT_TABLE + (<usize>slot << 4)
    if (load<u64>(at) == key || load<u64>(at, 8) == 0) return at
    slot = (slot + 1) & Pass.mask
  }
}

@inline
function insert(key: u64, set: u64): void {
  if ((key & Pass.partMask) != Pass.part) return
  const at = placeOf(key)
  store<u64>(at, key)
  store<u64>(at, load<u64>(at, 8) | set, 8)
}

/** Takes `count` person keys from DISTINCT_INPUT. */
export function insertPersons(count: u32): void {
  const end = DISTINCT_INPUT + (<usize>count << 4)
  for (let at = DISTINCT_INPUT; at < end; at += 16) insert(load<u64>(at), load<u64>(at, 8))
}

/** Takes `count` mobiles seen beside an ID from DISTINCT_INPUT. */
export function insertMobiles(count: u32): void {
  const end = DISTINCT_INPUT + (<usize>count << 3)
  for (let at = DISTINCT_INPUT; at < end; at += 8) insert(load<u64>(at), FLAG_BESIDE_ID | FLAG_MOBILE)
}

/** Flags of a key that is in the table: whether it is beside an ID. */
export function isBesideId(key: u64): bool {
  return (load<u64>(placeOf(key), 8) & FLAG_BESIDE_ID) != 0
}

/** Takes `count` row keys from DISTINCT_INPUT and counts the new ones. A row key of two zeros stands for one row. */
export function insertRows(count: u32): void {
  const end = DISTINCT_INPUT + (<usize>count << 4)
  for (let at = DISTINCT_INPUT; at < end; at += 16) {
    const first = load<u64>(at)
    // The second half marks a taken place, so it must not be zero: 0 and 1 are one value of it.
    const second = max<u64>(load<u64>(at, 8), 1)
    if ((first & Pass.partMask) == Pass.part) insertRow(first, second)
  }
}

@inline
function insertRow(first: u64, second: u64): void {
  let slot = <u32>first & Pass.mask
  while (true) {
    const at = DISTINCT_TABLE + (<usize>slot << 4)
    const found = load<u64>(at, 8)
    if (found == 0) {
      store<u64>(at, first)
      store<u64>(at, second, 8)
      add(COUNT_ROWS)
      return
    }
    if (found == second && load<u64>(at) == first) return
    slot = (slot + 1) & Pass.mask
  }
}

/** IDs deciphered together; they stand at DISTINCT_INPUT, whose keys are in the table by then. */
const ID_BATCH: u32 = 4096
let ids: u32 = 0

/** Adds every entry of the table of persons to the counts. */
export function tallyPersons(): void {
  const end = DISTINCT_TABLE + (<usize>(Pass.mask + 1) << 4)
  for (let at = DISTINCT_TABLE; at < end; at += 16) {
    const set = load<u64>(at, 8)
    if (set) tallyEntry(load<u64>(at), set)
  }
  tallyIds()
}

function tallyIds(): void {
  decipherAll(DISTINCT_INPUT, ids)
  for (let i: u32 = 0; i < ids; i++) tallyId(load<u64>(DISTINCT_INPUT + (<usize>i << 3)))
  ids = 0
}

@inline
function tallyEntry(key: u64, set: u64): void {
  const mobile = (set & FLAG_MOBILE) != 0
  if (mobile) add(COUNT_MOBILES)
  if (!(set & FLAG_PRIMARY)) return
  add(COUNT_PRIMARY)
  let categories = set & ((<u64>1 << CATEGORY_CAPACITY) - 1)
  while (categories) {
    add(COUNT_CATEGORIES + <i32>ctz(categories))
    categories &= categories - 1
  }
  if (!mobile) {
    store<u64>(DISTINCT_INPUT + (<usize>ids << 3), key)
    if (++ids == ID_BATCH) tallyIds()
    return
  }
  add(COUNT_PRIMARY_MOBILES)
  if (!(set & FLAG_BESIDE_ID)) add(COUNT_FREE_MOBILES)
}

/** Region, sex and birth stand in the 17 body digits. */
function tallyId(plain: u64): void {
  add(COUNT_IDS)
  const body = plain & ((1 << 57) - 1)
  const sequence = <u32>(body % 1000)
  const birth = <u32>((body / 1000) % 100_000_000)
  const address = <u32>(body / 100_000_000_000)
  const region = address >= 900_000 ? ((address / 1000) % 100) * 10_000 : address
  const at = REGION_PERSONS + (<usize>region << 2)
  store<u32>(at, load<u32>(at) + 1)
  add(sequence & 1 ? COUNT_MEN : COUNT_WOMEN)
  if (birth < 19_000_000) add(COUNT_BEFORE_1900)
  if (Ages.under14 == 0) return
  if (birth >= Ages.under14) add(COUNT_UNDER_14)
  if (birth >= Ages.under18) add(COUNT_UNDER_18)
  if (birth < Ages.from60) add(COUNT_FROM_60)
}
