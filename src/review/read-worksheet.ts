/** Filled worksheets, as records of cells or as the JSON of the page, → labels. What is written and cannot be read is an error, never a blank. */
import { unguarded } from '../csv.js'
import { LeaktallyError } from '../problem.js'
import { categories, type AnyCategoryId } from '../reference/categories.js'
import { labelsInvalid, type LabelFault } from './check-labels.js'
import {
  outcomesOfVerification,
  type Reading,
  type ReviewLabel,
  type ReviewLabels,
  type Verification,
  type VerificationMethod,
  type VerificationOutcome,
} from './labels.js'
import { headingWords, keyOf, methodWords, outcomeWords, readingWords, type WorksheetColumn } from './worksheet-words.js'

type Cells = Readonly<Partial<Record<WorksheetColumn, string>>>

/**
 * Records of a sheet, the first of them with headings in any order and in either language. Columns that are missing are open.
 *
 * Errors  `labels-invalid` with the fault, the item and the row (1-based, as a spreadsheet counts).
 */
export function readWorksheet(records: readonly (readonly string[])[]): ReviewLabels {
  const [headings = [], ...rows] = records
  const columns = headings.map((heading) => keyOf(headingWords, heading))
  for (const needed of ['item', 'result'] as const) {
    if (!columns.includes(needed)) throw labelsInvalid('column-missing', { column: headingWords[needed].join(' / ') })
  }
  const labels: ReviewLabel[] = []
  const results = new Set<string>()
  rows.forEach((row, index) => {
    const cells = Object.fromEntries(columns.flatMap((name, at) => (name === undefined ? [] : [[name, unguarded((row[at] ?? '').trim())]])))
    if (Object.values(cells).every((cell) => cell === '')) return
    labels.push(labelOf(cells, index + 2))
    results.add(cells['result'] ?? '')
  })
  const [result] = results
  if (result === undefined) throw labelsInvalid('no-labels')
  if (results.size > 1) throw labelsInvalid('result-other')
  return { schema: 'leaktally.labels/1', result, items: foldPersons(labels) }
}

function labelOf(cells: Cells, row: number): ReviewLabel {
  const item = cells.item ?? ''
  const fail = (fault: LabelFault): never => {
    throw labelsInvalid(fault, { item, row: String(row) })
  }
  return {
    item,
    reading: wordOr(readingWords, cells.reading, () => fail('reading-unknown')),
    wrongCategories: categoriesIn(cells.wrongCategories ?? '', () => fail('category-unknown')),
    verification: verificationOf(cells, fail),
    remark: cells.remark ?? '',
  }
}

function wordOr<K extends string>(words: Parameters<typeof keyOf<K>>[0], written: string | undefined, fail: () => never): K | null {
  return written === undefined || written === '' ? null : (keyOf(words, written) ?? fail())
}

/** Ids or names, divided by any usual sign. */
function categoriesIn(written: string, fail: () => never): AnyCategoryId[] {
  const parts = written.split(/[,;，；、|]+/).map((part) => part.trim())
  return parts.filter((part) => part !== '').map((part) => categoryNamed(part) ?? fail())
}

function categoryNamed(written: string): AnyCategoryId | undefined {
  if (/^user:[a-z0-9_]+$/.test(written)) return written as AnyCategoryId
  return categories.find(({ id, nameZh, nameEn }) => [id, nameZh, nameEn.toLowerCase()].includes(written.toLowerCase()))?.id
}

/** Null where nothing of it is filled in. A sheet without a column of methods is the answer of a register. */
function verificationOf(cells: Cells, fail: (fault: LabelFault) => never): Verification | null {
  const { date = '', verifier1 = '', verifier2 = '', document = '' } = cells
  const outcome = wordOr<VerificationOutcome>(outcomeWords, cells.outcome, () => fail('outcome-unknown'))
  const method = wordOr<VerificationMethod>(methodWords, cells.method, () => fail('method-unknown'))
  if (outcome === null && method === null && [date, verifier1, verifier2, document].every((cell) => cell === '')) return null
  const told = cells.method === undefined ? 'register' : method
  if (outcome === null || told === null || date === '') return fail('verification-incomplete')
  return { outcome, method: told, date: dateOf(date), verifiers: [verifier1, verifier2], document }
}

/** 2026/11/3, 2026.11.3, 2026年11月3日 as 2026-11-03; what is none of them stays, and is refused as no date. */
function dateOf(written: string): string {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(written) ?? []
  return year === undefined || month === undefined || day === undefined
    ? written
    : [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')
}

/** What divides an item from the number of the person in it, in answers of a register: `resident_id/3#2`. */
export const personMark = '#'

/**
 * Answers about several persons of a record as one: it matches when all of them do, else the first other outcome in the order of
 * `outcomesOfVerification` stands for it; with persons left open and no other outcome, it is open.
 */
function foldPersons(labels: readonly ReviewLabel[]): ReviewLabel[] {
  const byItem = new Map<string, ReviewLabel[]>()
  const single: ReviewLabel[] = []
  for (const label of labels) {
    const at = label.item.lastIndexOf(personMark)
    if (at === -1) single.push(label)
    else byItem.set(label.item.slice(0, at), [...(byItem.get(label.item.slice(0, at)) ?? []), label])
  }
  return [...single, ...[...byItem].map(([item, persons]) => ({ ...folded(persons), item }))]
}

function folded(persons: readonly ReviewLabel[]): Omit<ReviewLabel, 'item'> {
  const known = persons.flatMap(({ verification }) => (verification === null ? [] : [verification]))
  const order = (one: Verification): number => outcomesOfVerification.indexOf(one.outcome)
  const others = known.filter(({ outcome }) => outcome !== 'match').sort((a, b) => order(a) - order(b))
  const matched = known.length === persons.length ? (known[0] ?? null) : null
  const remark = [...new Set(persons.map((person) => person.remark))].filter((one) => one !== '').join('; ')
  return { reading: null, wrongCategories: [], verification: others[0] ?? matched, remark }
}

/** The labels that the page saves. Errors: `labels-invalid`. */
export function parseLabels(text: string): ReviewLabels {
  const document = objectOf(parseJson(text))
  const items = document['items']
  if (document['schema'] !== 'leaktally.labels/1' || !Array.isArray(items) || items.length === 0) throw labelsInvalid('no-labels')
  return { schema: 'leaktally.labels/1', result: textOf(document['result']), items: items.map(parseLabel) }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw labelsInvalid('no-labels')
  }
}

/** Through the cells of a worksheet, so that both are judged by the same rules. */
function parseLabel(value: unknown, index: number): ReviewLabel {
  const label = objectOf(value)
  const told = label['verification'] == null ? {} : objectOf(label['verification'])
  const verifiers: unknown[] = Array.isArray(told['verifiers']) ? told['verifiers'] : []
  const wrong: unknown[] = Array.isArray(label['wrongCategories']) ? label['wrongCategories'] : []
  const cells: Cells = {
    item: textOf(label['item']),
    reading: textOf(label['reading']),
    wrongCategories: wrong.map(textOf).join(','),
    outcome: textOf(told['outcome']),
    method: textOf(told['method']),
    date: textOf(told['date']),
    verifier1: textOf(verifiers[0]).trim(),
    verifier2: textOf(verifiers[1]).trim(),
    document: textOf(told['document']).trim(),
    remark: textOf(label['remark']),
  }
  return labelOf(cells, index + 1)
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw labelsInvalid('no-labels')
  return value as Record<string, unknown>
}

/** Texts and open ones; anything else is no mark. */
function textOf(value: unknown): string {
  if (value == null) return ''
  if (typeof value === 'boolean') return String(value)
  if (typeof value !== 'string') throw new LeaktallyError('labels-invalid', 'a mark is no text', { fault: 'no-labels' })
  return value
}

/** Of the same labels the same text: the digest of labels is taken over it. */
export function canonicalLabels({ result, items }: ReviewLabels, order: readonly string[]): string {
  const place = new Map(order.map((id, index) => [id, index]))
  const sorted = [...items].sort((a, b) => (place.get(a.item) ?? 0) - (place.get(b.item) ?? 0))
  const fields = sorted.map(({ item, reading, wrongCategories, verification, remark }) => {
    const told =
      verification === null
        ? null
        : [verification.outcome, verification.method, verification.date, ...verification.verifiers, verification.document]
    return [item, reading satisfies Reading | null, [...wrongCategories].sort(), told, remark]
  })
  return JSON.stringify(['leaktally.labels/1', result.slice(0, 16), fields])
}
