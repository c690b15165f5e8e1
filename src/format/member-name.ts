/** Names inside containers, as they are shown. */
import { isUtf8 } from 'node:buffer'
import { decodeGb18030 } from './encoding/gb18030.js'

/**
 * The name of a member: as it is where its bytes are UTF-8, else read as GBK, the encoding of Chinese programs, where that fits; else with
 * every odd byte as %XX. `bytes` as latin1 text.
 */
export function memberName(bytes: string): string {
  const raw = Buffer.from(bytes, 'latin1')
  if (isUtf8(raw)) return raw.toString()
  const { text, invalidStarts } = decodeGb18030(raw, true)
  return invalidStarts.length === 0 ? text : bytes.replaceAll(/[\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`)
}
