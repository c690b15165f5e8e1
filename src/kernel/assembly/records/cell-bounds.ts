/**
 * The bounds of a record's cells, as they stand in CELL_BOUNDS until the record ends: where a cell starts, and where it
 * ends with what is known of its quotes.
 */
import { CELL_BOUNDS } from '../layout'
import { edgesOf, trimEnd, trimStart } from '../scan/blanks'

const QUOTE: u32 = 0x22
/** Flags beside the place in a cell's end. */
export const QUOTED: u32 = 0x8000_0000
export const DOUBLED: u32 = 0x4000_0000
const PLACE: u32 = 0x3fff_ffff

/** Entry of the cell with this index. */
@inline
export function boundsOf(index: u32): usize {
  return CELL_BOUNDS + (<usize>index << 3)
}

/** Flags are part of `end`. */
@inline
export function noteCell(bounds: usize, start: usize, end: u32): void {
  store<u64>(bounds, <u64>start | (<u64>end << 32))
}

@inline
export function startOf(bounds: usize): usize {
  return <usize>load<u32>(bounds)
}

@inline
export function flagsOf(bounds: usize): u32 {
  return load<u32>(bounds, 4)
}

@inline
export function endOf(bounds: usize): usize {
  return <usize>(load<u32>(bounds, 4) & PLACE)
}

/** The quote that closes a quoted cell which ends before `end`. */
@inline
export function closingQuoteBefore(end: usize): usize {
  do end--
  while (<u32>load<u8>(end) != QUOTE)
  return end
}

/** The content of a cell: within its quotes, without the blanks at its edges. */
export class Trimmed {
  static start: usize = 0
  static end: usize = 0
  static hasBlanks: bool = false
}

/** Trims the cell at `bounds`, which is not empty; says so in `Trimmed`. */
export function trimCell(bounds: usize): void {
  let start = startOf(bounds)
  let end = endOf(bounds)
  if (flagsOf(bounds) & QUOTED) {
    start++
    end = closingQuoteBefore(end)
  }
  const hasEdges = start < end && edgesOf(start, end) != 0
  Trimmed.start = hasEdges ? trimStart(start, end) : start
  Trimmed.end = hasEdges ? trimEnd(Trimmed.start, end) : end
  Trimmed.hasBlanks = Trimmed.start != start || Trimmed.end != end
}
