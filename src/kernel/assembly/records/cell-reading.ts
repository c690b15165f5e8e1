/**
 * What is read in a cell when its record ends: names, other identifiers, patterns, terms, and that it is filled at all.
 * The column says which; IDs and mobiles were taken while the bytes went by.
 */
import { Cell, KIND_BLOCK, Table } from '../state'
import { categoryOf, columnReading, countedColumn, flagsOf, ROLE_EVIDENCE, ROLE_IDENTIFIERS, ROLE_NAMES, ROLE_TEXT } from '../columns'
import { recall, remember } from './cell-memory'
import { readIdentifiers } from '../identifiers/identifiers'
import { readNameCell } from '../names/cells'
import { readTextNames } from '../names/text'
import { readColumnEvidence, readTerms } from '../terms/terms'
import { trimStart } from '../scan/blanks'
import { valueStart } from '../scan/blocks'

/**
 * Reads the trimmed, filled cell [start, end) of the current column; `role` as `roleOf` gives it; `goesOn`: a giant
 * cell whose beginning was read before.
 *
 * Cost  O(length) for text, a few look-ups for other cells.
 */
export function readCell(start: usize, end: usize, role: u32, goesOn: bool): void {
  if (Table.kind == KIND_BLOCK && !goesOn) start = trimStart(valueStart(start, end), end)
  if (start >= end) return
  const flags = flagsOf(role)
  const isText = (flags & ROLE_TEXT) != 0 && !goesOn
  if (isText && recall(start, end, countedColumn(), role)) return
  Cell.told = 0
  const category = categoryOf(role)
  const reading = columnReading(role)
  if (flags & ROLE_EVIDENCE && !goesOn) readColumnEvidence(start, end, category, reading)
  if (flags & ROLE_NAMES && !goesOn) readNameCell(start, end)
  if (flags & ROLE_TEXT) readTextNames(start, end)
  if (flags & (ROLE_TEXT | ROLE_IDENTIFIERS)) readIdentifiers(start, end, category)
  if (flags & ROLE_TEXT) readTerms(start, end, category, reading)
  if (isText) remember()
}
