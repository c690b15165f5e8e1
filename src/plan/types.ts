/**
 * The plan: what every table is and where it is cut. Plain data (JSON), produced by `plan`, read by `work`, never changed after.
 *
 * Byte offsets are half-open positions in the original file.
 */
import type { EncodingBasis } from '../result.js'
import type { TextEncodingName } from '../format/encoding/encoding.js'
import type { TextCopy } from '../format/transcode/text-copy.js'
import type { FormatName } from '../format/formats.js'
import type { FilePlace } from '../source/file.js'
import type { AnyCategoryId } from '../reference/categories.js'
import type { ColumnRole } from '../reference/roles.js'
import type { SubjectSlot } from '../reference/slots.js'
import type { AppliedCorrection, OtherUnit, TableUnit } from '../result.js'
import type { Problem, ProblemCode } from '../problem.js'

/** How bytes become cells. The kernel speaks these; other dialects are rewritten by their reader before they reach it. */
export interface Dialect {
  /** `delimited`: cells by `delimiter`; `text`: a line is one cell and one record; `block`: label–value lines, a record ends at a blank line. */
  readonly kind: 'delimited' | 'text' | 'block'
  /** Text between cells; empty for text and block. */
  readonly delimiter: string
  /** For runs of dashes: the usual length; a run of k times that length stands for k delimiters, any other longer run for one. 0: not a run. */
  readonly dashRun: number
  /** Whether `"` opens a quoted cell. */
  readonly quotes: boolean
  /** Whether a CR that is not followed by LF ends a record. */
  readonly crEndsRecord: boolean
  /**
   * Block tables: the label that starts each record (text before the first mark, trimmed) when blank lines do not
   * separate the records; else empty, and a record ends at a blank line.
   */
  readonly blockLabel: string
  /** Block tables: what stands between label and value; `:` is `：` too. */
  readonly labelMark: LabelMark
  /** Number of cells of a regular record; 0 when unknown. */
  readonly columns: number
  /** Needs csv-parse (backslash escapes, other quote characters, comment lines); null for the kernel's own dialects. */
  readonly exotic: ExoticDialect | null
}

export type LabelMark = ':' | '=' | '\t'

export interface ExoticDialect {
  readonly quote: string
  readonly escape: string
  readonly comment: string | null
}

/** What a column is and whose it is, with the evidence for it. */
export interface ColumnPlan {
  /** 0-based. */
  readonly index: number
  /** As read, trimmed; null without header. */
  readonly header: string | null
  readonly role: ColumnRole
  readonly slot: SubjectSlot
  /** What a filled cell is evidence for; null where its cells are judged one by one, or tell nothing of a person. */
  readonly category: AnyCategoryId | null
  /** Hospitals, schools, estates, couriers, banks, employers: whose records these are. Its values are worth a tally. */
  readonly institution: boolean
  readonly evidence: ColumnEvidence
}

export interface ColumnEvidence {
  /** The lexicon entry that the header matched, or null. */
  readonly headerMatch: string | null
  /** Filled cells among the sampled records. */
  readonly cellsSeen: number
  /** Of these, cells that pass the role's own check (a valid ID, a mobile, a name shape …). */
  readonly cellsPassing: number
  /** The most frequent shapes of its cells (`数字×11`), at most three; never values. */
  readonly shapes: readonly string[]
  /** Who decided: the header, the cells, or a person's correction. */
  readonly decidedBy: 'header' | 'content' | 'correction' | 'none'
}

export interface HeaderPlan {
  /** 1-based line of the header in the file, or row of it in the table; null where the format itself names the columns. */
  readonly line: number | null
  readonly cells: readonly string[]
}

export interface TablePlan {
  /** Name inside its input; the empty string for the only table of a file. */
  readonly name: string
  readonly encoding: TextEncodingName
  readonly dialect: Dialect
  /** First byte after BOM, title lines and header: where data records begin. */
  readonly dataStart: number
  /** First byte after the table. */
  readonly dataEnd: number
  readonly header: HeaderPlan | null
  readonly unit: TableUnit
  /** Filled lines or rows that its records stand in, where a reader made one of several; null: the scan counts them, or there is no other reading. */
  readonly otherUnit: OtherUnit | null
  readonly columns: readonly ColumnPlan[]
  /** Where its cells lie when a reader made them: all positions of the table are bytes there. Null where they are bytes of the input. */
  readonly cells: CellPlace | null
}

export interface CellPlace {
  /** In private files, one behind another; like the place of the input these never enter the result. */
  readonly pieces: readonly FilePlace[]
  readonly bytes: number
}

export interface PlannedInput {
  /** Relative to the given root, `/`-separated, invalid UTF-8 as %XX: the name in the result. */
  readonly path: string
  /** The path's bytes as latin1 text: where it is on this machine; never enters the result. */
  readonly location: string
  readonly bytes: number
  readonly modifiedMs: number
  /** SHA-256 (hex) over the first 1 MiB and the length; names the content without its path. */
  readonly contentId: string
  /** Null when nothing here can be scanned. */
  readonly format: FormatName | null
  /** Path of the container that it came out of; null for a file as it was found. */
  readonly container: string | null
  readonly tables: readonly TablePlan[]
  /** Why its text is taken for what it is; null for other formats, and for what is not read. */
  readonly encodingBasis: EncodingBasis | null
  /** Its text in UTF-8 when it was written anew: positions of its tables and units are bytes there. */
  readonly text: TextCopy | null
  readonly problems: readonly Problem[]
  /** Set when the input cannot be scanned at all. */
  readonly skipped: ProblemCode | null
}

/** A piece of work for one thread: a byte range of one table that starts and ends at record borders. */
export interface Unit {
  readonly index: number
  readonly input: number
  readonly table: number
  readonly byteStart: number
  readonly byteEnd: number
}

/** Corrections that a person made and that name no column of these inputs: nothing was changed by them. */
export interface UnmatchedCorrections {
  readonly signature: string
  readonly rows: number
}

export interface Plan {
  readonly schema: 'leaktally.plan/1'
  readonly rules: string
  readonly seed: string
  /** SHA-256 of the column corrections, or null. */
  readonly columns: string | null
  readonly columnsUnmatched: readonly UnmatchedCorrections[]
  readonly columnsCorrected: readonly AppliedCorrection[]
  readonly inputs: readonly PlannedInput[]
  readonly units: readonly Unit[]
}
