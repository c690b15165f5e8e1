/** What letters behind a backslash mean in JSON, what a bare value is, and what is thrown where a text cannot be followed. */

/** Text that cannot be followed. One object for all: a file may have one in every line. */
export class JsonDamage extends Error {}
const damage = new JsonDamage('json')

export function fail(): never {
  throw damage
}

const escapes = new Uint8Array(256)
for (const [letter, meaning] of ['""', '\\\\', '//', 'b\b', 'f\f', 'n\n', 'r\r', 't\t', "''"]) {
  escapes[letter?.charCodeAt(0) ?? 0] = meaning?.charCodeAt(0) ?? 0
}

/** Meaning of a letter behind a backslash, 0 for one that has none. */
export function meaningOf(letter: number): number {
  return escapes[letter] ?? 0
}

/** Four hexadecimal digits. */
export function hexadecimal(bytes: Uint8Array, at: number): number {
  let value = 0
  for (let place = at; place < at + 4; place++) {
    const byte = bytes[place] ?? 0
    const digit = byte < 0x3a ? byte - 0x30 : (byte | 0x20) - 0x57
    if (digit < 0 || digit > 15 || (byte > 0x39 && digit < 10)) fail()
    value = value * 16 + digit
  }
  return value
}

/** Whether bytes[from, to) is a value of the RFC that is no string: by its first byte, since only programs write the others. */
export function isLiteral(bytes: Uint8Array, from: number, to: number): boolean {
  const first = bytes[from] ?? 0
  const isNumber = first === 0x2d || (first >= 0x30 && first <= 0x39)
  return isNumber || (first === 0x74 && to - from === 4) || (first === 0x66 && to - from === 5)
}
