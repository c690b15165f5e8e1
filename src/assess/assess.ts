/**
 * A result beside a law table → everything of an assessment but its digests. Pure: the same arguments give the same document.
 *
 * Cost O(sets of categories × readings) and O(rows of the transfers). Throws `statement-invalid` for what people wrote, naming file and place.
 */
import { builtInLaw, type LawTable } from '../reference/law/law.js'
import { readLaw } from '../reference/law/read-law.js'
import { statementFault } from '../reference/statement.js'
import type { ScanResult } from '../result.js'
import type { Assessment, AssumptionCode } from './assessment.js'
import { damageFigures } from './damages/damage-figures.js'
import type { CountedFigure } from './damages/methods.js'
import { damagesFile, filesOf, readDamages, type DamagesStatement } from './damages/read-damages.js'
import { readReview, type ReviewInterval } from './review-interval.js'
import { axisCounts, listingsOf, minorCounts } from './tiers/axes.js'
import { placeFigures, personTiers, proportionalSums, tierCounts, waterfallOf, citationOf } from './tiers/count-tiers.js'
import { choicesOf } from './tiers/placement.js'
import { questionCounts } from './tiers/questions.js'
import { ContentIndex, countRecords } from './transfers/contents.js'
import { readTransfers, transfersFile, type Transfer } from './transfers/read-transfers.js'
import { transferTotals } from './transfers/totals.js'

export interface AssessOptions {
  /** Id of a profile of the law table. Default: its first one. */
  readonly profile?: string
  /** A law table in the place of the built-in one (schema `leaktally.law/1`). */
  readonly law?: LawTable
  /** The text of transfers.csv. Default: none. */
  readonly transfers?: string
  /** The object in damages.json. Default: none. */
  readonly damages?: DamagesStatement
  /** Intervals of a reviewed sample, one a figure of the whole result. Default: none. */
  readonly review?: readonly ReviewInterval[]
}

/** What was understood of the options; digests are taken of it. */
export interface Understood {
  readonly law: LawTable
  readonly transfers: readonly Transfer[] | null
  readonly damages: DamagesStatement | null
  readonly review: readonly ReviewInterval[] | null
}

export type Undigested = Omit<Assessment, 'schema' | 'tool' | 'law' | 'given' | 'digest'>

export function assessResult(
  result: ScanResult,
  options: AssessOptions,
): { readonly figures: Undigested; readonly understood: Understood } {
  const law = options.law === undefined ? builtInLaw : readLaw(options.law)
  const { id, choices } = choicesOf(law, options.profile)
  const transfers = options.transfers === undefined ? null : readTransfers(options.transfers)
  const damages = options.damages === undefined ? null : readDamages(options.damages)
  const review = options.review === undefined ? null : readReview(options.review)
  if (transfers !== null && damages !== null) checkActors(transfers, damages)
  const index = new ContentIndex(result)
  const placed = placeFigures(result, law, choices)
  const tiers = tierCounts(result, law, placed)
  const waterfall = waterfallOf(result, placed)
  const figures = countedFigures(result, waterfall, review ?? [])
  return {
    understood: { law, transfers, damages, review },
    figures: {
      result: { digest: result.digest, case: result.run.case, referenceDate: result.run.referenceDate },
      profile: { id, choices: choices.map(({ question, reading }) => ({ question: question.id, reading: reading.id })) },
      assumptions: assumptionsOf(result, placed, transfers !== null),
      waterfall,
      tiers,
      proportional: {
        zh: law.proportional.zh,
        en: law.proportional.en,
        citation: citationOf(law.proportional),
        sums: proportionalSums(law, tiers),
      },
      persons: placed.persons === null ? null : personTiers(law, result.subjects.persons.atMost, placed.persons),
      questions: questionCounts(result, law, choices, placed),
      axes: axisCounts(law, placed),
      minors: minorCounts(result),
      listings: listingsOf(law, tiers),
      transfers: transfers === null ? null : transferTotals(result, transfers, index, countRecords),
      damages:
        damages === null ? null : damageFigures(law, { statement: damages, files: filesOf(damages, index), count: countRecords, figures }),
      // What is certain only by general knowledge is never shown as a case.
      cases: law.cases.filter(({ certainty }) => certainty !== 'C'),
      rules: law.rules,
      sources: law.sources,
    },
  }
}

/** A name that is written in two ways would be two actors. */
function checkActors(transfers: readonly Transfer[], { actors }: DamagesStatement): void {
  const known = new Set(actors.map(({ name }) => name))
  for (const { actor, row } of transfers) {
    if (!known.has(actor))
      throw statementFault('actor-unknown', { file: transfersFile, row: String(row), word: actor, allowed: damagesFile })
  }
}

/** Figures of the whole result that a price can be multiplied with. */
function countedFigures(
  { subjects }: ScanResult,
  { inTiers, distinctRows }: Assessment['waterfall'],
  review: readonly ReviewInterval[],
): CountedFigure[] {
  const counts = [
    ['records', inTiers],
    ['distinctRows', distinctRows],
    ['persons', subjects.persons.atMost],
  ] as const
  return counts.flatMap(([figure, count]): CountedFigure[] => {
    const reviewed = review.find(({ frame }) => frame === figure)
    if (reviewed !== undefined) return [{ figure, lower: reviewed.lower, upper: reviewed.upper, isReviewed: true }]
    return count === null ? [] : [{ figure, lower: count, upper: count, isReviewed: false }]
  })
}

function assumptionsOf(
  { run, coverage, records }: ScanResult,
  { distinctRows, persons }: ReturnType<typeof placeFigures>,
  hasTransfers: boolean,
): AssumptionCode[] {
  const codes: readonly (readonly [AssumptionCode, boolean])[] = [
    ['highest-category', true],
    ['identifying-only', true],
    ['negated-included', true],
    ['other-categories', true],
    ['title-counted', true],
    ['union-of-persons', persons !== null],
    ['equal-rows-alike', distinctRows !== null && records.total > 0],
    ['no-distinct-rows', distinctRows === null],
    ['no-persons', persons === null],
    ['seizure-is-reference-date', run.referenceDate !== null],
    ['no-reference-date', run.referenceDate === null],
    ['coverage-incomplete', !coverage.complete],
    // Results of earlier versions name no categories.
    ['some-categories', (run.options['categories'] ?? null) !== null],
    ['rows-of-inputs', hasTransfers],
    ['one-recipient-unnamed', hasTransfers],
  ]
  return codes.filter(([, holds]) => holds).map(([code]) => code)
}
