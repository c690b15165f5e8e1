/** What is wanted of a unit, and what the kernel hands over while it runs. */
import type { FindingEvidence, FindingPolarity } from '../result.js'
import type { KeySpace } from './outcomes.js'

/**
 * Keys of one space, grouped by partition. Views into the arena: copy before returning.
 *
 * `bytes`: the keys; for persons with more than one set, then a byte each that tells the place in `sets`.
 */
export interface EmittedRun {
  readonly space: KeySpace
  readonly bytes: Uint8Array
  /** [partition], in keys; one more at the end. */
  readonly offsets: Uint32Array
  /** The sets of categories of persons, with the flags of assembly/keys/keys.ts; empty for other spaces. */
  readonly sets: BigUint64Array
}

/** What a unit hands over while it runs. */
export interface KernelListener {
  run?(run: EmittedRun): void
  offer?(offer: KernelOffer): void
  problem?(code: number, position: number): void
  finding?(finding: TracedFinding): void
  cell?(column: number, start: number, end: number): void
  listed?(position: number, length: number, row: number): void
  values?(values: readonly CountedValue[]): void
}

/** A value of an institution column, in UTF-8: copy before returning. Empty for cells that are too long to be one. */
export interface CountedValue {
  readonly column: number
  readonly records: number
  readonly text: Uint8Array
}

/** A record that its stratum may keep. Positions are bytes in the original; `row` is 0-based within the unit. */
export interface KernelOffer {
  readonly stratum: number
  readonly priority: bigint
  readonly position: number
  readonly length: number
  readonly row: number
}

export interface TracedFinding {
  readonly category: number
  readonly outcome: number
  readonly evidence: FindingEvidence
  readonly polarity: FindingPolarity
  readonly start: number
  readonly end: number
  readonly column: number
}

/** Days as yyyymmdd that births are compared with. */
export interface BirthLimits {
  /** Births after it are impossible. */
  readonly latestBirth: number
  /** First and last birth of those who are minors at the reference date; null without such a date. */
  readonly minors: { readonly from: number; readonly to: number } | null
}

export interface KernelMode extends Partial<BirthLimits> {
  /** Bits of the categories that are looked for. Default: all. */
  readonly wanted?: bigint | undefined
  /** Keys and offers are wanted. */
  readonly emitting?: boolean
  readonly tracing?: boolean
  /** Category bits whose records are listed. */
  readonly listSet?: bigint
  readonly listRejected?: boolean
  /** One record is listed: the one with this 0-based number within the unit, or the one that holds this byte of the original. */
  readonly sought?: { readonly row: number } | { readonly position: number }
}
