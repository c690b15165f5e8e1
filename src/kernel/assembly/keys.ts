/**
 * Key spaces: raw keys are collected, enciphered together, grouped by the top byte of the ciphertext and handed to the
 * host as a run. Appending is a store; the rest happens once per 65,536 keys.
 *
 * | space  | key                                              | bytes |
 * |--------|--------------------------------------------------|-------|
 * | person | primary key under the cipher, set of categories  | 16    |
 * | mobile | mobile seen beside an ID, under the cipher       | 8     |
 * | row    | two keyed hashes of the cells                    | 16    |
 * | link   | two mobiles that share a slot, under the cipher  | 16    |
 */
import { LINK_KEYS, MOBILE_KEYS, PERSON_KEYS, ROW_KEYS_OUT, RUN, RUN_CURSORS, RUN_OFFSETS } from './layout'
import { emitRun } from './host'
import { encipher } from './speck'

export const SPACE_PERSON: i32 = 0
export const SPACE_MOBILE: i32 = 1
export const SPACE_ROW: i32 = 2
export const SPACE_LINK: i32 = 3

/** Keys of a run: 1 MiB of 16-byte keys; the last eight places are room for the cipher's full blocks. */
const RUN_KEYS: u32 = 65_528
const PARTITIONS: u32 = 256

/** Flags in the upper bits of a person's set. */
export const FLAG_PRIMARY: u64 = 1 << 63
export const FLAG_BESIDE_ID: u64 = 1 << 62
export const FLAG_MOBILE: u64 = 1 << 61

let persons: u32 = 0
let mobiles: u32 = 0
let rows: u32 = 0
let links: u32 = 0

@inline
export function addPerson(key: u64, set: u64): void {
  const at = PERSON_KEYS + (<usize>persons << 4)
  store<u64>(at, key)
  store<u64>(at, set, 8)
  if (++persons == RUN_KEYS) flushPersons()
}

@inline
export function addMobileBesideId(key: u64): void {
  store<u64>(MOBILE_KEYS + (<usize>mobiles << 3), key)
  if (++mobiles == RUN_KEYS) flushMobiles()
}

@inline
export function addRow(first: u64, second: u64): void {
  const at = ROW_KEYS_OUT + (<usize>rows << 4)
  store<u64>(at, first)
  store<u64>(at, second, 8)
  if (++rows == RUN_KEYS) flushRows()
}

export function addLink(first: u64, second: u64): void {
  const at = LINK_KEYS + (<usize>links << 4)
  store<u64>(at, first)
  store<u64>(at, second, 8)
  if (++links == RUN_KEYS) flushLinks()
}

function flushPersons(): void {
  encipher(PERSON_KEYS, persons, 16)
  group(PERSON_KEYS, persons, 16)
  emitRun(SPACE_PERSON, persons)
  persons = 0
}

function flushMobiles(): void {
  encipher(MOBILE_KEYS, mobiles, 8)
  group(MOBILE_KEYS, mobiles, 8)
  emitRun(SPACE_MOBILE, mobiles)
  mobiles = 0
}

function flushRows(): void {
  group(ROW_KEYS_OUT, rows, 16)
  emitRun(SPACE_ROW, rows)
  rows = 0
}

function flushLinks(): void {
  encipher(LINK_KEYS, links << 1, 8)
  group(LINK_KEYS, links, 16)
  emitRun(SPACE_LINK, links)
  links = 0
}

/** Hands every collected key to the host. */
export function flushKeys(): void {
  if (persons) flushPersons()
  if (mobiles) flushMobiles()
  if (rows) flushRows()
  if (links) flushLinks()
}

export function dropKeys(): void {
  persons = 0
  mobiles = 0
  rows = 0
  links = 0
}

/** Counting sort by the top byte of the first u64 into RUN; offsets, in keys, at RUN_OFFSETS. */
function group(from: usize, keys: u32, size: usize): void {
  memory.fill(RUN_OFFSETS, 0, (PARTITIONS + 1) << 2)
  const end = from + <usize>keys * size
  for (let at = from; at < end; at += size) {
    const counter = RUN_OFFSETS + 4 + (<usize>load<u8>(at, 7) << 2)
    store<u32>(counter, load<u32>(counter) + 1)
  }
  for (let p: u32 = 0; p < PARTITIONS; p++) {
    const at = RUN_OFFSETS + (<usize>p << 2)
    store<u32>(RUN_CURSORS + (<usize>p << 2), load<u32>(at))
    store<u32>(at, load<u32>(at) + load<u32>(at, 4), 4)
  }
  if (size == 8) scatter8(from, end)
  else scatter16(from, end)
}

function scatter8(from: usize, end: usize): void {
  for (let at = from; at < end; at += 8) {
    const cursor = RUN_CURSORS + (<usize>load<u8>(at, 7) << 2)
    const place = load<u32>(cursor)
    store<u32>(cursor, place + 1)
    store<u64>(RUN + (<usize>place << 3), load<u64>(at))
  }
}

function scatter16(from: usize, end: usize): void {
  for (let at = from; at < end; at += 16) {
    const cursor = RUN_CURSORS + (<usize>load<u8>(at, 7) << 2)
    const place = load<u32>(cursor)
    store<u32>(cursor, place + 1)
    v128.store(RUN + (<usize>place << 4), v128.load(at))
  }
}
