/** Corrections that were not applied: whoever made them believes that they were. */
import type { RunPart } from '../result.js'
import { maskNumbers } from './columns.js'
import { cut, formatCount, layOutTable, printable, wrap } from './layout.js'
import { fill, messagesFor } from './messages/pick.js'
import type { Language, Messages } from './messages/shape.js'

type Unmatched = RunPart['columnsUnmatched']

const signaturesShown = 10

/** What was not applied and what to do, as lines. Signatures are made safe to print. */
export function listUnmatched(unmatched: Unmatched, messages: Messages, columns: number): string[] {
  const text = messages.summary.unmatched
  const rows = unmatched.slice(0, signaturesShown).map(({ signature, rows }) => {
    return ['', fill(text.rows, { rows: formatCount(rows) }), cut(maskNumbers(printable(signature), messages), columns - 20)]
  })
  const rest = unmatched.slice(signaturesShown)
  const more = fill(text.more, { count: formatCount(rest.length), rows: formatCount(rowsOf(rest)) })
  return [
    ...wrap(fill(text.sentence, { rows: formatCount(rowsOf(unmatched)) }), columns, 2),
    ...layOutTable(rows, ['left', 'right', 'left']),
    ...(rest.length === 0 ? [] : wrap(more, columns, 2)),
  ]
}

export function rowsOf(unmatched: Unmatched): number {
  return unmatched.reduce((sum, { rows }) => sum + rows, 0)
}

/** The same as text with a heading, for a plan; empty when everything was applied. */
export function renderUnmatched(unmatched: Unmatched, lang: Language): string {
  const messages = messagesFor(lang)
  if (unmatched.length === 0) return ''
  return [messages.summary.unmatched.heading, ...listUnmatched(unmatched, messages, 80)].map((line) => `${line}\n`).join('')
}
