/**
 * The one pass: 64 bytes at a time, events in order.
 *
 * Per block four bit masks come out of the classifier: structural bytes, digits, glue, full-width lead bytes. From the
 * digits, shifts and ands find where a run of eleven or more ends without looking at any digit; shorter runs are visited
 * only when glue follows. Everything else is never touched.
 */
import { CLASS_HIGH, CLASS_LOW } from './layout'
import { Place } from './state'
import { bitsOf, CLASS_DIGIT, CLASS_FULL_WIDTH, classesAt, GLUE, STRUCTURAL } from './classify'
import { takeRun, takeWide } from './numbers'
import { takeStructural } from './structure'

/** Longest run that is measured; more digits are no candidate whatever their number. */
const LONGEST_RUN: i32 = 19

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

/** Scans whole blocks from the cursor while they begin before `limit`; the window is readable 64 bytes beyond. */
export function scanTo(limit: usize): void {
  const low = v128.load(CLASS_LOW)
  const high = v128.load(CLASS_HIGH)
  const structural = i8x16.splat(<i8>STRUCTURAL)
  const digit = i8x16.splat(<i8>CLASS_DIGIT)
  const glue = i8x16.splat(<i8>GLUE)
  const fullWidth = i8x16.splat(<i8>CLASS_FULL_WIDTH)
  // Runs of 1, 2, 4, 8 and 11 digits that end at a bit, of the block before: their upper bits carry on.
  let before1 = Place.digitsBefore
  let before2 = before1 & (before1 << 1)
  let before4 = before2 & (before2 << 2)
  let before8 = before4 & (before4 << 4)
  let before11 = before8 & (before8 << 3)
  let at = Place.cursor
  while (at < limit) {
    const c0 = classesAt(at, low, high)
    const c1 = classesAt(at + 16, low, high)
    const c2 = classesAt(at + 32, low, high)
    const c3 = classesAt(at + 48, low, high)
    const structure = bitsOf(c0, structural) | (bitsOf(c1, structural) << 16) | (bitsOf(c2, structural) << 32) | (bitsOf(c3, structural) << 48)
    const run1 = bitsOf(c0, digit) | (bitsOf(c1, digit) << 16) | (bitsOf(c2, digit) << 32) | (bitsOf(c3, digit) << 48)
    const glued = bitsOf(c0, glue) | (bitsOf(c1, glue) << 16) | (bitsOf(c2, glue) << 32) | (bitsOf(c3, glue) << 48)
    const run2 = run1 & shiftedIn(run1, before1, 1)
    const run4 = run2 & shiftedIn(run2, before2, 2)
    const run8 = run4 & shiftedIn(run4, before4, 4)
    const run11 = run8 & shiftedIn(run8, before8, 3)
    const ends = shiftedIn(run1, before1, 1) & ~run1
    const runs = ends & (shiftedIn(run11, before11, 1) | glued)
    let wide: u64 = 0
    if (glued) {
      wide = bitsOf(c0, fullWidth) | (bitsOf(c1, fullWidth) << 16) | (bitsOf(c2, fullWidth) << 32) | (bitsOf(c3, fullWidth) << 48)
    }
    let events = structure | runs | wide
    while (events) {
      const i = <u32>ctz(events)
      const bit = events & (0 - events)
      events ^= bit
      if (runs & bit) takeRun(at + i, min(digitsBefore(i, run1, before1), LONGEST_RUN))
      if (wide & bit) takeWide(at + i)
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
