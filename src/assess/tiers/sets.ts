/** Sets of categories of a result, each with its records, distinct rows and persons, and their sums by tier. */
import type { LawTable } from '../../reference/law/law.js'
import type { AnyCategoryId, ScanResult } from '../../result.js'
import type { Bounds } from '../assessment.js'
import { placeSet, type Choice, type PlacedSet } from './placement.js'

/** How many of one figure have exactly these categories. */
export interface CountedSet {
  readonly categories: readonly AnyCategoryId[]
  readonly count: number
}

/** Null where the result does not say. */
export interface SetsByFigure {
  readonly records: readonly CountedSet[]
  readonly distinctRows: readonly CountedSet[] | null
  readonly persons: readonly CountedSet[]
}

export function setsOf({ combinations, subjects }: ScanResult): SetsByFigure {
  const rows = combinations.flatMap(({ categories, distinctRows }) => (distinctRows === null ? [] : [{ categories, count: distinctRows }]))
  return {
    records: combinations.map(({ categories, records }) => ({ categories, count: records })),
    distinctRows: rows.length === combinations.length ? rows : null,
    persons: subjects.combinations.map(({ categories, persons }) => ({ categories, count: persons })),
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
