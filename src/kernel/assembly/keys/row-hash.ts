/**
 * The row key: two keyed 64-bit hashes of a record's cells (keys.ts keeps 96 bits of them), each NH (T. Krovetz, UMAC, RFC 4418 section 5.2) over
 * blocks of 512 bytes, chained by a keyed scramble and finished with the length.
 *
 * Canonical bytes: cells after unquoting and trimming, 1F between them; a 1F inside a cell counts as 1E. So the key is
 * the same for every delimiter, quoting and format. Ordinary records are hashed where they lie: the delimiter is read
 * as 1F on the fly. All others, and those with a 1F in a cell, go cell by cell through a stage of one block, with the
 * same outcome.
 */
import { HASH_KEPT, HASH_STAGE, ROW_KEYS } from '../layout'

const BLOCK: u32 = 512
const UNIT_SEPARATOR: u8 = 0x1f
/** Keys of the second hash stand one block after those of the first. */
const SECOND: usize = 512
const END_KEYS: usize = 1024
/** Bytes FF × 32, then 00 × 32: a load at 32 − n keeps n bytes. */
const TAIL_MASK: usize = memory.data<u8>([
  255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
  255, 255, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
])

/** The hash in the making and, after `finish`, its two halves. */
export class RowHash {
  static first: u64 = 0
  static second: u64 = 0
  /** Cells went into the stage: the record is hashed by cells. */
  static staged: u32 = 0
  static total: u64 = 0
  static anyCell: bool = false
}

// The accumulators of the hash in the making: two lanes each.
let sum1: v128 = i64x2.splat(0)
let sum2: v128 = i64x2.splat(0)

// The hash before blanks that count only if content follows them in their cell; `blanksHashed`: there are such.
let blanksHashed: bool = false
let keptSum1: v128 = i64x2.splat(0)
let keptSum2: v128 = i64x2.splat(0)
let keptStaged: u32 = 0
let keptTotal: u64 = 0

export function beginRowHash(): void {
  blanksHashed = false
  sum1 = i64x2.splat(0)
  sum2 = i64x2.splat(0)
  RowHash.staged = 0
  RowHash.total = 0
  RowHash.anyCell = false
}

/** Bytes with the delimiter as 1F. */
@inline
function canonical(bytes: v128, delimiter: v128, toSeparator: v128): v128 {
  return v128.xor(bytes, v128.and(i8x16.eq(bytes, delimiter), toSeparator))
}

@inline
function product(low: v128, high: v128, keys: usize): v128 {
  const a = i32x4.add(low, v128.load(keys))
  const b = i32x4.add(high, v128.load(keys, 16))
  return i64x2.add(i64x2.extmul_low_i32x4_u(a, b), i64x2.extmul_high_i32x4_u(a, b))
}

/** Adds at most 512 bytes, none of them a foreign 1F. Reads up to 31 bytes further. */
function addBlock(at: usize, length: u32, delimiter: u8): void {
  const mark = i8x16.splat(delimiter)
  const change = i8x16.splat(delimiter ^ UNIT_SEPARATOR)
  let a1 = sum1
  let a2 = sum2
  let key = ROW_KEYS
  const whole = at + (length & ~31)
  while (at < whole) {
    const low = canonical(v128.load(at), mark, change)
    const high = canonical(v128.load(at, 16), mark, change)
    a1 = i64x2.add(a1, product(low, high, key))
    a2 = i64x2.add(a2, product(low, high, key + SECOND))
    key += 32
    at += 32
  }
  const left = length & 31
  if (left) {
    const low = v128.and(canonical(v128.load(at), mark, change), v128.load(TAIL_MASK + 32 - left))
    const high = v128.and(canonical(v128.load(at, 16), mark, change), v128.load(TAIL_MASK + 48 - left))
    a1 = i64x2.add(a1, product(low, high, key))
    a2 = i64x2.add(a2, product(low, high, key + SECOND))
  }
  sum1 = a1
  sum2 = a2
}

/** Between blocks: what was added so far must not commute with what follows. */
function scramble(): void {
  sum1 = scrambled(sum1, v128.load(ROW_KEYS + END_KEYS + 32))
  sum2 = scrambled(sum2, v128.load(ROW_KEYS + END_KEYS + 48))
}

@inline
function scrambled(sum: v128, key: v128): v128 {
  const folded = v128.xor(v128.xor(sum, i64x2.shr_u(sum, 47)), key)
  return i64x2.mul(folded, i64x2.splat(0x9e37_79b1_85eb_ca87))
}

@inline
export function mix(x: u64): u64 {
  x ^= x >> 33
  x *= 0xff51_afd7_ed55_8ccd
  x ^= x >> 33
  x *= 0xc4ce_b9fe_1a85_ec53
  return x ^ (x >> 33)
}

/** The lanes are two parts of one NH sum; adding the length keeps its bound. */
@inline
function added(sum: v128, length: u64): u64 {
  return i64x2.extract_lane(sum, 0) + i64x2.extract_lane(sum, 1) + length
}

/** The keyed bijection spreads the sum over all bits. */
@inline
function folded(sum: v128, length: u64, key: usize): u64 {
  return mix(added(sum, length) ^ load<u64>(key))
}

function finish(length: u64): void {
  RowHash.first = folded(sum1, length, ROW_KEYS + END_KEYS)
  RowHash.second = folded(sum2, length, ROW_KEYS + END_KEYS + 16)
}

/** Hashes a record that needs no unquoting and no trimming, where it lies. */
export function hashWhole(at: usize, length: u32, delimiter: u8): void {
  beginRowHash()
  addBlocks(at, length, delimiter)
  finish(length)
}

@inline
function addBlocks(at: usize, length: u32, delimiter: u8): void {
  while (length > BLOCK) {
    addBlock(at, BLOCK, delimiter)
    scramble()
    at += BLOCK
    length -= BLOCK
  }
  addBlock(at, length, delimiter)
}

/** The hash of a value by itself. */
export class ValueHash {
  static first: u64 = 0
  static second: u64 = 0
}

/** Hashes a value into `ValueHash`, whose bits are not spread, while a record is being hashed or its hash is still needed. Reads up to 31 bytes further. */
export function hashValue(at: usize, length: u32): void {
  const kept1 = sum1
  const kept2 = sum2
  sum1 = i64x2.splat(0)
  sum2 = i64x2.splat(0)
  addBlocks(at, length, UNIT_SEPARATOR)
  ValueHash.first = added(sum1, length)
  ValueHash.second = added(sum2, length)
  sum1 = kept1
  sum2 = kept2
}

/** Hashes text into `ValueHash` with all bits spread, so that any of them may be kept. Reads up to 31 bytes further. */
export function hashText(at: usize, length: u32): void {
  hashValue(at, length)
  ValueHash.first = mix(ValueHash.first ^ load<u64>(ROW_KEYS + END_KEYS))
  ValueHash.second = mix(ValueHash.second ^ load<u64>(ROW_KEYS + END_KEYS + 16))
}

function flushStage(): void {
  addBlock(HASH_STAGE, BLOCK, UNIT_SEPARATOR)
  scramble()
  RowHash.staged = 0
}

/** Adds blanks of the current cell: they are taken back when the cell ends without anything behind them. */
export function addHashBlanks(at: usize, length: u32): void {
  if (!blanksHashed) {
    keptSum1 = sum1
    keptSum2 = sum2
    keptStaged = RowHash.staged
    keptTotal = RowHash.total
    memory.copy(HASH_KEPT, HASH_STAGE, BLOCK)
  }
  addHashBytes(at, length)
  blanksHashed = true
}

function takeBackBlanks(): void {
  sum1 = keptSum1
  sum2 = keptSum2
  RowHash.staged = keptStaged
  RowHash.total = keptTotal
  memory.copy(HASH_STAGE, HASH_KEPT, BLOCK)
  blanksHashed = false
}

/** Adds the separator before every cell but the first. */
export function beginHashCell(): void {
  if (blanksHashed) takeBackBlanks()
  if (RowHash.anyCell) {
    if (RowHash.staged == BLOCK) flushStage()
    store<u8>(HASH_STAGE + RowHash.staged, UNIT_SEPARATOR)
    RowHash.staged++
    RowHash.total++
  }
  RowHash.anyCell = true
}

/** Adds a piece of the current cell. */
export function addHashBytes(at: usize, length: u32): void {
  addHashCells(at, length, UNIT_SEPARATOR)
}

/** Adds cells as they lie, the first of them begun: `delimiter` between them is read as 1F. None when it is 1F itself. */
export function addHashCells(at: usize, length: u32, delimiter: u8): void {
  if (length) blanksHashed = false
  RowHash.total += length
  while (length) {
    if (RowHash.staged == BLOCK) flushStage()
    const piece = min<u32>(length, BLOCK - RowHash.staged)
    copyCanonical(HASH_STAGE + RowHash.staged, at, piece, delimiter)
    RowHash.staged += piece
    at += piece
    length -= piece
  }
}

/** Copies with a foreign 1F as 1E and delimiters as 1F; writes up to 15 bytes further, which the next piece overwrites. */
function copyCanonical(to: usize, from: usize, length: u32, delimiter: u8): void {
  const separator = i8x16.splat(UNIT_SEPARATOR)
  const mark = i8x16.splat(delimiter)
  const change = i8x16.splat(delimiter ^ UNIT_SEPARATOR)
  for (let i: u32 = 0; i < length; i += 16) {
    const bytes = v128.load(from + i)
    const foreign = v128.and(i8x16.eq(bytes, separator), i8x16.splat(1))
    v128.store(to + i, v128.xor(canonical(bytes, mark, change), foreign))
  }
}

/** Ends a record that was hashed by cells. */
export function finishHashCells(): void {
  if (blanksHashed) takeBackBlanks()
  addBlock(HASH_STAGE, RowHash.staged, UNIT_SEPARATOR)
  finish(RowHash.total)
}
