/**
 * What one unit yields: counters, evidence candidates, problems, and runs of keys. Partials merge in any order.
 */
import type { KernelCounts, KernelNotes } from '../kernel/index.js'
import type { KeySpace } from '../kernel/outcomes.js'
import type { AnyCategoryId, EvidenceCell } from '../result.js'
import type { Problem } from '../problem.js'
import type { ColumnValues } from './values.js'

/**
 * Keys of one space grouped by partition: `offsets[p]` to `offsets[p + 1]` (in keys) belong to partition p. Where persons
 * or rows have more than one set of categories, a byte for each follows the keys and tells its place in `sets`.
 *
 * The bytes are in memory (shared between threads, so that no thread copies them to another) or in a file.
 */
export interface KeyRun {
  readonly space: KeySpace
  readonly offsets: Uint32Array
  readonly sets: BigUint64Array
  readonly bytes: Uint8Array | null
  readonly file: string | null
  /** Byte position in `file`. */
  readonly position: number
}

/** A record that its stratum may keep, masked when it was taken. Rows are counted within the unit. */
export interface EvidenceCandidate {
  readonly stratum: number
  /** 16 hex digits, so that order is the order of text. */
  readonly priority: string
  readonly byteStart: number
  readonly byteEnd: number
  readonly row: number
  readonly categories: readonly AnyCategoryId[]
  readonly cells: readonly EvidenceCell[]
  readonly truncated: boolean
}

export interface UnitPartial {
  readonly schema: 'leaktally.partial/1'
  /** Digest of the plan; partials of another plan are refused. */
  readonly plan: string
  /** Public id of the case key; partials under another key are refused. */
  readonly key: string
  readonly unit: number
  /** Bytes that were scanned; fewer than the unit's when the input ended early. */
  readonly scannedBytes: number
  readonly counts: KernelCounts
  readonly notes: KernelNotes
  /** Values of institution columns. */
  readonly values: readonly ColumnValues[]
  readonly problems: readonly Problem[]
  readonly evidence: readonly EvidenceCandidate[]
  readonly runs: readonly KeyRun[]
  /** SHA-256 (hex) of the whole input, when the unit was all of it. */
  readonly sha256: string | null
}
