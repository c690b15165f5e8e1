/**
 * The cell that is read, the word in it that is looked at, and what was found so far.
 *
 * A word is a run of ASCII letters and digits as long as it goes: nothing is ever cut out of one. Words are visited from
 * left to right; what was found moves the cursor behind itself, so no byte belongs to two findings.
 */
import { IDENTIFIER_ORIGINS } from '../layout'
import { VALID } from '../outcomes'
import { isAttribute } from '../records/readings'
import { Cell } from '../state'
import { takenAt } from '../records/taken'
import { noteAccount } from '../records/accounts'
import { found, isWanted } from '../records/findings'
import { ALPHANUMERIC, classAt, DIGIT, isOfClass } from './classes'
import { CREDENTIAL, NONE } from './categories'
import { labelLengthAt, noteFound } from './keywords'

export class Reading {
  /** Bytes of the cell, or of its half-width copy; line ends stand around them. */
  static start: usize = 0
  static end: usize = 0
  /** Category that the column promises. */
  static expected: i32 = NONE
  /** Words before this were looked at. */
  static cursor: usize = 0
  /** End of the last finding. */
  static taken: usize = 0
  /** An account was found in this cell. */
  static hasAccount: bool = false
  /** A hash that becomes a credential as soon as an account is found in the cell. */
  static hashStart: usize = 0
  static hashEnd: usize = 0
  /** The cell in the window when a copy is read, else 0. */
  static original: usize = 0
}

/** The word that is looked at. */
export class Word {
  static start: usize = 0
  static end: usize = 0
  /** Union of the classes of its bytes. */
  static classes: u32 = 0
}

/** Reads the word around `at`; its beginning is looked for behind the last word only. */
export function readWord(at: usize): void {
  let start = at
  while (start > Reading.cursor && classAt(start - 1) & ALPHANUMERIC) start--
  let classes: u32 = 0
  let end = start
  while (true) {
    const next = classAt(end)
    if ((next & ALPHANUMERIC) == 0) break
    classes |= next
    end++
  }
  Word.start = start
  Word.end = end
  Word.classes = classes & ALPHANUMERIC
}

@inline
export function wordLength(): i32 {
  return <i32>(Word.end - Word.start)
}

@inline
export function isNumber(): bool {
  return Word.classes == DIGIT
}

/** Place in the window of a byte of what is read. */
@inline
function originOf(at: usize): usize {
  return Reading.original == 0 ? at : Reading.original + <usize>load<u16>(IDENTIFIER_ORIGINS + ((at - Reading.start) << 1))
}

/** End of the resident ID or mobile that was found at this byte before; 0 when none. */
@inline
export function takenBefore(at: usize): bool {
  return takenAt(originOf(at)) != 0
}

/** Takes [start, end) with its outcome, unless a resident ID or mobile was found there. True: it is settled either way. */
export function claim(category: i32, outcome: i32, start: usize, end: usize): bool {
  Reading.cursor = max(Reading.cursor, end)
  if (takenBefore(start) || takenBefore(end - 1)) return true
  tell(category, outcome, start, end)
  return true
}

/** Takes what stands inside another finding, or holds one: a mail address and the number that is its name. */
export function tell(category: i32, outcome: i32, start: usize, end: usize): void {
  Reading.cursor = max(Reading.cursor, end)
  Reading.taken = max(Reading.taken, end)
  noteFound(category, end)
  // A column that is about it has told it once.
  if (outcome == VALID && isAttribute(category) && (Cell.told >> <u64>category) & 1 && Reading.expected == category) return
  found(category, outcome, 0, originOf(start), originOf(end))
  if (outcome == VALID && isWanted(category)) noteAccount(category, start, end)
}

/** An account stands in the cell: a hash before it is its password's. */
export function noteAccountName(): void {
  Reading.hasAccount = true
  if (Reading.hashEnd == 0) return
  tell(CREDENTIAL, VALID, Reading.hashStart, Reading.hashEnd)
  Reading.hashEnd = 0
}

/** Leaves a label that is joined to digits (QQ12345678, tel0571…): the word is then what stands behind it. */
export function cutLabel(): void {
  const length = labelLengthAt(Word.start)
  if (length == 0 || !isOfClass(Word.start + length, Word.end, DIGIT)) return
  Word.start += length
  Word.classes = DIGIT
}
