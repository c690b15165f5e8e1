/** The table's delimiter at a place: one byte, several, or a run of dashes. */
import { DELIMITER } from '../layout'
import { Table } from '../state'

const DASH: u32 = 0x2d
/**
 * Longest run of dashes taken as delimiters: 128 empty cells at the usual four dashes, and longer than ruled lines, which
 * have a page's width (80 or 132 signs) and so end as blank lines. Looking ahead has 1 KiB to spare for it (window.ts).
 */
const LONGEST_DASH_RUN: i32 = 512

/**
 * Length in bytes of the delimiter that begins at `at`, 0 when none does. Reads at most 513 bytes further.
 */
@inline
export function delimiterLengthAt(at: usize): i32 {
  const length = Table.delimiterLength
  if (length == 0 || load<u8>(at) != load<u8>(DELIMITER)) return 0
  return length == 1 && Table.dashRun == 0 ? 1 : longDelimiterAt(at)
}

function longDelimiterAt(at: usize): i32 {
  if (Table.dashRun) return dashesAt(at)
  for (let i = 1; i < Table.delimiterLength; i++) {
    if (load<u8>(at + i) != load<u8>(DELIMITER + i)) return 0
  }
  return Table.delimiterLength
}

/** A whole run of dashes, when it is long enough and not too long; measured from its first dash only. */
function dashesAt(at: usize): i32 {
  if (<u32>load<u8>(at - 1) == DASH) return 0
  let run = 0
  while (run <= LONGEST_DASH_RUN && <u32>load<u8>(at + run) == DASH) run++
  return run >= Table.dashRun && run <= LONGEST_DASH_RUN ? run : 0
}

/** How many delimiters the one of `length` bytes stands for: a run of k times the usual length encloses k − 1 empty cells. */
@inline
export function delimitersOf(length: i32): i32 {
  const usual = Table.dashRun
  return usual == 0 || length % usual != 0 ? 1 : length / usual
}

/** Delimiters that begin in [at, end). */
export function countDelimiters(at: usize, end: usize): i32 {
  let delimiters = 0
  while (at < end) {
    const length = delimiterLengthAt(at)
    if (length) delimiters += delimitersOf(length)
    at += <usize>max(length, 1)
  }
  return delimiters
}

/** The byte that separates cells where every record can be hashed as it lies; LF, which no record holds, where none does. */
@inline
export function delimiterByte(): u8 {
  return Table.delimiterLength == 1 ? load<u8>(DELIMITER) : 0x0a
}
