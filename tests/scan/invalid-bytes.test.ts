/** The last test needs the built package: worker threads load dist/worker.js. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { encode } from '../../fixtures/encode.mjs'
import { createRandom } from '../../fixtures/random.mjs'
import { writeTable } from '../../fixtures/tables.mjs'
import { merge, scan, work } from '../../src/index.js'
import type { ScanInput, ScanOptions, ScanResult } from '../../src/index.js'
import { planInputs } from '../../src/plan/plan.js'
import { firstPlaces, type Problem } from '../../src/problem.js'
import { resolved } from '../../src/scan/settings.js'
import { asFound } from '../../src/format/prepared-file.js'
import { walkInputs } from '../../src/source/walk.js'
import { invalidPlaces } from '../support/naive-utf8.js'
import { newFolder, put } from './places.js'

const options: ScanOptions = { caseKeyFile: join(newFolder(), 'case.key') }
const kibi = 1024
/** What the scan reads at a time (src/unit/work.ts). */
const readBytes = 512 * kibi
const broken = [[0xff], [0xe5, 0xbc], [0xf0, 0xac, 0xb1], [0x80, 0x80], [0xe5], [0xc3, 0xe5, 0xbc, 0xa0]]

const remarksOf = (result: ScanResult): readonly Problem[] =>
  (result.inputs[0]?.problems ?? []).filter(({ code }) => code === 'encoding-invalid')

function remarkOn(bytes: Uint8Array): Problem[] {
  const places = invalidPlaces(bytes)
  return [{ code: 'encoding-invalid', count: places.length, byteStarts: places.slice(0, firstPlaces) }]
}

async function scanInUnits(file: string, unitBytes: number): Promise<{ result: ScanResult; borders: number[] }> {
  const files = walkInputs([file], false).map((file) => asFound(file))
  const plan = await planInputs({ files, options: resolved(options), corrections: [], correctionsDigest: null, unitBytes })
  const partials = []
  for (const unit of plan.units.toReversed()) partials.push(await work(plan, unit.index, options))
  return { result: await merge(plan, partials, options), borders: plan.units.map(({ byteStart }) => byteStart) }
}

/** 2.5 MiB of rows. Damage, and whole characters, lie over every border of a read, and at places by chance after `from`. */
function damagedTable(from: number): Buffer {
  const table = writeTable('students', { records: 9_000, lineEnd: '\n' }).bytes
  const header = table.indexOf(10) + 1
  const bytes = Buffer.concat([table, table.subarray(header), table.subarray(header)])
  const random = createRandom('invalid bytes')
  for (let border = header + readBytes; border < bytes.length; border += readBytes) {
    bytes.set(encode('𬱖'), border - random.between(1, 3))
    bytes.set(random.pick(broken), border - readBytes / 2)
    if (border > from) bytes.set(random.pick(broken), border - random.between(0, 2))
  }
  const first = Math.max(from, header)
  for (let count = 0; count < 200; count++) bytes.set(random.pick(broken), random.between(first, bytes.length - 5))
  return bytes
}

describe('invalid bytes of a table in UTF-8 are counted and located', () => {
  test.each([0, 1_100 * kibi, 2_200 * kibi])('in the whole file, wherever it is cut: damage from byte %i on', async (from) => {
    const bytes = damagedTable(from)
    expect(bytes.length).toBeGreaterThan(4 * readBytes)
    const file = put(newFolder(), 'damaged.csv', bytes)
    const wanted = remarkOn(bytes)
    expect(remarksOf(await scan([file], options))).toEqual(wanted)
    for (const unitBytes of [70 * kibi, 300 * kibi]) {
      const { result, borders } = await scanInUnits(file, unitBytes)
      expect(borders.length).toBeGreaterThan(4)
      expect(remarksOf(result)).toEqual(wanted)
    }
  })

  test('on both sides of every border of a unit', async () => {
    const line = Buffer.concat([Uint8Array.of(0xbc, 0xa0), encode('甲,13812345679,乙'), Uint8Array.of(0xe5, 0xbc, 0x0a)])
    const bytes = Buffer.concat([encode('备注,手机号,姓名\n'), ...Array.from({ length: 4_000 }, () => line)])
    const { result, borders } = await scanInUnits(put(newFolder(), 'borders.csv', bytes), 10 * kibi)
    expect(borders.length).toBeGreaterThan(5)
    expect(remarksOf(result)).toEqual(remarkOn(bytes))
    expect(result.records.total).toBe(4_000)
  })

  test('in a title, a header and lines above the table, each once', async () => {
    const invalid = Uint8Array.of(0xff, 0xe5)
    const parts = [
      '\ufeff客户姓名:甲乙丙\n本机号码:13812345679',
      '\n对方号码,通话类型',
      ',时长\n13912345678,主叫',
      ',35\n13712345678,被叫,3',
    ]
    const bytes = Buffer.concat(parts.flatMap((part) => [encode(part), invalid]))
    const result = await scan([put(newFolder(), 'calls.csv', bytes)], options)
    expect(result.inputs[0]?.tables.map(({ name }) => name)).toEqual(['preamble', ''])
    expect(remarksOf(result)).toEqual(remarkOn(bytes))
    expect(remarkOn(bytes)).toMatchObject([{ count: 8 }])
  })

  test('in a dialect that is rewritten, by their places in the original', async () => {
    const row = '甲,"say \\"hello\\", 张",13812345679\n'
    const parts = Array.from({ length: 6_000 }, (_, index) => [encode(row), Uint8Array.from(index % 997 === 996 ? [0xe5, 0xbc] : [])])
    const bytes = Buffer.concat([encode('姓名,备注,手机号\n'), ...parts.flat(), Uint8Array.of(0xe5)])
    const result = await scan([put(newFolder(), 'escaped.csv', bytes)], options)
    expect(remarksOf(result)).toEqual(remarkOn(bytes))
    expect(remarkOn(bytes)).toMatchObject([{ count: 13 }])
    expect(result.records.total).toBe(6_001)
  })

  test('but not those of GB18030, and none where there are none', async () => {
    const table = writeTable('students', { records: 300 })
    const other = writeTable('students', { records: 300, encoding: 'gb18030' })
    for (const { bytes } of [table, other]) expect(remarksOf(await scan([put(newFolder(), 'good.csv', bytes)], options))).toEqual([])
  })

  test('alike by one thread and by several', async () => {
    const index = new URL('../../dist/index.js', import.meta.url)
    const built = (await import(index.href)) as { scan: (inputs: readonly ScanInput[], options: ScanOptions) => Promise<ScanResult> }
    const small = damagedTable(0)
    const header = small.indexOf(10) + 1
    // Two units, and the damage again in every copy.
    const bytes = Buffer.concat([small, ...Array.from({ length: 45 }, () => small.subarray(header))])
    expect(bytes.length).toBeGreaterThan(96 * kibi * kibi)
    const file = put(newFolder(), 'large.csv', bytes)
    const [one, several] = [await built.scan([file], { ...options, threads: 1 }), await built.scan([file], { ...options, threads: 3 })]
    const [first] = remarkOn(small)
    expect(remarksOf(one)).toEqual([{ ...first, count: 46 * (first?.count ?? 0) }])
    expect(several.digest).toBe(one.digest)
  })
})
