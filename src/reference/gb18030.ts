/**
 * The mapping of GB18030 to Unicode, which contains those of GBK and GB2312: one for the plan and for the kernel, whatever the
 * runtime's own decoder says (those of Node 20 and 22 differ in 1,697 codes of GBK).
 *
 * Source: GB 18030-2022. A code has one byte up to 7F; or two, 81–FE then 40–7E or 80–FE; or four, 81–FE, 30–39, 81–FE, 30–39.
 * Private use: two-byte codes without a character keep the code points U+E000 to U+E765 and a few more that the standard gives
 * them. Where its editions moved a character from a four-byte code to a two-byte one, both are read as that character.
 */
import { fourByteRanges, twoByteCharacters } from './gb18030.data.js'

/** SHA-256 of the two lists as decimal numbers, a line each: stands for them in the rules' digest; a test holds it to them. */
export const gb18030Digest = '45ec5033ad1c06bc70d0caaceeecee678168e8d8004e116b59039e1c6fddd610'

let characters: Uint16Array | undefined
let ranges: Uint16Array | undefined

function unpack(base64: string): Uint16Array {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const view = new DataView(bytes.buffer)
  return Uint16Array.from({ length: bytes.length / 2 }, (_, index) => view.getUint16(index * 2, true))
}

/** Code points of the two-byte codes by lead, then trail: 126 × 190. Unpacked at the first call, about 1 ms. */
export function gb18030Characters(): Uint16Array {
  characters ??= unpack(twoByteCharacters)
  return characters
}

/** The two bytes of a code, by its place in `gb18030Characters`. */
export function gb18030Code(place: number): readonly [lead: number, trail: number] {
  const trail = 0x40 + (place % 190)
  return [0x81 + Math.floor(place / 190), trail < 0x7f ? trail : trail + 1]
}

/** Four-byte codes of U+0080 to U+FFFF: pairs of the first code of a range, counted from 81308130, and its code point; ascending. */
export function gb18030Ranges(): Uint16Array {
  ranges ??= unpack(fourByteRanges)
  return ranges
}
