/** Proven cuts: wherever the kernel says that a table may be divided, the parts scan like the whole. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPeople } from '../../fixtures/people.mjs'
import type { KernelCounts, KernelTable } from '../../src/kernel/index.js'
import type { KeySpace } from '../../src/kernel/outcomes.js'
import { big5 } from '../support/big5.js'
import { gb18030 } from '../support/gb18030.js'
import { openKernel, scanAll, tableWith, textTable, utf8, type ScanOutcome, type ScanWishes, type TableWishes } from '../support/kernel.js'

const kernel = openKernel()

function addNumbers(a: unknown, b: unknown): unknown {
  if (typeof a === 'number' || typeof b === 'number') return Number(a ?? 0) + Number(b ?? 0)
  if (Array.isArray(a) && Array.isArray(b)) return a.map((one, index) => addNumbers(one, b[index]))
  const keys = new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})])
  const [left, right] = [a, b] as readonly Record<string, unknown>[]
  return Object.fromEntries([...keys].sort().map((key) => [key, addNumbers(left?.[key], right?.[key])]))
}

/** What must be equal: every counter, every key, every finding, cell and problem by its place in the whole. */
function summary(parts: readonly ScanOutcome[]): unknown {
  const spaces: readonly KeySpace[] = ['person', 'mobile', 'row', 'link']
  return {
    counts: addNumbers(
      parts.map(({ counts }) => counts).reduce((a, b) => addNumbers(a, b) as KernelCounts),
      {},
    ),
    keys: spaces.map((space) => parts.flatMap(({ keys }) => keys[space]).sort()),
    findings: parts.flatMap(({ findings }) => findings),
    // In order per code: what is no code is found while decoding, ahead of the scan.
    problems: parts.flatMap(({ problems }) => problems).sort(([a], [b]) => a - b),
    cells: parts.flatMap(({ cells }) => cells),
    offers: parts.flatMap(({ offers }) => offers.map(([stratum, position, length]) => [stratum, position, length])),
  }
}

/** Tracing tells places in the text, which parts do not share with the whole where it is decoded. */
function wishesFor({ encoding }: KernelTable): ScanWishes {
  return encoding === 'utf-8' ? {} : { mode: { emitting: true } }
}

function partsOf(table: KernelTable, bytes: Uint8Array, cut: number): unknown {
  const wishes = wishesFor(table)
  return summary([
    scanAll(kernel, table, bytes.subarray(0, cut), wishes),
    scanAll(kernel, table, bytes.subarray(cut), { ...wishes, position: cut }),
  ])
}

/** Asks at every byte; gives how many different cuts there were. */
function checkEveryPosition(table: KernelTable, bytes: Uint8Array): number {
  const whole = JSON.stringify(summary([scanAll(kernel, table, bytes, wishesFor(table))]))
  const cuts = new Set<number>()
  for (let wanted = 0; wanted < bytes.length; wanted++) {
    kernel.setTable(table)
    const cut = kernel.proveCut(bytes, wanted, true)
    if (cut === 0) continue
    if (cut < wanted || cut >= bytes.length) throw new Error(`wanted ${wanted}, got ${cut} of ${bytes.length}`)
    cuts.add(cut)
  }
  for (const cut of cuts) {
    if (JSON.stringify(partsOf(table, bytes, cut)) !== whole) {
      expect(partsOf(table, bytes, cut), `cut at ${cut} of ${JSON.stringify(new TextDecoder().decode(bytes))}`).toEqual(
        summary([scanAll(kernel, table, bytes, wishesFor(table))]),
      )
    }
  }
  return cuts.size
}

const people = createPeople('cuts')
const persons = Array.from({ length: 8 }, () => people.person())
const columnRoles = ['residentId', 'mobile', 'otherNumbers'] as const

/** Every trouble in a few hundred bytes. */
function nastyFile(delimiter: string, lineEnd: string): string {
  const [a, b, c, d] = persons.map(({ residentId, mobile, name }) => ({ id: residentId, mobile, name }))
  const rows = [
    [a?.id, a?.mobile, '7'],
    [b?.id, `"two\nlines${delimiter} and a delimiter"`, b?.mobile],
    ['"stray', c?.mobile, c?.id],
    [''],
    [`"${d?.id ?? ''}"`, '"doubled "" quotes"', ''],
    ['x', '"', 'y'],
    [c?.id],
    ['', '', ''],
    ['"', '"', '"'],
    ['   '],
    [b?.name, `"${a?.mobile ?? ''}\r\n\r\n"`, a?.id, 'more', 'cells'],
    ['"', 'a', 'b"'],
    [d?.mobile, 'end'],
  ]
  return rows.map((row) => row.join(delimiter)).join(lineEnd)
}

describe('a cut at every byte of a nasty file', () => {
  it.each([
    ['comma', ',', {}],
    ['tab', '\t', {}],
    ['full-width comma', '，', {}],
    ['no quotes', ';', { quotes: false }],
    ['dashes', '----', { dashRun: 4, quotes: false }],
    ['dashes and quotes', '----', { dashRun: 4 }],
    ['CR', ',', { crEndsRecord: true }],
  ] satisfies readonly (readonly [string, string, TableWishes])[])('scans alike in both parts: %s', (_name, delimiter, wishes) => {
    for (const lineEnd of ['\n', '\r\n', ...('crEndsRecord' in wishes ? ['\r'] : [])]) {
      for (const columns of [1, 2, 3, 5]) {
        const table = tableWith(columns, { delimiter, roles: columnRoles, ...wishes, columns })
        for (const end of ['', lineEnd + lineEnd]) {
          expect(checkEveryPosition(table, utf8(nastyFile(delimiter, lineEnd) + end))).toBeGreaterThan(1)
        }
      }
    }
  })

  it('finds most line ends where no quote is near', () => {
    const text = persons.map(({ residentId, mobile }) => `${residentId},${mobile},x\n`).join('')
    expect(checkEveryPosition(tableWith(3), utf8(text))).toBe(persons.length - 1)
  })

  it('never lies in a line of text', () => {
    const lines = nastyFile(',', '\r\n')
    expect(checkEveryPosition(textTable, utf8(lines))).toBe(lines.split('\n').length - 1)
  })

  it.each([',', '|', '，'])('scans alike in both parts in GB18030, between codes that are rare or none: %s', (delimiter) => {
    for (const columns of [1, 3, 5]) {
      const table = tableWith(columns, { delimiter, roles: columnRoles, columns, encoding: 'gb18030' })
      const odd = Buffer.concat([
        gb18030('\n㛃珺\u{20087},"张\n玥"\n祎'),
        Uint8Array.of(0xff, 0x0a, 0x81, 0x0a, 0x81, 0x30),
        gb18030('\r\n镕'),
      ])
      expect(checkEveryPosition(table, Buffer.concat([gb18030(nastyFile(delimiter, '\r\n')), odd]))).toBeGreaterThan(1)
    }
  })

  it.each(['utf-16le', 'utf-16be'] as const)(
    'scans alike in both parts in %s, between halves of pairs and lines that only seem to end',
    (encoding) => {
      const odd = `\n\u2c0a\u0a0d,"张\n\u{20087}"\n\ud800\n\udc00,\ud800\ud800\udc00\r\n\u0d0a"\n\u2222`
      for (const columns of [1, 3, 5]) {
        const table = tableWith(columns, { roles: columnRoles, columns, encoding })
        const bytes = Buffer.from(nastyFile(',', '\r\n') + odd, 'utf16le')
        if (encoding === 'utf-16be') bytes.swap16()
        for (const end of [[], [0x41]]) expect(checkEveryPosition(table, Buffer.concat([bytes, Buffer.from(end)]))).toBeGreaterThan(1)
      }
    },
  )

  it.each([',', '|', '，'])('scans alike in both parts in Big5, between codes with bytes of ASCII and none: %s', (delimiter) => {
    for (const columns of [1, 3, 5]) {
      const table = tableWith(columns, { delimiter, roles: columnRoles, columns, encoding: 'big5' })
      const odd = [big5('\n許育Ê\u0304\u{2010c},"功\n蓋"\n許'), Uint8Array.of(0xff, 0x0a, 0xa4, 0x0a, 0xa4, 0x22), big5('\r\n育')]
      expect(checkEveryPosition(table, Buffer.concat([big5(nastyFile(delimiter, '\r\n')), ...odd]))).toBeGreaterThan(1)
    }
  })

  it('lies between blocks', () => {
    const labels = ['姓名', '身份证号', '手机'].map(utf8)
    const table = tableWith(3, { kind: 'block', delimiter: '', quotes: false, labels, roles: ['none', 'residentId', 'mobile'] })
    const blocks = persons.map(({ name, residentId, mobile }) => `姓名：${name}\n身份证号: ${residentId}\n  手机 ：${mobile}\n备注\n`)
    expect(checkEveryPosition(table, utf8(blocks.join('\n')))).toBe(persons.length - 1)
    expect(checkEveryPosition(table, utf8(blocks.join('\r\n \r\n\r\n')))).toBeGreaterThan(0)
    expect(checkEveryPosition({ ...table, blockLabel: labels[0] ?? utf8('') }, utf8(blocks.join('')))).toBe(persons.length - 1)
    for (const labelMark of ['=', '\t']) {
      const marked = { ...table, labelMark, blockLabel: labels[0] ?? utf8('') }
      const lines = blocks.join('').replaceAll(/ ?[:：] ?/g, labelMark)
      expect(checkEveryPosition(marked, utf8(lines))).toBe(persons.length - 1)
      expect(checkEveryPosition(marked, utf8(lines.replaceAll('\n', '\r\n')))).toBe(persons.length - 1)
    }
  })
})

describe('a cut of any text', () => {
  const piece = fc.constantFrom(
    ...['"', '"', ',', ',', '\n', '\n', '\r\n', '\r', 'a', '张', '""', '","', '"\n', '\n"', ' ', '-', '----'],
    ...['"----"', '--------', '-'.repeat(64), '\n----"', '\n--------\na--------b\n'],
    ...persons.slice(0, 2).flatMap(({ residentId, mobile }) => [residentId, mobile]),
  )
  const nasty = fc.array(piece, { maxLength: 70 }).map((parts) => parts.join(''))

  it.each([
    ['quotes', {}],
    ['quotes and CR', { crEndsRecord: true }],
    ['no quotes', { quotes: false }],
    ['dashes', { delimiter: '----', dashRun: 4, quotes: false }],
    ['dashes and quotes', { delimiter: '----', dashRun: 4 }],
  ] satisfies readonly (readonly [string, TableWishes])[])('scans alike in both parts: %s', (_name, wishes) => {
    let cuts = 0
    fc.assert(
      fc.property(nasty, fc.integer({ min: 1, max: 4 }), (text, columns) => {
        cuts += checkEveryPosition(tableWith(columns, { roles: columnRoles, ...wishes, columns }), utf8(text))
      }),
      { numRuns: 250 },
    )
    expect(cuts).toBeGreaterThan(100)
  })
})

describe('a cut of any text in GB18030', () => {
  const texts = ['"', '"', ',', '|', '\n', '\n', '\r\n', '张', '珺', '㛃', '\u{20087}', '，', '""', '"\n', '\n"', persons[0]?.mobile ?? '']
  const codes = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...texts).map((text) => Array.from(gb18030(text))) },
    { weight: 1, arbitrary: fc.constantFrom([0xff], [0x81], [0x81, 0x30], [0x81, 0x30, 0x81]) },
  )
  const bytes = fc.array(codes, { maxLength: 70 }).map((parts) => Uint8Array.from(parts.flat()))

  it('scans alike in both parts, wherever decoding began', () => {
    let cuts = 0
    fc.assert(
      fc.property(bytes, fc.constantFrom(',', '|'), fc.boolean(), (some, delimiter, quotes) => {
        cuts += checkEveryPosition(tableWith(3, { delimiter, quotes, roles: columnRoles, encoding: 'gb18030' }), some)
      }),
      { numRuns: 250 },
    )
    expect(cuts).toBeGreaterThan(100)
  })

  it('is found from the middle of a long file, as the plan asks, and lies behind a line end', () => {
    const row = Buffer.concat([gb18030(`${persons[1]?.mobile ?? ''},珺玥㛃,"a\u{20087}",`), Uint8Array.of(0xff), gb18030('祎\n')])
    const file = Buffer.concat(new Array<Buffer>(40_000).fill(row))
    const table = tableWith(4, { encoding: 'gb18030' })
    for (let start = 300_000; start < 300_000 + row.length; start++) {
      kernel.setTable(table)
      const offset = kernel.proveCut(file.subarray(start, start + 400_000), 4096, false)
      expect([(start + offset) % row.length, offset >= 4096, offset <= 4096 + 3 * row.length]).toEqual([0, true, true])
    }
  })
})

describe('a cut of a table between dashes', () => {
  // Lines of three cells, where two of them together are one run; a stray quote pairs with each quote that follows.
  const [a, b, c] = persons.map(({ residentId, mobile }) => ({ id: residentId, mobile }))
  const lines = [
    `${a?.id ?? ''}----"two\nlines--------"----${a?.mobile ?? ''}`,
    `${b?.id ?? ''}--------${b?.mobile ?? ''}`,
    `"stray--------${b?.mobile ?? ''}`,
    '--------x"',
    `"----"----""----${c?.id ?? ''}`,
    '-'.repeat(80),
    `"${'-'.repeat(64)}"----${c?.mobile ?? ''}--------`,
    `x${'-'.repeat(512)}"${'-'.repeat(513)}"----${a?.id ?? ''}`,
    '----"',
    `${c?.id ?? ''}----"a""b"----${c?.mobile ?? ''}`,
  ]

  it.each([1, 3, 5, 129])('scans alike in both parts at every byte, with %i columns', (columns) => {
    const table = tableWith(columns, { delimiter: '----', dashRun: 4, roles: columnRoles, columns })
    expect(checkEveryPosition(table, utf8(lines.join('\n')))).toBeGreaterThan(1)
    expect(checkEveryPosition(table, utf8([...lines, ...lines.toReversed()].join('\r\n')))).toBeGreaterThan(1)
  })

  it('counts the empty cells before a quote as the scan does, or it would take a line inside a cell for a record', () => {
    // The first quote of a line closes a cell that might be open, so both hypotheses count the run up to the second one.
    const texts = [1, 2, 3].flatMap((before) =>
      [1, 2].flatMap((inside) => [
        `a"${'----'.repeat(before)}"x${'----y'.repeat(inside)}\np----q----r\nz"\n`,
        `a"${'----'.repeat(before)}"x${'----y'.repeat(inside)}\np----q----r----s\n"----z"\nt"\n`,
      ]),
    )
    const row = `1----${a?.id ?? ''}----${a?.mobile ?? ''}\n`
    for (const columns of [2, 3, 4, 5]) {
      const table = tableWith(columns, { delimiter: '----', dashRun: 4, roles: columnRoles, columns })
      for (const text of texts) expect(checkEveryPosition(table, utf8(row + text + row))).toBeGreaterThan(0)
    }
  })

  it('counts a run for as many delimiters as it stands for: a stray quote hides nobody behind it', () => {
    const row = `${b?.id ?? ''}--------${b?.mobile ?? ''}\n`
    const table = tableWith(3, { delimiter: '----', dashRun: 4, roles: columnRoles })
    const outcome = scanAll(kernel, table, utf8(`x----y----"stray\n${row.repeat(3)}a"----b----c\n`))
    expect([outcome.counts.ladder.records, outcome.problems.length]).toEqual([5, 1])
  })

  it('counts it so also in the last line of a quoted cell, which a later quote of that line goes by', () => {
    const table = tableWith(5, { delimiter: '----', dashRun: 4, roles: columnRoles })
    const outcome = scanAll(kernel, table, utf8('"a\nb--------c"----"stray----d\ne----f----g----h----i\nj"\n'))
    expect(outcome.counts.ladder.records).toBe(3)
  })
})

describe('a cut of a file that is longer than what the proof sees', () => {
  const kibi = 1024
  const { random } = people

  /** `bytes` of records with quoted newlines and stray quotes here and there. */
  function longFile(bytes: number, between: () => string): Uint8Array {
    const lines: string[] = []
    for (let size = 0; size < bytes;) {
      const person = random.pick(persons)
      const line = `${person.residentId},${between()},${person.mobile}\n`
      lines.push(line)
      size += line.length
    }
    return utf8(lines.join(''))
  }

  const cell = (): string => random.pick(['a', 'b', '"two\nlines"', '"', '"c', '"a,b"', `"${'text\n'.repeat(random.below(300))}"`])

  it.each([
    ['stray quotes and long cells', cell],
    [
      'cells close to the bound',
      () => (random.chance(0.5) ? `"${'x'.repeat(random.between(60_000, 70_000))}"` : `"${'y\n'.repeat(random.between(900, 1100))}"`),
    ],
  ])('scans alike in both parts: %s', (_name, between) => {
    const table = tableWith(3, { roles: ['residentId', 'none', 'mobile'] })
    const bytes = longFile(700 * kibi, between)
    const whole = JSON.stringify(summary([scanAll(kernel, table, bytes, { mode: { emitting: true } })]))
    let proven = 0
    for (let wanted = 5000; wanted < bytes.length; wanted += 28_001) {
      // As the plan asks: from some bytes before the wanted place, to somewhere before the end of the table.
      const start = wanted - random.between(0, 4096)
      const end = Math.min(bytes.length, start + 400 * kibi)
      kernel.setTable(table)
      const offset = kernel.proveCut(bytes.subarray(start, end), wanted - start, end === bytes.length)
      if (offset === 0) continue
      proven++
      const cut = start + offset
      const parts = [bytes.subarray(0, cut), bytes.subarray(cut)].map((part, index) =>
        scanAll(kernel, table, part, { position: index * cut, mode: { emitting: true } }),
      )
      expect([cut, JSON.stringify(summary(parts)) === whole]).toEqual([cut, true])
    }
    expect(proven).toBeGreaterThan(0)
  })

  it('is not claimed where the two readings never meet: every quote may open a cell, or close it', () => {
    kernel.setTable(tableWith(3))
    expect(kernel.proveCut(utf8('"\n'.repeat(150_000)), 1000, false)).toBe(0)
  })

  it('is claimed, and right, where quotes end in every line but cannot all open', () => {
    const table = tableWith(3)
    const bytes = utf8('a"\n,"'.repeat(60_000))
    kernel.setTable(table)
    const cut = kernel.proveCut(bytes.subarray(0, 300_000), 1000, false)
    expect(cut).toBeGreaterThan(0)
    expect(partsOf(table, bytes, cut)).toEqual(summary([scanAll(kernel, table, bytes)]))
  })
})
