/** UTF-16 to UTF-8 (Unicode 15, D91): the platform's own conversion, which has no tables that could differ. */
import type { Transcode, TranscodedPiece } from './transcoder.js'

export const transcodeUtf16le: Transcode = (bytes, final) => transcode(bytes, final, false)

export const transcodeUtf16be: Transcode = (bytes, final) => transcode(bytes, final, true)

function transcode(bytes: Uint8Array, final: boolean, isBigEndian: boolean): TranscodedPiece {
  const even = bytes.length - (bytes.length % 2)
  // A copy: swapping is done in place.
  const units = Buffer.from(bytes.subarray(0, even))
  if (isBigEndian) units.swap16()
  const isCut = !final && even >= 2 && isLeading(units.readUInt16LE(even - 2))
  const used = isCut ? even - 2 : even
  const text = units.toString('utf16le', 0, used)
  const invalidStarts = loneSurrogates(text)
  const hasHalf = final && bytes.length > even
  return {
    utf8: Buffer.from(hasHalf ? `${text}\ufffd` : text),
    used: hasHalf ? bytes.length : used,
    invalidStarts: hasHalf ? [...invalidStarts, even] : invalidStarts,
  }
}

const isLeading = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff

const lone = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

function loneSurrogates(text: string): number[] {
  return Array.from(text.matchAll(lone), ({ index }) => index * 2)
}
