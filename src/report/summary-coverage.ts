/** Sections of the summary that say what was read and what was not: inputs, coverage, problems. */
import { elsewhereCodes, unscannedCodes } from '../problem.js'
import type { ProblemCode } from '../problem.js'
import type { Coverage, InputResult } from '../result.js'
import { formatCount, formatShare, formatSize, layOutTable, printable } from './layout.js'
import { fill } from './messages/pick.js'
import { paragraph, remainder, section, sum } from './summary-view.js'
import type { View } from './summary-view.js'

/** Paths shown of a list that can be as long as a seized disk; the rest is counted here and stands in the result. */
const pathsShown = { inputs: 20, unscanned: 20, problems: 3 } as const
const detailsShown = 5

export function renderInputs(view: View): string[] {
  const { inputs, coverage } = view.result
  const text = view.messages.summary.inputs
  const rows = inputs
    .slice(0, pathsShown.inputs)
    .map((input) => [
      input.tables.length === 0 ? text.noTable : formatCount(sum(input.tables.map((table) => table.records))),
      formatCount(input.bytes),
      renderStatus(view, input),
      input.encoding ?? text.noTable,
      printable(input.path),
    ])
  const total = fill(text.total, {
    count: formatCount(inputs.length),
    bytes: formatCount(coverage.bytes.total),
    size: formatSize(coverage.bytes.total),
  })
  return section(view, text.heading, [
    ...paragraph(view, total),
    ...layOutTable([text.columns, ...rows], ['right', 'right', 'left', 'left', 'left']),
    ...remainder(view, text.more, inputs.length - rows.length),
  ])
}

function renderStatus(view: View, { status, problems }: InputResult): string {
  const isElsewhere = status === 'skipped' && problems.some(({ code }) => elsewhereCodes.has(code))
  return isElsewhere ? view.messages.summary.inputs.elsewhere : view.messages.terms.inputStatuses[status]
}

/** Complete, or exactly what was not seen: by code, the sentence, the places. */
export function renderCoverage(view: View): string[] {
  const { coverage } = view.result
  const text = view.messages.summary.coverage
  const { total, scanned, unscanned } = coverage.bytes
  const figures = { total: formatCount(total), scanned: formatCount(scanned), unscanned: formatCount(unscanned) }
  if (coverage.complete) return section(view, text.heading, paragraph(view, fill(text.complete, { bytes: figures.total })))
  const sentence = fill(text.incomplete, { ...figures, share: formatShare(unscanned, total) || '-' })
  const codes = [...new Set(coverage.unscanned.map(({ code }) => code))]
  return section(view, text.heading, [
    ...paragraph(view, sentence),
    ...codes.flatMap((code) =>
      renderUnscanned(
        view,
        code,
        coverage.unscanned.filter((place) => place.code === code),
      ),
    ),
  ])
}

function renderUnscanned(view: View, code: ProblemCode, places: Coverage['unscanned']): string[] {
  const text = view.messages.summary.coverage
  const { title, sentence } = view.messages.problems[code]
  const rows = places.slice(0, pathsShown.unscanned).map(({ path, bytes, detail }) => {
    return ['', fill(text.bytes, { count: formatCount(bytes) }), printable(path) + remark(detail === undefined ? [] : [detail])]
  })
  const rest = places.slice(pathsShown.unscanned)
  return [
    ...paragraph(view, `${title} [${code}]`),
    ...paragraph(view, sentence, 4),
    ...layOutTable(rows, ['left', 'right', 'left']),
    ...remainder(view, text.more, rest.length, { bytes: formatCount(sum(rest.map(({ bytes }) => bytes))) }),
  ]
}

/** Remarks on what was scanned; what was not scanned stands under coverage and is not said twice. */
export function renderProblems(view: View): string[] {
  const unscanned = new Set(view.result.coverage.unscanned.map(({ code }) => code))
  const isSaid = (code: ProblemCode): boolean => unscannedCodes.has(code) && unscanned.has(code)
  const codes = [...new Set(view.result.inputs.flatMap(({ problems }) => problems.map(({ code }) => code)))]
  return section(
    view,
    view.messages.summary.problems.heading,
    codes.filter((code) => !isSaid(code)).flatMap((code) => renderProblem(view, code)),
  )
}

function remark(details: readonly string[]): string {
  return details.length === 0
    ? ''
    : ` (${printable(details.slice(0, detailsShown).join(', '))}${details.length > detailsShown ? ', …' : ''})`
}

interface Place {
  readonly path: string
  readonly count: number
  readonly byteStart: number | undefined
  readonly details: readonly string[]
}

function placesOf(code: ProblemCode, inputs: readonly InputResult[]): Place[] {
  return inputs.flatMap(({ path, problems }) => {
    const own = problems.filter((problem) => problem.code === code)
    const byteStarts = own.flatMap((problem) => problem.byteStarts)
    const byteStart = byteStarts.length === 0 ? undefined : Math.min(...byteStarts)
    const details = [...new Set(own.flatMap(({ detail }) => (detail === undefined ? [] : [detail])))]
    return own.length === 0 ? [] : [{ path, count: sum(own.map(({ count }) => count)), byteStart, details }]
  })
}

function renderProblem(view: View, code: ProblemCode): string[] {
  const text = view.messages.summary.problems
  const { title, sentence } = view.messages.problems[code]
  const places = placesOf(code, view.result.inputs)
  const count = fill(text.count, { count: formatCount(sum(places.map((place) => place.count))), inputs: formatCount(places.length) })
  const rows = places.slice(0, pathsShown.problems).map((place) => {
    const first = place.byteStart === undefined ? '' : fill(text.place, { byte: formatCount(place.byteStart) })
    return ['', formatCount(place.count), first, printable(place.path) + remark(place.details)]
  })
  return [
    ...paragraph(view, `${title} [${code}]${view.messages.language === 'en' ? ': ' : '：'}${count}`),
    ...paragraph(view, sentence, 4),
    ...layOutTable(rows, ['left', 'right', 'left', 'left']),
    ...remainder(view, text.more, places.length - rows.length),
  ]
}
