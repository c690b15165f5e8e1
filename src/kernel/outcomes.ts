/**
 * The kernel's numbers with their names: outcomes, problems, key spaces, counters. Each list is in the order of the
 * constants in `assembly/`; a test holds both together.
 */
import {
  findingEvidences,
  findingPolarities,
  type FindingEvidence,
  type FindingPolarity,
  type FindingReason,
  type FindingStatus,
} from '../result.js'
import type { ProblemCode } from '../problem.js'

export interface Outcome {
  readonly status: FindingStatus
  readonly reason: FindingReason
}

/** assembly/outcomes.ts, VALID to SUPPRESSED_COLUMN. */
export const outcomes: readonly Outcome[] = [
  { status: 'valid', reason: 'none' },
  { status: 'invalid', reason: 'length' },
  { status: 'invalid', reason: 'charset' },
  { status: 'invalid', reason: 'region' },
  { status: 'invalid', reason: 'date' },
  { status: 'invalid', reason: 'checksum' },
  { status: 'invalid', reason: 'segment' },
  { status: 'invalid', reason: 'not-personal' },
  { status: 'masked', reason: 'none' },
  { status: 'damaged', reason: 'excel-exponent' },
  { status: 'damaged', reason: 'excel-zeros' },
  { status: 'suppressed', reason: 'placeholder' },
  { status: 'suppressed', reason: 'stop-list' },
  { status: 'suppressed', reason: 'column-role' },
]

/** assembly/records/readings.ts: evidence × 4 + reading. */
export function readingOf(told: number): { readonly evidence: FindingEvidence; readonly polarity: FindingPolarity } {
  return { evidence: findingEvidences[told >> 2] ?? 'content', polarity: findingPolarities[told & 3] ?? 'affirmed' }
}

/** assembly/host.ts, PROBLEM_*. */
export const kernelProblems: readonly ProblemCode[] = [
  'quote-literal',
  'record-ragged',
  'record-long',
  'record-findings-overflow',
  'column-overflow',
  'header-repeated',
  'encoding-invalid',
  'slot-crowded',
  'record-lone-cr',
]

/** assembly/keys/keys.ts, SPACE_*, with the size of a key in bytes; a person's and a row's is one more where a run has more than one set. */
export const keySpaces = [
  { name: 'person', bytes: 8 },
  { name: 'mobile', bytes: 8 },
  { name: 'row', bytes: 12 },
  { name: 'link', bytes: 16 },
  { name: 'account', bytes: 16 },
] as const

export type KeySpace = (typeof keySpaces)[number]['name']

/** Different sets of categories that the kernel can tell apart among the rows of a run: half of its table, so that it stays quick. */
export const mostRowSets = 32_768

/** Partitions of every key space: the top byte of the ciphertext. */
export const partitions = 256

/** assembly/records/counters.ts. */
export const counterNames = [
  'records',
  'blankLines',
  'withPersonalInformation',
  'identifying',
  'formatValid',
  'rejected',
  'headersRepeated',
  'otherUnits',
] as const

/** assembly/records/accounts.ts: keys by rank. The categories of all but the last, whose values are so counted, have these names. */
export const accountKeys = ['passport', 'travel_permit', 'military_id', 'wechat', 'qq', 'email', 'namedAddress'] as const

/** assembly/keys/distinct.ts, COUNT_*. */
export const distinctNames = [
  'primary',
  'residentIds',
  'primaryMobiles',
  'freeMobiles',
  'mobiles',
  'women',
  'men',
  'under14',
  'under18',
  'from60',
  'before1900',
  'rows',
  'notBorn',
  'freeAccounts',
  'passport',
  'travel_permit',
  'military_id',
  'wechat',
  'qq',
  'email',
  'namedAddress',
  'primaryPassport',
  'primaryTravelPermit',
  'primaryMilitaryId',
  'primaryWechat',
  'primaryQq',
  'primaryEmail',
  'primaryNamedAddress',
] as const
