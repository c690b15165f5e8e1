/**
 * How far bytes are GB18030 (which contains GBK and GB2312). That says little: 98 % of the bytes of Chinese UTF-8 text pass
 * too (measured on microblogs, 266 KB), so UTF-8 is always asked first.
 */
import { characterAt, codeLength, unfinished } from './gb18030.js'
import type { MultibyteCheck } from './utf8.js'

/** Checks `bytes` from `from` on; meaning, cost and cut as in `checkUtf8`. */
export function checkGb18030(bytes: Uint8Array, from: number, mayBeCut: boolean, keep: number): MultibyteCheck {
  const invalidStarts: number[] = []
  let valid = 0
  let invalid = 0
  for (let at = from; at < bytes.length;) {
    const character = characterAt(bytes, at)
    if (character === unfinished && mayBeCut) break
    const length = character < 0 ? 1 : codeLength(bytes, at)
    if (character < 0) {
      invalid++
      if (invalidStarts.length < keep) invalidStarts.push(at)
    } else if (length > 1) valid += length
    at += length
  }
  return { valid, invalid, invalidStarts }
}
