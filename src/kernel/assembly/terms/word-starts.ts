/**
 * Where in a text a word of the lexicon may begin: bits per character, pair and triple tell whether any word begins with them. The host writes
 * the tables (kernel/lexicon-table.ts).
 */
import { WORD_PAIRS, WORD_STARTS, WORD_TRIPLES } from '../layout'
import { isAlphanumeric } from '../scan/classify'

/** Bits at WORD_STARTS: a word begins with the character; it is one by itself, and not only as a whole cell. */
const BEGINS: u32 = 1
export const ALONE: u32 = 2

/** Bits at WORD_PAIRS: the two characters are a word, and not only as a whole cell; a longer word begins with them. */
const PAIR: u32 = 1
const LONGER: u32 = 2

@inline
export function folded(byte: u64): u64 {
  return byte - 0x41 < 26 ? byte | 0x20 : byte
}

/** Bytes of the UTF-8 character with this first byte. */
@inline
export function characterLength(lead: u32): usize {
  return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
}

@inline
function bit(table: usize, index: u32): bool {
  return ((load<u8>(table + <usize>(index >> 3)) >> <u8>(index & 7)) & 1) != 0
}

/** Code of the character at `at`; letters as small ones. Beyond the basic plane: some other code. */
@inline
export function codeAt(at: usize): u32 {
  const bytes = load<u32>(at)
  const lead = bytes & 0xff
  if (lead >= 0xe0) return ((bytes & 0x0f) << 12) | ((bytes >> 2) & 0xfc0) | ((bytes >> 16) & 0x3f)
  return lead < 0x80 ? <u32>folded(<u64>lead) : ((bytes & 0x1f) << 6) | ((bytes >> 8) & 0x3f)
}

/** Two characters mixed. kernel/lexicon-table.ts computes it alike, and what follows from it. */
@inline
export function mixedPair(first: u32, second: u32): u32 {
  return first * 0x9e37_79b1 + second * 0x85eb_ca6b
}

/** Bits of WORD_PAIRS of two characters. */
@inline
export function pairBits(mixed: u32): u32 {
  const place = mixed >> 15
  return (<u32>load<u8>(WORD_PAIRS + <usize>(place >> 2)) >> ((place & 3) << 1)) & 3
}

@inline
function isTriple(mixed: u32, third: u32): bool {
  return bit(WORD_TRIPLES, (mixed ^ (third * 0xc2b2_ae35)) * 0x9e37_79b1 >> 13)
}

/** Bits of WORD_STARTS of a character. */
@inline
export function startsOf(code: u32): u32 {
  return <u32>load<u8>(WORD_STARTS + <usize>(code >> 2)) >> ((code & 3) << 1)
}

/**
 * Whether a word may begin with the character of this code, behind which `next` is: by it alone, then by two, then by three. In Chinese text
 * nearly every character begins one of some thousand words and one pair in six; three characters do so hardly ever without one.
 */
@inline
function beginsWord(code: u32, next: usize): bool {
  const starts = startsOf(code)
  if ((starts & BEGINS) == 0) return false
  if (starts & ALONE) return true
  const pair = mixedPair(code, codeAt(next))
  const bits = pairBits(pair)
  if ((bits & LONGER) == 0) return bits != 0
  return (bits & PAIR) != 0 || isTriple(pair, codeAt(next + characterLength(<u32>load<u8>(next))))
}

/** As `nextWordStart`, where the cell begins: here a word may be one that is only a whole cell. */
@inline
export function firstWordStart(at: usize, end: usize): usize {
  const lead = <u32>load<u8>(at)
  return at < end && lead < 0xf0 && startsOf(codeAt(at)) & BEGINS ? at : nextWordStart(at, end)
}

/**
 * The first place from `at` on where a word may begin that is not only a whole cell, or `end`: by its first characters; those beyond the
 * basic plane begin none.
 */
export function nextWordStart(at: usize, end: usize): usize {
  while (at < end) {
    const bytes = load<u32>(at)
    const lead = bytes & 0xff
    if (lead >= 0xe0) {
      at = pastWide(at, end)
      if (at >= end) break
      const code = wideCode(load<u32>(at))
      if (lead < 0xf0 && beginsWord(code, at + 3)) return at
      at += lead < 0xf0 ? 3 : 4
    } else if (lead >= 0x80) {
      if (beginsWord(((bytes & 0x1f) << 6) | ((bytes >> 8) & 0x3f), at + 2)) return at
      at += 2
    } else {
      if (beginsWord(<u32>folded(<u64>lead), at + 1)) return at
      at = pastToken(at, end)
    }
  }
  return end
}

/** Code of a character of three bytes; `bytes` has them lowest. */
@inline
function wideCode(bytes: u32): u32 {
  return ((bytes & 0x0f) << 12) | ((bytes >> 2) & 0xfc0) | ((bytes >> 16) & 0x3f)
}

@inline
function isWide(bytes: u32): bool {
  return (bytes & 0xf0) == 0xe0
}

/**
 * Goes from the character of three bytes at `at` on as long as two such follow and no word begins. What is asked of characters, pairs and
 * triples is asked at once: a branch for each would be guessed wrong in every third character.
 */
function pastWide(at: usize, end: usize): usize {
  const second = load<u32>(at, 3)
  if (!isWide(second)) return at
  let first = wideCode(load<u32>(at))
  let next = wideCode(second)
  while (at < end) {
    const third = load<u32>(at, 6)
    if (!isWide(third)) break
    const last = wideCode(third)
    const pair = mixedPair(first, next)
    const starts = startsOf(first)
    const bits = pairBits(pair)
    if (starts & BEGINS & ((starts >> 1) | bits | ((bits >> 1) & <u32>isTriple(pair, last)))) break
    first = next
    next = last
    at += 3
  }
  return at
}

/** Behind the ASCII character at `at`; a word of letters and digits is left behind as a whole. */
@inline
function pastToken(at: usize, end: usize): usize {
  if (!isAlphanumeric(<u32>load<u8>(at))) return at + 1
  while (at < end && isAlphanumeric(<u32>load<u8>(at))) at++
  return at
}

/** Behind the character or token at `at`, where no word is. */
export function pastCharacter(at: usize, end: usize): usize {
  const lead = <u32>load<u8>(at)
  return lead < 0x80 ? pastToken(at, end) : at + characterLength(lead)
}
