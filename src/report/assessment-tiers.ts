/** Sections of an assessment that count: waterfall, tiers, proportional sum, persons, contested questions, axes, minors, listings. */
import type { ClassCounts, FigureName, QuestionCounts, ReadingCounts, TierCounts, TierFigures, TwoOrders } from '../assess/assessment.js'
import { alignRight, displayWidth, formatCount, layOutTable, printable, wrap } from './layout.js'
import { fill } from './messages/pick.js'
import { boundsText, categoryName, certaintyText, cite, countOr, inWords, type AssessmentView } from './assessment-view.js'
import { figures, paragraph, section } from './summary-view.js'

export function renderWaterfall(view: AssessmentView): string[] {
  const { heading, ...labels } = view.messages.assessment.waterfall
  const { waterfall } = view.assessment
  const rows = (Object.keys(labels) as (keyof typeof labels)[]).map((line) => [labels[line], countOr(view, waterfall[line])])
  return section(view, heading, figures(rows))
}

export function renderTiers(view: AssessmentView): string[] {
  const text = view.messages.assessment.tiers
  const { tiers, profile } = view.assessment
  return section(view, fill(text.heading, { profile: profile.id }), [
    ...tiers.flatMap((tier) => renderTier(view, tier)),
    ...paragraph(view, text.legend),
  ])
}

function renderTier(view: AssessmentView, tier: TierCounts): string[] {
  const text = view.messages.assessment.tiers
  const { plain, duty, tenfold, dutyTenfold } = tier.thresholds
  const numbers = [null, null, plain, duty, tenfold, dutyTenfold]
  const heads = text.columns.map((column, index) => fill(column, { n: formatCount(numbers[index] ?? 0) }))
  const rows = tier.times.map(({ figure, of }) => [
    view.messages.assessment.figures[figure],
    formatCount(figureOf(tier, figure)),
    of.plain,
    of.duty,
    of.tenfold,
    of.dutyTenfold,
  ])
  return [
    ...paragraph(view, view.strong(`${tier.tier}  ${cite(view, tier.citation)}  ${inWords(view, tier)}`)),
    ...figures([heads, ...rows]),
    ...renderOrders(view, 'distinctRows', tier.distinctRows),
    ...renderOrders(view, 'persons', tier.persons),
    ...renderTierCategories(view, tier),
  ]
}

function figureOf(tier: TierCounts, figure: FigureName): number {
  return figure === 'records' ? tier.records : (tier[figure]?.beforeTiering ?? 0)
}

function renderOrders(view: AssessmentView, figure: FigureName, orders: TwoOrders | null): string[] {
  const { assessment } = view.messages
  if (orders === null || orders.afterTiering.upper === 0) return []
  const { beforeTiering, afterTiering } = orders
  const values = { before: formatCount(beforeTiering), after: boundsText(view, afterTiering), figure: assessment.figures[figure] }
  return paragraph(view, fill(assessment.tiers.orders, values), 4)
}

function renderTierCategories(view: AssessmentView, { categories }: TierCounts): string[] {
  const text = view.messages.assessment.tiers
  const listed = categories.map(({ category, basis, citation, records, polarity }) => {
    const { affirmed, negated, uncertain, family } = polarity
    const told = { count: affirmed, negated, uncertain, family }
    const counts = Object.fromEntries(Object.entries(told).map(([name, count]) => [name, formatCount(count)]))
    const values = {
      name: categoryName(view, category),
      records: formatCount(records),
      basis: text.bases[basis],
      certainty: citation === null ? '' : certaintyText(view, citation.certainty),
      polarity: negated + uncertain + family > 0 ? fill(text.polarity, counts) : undefined,
    }
    return fill(text.category, values)
  })
  return listed.length === 0 ? [] : paragraph(view, fill(text.categories, { list: listed.join(view.messages.listSeparator) }), 4)
}

export function renderProportional(view: AssessmentView): string[] {
  const { proportional, figures: names } = view.messages.assessment
  const { sums, citation, ...words } = view.assessment.proportional
  const rows = sums.map(({ figure, plain, duty }) => [
    names[figure],
    fill(proportional.sum, { ...plain }),
    fill(proportional.sum, { ...duty }),
  ])
  return section(view, proportional.heading, [
    ...paragraph(view, `${cite(view, citation)}  ${inWords(view, words)}`),
    ...figures([proportional.columns, ...rows]),
  ])
}

export function renderPersonTiers(view: AssessmentView): string[] {
  const text = view.messages.assessment.persons
  const { persons } = view.assessment
  if (persons === null) return []
  const rows = persons.byTiers.map(({ tiers, persons: count }) => [tiers.length === 0 ? text.none : tiers.join(' + '), formatCount(count)])
  const several = fill(text.inSeveral, { atMost: formatCount(persons.atMost), count: formatCount(persons.inSeveral) })
  return section(view, text.heading, [...figures(rows), ...paragraph(view, several)])
}

export function renderQuestions(view: AssessmentView): string[] {
  const text = view.messages.assessment.questions
  const { questions } = view.assessment
  const touched = questions.filter(({ concerned }) => concerned.records.upper > 0)
  const others = questions.filter((question) => !touched.includes(question)).map((question) => inWords(view, question))
  return section(view, text.heading, [
    ...(touched.length === 0 ? [] : paragraph(view, text.legend)),
    ...touched.flatMap((question) => renderQuestion(view, question)),
    ...(others.length === 0 ? [] : paragraph(view, fill(text.untouched, { list: others.join(view.messages.listSeparator) }))),
  ])
}

function renderQuestion(view: AssessmentView, question: QuestionCounts): string[] {
  const text = view.messages.assessment.questions
  const concerned = fill(text.concerned, { count: threeFigures(view, question.concerned) })
  return [
    ...paragraph(view, view.strong(inWords(view, question))),
    ...paragraph(view, `${concerned} ${inWords(view, question.note)}`, 4),
    ...question.readings.flatMap((reading) => renderReading(view, reading)),
  ]
}

function renderReading(view: AssessmentView, { chosen, citation, tiers, notCounted, ...words }: ReadingCounts): string[] {
  const text = view.messages.assessment.questions
  const named = { chosen: chosen ? text.chosen : text.notChosen, reading: inWords(view, words), source: cite(view, citation) }
  const counts = tiers.map((figures) => `${figures.tier} ${threeFigures(view, figures)}`)
  return [
    ...wrap(fill(text.reading, named), view.columns, 4, 6),
    ...paragraph(view, [...counts, `${text.notCounted} ${threeFigures(view, notCounted)}`].join(view.messages.listSeparator), 8),
  ]
}

function threeFigures(view: AssessmentView, { records, distinctRows, persons }: Omit<TierFigures, 'tier'>): string {
  return [records, distinctRows, persons].map((bounds) => (bounds === null ? '-' : boundsText(view, bounds))).join(' / ')
}

export function renderAxes(view: AssessmentView): string[] {
  const text = view.messages.assessment.axes
  const lines = view.assessment.axes.flatMap((axis) => {
    const found = axis.classes.filter(({ records }) => records > 0)
    const title = `${inWords(view, axis)}${certaintyText(view, axis.citation.certainty)}`
    const shown = found.length === 0 ? paragraph(view, text.none, 4) : renderClasses(view, found)
    return [...paragraph(view, view.strong(title)), ...shown]
  })
  return section(view, text.heading, lines)
}

/** Figures first, since names are long. */
function renderClasses(view: AssessmentView, classes: readonly ClassCounts[]): string[] {
  const { columns, named, statuses } = view.messages.assessment.axes
  const [records, distinct, persons, name] = columns
  const rows = classes.map((one) => [
    ...[one.records, one.distinctRows, one.persons].map((count) => (count === null ? '-' : formatCount(count))),
    fill(named, { name: inWords(view, one), status: statuses[one.status] }),
  ])
  const figureLines = layOutTable([[records, distinct, persons], ...rows.map((row) => row.slice(0, 3))], ['right', 'right', 'right'])
  const indent = Math.max(...figureLines.map(displayWidth)) + 2
  return figureLines.flatMap((line, index) => {
    const [first = '', ...more] = wrap(rows[index - 1]?.[3] ?? name, view.columns, indent)
    return [`${line}  ${first.trimStart()}`, ...more]
  })
}

export function renderMinors(view: AssessmentView): string[] {
  const text = view.messages.assessment.minors
  const { referenceDate, under14, under18, withResidentId, ageUnknown, category } = view.assessment.minors
  const date = referenceDate ?? undefined
  const rows: (readonly [label: string, count: number | null])[] = [
    [fill(text.under14, { date }), under14],
    [fill(text.under18, { date }), under18],
    [text.withResidentId, withResidentId],
    [text.ageUnknown, ageUnknown],
  ]
  const shown = rows.flatMap(([label, count]) => (count === null ? [] : [[label, formatCount(count)]]))
  const { records, persons } = category
  return section(view, text.heading, [
    ...figures(shown),
    ...paragraph(view, fill(text.category, { records: formatCount(records), persons: formatCount(persons) })),
    ...(referenceDate === null ? paragraph(view, text.noReferenceDate) : []),
  ])
}

export function renderListings(view: AssessmentView): string[] {
  const text = view.messages.assessment.listings
  const { listings } = view.assessment
  if (listings.length === 0) return []
  const width = Math.max(...listings.map(({ records }) => formatCount(records).length))
  const lines = listings.map(({ tier, records, command }) => {
    const count = alignRight(formatCount(records), width)
    return `    ${fill(text.line, { tier, count, command: printable(command) })}`
  })
  return section(view, text.heading, [...paragraph(view, text.legend), ...lines])
}
