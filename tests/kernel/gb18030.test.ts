/** GB18030 on its way into the window: every code, every division, every place that is told, against a plain decoder. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPeople } from '../../fixtures/people.mjs'
import { characterAt, codeLength, decodeGb18030 } from '../../src/format/encoding/gb18030.js'
import type { KernelTable } from '../../src/kernel/index.js'
import { kernelProblems } from '../../src/kernel/outcomes.js'
import { fourBytes, gb18030, twoBytes } from '../support/gb18030.js'
import { openKernel, scanAll, tableWith, utf8, type ScanOutcome, type TableWishes } from '../support/kernel.js'

const kernel = openKernel()
const kibi = 1024
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

const emitting = { mode: { emitting: true } } as const
const gbTable = (columns: number, wishes: TableWishes = {}): KernelTable => tableWith(columns, { ...wishes, encoding: 'gb18030' })
const ofCode = ({ problems }: ScanOutcome, code: string): number[] =>
  problems.flatMap(([index, position]) => (kernelProblems[index] === code ? [position] : []))

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
    const bytes = Uint8Array.from(Array.from({ length: 23_940 }, (_, place) => twoBytes(place)).flat())
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
    const outcome = scanAll(kernel, gbTable(2), bytes, { position: 1_000 })
    expect([outcome.counts.ladder.records, outcome.counts.outcomes[1]?.[0]]).toEqual([2, 2])
    expect(ofCode(outcome, 'encoding-invalid')).toEqual([1_000, 1_013, 1_027])
  })
})

const people = createPeople('gb18030')
const persons = Array.from({ length: 4 }, () => people.person())
const [first, second] = persons
/** Codes of every length, with second bytes that are letters, digits, delimiters or quotes of ASCII. */
const pieces = [
  '张',
  '珺',
  '玥',
  '祎',
  '镕',
  '瑄',
  '㛃',
  '\u{20087}',
  '\ue000',
  '\ufffd',
  '×',
  'é',
  '　',
  '０',
  '，',
  'a',
  ' ',
  ',',
  '|',
  '"',
  '""',
  '","',
]
const lines = ['\n', '\r\n', '\r', '"\n']
const values = [first?.residentId ?? '', second?.mobile ?? '', `珺${second?.mobile ?? ''}`, `${first?.mobile ?? ''}元`]
const anyText = fc.array(fc.constantFrom(...pieces, ...lines, ...values), { maxLength: 60 }).map((parts) => parts.join(''))
const odd = fc.constantFrom([0x80], [0xff], [0x81], [0x81, 0x30], [0x81, 0x30, 0x81], [0x85, 0x30, 0x81, 0x30], [0xfe, 0x7f], [0xb0, 0x0a])
const anyBytes = fc
  .array(fc.oneof({ weight: 4, arbitrary: anyText.map((text) => Array.from(gb18030(text))) }, { weight: 1, arbitrary: odd }), {
    maxLength: 8,
  })
  .map((parts) => Uint8Array.from(parts.flat()))

describe('any bytes', () => {
  it('are decoded, and the invalid ones located, as by the plain decoder', () => {
    const roughly = fc.oneof(anyBytes, fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ min: 0x2f, max: 0x83, maxLength: 300 }))
    fc.assert(
      fc.property(roughly, (bytes) => {
        const plain = plainly(bytes)
        expect(decoded(bytes)).toBe(plain.text)
        expect(ofCode(scanAll(kernel, gbTable(3), bytes), 'encoding-invalid')).toEqual(plain.invalid)
      }),
      { numRuns: 500 },
    )
  })

  it('give what their text in UTF-8 gives: counts, keys, findings, cells; and places of the original', () => {
    fc.assert(
      fc.property(anyBytes, fc.constantFrom(',', '|', '，', '^'), (bytes, delimiter) => {
        const { text } = plainly(bytes)
        const asText = scanAll(kernel, tableWith(3, { delimiter, roles: ['residentId', 'mobile', 'none'] }), utf8(text))
        const asBytes = scanAll(kernel, gbTable(3, { delimiter, roles: ['residentId', 'mobile', 'none'] }), bytes)
        for (const figure of ['counts', 'keys', 'findings', 'cells'] as const) expect(asBytes[figure]).toEqual(asText[figure])
        const toldOfBytes = told(asBytes, (start, end) => decodeGb18030(bytes.subarray(start, end), true).text)
        expect(toldOfBytes).toEqual(told(asText, (start, end) => Buffer.from(text).subarray(start, end).toString()))
      }),
      { numRuns: 500 },
    )
  })

  /** Records that were offered, and what stands where something was odd, as text. */
  function told({ offers, problems }: ScanOutcome, textOf: (start: number, end?: number) => string): unknown {
    return {
      offers: offers.map(([, position, length, row]) => [row, textOf(position, position + length)]).sort(),
      problems: problems.flatMap(([code, position]) => (kernelProblems[code] === 'encoding-invalid' ? [] : [[code, textOf(position)]])),
    }
  }
})

describe('the division into pieces', () => {
  const nasty = Buffer.concat([
    gb18030(`${first?.residentId ?? ''},珺${second?.mobile ?? ''},㛃\u{20087}\r\n`),
    Uint8Array.of(0x81, 0x30, 0x81, 0x0a),
    gb18030('"玥,\n祎",＊＊,　０１\r\n'),
    Uint8Array.of(0xff, 0x2c, 0x84, 0x31, 0xa5, 0x30, 0x22, 0x0a),
    gb18030(`"stray,镕,${second?.mobile ?? ''}\n,,\ufffd`),
    Uint8Array.of(0x90, 0x30),
  ])

  it('changes nothing: two pieces, divided at every byte', () => {
    const whole = scanAll(kernel, gbTable(3), nasty, { position: 77 })
    for (let at = 1; at < nasty.length; at++) {
      expect([at, scanAll(kernel, gbTable(3), nasty, { position: 77, chunks: [at, nasty.length] })]).toEqual([at, whole])
    }
  })

  it.each([1, 2, 3, 5])('changes nothing: %i bytes a piece', (size) => {
    const whole = scanAll(kernel, gbTable(3), nasty)
    expect(scanAll(kernel, gbTable(3), nasty, { chunks: [size] })).toEqual(whole)
  })

  it('changes nothing where records are longer than the window, and their bytes are rare or no codes', () => {
    const long = (piece: Uint8Array, bytes: number): Uint8Array =>
      Buffer.concat(new Array<Uint8Array>(Math.ceil(bytes / piece.length)).fill(piece))
    const rows = Buffer.concat([
      gb18030('a,张,b\n'),
      long(gb18030('㛃张\u{20087},"'), 3 * kibi * kibi),
      gb18030(`\n${second?.mobile ?? ''},`),
      long(Uint8Array.of(0xff), 1_000 * kibi),
      gb18030('\n"'),
      long(gb18030('é，'), 600 * kibi),
      gb18030(`",${second?.mobile ?? ''}\n`),
      ...Array.from({ length: 3_000 }, (_, index) => gb18030(`张${'㛃'.repeat(index % 60)},${index},${second?.mobile ?? ''}\n`)),
    ])
    const starts = startsOfLines(rows)
    const outcomes = [[512 * kibi], [64 * kibi + 1], [2 * kibi * kibi], [100_003, 7]].map((chunks) =>
      scanAll(kernel, gbTable(3), rows, { chunks, ...emitting }),
    )
    for (const { counts, keys, problems, offers } of outcomes) {
      expect([counts, keys.row, problems.length]).toEqual([outcomes[0]?.counts, outcomes[0]?.keys.row, outcomes[0]?.problems.length])
      for (const [, position, length] of offers) {
        expect(starts.has(position)).toBe(true)
        expect(rows[position + length] ?? 10).toBe(10)
      }
    }
    const [outcome] = outcomes
    expect(outcome === undefined ? 0 : ofCode(outcome, 'encoding-invalid').length).toBe(1_000 * kibi)
    expect(outcome?.offers.length).toBe(starts.size - 1)
  })

  function startsOfLines(bytes: Uint8Array): Set<number> {
    const starts = new Set([0])
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) starts.add(at + 1)
    return starts
  }
})
