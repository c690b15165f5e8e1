/** Where characters of ASCII stand in a text that is not decoded: line ends, mostly. */
import type { TextEncodingName } from './encoding.js'

/** Every code of a text begins at a multiple of its code unit. */
export function codeUnitBytes(encoding: TextEncodingName): 1 | 2 {
  return encoding === 'utf-16le' || encoding === 'utf-16be' ? 2 : 1
}

/** The ASCII character that stands at `at`, the place of a code unit; −1 for any other. Where units are bytes, those below 30 are no part of other codes. */
export function asciiAt(bytes: Uint8Array, at: number, encoding: TextEncodingName): number {
  const first = bytes[at] ?? -1
  if (codeUnitBytes(encoding) === 1) return first
  const second = bytes[at + 1] ?? -1
  const [high, low] = encoding === 'utf-16be' ? [first, second] : [second, first]
  return high === 0 ? low : -1
}
