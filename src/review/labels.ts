/**
 * What people mark about sampled records: two questions that are kept apart.
 *
 * Reading (判读): did the tool read the record rightly? Verification (核验): was it compared with the world, by whom, and what came out? The
 * first is answered by looking at the record, the second never by the tool.
 */
import { attributeCategories, type AnyCategoryId } from '../reference/categories.js'
import type { EvidenceItem, ScanResult } from '../result.js'

/**
 * `true`: the record holds what its stratum says (of `rejected` and `none`: nothing that should have been counted). `false`: it does not (there:
 * something was missed). `duplicate`: read rightly, but it repeats a record that is counted already. `unclear`: cannot be told from what is shown.
 */
export const readings = ['true', 'false', 'duplicate', 'unclear'] as const
export type Reading = (typeof readings)[number]

/** 一致, 不一致, 查无, 已注销, 空号, 未接, 拒答. */
export const outcomesOfVerification = ['match', 'mismatch', 'not-found', 'cancelled', 'vacant', 'unanswered', 'refused'] as const
export type VerificationOutcome = (typeof outcomesOfVerification)[number]

/** Comparison with the population register, with papers of the case, an answer of the operator, a call. */
export const verificationMethods = ['register', 'documents', 'operator', 'telephone'] as const
export type VerificationMethod = (typeof verificationMethods)[number]

export interface Verification {
  readonly outcome: VerificationOutcome
  readonly method: VerificationMethod
  /** YYYY-MM-DD. */
  readonly date: string
  /** Two different persons. */
  readonly verifiers: readonly [string, string]
  /** Number of the paper that holds the answer. */
  readonly document: string
}

/** Marks of one sampled record; `item` as `itemId` gives it. */
export interface ReviewLabel {
  readonly item: string
  readonly reading: Reading | null
  /** Categories of the record that were read wrongly. With `false` and none named, all of them were. */
  readonly wrongCategories: readonly AnyCategoryId[]
  readonly verification: Verification | null
  readonly remark: string
}

export interface ReviewLabels {
  readonly schema: 'leaktally.labels/1'
  /** Digest of the result, or its first 16 hex digits. */
  readonly result: string
  readonly items: readonly ReviewLabel[]
}

/** A sampled record with its stratum and id. */
export interface SampledItem {
  readonly id: string
  readonly stratum: string
  readonly item: EvidenceItem
}

/** Strata whose records hold nothing that was counted. */
export const emptyStrata: readonly string[] = ['rejected', 'none']

/** Every sampled record, in the order of the result; its id is the stratum and its place in the order of priorities, from 1. */
export function sampledItems(result: Pick<ScanResult, 'evidence'>): SampledItem[] {
  return result.evidence.strata.flatMap(({ name, items }) =>
    items.map((item, index) => ({ id: `${name}/${index + 1}`, stratum: name, item })),
  )
}

/** What the record was counted for; a record longer than what evidence keeps is at least what its stratum says. */
export function categoriesOf({ stratum, item }: SampledItem): readonly AnyCategoryId[] {
  if (emptyStrata.includes(stratum) || item.categories.includes(stratum as AnyCategoryId)) return item.categories
  return [stratum as AnyCategoryId, ...item.categories]
}

/** From pregnancy to disability: what a body or mind is like. Nobody is called about it. */
const healthCategories: ReadonlySet<AnyCategoryId> = new Set<AnyCategoryId>([
  ...attributeCategories.slice(0, attributeCategories.indexOf('disability') + 1),
  'biometric',
])

/** Whether the record tells of a person's health: then no call is offered. Without categories of its own (`none`) it may. */
export function isAboutHealth(sampled: SampledItem): boolean {
  const found = categoriesOf(sampled)
  return found.length === 0 || found.some((id) => healthCategories.has(id) || id.startsWith('user:'))
}

/** Methods that are offered for a record. */
export function offeredMethods(sampled: SampledItem): readonly VerificationMethod[] {
  return verificationMethods.filter((method) => method !== 'telephone' || !isAboutHealth(sampled))
}

/** Outcomes that are offered: what only a call can give is not, where no call is. */
export function offeredOutcomes(sampled: SampledItem): readonly VerificationOutcome[] {
  const ofCalls: readonly VerificationOutcome[] = ['unanswered', 'refused']
  return outcomesOfVerification.filter((outcome) => !ofCalls.includes(outcome) || !isAboutHealth(sampled))
}
