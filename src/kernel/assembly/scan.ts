/**
 * The one pass: 64 bytes at a time, events in order.
 *
 * Per block three bit masks come out of the classifier: structural bytes, digits, glue. From the digits, shifts and ands
 * find where a run of eleven or more ends without looking at any digit; shorter runs are visited only when glue follows.
 * Everything else is never touched.
 */
import { GLUE_BYTES, STRUCTURAL_BYTES } from './layout'
import { Place } from './state'
import { areDigits, joined, lowHalves, matches, needsSecondTable } from './classify'
import { takeRun, takeWide } from './numbers'
import { takeStructural } from './structure'

/** Longest run that is measured; more digits are no candidate whatever their number. */
const LONGEST_RUN: i32 = 19
/** Lead byte of full-width digits. */
const FULL_WIDTH: i8 = <i8>0xef

/** Digits directly before bit `i` of the current block, by its mask and the mask of the block before. */
@inline
function digitsBefore(i: u32, digits: u64, previous: u64): i32 {
  if (i == 0) return <i32>clz(~previous)
  const inBlock = <i32>clz(~(digits << (64 - <u64>i)))
  return inBlock < <i32>i ? inBlock : <i32>i + <i32>clz(~previous)
}

@inline
function shiftedIn(bits: u64, before: u64, places: u64): u64 {
  return (bits << places) | (before >> (64 - places))
}

/** Places of full-width lead bytes in the block at `at`. */
@inline
function wideAt(at: usize): u64 {
  const lead = i8x16.splat(FULL_WIDTH)
  return joined(
    i8x16.eq(v128.load(at), lead),
    i8x16.eq(v128.load(at, 16), lead),
    i8x16.eq(v128.load(at, 32), lead),
    i8x16.eq(v128.load(at, 48), lead),
  )
}

/** Scans whole blocks from the cursor while they begin before `limit`; the window is readable 64 bytes beyond. */
export function scanTo(limit: usize): void {
  const structuralBytes = v128.load(STRUCTURAL_BYTES)
  const moreStructural = v128.load(STRUCTURAL_BYTES, 16)
  const twoTables = needsSecondTable()
  const glueBytes = v128.load(GLUE_BYTES)
  const moreGlue = v128.load(GLUE_BYTES, 16)
  // Runs of 1, 2, 4, 8 and 11 digits that end at a bit, of the block before: their upper bits carry on.
  let before1 = Place.digitsBefore
  let before2 = before1 & (before1 << 1)
  let before4 = before2 & (before2 << 2)
  let before8 = before4 & (before4 << 4)
  let before11 = before8 & (before8 << 3)
  let at = Place.cursor
  while (at < limit) {
    const b0 = v128.load(at)
    const b1 = v128.load(at, 16)
    const b2 = v128.load(at, 32)
    const b3 = v128.load(at, 48)
    const l0 = lowHalves(b0)
    const l1 = lowHalves(b1)
    const l2 = lowHalves(b2)
    const l3 = lowHalves(b3)
    let structure = joined(
      matches(b0, l0, structuralBytes),
      matches(b1, l1, structuralBytes),
      matches(b2, l2, structuralBytes),
      matches(b3, l3, structuralBytes),
    )
    if (twoTables) {
      structure |= joined(
        matches(b0, l0, moreStructural),
        matches(b1, l1, moreStructural),
        matches(b2, l2, moreStructural),
        matches(b3, l3, moreStructural),
      )
    }
    const run1 = joined(areDigits(b0), areDigits(b1), areDigits(b2), areDigits(b3))
    const glued = joined(
      v128.or(matches(b0, l0, glueBytes), matches(b0, l0, moreGlue)),
      v128.or(matches(b1, l1, glueBytes), matches(b1, l1, moreGlue)),
      v128.or(matches(b2, l2, glueBytes), matches(b2, l2, moreGlue)),
      v128.or(matches(b3, l3, glueBytes), matches(b3, l3, moreGlue)),
    )
    const run2 = run1 & shiftedIn(run1, before1, 1)
    const run4 = run2 & shiftedIn(run2, before2, 2)
    const run8 = run4 & shiftedIn(run4, before4, 4)
    const run11 = run8 & shiftedIn(run8, before8, 3)
    const ends = shiftedIn(run1, before1, 1) & ~run1
    const runs = ends & (shiftedIn(run11, before11, 1) | glued)
    const wide = glued ? wideAt(at) : 0
    let events = structure | runs | wide
    while (events) {
      const i = <u32>ctz(events)
      const bit = events & (0 - events)
      events ^= bit
      if ((runs | wide) & bit) {
        if (runs & bit) takeRun(at + i, min(digitsBefore(i, run1, before1), LONGEST_RUN))
        if (wide & bit) takeWide(at + i)
      }
      if (structure & bit) takeStructural(at + i)
    }
    before1 = run1
    before2 = run2
    before4 = run4
    before8 = run8
    before11 = run11
    at += 64
  }
  Place.cursor = at
  Place.digitsBefore = before1
}
