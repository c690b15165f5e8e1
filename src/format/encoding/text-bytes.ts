/** Bytes of a text cell to text, where a format says nothing of their encoding or what it says may be wrong. */
import { decodeGb18030 } from './gb18030.js'

export interface CellText {
  readonly text: string
  /** Bytes fit no encoding; U+FFFD stands for them. */
  readonly isInvalid: boolean
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })

/** UTF-8, or GB18030 where the bytes are no UTF-8 and do fit it. Cost O(bytes), at most two passes. */
export function cellText(bytes: Uint8Array): CellText {
  const text = utf8.decode(bytes)
  // U+FFFD may also stand in the bytes themselves, which are then read as GB18030 in vain.
  if (!text.includes('\ufffd')) return { text, isInvalid: false }
  const other = decodeGb18030(bytes, true)
  return other.invalidStarts.length === 0 && !isReplacement(bytes) ? { text: other.text, isInvalid: false } : { text, isInvalid: true }
}

/** EF BF BD, U+FFFD in UTF-8, is fine GB18030 in pairs (锟斤拷). */
function isReplacement(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('\ufffd')
}
