/**
 * Big5 with the characters of Hong Kong, to UTF-8.
 *
 * The mapping is iconv-lite's (Big5-HKSCS of the WHATWG Encoding Standard), one for every platform; a byte that begins no code becomes
 * U+FFFD, and the next is looked at anew, as in GB18030.
 */
import iconv from 'iconv-lite'
import { putCharacter, replacement } from '../encoding/utf8-bytes.js'
import type { Transcode } from './transcoder.js'

const trails = 0x100

let mapping: readonly (string | null)[] | undefined

/** [lead * 256 + trail] = character; one code stands for two of them. */
function characters(): readonly (string | null)[] {
  mapping ??= Array.from({ length: trails * trails }, (_, code) => {
    const [lead, trail] = [code >> 8, code & 0xff]
    if (lead < 0x81 || lead > 0xfe || trail < 0x40 || trail > 0xfe || (trail > 0x7e && trail < 0xa1)) return null
    const text = iconv.decode(Buffer.of(lead, trail), 'big5hkscs')
    return text.includes('\ufffd') || text.length > 2 || (text.codePointAt(0) ?? 0) < 0x80 ? null : text
  })
  return mapping
}

/** The character of a two-byte code, or null. */
export function big5Character(lead: number, trail: number): string | null {
  return characters()[lead * trails + trail] ?? null
}

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
    const character = big5Character(lead, bytes[at + 1] ?? 0)
    if (character === null) invalidStarts.push(at)
    for (const one of character ?? '\ufffd') written = putCharacter(target, written, one.codePointAt(0) ?? replacement)
    at += character === null ? 1 : 2
  }
  return { used: at, written, invalidStarts }
}
