/**
 * Whether a number is all that its cell says. A mobile in a column of order numbers is one of them; in a footer below that
 * column (制表：王某 138…) it is a mobile.
 */
import { Cell, KIND_BLOCK, Table } from '../state'
import { trimStart } from '../scan/blanks'
import { valueStart } from '../scan/blocks'
import { isLetter } from '../scan/classify'
import { delimiterLengthAt } from '../scan/delimiters'

/** Longest rest of a cell beside a number that is looked at: what is longer is text. */
const REST_BYTES: usize = 64
const CR: u32 = 13

/** Whether the current cell holds no word outside its number [start, end): signs, blanks and other numbers are none. */
export function isBare(start: usize, end: usize): bool {
  // What left the window of a giant cell was content.
  if (Cell.continued) return false
  const from = trimStart(Table.kind == KIND_BLOCK ? min(valueStart(Cell.start, start), start) : Cell.start, start)
  return start - from <= REST_BYTES && isWordless(from, start) && isWordless(end, restEnd(end))
}

/** Where the cell ends, at most one byte more than is looked at. */
function restEnd(at: usize): usize {
  if (Cell.closingQuote) return max(at, Cell.closingQuote)
  const bound = at + REST_BYTES + 1
  while (at < bound && !endsRecord(<u32>load<u8>(at)) && delimiterLengthAt(at) == 0) at++
  return at
}

/** Any other CR is a blank. */
@inline
function endsRecord(byte: u32): bool {
  return byte == Table.recordEnd || (byte == CR && Table.crEndsRecord)
}

function isWordless(at: usize, end: usize): bool {
  if (end - at > REST_BYTES) return false
  while ((at = trimStart(at, end)) < end) {
    const byte = <u32>load<u8>(at)
    if (isLetter(byte) || byte >= 0x80) return false
    at++
  }
  return true
}
