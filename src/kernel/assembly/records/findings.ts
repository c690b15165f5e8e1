/**
 * Findings: every candidate ends in one outcome, is counted, and, when valid, belongs to a slot of the current record.
 */
import { FINDINGS, FINDING_CAPACITY, SLOT_SETS, STOP_LIST, STOP_LIST_SLOTS, WINDOW } from '../layout'
import { Cell, Facts, Mode, Place, Row } from '../state'
import { countColumnCategory, countName, countOutcome } from './counters'
import { countedColumn, flagsOf, markHit, roleOf, ROLE_OTHER_NUMBERS, ROLE_PEOPLE, slotOf } from '../columns'
import { PROBLEM_FINDINGS_OVERFLOW, problem, traceFinding } from '../host'
import {
  DAMAGED_ZEROS,
  INVALID_NOT_PERSONAL,
  MASKED,
  PERSON_NAME,
  MOBILE,
  RESIDENT_ID,
  SEEN_INFORMATION,
  SEEN_INVALID,
  SEEN_SUPPRESSED,
  SEEN_UNREADABLE,
  SEEN_VALID,
  SUPPRESSED_COLUMN,
  SUPPRESSED_STOP_LIST,
  VALID,
} from '../outcomes'
import { noteIdOf } from '../table/corroboration'
import { markCell, markNumber } from './taken'
import { doNotRemember } from './cell-memory'
import { inputPlace, markName } from './people'
import { emitPersons } from './persons'
import { isBare } from '../numbers/bare'
import { AFFIRMED, EVIDENCE_CONTENT, tellMinor } from './readings'
import { isMinor } from '../numbers/resident-id'
import { noteNumber, placeOfSeries } from '../table/series'

const NAME: u64 = <u64>1 << PERSON_NAME
/** An identifier is in the text, and affirmed. */
const OF_CONTENT: i32 = (EVIDENCE_CONTENT << 2) | AFFIRMED

/**
 * Takes a candidate with its outcome.
 *
 * Shape  `key` is the tagged canonical value (outcomes.ts KIND_*), read for valid findings only; [start, end) its bytes.
 */
export function found(category: i32, outcome: i32, key: u64, start: usize, end: usize): void {
  if (!isWanted(category)) return
  doNotRemember()
  const column = countedColumn()
  const role = roleOf(column)
  if (outcome == VALID) outcome = admitted(category, role, key, start, end)
  markHit(column, role)
  countOutcome(category, outcome)
  const place = placeOfSeries(column)
  if (place) noteNumber(place, category, outcome, key, start, end)
  if (Mode.tracing) {
    traceFinding(category, outcome, OF_CONTENT, Place.base + (start - WINDOW), Place.base + (end - WINDOW), Cell.column)
  }
  if (outcome == VALID) attach(category, key, column, role, start, end)
  else Row.seen |= seenBit(category, outcome)
}

/** Whether findings of a category count. */
@inline
export function isWanted(category: i32): bool {
  return ((Mode.wanted >> <u64>category) & 1) != 0
}

/** A whole cell that is a valid name: as frequent as records, so it is only noted, and counted at the unit's end. */
export function foundName(start: usize, end: usize): void {
  if (Mode.tracing) return found(PERSON_NAME, VALID, 0, start, end)
  doNotRemember()
  const column = countedColumn()
  countName(column)
  Row.seen |= SEEN_INFORMATION
  Cell.told |= NAME
  addToSlot(NAME, slotOf(roleOf(column)))
}

/** A number that the scan found while the bytes went by: nothing else is read in its digits. */
export function foundNumber(category: i32, outcome: i32, key: u64, start: usize, end: usize): void {
  markNumber(start, end)
  found(category, outcome, key, start, end)
}

/** The same for a cell that was read as a whole when its record ended. */
export function foundCell(category: i32, outcome: i32, key: u64, start: usize, end: usize): void {
  markCell(start, end)
  found(category, outcome, key, start, end)
}

/** A valid value may still be suppressed: by its column, where no words beside it say what it is, or by the user's stop list. */
@inline
function admitted(category: i32, role: u32, key: u64, start: usize, end: usize): i32 {
  if (category == MOBILE && flagsOf(role) & ROLE_OTHER_NUMBERS && isBare(start, end)) return SUPPRESSED_COLUMN
  return Mode.stopListed && key != 0 && inStopList(key) ? SUPPRESSED_STOP_LIST : VALID
}

/** A candidate of a category that names nobody by itself would not, if it were right; a hotline or a private address is nobody's. */
@inline
function seenBit(category: i32, outcome: i32): u32 {
  if (outcome < MASKED) {
    if (((Facts.identifying >> <u64>category) & 1) == 0) return outcome == INVALID_NOT_PERSONAL ? SEEN_SUPPRESSED : SEEN_UNREADABLE
    return outcome == INVALID_NOT_PERSONAL && category > MOBILE ? SEEN_SUPPRESSED : SEEN_INVALID
  }
  return outcome <= DAMAGED_ZEROS ? SEEN_UNREADABLE : SEEN_SUPPRESSED
}

/** Adds categories to those of the person in a slot of the record. */
@inline
export function addToSlot(bits: u64, slot: u32): void {
  Row.set |= bits
  const slotBit = <u32>1 << slot
  const set = SLOT_SETS + (<usize>slot << 3)
  store<u64>(set, Row.slotsTouched & slotBit ? load<u64>(set) | bits : bits)
  Row.slotsTouched |= slotBit
}

@inline
function attach(category: i32, key: u64, column: i32, role: u32, start: usize, end: usize): void {
  const slot = slotOf(role)
  const bit = <u64>1 << <u64>category
  Row.seen |= (Facts.identifying & bit) != 0 ? SEEN_VALID : SEEN_INFORMATION
  countColumnCategory(column, category)
  Cell.told |= bit
  addToSlot(bit, slot)
  if (category == RESIDENT_ID) {
    noteIdOf(slot, key)
    Row.slotsWithId |= <u32>1 << slot
    if (isMinor(key)) tellMinor(start, end, column)
  }
  if (key == 0) {
    if (category == PERSON_NAME && flagsOf(role) & ROLE_PEOPLE) markName(start, end)
    return
  }
  if (flagsOf(role) & ROLE_PEOPLE) Row.peopleSlots |= <u32>1 << slot
  else Row.formSlots |= <u32>1 << slot
  addFinding(key, <u64>slot, slot)
  // Between slot and further bits of a hash, which an ID or mobile has not.
  store<u32>(FINDINGS + (<usize>(Row.findings - 1) << 4), inputPlace(start), 10)
}

/** A key of a slot, and what is known of it; see persons.ts and accounts.ts. */
@inline
export function addFinding(key: u64, owner: u64, slot: u32): void {
  if (Row.findings == FINDING_CAPACITY) {
    problem(PROBLEM_FINDINGS_OVERFLOW, Row.position)
    emitPersons()
  }
  const at = FINDINGS + (<usize>Row.findings << 4)
  store<u64>(at, key)
  store<u64>(at, owner, 8)
  Row.findings++
  Row.slotsWithKey |= <u32>1 << slot
}

function placeOf(key: u64): u32 {
  return <u32>((key * 0x9e37_79b9_7f4a_7c15) >> 47) & (STOP_LIST_SLOTS - 1)
}

function inStopList(key: u64): bool {
  let place = placeOf(key)
  while (true) {
    const entry = load<u64>(STOP_LIST + (<usize>place << 3))
    if (entry == key) return true
    if (entry == 0) return false
    place = (place + 1) & (STOP_LIST_SLOTS - 1)
  }
}

/** Adds a tagged value; the host keeps the table at most half full. */
export function addStop(key: u64): void {
  let place = placeOf(key)
  while (load<u64>(STOP_LIST + (<usize>place << 3)) != 0) place = (place + 1) & (STOP_LIST_SLOTS - 1)
  store<u64>(STOP_LIST + (<usize>place << 3), key)
  Mode.stopListed = true
}
