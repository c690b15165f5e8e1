/** What comparisons with the world gave. Outcomes are those that people wrote down; the tool compares nothing with the world. */
import type { MarkedItem } from './check-labels.js'
import { drawsOf, fewestOf, mostOf } from './count.js'
import type { VerificationReview, VerifiedStratum } from './document.js'
import { emptyStrata, isAboutHealth, outcomesOfVerification, verificationMethods, type VerificationOutcome } from './labels.js'
import { shareOf, type MarkedStratum } from './share.js'

/**
 * Outcomes that say whether the record agrees with the world. A cancelled registration was one once, and who did not answer or would not tell
 * says nothing: these stay open.
 */
const deciding: ReadonlySet<VerificationOutcome> = new Set<VerificationOutcome>(['match', 'mismatch', 'not-found', 'vacant'])

const outcomeOf = ({ label }: MarkedItem): VerificationOutcome | null => label.verification?.outcome ?? null

function isDecided(item: MarkedItem): boolean {
  const outcome = outcomeOf(item)
  return outcome !== null && deciding.has(outcome)
}

export function verificationReview(strata: readonly MarkedStratum[], confidence: number, z: number): VerificationReview {
  const found = strata.filter(({ name }) => !emptyStrata.includes(name))
  const items = strata.flatMap((stratum) => stratum.items)
  const count = (isCounted: (item: MarkedItem) => boolean): number => items.filter(isCounted).length
  const outcomes = outcomesOfVerification.map((outcome) => [outcome, count((item) => outcomeOf(item) === outcome)] as const)
  const methods = verificationMethods.map((method) => [method, count(({ label }) => label.verification?.method === method)] as const)
  return {
    sampled: items.length,
    outcomes: Object.fromEntries([...outcomes, ['unchecked', count((item) => outcomeOf(item) === null)]]) as VerificationReview['outcomes'],
    methods: Object.fromEntries(methods) as VerificationReview['methods'],
    callsAboutHealth: count((item) => item.label.verification?.method === 'telephone' && isAboutHealth(item)),
    strata: found.map((stratum) => verifiedStratum(stratum, confidence, z)),
  }
}

function verifiedStratum({ name, records, items }: MarkedStratum, confidence: number, z: number): VerifiedStratum {
  const decided = items.filter(isDecided)
  const matching = (item: MarkedItem): boolean => outcomeOf(item) === 'match'
  const matched = decided.filter(matching).length
  const drawn = { records, drawn: items.length, draws: drawsOf(items) }
  const level = (1 - confidence) / 2
  return {
    name,
    records,
    sampled: items.length,
    matching: shareOf(records, decided, matching, confidence, z),
    worst: {
      low: fewestOf({ ...drawn, counted: matched }, level),
      high: mostOf({ ...drawn, counted: matched + items.length - decided.length }, level),
    },
  }
}
