/** What every section of an assessment needs: the document, the language, and how bounds and citations are written. */
import type { AnyCategoryId } from '../result.js'
import type { Assessment, Bounds, Citation, MoneyBounds, RecordBounds, Words } from '../assess/assessment.js'
import { formatCount, printable } from './layout.js'
import { fill } from './messages/pick.js'
import { nameCategory, type View } from './summary-view.js'

export interface AssessmentView extends Omit<View, 'result'> {
  readonly assessment: Assessment
}

export function inWords({ messages }: AssessmentView, { zh, en }: Words): string {
  return printable(messages.language === 'en' ? en : zh)
}

/** `法释〔2017〕10号 第5条(1)(3)（A）`: the number of a source, or else its name; its article; how certain it is. */
export function cite(view: AssessmentView, { source, item, certainty }: Citation): string {
  const known = view.assessment.sources.find(({ id }) => id === source)
  const name = known === undefined ? source : (known.number ?? inWords(view, known))
  const [, article, rest] = /^(\d+)(.*)$/.exec(item) ?? []
  const place = article === undefined ? item : `${fill(view.messages.assessment.article, { article })}${rest ?? ''}`
  return `${printable(place === '' ? name : `${name} ${place}`)}${certaintyText(view, certainty)}`
}

export function certaintyText({ messages }: AssessmentView, certainty: string): string {
  return fill(messages.assessment.certainty, { certainty })
}

export function boundsText({ messages }: AssessmentView, { lower, upper }: Bounds): string {
  if (lower === upper) return formatCount(lower)
  return fill(messages.assessment.interval, { lower: formatCount(lower), upper: formatCount(upper) })
}

/** Sums of inputs that may hold the same rows say so, with their bounds. */
export function recordsText(view: AssessmentView, { lower, upper, kind }: RecordBounds): string {
  if (kind === 'exact') return formatCount(upper)
  return fill(view.messages.assessment.atMost, { count: formatCount(upper), bounds: boundsText(view, { lower, upper }) })
}

/** Thousands are divided in the whole part only. */
export function moneyWritten(amount: string): string {
  const [whole = '', decimals] = amount.split('.')
  const divided = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return decimals === undefined ? divided : `${divided}.${decimals}`
}

export function moneyInterval({ messages }: AssessmentView, { lower, upper }: MoneyBounds): string {
  if (lower === upper) return moneyWritten(lower)
  return fill(messages.assessment.interval, { lower: moneyWritten(lower), upper: moneyWritten(upper) })
}

export function categoryName(view: AssessmentView, id: AnyCategoryId): string {
  return nameCategory(id, view.messages)
}

/** A count that an older result may not have. */
export function countOr({ messages }: AssessmentView, count: number | null): string {
  return count === null ? messages.assessment.notAvailable : formatCount(count)
}
