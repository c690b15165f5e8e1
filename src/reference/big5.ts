/**
 * The mapping of Big5 to Unicode, with the extensions of ETEN and the characters of Hong Kong: one for the plan and for the kernel, whatever the
 * runtime's own decoder says.
 *
 * Source: the index of the WHATWG Encoding Standard, as iconv-lite has it. A code has one byte up to 7F; or two, 81–FE then 40–7E or A1–FE.
 */
import { big5Text } from './big5.data.js'

/** SHA-256 of the characters' numbers, with those of `secondCharacters` behind them: stands for them in the rules' digest; a test holds it to them. */
export const big5Digest = '0fcc9be8c9a90870673048f83763ef4b35409c3a52c0b1a582edd29431410292'

/** Codes of two characters, which Unicode has no one for, and the second of these: Ê and ê with a macron or caron. */
export const secondCharacters: ReadonlyMap<number, number> = new Map([
  [0x8862, 0x304],
  [0x8864, 0x30c],
  [0x88a3, 0x304],
  [0x88a5, 0x30c],
])

const trails = 157

let characters: Uint32Array | undefined

/** The (first) character of every code by lead, then trail: 126 × 157; 0 where there is none. Unpacked at the first call, about 1 ms. */
export function big5Characters(): Uint32Array {
  if (characters !== undefined) return characters
  const bytes = Uint8Array.from(atob(big5Text), (letter) => letter.charCodeAt(0))
  characters = Uint32Array.from(new TextDecoder('utf-16le').decode(bytes), (character) => character.codePointAt(0) ?? 0)
  return characters
}

/** The two bytes of a code, by its place in `big5Characters`. */
export function big5Code(place: number): readonly [lead: number, trail: number] {
  const trail = 0x40 + (place % trails)
  return [0x81 + Math.floor(place / trails), trail <= 0x7e ? trail : trail + 0x22]
}

/** The (first) character of a two-byte code; 0 when it is none. */
export function big5Character(lead: number, trail: number): number {
  const isCode = lead >= 0x81 && lead <= 0xfe && ((trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail <= 0xfe))
  return isCode ? (big5Characters()[(lead - 0x81) * trails + trail - (trail <= 0x7e ? 0x40 : 0x62)] ?? 0) : 0
}
