/** The table of shared strings of a workbook: what most of its text cells point into. */
import type { ZipEntry } from '../../source/zip.js'
import { withoutSeparators } from '../records/separators.js'
import { runsText } from './xml-text.js'

/** All strings behind each other in UTF-8; without the two separators of cells and records. */
export class SharedStrings {
  bytes: Uint8Array = new Uint8Array(64 * 1024)
  #ends = new Float64Array(1024)
  #count = 0

  startOf(index: number): number {
    return index > 0 && index < this.#count ? (this.#ends[index - 1] ?? 0) : 0
  }

  /** An index that is none is an empty string. */
  endOf(index: number): number {
    return index >= 0 && index < this.#count ? (this.#ends[index] ?? 0) : this.startOf(index)
  }

  add(text: string): void {
    const start = this.#count === 0 ? 0 : (this.#ends[this.#count - 1] ?? 0)
    if (start + text.length * 3 > this.bytes.length)
      this.bytes = grown(this.bytes, new Uint8Array(Math.max(this.bytes.length * 2, start + text.length * 3)))
    if (this.#count === this.#ends.length) this.#ends = grown(this.#ends, new Float64Array(this.#count * 2))
    this.#ends[this.#count++] = start + encoder.encodeInto(withoutSeparators(text), this.bytes.subarray(start)).written
  }
}

const encoder = new TextEncoder()

function grown<T extends Uint8Array | Float64Array>(before: T, larger: T): T {
  larger.set(before)
  return larger
}

/** All strings in their order. Cost: O(bytes of the part); the strings stay in memory while the workbook is read. */
export async function readSharedStrings(entry: ZipEntry | null): Promise<SharedStrings> {
  const strings = new SharedStrings()
  if (entry === null) return strings
  const decoder = new TextDecoder()
  let rest = ''
  await entry.read((chunk) => {
    rest = takeItems(rest + decoder.decode(chunk, { stream: true }), strings)
  })
  return strings
}

/** Takes all whole items; gives what is left. */
function takeItems(text: string, strings: SharedStrings): string {
  let at = 0
  for (;;) {
    const open = itemStart(text, at)
    const tagEnd = open < 0 ? -1 : text.indexOf('>', open)
    if (open < 0 || tagEnd < 0) return text.slice(open < 0 ? Math.max(at, text.lastIndexOf('<')) : open)
    if (text[tagEnd - 1] === '/') {
      strings.add('')
      at = tagEnd + 1
      continue
    }
    const close = text.indexOf('</si>', tagEnd)
    if (close < 0) return text.slice(open)
    strings.add(itemText(text, tagEnd + 1, close))
    at = close + 5
  }
}

/** Nearly every item is one `<t>`. */
function itemText(text: string, from: number, to: number): string {
  const isSingle = text.startsWith('<t>', from) && text.indexOf('</t>', from) === to - 4
  const plain = isSingle ? text.slice(from + 3, to - 4) : null
  return plain !== null && !/[&_]/.test(plain) ? plain : runsText(text, from, to)
}

/** `<si>`, not `<sst`. */
function itemStart(text: string, from: number): number {
  for (let at = text.indexOf('<si', from); at >= 0; at = text.indexOf('<si', at + 3)) {
    if (/[ />]/.test(text[at + 3] ?? '')) return at
  }
  return -1
}
