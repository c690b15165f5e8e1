/**
 * Keys of people who have neither a resident ID nor a mobile in their slot of a record: a document, an account, or a name
 * with an address.
 *
 * | rank | key                             | compared by                                    |
 * |------|---------------------------------|------------------------------------------------|
 * | 1    | passport (护照)                 | letters in lower case and digits               |
 * | 2    | travel permit (通行证)          | the same                                       |
 * | 3    | military document (军官证)      | the same, and Chinese characters               |
 * | 4    | WeChat                          | all characters, letters in lower case          |
 * | 5    | QQ                              | its digits                                     |
 * | 6    | mail address                    | all characters, letters in lower case          |
 * | 7    | name and address of the columns | Chinese characters, letters, digits            |
 *
 * The best rank of a slot gives its primary keys; all other keys are noted as seen beside a better one, as is every key of
 * that rank but the smallest. By rule such a key is no person of its own. A key is a keyed hash of 74 bits of rank and
 * writing, so two different ones are taken for one with a chance of 2^-74.
 */
import {
  ACCOUNT_TEXT,
  COLUMN_CAPACITY,
  FINDINGS,
  SLOT_CAPACITY,
  SLOT_LEAST_KEYS,
  SLOT_RANKS,
  SLOT_SETS,
} from '../layout'
import { countedColumn, flagsOf, ROLE_NAMES, ROLE_PLACE, roleOf, slotOf } from '../columns'
import { EMAIL, MILITARY_ID, PASSPORT, QQ, TRAVEL_PERMIT, WECHAT } from '../identifiers/categories'
import { addAccount, FLAG_BESIDE_ID, FLAG_PRIMARY } from '../keys/keys'
import { hashText, ValueHash } from '../keys/row-hash'
import { ADDRESS, PERSON_NAME } from '../outcomes'
import { Cell, KIND_BLOCK, Row, Table } from '../state'
import { boundsOf, endOf, startOf, trimCell, Trimmed } from './cell-bounds'
import { beginLine, valueStart } from '../scan/blocks'
import { addFinding } from './findings'
import { putPlain, putText, Writing } from './writing'

const LAST_DOCUMENT: u32 = 3
const NAMED_ADDRESS: u32 = 7
const NO_RANK: u64 = 0xff
const NAME_AND_ADDRESS: u64 = (1 << PERSON_NAME) | (1 << ADDRESS)

// The second word of a finding: slot, rank in the next byte; and the further bits of its hash, as they stand in the key.
const RANK_SHIFT: u64 = 8
const HASH_BITS: u64 = 0x03ff << 48
/** In the key the rank stands behind the bits of the hash, and the flags behind it. */
const KEY_RANK_SHIFT: u64 = 58

/** Whether a finding, by its second word, is one of these. */
@inline
export function isAccount(owner: u64): bool {
  return ((owner >> RANK_SHIFT) & 0xff) != 0
}

@inline
function rankOf(category: i32): u32 {
  if (category == EMAIL) return 6
  if (category == QQ) return 5
  if (category == WECHAT) return 4
  return category >= PASSPORT && category <= MILITARY_ID ? 1 + <u32>(category - PASSPORT) : 0
}

/** Notes the valid finding [start, end) of the current column when it can be somebody's key. */
export function noteAccount(category: i32, start: usize, end: usize): void {
  const rank = rankOf(category)
  if (rank == 0) return
  beginWriting(rank)
  if (rank <= LAST_DOCUMENT) putPlain(start, end)
  else putText(start, end)
  noteWriting(rank, slotOf(roleOf(countedColumn())))
}

function beginWriting(rank: u32): void {
  store<u8>(ACCOUNT_TEXT, <u8>rank)
  Writing.end = ACCOUNT_TEXT + 1
}

/** Of what was written since `beginWriting`, unless it was too long for an account or an address. */
function noteWriting(rank: u32, slot: u32): void {
  if (Writing.isFull) {
    Writing.isFull = false
    return
  }
  hashText(ACCOUNT_TEXT, <u32>(Writing.end - ACCOUNT_TEXT))
  const bits = (ValueHash.second << 48) & HASH_BITS
  addFinding(ValueHash.first, <u64>slot | (<u64>rank << RANK_SHIFT) | bits, slot)
  Row.accounts++
}

/** Notes a name with an address for every slot that has both and no other key; not where cells have left the window. */
export function noteNamesWithAddresses(): void {
  if (Row.long) return
  let slots = Row.slotsTouched & ~Row.slotsWithKey
  while (slots) {
    const slot = <u32>ctz(slots)
    slots &= slots - 1
    const set = load<u64>(SLOT_SETS + (<usize>slot << 3))
    if ((set & NAME_AND_ADDRESS) == NAME_AND_ADDRESS && writeNameWithAddress(slot)) noteWriting(NAMED_ADDRESS, slot)
  }
}

/** The first name and all parts of addresses among the slot's columns; false where a column has none of them. */
function writeNameWithAddress(slot: u32): bool {
  beginWriting(NAMED_ADDRESS)
  const from = Writing.end
  if (!writeCells(slot, ROLE_NAMES, true) || Writing.end == from) return false
  const name = Writing.end
  store<u8>(Writing.end++, 0)
  writeCells(slot, ROLE_PLACE, false)
  return Writing.end > name + 1
}

/** Writes the filled cells of the slot's columns of a role, or only the first of them. */
function writeCells(slot: u32, role: u32, isFirst: bool): bool {
  for (let i: u32 = 0; i < Row.cells; i++) {
    const bounds = boundsOf(i)
    if (startOf(bounds) == endOf(bounds)) continue
    const column = roleOf(min(columnOf(i, bounds), COLUMN_CAPACITY))
    if ((flagsOf(column) & role) == 0 || slotOf(column) != slot) continue
    trimCell(bounds)
    const start = Table.kind == KIND_BLOCK ? valueStart(Trimmed.start, Trimmed.end) : Trimmed.start
    if (start >= Trimmed.end) continue
    putPlain(start, Trimmed.end)
    if (isFirst) return true
  }
  return !isFirst
}

/** Column of a closed cell: its place, or what the label of its line says. */
function columnOf(index: u32, bounds: usize): i32 {
  const columns = Cell.column
  if (Table.kind != KIND_BLOCK) return columns - <i32>Row.cells + <i32>index
  beginLine(startOf(bounds), endOf(bounds))
  const column = Cell.column
  Cell.column = columns
  return column
}

@inline
function rankAt(slot: u32): usize {
  return SLOT_RANKS + (<usize>slot << 3)
}

@inline
function leastAt(slot: u32): usize {
  return SLOT_LEAST_KEYS + (<usize>slot << 3)
}

/** Rank of the slot's primary keys: 0 for IDs and mobiles. Once `rankSlots` has looked at the record. */
@inline
export function rankIn(slot: u32): u32 {
  return <u32>load<u64>(rankAt(slot))
}

/** Finds the best rank of every slot of the record, and the smallest key of that rank. */
export function rankSlots(): void {
  for (let slot: u32 = 0; slot < <u32>SLOT_CAPACITY; slot++) store<u64>(rankAt(slot), NO_RANK)
  for (let at = FINDINGS; at < FINDINGS + (<usize>Row.findings << 4); at += 16) {
    const owner = load<u64>(at, 8)
    const slot = <u32>owner & 0xff
    const rank = (owner >> RANK_SHIFT) & 0xff
    const best = load<u64>(rankAt(slot))
    if (rank > best) continue
    const key = load<u64>(at)
    if (rank < best || key < load<u64>(leastAt(slot))) store<u64>(leastAt(slot), key)
    store<u64>(rankAt(slot), rank)
  }
}

/** Different primary keys of a slot whose rank is none of IDs and mobiles; a value that comes again far behind is one more. */
export function accountsIn(slot: u32): u64 {
  const wanted = <u64>slot | (<u64>rankIn(slot) << RANK_SHIFT)
  let subjects: u64 = 0
  for (let at = FINDINGS; at < FINDINGS + (<usize>Row.findings << 4); at += 16) {
    if ((load<u64>(at, 8) & 0xffff) == wanted && isFirstOf(at)) subjects++
  }
  return subjects
}

/** Compares with at most 64 findings before. */
function isFirstOf(finding: usize): bool {
  for (let at = max(FINDINGS, finding - (64 << 4)); at < finding; at += 16) {
    if (load<u64>(at) == load<u64>(finding) && load<u64>(at, 8) == load<u64>(finding, 8)) return false
  }
  return true
}

/** Emits the key of such a finding, with the categories of its slot. */
export function emitAccount(key: u64, owner: u64): void {
  const slot = <u32>owner & 0xff
  const rank = (owner >> RANK_SHIFT) & 0xff
  const isPrimary = rank == load<u64>(rankAt(slot))
  const isAlone = isPrimary && key == load<u64>(leastAt(slot))
  const flags = (isPrimary ? FLAG_PRIMARY : 0) | (isAlone ? 0 : FLAG_BESIDE_ID)
  addAccount(key, load<u64>(SLOT_SETS + (<usize>slot << 3)) | (owner & HASH_BITS) | (rank << KEY_RANK_SHIFT) | flags)
}
