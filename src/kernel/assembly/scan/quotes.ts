/**
 * Quotes, bounded: two stray quotes at any distance must not swallow the people between them.
 *
 * A quote opens only at the start of a cell. It is literal, and a problem is counted, when it does not close within
 * 64 KiB or 1,000 lines, when what follows the closing quote is neither delimiter nor end of line, or when two or more of
 * the raw lines it spans split into the table's own number of columns. The decision looks only at bytes from the start
 * of the quote's raw line to the end of the closing quote's, so a unit decides like a scan of the whole file.
 */
import { Cell, Place, Row, Table } from '../state'
import { PROBLEM_QUOTE_LITERAL, problem } from '../host'
import { WINDOW } from '../layout'
import { countDelimiters, delimiterLengthAt, delimitersOf } from './delimiters'
import { originOf } from './origins'

const QUOTE: u32 = 0x22
const LF: u32 = 10
const CR: u32 = 13
/** Longest quoted cell: longer ones were not seen in exports, while a stray quote reads on to the next quote. */
export const QUOTE_BYTES: usize = 65_536
const QUOTE_LINES: i32 = 1_000

/** What `closingQuoteOf` learned besides the place. */
export class Quoted {
  static doubled: bool = false
  static newlines: i32 = 0
  /** Raw delimiters inside, after the last newline inside if there is one. */
  static delimitersAfterNewline: i32 = 0
}

/** Place of the next quote or line end in [at, end); `end` when there is none. Reads 15 bytes further. */
function nextMark(at: usize, end: usize): usize {
  while (at < end) {
    const bytes = v128.load(at)
    const marks = v128.or(
      i8x16.eq(bytes, i8x16.splat(<i8>QUOTE)),
      v128.or(i8x16.eq(bytes, i8x16.splat(<i8>LF)), i8x16.eq(bytes, i8x16.splat(<i8>CR))),
    )
    const bits = i8x16.bitmask(marks)
    if (bits) return min(at + <usize>ctz(bits), end)
    at += 16
  }
  return end
}

/**
 * Whether a cell ends here: a delimiter, the end of a record, or of the input. A CR that ends no record is content: a cell
 * that went on behind its quotes could grow beyond the window.
 */
function endsCell(at: usize, end: usize): bool {
  if (at >= end) return true
  const byte = <u32>load<u8>(at)
  if (byte == CR) return Table.crEndsRecord || at + 1 >= end || <u32>load<u8>(at, 1) == LF
  return byte == LF || delimiterLengthAt(at) > 0
}

/**
 * Closing quote of the cell that opens at `open`, or 0 when the quote is literal.
 *
 * Cost  O(distance), at most 64 KiB; twice that when lines are spanned.
 */
export function closingQuoteOf(open: usize, end: usize, delimitersBefore: i32): usize {
  const close = closingQuoteAfter(open + 1, min(end, open + QUOTE_BYTES), end)
  if (close == 0) return 0
  if (Quoted.newlines) return spansRecords(open + 1, close, end, delimitersBefore, false) ? 0 : close
  Quoted.delimitersAfterNewline = countDelimiters(open + 1, close)
  return close
}

/**
 * The closing quote of a quoted cell that is open at the line start `line`, were there one; 0 when there can be none.
 * The quote itself stands on an unknown line before, so only the lines from here on count as evidence.
 */
export function openHypothesis(line: usize, end: usize): usize {
  const close = closingQuoteAfter(line, min(end, line + QUOTE_BYTES), end)
  if (close == 0) return 0
  return spansRecords(line, close, end, 0, true) ? 0 : close
}

function closingQuoteAfter(at: usize, bound: usize, end: usize): usize {
  Quoted.doubled = false
  Quoted.newlines = 0
  while (true) {
    at = nextMark(at, bound)
    if (at >= bound) return 0
    const byte = <u32>load<u8>(at)
    if (byte == QUOTE) {
      if (at + 1 >= end || <u32>load<u8>(at, 1) != QUOTE) break
      Quoted.doubled = true
      at += 2
    } else {
      if (byte == LF || <u32>load<u8>(at, 1) != LF) Quoted.newlines++
      if (Quoted.newlines > QUOTE_LINES) return 0
      at++
    }
  }
  return endsCell(at + 1, end) ? at : 0
}

/**
 * Whether two or more of the raw lines between the quotes look like records of their own. The first line counts only
 * when the quote is not in its last cell, the last only when the closing quote is not in its first: a long text in the
 * last column is no evidence against itself. `whole`: the first line begins at `at`.
 */
function spansRecords(at: usize, close: usize, end: usize, delimitersBefore: i32, whole: bool): bool {
  const wanted = Table.columns - 1
  if (wanted < 0) return false
  let delimiters = delimitersBefore
  let inside = 0
  let regular = 0
  while (at < close) {
    const byte = <u32>load<u8>(at)
    const length = delimiterLengthAt(at)
    if (length) {
      delimiters += delimitersOf(length)
      inside += delimitersOf(length)
      at += length
    } else if (byte == LF || (byte == CR && <u32>load<u8>(at, 1) != LF)) {
      if (delimiters == wanted && (whole || inside > 0)) regular++
      whole = true
      delimiters = 0
      inside = 0
      at++
    } else at++
  }
  Quoted.delimitersAfterNewline = inside
  if (wanted > 0 && inside > 0 && delimiters + delimitersToLineEnd(close + 1, end) == wanted) regular++
  return regular >= 2
}

function delimitersToLineEnd(at: usize, end: usize): i32 {
  return countDelimiters(at, lineEndAfter(at, min(end, at + QUOTE_BYTES)))
}

function lineEndAfter(at: usize, end: usize): usize {
  at = nextMark(at, end)
  while (at < end && <u32>load<u8>(at) == QUOTE) at = nextMark(at + 1, end)
  return at
}

/** Opens a quoted cell at the cursor of a cell's first byte, or counts a literal quote. */
export function openQuote(at: usize): void {
  const end = WINDOW + Place.length
  const close = closingQuoteOf(at, end, Cell.column + Row.lineShift)
  if (close == 0) {
    problem(PROBLEM_QUOTE_LITERAL, originOf(at))
    return
  }
  Cell.closingQuote = close
  Cell.doubledQuotes = Quoted.doubled
  Place.structuralFrom = close + 1
  if (Quoted.newlines) Row.lineShift = Quoted.delimitersAfterNewline - Cell.column
  else Row.lineShift += Quoted.delimitersAfterNewline
}
