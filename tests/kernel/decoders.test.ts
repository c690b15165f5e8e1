/** Every encoding on its way into the window: any bytes, every division, every place that is told, against the plain transcoders. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPeople } from '../../fixtures/people.mjs'
import { transcoders } from '../../src/format/encoding/transcoders.js'
import type { KernelTable } from '../../src/kernel/index.js'
import { kernelProblems } from '../../src/kernel/outcomes.js'
import { big5 } from '../support/big5.js'
import { gb18030 } from '../support/gb18030.js'
import { openKernel, scanAll, tableWith, utf8, type ScanOutcome, type TableWishes } from '../support/kernel.js'

const kernel = openKernel()
const kibi = 1024
const inUtf8 = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true })
const emitting = { mode: { emitting: true } } as const
const people = createPeople('decoders')
const [first, second] = Array.from({ length: 4 }, () => people.person())

interface Decoded {
  readonly encoding: keyof typeof transcoders
  readonly encode: (text: string) => Uint8Array
  /** Bytes that are no code, or the beginning of one. */
  readonly odd: readonly (readonly number[])[]
  /** Codes with bytes that are delimiters, quotes, digits or line ends of ASCII, and of every length. */
  readonly pieces: readonly string[]
}

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le')
const swapped = (units: readonly (readonly number[])[]): number[][] => units.map((unit) => Array.from(Buffer.from(unit).swap16()))
/** Lone halves of pairs, in an order that makes none, and a pair with something between. */
const halves = [
  [0x00, 0xd8],
  [0xff, 0xdb],
  [0x00, 0xdc],
  [0xff, 0xdf],
  [0x00, 0xdc, 0x00, 0xd8],
  [0x3d, 0xd8, 0x0a, 0x00, 0x00, 0xde],
]
/** U+2C0A, U+0A0D, U+0D0A, U+2C2C, U+2222, U+3130, U+3938: no comma, line end, quote or digit. */
const wide = [
  '\u2c0a',
  '\u0a0d',
  '\u0d0a',
  '\u2c2c',
  '\u2222',
  '\u3130',
  '\u3938',
  '\u0a2c',
  '\u7c0a',
  '\u{1f600}',
  '\u{2070d}',
  '\u0000',
  '\u07ff',
  '\u0800',
  '\uffff',
]

const decoded: readonly Decoded[] = [
  {
    encoding: 'gb18030',
    encode: gb18030,
    odd: [[0x80], [0xff], [0x81], [0x81, 0x30], [0x81, 0x30, 0x81], [0x85, 0x30, 0x81, 0x30], [0xfe, 0x7f], [0xb0, 0x0a]],
    pieces: ['珺', '玥', '祎', '镕', '瑄', '㛃', '\u{20087}', '\ue000', '\ufffd'],
  },
  {
    encoding: 'big5',
    encode: big5,
    odd: [[0x80], [0xff], [0xa4], [0x81, 0x40], [0xa4, 0x30], [0xa4, 0x7f], [0xfe, 0xa0], [0xa4, 0x0a]],
    // With bytes of ASCII; two characters of one code, and supplementary ones, of Hong Kong.
    pieces: ['許', '育', '功', '蓋', '珮', 'Ê\u0304', 'ê\u030c', '\u{2010c}', '\u{200cc}', '\u{29d98}'],
  },
  { encoding: 'utf-16le', encode: utf16, odd: halves, pieces: wide },
  { encoding: 'utf-16be', encode: (text) => utf16(text).swap16(), odd: swapped(halves), pieces: wide },
]

const common = ['张', '×', 'é', '　', '０', '，', 'a', ' ', ',', '|', '"', '""', '","']
const lines = ['\n', '\r\n', '\r', '"\n']
const values = [first?.residentId ?? '', second?.mobile ?? '', `珺${second?.mobile ?? ''}`, `${first?.mobile ?? ''}元`, 'twelve letters']

const ofCode = ({ problems }: ScanOutcome, code: string): number[] =>
  problems.flatMap(([index, position]) => (kernelProblems[index] === code ? [position] : []))

it('every code of Big5, and every pair of bytes that is none, is decoded as by the plain transcoder', () => {
  for (let lead = 0x80; lead <= 0xff; lead++) {
    const bytes = Uint8Array.from(Array.from({ length: 256 }, (_, trail) => [lead, trail, 10]).flat())
    const target = new Uint8Array(bytes.length * 3)
    const { written } = transcoders.big5(bytes, true, target)
    expect([lead, inUtf8.decode(kernel.decode('big5', bytes))]).toEqual([lead, inUtf8.decode(target.subarray(0, written))])
  }
})

it('a kernel that has decoded one encoding decodes another, and the first again', () => {
  for (const { encoding, encode } of [...decoded, ...[...decoded].reverse()]) {
    expect([encoding, inUtf8.decode(kernel.decode(encoding, encode('許功蓋,1')))]).toEqual([encoding, '許功蓋,1'])
  }
})

describe.each(decoded)('$encoding', ({ encoding, encode, odd, pieces }) => {
  const unit = encoding.startsWith('utf-16') ? 2 : 1
  const table = (columns: number, wishes: TableWishes = {}): KernelTable => tableWith(columns, { ...wishes, encoding })

  /** What the kernel must say of `bytes`. */
  function plainly(bytes: Uint8Array): { text: string; invalid: readonly number[] } {
    const target = new Uint8Array(bytes.length * 3)
    const { written, invalidStarts } = transcoders[encoding](bytes, true, target)
    return { text: inUtf8.decode(target.subarray(0, written)), invalid: invalidStarts }
  }

  const anyText = fc.array(fc.constantFrom(...common, ...pieces, ...lines, ...values), { maxLength: 60 }).map((parts) => parts.join(''))
  const oddBytes = fc.constantFrom(...odd).map((bytes) => Array.from(bytes))
  const anyBytes = fc
    .array(fc.oneof({ weight: 4, arbitrary: anyText.map((text) => Array.from(encode(text))) }, { weight: 1, arbitrary: oddBytes }), {
      maxLength: 8,
    })
    .chain((parts) => fc.constantFrom<number[]>([], [0x41]).map((last) => Uint8Array.from([...parts.flat(), ...last])))

  it('decodes any bytes, and locates those that are no character, as the plain transcoder', () => {
    const roughly = fc.oneof(
      anyBytes,
      fc.uint8Array({ maxLength: 300 }),
      fc.uint8Array({ min: 0x2f, max: 0x83, maxLength: 300 }),
      fc.uint8Array({ min: 0xd6, max: 0xe0, maxLength: 300 }),
    )
    fc.assert(
      fc.property(roughly, (bytes) => {
        const plain = plainly(bytes)
        expect(inUtf8.decode(kernel.decode(encoding, bytes))).toBe(plain.text)
        expect(ofCode(scanAll(kernel, table(3), bytes), 'encoding-invalid')).toEqual(plain.invalid)
      }),
      { numRuns: 500 },
    )
  })

  it('gives what the text in UTF-8 gives: counts, keys, findings, cells; and places of the original', () => {
    fc.assert(
      fc.property(anyBytes, fc.constantFrom(',', '|', '，', '^'), (bytes, delimiter) => {
        const { text } = plainly(bytes)
        const asText = scanAll(kernel, tableWith(3, { delimiter, roles: ['residentId', 'mobile', 'none'] }), utf8(text))
        const asBytes = scanAll(kernel, table(3, { delimiter, roles: ['residentId', 'mobile', 'none'] }), bytes)
        for (const figure of ['counts', 'keys', 'findings', 'cells'] as const) expect(asBytes[figure]).toEqual(asText[figure])
        const toldOfBytes = told(asBytes, (start, end) => plainly(bytes.subarray(start, end)).text)
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

  const nasty = Buffer.concat([
    encode(`${first?.residentId ?? ''},${pieces.join('')}${second?.mobile ?? ''},a\r\n`),
    Uint8Array.from(odd.flat()),
    encode(`\n"${pieces.slice(0, 3).join(',\n')}",＊＊,　０１\r\n`),
    Uint8Array.from(odd[0] ?? []),
    encode(`,"\n"stray,${pieces.at(-1) ?? ''},${second?.mobile ?? ''}\n,,é`),
    Uint8Array.from(odd.at(-1) ?? []),
    Uint8Array.of(0x90),
  ])

  it('is the same in two pieces, divided at every byte', () => {
    const whole = scanAll(kernel, table(3), nasty, { position: 77 })
    for (let at = 1; at < nasty.length; at++) {
      expect([at, scanAll(kernel, table(3), nasty, { position: 77, chunks: [at, nasty.length] })]).toEqual([at, whole])
    }
  })

  it.each([1, 2, 3, 5, 31, 33])('is the same in pieces of %i bytes', (size) => {
    const whole = scanAll(kernel, table(3), nasty)
    expect(scanAll(kernel, table(3), nasty, { chunks: [size] })).toEqual(whole)
  })

  it('is the same where records are longer than the window, and their characters rare or none', () => {
    const long = (piece: Uint8Array, bytes: number): Uint8Array =>
      Buffer.concat(new Array<Uint8Array>(Math.ceil(bytes / piece.length)).fill(piece))
    const one = odd[unit] ?? []
    const rows = Buffer.concat([
      encode('a,张,b\n'),
      long(encode(`${pieces[5] ?? ''}张\u{20087},"`), 3 * kibi * kibi),
      encode(`\n${second?.mobile ?? ''},`),
      long(Uint8Array.from(one), 1_000 * kibi),
      encode('\n"'),
      long(encode('é，'), 600 * kibi),
      encode(`",${second?.mobile ?? ''}\n`),
      ...Array.from({ length: 3_000 }, (_, index) => encode(`张${'㛃'.repeat(index % 60)},${index},${second?.mobile ?? ''}\n`)),
    ])
    const starts = startsOfLines(rows)
    const outcomes = [[512 * kibi], [64 * kibi + 1], [2 * kibi * kibi], [100_003, 7]].map((chunks) =>
      scanAll(kernel, table(3), rows, { chunks, ...emitting }),
    )
    for (const { counts, keys, problems, offers } of outcomes) {
      expect([counts, keys.row, problems.length]).toEqual([outcomes[0]?.counts, outcomes[0]?.keys.row, outcomes[0]?.problems.length])
      for (const [, position, length] of offers) {
        expect(starts.has(position)).toBe(true)
        expect(position + length === rows.length || isLineFeed(rows, position + length)).toBe(true)
      }
    }
    const [outcome] = outcomes
    expect(outcome === undefined ? 0 : ofCode(outcome, 'encoding-invalid').length).toBe(plainly(rows).invalid.length)
    expect(outcome?.offers.length).toBe(starts.size - 1)
  })

  const feed = encode('\n')

  function isLineFeed(bytes: Uint8Array, at: number): boolean {
    return feed.every((byte, place) => bytes[at + place] === byte)
  }

  function startsOfLines(bytes: Uint8Array): Set<number> {
    const starts = new Set([0])
    for (let at = 0; at < bytes.length; at += unit) if (isLineFeed(bytes, at)) starts.add(at + unit)
    return starts
  }
})

it('UTF-16 is decoded as the platform does', () => {
  const runs = fc.array(
    fc.oneof(fc.integer({ min: 0, max: 0x7f }), fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0xd700, max: 0xe0ff })),
    {
      maxLength: 200,
    },
  )
  fc.assert(
    fc.property(runs, fc.integer({ min: 0, max: 40 }), (units, ascii) => {
      const little = Buffer.concat([Buffer.from('a'.repeat(ascii), 'utf16le'), Buffer.from(Uint16Array.from(units).buffer)])
      const platform = new TextDecoder('utf-16le', { ignoreBOM: true }).decode(little)
      expect(inUtf8.decode(kernel.decode('utf-16le', little))).toBe(platform)
      expect(inUtf8.decode(kernel.decode('utf-16be', Buffer.from(little).swap16()))).toBe(platform)
    }),
    { numRuns: 1_000 },
  )
})
