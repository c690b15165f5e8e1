/** What letters behind a backslash mean in SQL, and what is thrown where a row is none. */

/** A row that cannot be followed. */
export class SqlDamage extends Error {}
const damage = new SqlDamage('sql')

export function fail(): never {
  throw damage
}

const escapes = new Uint8Array(256)
for (const [letter, meaning] of ['b\b', 'f\f', 'n\n', 'r\r', 't\t', 'v\v', 'Z\x1a']) {
  escapes[letter?.charCodeAt(0) ?? 0] = meaning?.charCodeAt(0) ?? 0
}

/** Meaning of a letter behind a backslash. */
export function meaningOf(letter: number): number {
  const meaning = escapes[letter] ?? 0
  return meaning === 0 ? letter : meaning
}
