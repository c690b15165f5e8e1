/** Whether text is an e-mail, or many of them. */
import { isMessageStart } from './messages.js'

/** Fields that only programs write; who copies a mail into a text copies the others. */
const byProgram = /^(?:message-id|mime-version|received|return-path|delivered-to|dkim-signature|content-type|x-mailer):/im
const byPerson = /^(?:from|to|subject|date|sender|snapshot-content-location):/im
/** A date as the standard has it, which a person does not write (RFC 5322, 3.3). */
const standardDate = /^date:[ \t]*(?:[A-Z][a-z]{2},[ \t]*)?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d/im

/** `text`: the beginning of a file. Cost: O(text). */
export function mailFormat(text: string): 'eml' | 'mbox' | null {
  const start = text.replace(/^\ufeff?\s*/, '')
  if (isMessageStart(start.slice(0, 4096))) return 'mbox'
  // An .emlx has its length before it.
  const header = headerLines(start.replace(/^\d+\s*\n/, ''))
  return byPerson.test(header) && (byProgram.test(header) || standardDate.test(header)) ? 'eml' : null
}

/** Lines that are fields of a header, or go on with one. */
function headerLines(text: string): string {
  const lines = text.split(/\r?\n/)
  const end = lines.findIndex((line) => !/^(?:[!-9;-~]+[ \t]*:|[ \t]+\S)/.test(line))
  return (end < 0 ? lines : lines.slice(0, end)).join('\n')
}
