/**
 * The shape of `review.json`, schema `leaktally.review/1`: what marked samples say about the counts of one result.
 *
 * Counts of records are whole numbers; shares have at most six decimals. Nothing depends on clock, machine or language, and nothing of the
 * records, of remarks or of people's names is in it. `report/review.schema.json` publishes the same shape.
 */
import type { ByCategory } from '../result.js'
import type { Interval } from './bounds.js'
import type { Reading, VerificationMethod, VerificationOutcome } from './labels.js'

/** A number that lower bounds are compared with. Which one matters is for those who apply the law. */
export interface Threshold {
  readonly id: string
  readonly name: string
  readonly value: number
}

export interface Review {
  readonly schema: 'leaktally.review/1'
  readonly tool: { readonly name: 'leaktally'; readonly version: string; readonly rules: string }
  readonly result: { readonly digest: string; readonly case: string; readonly seed: string; readonly samplePerStratum: number }
  /** SHA-256 (hex) of the labels as they were taken. */
  readonly labels: string
  readonly options: { readonly confidence: number; readonly precision: number; readonly thresholds: readonly Threshold[] }
  readonly frame: Frame
  readonly strata: readonly StratumReview[]
  readonly categories: ByCategory<DomainReview>
  /** All records with at least one valid finding. */
  readonly records: DomainReview
  /** What the tool may have missed: of the strata without a valid finding. */
  readonly missed: readonly MissedReview[]
  readonly verification: VerificationReview
  readonly digest: string
}

/** The population that was drawn from, without paths. */
export interface Frame {
  /** SHA-256 (hex) over the digests of the inputs and the records of their tables: docs/METHOD.md, Review. */
  readonly digest: string
  readonly inputs: number
  readonly tables: number
  readonly records: number
  readonly sampled: number
}

export interface StratumReview {
  readonly name: string
  /** Records of the stratum. */
  readonly records: number
  readonly sampled: number
  /** Of these, different draws: copies of a file are drawn together. */
  readonly draws: number
  readonly marks: Readonly<Record<Reading | 'open', number>>
  /** Read rightly: `true` and `duplicate` among the answered. */
  readonly precision: Share
  /** Records to draw for the wished precision. */
  readonly sampleNeeded: number
}

export interface Share {
  readonly count: number
  /** Without `unclear` and open ones. */
  readonly answered: number
  /** Null where nothing was answered. */
  readonly estimate: number | null
  /** Without correction for the finite frame. */
  readonly clopperPearson: Interval
  /** With it. */
  readonly wilson: Interval
}

/** Records of a category, or all of them, over strata. */
export interface DomainReview {
  readonly records: number
  /** Of these, records of strata in which at least one was answered: what `estimate` speaks of. */
  readonly covered: number
  readonly sampled: number
  readonly answered: number
  /** Read rightly, duplicates among them. */
  readonly right: CountReview
  /** Read rightly and no duplicate. */
  readonly countable: CountReview
}

export interface CountReview extends CountBounds {
  /** Among those covered; null where nothing was answered. */
  readonly estimate: number | null
  /** Every sampled record without an answer against the count at `low` and `lowerBound`, for it at `high`. */
  readonly worst: CountBounds
}

export interface CountBounds {
  /** Two-sided interval, exact for the finite frame. */
  readonly low: number
  readonly high: number
  /** One-sided. */
  readonly lowerBound: number
  /** Ids of thresholds that are not above `lowerBound`. */
  readonly atLeast: readonly string[]
}

export interface MissedReview {
  readonly stratum: string
  readonly records: number
  readonly sampled: number
  readonly answered: number
  /** Sampled records with something that should have been counted. */
  readonly missed: number
  readonly estimate: number | null
  /** One-sided, for the whole stratum. */
  readonly upperBound: number
  /** The same with every record without an answer taken as missed. */
  readonly worstUpperBound: number
}

export interface VerificationReview {
  readonly sampled: number
  readonly outcomes: Readonly<Record<VerificationOutcome | 'unchecked', number>>
  readonly methods: Readonly<Record<VerificationMethod, number>>
  /** Calls about records that tell of a person's health, which this tool never offers. */
  readonly callsAboutHealth: number
  readonly strata: readonly VerifiedStratum[]
}

export interface VerifiedStratum {
  readonly name: string
  readonly records: number
  readonly sampled: number
  /** `match` among the outcomes that decide: match, mismatch, not-found, vacant. */
  readonly matching: Share
  /** Without an outcome that decides taken against at `low`, for at `high`; records, exact for the finite frame. */
  readonly worst: Interval
}
