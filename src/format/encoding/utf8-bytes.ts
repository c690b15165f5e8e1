/** Characters to UTF-8, one by one. */

/** U+FFFD, which stands for what is no character. */
export const replacement = 0xfffd

/** Writes a code point, which is no surrogate, at `at`, where four bytes have room; gives the place behind it. */
export function putCharacter(target: Uint8Array, at: number, character: number): number {
  if (character < 0x80) {
    target[at] = character
    return at + 1
  }
  if (character < 0x800) {
    target[at] = 0xc0 | (character >> 6)
    target[at + 1] = 0x80 | (character & 0x3f)
    return at + 2
  }
  if (character < 0x1_0000) {
    target[at] = 0xe0 | (character >> 12)
    target[at + 1] = 0x80 | ((character >> 6) & 0x3f)
    target[at + 2] = 0x80 | (character & 0x3f)
    return at + 3
  }
  target[at] = 0xf0 | (character >> 18)
  target[at + 1] = 0x80 | ((character >> 12) & 0x3f)
  target[at + 2] = 0x80 | ((character >> 6) & 0x3f)
  target[at + 3] = 0x80 | (character & 0x3f)
  return at + 4
}

/** The largest cut at or before `end` that divides no character of well-formed UTF-8. */
export function wholeCharacters(bytes: Uint8Array, end: number): number {
  let cut = end
  while (cut > 0 && cut > end - 4 && ((bytes[cut] ?? 0) & 0xc0) === 0x80) cut--
  return cut
}
