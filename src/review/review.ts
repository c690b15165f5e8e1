/** Result and labels → the review, without its digest. Pure: the same arguments give the same document. */
import type { ScanResult, Stratum } from '../result.js'
import { version } from '../version.js'
import { markItems, type MarkedItem } from './check-labels.js'
import { drawsOf, isAnswered, mostOf } from './count.js'
import type { Frame, MissedReview, Review, StratumReview, Threshold } from './document.js'
import { categoriesReview, recordsReview } from './domains.js'
import { emptyStrata, readings, type ReviewLabels } from './labels.js'
import { neededSample, normalQuantile } from './sample-size.js'
import { shareOf, type MarkedStratum } from './share.js'
import { verificationReview } from './verification.js'

export interface SettledReview {
  readonly confidence: number
  readonly precision: number
  readonly thresholds: readonly Threshold[]
}

/** Digests that are taken where hashing is (src/scan/review.ts). */
export interface ReviewDigests {
  readonly frame: string
  readonly labels: string
}

/** Errors: `labels-invalid`. Cost O(items × categories). */
export function reviewOf(result: ScanResult, labels: ReviewLabels, options: SettledReview, digests: ReviewDigests): Omit<Review, 'digest'> {
  const items = markItems(result, labels)
  const z = normalQuantile(options.confidence)
  const { run, tool, evidence } = result
  const ofStratum = ({ name }: Stratum): MarkedItem[] => items.filter(({ stratum }) => stratum === name)
  const strata = evidence.strata.map((stratum) => ({ name: stratum.name, records: stratum.records, items: ofStratum(stratum) }))
  return {
    schema: 'leaktally.review/1',
    tool: { name: 'leaktally', version, rules: tool.rules },
    result: { digest: result.digest, case: run.case, seed: run.seed, samplePerStratum: evidence.samplePerStratum },
    labels: digests.labels,
    options: { confidence: options.confidence, precision: options.precision, thresholds: options.thresholds },
    frame: frameOf(result, items.length, digests.frame),
    strata: strata.map((stratum) => stratumReview(stratum, options, z)),
    categories: categoriesReview(result, items, options),
    records: recordsReview(result, items, options),
    missed: strata.filter(({ name }) => emptyStrata.includes(name)).map((stratum) => missedReview(stratum, options.confidence)),
    verification: verificationReview(strata, options.confidence, z),
  }
}

function frameOf({ inputs, records }: ScanResult, sampled: number, digest: string): Frame {
  const tables = inputs.reduce((sum, input) => sum + input.tables.length, 0)
  return { digest, inputs: inputs.length, tables, records: records.total, sampled }
}

function stratumReview({ name, records, items }: MarkedStratum, { confidence, precision }: SettledReview, z: number): StratumReview {
  const marks = Object.fromEntries([
    ...readings.map((reading) => [reading, items.filter(({ label }) => label.reading === reading).length]),
    ['open', items.filter(({ label }) => label.reading === null).length],
  ]) as StratumReview['marks']
  const answered = items.filter(isAnswered)
  return {
    name,
    records,
    sampled: items.length,
    draws: drawsOf(items),
    marks,
    precision: shareOf(records, answered, ({ label }) => label.reading !== 'false', confidence, z),
    sampleNeeded: neededSample(records, precision, z),
  }
}

/** The elusion test: how much can lie in what the tool says holds nothing. */
function missedReview({ name, records, items }: MarkedStratum, confidence: number): MissedReview {
  const answered = items.filter(isAnswered)
  const missed = answered.filter(({ label }) => label.reading === 'false').length
  const open = items.length - answered.length
  const bound = (drawn: readonly MarkedItem[], counted: number): number =>
    mostOf({ records, drawn: drawn.length, draws: drawsOf(drawn), counted }, 1 - confidence)
  return {
    stratum: name,
    records,
    sampled: items.length,
    answered: answered.length,
    missed,
    estimate: answered.length === 0 ? null : Math.round((records * missed) / answered.length),
    upperBound: bound(answered, missed),
    worstUpperBound: bound(items, missed + open),
  }
}
