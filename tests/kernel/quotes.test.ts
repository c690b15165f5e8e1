/**
 * Stray quotes: whatever their distance, every person between two of them is found, and hardly a record is lost.
 *
 * What the rule allows (design.md, section 4): with d line ends between the quotes, the d − 1 lines in the middle count as
 * evidence, the first line unless its quote opens the last cell, the last line unless the second quote ends the first cell.
 * Two regular lines make the quotes literal. So records are lost, d of them, only where fewer than two lines count: at most 2.
 */
import { describe, expect, it } from 'vitest'
import { createPeople } from '../../fixtures/people.mjs'
import type { KernelTable } from '../../src/kernel/index.js'
import { kernelProblems } from '../../src/kernel/outcomes.js'
import { openKernel, scanAll, tableWith, textTable, utf8, type ScanOutcome, type TableWishes } from '../support/kernel.js'

const kernel = openKernel()

interface Stray {
  readonly line: number
  readonly column: number
  /** The quote stands before the cell, or behind it. */
  readonly behind: boolean
}

const people = createPeople('stray quotes')
const known = Array.from({ length: 1520 }, () => people.person())

function rowOf(columns: number, index: number): string[] {
  const { name, residentId, mobile } = known[index] ?? { name: '', residentId: '', mobile: '' }
  const cells = [residentId, name, mobile, String(index), 'a', '', 'b', '浙江', '2024-01-01', 'end']
  return cells.slice(0, columns)
}

/** Rows by number of columns, as bytes; made once. */
const rowBytes = new Map<number, readonly Uint8Array[]>()

function rowsAsBytes(columns: number): readonly Uint8Array[] {
  const rows = rowBytes.get(columns) ?? known.map((_, index) => utf8(`${rowOf(columns, index).join(',')}\n`))
  rowBytes.set(columns, rows)
  return rows
}

function fileWith(columns: number, rows: number, strays: readonly Stray[]): Uint8Array {
  const lines = rowsAsBytes(columns).slice(0, rows)
  for (const { line, column, behind } of strays) {
    const cells = rowOf(columns, line).map((cell, index) => (index !== column ? cell : behind ? `${cell}"` : `"${cell}`))
    lines[line] = utf8(`${cells.join(',')}\n`)
  }
  return Buffer.concat(lines)
}

interface Sums {
  readonly records: number
  readonly validIds: number
  readonly persons: ReadonlySet<bigint>
  readonly literal: number
}

/** As `scanAll`, without cells and findings: thousands of files are scanned here. */
function sums(table: KernelTable, bytes: Uint8Array): Sums {
  const persons = new Set<bigint>()
  let literal = 0
  kernel.setTable(table)
  kernel.setMode({ emitting: true })
  const counts = kernel.scan(
    bytes,
    0,
    {
      run: ({ space, bytes: keys, offsets }) => {
        if (space !== 'person') return
        for (const key of new BigUint64Array(keys.slice(0, 8 * (offsets.at(-1) ?? 0)).buffer)) persons.add(key)
      },
      problem: (code) => (literal += Number(kernelProblems[code] === 'quote-literal')),
    },
    table.columns,
  )
  return { records: counts.ladder.records, validIds: counts.outcomes[0]?.[0] ?? 0, persons, literal }
}

/** Lines that count as evidence against two quotes `distance` lines apart. */
function evidence(columns: number, [first, second]: readonly [Stray, Stray]): number {
  const distance = second.line - first.line
  const firstCounts = first.column < columns - 1
  const lastCounts = second.column > 0
  return distance - 1 + Number(firstCounts) + Number(lastCounts)
}

const personKeys = (outcome: ScanOutcome): ReadonlySet<string> => new Set(outcome.keys.person.map((key) => key.slice(0, 16)))
const literalQuotes = (outcome: ScanOutcome): number => outcome.problems.filter(([code]) => kernelProblems[code] === 'quote-literal').length

function check(columns: number, strays: readonly [Stray, Stray]): void {
  const [first, second] = strays
  const rows = second.line + 3
  const stray = sums(tableWith(columns, { roles: ['residentId'] }), fileWith(columns, rows, strays))
  const where = `columns ${columns}, ${JSON.stringify(strays)}`
  expect(stray.validIds, where).toBe(rows)
  expect(stray.persons.size, where).toBe(rows)
  // A quote behind a cell closes; one before a cell is followed by text, so it closes nothing, and both are literal.
  const swallows = second.behind && evidence(columns, strays) < 2
  const lost = swallows ? second.line - first.line : 0
  expect(lost, where).toBeLessThanOrEqual(2)
  expect(stray.records, where).toBe(rows - lost)
  expect(stray.literal, where).toBe(swallows ? 0 : second.behind ? 1 : 2)
}

describe('two stray quotes', () => {
  /** Where quotes stand, by number of columns: before a cell and then behind, or before, another. */
  const placements = (columns: number): readonly (readonly [number, number, boolean])[] =>
    [0, Math.trunc(columns / 2), columns - 1].flatMap((first) =>
      [0, 1, columns - 1].flatMap(
        (second) =>
          [
            [first, second, true],
            [first, second, false],
          ] satisfies [number, number, boolean][],
      ),
    )

  it.each([2, 3, 10])('at every distance of 1 to 1,500 lines in a table of %i columns hide nobody', (columns) => {
    const all = placements(columns)
    for (let distance = 1; distance <= 1500; distance++) {
      // Every placement where the rule is close to its limits, else one after another.
      const close = distance <= 4 || Math.abs(distance - 1000) <= 1
      for (const [first, second, behind] of close ? all : [all[distance % all.length] ?? all[0]].filter((some) => some !== undefined)) {
        check(columns, [
          { line: 1, column: first, behind: false },
          { line: 1 + distance, column: second, behind },
        ])
      }
    }
  })

  it('in one line are a quoted cell, or literal', () => {
    const table = tableWith(3)
    const count = (text: string): readonly number[] => {
      const outcome = scanAll(kernel, table, utf8(text))
      return [outcome.counts.ladder.records, outcome.cells.length, literalQuotes(outcome)]
    }
    expect(count('"a,b",c\nd,e,f\n')).toEqual([2, 5, 0])
    expect(count('"a,b"x,c\nd,e,f\n')).toEqual([2, 6, 1])
    expect(count('a,"b,c\nd,e,f\n')).toEqual([2, 6, 1])
  })
})

describe('a stray quote and a proper cell', () => {
  it('a stray quote does not reach for the quote of a later cell', () => {
    const lines = Array.from({ length: 30 }, (_, index) => rowOf(10, index).join(','))
    lines[3] = lines[3]?.replace(',a,', ',"a,') ?? ''
    lines[20] = lines[20]?.replace(',b,', ',"b,\nc",') ?? ''
    const outcome = scanAll(kernel, tableWith(10), utf8(lines.join('\n')))
    expect(outcome.counts.ladder.records).toBe(30)
    expect(literalQuotes(outcome)).toBe(1)
  })
})

/** Whether a cell that is written in quotes is read as one. */
function isOneCell(content: string): boolean {
  const outcome = scanAll(kernel, tableWith(2), utf8(`a,b\n"${content}",x\nc,d\n`))
  const quoted = outcome.cells.some(([, start, end]) => end - start === Buffer.byteLength(content) + 2)
  expect(literalQuotes(outcome)).toBe(quoted ? 0 : 1)
  if (quoted) expect(outcome.counts.ladder.records).toBe(3)
  return quoted
}

describe('a quoted cell', () => {
  it.each([
    [65_535, true],
    [65_536, true],
    [65_537, false],
  ])('of %i bytes with its quotes is read as one: %s', (bytes, one) => {
    expect(isOneCell(`,${'x'.repeat(bytes - 3)}`)).toBe(one)
    expect(isOneCell(`${'x'.repeat(bytes - 5)}\n,y`)).toBe(one)
  })

  it.each([
    [999, true],
    [1000, true],
    [1001, false],
  ])('with %i line ends inside is read as one: %s', (lines, one) => {
    expect(isOneCell(`${'x\n'.repeat(lines)}y`)).toBe(one)
    expect(isOneCell(`${'x\r\n'.repeat(lines)}y`)).toBe(one)
  })

  it('of text with as many delimiters as the table in one of its lines only is read as one', () => {
    expect(isOneCell('dear\nsir, madam\nbye')).toBe(true)
    expect(isOneCell('dear\nsir, madam\n2, 3\nbye')).toBe(false)
  })

  it('that is too long keeps its people', () => {
    const ids = known.map(({ residentId }) => residentId)
    for (const text of [`"${ids.join(' ')}`.padEnd(70_000, ' x') + '",b\n', `"${ids.join('\n')}",b\n`]) {
      const outcome = scanAll(kernel, tableWith(2), utf8(text))
      expect(outcome.counts.outcomes[0]?.[0]).toBe(ids.length)
      expect(personKeys(outcome).size).toBe(ids.length)
    }
  })

  it('whose closing quote is followed by text is literal, also where a later quote would close it', () => {
    const outcome = scanAll(kernel, tableWith(3), utf8('"a"b,"c"\nd,e,f\n'))
    expect(outcome.cells).toEqual([
      [0, 0, 4],
      [1, 5, 8],
      [0, 9, 10],
      [1, 11, 12],
      [2, 13, 14],
    ])
    expect(literalQuotes(outcome)).toBe(1)
  })

  it('before a lone CR is literal where CR ends no record, so that nothing behind it is lost from its row', () => {
    const rows = (wishes: TableWishes, text: string): readonly string[] => scanAll(kernel, tableWith(2, wishes), utf8(text)).keys.row
    expect(new Set(rows({}, '"a"\rb",x\n"a"\rc",x\n')).size).toBe(2)
    expect(literalQuotes(scanAll(kernel, tableWith(2), utf8('"a"\rb,x\n')))).toBe(1)
    expect(literalQuotes(scanAll(kernel, tableWith(2), utf8('x,"a"\r\ny,"a"\r')))).toBe(0)
    expect(literalQuotes(scanAll(kernel, tableWith(2, { crEndsRecord: true }), utf8('x,"a"\ry,"b"\r')))).toBe(0)
  })

  it('does not exist in a text table or where the dialect has no quotes', () => {
    for (const table of [textTable, tableWith(2, { quotes: false })]) {
      const { counts, problems } = scanAll(kernel, table, utf8('"a\nb"\n'))
      expect(counts.ladder.records).toBe(2)
      expect(problems.filter(([code]) => kernelProblems[code] === 'quote-literal')).toEqual([])
    }
  })
})
