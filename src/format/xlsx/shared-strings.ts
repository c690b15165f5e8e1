/** The part of shared strings of an XLSX workbook (ECMA-376 part 1, 18.4). */
import type { ZipEntry } from '../../source/zip.js'
import { SharedStrings } from '../spreadsheet/shared-strings.js'
import { runsText } from './xml-text.js'

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
