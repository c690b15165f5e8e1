/**
 * The text of an institution's name as it is kept and shown. Long digit runs are masked: a column headed 学校 may still hold
 * somebody's number. What is cut or masked keeps a digest, so that different values stay different.
 */
import { createHash, createHmac } from 'node:crypto'
import { shapeOf } from '../format/delimited/cell-shape.js'

/** Longest text that is kept whole, in bytes of UTF-8. */
const shownBytes = 200
/** Between text and digest; no cell of a table holds it: rows read it as another control character. */
const mark = '\u0000'
/** Seven digits and more, with single separators between: landlines and everything longer. */
const longNumber = /[\d０-９](?:[ \-－]?[\d０-９]){6,}/gu

const decoder = new TextDecoder('utf-8')

/**
 * Text of a value, given in UTF-8.
 *
 * `secret` keys the digest of masked values, which stays inside partials: with a plain one, numbers could be tried.
 */
export function takeInstitution(bytes: Uint8Array, secret: Uint8Array): string {
  const text = decoder.decode(bytes).replaceAll(mark, ' ')
  const masked = text.replace(longNumber, (number) => shapeOf(number))
  const digest = masked === text ? '' : `${mark}m${createHmac('sha256', secret).update(bytes).digest('hex').slice(0, 32)}`
  if (bytes.length <= shownBytes) return masked + digest
  return `${cutBytes(masked)}${mark}s${createHash('sha256').update(bytes).digest('hex')}`
}

/** At most `shownBytes` bytes of whole characters. */
function cutBytes(text: string): string {
  let bytes = 0
  let kept = ''
  for (const character of text) {
    bytes += Buffer.byteLength(character)
    if (bytes > shownBytes) break
    kept += character
  }
  return kept
}
