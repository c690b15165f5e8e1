/**
 * Identifiers in one cell but resident IDs and mobiles, which the scan of the digits has found before.
 *
 * One pass, 64 bytes at a time: blocks of Chinese, blanks and signs are passed over by one comparison. Elsewhere bit masks
 * give the places at which an identifier can show itself: the first digit of a run, an at sign, the sign or character behind
 * which a name may begin, four minus signs. The word around such a place is read once; what it can be depends on its
 * length, its classes and the byte behind it. Looks beyond the word are bounded, so the cost is linear whatever the bytes.
 */
import { joined, areDigits, isDigit, isLetter } from '../scan/classify'
import { takeWechat } from './accounts'
import { CREDENTIAL, WECHAT } from './categories'
import { takeWholeSecret } from './credential'
import { copyHalfWidth, hasWideWord } from './half-width'
import { forgetKeywords } from './keywords'
import { Reading } from './reading'
import { lookAt } from './precedence'

const LF: u8 = 10
const MINUS: u32 = 0x2d

/** Reads the cell [start, end), which is not empty; `expected` is the category that its column promises, or -1. */
export function readIdentifiers(start: usize, end: usize, expected: i32): void {
  const from = firstCandidate(start, end)
  if (from == end) return
  Reading.expected = expected
  Reading.original = 0
  if (hasWideWord(from, end) && copyHalfWidth(start, end)) readBetween(Reading.start, Reading.end, Reading.start)
  else readBetween(start, end, from)
}

/** Reads [start, end) from `from` on, with line ends in the place of the bytes around it: nothing beside the cell counts. */
function readBetween(start: usize, end: usize, from: usize): void {
  const before = load<u8>(start - 1)
  const behind = load<u8>(end)
  store<u8>(start - 1, LF)
  store<u8>(end, LF)
  Reading.start = start
  Reading.end = end
  Reading.cursor = start
  Reading.taken = start
  Reading.hasAccount = false
  Reading.hashEnd = 0
  forgetKeywords()
  if (Reading.expected == WECHAT && isLetter(<u32>load<u8>(start))) takeWechat(start)
  readBlocks(from, end)
  if (Reading.expected == CREDENTIAL && Reading.taken == start) takeWholeSecret()
  store<u8>(start - 1, before)
  store<u8>(end, behind)
}

/** ASCII from the digit 0 on, and the lead byte of full-width signs: all that an identifier can begin with. */
@inline
function mayBePart(bytes: v128): v128 {
  return v128.or(i8x16.gt_s(bytes, i8x16.splat(0x2f)), i8x16.eq(bytes, i8x16.splat(<i8>0xef)))
}

/** The first byte that can be part of an identifier, or a little before it; `end` when there is none. */
function firstCandidate(start: usize, end: usize): usize {
  let at = start
  while (at < end) {
    const bytes = i8x16.bitmask(mayBePart(v128.load(at)))
    const within = end - at < 16 ? bytes & ((1 << <i32>(end - at)) - 1) : bytes
    if (within) return at
    at += 16
  }
  return end
}

@inline
function areLetters(bytes: v128): v128 {
  const letter = i8x16.sub(v128.or(bytes, i8x16.splat(0x20)), i8x16.splat(0x61))
  return i8x16.lt_u(letter, i8x16.splat(26))
}

/** @ : = */
@inline
function areSigns(bytes: v128): v128 {
  return v128.or(
    i8x16.eq(bytes, i8x16.splat(0x40)),
    v128.or(i8x16.eq(bytes, i8x16.splat(0x3a)), i8x16.eq(bytes, i8x16.splat(0x3d))),
  )
}

@inline
function areMinus(bytes: v128): v128 {
  return i8x16.eq(bytes, i8x16.splat(0x2d))
}

@inline
function atMostTo(at: usize, end: usize): u64 {
  return end - at < 64 ? ((<u64>1) << <u64>(end - at)) - 1 : u64.MAX_VALUE
}

function readBlocks(at: usize, end: usize): void {
  for (; at < end; at += 64) {
    const b0 = v128.load(at)
    const b1 = v128.load(at, 16)
    const b2 = v128.load(at, 32)
    const b3 = v128.load(at, 48)
    const most = i8x16.max_s(i8x16.max_s(b0, b1), i8x16.max_s(b2, b3))
    if (!v128.any_true(i8x16.gt_s(most, i8x16.splat(0x2f)))) continue
    const digits = joined(areDigits(b0), areDigits(b1), areDigits(b2), areDigits(b3))
    const before = <u32>load<u8>(at - 1)
    let places = digits & ~((digits << 1) | u64(isDigit(before)))
    places |= joined(areSigns(b0), areSigns(b1), areSigns(b2), areSigns(b3))
    const highs = joined(b0, b1, b2, b3)
    places |= joined(areLetters(b0), areLetters(b1), areLetters(b2), areLetters(b3)) & ((highs << 1) | u64(before >= 0x80))
    const minus = joined(areMinus(b0), areMinus(b1), areMinus(b2), areMinus(b3))
    if (minus & (minus >> 1)) places |= minus & ~((minus << 1) | u64(before == MINUS))
    places &= atMostTo(at, end)
    while (places) {
      const place = at + <usize>ctz(places)
      places &= places - 1
      if (place >= Reading.cursor) lookAt(place)
    }
  }
}
