/** Errors and problems as sentences for people: what, where, what to do. */
import { problemCodes } from '../problem.js'
import { dictionaryFaults } from '../reference/check-dictionary.js'
import { statementFaults } from '../reference/statement.js'
import { labelFaults } from '../review/check-labels.js'
import { printable } from './layout.js'
import { fill, messagesFor } from './messages/pick.js'
import type { Language, Messages } from './messages/shape.js'
import { situationOf, situations, type ExplainedError, type Situation } from './situations.js'

/**
 * The sentence of an error, with its details filled in.
 *
 * Shape   one line; paths and other details are made safe to print.
 * Gives   details that the sentence has no place for at its end in brackets, so that nothing is lost. Never throws.
 */
export function explainError(error: ExplainedError, lang: Language): string {
  const messages = messagesFor(lang)
  const template = templateOf(situationOf(error), messages)
  const told = { ...error.detail, ...wordsFor(error.detail['problem'], messages), ...faultFor(error.detail['fault'], messages) }
  const named = Object.entries(told).filter(([name]) => name !== 'situation')
  const detail = Object.fromEntries(named.map(([name, value]) => [name, printable(value)]))
  const rest = Object.entries(detail).filter(([name]) => !template.includes(`{${name}}`))
  const remark = rest.length === 0 ? '' : ` (${rest.map(([name, value]) => `${name}: ${value}`).join(', ')})`
  return fill(template, detail) + remark
}

function templateOf(about: ReturnType<typeof situationOf>, messages: Messages): string {
  return isSituation(about) ? messages.situations[about] : messages.errors[about]
}

function isSituation(about: ReturnType<typeof situationOf>): about is Situation {
  return (situations as readonly string[]).includes(about)
}

/** A fault of a dictionary, of labels, or of a file for an assessment, in words. */
function faultFor(fault: string | undefined, messages: Messages): Readonly<Record<string, string>> {
  const ofDictionary = dictionaryFaults.find((one) => one === fault)
  if (ofDictionary !== undefined) return { fault: messages.dictionaryFaults[ofDictionary] }
  const ofLabels = labelFaults.find((one) => one === fault)
  if (ofLabels !== undefined) return { fault: messages.labelFaults[ofLabels] }
  const ofStatement = statementFaults.find((one) => one === fault)
  return ofStatement === undefined ? {} : { fault: messages.statementFaults[ofStatement] }
}

/** What is wrong with an input, and what to do about that, stands with its problem. */
function wordsFor(problem: string | undefined, messages: Messages): Readonly<Record<string, string>> {
  const code = problemCodes.find((one) => one === problem)
  if (code === undefined) return {}
  const { title, sentence } = messages.problems[code]
  return { problem: title, sentence }
}
