/**
 * Attributes of a person: what the text tells beyond identifiers. Each has a kind of evidence and a reading, and is counted by both.
 */
import { WINDOW } from '../layout'
import { Cell, Facts, Mode, Place, Row } from '../state'
import { categoryOf, countedColumn, roleOf, slotOf } from '../columns'
import { addTold, countFilledEvidence } from './counters'
import { traceFinding } from '../host'
import { MINOR, SEEN_INFORMATION, VALID } from '../outcomes'
import { rememberFilling, rememberTelling } from './cell-memory'
import { addToSlot, isWanted } from './findings'

/** A filled cell of a column that is about nothing else (预产期, 诊断). */
export const EVIDENCE_COLUMN: i32 = 0
/** A term or a pattern in a text. */
export const EVIDENCE_CONTENT: i32 = 1
/** From another finding: a minor by birth date. */
export const EVIDENCE_DERIVED: i32 = 2

export const AFFIRMED: i32 = 0
/** 否认高血压, HIV阴性: still health information about the person. */
export const NEGATED: i32 = 1
/** 疑似 */
export const UNCERTAIN: i32 = 2
/** 家族史: about a relative of the person. */
export const FAMILY: i32 = 3

/** Counts an attribute of the person to whom the current column belongs. [start, end): its bytes. */
export function told(category: i32, evidence: i32, reading: i32, start: usize, end: usize): void {
  if (!isWanted(category)) return
  const column = countedColumn()
  tell(category, evidence, reading, start, end, column)
  addToSlot(<u64>1 << <u64>category, slotOf(roleOf(column)))
}

/** A filled cell of a column about its category, read as the column is: by far the most frequent finding, so it is only noted. */
export function toldByFilling(category: i32, reading: i32, start: usize, end: usize): void {
  if (Mode.tracing) traceTold(category, <u32>((EVIDENCE_COLUMN << 2) | reading), start, end)
  Cell.told |= <u64>1 << <u64>category
  const column = countedColumn()
  noteFilling(column, roleOf(column))
  rememberFilling(category)
}

/** The same, of a cell that nobody traces and in which nothing else is read; `column` is a counters' column. */
@inline
export function noteFilling(column: i32, role: u32): void {
  countFilledEvidence(column)
  Row.seen |= SEEN_INFORMATION
  addToSlot(<u64>1 << <u64>categoryOf(role), slotOf(role))
}

/** A minor by the birth in a valid ID: an attribute of its holder alone, whoever else is in the slot (persons.ts). */
export function tellMinor(start: usize, end: usize, column: i32): void {
  if (isWanted(MINOR)) tell(MINOR, EVIDENCE_DERIVED, AFFIRMED, start, end, column)
}

function tell(category: i32, evidence: i32, reading: i32, start: usize, end: usize, column: i32): void {
  const how = <u32>((evidence << 2) | reading)
  if (Mode.tracing) traceTold(category, how, start, end)
  Cell.told |= <u64>1 << <u64>category
  addTold(category, how, column, 1)
  rememberTelling(category, how)
  Row.set |= <u64>1 << <u64>category
  Row.seen |= SEEN_INFORMATION
}

function traceTold(category: i32, how: u32, start: usize, end: usize): void {
  traceFinding(category, VALID, <i32>how, Place.base + (start - WINDOW), Place.base + (end - WINDOW), Cell.column)
}

/** Whether a category can be denied (无, 阴性); an address cannot. */
@inline
export function isAttribute(category: i32): bool {
  return ((Facts.attributes >> <u64>category) & 1) != 0
}
