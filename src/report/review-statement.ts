/**
 * A review for people: the statement on the selection and its reasons (选取说明和论证), then the figures that it rests on.
 *
 * Counts, rules and intervals; never what follows in law. Holds nothing of the records and nothing that readers wrote.
 */
import type { ScanResult } from '../result.js'
import type { CountReview, DomainReview, Review, Share, StratumReview } from '../review/document.js'
import { outcomesOfVerification, verificationMethods } from '../review/labels.js'
import { methodWords, outcomeWords, wordIn } from '../review/worksheet-words.js'
import { formatCount, layOutTable, printable, wrap } from './layout.js'
import { fill, messagesFor, type Fillings } from './messages/pick.js'
import type { Language, Messages } from './messages/shape.js'
import type { ReviewText } from './messages/review-text.js'
import { nameStratum } from './worksheet.js'

const width = 100

interface Speech {
  readonly review: Review
  readonly messages: Messages
  readonly text: ReviewText
  readonly name: (id: string) => string
}

/** LF line ends, a final newline; the same review and language give the same text. `result`: the one that was reviewed, for its names. */
export function renderReview(review: Review, result: Pick<ScanResult, 'run'>, lang: Language): string {
  const messages = messagesFor(lang)
  const speech: Speech = { review, messages, text: messages.review, name: (id) => nameStratum(id, messages, result) }
  const title = fill(speech.text.title, { case: review.result.case === '' ? undefined : printable(review.result.case) })
  const blocks = [selection, strata, counts, thresholds, missed, verification, assumptions, digests]
  return [[title], ...blocks.map((block) => block(speech))].map((lines) => `${lines.join('\n')}\n`).join('\n')
}

function paragraph(template: string, values: Fillings = {}): string[] {
  return wrap(fill(template, values), width, 2)
}

/** Eight hours of one record a minute. */
const minutesOfDay = 480

/** Confidence as a percentage, without needless zeros. */
const percent = (share: number): string => String(Number((share * 100).toFixed(4)))

function selection({ review, text }: Speech): string[] {
  const { frame, result, records, options } = review
  const { selection: say } = text
  const answered = review.strata.reduce((sum, { marks }) => sum + marks.true + marks.false + marks.duplicate, 0)
  const whole = review.strata.filter((stratum) => stratum.sampled === stratum.records && stratum.records > 0).length
  const draws = review.strata.reduce((sum, stratum) => sum + stratum.draws, 0)
  const drawnFrom = review.strata.filter(({ sampled }) => sampled > 0).length
  const isWhole = frame.sampled === frame.records
  return [
    say.heading,
    ...(isWhole
      ? []
      : paragraph(say.reason, { records: formatCount(frame.records), days: formatCount(Math.ceil(frame.records / minutesOfDay)) })),
    ...paragraph(say.population, {
      digest: result.digest,
      inputs: formatCount(frame.inputs),
      tables: formatCount(frame.tables),
      records: formatCount(frame.records),
      frame: frame.digest,
    }),
    ...paragraph(say.method, { limit: formatCount(result.samplePerStratum), seed: printable(result.seed) }),
    ...paragraph(say.sizes, { sampled: formatCount(frame.sampled), strata: formatCount(drawnFrom), answered: formatCount(answered) }),
    ...(whole === 0 ? [] : paragraph(say.census, { strata: formatCount(whole) })),
    ...(draws === frame.sampled ? [] : paragraph(say.copies, { sampled: formatCount(frame.sampled), draws: formatCount(draws) })),
    ...paragraph(say.results, {
      found: formatCount(records.records),
      estimate: countOr(records.countable.estimate),
      confidence: percent(options.confidence),
      lower: formatCount(records.countable.lowerBound),
      worst: formatCount(records.countable.worst.lowerBound),
    }),
    ...paragraph(say.redraw),
    ...paragraph(say.basis),
  ]
}

const countOr = (count: number | null): string => (count === null ? '-' : formatCount(count))

/** Per cent with two decimals, rounded outwards like the bounds themselves. */
function intervalOf({ low, high }: { readonly low: number; readonly high: number }): string {
  const [least, most] = [Math.floor(low * 10_000 + 1e-6) / 100, Math.ceil(high * 10_000 - 1e-6) / 100]
  return `${least.toFixed(2)}–${most.toFixed(2)}%`
}

const shareOr = ({ estimate }: Share): string => (estimate === null ? '-' : `${(estimate * 100).toFixed(2)}%`)

function tableOf(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return layOutTable(
    [columns, ...rows],
    columns.map((_, index) => (index === 0 ? 'left' : 'right')),
  )
}

function strata({ review, text, name }: Speech): string[] {
  const rows = review.strata.map((stratum: StratumReview) => {
    const { marks, precision } = stratum
    const drawn = [stratum.records, stratum.sampled, marks.true, marks.false, marks.duplicate, marks.unclear, marks.open].map(formatCount)
    const shares = [shareOr(precision), intervalOf(precision.clopperPearson), intervalOf(precision.wilson)]
    return [name(stratum.name), ...drawn, ...shares, formatCount(stratum.sampleNeeded)]
  })
  return [
    text.strata.heading,
    ...tableOf(text.strata.columns, rows),
    ...paragraph(text.strata.note, { precision: percent(review.options.precision) }),
  ]
}

/** The line of all records first, then categories. */
function domains({ review, text, name }: Speech): (readonly [label: string, domain: DomainReview])[] {
  return [[text.counts.all, review.records], ...Object.entries(review.categories).map(([id, domain]) => [name(id), domain] as const)]
}

function counts(speech: Speech): string[] {
  const { review, text } = speech
  const isPartial = ({ records, covered }: DomainReview): boolean => covered < records
  const rows = domains(speech).map(([label, domain]) => {
    const { records, answered, countable } = domain
    return [
      label,
      formatCount(records),
      formatCount(answered),
      countOr(countable.estimate) + (isPartial(domain) && countable.estimate !== null ? '*' : ''),
      `${formatCount(countable.low)}–${formatCount(countable.high)}`,
      formatCount(countable.lowerBound),
      formatCount(countable.worst.lowerBound),
    ]
  })
  const columns = text.counts.columns.map((column) => fill(column, { confidence: percent(review.options.confidence) }))
  return [
    text.counts.heading,
    ...tableOf(columns, rows),
    ...(domains(speech).some(([, domain]) => isPartial(domain)) ? paragraph(text.counts.uncovered) : []),
    ...paragraph(text.counts.note),
  ]
}

function thresholds(speech: Speech): string[] {
  const { review, text, messages } = speech
  const lines = review.options.thresholds.flatMap(({ id, name, value }) => {
    const reached = domains(speech).filter(([, { countable }]) => countable.atLeast.includes(id))
    const values = { name: printable(name), value: formatCount(value) }
    if (reached.length === 0) return paragraph(text.thresholds.below, values)
    const list = reached.map(([label, { countable }]) => `${label} ${boundOf(countable, id, text)}`).join(messages.listSeparator)
    return paragraph(text.thresholds.reached, { ...values, list })
  })
  return [text.thresholds.heading, ...lines, ...paragraph(text.thresholds.note)]
}

/** `4,812 (4,790)`: the lower bound, and the worst case where that is not below the number either. */
function boundOf({ lowerBound, worst }: CountReview, id: string, text: ReviewText): string {
  return `${formatCount(lowerBound)} (${worst.atLeast.includes(id) ? formatCount(worst.lowerBound) : text.thresholds.none})`
}

function missed({ review, text, name }: Speech): string[] {
  const lines = review.missed.flatMap((one) =>
    paragraph(text.missed.line, {
      stratum: name(one.stratum),
      records: formatCount(one.records),
      sampled: formatCount(one.sampled),
      answered: formatCount(one.answered),
      missed: formatCount(one.missed),
      confidence: percent(review.options.confidence),
      upper: formatCount(one.upperBound),
      worst: formatCount(one.worstUpperBound),
    }),
  )
  return [text.missed.heading, ...(lines.length === 0 ? [`  ${text.nothing}`] : [...lines, ...paragraph(text.missed.note)])]
}

function verification({ review, text, messages, name }: Speech): string[] {
  const { outcomes, methods, strata: verified, sampled, callsAboutHealth } = review.verification
  const say = text.verification
  if (outcomes.unchecked === sampled) return [say.heading, ...paragraph(say.none)]
  const lang = messages.language
  const told = [
    ...outcomesOfVerification.map((outcome) => [wordIn(outcomeWords[outcome], lang), outcomes[outcome]] as const),
    [text.unchecked, outcomes.unchecked] as const,
  ]
  const used = verificationMethods.map((method) => [wordIn(methodWords[method], lang), methods[method]] as const)
  const listed = (pairs: readonly (readonly [string, number])[]): string =>
    pairs
      .filter(([, count]) => count > 0)
      .map(([word, count]) => `${word} ${formatCount(count)}`)
      .join(messages.listSeparator)
  const rows = verified.map(({ name: id, sampled: drawn, matching, worst }) => [
    name(id),
    formatCount(drawn),
    formatCount(matching.answered),
    formatCount(matching.count),
    shareOr(matching),
    intervalOf(matching.clopperPearson),
    `${formatCount(worst.low)}–${formatCount(worst.high)}`,
  ])
  return [
    say.heading,
    ...paragraph(say.outcomes, { list: listed(told) }),
    ...paragraph(say.methods, { list: listed(used) }),
    ...(callsAboutHealth === 0 ? [] : paragraph(say.calls, { count: formatCount(callsAboutHealth) })),
    ...tableOf(say.columns, rows),
    ...paragraph(say.note),
  ]
}

function assumptions({ text }: Speech): string[] {
  return [text.assumptions.heading, ...text.assumptions.lines.flatMap((line) => wrap(`- ${line}`, width, 2, 4))]
}

function digests({ review, text }: Speech): string[] {
  const { heading, result, frame, labels, review: own } = text.digests
  const rows = [
    [result, review.result.digest],
    [frame, review.frame.digest],
    [labels, review.labels],
    [own, review.digest],
  ]
  return [heading, ...layOutTable(rows, ['left', 'left'])]
}
