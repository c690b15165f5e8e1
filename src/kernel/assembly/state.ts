/**
 * The table's settings and the place in it: the only mutable state of the kernel besides the arena.
 *
 * Static fields are WebAssembly globals: as fast as locals across calls. Invariants between calls of `advance`: bytes
 * [WINDOW, WINDOW + Place.length) are the input in UTF-8 from `Place.base` on; `Place.cursor` is the first byte whose events were
 * not handled; `Row.start` and `Cell.start` lie at or before it, except inside a long record, whose start has left the
 * window (`Row.long`).
 */
import { WINDOW } from './layout'

export const KIND_DELIMITED: i32 = 0
export const KIND_TEXT: i32 = 1
export const KIND_BLOCK: i32 = 2

export const ENCODING_UTF_8: i32 = 0
export const ENCODING_GB18030: i32 = 1
export const ENCODING_UTF_16LE: i32 = 2
export const ENCODING_UTF_16BE: i32 = 3
export const ENCODING_BIG5: i32 = 4

/** Whether the table is in UTF-16, of either byte order. */
@inline
export function isUtf16(): bool {
  return Table.encoding == ENCODING_UTF_16LE || Table.encoding == ENCODING_UTF_16BE
}

/** A longer record leaves the window before its end; it is told as a problem. */
export const LONGEST_WHOLE_RECORD: usize = 524_288

/** Settings of a table; constant while a unit is scanned. */
export class Table {
  static kind: i32 = 0
  static delimiterLength: i32 = 1
  /** The delimiter when it is one byte and no run, else a value that no byte has. */
  static plainDelimiter: u32 = 256
  /** The delimiter could be read as part of a number, or as a sign beside it (enclosure.ts). */
  static delimiterSpeaks: bool = false
  /** Usual length of a run of dashes, or 0. */
  static dashRun: i32 = 0
  static quotes: bool = true
  static crEndsRecord: bool = false
  /** Each cell is a record of its own. */
  static cellsAreRecords: bool = false
  /** Byte that ends a record: LF, or 1E for what readers of other formats write. */
  static recordEnd: u32 = 10
  /** Cells of a regular record, 0 when unknown. */
  static columns: i32 = 0
  /** Columns whose role is ID or mobile. */
  static roleColumns: i32 = 0
  /** Columns at COLUMNS_TOLD, and columns with a role: cells beyond them are text. */
  static toldColumns: i32 = 0
  static plannedColumns: i32 = 0
  /** Columns at COLUMNS_NOTED. */
  static notedColumns: i32 = 0
  static blockLabelLength: i32 = 0
  /** Byte between label and value of a block's line; a colon stands for the full-width one too. */
  static labelMark: u32 = 0x3a
  static blockLabels: i32 = 0
  /** Row keys of the header stand at HEADER_ROW. */
  static headerKnown: bool = false
  /** What the original is decoded from; the window holds UTF-8. */
  static encoding: i32 = ENCODING_UTF_8
}

/** Facts about categories, as sets of their bits. */
export class Facts {
  /** A valid value names one person by itself. */
  static identifying: u64 = 0
  /** Attributes of a person, which a text can deny. */
  static attributes: u64 = 0
}

/** What is wanted of a scan. */
export class Mode {
  /** Bits of the categories that are looked for. */
  static wanted: u64 = u64.MAX_VALUE
  /** Latest possible birth as yyyymmdd. */
  static latestBirth: u32 = 20261101
  /** Births of those who are minors at the reference date, first and last day (yyyymmdd); without a date nobody is. */
  static minorFrom: u32 = u32.MAX_VALUE
  static minorTo: u32 = 0
  static stopListed: bool = false
  /** Persons, mobiles, rows and offers are wanted; off while tracing and listing. */
  static emitting: bool = true
  static tracing: bool = false
  static listing: bool = false
  /** Listing: records with one of these categories. */
  static listSet: u64 = 0
  /** Listing: records with a candidate that is not valid. */
  static listRejected: bool = false
  /** Listing: the record with this number within the unit, the record that holds this byte of the original; none: a number that no record has. */
  static soughtRow: u64 = u64.MAX_VALUE
  static soughtPosition: u64 = u64.MAX_VALUE
}

/** Where the scan is in the input. */
export class Place {
  /** Position of the byte at WINDOW: in the original, or in its text where that is decoded (origins.ts). */
  static base: u64 = 0
  /** Bytes in the window. */
  static length: u32 = 0
  static cursor: usize = WINDOW
  /** Structural bytes before this are content: inside quotes, or the rest of a long delimiter. */
  static structuralFrom: usize = 0
  /** Numbers that start before this were taken already. */
  static numbersFrom: usize = 0
  /** End of the input when its last byte is in the window, else 0. */
  static end: usize = 0
  /** Digits of the block before the cursor, newest in the top bit: runs go on across blocks. */
  static digitsBefore: u64 = 0
  /** Delimiters and other structural bytes of that block, and its glue. */
  static marksBefore: u64 = 0
  static glueBefore: u64 = 0
}

/** The current cell. */
export class Cell {
  static start: usize = WINDOW
  static column: i32 = 0
  /** Closing quote; 0 when the cell is not quoted. */
  static closingQuote: usize = 0
  static doubledQuotes: bool = false
  /** Its beginning has left the window and is in the row hash. */
  static continued: bool = false
  /** Up to here the text of a giant cell was read, before its beginning left the window; 0: nothing was. */
  static readTo: usize = 0
  /** The cell that is being read holds doubled quotes. */
  static readsDoubled: bool = false
  /** Categories told of the cell that is being read. */
  static told: u64 = 0
}

/** The current record. */
export class Row {
  static start: usize = WINDOW
  /** Position of its first byte in the original. */
  static position: u64 = 0
  /** Row number within the unit, 0-based. */
  static number: u64 = 0
  /** Valid categories over all slots. */
  static set: u64 = 0
  /** Bits of outcomes.ts SEEN_*. */
  static seen: u32 = 0
  static slotsTouched: u32 = 0
  static slotsWithId: u32 = 0
  /** Slots with a key of any kind. */
  static slotsWithKey: u32 = 0
  static findings: u32 = 0
  /** Findings that are no ID and no mobile, see accounts.ts. */
  static accounts: u32 = 0
  /** Slots with a finding in a cell of ROLE_PEOPLE, and those with one in any other cell. */
  static peopleSlots: u32 = 0
  static formSlots: u32 = 0
  /** Names at NAME_MARKS. */
  static names: u32 = 0
  /** Numbers taken by the scan, see TAKEN. */
  static taken: u32 = 0
  /** Cells that were read as a whole when the record ended. */
  static takenCells: u32 = 0
  /** Closed cells that stand in CELL_BOUNDS. */
  static cells: u32 = 0
  /** A cell is not empty; of odd records, once they are settled: not blank. */
  static filled: bool = false
  /** Something that is no blank was found when cells were settled or let go. */
  static content: bool = false
  /** A cell is quoted or may have blanks at an edge: the record's end looks at every cell. */
  static odd: bool = false
  /** Number of the record among all that were begun, 1-based: marks in COLUMN_HITS. */
  static serial: u32 = 0
  /** Columns with a role in which a candidate was found. */
  static rolesHit: i32 = 0
  /** The row hash needs cell by cell: quotes, blanks at the edges, or a longer delimiter. */
  static hashByCells: bool = false
  /** The row hash has begun before the record's end. */
  static hashing: bool = false
  /** A cell of the current line was a record. */
  static isLineFilled: bool = false
  /** Its beginning has left the window. */
  static long: bool = false
  /** Raw delimiters on the current line before the cursor are Cell.column + lineShift. */
  static lineShift: i32 = 0
}
