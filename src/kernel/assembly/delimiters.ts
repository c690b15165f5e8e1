/** The table's delimiter at a place: one byte, several, or a run of dashes. */
import { DELIMITER } from './layout'
import { Table } from './state'

const DASH: u32 = 0x2d
/** Longest run of dashes taken as delimiters; a longer one is a ruled line. */
const LONGEST_DASH_RUN: i32 = 64

/**
 * Length in bytes of the delimiter that begins at `at`, 0 when none does. Reads at most 64 bytes further.
 */
@inline
export function delimiterLengthAt(at: usize): i32 {
  const length = Table.delimiterLength
  if (length == 0 || load<u8>(at) != load<u8>(DELIMITER)) return 0
  return length == 1 && Table.dashRun == 0 ? 1 : longDelimiterAt(at)
}

export function longDelimiterAt(at: usize): i32 {
  if (Table.dashRun) return dashesAt(at)
  for (let i = 1; i < Table.delimiterLength; i++) {
    if (load<u8>(at + i) != load<u8>(DELIMITER + i)) return 0
  }
  return Table.delimiterLength
}

/** A whole run of dashes, when it is long enough; counted from its first dash only. */
function dashesAt(at: usize): i32 {
  if (<u32>load<u8>(at - 1) == DASH) return 0
  let run = 0
  while (run < LONGEST_DASH_RUN && <u32>load<u8>(at + run) == DASH) run++
  return run >= Table.dashRun ? run : 0
}

/** How many delimiters a run of dashes stands for: k times the usual length encloses k − 1 empty cells. */
export function delimitersInRun(run: i32): i32 {
  return run % Table.dashRun == 0 ? run / Table.dashRun : 1
}

/** The byte that separates cells where every record can be hashed as it lies; LF, which no record holds, where none does. */
@inline
export function delimiterByte(): u8 {
  return Table.delimiterLength == 1 ? load<u8>(DELIMITER) : 0x0a
}
