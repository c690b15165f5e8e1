/**
 * Big5 to UTF-8, by the mapping of reference/big5.ts. A byte that begins no code becomes U+FFFD, and the next is looked at anew, as in GB18030.
 */
import { big5Character, secondCharacters } from '../../reference/big5.js'
import type { Transcode } from './transcode.js'
import { putCharacter, replacement } from './utf8-bytes.js'

export const transcodeBig5: Transcode = (bytes, final, target) => {
  const invalidStarts: number[] = []
  let at = 0
  let written = 0
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) {
      target[written++] = lead
      at++
      continue
    }
    if (at + 1 === bytes.length && !final) break
    const trail = bytes[at + 1] ?? 0
    const character = big5Character(lead, trail)
    if (character === 0) invalidStarts.push(at)
    written = putCharacter(target, written, character === 0 ? replacement : character)
    const second = secondCharacters.get(lead * 256 + trail)
    if (second !== undefined) written = putCharacter(target, written, second)
    at += character === 0 ? 1 : 2
  }
  return { used: at, written, invalidStarts }
}
