/** The beginning of a file as text, to tell its format by. */
import { detectEncoding, type TextEncodingName } from './encoding.js'
import { decodeGb18030 } from './gb18030.js'
import { utf16Order } from './utf16.js'

/** Null when it is no text. `isWhole`: the file ends with `head`. Cost O(bytes). */
export function headText(head: Uint8Array, isWhole: boolean, wanted: TextEncodingName | null = null): string | null {
  const order = utf16Order(head)
  if (order !== null) return new TextDecoder(order === 'little' ? 'utf-16le' : 'utf-16be').decode(head, { stream: !isWhole })
  const { encoding, bomBytes } = detectEncoding(head, isWhole, wanted)
  if (encoding === null) return null
  const bytes = head.subarray(bomBytes)
  return encoding === 'gb18030' ? decodeGb18030(bytes, isWhole).text : new TextDecoder().decode(bytes, { stream: !isWhole })
}
