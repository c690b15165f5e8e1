import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { everyForm, layouts, writeTable } from '../../fixtures/tables.mjs'
import type { LayoutName } from '../../fixtures/tables.mjs'
import { createPeople } from '../../fixtures/people.mjs'
import { merge, scan, work } from '../../src/index.js'
import type { ScanOptions, ScanResult } from '../../src/index.js'
import { lexicons } from '../../src/reference/lexicon.js'
import { planInputs } from '../../src/plan/plan.js'
import { resolved } from '../../src/scan/settings.js'
import { asFound } from '../../src/format/prepared-file.js'
import { walkInputs } from '../../src/source/walk.js'
import { newFolder, put } from '../scan/places.js'

const place = newFolder()
const options: ScanOptions = { caseKeyFile: join(newFolder(), 'case.key'), sample: 7 }

/** 64 bits. */
const word = (value: bigint): bigint => BigInt.asUintN(64, value)

/** The finaliser of MurmurHash3 (A. Appleby, public domain). */
function mix(value: bigint): bigint {
  let x = value
  x = word((x ^ (x >> 33n)) * 0xff51_afd7_ed55_8ccdn)
  x = word((x ^ (x >> 33n)) * 0xc4ce_b9fe_1a85_ec53n)
  return x ^ (x >> 33n)
}

const sha256 = (...parts: readonly (string | Uint8Array)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()

/** The method's formula, written again from the document: seed, first MiB, length, table, position. */
function priorityOf(seed: string, file: Uint8Array, table: string, position: number): string {
  const contentId = sha256('leaktally.content/1\0', String(file.length), '\0', file.subarray(0, 2 ** 20)).toString('hex')
  const key = sha256(`leaktally.sample/1\0${seed}\0${contentId}\0${table}`)
  const priority = mix(mix(BigInt(position) ^ key.readBigUInt64LE(0)) ^ key.readBigUInt64LE(8))
  return priority.toString(16).padStart(16, '0')
}

describe('the sample', () => {
  const { bytes, truth } = writeTable('students', { records: 4000, lineEnd: '\n', repeats: 0.02, forms: everyForm })
  let file = ''
  let result: ScanResult

  beforeAll(async () => {
    file = put(place, 'students.csv', bytes)
    result = await scan([file], options)
  })

  test('is drawn by the formula of the method, and anyone can draw it again', () => {
    const positions: number[] = []
    for (let at = bytes.indexOf(10) + 1; at < bytes.length; at = bytes.indexOf(10, at) + 1) positions.push(at)
    expect(positions).toHaveLength(truth.records)
    const drawn = positions.map((position, row) => ({ position, row, priority: priorityOf(result.run.seed, bytes, '', position) }))
    const rank = new Map([...drawn].sort((a, b) => (a.priority < b.priority ? -1 : 1)).map(({ position }, index) => [position, index]))
    const items = result.evidence.strata.flatMap((stratum) => stratum.items)
    expect(items.length).toBeGreaterThan(options.sample ?? 0)
    for (const item of items) {
      const own = drawn.find(({ position }) => position === item.byteStart)
      expect(own).toMatchObject({ priority: item.priority, row: item.rowNumber - 1 })
      expect(bytes[item.byteEnd]).toBe(10)
    }
    // Every one of the first 7 over all is among the first 7 of its own stratum.
    const sampled = new Set(items.map(({ byteStart }) => byteStart))
    for (const { position } of drawn) if ((rank.get(position) ?? 0) < 7) expect(sampled).toContain(position)
    for (const { items: own } of result.evidence.strata) {
      expect(own.map(({ priority }) => priority)).toEqual(own.map(({ priority }) => priority).sort())
    }
  })

  test('has a frame for every record, and k records of it or all', () => {
    const { strata } = result.evidence
    expect(strata.reduce((sum, { records }) => sum + records, 0)).toBe(truth.records)
    for (const { records, items } of strata) expect(items).toHaveLength(Math.min(records, 7))
  })

  test('tells the categories of a record: a combination of the result, led by the stratum', () => {
    const combinations = new Set(result.combinations.map(({ categories }) => categories.join()))
    for (const { name, items } of result.evidence.strata) {
      for (const { categories } of items) {
        if (name === 'none' || name === 'rejected') expect(categories).toEqual([])
        else expect([categories[0], combinations.has(categories.join())]).toEqual([name, true])
      }
    }
  })

  test.each([64, 150, 400])('is the same in units of %i KiB', async (kibibytes) => {
    const files = walkInputs([file], false).map((file) => asFound(file))
    const request = { files, options: resolved(options), corrections: [], correctionsDigest: null, unitBytes: kibibytes * 1024 }
    const plan = await planInputs(request)
    expect(plan.units.length).toBeGreaterThan(1)
    const partials = []
    for (const unit of plan.units) partials.push(await work(plan, unit.index, options))
    expect((await merge(plan, partials, options)).evidence).toEqual(result.evidence)
  })

  test('of 0 is empty with its frames, and a large one holds every record once', async () => {
    const small = put(place, 'small.csv', writeTable('students', { records: 60 }).bytes)
    const none = await scan([small], { ...options, sample: 0 })
    expect(none.evidence.strata).toEqual([{ name: 'resident_id', records: 60, items: [] }])
    const all = await scan([small], { ...options, sample: 10_000 })
    const rows = all.evidence.strata.flatMap(({ items }) => items.map(({ rowNumber }) => rowNumber)).sort((a, b) => a - b)
    expect(rows).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
  })

  test('gives copies of a file the same priorities, and takes the first in the order of paths', async () => {
    const folder = newFolder()
    put(folder, 'b.csv', bytes)
    put(folder, 'a.csv', bytes)
    const { evidence, run } = await scan([folder], options)
    expect(run.seed).not.toBe(result.run.seed)
    for (const { items } of evidence.strata) {
      items.forEach((item, index) => {
        const before = items[index - 1]
        if (before?.priority === item.priority) expect([before.path, item.path]).toEqual(['a.csv', 'b.csv'])
        else expect(item.path).toBe('a.csv')
      })
    }
    const paths = evidence.strata.flatMap(({ items }) => items.map(({ path }) => path))
    expect(new Set(paths)).toEqual(new Set(['a.csv', 'b.csv']))
  })
})

/** Words of the lexicons are shown; longest first, so that none leaves a rest. */
const words = lexicons
  .flatMap(({ terms, weakTerms, negatedTerms = [] }) => [...terms, ...weakTerms, ...negatedTerms].flatMap((list) => list.split(' ')))
  .sort((a, b) => b.length - a.length)

/** What of shown cells could be read as a value: counts stand behind × and are none, and neither are words of the lexicons. */
const valuesIn = (shown: string): string =>
  words.reduce((text, word) => text.replaceAll(word, ' '), shown.replaceAll(/×\d+/g, '').replaceAll(/汉字|数字|字母|空格|其他/g, ''))

/** Cells with more than the beginning of a number, or with a word. */
function leaksIn(shown: readonly string[], names: readonly string[] = []): string[] {
  return shown.filter((cell) => /[0-9０-９]{7}|\p{Script=Han}{2}/u.test(valuesIn(cell)) || names.some((name) => cell.includes(name)))
}

/** Runs of four and more digits that are shown but stand behind the beginning of a number of the text. */
function hiddenRunsIn(shown: readonly string[], text: string): string[] {
  const hidden = new Set<string>()
  const regions = new Set<string>()
  for (const [number] of text.matchAll(/(?<!\d)(?:\d{17}[\dX]|1\d{10})(?!\d)/g)) {
    const beginning = number.length === 18 ? 6 : 3
    if (number.length === 18) regions.add(number.slice(0, 6))
    for (let at = beginning; at + 4 <= number.length; at++) hidden.add(number.slice(at, at + 4))
  }
  const runs = new Set(shown.flatMap((cell) => valuesIn(cell).match(/\d{4,}/g) ?? []))
  return [...runs].filter((run) => ![...regions].some((region) => region.includes(run)) && hidden.has(run.slice(0, 4)))
}

describe('masking', () => {
  const names = Object.keys(layouts) as LayoutName[]

  test.each(names)('shows of %s no number beyond its beginning, no name and no word', async (name) => {
    const table = writeTable(name, { records: 150, forms: everyForm, seed: 'masking' })
    const result = await scan([put(newFolder(), 'x.txt', table.bytes)], { ...options, sample: 200, header: false })
    const shown = result.evidence.strata.flatMap(({ items }) => items.flatMap(({ cells }) => cells.map((cell) => cell.shown)))
    expect(shown.length).toBeGreaterThanOrEqual(150)
    const people = createPeople('masking')
    const given = Array.from({ length: 50 }, () => people.name())
    expect(leaksIn(shown, given)).toEqual([])
    expect(hiddenRunsIn(shown, table.text)).toEqual([])
  })

  test('shows nothing in GB18030, in long cells, in odd records and beside quotes either', async () => {
    const people = createPeople('odd')
    const { name, residentId, mobile, address } = people.person()
    const rows = [
      `${name},${residentId},${mobile}`,
      `"${name} ""${mobile}""",${'x'.repeat(300)}${residentId},`,
      `${address.repeat(50)},,${mobile}`,
      `${residentId}${mobile},${mobile.slice(0, 10)},${residentId.slice(0, 17)}`,
      `a,b,c,d,${residentId},${name}`,
    ]
    for (const encoding of ['utf-8', 'gb18030'] as const) {
      const { bytes } = writeTable('students', { records: 40, encoding })
      const odd = encoding === 'utf-8' ? Buffer.from(`${rows.join('\n')}\n`) : Buffer.alloc(0)
      const result = await scan([put(newFolder(), 'x.csv', Buffer.concat([bytes, odd]))], { ...options, sample: 100 })
      const shown = result.evidence.strata.flatMap(({ items }) => items.flatMap(({ cells }) => cells.map((cell) => cell.shown)))
      expect(shown.length).toBeGreaterThan(40)
      expect(leaksIn(shown, [name, name.slice(1)])).toEqual([])
    }
  })
})

describe('the listing', () => {
  const { bytes, truth, text } = writeTable('students', { records: 500, forms: everyForm, lineEnd: '\n' })

  async function listed(what: string, fileName = 'students.csv'): Promise<{ lines: string[][]; result: ScanResult }> {
    const outputDirectory = join(newFolder(), 'out')
    const result = await scan([put(newFolder(), fileName, bytes)], { ...options, outputDirectory, list: what })
    const csv = readFileSync(join(outputDirectory, 'listing.csv'), 'utf8')
    const [heading, ...lines]: string[][] = parse(csv)
    expect(heading).toEqual(['path', 'table', 'row', 'byteStart', 'byteEnd', 'findings', 'cells'])
    return { lines, result }
  }

  test.each(['resident_id', 'mobile'] as const)('of %s holds its records, each once, in order', async (category) => {
    const { lines, result } = await listed(category)
    expect(lines).toHaveLength(truth.categories[category].records)
    expect(lines).toHaveLength(result.categories[category]?.records ?? -1)
    const rows = lines.map(([, , row]) => Number(row))
    expect(rows).toEqual([...new Set(rows)].sort((a, b) => a - b))
    const records = text.split('\n').slice(1)
    for (const [, , row, start, end, findings = ''] of lines) {
      expect(bytes.subarray(Number(start), Number(end)).toString()).toBe(records[Number(row) - 1])
      expect(findings).toContain(`${category}:valid`)
    }
  })

  test('of rejected candidates holds the records with one', async () => {
    const { lines, result } = await listed('rejected')
    expect(lines.length).toBeGreaterThan(0)
    expect(lines).toHaveLength(result.records.rejected)
    for (const [, , , , , findings = ''] of lines) expect(findings).toMatch(/:(?:invalid|masked|damaged|suppressed)/)
  })

  test('is masked like the sample', async () => {
    const { lines } = await listed('mobile')
    const cells = lines.flatMap((line) => (line[6] ?? '').split(/ (?=\d+=)/).map((cell) => cell.replace(/^\d+=/, '')))
    expect(cells.length).toBeGreaterThan(lines.length)
    expect(leaksIn(cells)).toEqual([])
    expect(hiddenRunsIn(cells, text)).toEqual([])
  })

  test.each(['=1+1.csv', '@x.csv', '-b.csv', '"quoted",x.csv'])('never begins a cell like a formula: %s', async (name) => {
    const { lines } = await listed('mobile', name)
    const [path = ''] = lines[0] ?? []
    expect(path).toBe(name.startsWith('"') ? name : `'${name}`)
    expect(lines.filter((line) => line.length !== 7 || line.some((cell) => /^[=+\-@\t\r]/.test(cell)))).toEqual([])
  })

  test('of the stop list names what was suppressed', async () => {
    const [stopped = ''] = text.match(/(?<=,)1[3-9]\d{9}(?<!13800138000)(?=,)/) ?? []
    const outputDirectory = join(newFolder(), 'out')
    const result = await scan([put(newFolder(), 'x.csv', bytes)], {
      ...options,
      outputDirectory,
      list: 'rejected',
      stopList: [`+86 ${stopped}`],
    })
    const csv = readFileSync(join(outputDirectory, 'listing.csv'), 'utf8')
    expect(csv).toContain('mobile:suppressed')
    expect(csv + JSON.stringify(result)).not.toContain(stopped)
    expect(result.categories.mobile?.suppressed).toBe(truth.categories.mobile.suppressed + 1)
  })
})
