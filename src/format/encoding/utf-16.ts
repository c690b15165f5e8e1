/** UTF-16 to UTF-8 (Unicode 15, D91). Half of a pair, and half of a unit at the very end, is U+FFFD. */
import { putCharacter, replacement } from './utf8-bytes.js'
import type { Transcode, Transcoded } from './transcode.js'

export const transcodeUtf16le: Transcode = (bytes, final, target) => transcode(bytes, final, target, 1, 0)

export const transcodeUtf16be: Transcode = (bytes, final, target) => transcode(bytes, final, target, 0, 1)

/** `high`, `low`: where in a unit its two bytes stand. */
function transcode(bytes: Uint8Array, final: boolean, target: Uint8Array, high: number, low: number): Transcoded {
  const unitAt = (at: number): number => ((bytes[at + high] ?? 0) << 8) | (bytes[at + low] ?? 0)
  const invalidStarts: number[] = []
  let at = 0
  let written = 0
  for (; at + 1 < bytes.length; at += 2) {
    const unit = unitAt(at)
    if (unit < 0xd800 || unit > 0xdfff) {
      written = putCharacter(target, written, unit)
      continue
    }
    if (unit < 0xdc00 && at + 3 >= bytes.length && !final) break
    const next = at + 3 < bytes.length ? unitAt(at + 2) : 0
    const isPair = unit < 0xdc00 && next >= 0xdc00 && next <= 0xdfff
    if (!isPair) invalidStarts.push(at)
    written = putCharacter(target, written, isPair ? 0x1_0000 + ((unit - 0xd800) << 10) + (next - 0xdc00) : replacement)
    if (isPair) at += 2
  }
  if (!final || at >= bytes.length) return { used: at, written, invalidStarts }
  invalidStarts.push(at)
  return { used: bytes.length, written: putCharacter(target, written, replacement), invalidStarts }
}
