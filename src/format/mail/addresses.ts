/** Lists of addresses in headers (RFC 5322, 3.4): names and addresses, groups, comments; whatever programs wrote instead is kept as a name. */
import { decodeWords, headerText } from './words.js'

export interface MailAddress {
  readonly name: string
  readonly address: string
}

/** One entry: encoded words, quoted strings and comments hold no separators. */
const entry = /(?:=\?[^?\s]+\?[BbQq]\?[^?]*\?=|"(?:[^"\\]|\\.)*"?|\((?:[^()\\]|\\.)*\)?|<[^>]*>?|[^,;:"(<=]|[:=](?!\?))+/gs

/** `value`: latin1 of the field's bytes. Cost: O(value). */
export function readAddresses(value: string): MailAddress[] {
  // 8-bit names first: a byte of GBK may look like a backslash.
  const text = /[\x80-\xff]/.test(value) ? Buffer.from(value, 'latin1') : null
  const written = text === null ? value : headerText(value)
  return (written.match(entry) ?? []).map(readEntry).filter(({ name, address }) => name !== '' || address !== '')
}

/** No name and address together are longer; what is, is looked at no closer. */
const longestEntry = 2000

function readEntry(written: string): MailAddress {
  if (written.length > longestEntry) return { name: decodeWords(written), address: '' }
  // The name of a group stands before its members.
  const one = written.replace(/^[^"<@(]*:(?!\/)/, '').trim()
  const [, before = '', address = '', behind = ''] = /^(.*?)<([^>]*)>?(.*)$/s.exec(one) ?? [undefined, '', '', '']
  if (address !== '') return named(`${before} ${behind}`, address)
  const [, plain = '', comment = ''] = /^([^\s()]+@[^\s()]+)\s*(?:\((.*)\))?$/s.exec(one) ?? []
  return plain === '' ? named(one, '') : named(comment, plain)
}

function named(written: string, address: string): MailAddress {
  const name = decodeWords(written.replaceAll(/\\(["\\])/g, '$1')).replaceAll(/^[\s"'“”]+|[\s"'“”]+$/g, '')
  const plain = address.trim()
  return { name: name.toLowerCase() === plain.toLowerCase() ? '' : name, address: decodeWords(plain) }
}
