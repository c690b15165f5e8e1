/** Structural bytes but plain delimiters, in order: line ends close records, quotes open cells, long delimiters close them. */
import { WINDOW } from '../layout'
import { Cell, KIND_BLOCK, Place, Row, Table } from '../state'
import { trimStart } from './blanks'
import { closeCell, closeLine, endCell } from '../records/cells'
import { beginLine, beginsBlock } from './blocks'
import { delimiterLengthAt, delimitersOf } from './delimiters'
import { PROBLEM_LONE_CR, problem } from '../host'
import { originOf } from './origins'
import { openQuote } from './quotes'
import { endLineOfCells, endRecord } from '../records/records'

const LF: u32 = 10
const CR: u32 = 13
const QUOTE: u32 = 0x22
/** Separates cells in the row hash: found in one, it keeps the record from being hashed where it lies. */
const UNIT_SEPARATOR: u32 = 0x1f

/** Handles the structural byte at `at`; bytes inside quotes and the rest of long delimiters were passed over. */
@inline
export function takeStructural(at: usize): void {
  if (at < Place.structuralFrom) return
  const byte = <u32>load<u8>(at)
  if (byte == Table.recordEnd) takeLineEnd(at, byte)
  else takeRareStructural(at, byte)
}

function takeRareStructural(at: usize, byte: u32): void {
  if (byte == QUOTE) takeQuote(at)
  else if (byte == CR && Table.recordEnd == LF) takeLineEnd(at, byte)
  else if (Table.plainDelimiter == 256 && delimiterLengthAt(at) > 0) takeLongDelimiter(at)
  else if (byte < 0x20) {
    // A control character is content, and a blank at the edge of its cell.
    Row.odd = true
    if (byte == UNIT_SEPARATOR) Row.hashByCells = true
  }
}

function takeQuote(at: usize): void {
  if (Table.quotes && at == Cell.start) openQuote(at)
}

function takeLongDelimiter(at: usize): void {
  const length = delimiterLengthAt(at)
  const next = at + length
  Place.structuralFrom = next
  const cells = delimitersOf(length)
  for (let i = 0; i < cells; i++) endCell(at, i + 1 < cells ? at : next)
}

function takeLineEnd(at: usize, byte: u32): void {
  let next = at + 1
  if (byte == CR) {
    if (<u32>load<u8>(next) == LF && (Place.end == 0 || next < Place.end)) next++
    else if (!Table.crEndsRecord) {
      // A blank, which may stand at the edge of its cell.
      Row.odd = true
      if (isInside(next)) problem(PROBLEM_LONE_CR, originOf(at))
      return
    }
  }
  Place.structuralFrom = next
  const empty = at == Row.start && Row.cells == 0 && !Row.long
  // The line end that was put behind the input ends no line when the input ends with one of its own.
  if (empty && at == Place.end && !Row.isLineFilled) return
  if (Table.kind == KIND_BLOCK) endLine(at, next)
  else if (Table.cellsAreRecords) {
    closeCell(at, next)
    endLineOfCells(at, next)
  }
  else if (empty) endRecord(at, next)
  else {
    closeCell(at, next)
    endRecord(at, next)
  }
}

/** Whether a CR before `next` stands inside a line: not at the input's end, and not before another line end's CR. */
function isInside(next: usize): bool {
  return next != Place.end && <u32>load<u8>(next) != CR
}

/** A line of a block: a cell, or, when blank, the end of the record. */
function endLine(at: usize, next: usize): void {
  const blank = trimStart(Cell.start, at) == at
  if (blank) Cell.start = next
  else closeLine(at, next)
  // The line end before a blank line or the next label belongs to the record, as it does at the end of the input.
  if (blank || beginsBlock(next)) endRecord(blank ? at : next, next)
  beginLine(next, WINDOW + Place.length)
}
