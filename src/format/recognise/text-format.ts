/** Formats that are text themselves, by how they begin. */
import type { TableFormat } from '../formats.js'
import { isJson } from '../json/recognise-json.js'
import { isSql } from '../sql/recognise-sql.js'
import { mailFormat } from '../mail/recognise-mail.js'

/** What stands before the first element: blanks, comments, and the declaration of XML. */
const preface = /^(?:\s+|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)*/
const htmlElement =
  /^<(?:!doctype\s+html|html|head|body|table|meta|title|style|script|link|div|p|br|span|h[1-6]|font|center|ul|ol|pre|form|frameset)\b/i

/** `text`: the beginning of a file. Null for text that is left to the plan. Cost: O(text). */
export function textFormat(text: string): TableFormat | null {
  if (/^\s*\{\\rtf\d?/.test(text)) return 'rtf'
  const mail = mailFormat(text)
  if (mail !== null) return mail
  if (isJson(text)) return 'json'
  if (isSql(text)) return 'sql'
  if (/^\s*BEGIN:VCARD\s/i.test(text)) return 'vcard'
  const start = preface.exec(text)?.[0] ?? ''
  const document = text.slice(start.length, start.length + 4096)
  if (htmlElement.test(document)) return 'html'
  return start.includes('<?xml') || isXmlWithoutDeclaration(document) ? 'xml' : null
}

/** An element, and about as many ends as beginnings: text that marks its values with `<…>` has no ends. */
function isXmlWithoutDeclaration(text: string): boolean {
  if (!/^<(?:!DOCTYPE\s+)?[\p{L}_][\p{L}\d_.:-]*[\s/>]/u.test(text)) return false
  const begins = text.match(/<[\p{L}_][^<>]*>/gu)?.length ?? 0
  const ends = text.match(/<\/[\p{L}_][^<>]*>|\/>/gu)?.length ?? 0
  return ends > 0 && ends * 5 >= begins * 2
}
