/**
 * An assessment as JSON, and as a page that a person reads in a terminal.
 *
 * Language and width change the page only, never the document. Holds no value from the inputs beside their paths.
 */
import type { Assessment } from '../assess/assessment.js'
import { layOutTable, printable, wrap } from './layout.js'
import { fill, messagesFor } from './messages/pick.js'
import type { Language } from './messages/shape.js'
import { renderDamages, renderTransfers } from './assessment-money.js'
import {
  renderAxes,
  renderListings,
  renderMinors,
  renderPersonTiers,
  renderProportional,
  renderQuestions,
  renderTiers,
  renderWaterfall,
} from './assessment-tiers.js'
import { certaintyText, cite, inWords, type AssessmentView } from './assessment-view.js'
import { paragraph, section } from './summary-view.js'

export interface AssessmentSummaryOptions {
  readonly lang: Language
  /** Where assessment.json was written. Default: says that it was not. */
  readonly outputDirectory?: string
  /** Width to wrap at, in columns of a terminal. Default: 80. Narrower than 60 is taken as 60. */
  readonly columns?: number
  /** Bold headings, for a terminal. Default: `false`. */
  readonly bold?: boolean
}

/** The text of `assessment.json`: two-space indent, LF, a final newline. */
export function renderAssessmentJson(assessment: Assessment): string {
  return `${JSON.stringify(assessment, null, 2)}\n`
}

/** Renders the page. LF line ends, a final newline. O(size of the assessment). */
export function renderAssessment(assessment: Assessment, options: AssessmentSummaryOptions): string {
  const view: AssessmentView = {
    assessment,
    messages: messagesFor(options.lang),
    columns: Math.max(60, options.columns ?? 80),
    strong: options.bold === true ? (text) => `\u001b[1m${text}\u001b[22m` : (text) => text,
  }
  const lines = [
    ...renderTitle(view),
    ...renderWaterfall(view),
    ...renderTiers(view),
    ...renderProportional(view),
    ...renderPersonTiers(view),
    ...renderQuestions(view),
    ...renderAxes(view),
    ...renderMinors(view),
    ...renderListings(view),
    ...renderTransfers(view),
    ...renderDamages(view),
    ...renderRules(view),
    ...renderAssumptions(view),
    ...renderSources(view),
    ...renderClosing(view, options),
  ]
  return `${lines.join('\n')}\n`
}

function renderTitle(view: AssessmentView): string[] {
  const { title, caution } = view.messages.assessment
  const { tool, result } = view.assessment
  const written = fill(title, { version: tool.version, case: result.case === '' ? undefined : printable(result.case) })
  return [view.strong(written), ...paragraph(view, caution)]
}

function bullets(view: AssessmentView, texts: readonly string[]): string[] {
  return texts.flatMap((text) => wrap(`- ${text}`, view.columns, 2, 4))
}

function renderRules(view: AssessmentView): string[] {
  const rules = view.assessment.rules.map((rule) => `${inWords(view, rule)} ${cite(view, rule)}`)
  return section(view, view.messages.assessment.rulesHeading, bullets(view, rules))
}

function renderAssumptions(view: AssessmentView): string[] {
  const { assumptions, assumptionsHeading } = view.messages.assessment
  return section(
    view,
    assumptionsHeading,
    bullets(
      view,
      view.assessment.assumptions.map((code) => assumptions[code]),
    ),
  )
}

function renderSources(view: AssessmentView): string[] {
  const { sourcesHeading, inForce } = view.messages.assessment
  const sources = view.assessment.sources.map((source) => {
    const name = inWords(view, source)
    const { number, inForce: date } = source
    const told = [name.includes(number ?? name) ? null : number, date === null ? null : fill(inForce, { date })]
    return [`${name}${certaintyText(view, source.certainty)}`, ...told].filter((part) => part !== null).join('  ')
  })
  return section(view, sourcesHeading, bullets(view, sources))
}

function renderClosing(view: AssessmentView, { outputDirectory }: AssessmentSummaryOptions): string[] {
  const text = view.messages.assessment.closing
  const { result, law, profile, given, digest } = view.assessment
  const rows: (readonly [label: string, value: string | null])[] = [
    [text.result, result.digest],
    [text.law, `${printable(law.version)}  ${law.digest}`],
    [text.profile, profile.id],
    [text.transfers, given.transfers],
    [text.damages, given.damages],
    [text.review, given.review],
    [text.digest, digest],
    [text.output, outputDirectory === undefined ? null : printable(outputDirectory)],
  ]
  const shown = rows.flatMap(([label, value]) => (value === null ? [] : [[label, value]]))
  const missing = outputDirectory === undefined ? paragraph(view, text.noOutput) : []
  return section(view, text.heading, [...layOutTable(shown, ['left', 'left']), ...missing])
}
