/** Labels against the result that they speak of: every sampled record has one, none contradicts itself or another. */
import { LeaktallyError } from '../problem.js'
import type { ScanResult } from '../result.js'
import {
  categoriesOf,
  emptyStrata,
  outcomesOfVerification,
  readings,
  sampledItems,
  verificationMethods,
  type ReviewLabel,
  type ReviewLabels,
  type SampledItem,
  type Verification,
} from './labels.js'

/** What can be wrong with labels. */
export const labelFaults = [
  'no-labels',
  'result-other',
  'item-unknown',
  'item-missing',
  'stratum-missing',
  'marks-contradict',
  'reading-unknown',
  'outcome-unknown',
  'method-unknown',
  'category-unknown',
  'category-absent',
  'categories-contradict',
  'categories-without-reading',
  'verification-incomplete',
  'verification-contradicts',
  'verifiers-same',
  'date-invalid',
  'sealed-locked',
  'column-missing',
] as const
export type LabelFault = (typeof labelFaults)[number]

export function labelsInvalid(fault: LabelFault, detail: Readonly<Record<string, string>> = {}): LeaktallyError {
  return new LeaktallyError('labels-invalid', `the labels cannot be used: ${fault}`, { fault, ...detail })
}

/** A sampled record with its marks. */
export interface MarkedItem extends SampledItem {
  readonly label: ReviewLabel
}

/** Marks of several files as one: what one leaves open another may fill; what both fill must be the same. */
export function mergeLabels(parts: readonly ReviewLabels[]): ReviewLabels {
  const merged = new Map<string, ReviewLabel>()
  for (const label of parts.flatMap(({ items }) => items)) {
    const known = merged.get(label.item)
    merged.set(label.item, known === undefined ? label : joined(known, label))
  }
  const results = new Set(parts.map(({ result }) => result.slice(0, 16)))
  const [first] = parts
  if (first === undefined) throw labelsInvalid('no-labels')
  if (results.size > 1) throw labelsInvalid('result-other')
  return { schema: 'leaktally.labels/1', result: first.result, items: [...merged.values()] }
}

function joined(a: ReviewLabel, b: ReviewLabel): ReviewLabel {
  const one = <T>(left: T, right: T, isOpen: (value: T) => boolean): T => {
    if (isOpen(left)) return right
    if (!isOpen(right) && JSON.stringify(left) !== JSON.stringify(right)) throw labelsInvalid('marks-contradict', { item: a.item })
    return left
  }
  return {
    item: a.item,
    reading: one(a.reading, b.reading, (value) => value === null),
    wrongCategories: one(a.wrongCategories, b.wrongCategories, (value) => value.length === 0),
    verification: one(a.verification, b.verification, (value) => value === null),
    remark: [...new Set([a.remark, b.remark])].filter((remark) => remark !== '').join('; '),
  }
}

/**
 * Every sampled record with its marks, in the order of the result. `labels` are merged: an item stands once.
 *
 * Errors  `labels-invalid` with the fault and the item.
 */
export function markItems(result: ScanResult, labels: ReviewLabels): MarkedItem[] {
  if (labels.result.length < 16 || !result.digest.startsWith(labels.result)) throw labelsInvalid('result-other')
  const sampled = sampledItems(result)
  const ids = new Set(sampled.map(({ id }) => id))
  const unknown = labels.items.find(({ item }) => !ids.has(item))
  if (unknown !== undefined) throw labelsInvalid('item-unknown', { item: unknown.item })
  const byItem = new Map(labels.items.map((label) => [label.item, label]))
  checkPresent(result, sampled, byItem)
  return sampled.map((one) => {
    const label = byItem.get(one.id)
    if (label === undefined) throw labelsInvalid('item-missing', { item: one.id })
    checkLabel(one, label)
    return { ...one, label }
  })
}

/** A stratum without any row was left out, not left open. */
function checkPresent(result: ScanResult, sampled: readonly SampledItem[], byItem: ReadonlyMap<string, ReviewLabel>): void {
  for (const { name, items } of result.evidence.strata) {
    if (items.length > 0 && !sampled.some(({ id, stratum }) => stratum === name && byItem.has(id)))
      throw labelsInvalid('stratum-missing', { stratum: name })
  }
}

function checkLabel(sampled: SampledItem, label: ReviewLabel): void {
  const fail = (fault: LabelFault): never => {
    throw labelsInvalid(fault, { item: label.item })
  }
  if (label.reading !== null && !readings.includes(label.reading)) fail('reading-unknown')
  checkCategories(sampled, label, fail)
  if (label.verification === null) return
  checkVerification(label.verification, fail)
  // What is no record of a person cannot agree with a register.
  const isMisread = label.reading === 'false' && !emptyStrata.includes(sampled.stratum) && label.wrongCategories.length === 0
  if (isMisread && label.verification.outcome === 'match') fail('verification-contradicts')
}

function checkCategories(sampled: SampledItem, { reading, wrongCategories }: ReviewLabel, fail: (fault: LabelFault) => never): void {
  if (wrongCategories.length === 0) return
  const found = categoriesOf(sampled)
  if (wrongCategories.some((id) => !found.includes(id))) fail('category-absent')
  if (reading === null || reading === 'unclear') fail('categories-without-reading')
  // The reading is about the leading category: `false` says that it is wrong, the others that it is right.
  const isLeadingWrong = wrongCategories.some((id) => id === sampled.stratum)
  if (isLeadingWrong !== (reading === 'false')) fail('categories-contradict')
}

function checkVerification(verification: Verification, fail: (fault: LabelFault) => never): void {
  const { outcome, method, date, verifiers, document } = verification
  if (!outcomesOfVerification.includes(outcome)) fail('outcome-unknown')
  if (!verificationMethods.includes(method)) fail('method-unknown')
  if (document === '' || verifiers.some((name) => name === '')) fail('verification-incomplete')
  if (verifiers[0] === verifiers[1]) fail('verifiers-same')
  if (!isDate(date)) fail('date-invalid')
}

/** A day of the calendar, written YYYY-MM-DD. */
export function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  if (year === undefined) return false
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
}
