/** Encodings of text that its first bytes do not tell, or that they tell whatever the user says: UTF-16, Big5, lines in several encodings. */
import { isUtf8 } from 'node:buffer'
import type { ByteSource } from '../../source/file.js'
import { big5Character } from '../../reference/big5.js'
import { utf16Of } from '../encoding/encoding.js'
import type { RecognisedEncoding } from '../formats.js'
import { isCommonChinese } from '../transcode/garbled.js'
import { readMixedLine } from '../transcode/mixed.js'

/** Where lines are looked at: evenly over the file, so that a dump that was joined of parts is seen as what it is. */
const windows = 32
const windowBytes = 32 * 1024
/** Fewest lines of a kind that tell: one may be a fault. */
const fewestLines = 2
/** Lines of a window that are looked at. */
const linesOfWindow = 40

/** Null for text that the plan tells by its head, and for what is no text. Reads 1 MiB, a text of common lines once. */
export function recognisedEncoding(source: ByteSource, head: Uint8Array): RecognisedEncoding | null {
  const utf16 = utf16Of(head)
  if (utf16 !== null) return utf16
  if (head.includes(0)) return null
  const lines = sampledLines(source)
  if (lines.length === 0) return null
  if (isBig5(lines)) return 'big5'
  const read = lines.map(readMixedLine)
  const count = (wanted: (line: (typeof read)[number]) => boolean): number => read.filter(wanted).length
  const inUtf8 = count(({ repair, isInvalid }) => repair === null && !isInvalid)
  const garbled = count(({ repair }) => repair === 'latin-1' || repair === 'gb18030-as-utf-8')
  const inGb18030 = lines.filter((line) => !isUtf8(line) && isCommonChinese(line)).length
  return garbled >= fewestLines || (inUtf8 >= fewestLines && inGb18030 >= fewestLines) ? 'mixed' : null
}

/** Lines with bytes above 7F, whole ones, of windows over the file; of a small file all. */
function sampledLines(source: ByteSource): Uint8Array[] {
  const step = Math.max(windowBytes, Math.floor(source.bytes / windows))
  const lines: Uint8Array[] = []
  for (let position = 0; position < source.bytes; position += step) {
    const bytes = new Uint8Array(Math.min(windowBytes, source.bytes - position))
    const taken = bytes.subarray(0, source.read(bytes, position))
    lines.push(...wholeLines(taken, position === 0, position + taken.length >= source.bytes))
  }
  return lines
}

function wholeLines(bytes: Uint8Array, isFirst: boolean, isLast: boolean): Uint8Array[] {
  const lines: Uint8Array[] = []
  let at = isFirst ? 0 : bytes.indexOf(0x0a) + 1
  while (at < bytes.length && lines.length < linesOfWindow) {
    const found = bytes.indexOf(0x0a, at)
    if (found < 0 && !isLast) break
    const line = bytes.subarray(at, found < 0 ? bytes.length : found)
    if (line.some((byte) => byte >= 0x80)) lines.push(line)
    at = found < 0 ? bytes.length : found + 1
  }
  return lines
}

/**
 * Whether the lines are Big5 and not GB18030, with which it shares most codes: nearly all characters are among the 5,401 common ones
 * (A440 to C67E), which read as GB18030 are scattered over it.
 */
function isBig5(lines: readonly Uint8Array[]): boolean {
  if (lines.some((line) => isUtf8(line))) return false
  let common = 0
  let others = 0
  for (const line of lines) {
    for (let at = 0; at < line.length; at++) {
      const lead = line[at] ?? 0
      if (lead < 0x80) continue
      const trail = line[++at] ?? 0
      if (big5Character(lead, trail) === 0) others += 2
      else if (lead >= 0xa4 && lead <= 0xc6) common++
      // A1 to A3 are punctuation and full-width forms.
      else if (lead > 0xa3) others++
    }
  }
  return common >= 10 && common >= others * 9 && !isCommonChinese(Buffer.concat(lines))
}
