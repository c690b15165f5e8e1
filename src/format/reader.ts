/**
 * What every reader of a format that is not plain text delivers: tables, cell by cell, in the kernel's own form.
 *
 * A reader gets a file and pushes records into tables that it opens. It never judges cells: roles, detection and counting are the plan's
 * and the kernel's. It delivers the original token: a number of eighteen digits never passes through a floating-point value.
 */
import type { PlainEncoding } from './encoding/encoding.js'
import type { Problem, ProblemCode } from '../problem.js'

/** What is known of a table before its first record. */
export interface TableHead {
  /** Unique within the file: sheet, table, path of an array. Empty for the only table of a file. */
  readonly name: string
  /**
   * Names of its columns where the format itself tells them; null where one of the first records may hold them. A reader may put better
   * names in their places until it is done: some formats tell them behind the records.
   */
  readonly header: readonly string[] | null
}

/** A table that is open. Several may be open at a time. */
export interface TableWriter {
  /** One record; null is a blank cell. A record without a filled cell is passed over. */
  record(cells: readonly (string | null)[]): void
  /** Whole records as the kernel reads them: UTF-8, U+001F between cells, U+001E behind every record. */
  records(bytes: Uint8Array): void
  /** Forgets all records: they will be pushed again. */
  restart(): void
  /** Something to tell of the table. `detail` never holds a value from the data. */
  problem(code: ProblemCode, count?: number, detail?: string): void
}

export interface TableSink {
  table(head: TableHead): TableWriter
  /** Something to tell of the whole file. */
  problem(code: ProblemCode, count?: number, detail?: string): void
}

export interface ReadableFile {
  /** The path's bytes as latin1 text (source/location.ts). */
  readonly location: string
  readonly bytes: number
  readonly passwords: readonly string[]
  /** Encoding of its text, where the user named one. */
  readonly encoding: PlainEncoding | null
}

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

/** A table that was read, as it lies in a private file. */
export interface CellTable extends TableHead {
  readonly location: string
  readonly bytes: number
  readonly problems: readonly Problem[]
}

/** What a reader made of one file. */
export interface ReadTables {
  readonly tables: readonly CellTable[]
  readonly problems: readonly Problem[]
}
