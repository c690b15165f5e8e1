/**
 * Lines that a program garbled by reading them in the wrong encoding and writing them again, and what they were.
 *
 * Only where the way back is exact: every character goes back to bytes, and the bytes are the other encoding without a fault. Text that was
 * not garbled passes neither test; one that lost bytes on the way stays as it is.
 */
import { isUtf8 } from 'node:buffer'
import { characterAt, codeLength, decodeGb18030 } from '../encoding/gb18030.js'

/** Fewest bytes above 7F that tell: two characters of two bytes each are a name. */
const fewestBytes = 4

/** GB18030 that was read as Latin-1 or Windows-1252 and saved as UTF-8: ÕÅÈý was 张三. Null where the line was nothing of the kind. */
export function fromLatin1(line: string): string | null {
  if (!/[\xa1-\xff]{4}/.test(line) || /[^\x00-\xff]/.test(line)) return null
  const bytes = Buffer.from(line, 'latin1')
  return isCommonChinese(bytes) ? decodeGb18030(bytes, true).text : null
}

/** UTF-8 that was read as GB18030 and saved as UTF-8: 寮犱笁 was 张三. Null where the line was nothing of the kind. */
export function fromGb18030(line: string): string | null {
  if (!mayBeGarbled(line)) return null
  const bytes = encodeGb18030(line)
  if (bytes === null || bytes.length - asciiBytes(bytes) < fewestBytes || !isUtf8(bytes)) return null
  const text = bytes.toString()
  return text.length < line.length && /\p{Script=Han}/u.test(text) && !/[\u0080-\u009f\ue000-\uf8ff]/.test(text) ? text : null
}

let beginnings: RegExp | undefined

/** Characters that the first two bytes of a Han character in UTF-8 (E4 to E9, 80 to BF) make when they are read as GB18030. */
function garbledBeginnings(): RegExp {
  const pairs = Array.from({ length: 6 * 64 }, (_, index) => Uint8Array.of(0xe4 + (index >> 6), 0x80 + (index & 63)))
  const characters = pairs.map((pair) => characterAt(pair, 0)).filter((character) => character > 0)
  return (beginnings ??= new RegExp(`[${String.fromCodePoint(...characters)}]`, 'gu'))
}

/** Garbled text has one of them in two or three characters; other text one in forty (names, addresses). */
function mayBeGarbled(line: string): boolean {
  const beyondAscii = line.match(/[^\0-\x7f]/gu)?.length ?? 0
  return beyondAscii >= 3 && (line.match(garbledBeginnings())?.length ?? 0) * 5 >= beyondAscii
}

/** Whether bytes are GB18030 and nearly all of their characters are among the 3,755 common ones (GB 2312, rows 16 to 55). */
export function isCommonChinese(bytes: Uint8Array): boolean {
  let common = 0
  let others = 0
  for (let at = 0; at < bytes.length; at += codeLength(bytes, at)) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) continue
    if (characterAt(bytes, at) < 0) return false
    if (lead >= 0xb0 && lead <= 0xd7 && (bytes[at + 1] ?? 0) >= 0xa1) common++
    // Punctuation and full-width forms stand in any text.
    else if (lead !== 0xa1 && lead !== 0xa3) others++
  }
  return common * 2 >= fewestBytes && common >= others * leastCommon
}

/** Of running text and of lists of names and addresses, 97 characters in 100 and more are common ones; of Latin-1 letters in pairs, half. */
const leastCommon = 9

function asciiBytes(bytes: Uint8Array): number {
  let count = 0
  for (const byte of bytes) if (byte < 0x80) count++
  return count
}

let codes: ReadonlyMap<string, number> | undefined

/** Character → its two-byte code. */
function twoByteCodes(): ReadonlyMap<string, number> {
  if (codes !== undefined) return codes
  const made = new Map<string, number>()
  for (let code = 0x8140; code <= 0xfefe; code++) {
    const character = characterAt(Uint8Array.of(code >> 8, code & 0xff), 0)
    if (character > 0) made.set(String.fromCodePoint(character), code)
  }
  codes = made
  return codes
}

/** Null where a character has no code of one or two bytes. */
function encodeGb18030(text: string): Buffer | null {
  const bytes = Buffer.alloc(text.length * 2)
  let length = 0
  for (const character of text) {
    const code = character < '\u0080' ? character.charCodeAt(0) : twoByteCodes().get(character)
    if (code === undefined) return null
    if (code > 0xff) bytes[length++] = code >> 8
    bytes[length++] = code & 0xff
  }
  return bytes.subarray(0, length)
}
