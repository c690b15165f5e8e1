/** GB18030 to UTF-8, bytes to bytes, by the mapping and the rule for invalid bytes of gb18030.ts. */
import { characterAt, codeLength, unfinished } from './gb18030.js'
import { putCharacter } from './utf8-bytes.js'

export interface Transcoded {
  /** Bytes read; fewer than given only when the text goes on and its last code is unfinished. */
  readonly used: number
  readonly written: number
  /** Bytes that begin no code; each became U+FFFD. */
  readonly invalid: number
}

const replacement = 0xfffd

/** `target` holds three bytes for each of `bytes`. Cost O(bytes). Never throws. */
export function gb18030ToUtf8(bytes: Uint8Array, final: boolean, target: Uint8Array): Transcoded {
  let at = 0
  let written = 0
  let invalid = 0
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) {
      target[written++] = byte
      at++
      continue
    }
    const character = characterAt(bytes, at)
    if (character === unfinished && !final) break
    if (character < 0) invalid++
    at += character < 0 ? 1 : codeLength(bytes, at)
    written = putCharacter(target, written, character < 0 ? replacement : character)
  }
  return { used: at, written, invalid }
}
