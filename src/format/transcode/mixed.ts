/** Text whose lines are in UTF-8 and in GB18030, or garbled, to UTF-8: each line is decided by itself. */
import { isUtf8 } from 'node:buffer'
import { decodeGb18030 } from '../encoding/gb18030.js'
import { fromGb18030, fromLatin1 } from './garbled.js'

/** `gb18030`: such a line. `latin-1`: GB18030 that was read as Latin-1 (ÕÅÈý). `gb18030-as-utf-8`: UTF-8 that was read as GB18030 (寮犱笁). */
export const lineRepairs = ['gb18030', 'latin-1', 'gb18030-as-utf-8'] as const
export type LineRepair = (typeof lineRepairs)[number]

const lineFeed = 0x0a

export interface ReadLine {
  readonly utf8: Uint8Array
  /** Null where it is UTF-8 as it stands, or fits nothing. */
  readonly repair: LineRepair | null
  readonly isInvalid: boolean
}

/** One line, with or without its end. O(bytes). */
export function readMixedLine(bytes: Uint8Array): ReadLine {
  if (!isUtf8(bytes)) {
    const { text, invalidStarts } = decodeGb18030(bytes, true)
    if (invalidStarts.length === 0) return { utf8: Buffer.from(text), repair: 'gb18030', isInvalid: false }
    return { utf8: bytes, repair: null, isInvalid: true }
  }
  const text = Buffer.from(bytes).toString()
  const latin = fromLatin1(text)
  if (latin !== null) return { utf8: Buffer.from(latin), repair: 'latin-1', isInvalid: false }
  const double = fromGb18030(text)
  if (double !== null) return { utf8: Buffer.from(double), repair: 'gb18030-as-utf-8', isInvalid: false }
  return { utf8: bytes, repair: null, isInvalid: false }
}

export interface TranscodedLines {
  /** Bytes of the original that were read; fewer than given only where the text goes on and its last line is cut. */
  readonly used: number
  readonly written: number
  /** Lines that were read otherwise than as UTF-8, by what was done to them. */
  readonly lines: Readonly<Record<LineRepair, number>>
}

/**
 * Transcodes the whole lines of `bytes` to the beginning of `target`, which has room for `mostGrowth` times as many bytes. Lines that fit nothing
 * stay as they are; their bytes are counted as invalid when they are scanned. What it gives depends on the piece alone, so that it can be asked
 * again.
 */
export function transcodeMixed(bytes: Uint8Array, final: boolean, target: Uint8Array): TranscodedLines {
  const end = final ? bytes.length : bytes.lastIndexOf(lineFeed) + 1
  const lines = { gb18030: 0, 'latin-1': 0, 'gb18030-as-utf-8': 0 }
  let written = 0
  for (let at = 0; at < end;) {
    const found = bytes.indexOf(lineFeed, at)
    const next = found < 0 || found >= end ? end : found + 1
    const { utf8, repair } = readMixedLine(bytes.subarray(at, next))
    if (repair !== null) lines[repair]++
    target.set(utf8, written)
    written += utf8.length
    at = next
  }
  return { used: end, written, lines }
}
