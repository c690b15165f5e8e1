/**
 * From the findings of a record to persons: per slot, every resident ID is a primary key; where a slot has none, every
 * mobile is; where it has neither, the best of its other keys (accounts.ts). Mobiles beside an ID, and mobiles that share a
 * slot without one, are remembered for the count by rule.
 *
 * Where a slot is a text in which several people may stand, the same holds for each of them (people.ts).
 */
import { FINDINGS, SLOT_CAPACITY, SLOT_FIRST_MOBILE, SLOT_SETS } from '../layout'
import { Mode, Row } from '../state'
import { countSlot } from './counters'
import { PROBLEM_SLOT_CROWDED, problem } from '../host'
import { addLink, addMobileBesideId, addPerson, FLAG_MOBILE, FLAG_PRIMARY } from '../keys/keys'
import { KIND_RESIDENT_ID, KIND_SHIFT, MINOR } from '../outcomes'
import { accountsIn, emitAccount, isAccount, rankIn, rankSlots } from './accounts'
import { isMinor } from '../numbers/resident-id'
import { beginPeople, nextPerson, Person } from './people'

const MINOR_BIT: u64 = <u64>1 << MINOR

/** Emits the keys of the record's findings and forgets them. Called once a record, and when findings overflow. */
export function emitPersons(): void {
  if (Mode.emitting) {
    // Links need two mobiles in a slot without an ID: most records have an ID, or one finding.
    if (Row.findings > 1 && (Row.slotsTouched & ~Row.slotsWithId) != 0) memory.fill(SLOT_FIRST_MOBILE, 0, <usize>SLOT_CAPACITY << 3)
    const end = FINDINGS + (<usize>Row.findings << 4)
    if (Row.accounts) rankSlots()
    const people = slotsOfPeople()
    for (let at = FINDINGS; at < end; at += 16) {
      const owner = load<u64>(at, 8)
      if (isAccount(owner)) emitAccount(load<u64>(at), owner)
      else {
        const slot = <u32>owner & 0xff
        if (!(people & (1 << slot))) emitFinding(load<u64>(at), slot, (Row.slotsWithId & (1 << slot)) != 0)
      }
    }
    if (people) emitPeople(people)
  }
  Row.findings = 0
  Row.accounts = 0
  Row.peopleSlots = 0
  Row.formSlots = 0
}

/** Slots of which all IDs and mobiles stand in texts of several people; with one finding there is nothing to divide. */
@inline
function slotsOfPeople(): u32 {
  return Row.findings > 1 ? Row.peopleSlots & ~Row.formSlots : 0
}

function emitPeople(slots: u32): void {
  while (slots) {
    const slot = ctz(slots)
    slots &= slots - 1
    beginPeople()
    while (nextPerson(slot)) {
      store<u64>(SLOT_FIRST_MOBILE + (<usize>slot << 3), 0)
      for (let i = Person.first; i <= Person.last; i++) {
        const at = FINDINGS + (<usize>i << 4)
        if (<u32>load<u16>(at, 8) == slot) emitFinding(load<u64>(at), slot, Person.hasId)
      }
    }
  }
}

@inline
function emitFinding(key: u64, slot: u32, isBesideId: bool): void {
  const set = load<u64>(SLOT_SETS + (<usize>slot << 3))
  if (key >> KIND_SHIFT == KIND_RESIDENT_ID) {
    addPerson(key, set | FLAG_PRIMARY | (isMinor(key) ? MINOR_BIT : 0))
  } else if (isBesideId) {
    addMobileBesideId(key)
  } else {
    addPerson(key, set | FLAG_PRIMARY | FLAG_MOBILE)
    linkToFirst(key, slot)
  }
}

function linkToFirst(key: u64, slot: u32): void {
  if (Row.findings < 2) return
  const at = SLOT_FIRST_MOBILE + (<usize>slot << 3)
  const first = load<u64>(at)
  if (first == 0) store<u64>(at, key)
  else if (first != key) addLink(first, key)
}

/**
 * Most mobiles of one person in a record. Forms have one to three fields for them, and a contact card rarely holds more than
 * six; what has more is a list of people, though the rule takes it for one. Twice as many, so that no card is called a list.
 */
const MOST_MOBILES: u64 = 10

/** Counts records and subjects of every slot that holds a valid finding; tells of a record in which one person would have a list of mobiles. */
export function countSlots(): void {
  const people = slotsOfPeople()
  if (Row.accounts) rankSlots()
  let touched = Row.slotsTouched
  let isCrowded = false
  while (touched) {
    const slot = ctz(touched)
    touched &= touched - 1
    if (people & (1 << slot)) {
      countSlot(slot, countPeople(slot))
      isCrowded = isCrowded || isOneCrowded
      continue
    }
    countSlot(slot, subjectsIn(slot))
    if (<u64>Row.findings > MOST_MOBILES && distinctIn(slot, false, 0, Row.findings - 1) > MOST_MOBILES) isCrowded = true
  }
  if (isCrowded) problem(PROBLEM_SLOT_CROWDED, Row.position)
}

let isOneCrowded: bool = false

/** Primary keys of all people in the text of a slot; the same value twice is one subject. */
function countPeople(slot: u32): u64 {
  let subjects: u64 = 0
  isOneCrowded = false
  beginPeople()
  while (nextPerson(slot)) {
    subjects += distinctIn(slot, Person.hasId, Person.first, Person.last)
    if (<u64>(Person.last - Person.first) >= MOST_MOBILES && distinctIn(slot, false, Person.first, Person.last) > MOST_MOBILES) isOneCrowded = true
  }
  return subjects
}

/** Primary keys of a slot in this record; the same value twice is one subject. */
function subjectsIn(slot: u32): u64 {
  if (Row.accounts && rankIn(slot) != 0) return accountsIn(slot)
  const wantIds = (Row.slotsWithId & (1 << slot)) != 0
  // A slot that only an attribute touches has no key.
  if (Row.findings == 0) return 0
  if (Row.findings == 1) return u64(<u32>load<u16>(FINDINGS, 8) == slot)
  // One ID with a mobile: the usual record.
  if (Row.findings == 2 && wantIds && Row.slotsTouched == 1 << slot && isMobile(1) != isMobile(0)) return 1
  return distinctIn(slot, wantIds, 0, Row.findings - 1)
}

/** Different IDs, or else mobiles, of a slot among the findings [first, last] that are none of those before. */
function distinctIn(slot: u32, wantIds: bool, first: u32, last: u32): u64 {
  let subjects: u64 = 0
  for (let i = first; i <= last; i++) {
    const at = FINDINGS + (<usize>i << 4)
    if (<u32>load<u16>(at, 8) == slot && (load<u64>(at) >> KIND_SHIFT == KIND_RESIDENT_ID) == wantIds && isFirst(i, at)) subjects++
  }
  return subjects
}

@inline
function isMobile(index: u32): bool {
  return load<u64>(FINDINGS + (<usize>index << 4)) >> KIND_SHIFT != KIND_RESIDENT_ID
}

/** Compares with at most 64 findings before: further apart, a repeated value counts as one more mention. */
function isFirst(index: u32, at: usize): bool {
  const key = load<u64>(at)
  const slot = load<u16>(at, 8)
  const least = index > 64 ? index - 64 : 0
  for (let i = least; i < index; i++) {
    const other = FINDINGS + (<usize>i << 4)
    if (load<u64>(other) == key && load<u16>(other, 8) == slot) return false
  }
  return true
}
