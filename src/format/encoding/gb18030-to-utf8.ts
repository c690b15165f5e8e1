/** GB18030 to UTF-8, by the mapping and the rule for invalid bytes of gb18030.ts. */
import { characterAt, codeLength, unfinished } from './gb18030.js'
import { putCharacter, replacement } from './utf8-bytes.js'
import type { Transcode } from './transcode.js'

export const transcodeGb18030: Transcode = (bytes, final, target) => {
  const invalidStarts: number[] = []
  let at = 0
  let written = 0
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) {
      target[written++] = byte
      at++
      continue
    }
    const character = characterAt(bytes, at)
    if (character === unfinished && !final) break
    if (character < 0) invalidStarts.push(at)
    at += character < 0 ? 1 : codeLength(bytes, at)
    written = putCharacter(target, written, character < 0 ? replacement : character)
  }
  return { used: at, written, invalidStarts }
}
