/** One property of a card: name, parameters, value (RFC 6350, 3.3; vCard 2.1, quoted-printable). */
import { decodeGb18030 } from '../encoding/gb18030.js'
import { quotedPrintable } from '../encoding/quoted-printable.js'
import { cellText } from '../encoding/text-bytes.js'

export interface CardProperty {
  /** In capitals, without a group. */
  readonly name: string
  /** Parts between unescaped semicolons. */
  readonly parts: readonly string[]
  /** Bytes in base64 (a picture, a sound, a key), which are no text. */
  readonly isBinary: boolean
  readonly isInvalid: boolean
}

/** Null for a line that is no property. The line is latin1 of its bytes, already unfolded. */
export function readProperty(line: string): CardProperty | null {
  const match = /^(?:[\w-]+\.)?([A-Za-z][\w-]*)((?:;(?:"[^"]*"|[^":])*)?):(.*)$/s.exec(line)
  if (match === null) return null
  const [, name = '', parameters = '', value = ''] = match
  const isBinary = /(?:^|[;=])(?:BASE64|B)(?:;|$)/i.test(parameters) || /^data:[^,]*;base64,/i.test(value)
  if (isBinary) return { name: name.toUpperCase(), parts: [], isBinary, isInvalid: false }
  const isQuoted = isQuotedPrintable(parameters)
  const bytes = isQuoted ? quotedPrintable(value) : Buffer.from(value, 'latin1')
  const isGbk = /CHARSET="?(?:GB|CP936|X-GBK)/i.test(parameters)
  const { text, isInvalid } = isGbk ? gbkText(bytes) : cellText(bytes)
  return { name: name.toUpperCase(), parts: text.split(/(?<!\\);/).map(unescaped), isBinary, isInvalid }
}

/** Whether the value of a line that begins like this goes on behind a `=` at its end. */
export function isQuotedPrintable(line: string): boolean {
  return /^[^:]*[;=]QUOTED-PRINTABLE/i.test(line)
}

function gbkText(bytes: Uint8Array): { readonly text: string; readonly isInvalid: boolean } {
  const { text, invalidStarts } = decodeGb18030(bytes, true)
  return { text, isInvalid: invalidStarts.length > 0 }
}

function unescaped(part: string): string {
  return part.replaceAll(/\\([nN\\,;:])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign))
}
