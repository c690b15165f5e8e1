/** How tables were made, and the institutions in them, from files to the result. */
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { createRandom } from '../../fixtures/random.mjs'
import { merge, readPartial, renderSummary, scan, work, writePartial } from '../../src/index.js'
import type { Plan, ScanResult, TableResult, UnitPartial } from '../../src/index.js'
import { unusualSigns } from '../../src/assess/unusual.js'
import { planInputs } from '../../src/plan/plan.js'
import { executePlan } from '../../src/scan/execute.js'
import { inlineRunner } from '../../src/scan/pool.js'
import { resolved, settingsFor } from '../../src/scan/settings.js'
import { caseKeysFrom, readOrMakeSecret } from '../../src/source/case-keys.js'
import { asFound } from '../../src/format/prepared-file.js'
import { walkInputs } from '../../src/source/walk.js'
import { tallyOf } from '../../src/tally/tally.js'
import { sharedBytes } from '../../src/unit/task.js'
import { header, writeRegister, type MadeUpTable, type RowChanges } from './made-up-tables.js'
import { newFolder, put } from './places.js'

const records = 3000
const place = newFolder()
const random = createRandom('tables')

async function tableOf(name: string, changes: RowChanges): Promise<TableResult> {
  const { inputs } = await scan([put(place, `${name}.csv`, writeRegister(records, changes).text)], { sample: 0 })
  const table = inputs[0]?.tables[0]
  if (table === undefined) throw new Error('no table')
  return table
}

const signsOf = (table: TableResult): string[] => unusualSigns(table).map(({ sign }) => sign)

describe('a table', () => {
  test('like a register agrees with its IDs and has nothing unusual', async () => {
    const table = await tableOf('register', {})
    const all = { compared: records, agreed: records, rate: 1 }
    expect(table.corroboration).toEqual({ sex: all, birth: all, age: all, region: all })
    expect(signsOf(table)).toEqual([])
    const [ids, mobiles] = table.signs.columns
    expect(ids).toMatchObject({ column: 3, category: 'resident_id', numbers: records, failed: 0, failedRate: 0 })
    expect(mobiles).toMatchObject({ column: 6, category: 'mobile', numbers: records, failed: 0 })
    expect(ids?.evenness?.p).toBeGreaterThan(0.001)
    expect(mobiles?.evenness?.p).toBeGreaterThan(0.001)
  })

  test('of random IDs fails nine checks of ten, and has nothing to agree with', async () => {
    const table = await tableOf('random IDs', { residentId: ({ residentId }) => residentId.slice(0, 14) + random.digits(4) })
    const ids = table.signs.columns[0]
    expect(ids?.failedRate).toBeGreaterThan(0.88)
    expect(ids?.failedRate).toBeLessThan(0.94)
    expect(ids?.lastCharacters[10]).toBe(0)
    expect(table.corroboration.sex.compared).toBe((ids?.checked ?? 0) - (ids?.failed ?? 0))
    expect(signsOf(table)).toContain('ids-failed')
  })

  test('of phones in a row has a long run', async () => {
    const table = await tableOf('phones', { mobile: (_, row) => String(13_512_340_000 + row) })
    expect(table.signs.columns[1]).toMatchObject({ numbers: records, neighbours: records - 1, longestRun: records, equalToBefore: 0 })
    expect(signsOf(table)).toEqual(['numbers-consecutive'])
  })

  test('of phones that were drawn at random has many in no segment', async () => {
    const table = await tableOf('random phones', { mobile: () => `1${random.between(3, 9)}${random.digits(9)}` })
    expect(table.signs.columns[1]?.failedRate).toBeCloseTo(0.2067, 1)
    expect(signsOf(table)).toEqual(['mobiles-unallocated'])
  })

  test('whose sex column is not that of the IDs differs from them in half of the records', async () => {
    const table = await tableOf('sex', { sex: () => random.pick(['男', '女']) })
    expect(table.corroboration.sex.rate).toBeCloseTo(0.5, 1)
    expect(table.corroboration.birth.rate).toBe(1)
    expect(signsOf(table)).toEqual(['sex-disagrees'])
  })

  test('that was copied block by block repeats rows', async () => {
    const lines = writeRegister(300).text.trim().split('\n')
    const text = [lines[0], ...lines.slice(1).flatMap((line) => [line, line])].join('\n')
    const { inputs } = await scan([put(place, 'copied.csv', text)], { sample: 0 })
    const table = inputs[0]?.tables[0]
    expect(table?.signs.repeatedRows).toBe(300)
    expect(table === undefined ? [] : signsOf(table)).toEqual(['rows-repeated'])
  })
})

describe('institutions', () => {
  const options = { caseKeyFile: join(newFolder(), 'case.key'), sample: 2 }
  let whole: Plan
  let cut: Plan
  let written: MadeUpTable
  let result: ScanResult
  const partials: UnitPartial[] = []

  beforeAll(async () => {
    // Runs of phones go over the borders of units.
    written = writeRegister(records, { mobile: (_, row) => String(13_512_340_000 + row - (row % 700 === 0 ? 5 : 0)) })
    const lines = written.text.trim().split('\n')
    // The header again among the rows is no record of a hospital of that name.
    const text = [...lines.slice(0, 1000), header, ...lines.slice(1000)].join('\n')
    const files = walkInputs([put(place, '建档.csv', text)], false).map((file) => asFound(file))
    const request = { files, options: resolved(options), corrections: [], correctionsDigest: null }
    whole = await planInputs(request)
    cut = await planInputs({ ...request, unitBytes: 40 * 1024 })
    result = await merge(whole, [await work(whole, 0, options)], options)
    for (const unit of cut.units) partials.push(await work(cut, unit.index, options))
  })

  test('are counted one by one, most records first', () => {
    const column = result.inputs[0]?.tables[0]?.columns[7]
    const ranked = [...written.hospitals].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    expect(column?.institutions).toEqual({
      cells: records,
      overlong: 0,
      distinct: written.hospitals.size,
      top: ranked.map(([value, count]) => ({ value, sha256: null, records: count })),
    })
    expect(result.inputs[0]?.tables[0]?.columns.filter(({ institutions }) => institutions !== undefined)).toHaveLength(1)
  })

  test('and signs are the same from units in any order, and from files', async () => {
    expect(cut.units.length).toBeGreaterThan(5)
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(partials, { minLength: partials.length }), async (shuffled) => {
        expect((await merge(cut, shuffled, options)).digest).toBe(result.digest)
      }),
      { numRuns: 3 },
    )
    const folder = newFolder()
    const read = partials.map((partial) => {
      const file = join(folder, `unit ${partial.unit}`)
      writePartial(file, partial)
      return readPartial(file)
    })
    expect((await merge(cut, read, options)).digest).toBe(result.digest)
  })

  test('are added while units come in, those of an interrupted scan too', async () => {
    const keys = caseKeysFrom(readOrMakeSecret(options.caseKeyFile))
    const settled = resolved(options)
    const settings = settingsFor(cut, settled, keys, newFolder(), new SharedArrayBuffer(sharedBytes))
    const hashing = { results: new Map(), close: () => Promise.resolve() }
    const execution = { plan: cut, settings, keys, options: settled, runner: inlineRunner, hashing, journal: null }
    const { tally } = await executePlan({ ...execution, done: partials.slice(2, 5) })
    const { values, units } = tallyOf(partials, { plan: settings.plan, key: keys.id })
    expect(tally.values).toEqual(values)
    expect(values).toMatchObject([{ input: 0, table: 0, column: 7 }])
    expect(new Map([...tally.units].map(([unit, { notes }]) => [unit, notes]))).toEqual(
      new Map([...units].map(([unit, { notes }]) => [unit, notes])),
    )
  })

  test('are listed in the summary of both languages', () => {
    const [most] = [...written.hospitals].sort(([, x], [, y]) => y - x)
    for (const lang of ['zh-CN', 'en'] as const) {
      const summary = renderSummary(result, { lang })
      expect(summary).toMatch(new RegExp(`${most?.[1].toLocaleString('en')} {2}${most?.[0]}\\n`))
      expect(summary).toContain(lang === 'en' ? '"就诊医院" in 建档.csv: 8 values in 3,000 cells' : '3,000 个单元格，8 个不同取值')
      expect(summary).toContain(lang === 'en' ? 'sex 100.0% of 3,000' : '性别 100.0%（比对 3,000）')
    }
  })

  test('beyond the most that are counted are a problem, whatever the units', async () => {
    const lines = Array.from({ length: 200_001 }, (_, row) => `${random.digits(3)},医院${row}号\n`)
    const request = { options: resolved(options), corrections: [], correctionsDigest: null }
    const shown = async (count: number, unitBytes: number): Promise<unknown> => {
      const path = put(place, `${count}.csv`, `编号,就诊医院\n${lines.slice(0, count).join('')}`)
      const plan = await planInputs({ ...request, files: walkInputs([path], false).map((file) => asFound(file)), unitBytes })
      const parts = []
      for (const unit of plan.units) parts.push(await work(plan, unit.index, options))
      const { inputs } = await merge(plan, parts, options)
      const problem = inputs[0]?.problems.find(({ code }) => code === 'values-overflow')
      const { cells, distinct, top } = inputs[0]?.tables[0]?.columns[1]?.institutions ?? {}
      return [cells, distinct, top?.length, problem?.detail]
    }
    for (const unitBytes of [2 ** 20, 2 ** 26]) {
      expect(await shown(200_000, unitBytes)).toEqual([200_000, 200_000, 20, undefined])
      expect(await shown(200_001, unitBytes)).toEqual([200_001, null, 0, '2'])
    }
  })

  test('in plain numbers of the result do not depend on the case key', async () => {
    const other = { ...options, caseKeyFile: join(newFolder(), 'other.key') }
    const again = await merge(whole, [await work(whole, 0, other)], other)
    expect(again.inputs).toEqual(result.inputs)
  })
})
