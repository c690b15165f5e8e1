/** Findings of `detect` for reading: category, status, where, and the shape of the text. The text itself is never shown. */
import { isAttributeCategory } from '../reference/categories.js'
import type { Finding } from '../result.js'
import { layOutTable } from './layout.js'
import { messagesFor } from './messages/pick.js'
import type { Language, Messages } from './messages/shape.js'
import { nameCategory } from './summary-view.js'

/** Renders one line for each finding, in the order given; a sentence when there are none. Offsets are UTF-16, half-open. */
export function renderFindings(text: string, findings: readonly Finding[], lang: Language): string {
  const messages = messagesFor(lang)
  if (findings.length === 0) return `${messages.stages.noFinding}\n`
  const rows = findings.map((finding) => [
    nameCategory(finding.category, messages),
    renderStatus(finding, messages),
    isAttributeCategory(finding.category) ? messages.terms.polarities[finding.polarity] : '-',
    `${finding.start}-${finding.end}`,
    shapeOf(text.slice(finding.start, finding.end), messages),
  ])
  const lines = layOutTable([messages.stages.findingHeadings, ...rows], ['left', 'left', 'left', 'left', 'left'])
  return `${lines.join('\n')}\n`
}

function renderStatus({ category, status, reason }: Finding, messages: Messages): string {
  const { statuses, reasons, written } = messages.terms
  if (status === 'valid' && hasNoCheck(category)) return written
  if (reason === undefined || reason === 'none') return statuses[status]
  return messages.language === 'en' ? `${statuses[status]} (${reasons[reason]})` : `${statuses[status]}（${reasons[reason]}）`
}

/** Words, names and addresses have no form that could be checked. */
function hasNoCheck(category: Finding['category']): boolean {
  return isAttributeCategory(category) || category === 'person_name' || category === 'address'
}

/** Runs of one kind of character with their lengths: `数字×17 字母×1`. */
function shapeOf(text: string, messages: Messages): string {
  const runs = text.matchAll(/(?<han>\p{Script=Han}+)|(?<digit>\p{Nd}+)|(?<letter>\p{L}+)|(?<other>[^\p{L}\p{Nd}]+)/gu)
  return Array.from(runs, (run) => {
    const kinds = ['han', 'digit', 'letter', 'other'] as const
    const kind = kinds.find((name) => run.groups?.[name] !== undefined) ?? 'other'
    return `${messages.terms.shapes[kind]}×${[...run[0]].length}`
  }).join(' ')
}
