/** UTF-16 with a byte order mark to UTF-8: what programs of Windows write when they save a script or "Unicode". */
import type { Transcoded } from './gb18030-to-utf8.js'
import { putCharacter } from './utf8-bytes.js'

export type Utf16 = 'little' | 'big'

/** The byte order by the mark, which has two bytes; null without one. UTF-32 has a mark that begins alike. */
export function utf16Order(head: Uint8Array): Utf16 | null {
  if (head[0] === 0xff && head[1] === 0xfe) return head[2] === 0 && head[3] === 0 ? null : 'little'
  return head[0] === 0xfe && head[1] === 0xff ? 'big' : null
}

/** `target` holds three bytes for each of `bytes`. A half of a pair is U+FFFD. Cost O(bytes). Never throws. */
export function utf16ToUtf8(bytes: Uint8Array, final: boolean, target: Uint8Array, order: Utf16): Transcoded {
  const [high, low] = order === 'big' ? [0, 1] : [1, 0]
  const unitAt = (at: number): number => ((bytes[at + high] ?? 0) << 8) | (bytes[at + low] ?? 0)
  let at = 0
  let written = 0
  let invalid = 0
  for (; at + 1 < bytes.length; at += 2) {
    const unit = unitAt(at)
    if (unit < 0xd800 || unit > 0xdfff) {
      written = putCharacter(target, written, unit)
      continue
    }
    if (unit < 0xdc00 && at + 3 >= bytes.length && !final) break
    const next = at + 3 < bytes.length ? unitAt(at + 2) : 0
    const isPair = unit < 0xdc00 && next >= 0xdc00 && next <= 0xdfff
    if (!isPair) invalid++
    written = putCharacter(target, written, isPair ? 0x1_0000 + ((unit - 0xd800) << 10) + (next - 0xdc00) : 0xfffd)
    if (isPair) at += 2
  }
  if (!final || at >= bytes.length) return { used: at, written, invalid }
  return { used: bytes.length, written: putCharacter(target, written, 0xfffd), invalid: invalid + 1 }
}
