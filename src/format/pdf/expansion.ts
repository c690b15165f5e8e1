/**
 * Whether the packed streams of a document become more than memory holds: PDF.js unpacks a stream whole, and a few bytes can become gigabytes.
 *
 * Pictures are left out, for text needs none of them, and blank pages that were scanned look like an attack. What is locked cannot be seen into.
 */
import { inflateSync, constants } from 'node:zlib'

/** A stream that grows less is what documents hold: text ten times, fonts twice. */
const leastGrowth = 50
/** Most that all streams together which grow more may become. */
const mostBytes = 256 * 1024 * 1024
/** A stream is described before it begins. */
const longestDictionary = 1024
/** Less cannot become much: deflate grows at most 1,032 times. */
const leastBytes = 4 * 1024

/** Cost: O(bytes unpacked). */
export function growsBeyondMemory(bytes: Buffer): boolean {
  let left = mostBytes
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    const start = at + 6 + (bytes[at + 6] === 0x0d ? 1 : 0) + 1
    const end = bytes.indexOf('endstream', start)
    const packed = bytes.subarray(start, end < 0 ? bytes.length : end)
    if (packed.length < leastBytes || !isDeflated(packed) || isPicture(bytes, at)) continue
    const grown = inflatedBytes(packed, left)
    if (grown > packed.length * leastGrowth) left -= grown
    if (left <= 0) return true
    at = start + packed.length
  }
  return false
}

/** The two bytes that zlib begins with (RFC 1950, 2.2). */
function isDeflated([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0
}

function isPicture(bytes: Buffer, at: number): boolean {
  const before = bytes.toString('latin1', Math.max(0, at - longestDictionary), at)
  return /\/Subtype\s*\/Image\b/.test(before.slice(Math.max(0, before.lastIndexOf(' obj'))))
}

/** At most `most`. */
function inflatedBytes(packed: Buffer, most: number): number {
  try {
    return inflateSync(packed, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH }).length
  } catch (error) {
    return error instanceof RangeError ? most : 0
  }
}
