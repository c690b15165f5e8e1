/**
 * Cells whose delimiter could be read as part of a number or as a sign beside it: `$`, 元, `*`, a letter, a blank.
 *
 * A delimiter is the cell's border and means nothing else. So while a number of such a table is read, line ends stand in
 * the place of the bytes before and behind its cell: every look at the number's neighbours stops there of itself.
 */
import { Cell, Row } from '../state'
import { delimiterLengthAt } from '../scan/delimiters'

const LF: u8 = 10
/** A token has at most 140 bytes (written-number.ts); what is asked of the signs behind it reaches some 12 further. */
const LOOK_AHEAD: usize = 160

/** Where the line ends stand, and what stood there. */
class Border {
  static before: usize = 0
  static behind: usize = 0
  static byteBefore: u8 = 0
  static byteBehind: u8 = 0
}

/** Encloses the cell that is current at `at`; where its end is too far to matter, the line end stands there. */
export function encloseCurrent(at: usize): void {
  // A giant cell begins before the window; closed cells, if any, are the ones that the mark speaks of.
  const start = Cell.continued && Row.cells == 0 ? Cell.start - LOOK_AHEAD : Cell.start
  enclose(start, Cell.closingQuote ? Cell.closingQuote : delimiterFrom(at))
}

/** Encloses [start, end). */
export function enclose(start: usize, end: usize): void {
  Border.before = start - 1
  Border.behind = end
  Border.byteBefore = load<u8>(start - 1)
  Border.byteBehind = load<u8>(end)
  store<u8>(start - 1, LF)
  store<u8>(end, LF)
}

/** Puts the bytes back. */
export function disclose(): void {
  store<u8>(Border.before, Border.byteBefore)
  store<u8>(Border.behind, Border.byteBehind)
}

function delimiterFrom(at: usize): usize {
  const most = at + LOOK_AHEAD
  while (at < most && delimiterLengthAt(at) == 0) at++
  return at
}
