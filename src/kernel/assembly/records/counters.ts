/** Counters of a unit: u64 each in the arena, read by the host at the end. */
import {
  CATEGORY_CAPACITY,
  CATEGORY_RECORDS,
  COLUMN_CATEGORIES,
  COLUMN_CAPACITY,
  COLUMN_FILLED,
  COLUMN_NAMES,
  COLUMN_TOLD,
  COMBINATION_SLOTS,
  COMBINATIONS,
  COUNTERS,
  OUTCOMES,
  OUTCOME_CAPACITY,
  READINGS,
  RUN,
  SEEN_RECORDS,
  SLOT_COUNTS,
  STRATUM_NONE,
  STRATUM_RECORDS,
  STRATUM_REJECTED,
} from '../layout'
import { emitCombinations } from '../host'
import { countRecalled } from './cell-memory'
import { categoryOf, columnReading, roleOf } from '../columns'
import { PERSON_NAME, SEEN_INFORMATION, SEEN_INVALID, SEEN_NAMED, SEEN_SUPPRESSED, SEEN_UNREADABLE, SEEN_VALID } from '../outcomes'

export const RECORDS: i32 = 0
export const BLANK_LINES: i32 = 1
export const WITH_PERSONAL_INFORMATION: i32 = 2
export const IDENTIFYING: i32 = 3
export const FORMAT_VALID: i32 = 4
export const REJECTED: i32 = 5
export const HEADERS_REPEATED: i32 = 6
/** Records by another unit: filled lines of blocks, rows with a filled cell where cells are records. */
export const OTHER_UNITS: i32 = 7

@inline
export function increment(at: usize): void {
  store<u64>(at, load<u64>(at) + 1)
}

@inline
function addTo(at: usize, records: u64): void {
  store<u64>(at, load<u64>(at) + records)
}

@inline
export function count(counter: i32): void {
  increment(COUNTERS + (<usize>counter << 3))
}

@inline
export function countOutcome(category: i32, outcome: i32): void {
  increment(OUTCOMES + (<usize>(category * OUTCOME_CAPACITY + outcome) << 3))
}

/** A cell that is a valid name. */
@inline
export function countName(column: i32): void {
  increment(COLUMN_NAMES + (<usize>column << 3))
}

/** A filled cell of a column about a category. */
@inline
export function countFilledEvidence(column: i32): void {
  increment(COLUMN_TOLD + (<usize>column << 3))
}

export function addFilledEvidence(column: i32, cells: u64): void {
  addTo(COLUMN_TOLD + (<usize>column << 3), cells)
}

/** Findings of an attribute; `how`: evidence × 4 + reading. */
@inline
export function addTold(category: i32, how: u32, column: i32, findings: u64): void {
  addTo(OUTCOMES + (<usize>(category * OUTCOME_CAPACITY) << 3), findings)
  addTo(READINGS + (<usize>((<u32>category << 4) | how) << 3), findings)
  addTo(COLUMN_CATEGORIES + (<usize>(column * CATEGORY_CAPACITY + category) << 3), findings)
}

/** Place of the filled cells of `column`, at most COLUMN_CAPACITY. */
@inline
export function columnFilledAt(column: i32): usize {
  return COLUMN_FILLED + (<usize>column << 3)
}

@inline
export function countColumnCategory(column: i32, category: i32): void {
  increment(COLUMN_CATEGORIES + (<usize>(column * CATEGORY_CAPACITY + category) << 3))
}

@inline
export function countSlot(slot: i32, subjects: u64): void {
  const at = SLOT_COUNTS + (<usize>slot << 4)
  increment(at)
  store<u64>(at + 8, load<u64>(at + 8) + subjects)
}

/** Counts what a record's candidates came to; `foldRecords` makes the ladder of it. */
@inline
export function countSeen(seen: u32): void {
  increment(SEEN_RECORDS + (<usize>seen << 3))
}

/** From combinations and candidates to the ladder, the records by category and by stratum. Once, at the end of a unit. */
export function foldRecords(): void {
  for (let seen: u32 = 0; seen < 64; seen++) foldSeen(seen, load<u64>(SEEN_RECORDS + (<usize>seen << 3)))
  for (let column = 0; column <= COLUMN_CAPACITY; column++) foldColumn(column)
  foldCombinations()
}

/** From sets to categories. Once. */
export function foldCombinations(): void {
  for (let place: u32 = 0; place < COMBINATION_SLOTS; place++) {
    const at = COMBINATIONS + (<usize>place << 4)
    foldSet(load<u64>(at), load<u64>(at, 8))
  }
}

function foldSeen(seen: u32, records: u64): void {
  addTo(COUNTERS + (RECORDS << 3), records)
  if (seen & ~SEEN_SUPPRESSED) addTo(COUNTERS + (WITH_PERSONAL_INFORMATION << 3), records)
  if (seen & (SEEN_VALID | SEEN_INVALID | SEEN_NAMED)) addTo(COUNTERS + (IDENTIFYING << 3), records)
  if (seen & (SEEN_INVALID | SEEN_UNREADABLE | SEEN_SUPPRESSED)) addTo(COUNTERS + (REJECTED << 3), records)
  if (seen & SEEN_VALID) addTo(COUNTERS + (FORMAT_VALID << 3), records)
  // What told something has a set, and is in the stratum of its first category.
  if ((seen & (SEEN_VALID | SEEN_INFORMATION)) == 0) addTo(STRATUM_RECORDS + ((seen ? STRATUM_REJECTED : STRATUM_NONE) << 3), records)
}

/** What `tell` counts for each finding, for all filled cells of a column at once. */
function foldColumn(column: i32): void {
  const names = load<u64>(COLUMN_NAMES + (<usize>column << 3))
  if (names) {
    addTo(OUTCOMES + (<usize>(PERSON_NAME * OUTCOME_CAPACITY) << 3), names)
    addTo(COLUMN_CATEGORIES + (<usize>(column * CATEGORY_CAPACITY + PERSON_NAME) << 3), names)
  }
  const cells = load<u64>(COLUMN_TOLD + (<usize>column << 3))
  if (cells == 0) return
  const role = roleOf(column)
  addTold(categoryOf(role), columnReading(role), column, cells)
}

function foldSet(set: u64, records: u64): void {
  if (set == 0) return
  addTo(STRATUM_RECORDS + (<usize>ctz(set) << 3), records)
  while (set) {
    addTo(CATEGORY_RECORDS + (<usize>ctz(set) << 3), records)
    set &= set - 1
  }
}

@inline
function placeOf(set: u64): u32 {
  return <u32>((set * 0x9e37_79b9_7f4a_7c15) >> 52)
}

@inline
function combinationAt(place: u32): usize {
  return COMBINATIONS + (<usize>place << 4)
}

/** Counts the record's set of categories. */
@inline
export function countCombination(set: u64): void {
  const at = combinationAt(placeOf(set))
  if (load<u64>(at) == set) increment(at + 8)
  else countFurther(set)
}

/**
 * One that is new, or whose place is another's. Open addressing; when three quarters of the places are taken, all sets go to the
 * host, which adds them up.
 */
function countFurther(set: u64): void {
  let place = placeOf(set)
  while (true) {
    const at = combinationAt(place)
    const known = load<u64>(at)
    if (known == set) return increment(at + 8)
    if (known == 0) {
      store<u64>(at, set)
      increment(at + 8)
      if (++combinationsTaken == MOST_COMBINATIONS) spillCombinations()
      return
    }
    place = (place + 1) & (COMBINATION_SLOTS - 1)
  }
}

const MOST_COMBINATIONS: u32 = (COMBINATION_SLOTS / 4) * 3
let combinationsTaken: u32 = 0

function spillCombinations(): void {
  foldCombinations()
  emitCombinations()
  forgetCombinations()
}

function forgetCombinations(): void {
  memory.fill(COMBINATIONS, 0, <usize>COMBINATION_SLOTS << 4)
  combinationsTaken = 0
}

/** Writes the combinations that have records to RUN, whose keys are handed over by then, as pairs of u64; gives their number. */
export function listCombinations(): u32 {
  let listed: u32 = 0
  for (let place: u32 = 0; place < COMBINATION_SLOTS; place++) {
    const at = COMBINATIONS + (<usize>place << 4)
    if (load<u64>(at) == 0) continue
    v128.store(RUN + (<usize>listed << 4), v128.load(at))
    listed++
  }
  return listed
}

export function clearCounters(): void {
  // What a unit that was broken off still owed is cleared too.
  countRecalled()
  memory.fill(COUNTERS, 0, <usize>(COLUMN_FILLED - COUNTERS) - 0x400)
  memory.fill(COLUMN_FILLED, 0, <usize>(COLUMN_CAPACITY + 1) << 3)
  memory.fill(COLUMN_NAMES, 0, <usize>(COLUMN_CAPACITY + 1) << 3)
  memory.fill(COLUMN_TOLD, 0, <usize>(COLUMN_CAPACITY + 1) << 3)
  memory.fill(READINGS, 0, <usize>CATEGORY_CAPACITY << 7)
  memory.fill(COLUMN_CATEGORIES, 0, <usize>((COLUMN_CAPACITY + 1) * CATEGORY_CAPACITY) << 3)
  clearCombinations()
}

/** Forgets the sets, and what was counted by them. */
export function clearCombinations(): void {
  memory.fill(CATEGORY_RECORDS, 0, <usize>CATEGORY_CAPACITY << 3)
  forgetCombinations()
}
