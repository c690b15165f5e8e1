/** Exact distinct counts: what the distinct keys of a pass add to them. Region, sex and age are read back from the IDs. */
import { BUCKETED, CATEGORY_CAPACITY, DISTINCT_COUNTS, DISTINCT_INPUT, REGION_PERSONS } from '../layout'
import { bucketEnd, bucketStart, entryAt, makeDistinct, Pass } from './buckets'
import { FLAG_BESIDE_ID, FLAG_MOBILE, FLAG_PRIMARY } from './keys'
import { clearCombinations, countCombination } from '../records/counters'
import { KEY_ADDRESS, KEY_ADDRESS_MASK, KEY_BIRTH, KEY_BIRTH_MASK } from '../numbers/resident-id'
import { clearRowSets, countRowSet } from './row-sets'
import { decipherAll } from './speck'

/** u64 counters at DISTINCT_COUNTS. */
export const COUNT_PRIMARY: i32 = 0
export const COUNT_IDS: i32 = 1
export const COUNT_PRIMARY_MOBILES: i32 = 2
/** Primary mobiles that were never seen beside an ID. */
export const COUNT_FREE_MOBILES: i32 = 3
export const COUNT_MOBILES: i32 = 4
export const COUNT_WOMEN: i32 = 5
/** Directly behind the women. */
export const COUNT_MEN: i32 = 6
export const COUNT_UNDER_14: i32 = 7
export const COUNT_UNDER_18: i32 = 8
export const COUNT_FROM_60: i32 = 9
export const COUNT_BEFORE_1900: i32 = 10
export const COUNT_ROWS: i32 = 11
/** Births after the reference date: of no age, so in none of the age groups. */
export const COUNT_NOT_BORN: i32 = 12
/** Distinct accounts that were never seen beside a better key of their slot; see accounts.ts. */
export const COUNT_FREE_ACCOUNTS: i32 = 13
/** By rank, 1 to 7: distinct values, and those that are a primary key. */
export const COUNT_ACCOUNTS: i32 = 14
export const COUNT_PRIMARY_ACCOUNTS: i32 = 21

export const DISTINCT_COUNTERS: i32 = 32
const CATEGORIES: u64 = ((<u64>1) << CATEGORY_CAPACITY) - 1

/** Births on or after these (yyyymmdd) are under 14, under 18; births before the third are 60 and over. 0: no ages. */
class Ages {
  /** The reference date: who is born later is not born yet. */
  static at: u32 = 0
  static under14: u32 = 0
  static under18: u32 = 0
  static from60: u32 = 0
}

export function setAges(at: u32, under14: u32, under18: u32, from60: u32): void {
  Ages.at = at
  Ages.under14 = under14
  Ages.under18 = under18
  Ages.from60 = from60
}

export function clearDistinctCounts(): void {
  memory.fill(DISTINCT_COUNTS, 0, <usize>DISTINCT_COUNTERS << 3)
  clearCombinations()
  clearRowSets()
  memory.fill(REGION_PERSONS, 0, 4_000_000)
}

@inline
function add(counter: i32): void {
  const at = DISTINCT_COUNTS + (<usize>counter << 3)
  store<u64>(at, load<u64>(at) + 1)
}

/** Ends a pass over rows: adds the distinct ones to the count. */
export function tallyRows(): void {
  makeDistinct()
  const rows = DISTINCT_COUNTS + (COUNT_ROWS << 3)
  for (let bucket: u32 = 0; bucket < Pass.buckets; bucket++) {
    store<u64>(rows, load<u64>(rows) + <u64>(bucketEnd(bucket) - bucketStart(bucket)))
    const end = entryAt(BUCKETED, bucketEnd(bucket))
    for (let at = entryAt(BUCKETED, bucketStart(bucket)); at < end; at += 16) countRowSet(load<u64>(at, 8))
  }
}

/** IDs deciphered together; they stand at DISTINCT_INPUT, whose keys were collected by then. */
const ID_BATCH: u32 = 4096
let ids: u32 = 0

/** Ends a pass over persons: adds every distinct one to the counts. */
export function tallyPersons(): void {
  makeDistinct()
  for (let bucket: u32 = 0; bucket < Pass.buckets; bucket++) {
    const end = entryAt(BUCKETED, bucketEnd(bucket))
    for (let at = entryAt(BUCKETED, bucketStart(bucket)); at < end; at += 16) tallyEntry(load<u64>(at), load<u64>(at, 8))
  }
  tallyIds()
}

/** Ends a pass over accounts. */
export function tallyAccounts(): void {
  makeDistinct()
  for (let bucket: u32 = 0; bucket < Pass.buckets; bucket++) {
    const end = entryAt(BUCKETED, bucketEnd(bucket))
    for (let at = entryAt(BUCKETED, bucketStart(bucket)); at < end; at += 16) tallyAccount(load<u64>(at, 8))
  }
}

function tallyAccount(set: u64): void {
  const rank = <i32>(set >> 58) & 7
  add(COUNT_ACCOUNTS - 1 + rank)
  if (!(set & FLAG_PRIMARY)) return
  add(COUNT_PRIMARY)
  add(COUNT_PRIMARY_ACCOUNTS - 1 + rank)
  countCombination(set & CATEGORIES)
  if (!(set & FLAG_BESIDE_ID)) add(COUNT_FREE_ACCOUNTS)
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
  countCombination(set & CATEGORIES)
  if (!mobile) {
    store<u64>(DISTINCT_INPUT + (<usize>ids << 3), key)
    if (++ids == ID_BATCH) tallyIds()
    return
  }
  add(COUNT_PRIMARY_MOBILES)
  if (!(set & FLAG_BESIDE_ID)) add(COUNT_FREE_MOBILES)
}

/** The sequence is odd for men. */
function tallyId(plain: u64): void {
  add(COUNT_IDS)
  const birth = <u32>((plain >> KEY_BIRTH) & KEY_BIRTH_MASK)
  const address = <u32>((plain >> KEY_ADDRESS) & KEY_ADDRESS_MASK)
  const region = address >= 900_000 ? ((address / 1000) % 100) * 10_000 : address
  const at = REGION_PERSONS + (<usize>region << 2)
  store<u32>(at, load<u32>(at) + 1)
  add(COUNT_WOMEN + <i32>(plain & 1))
  if (birth < 19_000_000) add(COUNT_BEFORE_1900)
  if (Ages.at == 0) return
  if (birth > Ages.at) return add(COUNT_NOT_BORN)
  if (birth >= Ages.under14) add(COUNT_UNDER_14)
  if (birth >= Ages.under18) add(COUNT_UNDER_18)
  if (birth < Ages.from60) add(COUNT_FROM_60)
}

/** Writes the regions that have persons to DISTINCT_INPUT, as pairs of code and persons (u32 each); gives their number. */
export function listRegions(): u32 {
  let listed: u32 = 0
  for (let code: u32 = 0; code < 1_000_000; code += 4) {
    const at = REGION_PERSONS + (<usize>code << 2)
    if (!v128.any_true(v128.load(at))) continue
    for (let i: u32 = 0; i < 4; i++) {
      const persons = load<u32>(at + (<usize>i << 2))
      if (persons == 0) continue
      store<u64>(DISTINCT_INPUT + (<usize>listed << 3), <u64>(code + i) | (<u64>persons << 32))
      listed++
    }
  }
  return listed
}
