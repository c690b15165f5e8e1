/** The input window: pieces of any size, and records longer than any buffer, give what the whole gives at once. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPeople } from '../../fixtures/people.mjs'
import { createRandom } from '../../fixtures/random.mjs'
import { writeTable, everyForm } from '../../fixtures/tables.mjs'
import type { KernelTable } from '../../src/kernel/index.js'
import { kernelProblems } from '../../src/kernel/outcomes.js'
import { fingerprint as digest, openKernel, scanAll, tableWith, textTable, utf8, type ScanOutcome } from '../support/kernel.js'

const kernel = openKernel()

const kibi = 1024
/** The kernel keeps whole records up to this length. */
const longestWholeRecord = 512 * kibi

/** About `bytes` bytes of everything that is hard on borders: quoted cells, newlines in them, stray quotes, 张, CRLF, forms. */
function nastyFile(seed: string, bytes: number): { readonly table: KernelTable; readonly bytes: Uint8Array } {
  const people = createPeople(seed)
  const { random } = people
  const written = writeTable('maternity', { seed, records: 40, forms: everyForm }).text.split('\r\n').slice(1)
  const columns = (written[0] ?? '').split(',').length
  const lines: string[] = []
  for (let size = 0; size < bytes;) {
    const { name, residentId, mobile, address } = people.person()
    const line = random.pick([
      () => random.pick(written),
      () => `${name},${residentId},${mobile},"${address},\n第二行,${mobile}"`,
      () => `"${name}","${residentId}",'${mobile}`,
      () => `${name},"stray,${residentId}`,
      () => `　${name} ,${residentId.slice(0, 6)} ${residentId.slice(6, 14)} ${residentId.slice(14)},+86 ${mobile}`,
      () => `"a ""quoted"" ${'张'.repeat(random.below(400))}\r\nnext",${residentId}\r`,
      () => `${'张三😀,'.repeat(random.below(60))}${mobile}`,
      () => '',
    ])()
    lines.push(line)
    size += line.length + 20
  }
  const text = lines.map((line) => line + random.pick(['\n', '\r\n', '\n'])).join('')
  return { table: tableWith(columns, { roles: ['none', 'none', 'residentId', 'mobile'] }), bytes: utf8(text) }
}

describe('any division of the bytes gives the same counts, keys, findings, cells, problems and offers', () => {
  it('one byte at a time', () => {
    const { table, bytes } = nastyFile('one byte', 300 * kibi)
    expect(digest(scanAll(kernel, table, bytes, { chunks: [1] }))).toBe(digest(scanAll(kernel, table, bytes)))
  })

  it.each([2, 61, 64, 65, 4096, 129 * kibi, 512 * kibi - 1, 512 * kibi, 512 * kibi + 1, 1024 * kibi])('%i bytes at a time', (size) => {
    const { table, bytes } = nastyFile('sizes', (size < 4096 ? 300 : 1500) * kibi)
    expect(digest(scanAll(kernel, table, bytes, { chunks: [size] }))).toBe(digest(scanAll(kernel, table, bytes)))
  })

  it('random pieces of a file larger than the window', () => {
    const { table, bytes } = nastyFile('random pieces', 3000 * kibi)
    const whole = digest(scanAll(kernel, table, bytes))
    const piece = fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 700 * kibi }))
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (sizes) => {
        // A round of small pieces only would take a million calls.
        expect(digest(scanAll(kernel, table, bytes, { chunks: [...sizes, 200 * kibi] }))).toBe(whole)
      }),
      { numRuns: 4 },
    )
  })

  it('also of lines and of blocks', () => {
    const blocks = writeTable('blocks', { records: 6000, forms: everyForm })
    const labels = blocks.truth.columns.map(({ header }) => utf8(header))
    const block = tableWith(labels.length, { kind: 'block', delimiter: '', quotes: false, labels, blockLabel: labels[0] ?? utf8('') })
    for (const table of [textTable, block]) {
      const whole = digest(scanAll(kernel, table, blocks.bytes))
      for (const size of [997, 100 * kibi, 512 * kibi]) expect(digest(scanAll(kernel, table, blocks.bytes, { chunks: [size] }))).toBe(whole)
    }
  })

  it('every cut near the look-ahead of a short file', () => {
    const { table, bytes } = nastyFile('near the look-ahead', 140 * kibi)
    const whole = digest(scanAll(kernel, table, bytes))
    for (let first = 129 * kibi - 20; first < 129 * kibi + 140; first += 3) {
      expect([first, digest(scanAll(kernel, table, bytes, { chunks: [first, 7, 100 * kibi] }))]).toEqual([first, whole])
    }
  })

  it('counts positions from the unit’s own start', () => {
    const { table, bytes } = nastyFile('positions', 400 * kibi)
    const shifted = scanAll(kernel, table, bytes, { position: 5_000_000_000, chunks: [10_000] })
    const plain = scanAll(kernel, table, bytes)
    expect(shifted.findings.map(({ start }) => start - 5_000_000_000)).toEqual(plain.findings.map(({ start }) => start))
    expect(shifted.problems.map(([, position]) => position - 5_000_000_000)).toEqual(plain.problems.map(([, position]) => position))
  })
})

/** Cells of which every tenth is a mobile or an ID. */
function longCells(seed: string, bytes: number): { readonly cells: string[]; readonly mobiles: number; readonly ids: number } {
  const people = createPeople(seed)
  const cells: string[] = []
  let mobiles = 0
  let ids = 0
  for (let size = 0; size < bytes;) {
    const cell =
      cells.length % 20 === 7
        ? people.mobile()
        : cells.length % 20 === 17
          ? people.person().residentId
          : `c${'x'.repeat(cells.length % 50)}张`
    if (cells.length % 20 === 7) mobiles++
    if (cells.length % 20 === 17) ids++
    cells.push(cell)
    size += cell.length + 3
  }
  return { cells, mobiles, ids }
}

const validMentions = ({ counts }: ScanOutcome): readonly (number | undefined)[] => [counts.outcomes[0]?.[0], counts.outcomes[1]?.[0]]
const chunkings: readonly (readonly number[])[] = [[Number.POSITIVE_INFINITY], [512 * kibi], [64 * kibi], [1000], [300 * kibi, 3]]

describe('a record of 3 MiB', () => {
  const { cells, mobiles, ids } = longCells('3 MiB', 3 * kibi * kibi)

  it('is one record with all its numbers, however its bytes come', () => {
    const bytes = utf8(`a,b\n${cells.join(',')}\nc,d\n`)
    const whole = scanAll(kernel, tableWith(2), bytes)
    expect(whole.counts.ladder).toMatchObject({ records: 3, blankLines: 0 })
    expect(validMentions(whole)).toEqual([ids, mobiles])
    for (const chunks of chunkings) expect(digest(scanAll(kernel, tableWith(2), bytes, { chunks }))).toBe(digest(whole))
  })

  it('has the same row key in every delimiter and quoting', () => {
    const expected = scanAll(kernel, tableWith(2), utf8(cells.join(','))).keys.row
    expect(expected).toHaveLength(1)
    for (const chunks of chunkings) {
      const key = (delimiter: string, write: (cell: string) => string, wishes = {}): readonly string[] =>
        scanAll(kernel, tableWith(2, { delimiter, ...wishes }), utf8(cells.map(write).join(delimiter)), { chunks }).keys.row
      expect(key(';', (cell) => cell)).toEqual(expected)
      expect(key(';', (cell) => `"${cell}"`)).toEqual(expected)
      expect(key('，', (cell) => ` ${cell}　`)).toEqual(expected)
      expect(key('----', (cell) => cell, { dashRun: 4, quotes: false })).toEqual(expected)
      expect(key('\x1f', (cell) => cell, { separated: true, quotes: false })).toEqual(expected)
    }
  })

  it('differs from one that differs in one byte anywhere', () => {
    const keys = new Set<string | undefined>()
    for (const at of [0, 1, cells.length >> 1, cells.length - 2, cells.length - 1]) {
      const changed = cells.map((cell, index) => (index === at ? `${cell}y` : cell))
      keys.add(scanAll(kernel, tableWith(2), utf8(changed.join(',')), { chunks: [512 * kibi] }).keys.row[0])
    }
    expect(keys.size).toBe(5)
  })

  it('is told as a long record', () => {
    const { problems } = scanAll(kernel, tableWith(cells.length), utf8(cells.join(',')))
    expect(problems.map(([code]) => kernelProblems[code])).toContain('record-long')
  })
})

describe('one cell of 3 MiB', () => {
  const { cells, mobiles, ids } = longCells('giant cell', 3 * kibi * kibi)
  const giant = cells.join(' ')

  it('is one cell with all its numbers, and has the same row key however its bytes come', () => {
    const bytes = utf8(`a,b\n  ${giant}　 ,d\n`)
    const whole = scanAll(kernel, tableWith(2), bytes)
    expect(whole.counts.ladder.records).toBe(2)
    expect(validMentions(whole)).toEqual([ids, mobiles])
    const { row } = scanAll(kernel, tableWith(2, { delimiter: ';' }), utf8(`a;b\n${giant};d\n`)).keys
    expect(whole.keys.row).toEqual(row)
    // The bounds of a cell are traced from what is left of it in the window: tracing is for records of at most 64 KiB.
    const same = { ...whole, cells: [] }
    for (const chunks of chunkings) {
      const { cells: traced, ...other } = scanAll(kernel, tableWith(2), bytes, { chunks })
      expect(traced).toHaveLength(4)
      expect(digest({ ...other, cells: [] })).toBe(digest(same))
    }
  })

  it('that goes on behind quotes and a lone CR does not stay in the window until it is full', () => {
    const bytes = utf8(`"a"\r${'x'.repeat(3 * kibi * kibi)},b\nc,d\n`)
    const whole = { ...scanAll(kernel, tableWith(2), bytes), cells: [] }
    expect(whole.counts.ladder.records).toBe(2)
    for (const chunks of chunkings) {
      expect(digest({ ...scanAll(kernel, tableWith(2), bytes, { chunks }), cells: [] })).toBe(digest(whole))
    }
  })

  it('is filled although only blanks follow what left the window', () => {
    for (const blanks of [300, 1000, 600 * kibi]) {
      const bytes = utf8(`${'x'.repeat(700 * kibi)}${' '.repeat(blanks)}\nb\n`)
      const whole = scanAll(kernel, tableWith(1), bytes)
      expect([blanks, whole.counts.ladder.records]).toEqual([blanks, 2])
      for (const chunks of chunkings) {
        const { counts, keys } = scanAll(kernel, tableWith(1), bytes, { chunks })
        expect([blanks, chunks, counts.ladder, counts.columns]).toEqual([blanks, chunks, whole.counts.ladder, whole.counts.columns])
        expect(keys.row).toEqual(whole.keys.row)
      }
    }
  })

  it('in an ID column is no unread ID because of its last bytes', () => {
    const table = tableWith(1, { roles: ['residentId'] })
    for (let tail = 240; tail < 700; tail += 5) {
      const bytes = utf8(`${'x'.repeat(700 * kibi)}${' '.repeat(tail)}12345678901234\n`)
      for (const chunks of [[1000], [64 * kibi]]) {
        expect([
          tail,
          validMentions(scanAll(kernel, table, bytes, { chunks })),
          scanAll(kernel, table, bytes, { chunks }).findings,
        ]).toEqual([tail, [0, 0], []])
      }
    }
  })

  it.each([0x80, 0xbf, 0x00, 0xff])('of bytes %i, which are no text, is one record', (byte) => {
    const bytes = new Uint8Array(3 * kibi * kibi).fill(byte)
    bytes.set(utf8('13'), 0)
    bytes.set(utf8('\nb\n'), bytes.length - 3)
    for (const encoding of ['utf-8', 'gb18030'] as const) {
      const table = tableWith(1, { encoding })
      const whole = scanAll(kernel, table, bytes)
      expect(whole.counts.ladder.records).toBe(2)
      for (const chunks of chunkings) expect(scanAll(kernel, table, bytes, { chunks }).keys.row).toEqual(whole.keys.row)
    }
  })
})

describe('a line of 30 MB in an arena of 32 MiB', () => {
  /** Feeds pieces that are made on the way, so that nothing holds the line. */
  function scanPieces(pieces: number, pieceAt: (index: number) => Uint8Array): { records: number; mobiles: number; row: string[] } {
    const row: string[] = []
    kernel.setTable(tableWith(2))
    kernel.setMode({ emitting: true })
    kernel.beginUnit(0, {
      run: ({ space, bytes }) => {
        if (space === 'row') row.push(Buffer.from(bytes).toString('hex'))
      },
    })
    for (let index = 0; index < pieces; index++) {
      const piece = pieceAt(index)
      for (let taken = 0; taken < piece.length;) {
        const room = kernel.input()
        expect(room.length).toBeGreaterThan(0)
        const part = piece.subarray(taken, taken + room.length)
        room.set(part)
        taken += part.length
        kernel.advance(part.length, false)
      }
    }
    kernel.advance(0, true)
    const counts = kernel.finishUnit(3)
    return { records: counts.ladder.records, mobiles: counts.outcomes[1]?.[0] ?? 0, row }
  }

  it.each([
    ['of many cells', ','],
    ['of one giant cell', ' '],
  ])('%s is counted exactly', (_name, between) => {
    const random = createRandom('30 MB')
    // 1,000 mobiles of 11 digits and 9 bytes between them: 20 KB a piece.
    const piece = utf8(Array.from({ length: 1000 }, () => `139${random.digits(3)}5${random.digits(4)}${between}abcdefg${between}`).join(''))
    const outcome = scanPieces(1500, () => piece)
    expect(outcome.records).toBe(1)
    expect(outcome.mobiles).toBe(1_500_000)
    expect(outcome.row).toHaveLength(1)
    // The same line in pieces of another size.
    const fourPieces = utf8(new TextDecoder().decode(piece).repeat(4))
    expect(scanPieces(375, () => fourPieces)).toEqual(outcome)
  })

  it('whose findings overflow says so and counts every one', () => {
    const people = createPeople('overflow')
    const mobiles = Array.from({ length: 70_000 }, () => people.mobile())
    const { counts, problems, keys } = scanAll(kernel, tableWith(1), utf8(mobiles.join(' ')), { chunks: [512 * kibi] })
    expect(counts.outcomes[1]?.[0]).toBe(70_000)
    expect(problems.map(([code]) => kernelProblems[code])).toContain('record-findings-overflow')
    expect(keys.person).toHaveLength(70_000)
  })
})

describe('a record about as long as what is kept whole', () => {
  it.each([-64, -1, 0, 1, 1000])('%i bytes beyond it gives the same for every division', (more) => {
    const cells = 'abcdefg,'.repeat((longestWholeRecord + more) >> 3)
    const bytes = utf8(`${cells}13912345670\n${`${'x'.repeat(100)},y\n`.repeat(2000)}`)
    const whole = digest({ ...scanAll(kernel, tableWith(2), bytes), problems: [] })
    for (const chunks of chunkings) expect(digest({ ...scanAll(kernel, tableWith(2), bytes, { chunks }), problems: [] })).toBe(whole)
  })

  it('is told as long or not by its length alone', () => {
    for (const more of [-1000, 1000]) {
      const bytes = utf8(`${'x'.repeat(longestWholeRecord + more)}\n${`${'x'.repeat(100)},y\n`.repeat(2000)}`)
      const told = chunkings.map(
        (chunks) =>
          scanAll(kernel, tableWith(1, { quotes: false }), bytes, { chunks }).problems.filter(
            ([code]) => kernelProblems[code] === 'record-long',
          ).length,
      )
      expect([more, told]).toEqual([more, chunkings.map(() => Number(more > 0))])
    }
  })
})

describe('a line of blanks longer than the window', () => {
  it.each([
    ['zero bytes', '\0'],
    ['spaces', ' '],
    ['ideographic spaces', '　'],
  ])('passes through it: %s', (_name, blank) => {
    const blanks = blank.repeat((4 * kibi * kibi) / Buffer.byteLength(blank))
    const row = (text: string): string | undefined => scanAll(kernel, tableWith(2), utf8(text)).keys.row[0]
    for (const chunks of [[512 * kibi], [64 * kibi + 1]]) {
      const scan = (text: string): ScanOutcome => scanAll(kernel, tableWith(2), utf8(text), { chunks })
      expect(scan(`${blanks}\nb,c\n`).counts.ladder).toMatchObject({ records: 1, blankLines: 1 })
      expect(scan(`a,${blanks}b${blanks}\n`).keys.row[0]).toBe(row('a,b'))
      expect(scan(`a${blanks},b\n`).keys.row[0]).toBe(row('a,b'))
      expect(scan(`a${blanks}b${blanks},c\n`).keys.row[0]).not.toBe(row('ab,c'))
      expect(scan(`a${blanks}b${blanks},c\n`).keys.row[0]).toBe(scan(`a${blanks}b;c\n`.replace(';', ',')).keys.row[0])
    }
  })
})
