/** Sections of the summary that count: records, categories, what was set apart, subjects, groups, regions, combinations. */
import type { AnyCategoryId, CategoryCounts, FindingReason, RecordCounts } from '../result.js'
import type { SubjectSlot } from '../reference/slots.js'
import { formatCount, formatShare, layOutTable, wrap, alignLeft, alignRight, displayWidth } from './layout.js'
import { fill } from './messages/pick.js'
import { figures, nameCategory, paragraph, remainder, section, sum, topOf } from './summary-view.js'
import type { View } from './summary-view.js'

/** `Object.entries` that keeps the key type and drops absent values. */
function entriesOf<K extends string, V>(map: Readonly<Partial<Record<K, V>>>): [K, V][] {
  return Object.entries(map).filter((entry): entry is [K, V] => entry[1] !== undefined)
}

export function renderRecords(view: View): string[] {
  const { records } = view.result
  const { heading, ladder } = view.messages.summary.records
  const rows = entriesOf<keyof RecordCounts, string>(ladder).map(([key, label]) => [
    label,
    formatCount(records[key]),
    key === 'total' ? '' : formatShare(records[key], records.total),
  ])
  return section(view, heading, figures(rows))
}

export function renderCategories(view: View): string[] {
  const text = view.messages.summary.categories
  const counted = entriesOf<AnyCategoryId, CategoryCounts>(view.result.categories).filter(([, counts]) => counts.mentions > 0)
  if (counted.length === 0) return section(view, text.heading, paragraph(view, text.none))
  const rows = counted.map(([id, { mentions, records, persons, distinct }]) => [
    nameCategory(id, view.messages, view.result.run.userCategories),
    ...[mentions, records, persons].map(formatCount),
    distinct === null ? '' : formatCount(distinct),
  ])
  return section(view, text.heading, [...figures([text.columns, ...rows]), ...paragraph(view, text.legend)])
}

/** Invalid by failed check, masked, damaged, suppressed, negated, doubted: one line for each category that has any. */
export function renderSetApart(view: View): string[] {
  const text = view.messages.summary.setApart
  const lines = entriesOf<AnyCategoryId, CategoryCounts>(view.result.categories)
    .map(([id, counts]) => [nameCategory(id, view.messages, view.result.run.userCategories), listSetApart(view, counts)] as const)
    .filter(([, listed]) => listed !== '')
  const label = Math.max(0, ...lines.map(([name]) => displayWidth(name)))
  return section(
    view,
    text.heading,
    lines.flatMap(([name, listed]) => hang(view, alignLeft(name, label), listed)),
  )
}

function listSetApart(view: View, counts: CategoryCounts): string {
  const text = view.messages.summary.setApart
  const reasons = entriesOf<FindingReason, number>(counts.invalid).filter(([, count]) => count > 0)
  const parts: (readonly [template: string, count: number])[] = [
    [text.invalid, sum(reasons.map(([, count]) => count))],
    [text.masked, counts.masked],
    [text.damaged, counts.damaged],
    [text.suppressed, counts.suppressed],
    [text.negated, counts.polarity.negated],
    [text.uncertain, counts.polarity.uncertain],
    [text.family, counts.polarity.family],
  ]
  const named = reasons.map(([reason, count]) => `${view.messages.terms.reasons[reason]} ${formatCount(count)}`).join(comma(view))
  return parts
    .filter(([, count]) => count > 0)
    .map(([template, count]) => fill(template, { count: formatCount(count), reasons: named }))
    .join(view.messages.listSeparator)
}

function comma(view: View): string {
  return view.messages.language === 'en' ? ', ' : '，'
}

/** A label, then text that wraps beside it. */
function hang(view: View, label: string, text: string): string[] {
  const start = displayWidth(label) + 4
  const [first = '', ...rest] = wrap(text, view.columns, start)
  return [`  ${label}  ${first.trimStart()}`, ...rest]
}

export function renderSlots(view: View): string[] {
  const text = view.messages.summary.slots
  const rows = entriesOf<SubjectSlot, { readonly records: number; readonly subjects: number }>(view.result.subjects.slots)
    .filter(([, counts]) => counts.records > 0 || counts.subjects > 0)
    .map(([slot, counts]) => [view.messages.terms.slots[slot], formatCount(counts.records), formatCount(counts.subjects)])
  return section(view, text.heading, rows.length === 0 ? [] : figures([text.columns, ...rows]))
}

export function renderGroups(view: View): string[] {
  const { groups, run } = view.result
  const text = view.messages.summary.groups
  if (groups.withResidentId === 0) return []
  const keys = ['withResidentId', 'women', 'men', 'under14', 'under18', 'from60', 'bornAfterReferenceDate', 'bornBefore1900'] as const
  const rows = keys.flatMap((key) => {
    const count = groups[key]
    const isRemark = (key === 'bornAfterReferenceDate' || key === 'bornBefore1900') && count === 0
    if (count === null || isRemark) return []
    return [[text[key], formatCount(count), key === 'withResidentId' ? '' : formatShare(count, groups.withResidentId)]]
  })
  return section(view, text.heading, [...figures(rows), ...(run.referenceDate === null ? paragraph(view, text.noReferenceDate) : [])])
}

export function renderRegions(view: View): string[] {
  const text = view.messages.summary.regions
  const ranked = [...view.result.regions].sort((a, b) => b.persons - a.persons || (a.code < b.code ? -1 : 1))
  const rows = ranked.slice(0, topOf).map(({ code, name, persons }) => [code, formatCount(persons), name])
  const rest = ranked.slice(topOf)
  const persons = formatCount(sum(rest.map((region) => region.persons)))
  return section(view, text.heading, [
    ...layOutTable(rows, ['left', 'right', 'left']),
    ...remainder(view, text.more, rest.length, { persons }),
  ])
}

export function renderCombinations(view: View): string[] {
  const text = view.messages.summary.combinations
  const ranked = [...view.result.combinations].sort((a, b) => b.records - a.records)
  const shown = ranked.slice(0, topOf).map(({ categories, records }) => ({
    count: formatCount(records),
    names: categories.map((id) => nameCategory(id, view.messages, view.result.run.userCategories)).join(' + '),
  }))
  const width = Math.max(0, ...shown.map(({ count }) => count.length))
  const rest = ranked.slice(topOf)
  const records = formatCount(sum(rest.map((combination) => combination.records)))
  return section(view, text.heading, [
    ...shown.flatMap(({ count, names }) => hang(view, alignRight(count, width), names)),
    ...remainder(view, text.more, rest.length, { records }),
  ])
}
