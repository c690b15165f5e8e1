/**
 * Key spaces: raw keys are collected, enciphered together, grouped by the top byte of the ciphertext and handed to the
 * host as a run. Appending is a store; the rest happens once per 131,056 keys.
 *
 * | space  | key                                              | bytes |
 * |--------|--------------------------------------------------|-------|
 * | person | primary key under the cipher                     | 8     |
 * | mobile | mobile seen beside an ID, under the cipher       | 8     |
 * | row    | 96 bits of two keyed hashes of the cells         | 12    |
 * | link   | two mobiles that share a slot, under the cipher  | 16    |
 * | account | keyed hash of a document, an account, or a name with an address; see accounts.ts | 16 |
 *
 * A run of persons or rows comes with the list of their sets of categories; when there is more than one, a byte a key
 * follows the keys and tells which.
 */
import {
  ACCOUNT_KEYS,
  LINK_KEYS,
  MOBILE_KEYS,
  PERSON_KEYS,
  PERSON_SET_PLACES,
  PERSON_SETS,
  ROW_KEYS_OUT,
  ROW_SET_PLACES,
  ROW_SETS,
  RUN,
  RUN_CURSORS,
  RUN_OFFSETS,
} from '../layout'
import { emitRun } from '../host'
import { forgetSets, isFull, placeOfSet, setsIn } from './set-list'
import { encipher } from './speck'

export const SPACE_PERSON: i32 = 0
export const SPACE_MOBILE: i32 = 1
export const SPACE_ROW: i32 = 2
export const SPACE_LINK: i32 = 3
export const SPACE_ACCOUNT: i32 = 4

/** Keys of a run; the last sixteen places are room for the cipher's full blocks. */
const RUN_KEYS: u32 = 131_056
/** Those of a run of accounts, which are rarer. */
const ACCOUNT_RUN_KEYS: u32 = 65_536
const PARTITIONS: u32 = 256

/** Flags in the upper bits of a person's set. */
export const FLAG_PRIMARY: u64 = 1 << 63
export const FLAG_BESIDE_ID: u64 = 1 << 62
export const FLAG_MOBILE: u64 = 1 << 61

let persons: u32 = 0
let mobiles: u32 = 0
let rows: u32 = 0
let links: u32 = 0
let accounts: u32 = 0

@inline
export function addPerson(key: u64, set: u64): void {
  if (isFull(PERSON_SETS)) flushPersons()
  const place = placeOfSet(PERSON_SETS, set)
  store<u64>(PERSON_KEYS + (<usize>persons << 3), key)
  store<u8>(PERSON_SET_PLACES + persons, <u8>place)
  if (++persons == RUN_KEYS) flushPersons()
}

@inline
export function addMobileBesideId(key: u64): void {
  store<u64>(MOBILE_KEYS + (<usize>mobiles << 3), key)
  if (++mobiles == RUN_KEYS) flushMobiles()
}

@inline
export function addRow(first: u64, second: u64, set: u64): void {
  if (isFull(ROW_SETS)) flushRows()
  store<u8>(ROW_SET_PLACES + rows, <u8>placeOfSet(ROW_SETS, set))
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

/** A hash, and its further bits with kind, flags and set. */
export function addAccount(first: u64, second: u64): void {
  const at = ACCOUNT_KEYS + (<usize>accounts << 4)
  store<u64>(at, first)
  store<u64>(at, second, 8)
  if (++accounts == ACCOUNT_RUN_KEYS) flushAccounts()
}

function flushPersons(): void {
  encipher(PERSON_KEYS, persons)
  group(PERSON_KEYS, persons, 8)
  if (setsIn(PERSON_SETS) == 1) scatter8(PERSON_KEYS, persons)
  else scatterPersons()
  emitRun(SPACE_PERSON, persons, setsIn(PERSON_SETS))
  persons = 0
  forgetSets(PERSON_SETS)
}

function flushMobiles(): void {
  encipher(MOBILE_KEYS, mobiles)
  group(MOBILE_KEYS, mobiles, 8)
  scatter8(MOBILE_KEYS, mobiles)
  emitRun(SPACE_MOBILE, mobiles, 0)
  mobiles = 0
}

function flushRows(): void {
  group(ROW_KEYS_OUT, rows, 16)
  if (setsIn(ROW_SETS) == 1) scatter12(rows)
  else scatterRows()
  emitRun(SPACE_ROW, rows, setsIn(ROW_SETS))
  rows = 0
  forgetSets(ROW_SETS)
}

function flushLinks(): void {
  encipher(LINK_KEYS, links << 1)
  group(LINK_KEYS, links, 16)
  scatter16(LINK_KEYS, links)
  emitRun(SPACE_LINK, links, 0)
  links = 0
}

function flushAccounts(): void {
  group(ACCOUNT_KEYS, accounts, 16)
  scatter16(ACCOUNT_KEYS, accounts)
  emitRun(SPACE_ACCOUNT, accounts, 0)
  accounts = 0
}

/** Hands every collected key to the host. */
export function flushKeys(): void {
  if (persons) flushPersons()
  if (mobiles) flushMobiles()
  if (rows) flushRows()
  if (links) flushLinks()
  if (accounts) flushAccounts()
}

export function dropKeys(): void {
  persons = 0
  mobiles = 0
  rows = 0
  links = 0
  accounts = 0
  forgetSets(PERSON_SETS)
  forgetSets(ROW_SETS)
}

/** Groups keys by their top byte: offsets, in keys, at RUN_OFFSETS, and where each partition's next key goes at RUN_CURSORS. */
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
}

/** Place in the run of the key at `at`. */
@inline
function nextPlace(at: usize): usize {
  const cursor = RUN_CURSORS + (<usize>load<u8>(at, 7) << 2)
  const place = load<u32>(cursor)
  store<u32>(cursor, place + 1)
  return <usize>place
}

function scatter8(from: usize, keys: u32): void {
  const end = from + (<usize>keys << 3)
  for (let at = from; at < end; at += 8) store<u64>(RUN + (nextPlace(at) << 3), load<u64>(at))
}

function scatter16(from: usize, keys: u32): void {
  const end = from + (<usize>keys << 4)
  for (let at = from; at < end; at += 16) v128.store(RUN + (nextPlace(at) << 4), v128.load(at))
}

/** Of row keys the first twelve bytes. */
function scatter12(keys: u32): void {
  const end = ROW_KEYS_OUT + (<usize>keys << 4)
  for (let at = ROW_KEYS_OUT; at < end; at += 16) {
    const place = RUN + nextPlace(at) * 12
    store<u64>(place, load<u64>(at))
    store<u32>(place, load<u32>(at, 8), 8)
  }
}

/** The same, then the bytes that tell their sets, in the same order. */
function scatterRows(): void {
  const sets = RUN + <usize>rows * 12
  for (let i: u32 = 0; i < rows; i++) {
    const at = ROW_KEYS_OUT + (<usize>i << 4)
    const place = nextPlace(at)
    store<u64>(RUN + place * 12, load<u64>(at))
    store<u32>(RUN + place * 12, load<u32>(at, 8), 8)
    store<u8>(sets + place, load<u8>(ROW_SET_PLACES + i))
  }
}

/** Keys, then the bytes that tell their sets, in the same order. */
function scatterPersons(): void {
  const sets = RUN + (<usize>persons << 3)
  for (let i: u32 = 0; i < persons; i++) {
    const at = PERSON_KEYS + (<usize>i << 3)
    const place = nextPlace(at)
    store<u64>(RUN + (place << 3), load<u64>(at))
    store<u8>(sets + place, load<u8>(PERSON_SET_PLACES + i))
  }
}
