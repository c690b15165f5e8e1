/**
 * The first lines of a text table, decoded, each with its place in the original bytes.
 *
 * LF and CR never occur inside a character of UTF-8 or GB18030 (trail bytes are 80–BF; 30–39, 40–7E, 80–FE), so lines
 * are found in the bytes and only then decoded: offsets stay exact whatever the encoding and however damaged the text.
 */
import { decodeGb18030 } from '../encoding/gb18030.js'

/** One line. Offsets are half-open bytes in the original; `byteEnd` lies before the line end, `next` after it. */
export interface HeadLine {
  readonly text: string
  readonly byteStart: number
  readonly byteEnd: number
  readonly next: number
  /** 1-based, counted from the beginning of the file. */
  readonly line: number
}

export interface LineRules {
  readonly encoding: 'utf-8' | 'gb18030'
  /** Whether a CR that is not followed by LF ends a line. */
  readonly crEndsRecord: boolean
  /** First byte to read: after the byte order mark. */
  readonly byteStart: number
  /** Whether the file ends with `head`; if not, the last line may be cut and is left out. */
  readonly headIsWhole: boolean
}

const LF = 10
const CR = 13

/**
 * Lines of `head` from `rules.byteStart` on, at most `maxLines`.
 *
 * A last line without line end is given when the head is whole, and also when it is the only one: a first line longer
 * than the head must still be seen.
 * Cost   O(bytes); one decoded string a line. Never throws on odd bytes (U+FFFD stands for them).
 */
export function readHeadLines(head: Uint8Array, rules: LineRules, maxLines: number): HeadLine[] {
  const decode = rules.encoding === 'utf-8' ? decodeUtf8() : decodeWhole
  const lines: HeadLine[] = []
  let byteStart = rules.byteStart
  while (byteStart < head.length && lines.length < maxLines) {
    const byteEnd = lineEnd(head, byteStart, rules.crEndsRecord)
    if (byteEnd === head.length && !rules.headIsWhole && lines.length > 0) break
    const next = afterLineEnd(head, byteEnd)
    const contentEnd = head[byteEnd] === LF && byteEnd > byteStart && head[byteEnd - 1] === CR ? byteEnd - 1 : byteEnd
    lines.push({ text: decode(head.subarray(byteStart, contentEnd)), byteStart, byteEnd: contentEnd, next, line: lines.length + 1 })
    byteStart = next
  }
  return lines
}

function decodeUtf8(): (bytes: Uint8Array) => string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  return (bytes) => decoder.decode(bytes)
}

function decodeWhole(bytes: Uint8Array): string {
  return decodeGb18030(bytes, true).text
}

function lineEnd(head: Uint8Array, from: number, crEndsRecord: boolean): number {
  const feed = head.indexOf(LF, from)
  const end = feed < 0 ? head.length : feed
  if (!crEndsRecord) return end
  const carriage = head.subarray(from, end).indexOf(CR)
  return carriage < 0 ? end : from + carriage
}

function afterLineEnd(head: Uint8Array, end: number): number {
  if (end >= head.length) return head.length
  return head[end] === CR && head[end + 1] === LF ? end + 2 : end + 1
}
