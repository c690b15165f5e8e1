/**
 * What every reader of a format that is not plain text delivers: tables, cell by cell, in the kernel's own form.
 *
 * A reader gets a file and pushes records into tables that it opens. It never judges cells: roles, detection and counting are the plan's
 * and the kernel's. It delivers the original token: a number of eighteen digits never passes through a floating-point value.
 */
import type { PlainEncoding } from './encoding/encoding.js'
import type { OtherUnit, TableUnit } from '../result.js'
import type { FilePlace, HeldFile } from '../source/file.js'
import type { Problem, ProblemCode } from '../problem.js'
import type { UnpackedMember } from '../source/unpacked.js'

/** What is known of a table before its first record. */
export interface TableHead {
  /** Unique within the file: sheet, table, path of an array. Empty for the only table of a file. */
  readonly name: string
  /**
   * Names of its columns where the format itself tells them; null where one of the first records may hold them. A reader may put better
   * names in their places until it is done: some formats tell them behind the records.
   */
  readonly header: readonly string[] | null
  /** What its records are. Default: rows. */
  readonly unit?: TableUnit
}

/** A table that is open. Several may be open at a time. */
export interface TableWriter {
  /** One record; null is a blank cell. A record without a filled cell is passed over. */
  record(cells: readonly (string | null)[]): void
  /** Whole records as the kernel reads them: UTF-8, U+001F between cells, U+001E behind every record. */
  records(bytes: Uint8Array): void
  /** Forgets all records: they will be pushed again. */
  restart(): void
  /** Of how many records by another unit those that were pushed are made. */
  standsFor(unit: TableUnit, records: number): void
  /** Something to tell of the table. `detail` never holds a value from the data. */
  problem(code: ProblemCode, count?: number, detail?: string): void
}

/** A file that lies in the file, such as an attachment: it becomes an input of its own. */
export interface MemberWriter {
  write(bytes: Uint8Array): void
  /** Not all of it came out. */
  damaged(): void
}

export interface TableSink {
  table(head: TableHead): TableWriter
  /** `name`: its path inside the file, `/`-separated. */
  member(name: string): MemberWriter
  /** Something to tell of the whole file. */
  problem(code: ProblemCode, count?: number, detail?: string): void
  /** Others read these ranges; what comes from now on is what stands behind the last. */
  leave(ranges: readonly FileRange[]): void
  /** What came up to now is another reader's; what comes from now on is what stands from `byteStart` on. New tables are refused then. */
  enter(byteStart: number): void
}

export interface ReadableFile {
  /** The path's bytes as latin1 text (source/location.ts). */
  readonly location: string
  readonly bytes: number
  readonly passwords: readonly string[]
  /** Encoding of its text, where the user named one. */
  readonly encoding: PlainEncoding | null
  /** Write-ahead log of a database that lies elsewhere than beside it, as members of a container do. */
  readonly log?: string
  /** How a large file is divided among readers. Absent: one reads all of it. Only readers of text divide (input/division.ts). */
  readonly division?: Division
  /** Its bytes, where they were read already. */
  readonly held?: HeldFile
}

/** A reader that divides leaves out ranges of about so many bytes (`TableSink.leave`), each of which another one reads. */
export type Division = { readonly rangeBytes: number } | { readonly range: FileRange }

/** A part of a file that begins and ends where records do, if the reader that left it out guessed right: who reads it finds out. */
export interface FileRange {
  readonly byteStart: number
  readonly byteEnd: number
  /** What is known where it begins and cannot be seen there. Plain data of the reader's own. */
  readonly state: unknown
}

/** A range does not begin and end as was guessed, or holds what depends on what stands before it: the file must be read as a whole. */
export class UnprovenRange extends Error {}

/**
 * Reads a file into `sink`.
 *
 * Errors  `UnreadableFormat` for a file that is not what it seemed, damaged or locked: what was pushed before stays. Errors of the disk
 *         pass through.
 */
export type FormatReader = (file: ReadableFile, sink: TableSink) => Promise<void>

/** Why a file, or the rest of it, could not be read. */
export class UnreadableFormat extends Error {
  readonly code: ProblemCode
  readonly detail: string

  constructor(code: ProblemCode, detail = '') {
    super(code)
    this.name = 'UnreadableFormat'
    this.code = code
    this.detail = detail
  }
}

/** Records of a table that stand in one part of the file, in a private file, perhaps with other tables. */
export interface CellPiece extends FilePlace {
  /** Where the part begins in the file. */
  readonly byteStart: number
}

/** A table that was read, as it lies in private files. */
export interface CellTable extends TableHead {
  /** One behind another. */
  readonly pieces: readonly CellPiece[]
  /** Of all pieces. */
  readonly bytes: number
  /** Where the part of the file begins in which the table was opened; −1 before the range that was read. */
  readonly openedIn: number
  readonly problems: readonly Problem[]
  /** How many records it has by another unit, where a reader made one record of several. */
  readonly otherUnit?: OtherUnit
}

/** What a reader made of one file, or of a range of it. */
export interface ReadTables {
  readonly tables: readonly CellTable[]
  readonly members: readonly UnpackedMember[]
  readonly problems: readonly Problem[]
  /** Left to others. */
  readonly ranges: readonly FileRange[]
}
