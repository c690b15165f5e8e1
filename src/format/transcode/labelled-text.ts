/**
 * Bytes to text by the name of an encoding, as mails and documents tell it.
 *
 * Content goes before the name, which programs copy from templates. UTF-8 and GB18030 are read by our own rules, the rest by iconv-lite, so that
 * no platform's tables decide.
 */
import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { decodeGb18030 } from '../encoding/gb18030.js'
import { gb18030Label, latinLabel } from '../encoding/labels.js'
import { cellText, type CellText } from '../encoding/text-bytes.js'
import { isCommonChinese } from './garbled.js'

/** Says nothing, or what is tried anyway. */
const noLabel = /^(?:|utf-?8|8bit|unknown.*|x-unknown|default)$/

/** Never throws. Cost: O(bytes), at most two passes. */
export function labelledText(bytes: Uint8Array, label: string): CellText {
  const name = label.trim().toLowerCase()
  if (bytes.every((byte) => byte < 0x80) && !/^(?:utf-?(?:7|16|32)|iso-2022|hz)/.test(name)) return { text: ascii(bytes), isInvalid: false }
  if (isChineseUtf8(bytes)) return cellText(bytes)
  if (gb18030Label.test(name)) return gb18030Text(bytes)
  if (/^hz(?:-gb-?2312)?$/.test(name)) return gb18030Text(fromHz(bytes))
  if (noLabel.test(name) || !iconv.encodingExists(name)) return cellText(bytes)
  const guessed = latinLabel.test(name) ? cellText(bytes) : null
  if (guessed?.isInvalid === false) return guessed
  const text = iconv.decode(Buffer.from(bytes), name)
  return { text, isInvalid: text.includes('\ufffd') }
}

/** UTF-8 with Han characters. A name of two characters in GB18030 can be well-formed UTF-8 too, of letters that are in no Chinese text. */
function isChineseUtf8(bytes: Uint8Array): boolean {
  return isUtf8(bytes) && /\p{Script=Han}/u.test(cellText(bytes).text) && !isCommonChinese(bytes)
}

function ascii(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

function gb18030Text(bytes: Uint8Array): CellText {
  const { text, invalidStarts } = decodeGb18030(bytes, true)
  return { text, isInvalid: invalidStarts.length > 0 }
}

/** HZ (RFC 1843): GB 2312 in seven bits between `~{` and `~}`. */
function fromHz(bytes: Uint8Array): Uint8Array {
  const text = ascii(bytes).replaceAll(/~\r?\n/g, '')
  const plain = text.replaceAll(/~\{([\x21-\x7e]*?)(?:~\}|$)/g, (_, pairs: string) =>
    pairs.replaceAll(/[\x21-\x7e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) | 0x80)),
  )
  return Buffer.from(plain.replaceAll('~~', '~'), 'latin1')
}
