/** The end of a record: ladder, combination, slots, persons, row key, sample offer; then a clean start. */
import { HEADER_ROW, SAMPLE_KEYS, STRATUM_NONE, STRATUM_REJECTED, STRATUM_THRESHOLDS } from '../layout'
import { Cell, Mode, Row, Table, KIND_BLOCK, KIND_DELIMITED, LONGEST_WHOLE_RECORD } from '../state'
import { BLANK_LINES, count, countCombination, countSeen, HEADERS_REPEATED, OTHER_UNITS } from './counters'
import { checkColumnOverflow } from './cells'
import { hashCells } from '../keys/cell-hash'
import { readRecord } from './record-reading'
import { settleCells, settleRoles } from './settle'
import { addRow } from '../keys/keys'
import { listRecord, offer, problem, PROBLEM_HEADER_REPEATED, PROBLEM_LONG, PROBLEM_RAGGED } from '../host'
import { delimiterByte } from '../scan/delimiters'
import { originOf } from '../scan/origins'
import { beginRowHash, finishHashCells, hashWhole, mix, RowHash } from '../keys/row-hash'
import { noteNamesWithAddresses } from './accounts'
import { countSlots, emitPersons } from './persons'
import { compareFacts, Said } from '../table/corroboration'
import { noteRow } from '../table/series'
import { ADDRESS, PERSON_NAME, SEEN_INVALID, SEEN_NAMED, SEEN_SUPPRESSED, SEEN_UNREADABLE } from '../outcomes'

const NAME: u64 = 1 << PERSON_NAME
const NAME_AND_ADDRESS: u64 = NAME | (1 << ADDRESS)
const REJECTED: u32 = SEEN_INVALID | SEEN_UNREADABLE | SEEN_SUPPRESSED

/** Ends the record whose last cell is closed; content ends before `end`, the next record begins at `next`. */
export function endRecord(end: usize, next: usize): void {
  if (Table.kind != KIND_BLOCK) settleRecord()
  if (Row.filled) endFilledRecord(end)
  else if (Mode.emitting && !Table.cellsAreRecords) count(BLANK_LINES)
  beginRecord(next)
}

/** Looks again at the cells of a record where something in them asks for it. */
@inline
function settleRecord(): void {
  if (Row.odd || Mode.tracing) settleCells()
  else if (Row.rolesHit != Table.roleColumns) settleRoles()
}

export function beginRecord(at: usize): void {
  Row.start = at
  Row.position = originOf(at)
  Row.set = 0
  Row.seen = 0
  Row.slotsTouched = 0
  Row.slotsWithId = 0
  Row.slotsWithKey = 0
  Row.findings = 0
  Row.accounts = 0
  Row.peopleSlots = 0
  Row.formSlots = 0
  Row.names = 0
  Row.taken = 0
  Row.takenCells = 0
  Row.cells = 0
  Row.filled = false
  Row.content = false
  Row.odd = false
  Row.serial++
  Row.rolesHit = 0
  Row.hashByCells = Table.kind == KIND_BLOCK || Table.delimiterLength > 1 || Table.dashRun > 0
  Row.hashing = false
  Row.long = false
  Row.lineShift = 0
  Cell.start = at
  Cell.column = 0
  Cell.continued = false
  Cell.readTo = 0
  Cell.closingQuote = 0
  Said.count = 0
  Said.date = 0
}

/** Ends a line whose cells are records, the last of which is closed. */
export function endLineOfCells(end: usize, next: usize): void {
  endRecord(end, next)
  if (Row.isLineFilled && Mode.emitting) count(OTHER_UNITS)
  Row.isLineFilled = false
}

function endFilledRecord(end: usize): void {
  Row.isLineFilled = Table.cellsAreRecords
  hashRow(end)
  if (Table.headerKnown && isHeader()) {
    count(HEADERS_REPEATED)
    problem(PROBLEM_HEADER_REPEATED, Row.position)
    return
  }
  if (Table.kind != KIND_BLOCK) readRecord()
  if (Row.set & NAME && Row.set & ~NAME) Row.seen |= SEEN_NAMED
  countSeen(Row.seen)
  if (Mode.emitting) {
    addRow(RowHash.first, RowHash.second, Row.set)
    noteRow(RowHash.first, RowHash.second)
    if (Said.count) compareFacts()
  }
  if (Row.set) countSubjects()
  if (Table.kind == KIND_DELIMITED && Cell.column != Table.columns && Table.columns) problem(PROBLEM_RAGGED, Row.position)
  if (Row.long || end - Row.start > LONGEST_WHOLE_RECORD) problem(PROBLEM_LONG, Row.position)
  checkColumnOverflow()
  if (Mode.emitting) sample(end)
  if (Mode.listing && (isListed() || isSought(end))) listRecord(Row.position, originOf(end) - Row.position, Row.number)
  Row.number++
}

function hashRow(end: usize): void {
  if (Row.hashing || Row.hashByCells) {
    if (!Row.hashing) beginRowHash()
    hashCells()
    finishHashCells()
  } else {
    hashWhole(Row.start, <u32>(end - Row.start), delimiterByte())
  }
}

function isHeader(): bool {
  return RowHash.first == load<u64>(HEADER_ROW) && RowHash.second == load<u64>(HEADER_ROW, 8)
}

function isSought(end: usize): bool {
  return Row.number == Mode.soughtRow || (Row.position <= Mode.soughtPosition && Mode.soughtPosition < originOf(end))
}

function isListed(): bool {
  return (Row.set & Mode.listSet) != 0 || (Mode.listRejected && (Row.seen & REJECTED) != 0)
}

/** Combination, slots and persons of a record with a valid finding. */
function countSubjects(): void {
  countCombination(Row.set)
  if ((Row.set & NAME_AND_ADDRESS) == NAME_AND_ADDRESS && (Row.slotsTouched & ~Row.slotsWithKey) != 0) noteNamesWithAddresses()
  countSlots()
  emitPersons()
}

function sample(end: usize): void {
  const stratum = Row.set ? <i32>ctz(Row.set) : Row.seen ? STRATUM_REJECTED : STRATUM_NONE
  const priority = priorityOf(Row.position)
  if (priority >= load<u64>(STRATUM_THRESHOLDS + (<usize>stratum << 3))) return
  offer(stratum, priority, Row.position, originOf(end) - Row.position, Row.number)
}

/** Keyed hash of a position: anyone with seed and file computes it again (docs: METHOD, sampling). */
@inline
export function priorityOf(position: u64): u64 {
  return mix(mix(position ^ load<u64>(SAMPLE_KEYS)) ^ load<u64>(SAMPLE_KEYS, 8))
}
