/** The beginning of a file as text, to tell its format by. */
import { detectEncoding, utf16Of, type EncodingFinding, type PlainEncoding } from '../encoding/encoding.js'
import { decodeGb18030 } from '../encoding/gb18030.js'

/** Null when it is no text. `isWhole`: the file ends with `head`. Cost O(bytes). */
export function headText(head: Uint8Array, isWhole: boolean, wanted: PlainEncoding | null = null): string | null {
  const wide = utf16Of(head)
  if (wide !== null) return new TextDecoder(wide).decode(head, { stream: !isWhole })
  const { encoding, bomBytes } = headEncoding(head, isWhole, wanted)
  if (encoding === null) return null
  const bytes = head.subarray(bomBytes)
  return encoding === 'gb18030' ? decodeGb18030(bytes, isWhole).text : new TextDecoder().decode(bytes, { stream: !isWhole })
}

/**
 * As `detectEncoding`; but text with something binary further down, as a dump with a picture in its first row, has the encoding of the lines
 * before. What is recognised by its text then is read; what is not stays binary.
 */
export function headEncoding(head: Uint8Array, isWhole: boolean, wanted: PlainEncoding | null): EncodingFinding {
  const found = detectEncoding(head, isWhole, wanted)
  if (found.problem !== 'format-binary') return found
  const lines = head.subarray(0, head.lastIndexOf(lineFeed, head.findIndex(isBinary)) + 1)
  return lines.length === 0 ? found : detectEncoding(lines, true, wanted)
}

const lineFeed = 0x0a

/** Controls that are in no text; line ends, tabs and delimiters are. */
function isBinary(byte: number): boolean {
  return byte < 0x07 || (byte > 0x0d && byte < 0x1b)
}
