/**
 * Proven cuts: where a table may be divided so that the parts scan like the whole.
 *
 * The first line that begins at the wanted place is a record border if no quoted cell can be open there. So the bytes
 * from it on are parsed twice: as if a record began, and as if the line began inside a quoted cell. The second
 * hypothesis falls when its closing quote does not exist, is followed by content, or spans lines that are records; else
 * both are followed until they reach the same border.
 */
import { WINDOW } from '../layout'
import { KIND_BLOCK, Table } from '../state'
import { beginsBlock } from './blocks'
import { delimiterLengthAt, delimitersOf } from './delimiters'
import { closingQuoteOf, openHypothesis, Quoted, QUOTE_BYTES } from './quotes'

const LF: u32 = 10
const CR: u32 = 13
const QUOTE: u32 = 0x22
const LOOK_AHEAD: usize = 2 * QUOTE_BYTES + 1024

/** End of the loaded bytes, and how far a decision may be made. */
let end: usize = 0
let decided: usize = 0

function lineEndLength(at: usize): i32 {
  const byte = <u32>load<u8>(at)
  if (byte == LF) return 1
  if (byte != CR) return 0
  if (at + 1 < end && <u32>load<u8>(at, 1) == LF) return 2
  return Table.crEndsRecord ? 1 : 0
}

function nextLine(at: usize): usize {
  while (at < end) {
    const length = lineEndLength(at)
    if (length) return at + length
    at++
  }
  return end
}

/** The record border after `at`; `inCell`: `at` is not the start of a cell. `delimiters` before `at` on its line. */
function nextBorder(at: usize, inCell: bool, delimiters: i32): usize {
  let cellStart: usize = inCell ? 0 : at
  while (at < end) {
    if (<u32>load<u8>(at) == QUOTE && at == cellStart) {
      const close = closingQuoteOf(at, end, delimiters)
      if (close) {
        delimiters = Quoted.newlines ? Quoted.delimitersAfterNewline : delimiters + Quoted.delimitersAfterNewline
        at = close + 1
        continue
      }
    }
    const lineEnd = lineEndLength(at)
    if (lineEnd) return at + lineEnd
    const length = delimiterLengthAt(at)
    if (length) {
      delimiters += delimitersOf(length)
      cellStart = at + <usize>length
    }
    at += <usize>max(length, 1)
  }
  return end
}

/** First place from `start` on that both hypotheses reach; 0 when they do not meet where decisions are certain. */
function commonBorder(start: usize): usize {
  const close = openHypothesis(start, end)
  if (close == 0) return start
  let outside = start
  let inside = nextBorder(close + 1, true, Quoted.delimitersAfterNewline)
  while (outside != inside) {
    if (outside < inside) outside = nextBorder(outside, false, 0)
    else inside = nextBorder(inside, false, 0)
    if (outside >= decided || inside >= decided) return 0
  }
  return outside
}

/**
 * Offset of a proven record border in the window's first `length` bytes, at or after `wanted`; 0 when there is none.
 *
 * `last`: the input ends with these bytes. The byte before the window's first must not be part of a line end: the
 * caller begins some bytes before the place it wants.
 */
export function proveWindowCut(length: u32, wanted: u32, last: bool): u32 {
  end = WINDOW + length
  decided = last ? end : length > <u32>LOOK_AHEAD ? end - LOOK_AHEAD : WINDOW
  memory.fill(end, 0, 256)
  let line = nextLine(WINDOW + wanted)
  if (Table.kind == KIND_BLOCK) {
    while (line < decided && !endsBlockBefore(line)) line = nextLine(line)
  }
  if (line >= decided) return 0
  const border = Table.quotes ? commonBorder(line) : line
  return border && border < decided ? <u32>(border - WINDOW) : 0
}

/** Whether a block ends before the line at `at`: a blank line before it, or the label that begins every record. */
function endsBlockBefore(at: usize): bool {
  if (beginsBlock(at)) return true
  let before = at - 1
  if (<u32>load<u8>(before) == LF && <u32>load<u8>(before - 1) == CR) before--
  const previous = <u32>load<u8>(before - 1)
  return previous == LF || previous == CR
}
