/** Every contested question under every reading, the others as the profile has them. */
import type { LawQuestion, LawReading, LawTable } from '../../reference/law/law.js'
import type { ScanResult } from '../../result.js'
import type { Bounds, QuestionCounts, ReadingCounts, TierFigures } from '../assessment.js'
import { citationOf, type PlacedFigures } from './count-tiers.js'
import { identifies, matches, placeSet, type Choice } from './placement.js'
import { exactly, inTier, sumWhere, type PlacedCount } from './sets.js'

/** `placed`: the sets as the profile has them. O(questions × readings × sets), of which only those concerned are placed anew. */
export function questionCounts(result: ScanResult, law: LawTable, choices: readonly Choice[], placed: PlacedFigures): QuestionCounts[] {
  return choices.map(({ question, reading: chosen }) => {
    const { id, zh, en, note } = question
    const most = question.boundedBy === undefined ? null : candidates(result, question.boundedBy)
    const readings = question.readings.map((reading) => {
      const changed = choices.map((choice) => (choice.question === question ? { question, reading } : choice))
      const figures = most === null && reading !== chosen ? placeAnew(placed, law, changed, question) : placed
      const part = most === null || reading === question.readings[0] ? null : { question, tier: reading.tier, most }
      return readingCounts(law, reading, reading === chosen, figures, part)
    })
    return { question: id, zh, en, note, concerned: concerned(placed, question, most), readings }
  })
}

function placeAnew(placed: PlacedFigures, law: LawTable, choices: readonly Choice[], question: LawQuestion): PlacedFigures {
  const anew = (sets: readonly PlacedCount[]): readonly PlacedCount[] =>
    sets.map((one) => (isConcerned(one, question) ? { set: one.set, count: one.count, ...placeSet(one.set, law, choices) } : one))
  const { records, distinctRows, persons } = placed
  return {
    records: anew(records),
    distinctRows: distinctRows === null ? null : anew(distinctRows),
    persons: persons === null ? null : anew(persons),
  }
}

function candidates({ categories }: ScanResult, { category, reason }: NonNullable<LawQuestion['boundedBy']>): number {
  return categories[category]?.invalid[reason] ?? 0
}

function isConcerned(set: PlacedCount, { where }: LawQuestion): boolean {
  return matches(set.set, where) && identifies(set.set)
}

function concerned(placed: PlacedFigures, question: LawQuestion, most: number | null): QuestionCounts['concerned'] {
  const count = (sets: readonly PlacedCount[]): Bounds => {
    const all = sumWhere(sets, (set) => isConcerned(set, question))
    return most === null ? exactly(all) : { lower: 0, upper: Math.min(all, most) }
  }
  return eachFigure(placed, count)
}

function eachFigure(placed: PlacedFigures, count: (sets: readonly PlacedCount[]) => Bounds): Omit<TierFigures, 'tier'> {
  const { records, distinctRows, persons } = placed
  return {
    records: count(records),
    distinctRows: distinctRows === null ? null : count(distinctRows),
    persons: persons === null ? null : count(persons),
  }
}

/** Up to `most` of the concerned sets are placed in another tier. */
interface MovedPart {
  readonly question: LawQuestion
  readonly tier: string | null
  readonly most: number
}

function readingCounts(law: LawTable, reading: LawReading, chosen: boolean, placed: PlacedFigures, part: MovedPart | null): ReadingCounts {
  const { id, zh, en } = reading
  const tiers = law.tiers.map(({ id: tier }) => ({ tier, ...eachFigure(placed, (sets) => withPart(sets, tier, inTier(sets, tier), part)) }))
  const notCounted = eachFigure(placed, (sets) =>
    withPart(
      sets,
      null,
      sumWhere(sets, ({ place }) => place.kind === 'not-counted'),
      part,
    ),
  )
  return { reading: id, zh, en, citation: citationOf(reading), chosen, tiers, notCounted }
}

/** The count of a tier, less what may leave it and with what may come into it. */
function withPart(sets: readonly PlacedCount[], tier: string | null, count: number, part: MovedPart | null): Bounds {
  if (part === null) return exactly(count)
  const moving = (holds: (set: PlacedCount) => boolean): number =>
    Math.min(
      part.most,
      sumWhere(sets, (set) => set.place.kind === 'tier' && isConcerned(set, part.question) && holds(set)),
    )
  const leaving = tier === null || tier === part.tier ? 0 : moving(({ place }) => place.tier === tier)
  const coming = tier === part.tier ? moving(({ place }) => place.tier !== tier) : 0
  return { lower: count - leaving, upper: count + coming }
}
