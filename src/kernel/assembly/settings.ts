/** What the host sets before a unit and asks for at its end: the table's dialect and what is wanted. */
import { DELIMITER, HEADER_ROW, LABEL_HASHES } from './layout'
import { Facts, Mode, Table } from './state'
import { areBoundaries, prepareBoundaries } from './numbers/boundaries'
import { prepareEdges } from './scan/blanks'
import { prepareClasses } from './identifiers/classes'
import { countRecalled, forgetCells } from './records/cell-memory'
import { foldRecords } from './records/counters'
import { clearAgreements } from './table/corroboration'
import { flushKeys } from './keys/keys'
import { clearSeries } from './table/series'
import { dropValues, flushValues } from './table/values'
import { forgetNames } from './names/cells'
import { prepareCheckCharacters } from './numbers/resident-id'
import { hashWhole, RowHash } from './keys/row-hash'
import { labelHash } from './scan/blocks'
import { delimiterByte } from './scan/delimiters'
import { prepareUtf16 } from './scan/utf-16'

/** Fills the tables of the kernel's own facts; called once an instance. Sets of category bits: see `Facts`. */
export function prepare(identifying: u64, attributes: u64): void {
  Facts.identifying = identifying
  Facts.attributes = attributes
  prepareBoundaries()
  prepareCheckCharacters()
  prepareEdges()
  prepareClasses()
  prepareUtf16()
}

/** Hands the remaining keys to the host and makes the counters whole; once a unit, after its last byte. */
export function endUnit(): void {
  flushKeys()
  flushValues()
  countRecalled()
  foldRecords()
}

/** Forgets what was noted of a table's rows, facts and institutions. */
export function dropNotes(): void {
  clearSeries()
  clearAgreements()
  dropValues()
}

/** Dialect of the table; class tables, delimiter, label and column roles are written by the host. */
export function setTable(
  kind: i32,
  delimiterLength: i32,
  dashRun: i32,
  quotes: bool,
  crEndsRecord: bool,
  cellsAreRecords: bool,
  recordEnd: u32,
  columns: i32,
  roleColumns: i32,
  toldColumns: i32,
  plannedColumns: i32,
  notedColumns: i32,
  encoding: i32,
  blockLabelLength: i32,
  blockLabels: i32,
  labelMark: u32,
): void {
  Table.kind = kind
  Table.delimiterLength = delimiterLength
  Table.dashRun = dashRun
  Table.plainDelimiter = delimiterLength == 1 && dashRun == 0 ? <u32>load<u8>(DELIMITER) : 256
  // Two dashes in a row end every number, whatever they are.
  Table.delimiterSpeaks = dashRun == 0 && !areBoundaries(DELIMITER, delimiterLength)
  Table.quotes = quotes
  Table.crEndsRecord = crEndsRecord
  Table.cellsAreRecords = cellsAreRecords
  Table.recordEnd = recordEnd
  Table.columns = columns
  Table.encoding = encoding
  Table.blockLabelLength = blockLabelLength
  Table.blockLabels = blockLabels
  Table.labelMark = labelMark
  Table.roleColumns = roleColumns
  Table.toldColumns = toldColumns
  Table.plannedColumns = plannedColumns
  Table.notedColumns = notedColumns
  Table.headerKnown = false
  forgetCells()
  forgetNames()
}

/** Remembers the row key that was computed last as the header's. */
export function setHeaderRow(): void {
  store<u64>(HEADER_ROW, RowHash.first)
  store<u64>(HEADER_ROW, RowHash.second, 8)
  Table.headerKnown = true
}

/** Row key of bytes as they lie, for tests of the hash and for the method's vectors. */
export function hashBytes(at: usize, length: u32): void {
  hashWhole(at, length, delimiterByte())
}

/** Stores the hash of the label at [start, end) as the label of column `column`. */
export function setLabel(column: i32, start: usize, end: usize): void {
  store<u64>(LABEL_HASHES + (<usize>column << 3), labelHash(start, end))
}

/** What is wanted of the scan. `listSet`: categories whose records are listed. */
export function setMode(
  emitting: bool,
  tracing: bool,
  listing: bool,
  listSet: u64,
  listRejected: bool,
  latestBirth: u32,
  minorFrom: u32,
  minorTo: u32,
  wanted: u64,
): void {
  Mode.wanted = wanted
  Mode.emitting = emitting
  Mode.tracing = tracing
  Mode.listing = listing
  Mode.listSet = listSet
  Mode.listRejected = listRejected
  Mode.latestBirth = latestBirth
  Mode.minorFrom = minorFrom
  Mode.minorTo = minorTo
  Mode.soughtRow = u64.MAX_VALUE
  Mode.soughtPosition = u64.MAX_VALUE
}

/** Lists one record, whatever it holds: by its number within the unit, or by a byte of it. After `setMode`. */
export function seek(row: u64, position: u64): void {
  Mode.listing = true
  Mode.soughtRow = row
  Mode.soughtPosition = position
}
