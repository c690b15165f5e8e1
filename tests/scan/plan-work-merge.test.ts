import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { everyForm, writeTable } from '../../fixtures/tables.mjs'
import { merge, plan, readPartial, scan, work, writePartial } from '../../src/index.js'
import type { Plan, ScanOptions, ScanResult, UnitPartial } from '../../src/index.js'
import { planInputs } from '../../src/plan/plan.js'
import { resolved } from '../../src/scan/settings.js'
import { asFound } from '../../src/format/prepared-file.js'
import { walkInputs } from '../../src/source/walk.js'
import { newFolder, put } from './places.js'

const place = newFolder()
const elsewhere = newFolder()
const options: ScanOptions = { caseKeyFile: join(elsewhere, 'case.key'), referenceDate: '2026-11-01', sample: 3 }
const names = ['maternity', 'owners', 'calls', 'dump'] as const

let paths: string[] = []
let whole: ScanResult
let cut: Plan
const partials: UnitPartial[] = []

beforeAll(async () => {
  paths = names.map((name) => put(place, `${name}.csv`, writeTable(name, { records: 1500, repeats: 0.1, forms: everyForm }).bytes))
  whole = await scan(paths, options)
  const files = walkInputs(paths, false).map((file) => asFound(file))
  cut = await planInputs({ files, options: resolved(options), corrections: [], correctionsDigest: null, unitBytes: 40 * 1024 })
  for (const unit of cut.units) partials.push(await work(cut, unit.index, options))
})

describe('plan, work and merge', () => {
  test('give the result of scan', async () => {
    const itself = await plan(paths, options)
    const its = []
    for (const unit of itself.units) its.push(await work(itself, unit.index, options))
    expect(await merge(itself, its, options)).toEqual(whole)
  })

  test('give it in any order of the partials', async () => {
    expect(cut.units.length).toBeGreaterThan(12)
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(partials, { minLength: partials.length }), async (shuffled) => {
        expect((await merge(cut, shuffled, options)).digest).toBe(whole.digest)
      }),
      { numRuns: 4 },
    )
  })

  test('give it from files, and from a plan that was JSON', async () => {
    const sent = JSON.parse(JSON.stringify(cut)) as Plan
    const files = partials.map((partial) => {
      const file = join(elsewhere, `unit ${partial.unit}.partial`)
      expect(writePartial(file, partial)).toBe(statSync(file).size)
      return file
    })
    expect((await merge(sent, files.map(readPartial), options)).digest).toBe(whole.digest)
    expect((await merge(sent, [await work(sent, 0, options), ...files.slice(1).map(readPartial)], options)).digest).toBe(whole.digest)
  })

  test('write no number in clear into a partial', () => {
    const numbers = [...readFileSync(paths[0] ?? '', 'utf8').matchAll(/\d{11,18}/g)].map(([number]) => number)
    expect(numbers.length).toBeGreaterThan(1000)
    const file = join(elsewhere, 'one.partial')
    const input = cut.inputs.findIndex(({ path }) => path === 'maternity.csv')
    const its = partials.filter(({ unit }) => cut.units[unit]?.input === input)
    expect(its.length).toBeGreaterThan(1)
    for (const partial of its) {
      writePartial(file, partial)
      const text = readFileSync(file, 'latin1')
      expect(numbers.filter((number) => text.includes(number))).toEqual([])
    }
  })
})

describe('merge refuses', () => {
  const refused = { name: 'LeaktallyError', code: 'partial-mismatch' }

  test('a partial that is missing', async () => {
    await expect(merge(cut, partials.slice(1), options)).rejects.toMatchObject({ ...refused, detail: { unit: '0' } })
    await expect(merge(cut, [], options)).rejects.toMatchObject(refused)
  })

  test('a partial that is there twice', async () => {
    await expect(merge(cut, [...partials, ...partials.slice(3, 4)], options)).rejects.toMatchObject({ ...refused, detail: { unit: '3' } })
  })

  test('a partial of another plan', async () => {
    const other = await plan(paths.slice(0, 2), options)
    const foreign = await work(other, 0, options)
    await expect(merge(cut, [foreign, ...partials.slice(1)], options)).rejects.toMatchObject(refused)
  })

  test('a partial under another key, with another stop list, sample or reference date', async () => {
    const otherKey = { ...options, caseKeyFile: join(elsewhere, 'other.key') }
    for (const other of [
      otherKey,
      { ...options, stopList: ['13912345679'] },
      { ...options, sample: 4 },
      { ...options, referenceDate: '2025-01-01' },
    ]) {
      const foreign = await work(cut, 0, other)
      await expect(merge(cut, [foreign, ...partials.slice(1)], options)).rejects.toMatchObject(refused)
    }
  })

  test('a partial file that is cut, or none at all', () => {
    const file = join(elsewhere, 'broken.partial')
    const [partial] = partials
    if (partial === undefined) throw new Error('no partial')
    const bytes = writePartial(file, partial)
    for (const left of [bytes - 1, Math.floor(bytes / 2), 40, 12, 3, 0]) {
      truncateSync(file, left)
      expect(() => readPartial(file)).toThrow(expect.objectContaining(refused) as Error)
    }
    writeFileSync(file, '{"schema":"leaktally.partial/1"}')
    expect(() => readPartial(file)).toThrow(expect.objectContaining(refused) as Error)
  })
})

test('work refuses a unit that the plan does not have, and both steps want the key', async () => {
  await expect(work(cut, cut.units.length, options)).rejects.toMatchObject({ code: 'plan-mismatch' })
  await expect(work(cut, 0, {})).rejects.toMatchObject({ code: 'option-value', detail: { option: 'caseKeyFile' } })
  await expect(merge(cut, partials, {})).rejects.toMatchObject({ code: 'option-value', detail: { option: 'caseKeyFile' } })
})
