/** Sums and distinct counts → the figures of the result. Pure arithmetic: nothing is estimated, nothing rounded. */
import type { DistinctCounts, KernelCounts } from '../kernel/index.js'
import { outcomes } from '../kernel/outcomes.js'
import { categoryIds, type CategoryId } from '../reference/categories.js'
import { regionName } from '../reference/regions.js'
import { subjectSlots } from '../reference/slots.js'
import type { CategoryCounts, Combination, FindingReason, FindingStatus, Groups, RecordCounts, RegionCount, Subjects } from '../result.js'

export interface PersonCounts extends DistinctCounts {
  /** Persons by rule: see `Subjects.persons.byRule`. */
  readonly byRule: number
}

export function recordCounts(counts: KernelCounts, persons: PersonCounts): RecordCounts {
  const { records, withPersonalInformation, identifying, formatValid, rejected } = counts.ladder
  return { total: records, withPersonalInformation, identifying, formatValid, rejected, distinctRows: persons.counts.rows }
}

/** Categories with at least one candidate, in the order of the category list. */
export function categoryCounts(counts: KernelCounts, persons: PersonCounts): Partial<Record<CategoryId, CategoryCounts>> {
  const found: Partial<Record<CategoryId, CategoryCounts>> = {}
  categoryIds.forEach((id, index) => {
    const row = counts.outcomes[index] ?? []
    if (row.every((count) => count === 0)) return
    found[id] = {
      mentions: statusSum(row, 'valid'),
      records: counts.categoryRecords[index] ?? 0,
      persons: persons.categoryPersons[index] ?? 0,
      distinct: distinctValues(id, persons),
      negated: 0,
      invalid: invalidByReason(row),
      masked: statusSum(row, 'masked'),
      damaged: statusSum(row, 'damaged'),
      suppressed: statusSum(row, 'suppressed'),
    }
  })
  return found
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

function distinctValues(id: CategoryId, persons: PersonCounts): number {
  if (id === 'resident_id') return persons.counts.residentIds
  return id === 'mobile' ? persons.counts.mobiles : 0
}

/** Categories of a set of bits, written as decimal text. */
export function categoriesOf(set: string): CategoryId[] {
  const bits = BigInt(set)
  return categoryIds.filter((_, index) => (bits >> BigInt(index)) & 1n)
}

/** Most frequent first; equal ones by their categories. */
export function combinations(counts: KernelCounts): Combination[] {
  return Object.entries(counts.combinations)
    .map(([set, records]) => ({ categories: categoriesOf(set), records }))
    .sort((a, b) => b.records - a.records || (a.categories.join() < b.categories.join() ? -1 : 1))
}

export function subjects(counts: KernelCounts, persons: PersonCounts): Subjects {
  const slots: Record<string, { records: number; subjects: number }> = {}
  subjectSlots.forEach((slot, index) => {
    const count = counts.slots[index]
    if (count !== undefined && count.records > 0) slots[slot] = count
  })
  const { primary, residentIds, primaryMobiles } = persons.counts
  return {
    slots,
    persons: { atMost: primary, byRule: persons.byRule, atLeast: null, byResidentId: residentIds, byMobile: primaryMobiles },
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
