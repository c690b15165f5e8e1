/**
 * Marked sampled records → bounds for all records of their strata.
 *
 * Every stratum is a simple random sample of its own. Bounds of strata are added; so that the sum holds with the stated confidence, the level is
 * divided among the strata that are uncertain (Bonferroni: O. J. Dunn, Journal of the American Statistical Association 56 (1961) 52–64).
 */
import { fewestMarked, mostMarked } from './bounds.js'
import type { MarkedItem } from './check-labels.js'
import type { CountBounds, CountReview, Threshold } from './document.js'
import type { Reading } from './labels.js'

/** Records of one stratum, or those of them with a category, and which of them were drawn. */
export interface Cell {
  readonly stratum: string
  readonly records: number
  readonly items: readonly MarkedItem[]
}

export interface Terms {
  readonly confidence: number
  readonly thresholds: readonly Threshold[]
}

/** Readings that answer the question. */
const answers: ReadonlySet<Reading | null> = new Set<Reading | null>(['true', 'false', 'duplicate'])

export function isAnswered({ label }: MarkedItem): boolean {
  return answers.has(label.reading)
}

/** Different draws: copies of a file have the same priorities, so that their records come together or not at all. */
export function drawsOf(items: readonly MarkedItem[]): number {
  return new Set(items.map(({ item }) => item.priority)).size
}

/** Fewest and most records of a stratum, each with an error probability of at most `level`. */
export interface Drawn {
  readonly records: number
  readonly drawn: number
  readonly draws: number
  readonly counted: number
}

/** Of copies, the share counts for their draws, rounded to the wider side. What was seen itself is certain. */
export function fewestOf({ records, drawn, draws, counted }: Drawn, level: number): number {
  if (drawn === 0) return 0
  if (drawn === records) return counted
  return Math.max(counted, fewestMarked(records, draws, Math.floor((counted * draws) / drawn), level))
}

export function mostOf({ records, drawn, draws, counted }: Drawn, level: number): number {
  if (drawn === 0) return records
  if (drawn === records) return counted
  return Math.min(records - (drawn - counted), mostMarked(records, draws, Math.ceil((counted * draws) / drawn), level))
}

function drawnOf(records: number, items: readonly MarkedItem[], isCounted: (item: MarkedItem) => boolean): Drawn {
  return { records, drawn: items.length, draws: drawsOf(items), counted: items.filter(isCounted).length }
}

/** Cells whose total is not known for certain and not unknown altogether: the level is divided among them. */
function uncertain(cells: readonly Drawn[]): number {
  return Math.max(1, cells.filter(({ drawn, records }) => drawn > 0 && drawn < records).length)
}

function sumOf(cells: readonly Drawn[], bound: (cell: Drawn, level: number) => number, level: number): number {
  const share = level / uncertain(cells)
  return cells.reduce((sum, cell) => sum + bound(cell, share), 0)
}

function boundsOf(least: readonly Drawn[], most: readonly Drawn[], { confidence, thresholds }: Terms): CountBounds {
  const level = 1 - confidence
  const lowerBound = sumOf(least, fewestOf, level)
  return {
    low: sumOf(least, fewestOf, level / 2),
    high: sumOf(most, mostOf, level / 2),
    lowerBound,
    atLeast: thresholds.filter(({ value }) => lowerBound >= value).map(({ id }) => id),
  }
}

/** Point estimate over the cells with an answer, to whole records. */
function estimateOf(cells: readonly Drawn[]): number | null {
  const answered = cells.filter(({ drawn }) => drawn > 0)
  if (answered.length === 0) return null
  return Math.round(answered.reduce((sum, { records, drawn, counted }) => sum + (records * counted) / drawn, 0))
}

/** How many records of all cells are counted by `isCounted`, which is asked of answered ones only. O(cells × log frame × √items). */
export function countReview(cells: readonly Cell[], isCounted: (item: MarkedItem) => boolean, terms: Terms): CountReview {
  const counts = (item: MarkedItem): boolean => isAnswered(item) && isCounted(item)
  const answered = cells.map(({ records, items }) => drawnOf(records, items.filter(isAnswered), counts))
  const least = cells.map(({ records, items }) => drawnOf(records, items, counts))
  const most = cells.map(({ records, items }) => drawnOf(records, items, (item) => !isAnswered(item) || counts(item)))
  return { estimate: estimateOf(answered), ...boundsOf(answered, answered, terms), worst: boundsOf(least, most, terms) }
}
