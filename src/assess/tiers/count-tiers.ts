/** Records, distinct rows and persons by tier, and the waterfall from all records to the distinct rows in tiers. */
import type { LawTable, LawTier } from '../../reference/law/law.js'
import type { AnyCategoryId, ByCategory, CategoryCounts, ScanResult } from '../../result.js'
import {
  figureNames,
  type Citation,
  type FigureName,
  type PersonTiers,
  type ProportionalSum,
  type TierCategory,
  type TierCounts,
  type TwoOrders,
  type Waterfall,
} from '../assessment.js'
import { exactly, inTier, placeSets, setsOf, sumWhere, type PlacedCount } from './sets.js'
import type { Choice } from './placement.js'
import { proportionalSum, timesOf } from './ratios.js'

/** The sets of a result under one choice of readings. */
export interface PlacedFigures {
  readonly records: readonly PlacedCount[]
  readonly distinctRows: readonly PlacedCount[] | null
  readonly persons: readonly PlacedCount[] | null
}

export function placeFigures(result: ScanResult, law: LawTable, choices: readonly Choice[]): PlacedFigures {
  const { records, distinctRows, persons } = setsOf(result)
  return {
    records: placeSets(records, law, choices),
    distinctRows: distinctRows === null ? null : placeSets(distinctRows, law, choices),
    persons: persons === null ? null : placeSets(persons, law, choices),
  }
}

export function waterfallOf({ records: { total } }: ScanResult, { records, distinctRows }: PlacedFigures): Waterfall {
  const inTiers = sumWhere(records, isInTier)
  const distinct = distinctRows === null ? null : sumWhere(distinctRows, isInTier)
  const notIdentifying = sumWhere(records, ({ place }) => place.kind === 'not-identifying')
  const notCounted = sumWhere(records, ({ place }) => place.kind === 'not-counted')
  return {
    records: total,
    withoutCategory: total - notIdentifying - notCounted - inTiers,
    notIdentifying,
    notCounted,
    inTiers,
    duplicates: distinct === null ? null : inTiers - distinct,
    distinctRows: distinct,
  }
}

function isInTier({ place }: PlacedCount): boolean {
  return place.kind === 'tier'
}

export function citationOf({ source, item, certainty }: Citation): Citation {
  return { source, item, certainty }
}

export function tierCounts(result: ScanResult, law: LawTable, placed: PlacedFigures): TierCounts[] {
  const isOneTable = result.coverage.tables <= 1
  return law.tiers.map((tier) => {
    const { id, zh, en, thresholds } = tier
    const records = inTier(placed.records, id)
    const distinctRows = placed.distinctRows === null ? null : rowsInOrders(placed.distinctRows, id, isOneTable ? null : records)
    const persons = placed.persons === null ? null : personsInOrders(placed.persons, id)
    const figures: Record<FigureName, number | null> = {
      records,
      distinctRows: distinctRows?.beforeTiering ?? null,
      persons: persons?.beforeTiering ?? null,
    }
    const times = figureNames.flatMap((figure) => {
      const count = figures[figure]
      return count === null ? [] : [{ figure, of: timesOf(count, thresholds) }]
    })
    const categories = tierCategories(placed.records, law, tier, result.categories)
    return { tier: id, zh, en, citation: citationOf(tier), thresholds, records, distinctRows, persons, times, categories }
  })
}

/** Equal rows of one table have equal categories; in several, a row may be read differently, and then counts in more than one tier. */
function rowsInOrders(sets: readonly PlacedCount[], tier: string, mostRows: number | null): TwoOrders {
  const beforeTiering = inTier(sets, tier)
  return { beforeTiering, afterTiering: mostRows === null ? exactly(beforeTiering) : { lower: beforeTiering, upper: mostRows } }
}

/** Who has a category of a lower tier may have it only in records of a higher one. */
function personsInOrders(sets: readonly PlacedCount[], tier: string): TwoOrders {
  const beforeTiering = inTier(sets, tier)
  return { beforeTiering, afterTiering: { lower: beforeTiering, upper: sumWhere(sets, ({ tiers }) => tiers.includes(tier)) } }
}

/** Categories that put records into a tier, in the order of first sight in the table's sets. */
function tierCategories(sets: readonly PlacedCount[], law: LawTable, { id }: LawTier, counts: ByCategory<CategoryCounts>): TierCategory[] {
  const found = new Map<AnyCategoryId, { records: number; reading: Citation | null }>()
  for (const { place, count, categories } of sets) {
    if (place.tier !== id) continue
    for (const { category, tier, reading } of categories) {
      if (tier !== id) continue
      const known = found.get(category) ?? { records: 0, reading: null }
      found.set(category, { records: known.records + count, reading: known.reading ?? reading })
    }
  }
  return [...found]
    .map(([category, { records, reading }]) => tierCategory(law, category, records, reading, counts))
    .sort((a, b) => b.records - a.records || (a.category < b.category ? -1 : 1))
}

function tierCategory(
  law: LawTable,
  category: AnyCategoryId,
  records: number,
  reading: Citation | null,
  counts: ByCategory<CategoryCounts>,
): TierCategory {
  const known = law.categories.find((one) => one.category === category)
  const cited = reading ?? known ?? null
  const polarity = counts[category]?.polarity ?? { affirmed: 0, negated: 0, uncertain: 0, family: 0 }
  return {
    category,
    basis: reading === null ? (known?.basis ?? 'other') : 'reading',
    citation: cited === null ? null : citationOf(cited),
    records,
    polarity: { ...polarity },
  }
}

export function proportionalSums(law: LawTable, tiers: readonly TierCounts[]): ProportionalSum[] {
  const figures = figureNames.filter((figure) => tiers.every((tier) => figureOf(tier, figure) !== null))
  return figures.map((figure) => {
    const counts = tiers.map((tier) => figureOf(tier, figure) ?? 0)
    return { figure, plain: proportionalSum(law.tiers, counts, 'plain'), duty: proportionalSum(law.tiers, counts, 'duty') }
  })
}

function figureOf(tier: TierCounts, figure: FigureName): number | null {
  return figure === 'records' ? tier.records : (tier[figure]?.beforeTiering ?? null)
}

/** The tier of all other categories is left out beside a higher one: what identifies a person is in it, so everybody would be. */
export function personTiers(law: LawTable, atMost: number, persons: readonly PlacedCount[]): PersonTiers {
  const groups = new Map<string, { tiers: readonly string[]; persons: number }>()
  for (const { tiers, count } of persons) {
    const told = tiers.length > 1 ? tiers.filter((tier) => tier !== law.otherCategories) : tiers
    const key = told.join(' ')
    groups.set(key, { tiers: told, persons: (groups.get(key)?.persons ?? 0) + count })
  }
  const order = law.tiers.map(({ id }) => id)
  const rank = ({ tiers }: { readonly tiers: readonly string[] }): string =>
    tiers.length === 0 ? '~' : tiers.map((tier) => String(order.indexOf(tier)).padStart(2, '0')).join(' ')
  const byTiers = [...groups.values()].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
  const inSeveral = byTiers.reduce((sum, group) => (group.tiers.length > 1 ? sum + group.persons : sum), 0)
  return { atMost, byTiers, inSeveral }
}
