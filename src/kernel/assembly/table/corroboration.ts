/**
 * What a record says of a person in other columns, against the resident ID in the same slot: sex, birth, age, province of the address.
 *
 * Facts are noted while cells are read and compared when the record ends, with the one ID of their slot; where a slot has
 * no valid ID or several, nothing is compared.
 */
import { AGREEMENTS, FACTS, FACT_CAPACITY, SLOT_IDS } from '../layout'
import { Mode, Row } from '../state'
import { ageIn, dateIn, provinceIn, sexIn } from './facts'
import { increment } from '../records/counters'
import { addressOf, birthOf } from '../numbers/resident-id'

/** Kinds of columns, as the host writes them (kernel/table.ts). */
const SEX: u32 = 1
const BIRTH: u32 = 2
const AGE: u32 = 3
const ADDRESS: u32 = 4
/** When the record was made: ages are as of that day. */
const DATE: u32 = 5

/** In the place of an ID: its slot has more than one. */
const SEVERAL: u64 = u64.MAX_VALUE

/** Facts of the current record. */
export class Said {
  static count: u32 = 0
  /** yyyymmdd, or 0. */
  static date: u32 = 0
}

/** Notes what the trimmed cell [start, end) says, if it says it in a known form. */
@inline
export function noteFact(kind: u32, slot: u32, start: usize, end: usize): void {
  if (kind == DATE) {
    if (Said.date == 0) Said.date = dateIn(start, end)
    return
  }
  const fact = factIn(kind, start, end)
  if (fact == 0 || Said.count == FACT_CAPACITY) return
  store<u64>(FACTS + (<usize>Said.count << 3), <u64>fact | (<u64>kind << 32) | (<u64>slot << 40))
  Said.count++
}

@inline
function factIn(kind: u32, start: usize, end: usize): u32 {
  if (kind == SEX) return sexIn(start, end)
  if (kind == ADDRESS) return provinceIn(start, end)
  return kind == BIRTH ? dateIn(start, end) : ageIn(start, end)
}

/** Takes a valid ID of a slot; call before the slot is marked as having one. */
@inline
export function noteIdOf(slot: u32, key: u64): void {
  const at = SLOT_IDS + (<usize>slot << 3)
  const isSecond = (Row.slotsWithId & (1 << slot)) != 0 && load<u64>(at) != key
  store<u64>(at, isSecond ? SEVERAL : key)
}

/** Compares the record's facts with its IDs. */
export function compareFacts(): void {
  const end = FACTS + (<usize>Said.count << 3)
  for (let at = FACTS; at < end; at += 8) {
    const fact = load<u64>(at)
    const slot = <u32>(fact >> 40)
    if ((Row.slotsWithId & (1 << slot)) == 0) continue
    const key = load<u64>(SLOT_IDS + (<usize>slot << 3))
    if (key != SEVERAL) compare(<u32>(fact >> 32) & 0xff, <u32>fact, key)
  }
}

@inline
function compare(kind: u32, fact: u32, key: u64): void {
  if (kind == SEX) addComparison(kind, (fact & 1) == (<u32>key & 1))
  else if (kind == BIRTH) addComparison(kind, fact == birthOf(key))
  else if (kind == ADDRESS) compareProvince(fact, addressOf(key))
  else compareAge(fact - 1, birthOf(key))
}

/** Foreign residents' numbers tell where the number was issued in another place. */
@inline
function compareProvince(province: u32, address: u32): void {
  if (address < 900_000) addComparison(ADDRESS, province == address / 10_000)
}

/** On the record's own day, or else on the reference date; one year is left for nominal ages and stale ones. */
function compareAge(age: u32, birth: u32): void {
  const day = Said.date ? Said.date : Mode.minorTo
  if (day == 0) return
  const years = (<i32>day - <i32>birth) / 10_000
  addComparison(AGE, abs(years - <i32>age) <= 1)
}

@inline
function addComparison(kind: u32, agreed: bool): void {
  const at = AGREEMENTS + (<usize>(kind - 1) << 4)
  increment(at)
  store<u64>(at + 8, load<u64>(at + 8) + u64(agreed))
}

export function clearAgreements(): void {
  memory.fill(AGREEMENTS, 0, 64)
}
