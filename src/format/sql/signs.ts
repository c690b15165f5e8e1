/** The bytes that SQL is made of, and what is thrown where it is not. */

/** A row that cannot be followed. */
export class SqlDamage extends Error {}
const damage = new SqlDamage('sql')

export function fail(): never {
  throw damage
}

export const sign = {
  tab: 0x09,
  lineFeed: 0x0a,
  carriageReturn: 0x0d,
  blank: 0x20,
  quote: 0x22,
  hash: 0x23,
  dollar: 0x24,
  apostrophe: 0x27,
  open: 0x28,
  close: 0x29,
  star: 0x2a,
  comma: 0x2c,
  minus: 0x2d,
  dot: 0x2e,
  slash: 0x2f,
  semicolon: 0x3b,
  backslash: 0x5c,
} as const

const escapes = new Uint8Array(256)
for (const [letter, meaning] of ['b\b', 'f\f', 'n\n', 'r\r', 't\t', 'v\v', 'Z\x1a']) {
  escapes[letter?.charCodeAt(0) ?? 0] = meaning?.charCodeAt(0) ?? 0
}

/** Meaning of a letter behind a backslash. */
export function meaningOf(letter: number): number {
  const meaning = escapes[letter] ?? 0
  return meaning === 0 ? letter : meaning
}
