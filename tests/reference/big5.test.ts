/** The mapping of Big5: what it is, and that iconv-lite has the same. */
import { createHash } from 'node:crypto'
import iconv from 'iconv-lite'
import { expect, it } from 'vitest'
import { big5Character, big5Characters, big5Code, big5Digest, secondCharacters } from '../../src/reference/big5.js'

it('is one, whatever the platform: every code is pinned by a digest', () => {
  const hash = createHash('sha256')
  for (const numbers of [big5Characters(), [...secondCharacters.values()]]) hash.update(Array.from(numbers).join(' ') + '\n')
  expect(big5Characters().length).toBe(19_782)
  expect(hash.digest('hex')).toBe(big5Digest)
})

it('is that of iconv-lite at every pair of bytes', () => {
  for (let lead = 0x80; lead <= 0xff; lead++) {
    for (let trail = 0; trail <= 0xff; trail++) {
      const text = iconv.decode(Buffer.of(lead, trail), 'big5hkscs')
      const isNone = text.includes('\ufffd') || lead === 0x80 || lead === 0xff
      const [first = 0, second] = isNone ? [0] : Array.from(text, (character) => character.codePointAt(0) ?? 0)
      expect([lead, trail, big5Character(lead, trail), secondCharacters.get(lead * 256 + trail)]).toEqual([lead, trail, first, second])
    }
  }
})

it('has its codes in the order of their bytes', () => {
  const codes = Array.from(big5Characters(), (_, place) => big5Code(place))
  expect(codes.map(([lead, trail]) => big5Character(lead, trail))).toEqual(Array.from(big5Characters()))
  expect(
    codes.every(
      ([lead, trail], place) => place === 0 || lead * 256 + trail > (codes[place - 1]?.[0] ?? 0) * 256 + (codes[place - 1]?.[1] ?? 0),
    ),
  ).toBe(true)
})
