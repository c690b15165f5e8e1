/** Structural bytes in order: delimiters close cells, line ends close records, quotes open cells. */
import { WINDOW } from './layout'
import { Cell, KIND_BLOCK, Place, Row, Table } from './state'
import { closeCell, trimStart } from './cells'
import { beginLine, beginsBlock } from './blocks'
import { delimitersOf, longDelimiterAt } from './delimiters'
import { openQuote } from './quotes'
import { endRecord } from './records'

const LF: u32 = 10
const CR: u32 = 13
const QUOTE: u32 = 0x22

/** Handles the structural byte at `at`; bytes inside quotes and the rest of long delimiters were passed over. */
@inline
export function takeStructural(at: usize): void {
  if (at < Place.structuralFrom) return
  const byte = <u32>load<u8>(at)
  if (byte == Table.plainDelimiter) closeCell(at, at + 1)
  else takeRareStructural(at, byte)
}

function takeRareStructural(at: usize, byte: u32): void {
  if (byte == Table.recordEnd || byte == CR) takeLineEnd(at, byte)
  else if (byte == QUOTE) takeQuote(at)
  else takeLongDelimiter(at)
}

function takeQuote(at: usize): void {
  if (Table.quotes && at == Cell.start) openQuote(at)
}

function takeLongDelimiter(at: usize): void {
  const length = longDelimiterAt(at)
  if (length == 0) return
  const next = at + length
  Place.structuralFrom = next
  const cells = delimitersOf(length)
  for (let i = 0; i < cells; i++) closeCell(at, i + 1 < cells ? at : next)
}

function takeLineEnd(at: usize, byte: u32): void {
  let next = at + 1
  if (byte == CR) {
    if (<u32>load<u8>(next) == LF && (Place.end == 0 || next < Place.end)) next++
    else if (!Table.crEndsRecord) return
  }
  Place.structuralFrom = next
  const empty = at == Row.start && Row.cells == 0 && !Row.long
  // The line end that was put behind the input ends no line when the input ends with one of its own.
  if (empty && at == Place.end) return
  if (Table.kind == KIND_BLOCK) endLine(at, next)
  else if (empty) endRecord(at, next)
  else {
    closeCell(at, next)
    endRecord(at, next)
  }
}

/** A line of a block: a cell, or, when blank, the end of the record. */
function endLine(at: usize, next: usize): void {
  const blank = trimStart(Cell.start, at) == at
  if (blank) Cell.start = next
  else closeCell(at, next)
  // The line end before a blank line or the next label belongs to the record, as it does at the end of the input.
  if (blank || beginsBlock(next)) endRecord(blank ? at : next, next)
  beginLine(next, WINDOW + Place.length)
}
