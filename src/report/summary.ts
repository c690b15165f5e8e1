/**
 * A result as a page that a person reads in a terminal: persons first, then what they rest on, what was not seen, how to repeat it.
 *
 * Holds no value from the inputs beside paths, headers, names of institutions and the seed. Language and width change this text only, never the result.
 */
import type { ScanResult } from '../result.js'
import { alignRight, formatCount, formatDuration, formatSize, layOutTable, printable } from './layout.js'
import { fill, messagesFor } from './messages/pick.js'
import type { Language } from './messages/shape.js'
import {
  renderCategories,
  renderCombinations,
  renderGroups,
  renderRecords,
  renderRegions,
  renderSetApart,
  renderSlots,
} from './summary-counts.js'
import { renderCoverage, renderInputs, renderProblems } from './summary-coverage.js'
import { renderInstitutions, renderTables } from './summary-tables.js'
import { renderOtherUnits } from './summary-units.js'
import { paragraph, section, sum } from './summary-view.js'
import type { View } from './summary-view.js'
import { listUnmatched, rowsOf } from './unmatched.js'

export interface SummaryOptions {
  readonly lang: Language
  /** Wall time of the scan; shown with the speed. Default: neither is shown. */
  readonly runMs?: number
  /** Where result files were written. Default: says that none were. */
  readonly outputDirectory?: string
  /** Width to wrap at, in columns of a terminal. Default: 80. Narrower than 60 is taken as 60. */
  readonly columns?: number
  /** Bold headings and figures, for a terminal. Default: `false`. */
  readonly bold?: boolean
}

const leastColumns = 60

/** Renders the summary. LF line ends, a final newline. O(size of the result). */
export function renderSummary(result: ScanResult, options: SummaryOptions): string {
  const view: View = {
    result,
    messages: messagesFor(options.lang),
    columns: Math.max(leastColumns, options.columns ?? 80),
    strong: options.bold === true ? (text) => `\u001b[1m${text}\u001b[22m` : (text) => text,
  }
  const lines = [
    ...renderTitle(view),
    ...renderPersons(view),
    ...renderInputs(view),
    ...renderRecords(view),
    ...renderOtherUnits(view),
    ...renderCategories(view),
    ...renderSetApart(view),
    ...renderSlots(view),
    ...renderGroups(view),
    ...renderRegions(view),
    ...renderCombinations(view),
    ...renderInstitutions(view),
    ...renderTables(view),
    ...renderCoverage(view),
    ...renderUnmatchedSection(view),
    ...renderProblems(view),
    ...renderClosing(view, options),
  ]
  return `${lines.join('\n')}\n`
}

function renderTitle(view: View): string[] {
  const caseId = view.result.run.case
  const title = fill(view.messages.summary.title, {
    version: view.result.tool.version,
    case: caseId === '' ? undefined : printable(caseId),
  })
  return [view.strong(title)]
}

/** The figures that the tool is asked for, each with its rule beside it. */
function renderPersons(view: View): string[] {
  const text = view.messages.summary.persons
  const { atMost, byRule, atLeast, byResidentId, byMobile, byDocument, byAccount, byNameAndAddress } = view.result.subjects.persons
  const rows: (readonly [count: number | null, rule: string])[] = [
    [atMost, text.atMost],
    [byRule, text.byRule],
    [atLeast, text.atLeast],
  ]
  const width = formatCount(atMost).length
  const lines = rows.flatMap(([count, rule]) => {
    if (count === null) return []
    const shown = formatCount(count)
    return [`  ${view.strong(`${alignRight(shown, width)} ${fill(text.unit, { count: shown })}`)}  ${rule}`]
  })
  const shownIfAny = (count: number): string | undefined => (count > 0 ? formatCount(count) : undefined)
  const made = {
    residentId: formatCount(byResidentId),
    mobile: formatCount(byMobile),
    document: shownIfAny(byDocument),
    account: shownIfAny(byAccount),
    nameAndAddress: shownIfAny(byNameAndAddress),
  }
  return section(view, text.heading, [
    ...lines,
    ...paragraph(view, fill(text.byKey, made)),
    ...paragraph(view, text.caution),
    ...renderIncompleteNotice(view),
    ...renderUnmatchedNotice(view),
  ])
}

function renderIncompleteNotice(view: View): string[] {
  const { complete, bytes, unscanned } = view.result.coverage
  if (complete) return []
  const values = { count: formatCount(unscanned.length), bytes: formatCount(bytes.unscanned) }
  return paragraph(view, fill(view.messages.summary.incompleteNotice, values)).map(view.strong)
}

function renderUnmatchedNotice(view: View): string[] {
  const { columnsUnmatched } = view.result.run
  if (columnsUnmatched.length === 0) return []
  return paragraph(view, fill(view.messages.summary.unmatched.notice, { rows: formatCount(rowsOf(columnsUnmatched)) })).map(view.strong)
}

function renderUnmatchedSection(view: View): string[] {
  const { columnsUnmatched } = view.result.run
  const { heading } = view.messages.summary.unmatched
  return section(view, heading, columnsUnmatched.length === 0 ? [] : listUnmatched(columnsUnmatched, view.messages, view.columns))
}

function renderClosing(view: View, options: SummaryOptions): string[] {
  const { result } = view
  const text = view.messages.summary.closing
  const { strata, samplePerStratum } = result.evidence
  const items = sum(strata.map((stratum) => stratum.items.length))
  const rows: (readonly [label: string, value: string | null])[] = [
    [text.digest, result.digest],
    [text.rules, result.tool.rules],
    [text.seed, printable(result.run.seed)],
    [text.referenceDate, result.run.referenceDate],
    [text.corrections, result.run.columns],
    [
      text.sample,
      fill(text.sampleCount, { strata: formatCount(strata.length), items: formatCount(items), limit: formatCount(samplePerStratum) }),
    ],
    [text.output, options.outputDirectory === undefined ? null : printable(options.outputDirectory)],
    [text.time, options.runMs === undefined ? null : renderSpeed(view, options.runMs)],
  ]
  const shown = rows.flatMap(([label, value]) => (value === null ? [] : [[label, value]]))
  return section(view, text.heading, [
    ...layOutTable(shown, ['left', 'left']),
    ...(options.outputDirectory === undefined ? paragraph(view, text.noOutput) : []),
  ])
}

function renderSpeed(view: View, runMs: number): string {
  const rate = formatSize(Math.round((view.result.coverage.bytes.scanned / Math.max(1, runMs)) * 1000))
  return fill(view.messages.summary.closing.speed, { duration: formatDuration(runMs), rate })
}
