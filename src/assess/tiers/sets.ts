/** Sets of categories of a result, each with its records, distinct rows and persons, and their sums by tier. */
import type { LawTable } from '../../reference/law/law.js'
import type { AnyCategoryId, Combination, ScanResult, Subjects } from '../../result.js'
import type { Bounds } from '../assessment.js'
import { placeSet, type Choice, type PlacedSet } from './placement.js'

/** Results of earlier versions have neither; null beyond what a scan keeps apart. */
type Counted = Pick<Combination, 'categories' | 'records'> & { readonly distinctRows?: number | null }
type CountedSubjects = Pick<Subjects, 'persons'> & { readonly combinations?: readonly PersonSet[] | null }

interface PersonSet {
  readonly categories: readonly AnyCategoryId[]
  readonly persons: number
}

/** How many of one figure have exactly these categories. */
export interface CountedSet {
  readonly categories: readonly AnyCategoryId[]
  readonly count: number
}

/** Null where the result does not say. */
export type SetsByFigure = Readonly<Record<'records', readonly CountedSet[]>> &
  Readonly<Record<'distinctRows' | 'persons', readonly CountedSet[] | null>>

export function setsOf(result: ScanResult): SetsByFigure {
  const combinations: readonly Counted[] = result.combinations
  const subjects: CountedSubjects = result.subjects
  const isDistinct = combinations.every(({ distinctRows }) => typeof distinctRows === 'number')
  return {
    records: combinations.map(({ categories, records }) => ({ categories, count: records })),
    distinctRows: isDistinct ? combinations.map(({ categories, distinctRows }) => ({ categories, count: distinctRows ?? 0 })) : null,
    persons: subjects.combinations?.map(({ categories, persons }) => ({ categories, count: persons })) ?? null,
  }
}

export interface PlacedCount extends PlacedSet {
  readonly set: readonly AnyCategoryId[]
  readonly count: number
}

/** O(sets × categories × questions). */
export function placeSets(sets: readonly CountedSet[], law: LawTable, choices: readonly Choice[]): PlacedCount[] {
  return sets.map(({ categories, count }) => ({ set: categories, count, ...placeSet(categories, law, choices) }))
}

export function sumWhere(sets: readonly PlacedCount[], holds: (set: PlacedCount) => boolean): number {
  return sets.reduce((sum, set) => (holds(set) ? sum + set.count : sum), 0)
}

export function inTier(sets: readonly PlacedCount[], tier: string): number {
  return sumWhere(sets, ({ place }) => place.tier === tier)
}

export function exactly(count: number): Bounds {
  return { lower: count, upper: count }
}
