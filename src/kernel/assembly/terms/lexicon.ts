/**
 * Words in text: the longest word of the lexicon at a place where one may begin (word-starts.ts), whatever the number of words.
 *
 * The first two characters lead to the few words that share them, longest first. ASCII letters count as small ones. The host writes the tables
 * (kernel/lexicon-table.ts).
 */
import { WORD_GRAM_SLOTS, WORD_GRAMS, WORD_RESTS, WORD_THIRDS, WORDS } from '../layout'
import { isAlphanumeric } from '../scan/classify'
import { tripleAt } from '../scan/triples'
import { ALONE, characterLength, codeAt, folded, mixedPair, pairBits, startsOf } from './word-starts'

/** What a word is; a term tells its category. */
export const WORD_TERM: u32 = 0
/** Looks like something else, and is nothing: 产品, 民族路, 无锡. */
export const WORD_FRIEND: u32 = 1
/** Says how terms ahead of it or behind it are read: 否认, 阴性, 疑似. */
export const WORD_READS: u32 = 2
/** Advertising and teaching: the sentence is about no person. */
export const WORD_PROSE: u32 = 3
export const WORD_ENDS_CLAUSE: u32 = 4
export const WORD_ENDS_SENTENCE: u32 = 5
export const WORD_JOINS: u32 = 6
/** Whole cells that say nothing, or no. */
export const WORD_NOTHING: u32 = 7
export const WORD_NO: u32 = 8
/** Instruction and teaching, unless a person is spoken of: 如何, 者禁用. */
export const WORD_HINT: u32 = 9
/** Speaks of a person: 我, 他, 该患者. */
export const WORD_PERSON: u32 = 10
/** Make the term beside them a topic that somebody speaks about: 如何离婚, 贷款利率. */
export const WORD_BEFORE_TOPIC: u32 = 11
export const WORD_BEHIND_TOPIC: u32 = 12

/** Flags of a word: needs company; only as a whole cell; suppressed. */
export const WEAK: u32 = 2
const WHOLE: u32 = 4
/** On the user's stop list: a term that is counted as suppressed. */
export const STOPPED: u32 = 8
/** A term that denies as a whole: 征信良好. */
export const NEGATIVE: u32 = 16
/** Said of whoever it is about, relative or not: 我女儿才四岁 tells of a minor. */
export const OWN: u32 = 64
/** Of a category whose terms may be topics. */
export const TOPICAL: u32 = 128
/** Only where it fills a clause. */
const CLAUSE: u32 = 32

/** The word found last. */
export class Word {
  static end: usize = 0
  static kind: u32 = 0
  /** Of a term; of another word the reading of terms that follow it, or -1. */
  static category: i32 = 0
  /** Second category of a term; of another word the reading of terms before it; or -1. */
  static also: i32 = 0
  static flags: u32 = 0
  /** What the column of the cell is about, or -1: whole cells of other categories (良好, 保安) are none there. */
  static column: i32 = -1
}

/** Finds the longest word at `at`, a place where one may begin, in the cell [from, to); says so in `Word`. */
export function wordAt(at: usize, from: usize, to: usize): bool {
  let bytes = load<u64>(at)
  const first = <u64>characterLength(<u32>(bytes & 0xff))
  const second = <u64>characterLength(<u32>(bytes >> (first << 3)) & 0xff)
  const code = codeAt(at)
  bytes = withSmallLetters(bytes, first)
  const both = first + second
  if (at + <usize>both <= to && both <= 6 && (at == from || pairBits(mixedPair(code, codeAt(at + <usize>first))))) {
    const gram = bytes & (((<u64>1) << (both << 3)) - 1)
    if (longestOf(gram, at, at + <usize>both, from, to)) return true
  }
  return (at == from || startsOf(code) & ALONE) && longestOf(bytes & (((<u64>1) << (first << 3)) - 1), at, at + <usize>first, from, to)
}

/** Folds the first byte of both characters; of longer characters it is no letter. */
@inline
function withSmallLetters(bytes: u64, first: u64): u64 {
  const shift = first << 3
  const head = bytes & 0xff
  const next = (bytes >> shift) & 0xff
  return bytes ^ head ^ folded(head) ^ ((next ^ folded(next)) << shift)
}

function longestOf(gram: u64, at: usize, rest: usize, from: usize, to: usize): bool {
  let slot = ((<u32>gram ^ (<u32>(gram >> 32) * 0x85eb_ca6b)) * 0x9e37_79b1) >> 17
  while (true) {
    const entry = load<u64>(WORD_GRAMS + (<usize>slot << 3))
    if (entry == 0) return false
    if ((entry & 0xffff_ffff_ffff) == gram) return firstOf(<u32>(entry >> 48), at, rest, from, to)
    slot = (slot + 1) & (WORD_GRAM_SLOTS - 1)
  }
}

/**
 * The first word from `index` on that goes on like the text: four at a time by their third characters, since a hundred words may begin alike
 * (没有…).
 */
function firstOf(index: u32, at: usize, rest: usize, from: usize, to: usize): bool {
  const third = i32x4.splat(rest + 3 <= to ? <i32>tripleAt(rest) : 0)
  while (true) {
    const thirds = v128.load(WORD_THIRDS + (<usize>index << 2))
    const own = v128.and(thirds, i32x4.splat(0xff_ffff))
    let fitting = i32x4.bitmask(v128.or(i32x4.eq(own, third), i32x4.eq(own, i32x4.splat(0))))
    const last = i32x4.bitmask(i32x4.shl(thirds, 7))
    // Of those behind the last one nothing is asked.
    if (last) fitting &= (last & -last) * 2 - 1
    for (; fitting; fitting &= fitting - 1) {
      if (isWordAt(WORDS + (<usize>(index + ctz(fitting)) << 3), at, rest, from, to)) return true
    }
    if (last) return false
    index += 4
  }
}

/** Whether the word goes on like the text from `rest` on, and may stand here; if so, it is in `Word`. */
@inline
function isWordAt(word: usize, at: usize, rest: usize, from: usize, to: usize): bool {
  const place = load<u32>(word)
  const end = rest + <usize>(place >> 24)
  const flags = <u32>load<u8>(word, 7)
  if (end > to || !goesOn(WORD_RESTS + <usize>(place & 0xff_ffff), rest, end) || !mayStand(at, end, from, to, flags)) return false
  const kind = <u32>load<u8>(word, 4)
  const category = <i32>load<u8>(word, 5) - 1
  if (flags & WHOLE && kind == WORD_TERM && category != Word.column) return false
  Word.end = end
  Word.kind = kind
  Word.category = category
  Word.also = <i32>load<u8>(word, 6) - 1
  Word.flags = flags
  return true
}

@inline
function goesOn(expected: usize, at: usize, end: usize): bool {
  while (at < end) {
    if (folded(<u64>load<u8>(at)) != <u64>load<u8>(expected)) return false
    at++
    expected++
  }
  return true
}

/** What stands on both sides of facts in a list, as the last three bytes before, or the first behind it; ASCII ones alone. */
@inline
function isBesideFact(bytes: u32): bool {
  // ， 、 。 ； （ ） ： and the wide blank
  return (
    bytes == 0x8c_bc_ef || bytes == 0x81_80_e3 || bytes == 0x82_80_e3 || bytes == 0x9b_bc_ef || bytes == 0x88_bc_ef ||
    bytes == 0x89_bc_ef || bytes == 0x9a_bc_ef || bytes == 0x80_80_e3
  )
}

@inline
function isSignBesideFact(byte: u32): bool {
  // Blanks, ( ) , / : ; |
  return byte <= 0x20 || byte == 0x28 || byte == 0x29 || byte == 0x2c || byte == 0x2f || byte == 0x3a || byte == 0x3b || byte == 0x7c
}

@inline
function endsAt(at: usize): bool {
  return isSignBesideFact(load<u8>(at - 1)) || isBesideFact(tripleAt(at - 3))
}

@inline
function beginsAt(at: usize): bool {
  return isSignBesideFact(load<u8>(at)) || isBesideFact(tripleAt(at))
}

/** Words of letters are no parts of longer ones; some words are only whole cells. */
@inline
function mayStand(at: usize, end: usize, from: usize, to: usize, flags: u32): bool {
  if (flags & WHOLE && (at != from || end != to)) return false
  if (flags & CLAUSE && !((at == from || endsAt(at)) && (end == to || beginsAt(end)))) return false
  return end == to || !isAlphanumeric(<u32>load<u8>(end - 1)) || !isAlphanumeric(<u32>load<u8>(end))
}
