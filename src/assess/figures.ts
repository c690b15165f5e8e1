/** Sums and distinct counts → the figures of the result. Pure arithmetic: nothing is estimated, nothing rounded. */
import type { DistinctCounts, KernelCounts } from '../kernel/index.js'
import { accountKeys, outcomes } from '../kernel/outcomes.js'
import { categoryIds, type AnyCategoryId } from '../reference/categories.js'
import { regionName } from '../reference/regions.js'
import { subjectSlots } from '../reference/slots.js'
import {
  findingPolarities,
  type ByCategory,
  type CategoryCounts,
  type Combination,
  type FindingEvidence,
  type FindingPolarity,
  type FindingReason,
  type FindingStatus,
  type Groups,
  type RecordCounts,
  type RegionCount,
  type Subjects,
} from '../result.js'

export interface PersonCounts extends Omit<DistinctCounts, 'rowCombinations'> {
  /** Sets of category bits with their distinct rows; null where there are more sets than are told apart. */
  readonly rowCombinations: DistinctCounts['rowCombinations'] | null
  /** Persons by rule: see `Subjects.persons.byRule`. */
  readonly byRule: number
}

export function recordCounts(counts: KernelCounts, persons: PersonCounts): RecordCounts {
  const { records, withPersonalInformation, identifying, formatValid, rejected } = counts.ladder
  return { total: records, withPersonalInformation, identifying, formatValid, rejected, distinctRows: persons.counts.rows }
}

/** Categories with at least one candidate, in the order of the category list `ids`. */
export function categoryCounts(
  counts: KernelCounts,
  persons: PersonCounts,
  ids: readonly AnyCategoryId[] = categoryIds,
): ByCategory<CategoryCounts> {
  const found: Partial<Record<string, CategoryCounts>> = {}
  ids.forEach((id, index) => {
    const row = counts.outcomes[index] ?? []
    if (row.every((count) => count === 0)) return
    found[id] = {
      mentions: statusSum(row, 'valid'),
      records: counts.categoryRecords[index] ?? 0,
      persons: persons.categoryPersons[index] ?? 0,
      distinct: distinctValues(id, persons),
      polarity: polarities(row, counts.readings[index] ?? []),
      evidence: evidences(row, counts.readings[index] ?? []),
      invalid: invalidByReason(row),
      masked: statusSum(row, 'masked'),
      damaged: statusSum(row, 'damaged'),
      suppressed: statusSum(row, 'suppressed'),
    }
  })
  return found as ByCategory<CategoryCounts>
}

function statusSum(row: readonly number[], status: FindingStatus): number {
  return row.reduce((sum, count, index) => (outcomes[index]?.status === status ? sum + count : sum), 0)
}

function invalidByReason(row: readonly number[]): Partial<Record<FindingReason, number>> {
  const found: Partial<Record<FindingReason, number>> = {}
  row.forEach((count, index) => {
    const outcome = outcomes[index]
    if (outcome?.status === 'invalid' && count > 0) found[outcome.reason] = count
  })
  return found
}

/** Identifiers have no readings: they are affirmed, and stand in the text. */
function polarities(row: readonly number[], readings: readonly number[]): Record<FindingPolarity, number> {
  const [affirmed = 0, ...others] = findingPolarities.map((_, polarity) => sumWhere(readings, (told) => (told & 3) === polarity))
  const identifiers = statusSum(row, 'valid') - affirmed - others.reduce((sum, count) => sum + count, 0)
  return Object.fromEntries(
    findingPolarities.map((name, index) => [name, index === 0 ? affirmed + identifiers : (others[index - 1] ?? 0)]),
  ) as Record<FindingPolarity, number>
}

function evidences(row: readonly number[], readings: readonly number[]): Record<FindingEvidence, number> {
  const column = sumWhere(readings, (told) => told >> 2 === 0)
  const derived = sumWhere(readings, (told) => told >> 2 === 2)
  return { column, content: statusSum(row, 'valid') - column - derived, derived }
}

function sumWhere(readings: readonly number[], holds: (told: number) => boolean): number {
  return readings.reduce((sum, count, told) => (holds(told) ? sum + count : sum), 0)
}

function distinctValues(id: AnyCategoryId, persons: PersonCounts): number | null {
  if (id === 'resident_id') return persons.counts.residentIds
  if (id === 'mobile') return persons.counts.mobiles
  const key = accountKeys.find((one) => one === id)
  return key === undefined ? null : persons.counts[key]
}

/** Categories of a set of bits, written as decimal text. */
export function categoriesOf(set: string, ids: readonly AnyCategoryId[] = categoryIds): AnyCategoryId[] {
  const bits = BigInt(set)
  return ids.filter((_, index) => (bits >> BigInt(index)) & 1n)
}

export function combinations(counts: KernelCounts, persons: PersonCounts, ids: readonly AnyCategoryId[] = categoryIds): Combination[] {
  return sortedSets(counts.combinations, ids).map(([set, categories, records]) => ({
    categories,
    records,
    distinctRows: persons.rowCombinations === null ? null : (persons.rowCombinations[set] ?? 0),
  }))
}

/** Most frequent first; equal ones by their categories. */
function sortedSets(sets: Readonly<Record<string, number>>, ids: readonly AnyCategoryId[]): [set: string, AnyCategoryId[], number][] {
  return Object.entries(sets)
    .map(([set, count]): [string, AnyCategoryId[], number] => [set, categoriesOf(set, ids), count])
    .sort(([, aIds, a], [, bIds, b]) => b - a || (aIds.join() < bIds.join() ? -1 : 1))
}

export function subjects(counts: KernelCounts, persons: PersonCounts, ids: readonly AnyCategoryId[] = categoryIds): Subjects {
  const slots: Record<string, { records: number; subjects: number }> = {}
  subjectSlots.forEach((slot, index) => {
    const count = counts.slots[index]
    if (count !== undefined && count.records > 0) slots[slot] = count
  })
  const { primary, residentIds, primaryMobiles, ...others } = persons.counts
  return {
    slots,
    persons: {
      atMost: primary,
      byRule: persons.byRule,
      atLeast: null,
      byResidentId: residentIds,
      byMobile: primaryMobiles,
      byDocument: others.primaryPassport + others.primaryTravelPermit + others.primaryMilitaryId,
      byAccount: others.primaryWechat + others.primaryQq + others.primaryEmail,
      byNameAndAddress: others.primaryNamedAddress,
    },
    combinations: sortedSets(persons.combinations, ids).map(([, categories, count]) => ({ categories, persons: count })),
  }
}

export function groups({ counts }: PersonCounts, referenceDate: string | null): Groups {
  const dated = referenceDate !== null
  return {
    withResidentId: counts.residentIds,
    women: counts.women,
    men: counts.men,
    under14: dated ? counts.under14 : null,
    under18: dated ? counts.under18 : null,
    from60: dated ? counts.from60 : null,
    bornAfterReferenceDate: dated ? counts.notBorn : null,
    bornBefore1900: counts.before1900,
  }
}

/** Most persons first; equal ones by code. */
export function regions({ regions: byCode }: PersonCounts): RegionCount[] {
  return Object.entries(byCode)
    .map(([code, persons]) => ({ code: code.padStart(6, '0'), name: regionName(code.padStart(6, '0')) ?? '', persons }))
    .sort((a, b) => b.persons - a.persons || (a.code < b.code ? -1 : 1))
}
