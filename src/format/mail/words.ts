/** Words of headers in other encodings (RFC 2047), and the parameters of a field (RFC 2045, 5.1; RFC 2231). */
import { quotedPrintable } from '../encoding/quoted-printable.js'
import { labelledText } from '../transcode/labelled-text.js'
import { cellText } from '../encoding/text-bytes.js'

const encodedWord = /=\?([^?*\s]+)(?:\*[^?]*)?\?([BbQq])\?([^?]*)\?=/g
/** Words of one encoding, which often divide a character between them. */
const encodedWords = /=\?[^?\s]+\?[BbQq]\?[^?]*\?=(?:\s*=\?[^?\s]+\?[BbQq]\?[^?]*\?=)*/g

/** The text of a field's bytes: words that are encoded, and bytes as they stand, which old programs write. `value`: latin1 of the bytes. */
export function headerText(value: string): string {
  return decodeWords(cellText(Buffer.from(value, 'latin1')).text)
}

/** Encoded words in text that is no bytes any more. */
export function decodeWords(text: string): string {
  return text.replaceAll(encodedWords, (run) => {
    const words: { readonly charset: string; readonly bytes: Buffer[] }[] = []
    for (const [, charset = '', form = '', written = ''] of run.matchAll(encodedWord)) {
      const bytes = /[Bb]/.test(form) ? Buffer.from(written, 'base64') : quotedPrintable(written.replaceAll('_', ' '))
      const before = words.at(-1)
      if (before?.charset.toLowerCase() === charset.toLowerCase()) before.bytes.push(bytes)
      else words.push({ charset, bytes: [bytes] })
    }
    return words.map(({ charset, bytes }) => labelledText(Buffer.concat(bytes), charset).text).join('')
  })
}

export interface FieldValue {
  /** What stands before the parameters, in small letters. */
  readonly value: string
  /** By name in small letters, decoded. */
  readonly parameters: ReadonlyMap<string, string>
}

const parameter = /;\s*([^\s=;"]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^;]*))/gs

interface Pieces {
  charset: string
  readonly pieces: [number: number, written: string, isCoded: boolean][]
}

/** `text/plain; charset=gbk`, `attachment; filename*0*=GBK''%C3%FB`. Cost: O(value). */
export function readFieldValue(value: string): FieldValue {
  const found = new Map<string, Pieces>()
  for (const [, written = '', quoted, plain = ''] of value.matchAll(parameter)) {
    const [, name = written, number = '0', coded = ''] = /^([^*]+)(?:\*(\d+))?(\*?)$/.exec(written) ?? []
    const one = found.get(name.toLowerCase()) ?? { charset: '', pieces: [] }
    found.set(name.toLowerCase(), one)
    const text = quoted?.replaceAll(/\\(["\\])/g, '$1') ?? plain.trim()
    one.pieces.push([Number(number), text, coded === '*'])
  }
  const parameters = new Map([...found].map(([name, pieces]) => [name, textOf(pieces)]))
  return { value: (/^[^;]*/.exec(value)?.[0] ?? '').trim().toLowerCase(), parameters }
}

/** Pieces by their numbers; coded ones begin with encoding and language. */
function textOf({ pieces }: Pieces): string {
  const ordered = [...pieces].sort(([a], [b]) => a - b)
  if (!ordered.some(([, , isCoded]) => isCoded)) return headerText(ordered.map(([, written]) => written).join(''))
  const [, charset = '', first = ordered[0]?.[1] ?? ''] = /^([^']*)'[^']*'(.*)$/s.exec(ordered[0]?.[1] ?? '') ?? []
  const bytes = ordered.map(([, written, isCoded], index) => {
    const own = index === 0 ? first : written
    return isCoded ? quotedPrintable(own.replaceAll('%', '=')) : Buffer.from(own, 'latin1')
  })
  return labelledText(Buffer.concat(bytes), charset).text
}
