/** The beginning of a text whose bytes say nothing before they are decoded: its text in UTF-8, and where that stands in the original. */
import { utf16Of, type DecodedEncoding, type TextEncodingName } from './encoding.js'
import { mostGrowth } from './transcode.js'
import { transcoders } from './transcoders.js'

export interface DecodedHead {
  readonly encoding: DecodedEncoding
  readonly utf8: Uint8Array
  /** Places of the original that are no character, ascending. */
  readonly invalidStarts: readonly number[]
  /** Byte of the original at which the character begins that stands at `place` of `utf8`. O(place). */
  readonly originalPlace: (place: number) => number
}

/**
 * Null for what is read as it lies.
 *
 * `isWhole`  the file ends with `head`; otherwise a character that it cuts is left out.
 * `told`     the encoding that the user gave, or that lines of the whole file told.
 * Cost       O(bytes). Never throws.
 */
export function decodeHead(head: Uint8Array, isWhole: boolean, told: TextEncodingName | null): DecodedHead | null {
  const encoding = utf16Of(head) ?? (told === 'utf-8' || told === 'gb18030' ? null : told)
  if (encoding === null) return null
  const target = new Uint8Array(head.length * mostGrowth)
  const { written, invalidStarts } = transcoders[encoding](head, isWhole, target)
  const originalPlace = (place: number): number => placeBefore(head, encoding, place)
  return { encoding, utf8: target.subarray(0, written), invalidStarts, originalPlace }
}

/** Bytes that are decoded at once on the way to a place; it halves them until it is there. */
const stepBytes = 4096

function placeBefore(head: Uint8Array, encoding: DecodedEncoding, place: number): number {
  const target = new Uint8Array(stepBytes * mostGrowth)
  let at = 0
  let before = 0
  for (let step = stepBytes; step > 0;) {
    const { used, written } = transcoders[encoding](head.subarray(at, at + step), at + step >= head.length, target)
    if (used === 0 || before + written > place) step >>= 1
    else {
      at += used
      before += written
    }
  }
  return at
}
