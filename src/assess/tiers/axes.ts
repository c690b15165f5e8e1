/** Further classifications of the same sets, minors, and the commands that list what is to be recognised one by one. */
import type { LawTable } from '../../reference/law/law.js'
import type { ScanResult } from '../../result.js'
import type { AxisCounts, Listing, MinorCounts, TierCounts } from '../assessment.js'
import { citationOf, type PlacedFigures } from './count-tiers.js'
import { identifies } from './placement.js'
import { sumWhere, type PlacedCount } from './sets.js'

export function axisCounts(law: LawTable, { records, distinctRows, persons }: PlacedFigures): AxisCounts[] {
  return law.axes.map((axis) => ({
    axis: axis.id,
    zh: axis.zh,
    en: axis.en,
    citation: citationOf(axis),
    classes: axis.classes.map(({ id, zh, en, status, categories }) => {
      const count = (sets: readonly PlacedCount[]): number =>
        sumWhere(sets, ({ set }) => identifies(set) && categories.some((category) => set.includes(category)))
      return {
        class: id,
        zh,
        en,
        status,
        categories,
        records: count(records),
        distinctRows: distinctRows === null ? null : count(distinctRows),
        persons: persons === null ? null : count(persons),
      }
    }),
  }))
}

export function minorCounts({ run, groups, subjects, categories }: ScanResult): MinorCounts {
  const { withResidentId, under14, under18 } = groups
  const { records = 0, persons = 0 } = categories.minor ?? {}
  const ageUnknown = subjects.persons.atMost - withResidentId
  return { referenceDate: run.referenceDate, withResidentId, under14, under18, ageUnknown, category: { records, persons } }
}

/** One for each category that puts records into a tier of that kind. */
export function listingsOf(law: LawTable, tiers: readonly TierCounts[]): Listing[] {
  const oneByOne = new Set(law.tiers.filter((tier) => tier.oneByOne).map(({ id }) => id))
  return tiers
    .filter(({ tier }) => oneByOne.has(tier))
    .flatMap(({ tier, categories }) =>
      categories.map(({ category, records }) => ({
        tier,
        category,
        records,
        command: `leaktally scan <inputs> --out <folder> --list ${category}`,
      })),
    )
}
