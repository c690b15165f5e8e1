/** Records of a category, or of all, over the strata that they lie in. */
import type { AnyCategoryId } from '../reference/categories.js'
import type { ScanResult } from '../result.js'
import type { MarkedItem } from './check-labels.js'
import { countReview, isAnswered, type Cell, type Terms } from './count.js'
import type { DomainReview } from './document.js'
import { categoriesOf, emptyStrata } from './labels.js'

/** Whether a category of a record was read rightly, as far as it was answered. */
function isRight({ label, ...sampled }: MarkedItem, category: AnyCategoryId): boolean {
  if (label.wrongCategories.length > 0) return !label.wrongCategories.includes(category)
  return label.reading !== 'false' && categoriesOf(sampled).includes(category)
}

/** Strata with a valid finding, each with its sample. */
function foundCells(result: ScanResult, items: readonly MarkedItem[]): Cell[] {
  const found = result.evidence.strata.filter(({ name }) => !emptyStrata.includes(name))
  return found.map(({ name, records }) => ({ stratum: name, records, items: items.filter(({ stratum }) => stratum === name) }))
}

/** The part of a stratum that has the category. The combinations tell how large it is: a record is in the stratum of its first category. */
function cellsWith(category: AnyCategoryId, result: ScanResult, cells: readonly Cell[]): Cell[] {
  const records = new Map<string, number>()
  for (const combination of result.combinations) {
    const [leading] = combination.categories
    if (leading === undefined || !combination.categories.includes(category)) continue
    records.set(leading, (records.get(leading) ?? 0) + combination.records)
  }
  return cells.flatMap(({ stratum, items }) => {
    const own = records.get(stratum) ?? 0
    return own === 0 ? [] : [{ stratum, records: own, items: items.filter((item) => categoriesOf(item).includes(category)) }]
  })
}

function domainReview(cells: readonly Cell[], isRightly: (item: MarkedItem) => boolean, terms: Terms): DomainReview {
  const answered = cells.map((cell) => ({ records: cell.records, items: cell.items.filter(isAnswered) }))
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)
  return {
    records: sum(cells.map(({ records }) => records)),
    covered: sum(answered.map(({ records, items }) => (items.length > 0 ? records : 0))),
    sampled: sum(cells.map(({ items }) => items.length)),
    answered: sum(answered.map(({ items }) => items.length)),
    right: countReview(cells, isRightly, terms),
    countable: countReview(cells, (item) => item.label.reading !== 'duplicate' && isRightly(item), terms),
  }
}

/** All records with a valid finding: those with at least one category that was read rightly. */
export function recordsReview(result: ScanResult, items: readonly MarkedItem[], terms: Terms): DomainReview {
  const isRightly = (item: MarkedItem): boolean => categoriesOf(item).some((category) => isRight(item, category))
  return domainReview(foundCells(result, items), isRightly, terms)
}

/** Every category that the result has, in its order. */
export function categoriesReview(result: ScanResult, items: readonly MarkedItem[], terms: Terms): Record<string, DomainReview> {
  const cells = foundCells(result, items)
  const ids = Object.entries(result.categories).flatMap(([id, counts]) => (counts.records > 0 ? [id as AnyCategoryId] : []))
  return Object.fromEntries(ids.map((id) => [id, domainReview(cellsWith(id, result, cells), (item) => isRight(item, id), terms)] as const))
}
