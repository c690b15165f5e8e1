/** Errors and problems as sentences for people: what, where, what to do. */
import { problemCodes } from '../problem.js'
import type { ErrorCode } from '../problem.js'
import { printable } from './layout.js'
import { fill, messagesFor } from './messages/pick.js'
import type { Language } from './messages/shape.js'

/**
 * The sentence of an error, with its details filled in.
 *
 * Shape   one line; paths and other details are made safe to print.
 * Gives   details that the sentence has no place for at its end in brackets, so that nothing is lost. Never throws.
 */
export function explainError(
  error: { readonly code: ErrorCode; readonly detail: Readonly<Record<string, string>> },
  lang: Language,
): string {
  const template = messagesFor(lang).errors[error.code]
  const detail = Object.fromEntries(Object.entries(error.detail).map(([name, value]) => [name, printable(titleOf(value, lang))]))
  const rest = Object.entries(detail).filter(([name]) => !template.includes(`{${name}}`))
  const remark = rest.length === 0 ? '' : ` (${rest.map(([name, value]) => `${name}: ${value}`).join(', ')})`
  return fill(template, detail) + remark
}

/** The title of a problem where a detail is its code; any other detail as it is. */
function titleOf(value: string, lang: Language): string {
  const code = problemCodes.find((one) => one === value)
  return code === undefined ? value : messagesFor(lang).problems[code].title
}
