/**
 * Everything that can go wrong, as one closed list.
 *
 * Three kinds (docs: README, "Errors"): a wrong call throws `LeaktallyError` before the first byte is read; a broken
 * source and an odd record become a `Problem`, plain data that crosses threads and merges by adding counts.
 * No message in this project ever holds a value from the data.
 */

/** Broken sources: the input, or a part of it, was not seen. They make coverage incomplete and the exit status 2. */
const unscanned = [
  'source-missing',
  'source-unreadable',
  'source-changed',
  'source-truncated',
  'source-not-regular',
  'source-link',
  'format-binary',
  'format-unsupported',
  'encoding-unsupported',
  'path-too-deep',
  'format-damaged',
  'encrypted',
  'table-damaged',
  'part-unread',
  'member-damaged',
  'member-unscanned',
  'container-too-deep',
  'volume-missing',
] as const

/** Not scanned again: another path leads to the same content, or it was read with another file. Nothing is missing. */
const elsewhere = ['source-repeated', 'source-loop', 'source-volume', 'source-log'] as const

/** Scanned, with a remark. */
const remarks = [
  'source-empty',
  'encoding-invalid',
  'encoding-mixed',
  'encoding-garbled',
  'quote-literal',
  'record-ragged',
  'record-long',
  'record-findings-overflow',
  'column-overflow',
  'role-contradicted',
  'header-repeated',
  'separator-replaced',
  'slot-crowded',
  'comment-lines',
  'record-lone-cr',
  'delimiter-absent',
  'delimiter-doubtful',
  'header-doubtful',
  'values-overflow',
  'table-hidden',
  'syntax-odd',
  'record-deleted',
] as const

/** Problems of one input or one table, by what they mean for the count. */
export type ProblemCode = (typeof unscanned | typeof elsewhere | typeof remarks)[number]
export const problemCodes: readonly ProblemCode[] = [...unscanned, ...elsewhere, ...remarks]

export const unscannedCodes: ReadonlySet<ProblemCode> = new Set<ProblemCode>(unscanned)
export const elsewhereCodes: ReadonlySet<ProblemCode> = new Set<ProblemCode>(elsewhere)

/**
 * One kind of trouble in one table of one input, with the first places where it was seen.
 *
 * Offsets are half-open byte positions in the original file; `rowNumbers` are 1-based data rows.
 */
export interface Problem {
  readonly code: ProblemCode
  /** How often it happened; exact. */
  readonly count: number
  /** Byte offsets of the first occurrences, ascending, at most `firstPlaces`. */
  readonly byteStarts: readonly number[]
  /** A short technical detail without any value from the data, such as an errno name or a column number. */
  readonly detail?: string
}

/** How many places of one problem are kept. */
export const firstPlaces = 10

/** What the caller did wrong. `option-*` and `input-*` are raised before anything is read. */
export type ErrorCode =
  | 'option-unknown'
  | 'option-type'
  | 'option-value'
  | 'input-type'
  | 'input-none'
  | 'input-unreadable'
  | 'output-inside-input'
  | 'output-exists'
  | 'output-failed'
  | 'columns-invalid'
  | 'dictionary-invalid'
  | 'statement-invalid'
  | 'record-missing'
  | 'result-invalid'
  | 'labels-invalid'
  | 'inputs-mismatch'
  | 'case-key-invalid'
  | 'plan-mismatch'
  | 'partial-mismatch'
  | 'resume-mismatch'
  | 'aborted'
  | 'internal'

/** A call that cannot go on. `detail` fills the placeholders of the message; it never holds a value from the data. */
export class LeaktallyError extends Error {
  readonly code: ErrorCode
  readonly detail: Readonly<Record<string, string>>

  constructor(code: ErrorCode, message: string, detail: Readonly<Record<string, string>> = {}) {
    super(message)
    this.name = 'LeaktallyError'
    this.code = code
    this.detail = detail
  }
}
