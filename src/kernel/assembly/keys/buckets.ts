/**
 * The keys of one partition, made distinct: collected, grouped into buckets that fit the first-level cache, and each bucket
 * made distinct in place through a small table of indexes. A partition too large for the arena is taken in passes over the
 * bits below its top byte; the numbers cannot depend on that.
 *
 * Persons and the mobiles seen beside an ID share a pass, so that a mobile which is a primary key in one record and
 * stands beside an ID in another falls to that ID. The set of an entry is the union of its keys' sets.
 *
 * Bits of a key: 56–63 its partition, 48–55 its bucket, 40–47 its pass, the lowest its place in the table of indexes.
 */
import { BUCKET_STARTS, BUCKETED, DISTINCT_INPUT, ENTRIES, ENTRY_CAPACITY, ENTRY_INDEX, PERSON_SETS } from '../layout'
import { FLAG_BESIDE_ID } from './keys'
import { keepLargerSet, placedSet } from './row-sets'

/** `Pass.compared` of rows. */
const ROW_BITS: u64 = 0xffff_ffff

/** Keys of a bucket: with their indexes some 60 KiB. */
const BUCKET_KEYS: u32 = 2048
const MOST_BUCKETS: u32 = 256

/** The pass over a partition's keys. */
export class Pass {
  /** Keys whose bits below the top byte are `part` under `mask` belong to this pass. */
  static part: u64 = 0
  static mask: u64 = 0
  /** Entries collected. */
  static entries: u32 = 0
  static buckets: u32 = 1
  /** Bits of the second word that are part of the key: none of persons, the lower half of rows. The others tell the set. */
  static compared: u64 = 0
}

/** Begins pass `part` of `parts` (a power of two); `compared`: bits of second words that are part of the key. */
export function beginDistinct(part: u32, parts: u32, compared: u64): void {
  Pass.part = <u64>part << 40
  Pass.mask = <u64>(parts - 1) << 40
  Pass.entries = 0
  Pass.compared = compared
}

@inline
export function entryAt(base: usize, index: u32): usize {
  return base + (<usize>index << 4)
}

/** Where the host writes the next `count` keys of `size` bytes: they end where their entries will. */
export function keysRoom(count: u32, size: u32): usize {
  makeRoom(count)
  return entryAt(ENTRIES, Pass.entries + count) - <usize>count * size
}

@inline
function collect(first: u64, second: u64): void {
  const at = entryAt(ENTRIES, Pass.entries)
  store<u64>(at, first)
  store<u64>(at, second, 8)
  Pass.entries += u32((first & Pass.mask) == Pass.part)
}

/** Takes `count` row keys of 12 bytes that lie where `keysRoom` said; `isOnly`: all have one set (row-sets.ts). Entries never overtake the keys. */
export function insertRows(count: u32, isOnly: bool): void {
  const from = entryAt(ENTRIES, Pass.entries + count) - <usize>count * 12
  for (let i: u32 = 0; i < count; i++) {
    const at = from + <usize>i * 12
    collect(load<u64>(at), <u64>load<u32>(at, 8) | placedSet(i, isOnly))
  }
}

/** Takes `count` keys of 8 bytes that lie where `keysRoom` said; all have the same set. */
export function insertKeys(count: u32, set: u64): void {
  const end = entryAt(ENTRIES, Pass.entries + count)
  for (let at = end - (<usize>count << 3); at < end; at += 8) collect(load<u64>(at), set)
}

/** Takes `count` accounts of 16 bytes that lie where `keysRoom` said: they are entries already. */
export function insertAccounts(count: u32): void {
  const end = entryAt(ENTRIES, Pass.entries + count)
  for (let at = end - (<usize>count << 4); at < end; at += 16) collect(load<u64>(at), load<u64>(at, 8))
}

/** The same for keys with different sets: the list at PERSON_SETS, a byte a key at DISTINCT_INPUT. */
export function insertKeysWithSets(count: u32): void {
  const from = entryAt(ENTRIES, Pass.entries + count) - (<usize>count << 3)
  for (let i: u32 = 0; i < count; i++) {
    collect(load<u64>(from + (<usize>i << 3)), load<u64>(PERSON_SETS + (<usize>load<u8>(DISTINCT_INPUT + i) << 3)))
  }
}

/** Many equal keys may fill the arena before they are counted: what was collected is made distinct early. */
function makeRoom(count: u32): void {
  if (Pass.entries + count < ENTRY_CAPACITY) return
  makeDistinct()
  let entries: u32 = 0
  for (let bucket: u32 = 0; bucket < Pass.buckets; bucket++) {
    const distinct = bucketEnd(bucket) - bucketStart(bucket)
    memory.copy(entryAt(ENTRIES, entries), entryAt(BUCKETED, bucketStart(bucket)), <usize>distinct << 4)
    entries += distinct
  }
  Pass.entries = entries
  // The caller chose passes in which different keys have room twice over.
  if (entries + count >= ENTRY_CAPACITY) unreachable()
}

@inline
function bucketOf(key: u64): u32 {
  return <u32>(key >> 48) & (Pass.buckets - 1)
}

/** Place of three u32 of a bucket: first entry, one past the last distinct one, mask of its table of indexes. */
@inline
function boundsOf(bucket: u32): usize {
  return BUCKET_STARTS + <usize>bucket * 12
}

@inline
export function bucketStart(bucket: u32): u32 {
  return load<u32>(boundsOf(bucket))
}

@inline
export function bucketEnd(bucket: u32): u32 {
  return load<u32>(boundsOf(bucket), 4)
}

/** Groups what was collected and makes every bucket distinct in place. */
export function makeDistinct(): void {
  Pass.buckets = 1
  while (Pass.buckets < MOST_BUCKETS && Pass.entries > Pass.buckets * BUCKET_KEYS) Pass.buckets <<= 1
  groupEntries()
  for (let bucket: u32 = 0; bucket < Pass.buckets; bucket++) makeBucketDistinct(bucket)
}

/** Counting sort of ENTRIES by bucket into BUCKETED. */
function groupEntries(): void {
  const end = entryAt(ENTRIES, Pass.entries)
  memory.fill(BUCKET_STARTS, 0, <usize>Pass.buckets * 12)
  for (let at = ENTRIES; at < end; at += 16) {
    const bounds = boundsOf(bucketOf(load<u64>(at)))
    store<u32>(bounds, load<u32>(bounds, 4) + 1, 4)
  }
  let entries: u32 = 0
  for (let bucket: u32 = 0; bucket < Pass.buckets; bucket++) {
    const bounds = boundsOf(bucket)
    const count = load<u32>(bounds, 4)
    store<u32>(bounds, entries)
    store<u32>(bounds, entries, 4)
    entries += count
  }
  for (let at = ENTRIES; at < end; at += 16) {
    const bounds = boundsOf(bucketOf(load<u64>(at)))
    const place = load<u32>(bounds, 4)
    store<u32>(bounds, place + 1, 4)
    v128.store(entryAt(BUCKETED, place), v128.load(at))
  }
}

/** Keeps the first entry of every key. The table of indexes lies where the bucket's entries lay before they were grouped. */
function makeBucketDistinct(bucket: u32): void {
  const start = bucketStart(bucket)
  const end = bucketEnd(bucket)
  let slots: u32 = 2
  while (slots < (end - start) << 1) slots <<= 1
  const mask = slots - 1
  store<u32>(boundsOf(bucket), mask, 8)
  const table = entryAt(ENTRY_INDEX, start)
  memory.fill(table, 0, <usize>slots << 2)
  let next = start
  for (let read = start; read < end; read++) {
    const entry = v128.load(entryAt(BUCKETED, read))
    const index = placeOf(table, mask, i64x2.extract_lane(entry, 0), i64x2.extract_lane(entry, 1))
    const known = load<u32>(index)
    if (known == 0) {
      v128.store(entryAt(BUCKETED, next), entry)
      store<u32>(index, ++next)
    } else {
      const set = entryAt(BUCKETED, known - 1) + 8
      if (Pass.compared == ROW_BITS) keepLargerSet(set, i64x2.extract_lane(entry, 1))
      else store<u64>(set, load<u64>(set) | i64x2.extract_lane(entry, 1))
    }
  }
  store<u32>(boundsOf(bucket), next, 4)
}

/** Place of the index of a key, or of the 0 where it belongs. Indexes are 1-based. */
@inline
function placeOf(table: usize, mask: u32, first: u64, second: u64): usize {
  let slot = <u32>first & mask
  while (true) {
    const at = table + (<usize>slot << 2)
    const known = load<u32>(at)
    if (known == 0) return at
    const entry = entryAt(BUCKETED, known - 1)
    if (load<u64>(entry) == first && ((load<u64>(entry, 8) ^ second) & Pass.compared) == 0) return at
    slot = (slot + 1) & mask
  }
}

/** Whether a key of the pass that was tallied last was seen beside an ID. */
export function isBesideId(key: u64): bool {
  if (Pass.entries == 0) return false
  const bounds = boundsOf(bucketOf(key))
  if (load<u32>(bounds) == load<u32>(bounds, 4)) return false
  const known = load<u32>(placeOf(entryAt(ENTRY_INDEX, load<u32>(bounds)), load<u32>(bounds, 8), key, 0))
  return known != 0 && (load<u64>(entryAt(BUCKETED, known - 1), 8) & FLAG_BESIDE_ID) != 0
}
