/**
 * What is known of characters and words, for names; written by the host (reference/names.ts, which says how it is made).
 *
 * A character is its place after U+4E00. A word is the chain of its characters, which grows by one at a time; costs are -ln p in
 * twelfths of a nat.
 */
import { NAME_BEGINNINGS, NAME_CHARACTERS, NAME_CONTEXTS, NAME_INDEX, NAME_KNOWN, NAME_KNOWN_BEGINNINGS, NAME_PAIRS, NAME_WORDS } from '../layout'

export const HAN_CHARACTERS: u32 = 20_992
/** Cost of what does not exist. */
export const NEVER: u32 = 255

/** Buckets of four words; the part of an entry that is the word's hash. */
const WORD_BUCKETS: usize = 20_480
const WORD_TABLE_END: usize = NAME_WORDS + (WORD_BUCKETS << 4)
const WORD_HASH: u32 = 0xffff_ffe0
const CONTEXT_PLACES: u32 = 2_048
const KNOWN_PLACES: u32 = 4_096

/** Words beside names. */
export const AFTER: u32 = 1
export const BEFORE: u32 = 2
export const LABEL: u32 = 4
export const ADDRESS: u32 = 8
export const ORGANISATION: u32 = 16
export const ORGANISATION_END: u32 = 32
export const NO_NAME: u32 = 64
export const COMPOUND: u32 = 128

/** Kinds of characters. */
export const FUNCTION_SURNAME: u32 = 1
export const TRANSLITERATION: u32 = 2
export const MINORITY: u32 = 4
export const COMPOUND_HEAD: u32 = 8
export const BEGINS_THREE: u32 = 16
export const BEGINS_FOUR: u32 = 32
export const BEGINS_ADDRESS: u32 = 64

/** What a character beside a name says, inside one run: names often follow it, or stand before it; a foreign word ends with it, or goes on. */
export const BEFORE_NAME: u32 = 1
export const AFTER_NAME: u32 = 2
export const ENDS_FOREIGN: u32 = 4
export const GOES_ON_FOREIGN: u32 = 8

/** Address of what is known of a character. */
@inline
export function characterAt(character: u32): usize {
  return NAME_CHARACTERS + (<usize>load<u16>(NAME_INDEX + (<usize>character << 1)) << 3)
}

@inline
export function surnameCost(entry: usize): u32 {
  return <u32>load<u8>(entry)
}

@inline
export function firstCost(entry: usize): u32 {
  return <u32>load<u8>(entry, 1)
}

@inline
export function secondCost(entry: usize): u32 {
  return <u32>load<u8>(entry, 2)
}

@inline
export function onlyCost(entry: usize): u32 {
  return <u32>load<u8>(entry, 3)
}

/** As a word of its own. */
@inline
export function singleCost(entry: usize): u32 {
  return <u32>load<u8>(entry, 4)
}

@inline
export function kindOf(entry: usize): u32 {
  return <u32>load<u8>(entry, 5)
}

/** Inside a word that is not known. */
@inline
export function unknownCost(entry: usize): u32 {
  return <u32>load<u8>(entry, 6)
}

/** BEFORE_NAME and so on. */
@inline
export function besideOf(entry: usize): u32 {
  return <u32>load<u8>(entry, 7)
}

/** The Han character (U+4E00 to U+9FFF) at `at`, or HAN_CHARACTERS and more when there is none. */
@inline
export function hanAt(at: usize): u32 {
  const lead = <u32>load<u8>(at)
  if (lead - 0xe4 > 5 || (<u32>load<u16>(at, 1) & 0xc0c0) != 0x8080) return HAN_CHARACTERS
  return ((lead & 15) << 12) + ((<u32>load<u8>(at, 1) & 63) << 6) + (<u32>load<u8>(at, 2) & 63) - 0x4e00
}

/** A chain with one more character. */
@inline
export function chained(chain: u32, character: u32): u32 {
  return chain * 0x9e37_79b1 + character
}

@inline
function hashed(chain: u32): u32 {
  const spread = (chain ^ (chain >> 15)) * 0x2c1b_3c6d
  return spread ^ (spread >> 12)
}

/** Entry of the word that was looked up last. */
let lastWord: u32 = 0

/** Shifts that leave as many bits of a hash as NAME_PAIRS (64 KiB) and NAME_BEGINNINGS and NAME_KNOWN_BEGINNINGS (16 KiB) have. */
const PAIR_SHIFT: u32 = 13
const BEGINNING_SHIFT: u32 = 15

@inline
function hasBit(table: usize, bit: u32): bool {
  return ((<u32>load<u8>(table + <usize>(bit >> 3)) >> (bit & 7)) & 1) != 0
}

/** Cost of an ordinary word of two characters; NEVER when it is none. Most pairs are told by a bit that is in the cache. */
@inline
export function pairCost(chain: u32): u32 {
  const hash = hashed(chain)
  return hasBit(NAME_PAIRS, hash >> PAIR_SHIFT) ? costOfHash(hash) : NEVER
}

/** Whether a word of three characters may begin with these two. */
@inline
export function beginsWord(chain: u32): bool {
  return hasBit(NAME_BEGINNINGS, hashed(chain) >> BEGINNING_SHIFT)
}

/** Whether a name that everybody knows may begin with these two. */
@inline
export function beginsKnown(chain: u32): bool {
  return hasBit(NAME_KNOWN_BEGINNINGS, hashed(chain) >> BEGINNING_SHIFT)
}

/** Whether everybody knows this name. */
export function isKnown(chain: u32): bool {
  const hash = hashed(chain)
  let place = hash >> 20
  while (true) {
    const entry = load<u32>(NAME_KNOWN + (<usize>(place & (KNOWN_PLACES - 1)) << 2))
    if (entry == hash) return true
    if (entry == 0) return false
    place++
  }
}

/** Cost of an ordinary word of two to four characters; NEVER when it is none. */
@inline
export function wordCost(chain: u32): u32 {
  return costOfHash(hashed(chain))
}

/** Level n of a word costs 5.5 nats and three quarters for each. */
function costOfHash(hash: u32): u32 {
  const wanted = i32x4.splat(<i32>(hash << 5))
  let bucket = NAME_WORDS + (<usize>(hash >> 16) * WORD_BUCKETS >> 16 << 4)
  while (true) {
    const entries = v128.load(bucket)
    const same = i32x4.bitmask(i32x4.eq(v128.and(entries, i32x4.splat(<i32>WORD_HASH)), wanted))
    if (same) {
      lastWord = load<u32>(bucket + (<usize>ctz(same) << 2))
      return 66 + 9 * (lastWord & 15)
    }
    if (!i32x4.all_true(entries)) return NEVER
    bucket += 16
    if (bucket == WORD_TABLE_END) bucket = NAME_WORDS
  }
}

/** Whether the word that `wordCost` found last is a usual name too: 高峰, 黎明. */
@inline
export function isAlsoName(): bool {
  return (lastWord & 16) != 0
}

/** Flags of a word beside names, 0 when it is none. */
export function contextOf(chain: u32): u32 {
  const hash = hashed(chain)
  let place = hash >> 20
  while (true) {
    const entry = load<u32>(NAME_CONTEXTS + (<usize>(place & (CONTEXT_PLACES - 1)) << 2))
    if (entry == 0) return 0
    if (entry >> 8 == hash >> 8) return entry & 0xff
    place++
  }
}

/** Flags of the word of two characters that ends before `end`, and of the one of three, together. */
export function contextBefore(end: usize, from: usize): u32 {
  if (end < from + 6) return 0
  const second = hanAt(end - 3)
  const first = hanAt(end - 6)
  if (first >= HAN_CHARACTERS || second >= HAN_CHARACTERS) return 0
  const flags = contextOf(chained(first, second))
  const before = end < from + 9 ? HAN_CHARACTERS : hanAt(end - 9)
  if (before >= HAN_CHARACTERS) return flags
  return flags | contextOf(chained(chained(before, first), second))
}
