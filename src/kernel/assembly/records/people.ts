/**
 * Several people in one text: which of its IDs, mobiles and names belong together.
 *
 * In cells of ROLE_PEOPLE people stand one behind the other, so each of them is a run of the record's findings in the order of the bytes. The
 * next one begins with
 *   - another ID where the person has one,
 *   - another name where the person has a name and a number,
 *   - another mobile where a name, an ID or a line end stands between it and the person's last one.
 * Whatever the order (name ID mobile, mobile name, ID mobile), the items of one person stand together, and so each ID has the mobile that is
 * nearest on its side.
 */
import { FINDINGS, NAME_MARK_CAPACITY, NAME_MARKS, WINDOW } from '../layout'
import { Place, Row } from '../state'
import { KIND_RESIDENT_ID, KIND_SHIFT } from '../outcomes'

const LF: u8 = 10

/** A finding's place: positions of the input modulo 2^32, which stay when the window moves. */
@inline
export function inputPlace(at: usize): u32 {
  return <u32>Place.base + <u32>(at - WINDOW)
}

/** Keeps a name of the current record; what is beyond the capacity divides nobody. Names of a part come from its end: each goes to its place. */
export function markName(start: usize, end: usize): void {
  if (Row.names == NAME_MARK_CAPACITY) return
  const place = inputPlace(start)
  let at = NAME_MARKS + (<usize>Row.names << 3)
  while (at > NAME_MARKS && isBehind(load<u32>(at - 8), place)) {
    store<u64>(at, load<u64>(at - 8))
    at -= 8
  }
  store<u32>(at, place)
  store<u32>(at, <u32>(end - start), 4)
  Row.names++
}

/** Whether place `a` comes behind `b`: a record has less than 2 GiB. */
@inline
function isBehind(a: u32, b: u32): bool {
  return <i32>(a - b) > 0
}

/** The person that `nextPerson` found: findings [first, last] of the slot. */
export class Person {
  static first: u32 = 0
  static last: u32 = 0
  static hasId: bool = false
}

let nextFinding: u32 = 0
let nextName: u32 = 0
/** Of the person that is being read: place of the name, 0 for none, and of the last mobile. */
let name: usize = 0
let hasMobile: bool = false
let lastMobile: u32 = 0
/** A name or ID came behind the last mobile. */
let isDivided: bool = false

export function beginPeople(): void {
  nextFinding = 0
  nextName = 0
  name = 0
}

/** Goes to the next person of a slot; false when there is none. Cost: O(findings + names) over all of a record. */
export function nextPerson(slot: u32): bool {
  let id: u64 = 0
  hasMobile = false
  isDivided = false
  Person.hasId = false
  let isFound = false
  for (; nextFinding < Row.findings; nextFinding++) {
    const at = FINDINGS + (<usize>nextFinding << 4)
    // Other keys than IDs and mobiles have a rank beside their slot.
    if (<u32>load<u16>(at, 8) != slot) continue
    const key = load<u64>(at)
    const place = load<u32>(at, 10)
    if (takeNames(place, isFound)) return true
    if (key >> KIND_SHIFT == KIND_RESIDENT_ID) {
      if (id != 0 && id != key) return endPerson()
      id = key
      Person.hasId = true
      isDivided = true
    } else {
      if (hasMobile && (isDivided || isLineEndBetween(lastMobile, place))) return endPerson()
      hasMobile = true
      lastMobile = place
      isDivided = false
    }
    if (!isFound) Person.first = nextFinding
    Person.last = nextFinding
    isFound = true
  }
  return isFound
}

/** The finding at hand is the next person's, and so is no name before it. */
function endPerson(): bool {
  name = 0
  return true
}

/** Takes the names before `place`; true when one of them is the next person's. */
function takeNames(place: u32, isFound: bool): bool {
  for (; nextName < Row.names; nextName++) {
    const mark = NAME_MARKS + (<usize>nextName << 3)
    if (isBehind(load<u32>(mark), place)) return false
    const isOther = name != 0 && !isSameName(name, mark)
    isDivided = true
    name = mark
    if (isOther && isFound) {
      nextName++
      return true
    }
  }
  return false
}

/** The same person named again (张三 138…, 张三的身份证…). Of a record that has left the window nothing can be compared. */
function isSameName(a: usize, b: usize): bool {
  const length = load<u32>(a, 4)
  return !Row.long && length == load<u32>(b, 4) && memory.compare(atPlace(load<u32>(a)), atPlace(load<u32>(b)), length) == 0
}

@inline
function atPlace(place: u32): usize {
  return WINDOW + <usize>(place - <u32>Place.base)
}

function isLineEndBetween(from: u32, to: u32): bool {
  if (Row.long) return false
  const end = atPlace(to)
  for (let at = atPlace(from); at < end; at++) if (load<u8>(at) == LF) return true
  return false
}
