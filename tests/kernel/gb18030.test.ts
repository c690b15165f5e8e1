/** GB18030 on its way into the window: every code, against a plain decoder. Any bytes and their division: decoders.test.ts. */
import { describe, expect, it } from 'vitest'
import { createPeople } from '../../fixtures/people.mjs'
import { characterAt, codeLength, decodeGb18030 } from '../../src/format/encoding/gb18030.js'
import { kernelProblems } from '../../src/kernel/outcomes.js'
import { gb18030Code } from '../../src/reference/gb18030.js'
import { fourBytes, gb18030 } from '../support/gb18030.js'
import { openKernel, scanAll, tableWith, utf8 } from '../support/kernel.js'

const kernel = openKernel()
const inUtf8 = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true })
const decoded = (bytes: Uint8Array): string => inUtf8.decode(kernel.decode('gb18030', bytes))

/** What the kernel must say of `bytes`, decoded by the plain decoder of the plan. */
function plainly(bytes: Uint8Array): { text: string; invalid: number[] } {
  const invalid: number[] = []
  for (let at = 0; at < bytes.length;) {
    const character = characterAt(bytes, at)
    if (character < 0) invalid.push(at)
    at += character < 0 ? 1 : codeLength(bytes, at)
  }
  return { text: decodeGb18030(bytes, true).text, invalid }
}

describe('every code', () => {
  const inRows = (codes: readonly (readonly number[])[]): Uint8Array => Uint8Array.from(codes.flatMap((code) => [...code, 10]))

  it('of two bytes, and every pair that is none, is decoded as the plan decodes it', () => {
    for (let lead = 0x80; lead <= 0xff; lead++) {
      const rows = inRows(Array.from({ length: 256 }, (_, trail) => [lead, trail]))
      expect([lead, decoded(rows)]).toEqual([lead, plainly(rows).text])
    }
  })

  it('of four bytes up to U+FFFF, and far beyond them, is decoded as the plan decodes it', () => {
    for (let linear = 0; linear < 60_000; linear += 10_000) {
      const rows = inRows(Array.from({ length: 10_000 }, (_, index) => fourBytes(linear + index)))
      expect(decoded(rows)).toBe(plainly(rows).text)
    }
  })

  it('of a supplementary character is that character, up to the last', () => {
    const characters = Array.from({ length: 0x10_0000 / 101 }, (_, index) => 0x1_0000 + index * 101).concat(0x2_0087, 0x3_134a, 0x10_ffff)
    const text = characters.map((character) => String.fromCodePoint(character)).join('')
    expect(decoded(gb18030(text))).toBe(text)
    expect(plainly(gb18030(text)).text).toBe(text)
    expect(decoded(Uint8Array.of(0xe3, 0x32, 0x9a, 0x36))).toBe('\ufffd2\ufffd6')
  })

  it('agrees with the platform where it is a valid one', () => {
    const bytes = Uint8Array.from(Array.from({ length: 23_940 }, (_, place) => gb18030Code(place)).flat())
    const platform = Array.from(new TextDecoder('gb18030').decode(bytes))
    expect(Array.from(decoded(bytes)).filter((character, index) => character !== platform[index]).length).toBeLessThan(30)
  })
})

describe('bytes that are no code', () => {
  it('are one U+FFFD each, and swallow nothing', () => {
    const text = (...bytes: number[]): string => decoded(Uint8Array.from(bytes))
    expect(text(0x81, 0x2c, 0x61)).toBe('\ufffd,a')
    expect(text(0x81, 0x0a)).toBe('\ufffd\n')
    expect(text(0x81, 0x30, 0x0a)).toBe('\ufffd0\n')
    expect(text(0x81, 0x30, 0x81, 0x0a)).toBe('\ufffd0\ufffd\n')
    expect(text(0xff, 0x80, 0x61)).toBe('\ufffd\ufffda')
    expect(text(0x84, 0x31, 0xa5, 0x30)).toBe('\ufffd1\ufffd0')
    expect(text(0x81)).toBe('\ufffd')
  })

  it('leave the people behind them, and are counted and located', () => {
    const { mobile } = createPeople('invalid').person()
    const bytes = Buffer.concat([
      Buffer.from([0xff]),
      utf8(','),
      utf8(mobile),
      Buffer.from([0x81]),
      utf8(`\n${mobile},`),
      Buffer.from([0xb0, 0x0a]),
    ])
    const outcome = scanAll(kernel, tableWith(2, { encoding: 'gb18030' }), bytes, { position: 1_000 })
    expect([outcome.counts.ladder.records, outcome.counts.outcomes[1]?.[0]]).toEqual([2, 2])
    const invalid = outcome.problems.filter(([code]) => kernelProblems[code] === 'encoding-invalid')
    expect(invalid.map(([, position]) => position)).toEqual([1_000, 1_013, 1_027])
  })
})
