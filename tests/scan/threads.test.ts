/** Needs the built package: the worker is loaded by URL beside dist/index.js. Inputs are above the limit below which scans run inline. */
import { spawnSync } from 'node:child_process'
import { appendFileSync, createReadStream, existsSync, mkdirSync, readdirSync, readFileSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { writeTable } from '../../fixtures/tables.mjs'
import type { Progress, ScanInput, ScanOptions, ScanResult } from '../../src/index.js'
import { everythingIn, newFolder, put } from './places.js'
import { canMount, onSmallDisk, withTemporaryFolder } from './small-disk.js'

const index = new URL('../../dist/index.js', import.meta.url)

interface Built {
  readonly scan: (inputs: readonly ScanInput[], options?: ScanOptions) => Promise<ScanResult>
}

const mebibyte = 2 ** 20
/** Where Linux lists what this process has open. */
const openFiles = '/proc/self/fd'
const pieces = 4
let scan: Built['scan']
let folder = ''
let reference: ScanResult
/** More keys than the least memory holds: nothing but mobiles. */
let mobiles = ''
const full = { name: 'LeaktallyError', code: 'output-failed', detail: { errno: 'ENOSPC' } }
const repeated = writeTable('students', { records: 12_000, lineEnd: '\n', repeats: 0.02 })
/** Copies of the rows in one file. */
const copies = 10

function writeMobiles(lines: number, piece: number): string {
  return Array.from({ length: lines }, (_, line) => `138${piece}${String(line * 17).padStart(7, '0')}\n`).join('')
}

beforeAll(async () => {
  if (!existsSync(index)) throw new Error('dist/index.js is missing: npm run build')
  const built = (await import(index.href)) as Built
  scan = built.scan
  folder = newFolder()
  const header = repeated.bytes.indexOf(10) + 1
  for (let piece = 0; piece < pieces; piece++) {
    const file = put(folder, `students ${piece}.csv`, repeated.bytes)
    for (let copy = 1; copy < copies / 2; copy++) appendFileSync(file, repeated.bytes.subarray(header))
  }
  put(folder, 'calls.csv', writeTable('calls', { records: 20_000 }).bytes)
  reference = await scan([folder], { threads: 1 })
  mobiles = newFolder()
  for (let piece = 0; piece < pieces; piece++) put(mobiles, `mobiles ${piece}.txt`, writeMobiles(560_000, piece))
})

describe('a scan in threads', () => {
  test('counts what is there', () => {
    const { records, categories, coverage } = reference
    expect(coverage).toMatchObject({ complete: true })
    expect(coverage.bytes.total).toBeGreaterThan(24 * mebibyte)
    expect(records.total).toBe(pieces * (copies / 2) * repeated.truth.records + 20_000)
    expect(categories.resident_id?.distinct).toBe(repeated.truth.categories.resident_id.distinct)
    const schools = reference.inputs.flatMap(({ tables }) => tables[0]?.columns.filter(({ header }) => header === '学校') ?? [])
    expect(schools).toHaveLength(pieces)
    for (const { filled, institutions } of schools) {
      expect(institutions).toMatchObject({ cells: filled, overlong: 0 })
      expect(institutions?.top[0]?.records).toBeGreaterThan(1)
    }
  })

  test.each([2, 7])('gives the same digest with %i threads', async (threads) => {
    expect((await scan([folder], { threads })).digest).toBe(reference.digest)
  })

  test('gives it for streams', async () => {
    const names = readdirSync(folder).reverse()
    const inputs = names.map((name) => ({ name, stream: createReadStream(join(folder, name)) }))
    expect((await scan(inputs, { threads: 2 })).digest).toBe(reference.digest)
  })

  test('gives the same digest when keys go to disk, which takes a file a thread at most', async () => {
    const outputDirectory = join(newFolder(), 'out')
    const open: number[] = []
    const spilled = new Set<string>()
    const onProgress = (): void => {
      open.push(existsSync(openFiles) ? readdirSync(openFiles).length : 0)
      for (const name of everythingIn(outputDirectory)) if (name.endsWith('.keys')) spilled.add(name)
    }
    const { digest } = await scan([mobiles], { threads: 2 })
    expect((await scan([mobiles], { threads: 2, memoryBytes: 16 * mebibyte, outputDirectory, onProgress })).digest).toBe(digest)
    expect([1, 2]).toContain(spilled.size)
    // A thread takes a dozen for itself; a file a run would be more than a hundred.
    expect(Math.max(...open) - Math.min(...open)).toBeLessThan(60)
  })

  test('tells of progress ever further, at most ten times a second', async () => {
    const told: Progress[] = []
    await scan([folder], { threads: 2, onProgress: (progress) => told.push(progress) })
    const [first, last] = [told.at(0), told.at(-1)]
    expect(told.map(({ bytesDone }) => bytesDone)).toEqual(told.map(({ bytesDone }) => bytesDone).sort((a, b) => a - b))
    expect(told.map(({ records }) => records)).toEqual(told.map(({ records }) => records).sort((a, b) => a - b))
    expect(last).toMatchObject({ stage: 'merge', bytesDone: last?.bytesTotal ?? -1, records: reference.records.total })
    const seconds = ((last?.elapsedMs ?? 0) - (first?.elapsedMs ?? 0)) / 1000
    expect(told.length).toBeLessThanOrEqual(Math.ceil(seconds * 10) + 3)
  })

  test('is aborted in the middle, and resumed to the same digest', async () => {
    const outputDirectory = join(newFolder(), 'out')
    const controller = new AbortController()
    const caseKeyFile = join(newFolder(), 'case.key')
    const onProgress = ({ bytesDone, bytesTotal }: Progress): void => {
      if (bytesDone > bytesTotal * 0.3) controller.abort()
    }
    const options = { threads: 2, outputDirectory, caseKeyFile }
    const stopped = scan([folder], { ...options, signal: controller.signal, onProgress })
    await stopped.then(
      () => {
        // Faster than the first tick of progress: nothing is left to resume.
        expect(existsSync(join(outputDirectory, 'result.json'))).toBe(true)
      },
      async (error: unknown) => {
        expect(error).toMatchObject({ name: 'LeaktallyError', code: 'aborted' })
        expect(existsSync(join(outputDirectory, 'result.json'))).toBe(false)
        expect((await scan([folder], { ...options, resume: true })).digest).toBe(reference.digest)
      },
    )
  })

  test('ends although more bytes have no unit than the hasher may be ahead', async () => {
    const mixed = newFolder()
    const video = put(mixed, 'a video.bin', Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256)))
    truncateSync(video, 300 * mebibyte)
    put(mixed, 'students.csv', repeated.bytes)
    const result = await scan([mixed], { threads: 2 })
    expect(result.records.total).toBe(repeated.truth.records)
    expect(result.coverage.bytes.unscanned).toBe(300 * mebibyte)
    expect(result.inputs[0]?.digests.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  test('hashes a dozen large inputs one after the other, and warns of nothing', async () => {
    const videos = newFolder()
    for (let video = 0; video < 12; video++) truncateSync(put(videos, `${video}.bin`, Buffer.from([0, video])), 96 * mebibyte)
    const warnings: Error[] = []
    const listen = (warning: Error): unknown => warnings.push(warning)
    process.on('warning', listen)
    put(videos, 'students.csv', repeated.bytes)
    const { inputs } = await scan([videos], { threads: 2 })
    process.off('warning', listen)
    expect(warnings).toEqual([])
    expect(new Set(inputs.map(({ digests }) => digests.sha256)).size).toBe(13)
    expect(inputs.every(({ digests }) => digests.sha256 !== null)).toBe(true)
  })

  describe.skipIf(!canMount)('on a full disk (skipped: cannot mount one)', () => {
    test('cannot spill, blames the output and no input, and leaves nothing', async () => {
      await onSmallDisk('1m', async ({ folder: disk }) => {
        await withTemporaryFolder(disk, async () => {
          await expect(scan([mobiles], { threads: 2, memoryBytes: 16 * mebibyte })).rejects.toMatchObject(full)
        })
        expect(everythingIn(disk)).toEqual([])
      })
    })

    test('keeps what it has committed, and goes on with it when there is room', async () => {
      // Room for two units of six, whichever come first.
      await onSmallDisk('6m', async ({ folder: disk, enlarge }) => {
        const outputDirectory = join(disk, 'out')
        const caseKeyFile = join(newFolder(), 'case.key')
        const options = { threads: 2, outputDirectory, caseKeyFile }
        await expect(scan([folder], options)).rejects.toMatchObject(full)
        const left = everythingIn(outputDirectory)
        expect(left.filter((name) => !/^\.journal\/(|journal\.jsonl|unit-\d+\.partial)$/.test(name))).toEqual([])
        expect(left.filter((name) => name.endsWith('.partial')).length).toBeGreaterThan(0)
        enlarge('256m')
        expect((await scan([folder], { ...options, resume: true })).digest).toBe(reference.digest)
      })
    })
  })

  test('lists records in order, and says it when the listing cannot be written', async () => {
    const large = newFolder()
    const table = writeTable('notes', { records: 3000, lineEnd: '\n' })
    put(large, 'notes.txt', table.bytes)
    put(large, 'filler.txt', Buffer.alloc(25 * mebibyte, `${'x'.repeat(2047)}\n`))
    const options = { threads: 2, sample: 1, list: 'mobile', record: 'line' } as const
    const outputDirectory = join(newFolder(), 'out')
    const result = await scan([large], { ...options, outputDirectory })
    const lines = readFileSync(join(outputDirectory, 'listing.csv'), 'utf8').trimEnd().split('\n').slice(1)
    expect(lines).toHaveLength(result.categories.mobile?.records ?? -1)
    const rows = lines.map((line) => Number(line.split(',')[2]?.replaceAll('"', '')))
    expect(rows).toEqual([...rows].sort((a, b) => a - b))

    const taken = join(newFolder(), 'out')
    mkdirSync(join(taken, 'listing.csv'), { recursive: true })
    const failed = scan([large], { ...options, outputDirectory: taken })
    await expect(failed).rejects.toMatchObject({ name: 'LeaktallyError', code: 'output-failed', detail: { errno: 'EISDIR' } })
    expect(existsSync(join(taken, 'result.json'))).toBe(false)
  })
})

test('the package for require() starts its threads, too', () => {
  const code = `const { scan } = require(${JSON.stringify(new URL('../../dist/index.cjs', import.meta.url).pathname)}); scan([${JSON.stringify(folder)}], { threads: 2 }).then((r) => console.log(r.digest))`
  const ran = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8', timeout: 60_000 })
  expect([ran.stdout.trim(), ran.stderr]).toEqual([reference.digest, ''])
})
