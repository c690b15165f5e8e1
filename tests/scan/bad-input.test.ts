import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { writeTable } from '../../fixtures/tables.mjs'
import { LeaktallyError, merge, plan, scan, work } from '../../src/index.js'
import type { Plan, ScanOptions, ScanResult } from '../../src/index.js'
import { planInputs } from '../../src/plan/plan.js'
import { resolved } from '../../src/scan/settings.js'
import { asFound } from '../../src/format/prepared-file.js'
import { walkInputs } from '../../src/source/walk.js'
import { everythingIn, newFolder, put } from './places.js'
import { scanAsNobody } from './as-nobody.js'
import { withTemporaryFolder } from './small-disk.js'

const keys = newFolder()
const options: ScanOptions = { caseKeyFile: join(keys, 'case.key') }
const good = writeTable('students', { records: 80 })

/** A good table beside whatever is bad. */
function withGood(folder: string): string {
  return put(folder, 'good.csv', good.bytes)
}

const expectGoodCounted = (result: ScanResult): void => {
  expect(result.records.total).toBe(good.truth.records)
  expect(result.categories.resident_id).toMatchObject(good.truth.categories.resident_id)
  expect(result.inputs.find(({ path }) => path === 'good.csv')).toMatchObject({ status: 'scanned', problems: [] })
}

const codeOf = async (promise: Promise<unknown>): Promise<string> => {
  try {
    await promise
    return 'no error'
  } catch (error) {
    if (!(error instanceof LeaktallyError)) throw error
    return error.code
  }
}

describe('beside a good table', () => {
  test('a missing path is listed as not seen', async () => {
    const folder = newFolder()
    const result = await scan([withGood(folder), join(folder, 'missing.csv')], options)
    expectGoodCounted(result)
    const unscanned = [{ path: 'missing.csv', bytes: 0, code: 'source-missing', detail: 'ENOENT' }]
    expect(result.coverage).toMatchObject({
      complete: false,
      bytes: { total: good.bytes.length, scanned: good.bytes.length, unscanned: 0 },
      unscanned,
    })
    expect(result.inputs[1]).toMatchObject({ path: 'missing.csv', status: 'skipped', digests: { sha256: null } })
  })

  test('a file that may not be read is listed as not seen', () => {
    const folder = newFolder()
    withGood(folder)
    chmodSync(put(folder, 'secret.csv', good.bytes), 0)
    const result = scanAsNobody(folder)
    expectGoodCounted(result)
    expect(result.coverage.unscanned).toEqual([
      { path: 'secret.csv', bytes: good.bytes.length, code: 'source-unreadable', detail: 'EACCES' },
    ])
  })

  test('an empty file is seen, and complete', async () => {
    const folder = newFolder()
    withGood(folder)
    put(folder, 'empty.csv', '')
    const result = await scan([folder], options)
    expectGoodCounted(result)
    expect(result.coverage).toMatchObject({ complete: true, unscanned: [] })
    expect(result.inputs[0]).toMatchObject({ path: 'empty.csv', bytes: 0, problems: [{ code: 'source-empty', count: 1 }] })
  })

  test('a binary file is not scanned but hashed, and its bytes are said to be unseen', async () => {
    const folder = newFolder()
    withGood(folder)
    const bytes = Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256))
    put(folder, 'picture.bin', bytes)
    const result = await scan([folder], options)
    expectGoodCounted(result)
    expect(result.coverage).toMatchObject({
      complete: false,
      bytes: { total: good.bytes.length + 5000, scanned: good.bytes.length, unscanned: 5000 },
      unscanned: [{ path: 'picture.bin', bytes: 5000, code: 'format-binary' }],
    })
    expect(result.inputs[1]?.digests.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  test('a link is not followed unless wanted, and a link to nothing is missing', async () => {
    const folder = newFolder()
    withGood(folder)
    symlinkSync(join(folder, 'good.csv'), join(folder, 'link.csv'))
    symlinkSync(join(folder, 'nowhere'), join(folder, 'loose.csv'))
    const result = await scan([folder], options)
    expectGoodCounted(result)
    expect(result.coverage.unscanned.map(({ path, code }) => [path, code])).toEqual([
      ['link.csv', 'source-link'],
      ['loose.csv', 'source-link'],
    ])
    const followed = await scan([folder], { ...options, followLinks: true })
    expect(followed.records).toMatchObject({ total: 2 * good.truth.records, distinctRows: good.truth.distinctRows })
    expect(followed.coverage.unscanned).toEqual([{ path: 'loose.csv', bytes: 0, code: 'source-missing', detail: 'ENOENT' }])
  })

  test('a folder of nothing adds nothing', async () => {
    const folder = newFolder()
    withGood(folder)
    mkdirSync(join(folder, 'nothing', 'at', 'all'), { recursive: true })
    expectGoodCounted(await scan([folder], options))
  })

  test('a stream that breaks off counts what came, and is said to be cut', async () => {
    const folder = newFolder()
    const broken = new PassThrough()
    const text = good.text.split('\r\n').slice(0, 11).join('\r\n')
    broken.write(`${text}\r\n`)
    setTimeout(() => broken.destroy(Object.assign(new Error('reset'), { code: 'ECONNRESET' })), 20)
    const result = await scan([withGood(folder), { name: 'half.csv', stream: broken }], options)
    expect(result.records.total).toBe(good.truth.records + 10)
    expect(result.coverage).toMatchObject({
      complete: false,
      unscanned: [{ path: 'half.csv', bytes: 0, code: 'source-truncated', detail: 'ECONNRESET' }],
    })
    expect(result.inputs[1]?.status).toBe('partial')
  })
})

describe('between plan and work', () => {
  const unitBytes = 16 * 1024
  const table = writeTable('maternity', { records: 600, lineEnd: '\n' })

  async function planned(folder: string, bytes = table.bytes): Promise<{ file: string; made: Plan }> {
    const file = put(folder, 'table.csv', bytes)
    const files = walkInputs([folder], false).map((file) => asFound(file))
    const made = await planInputs({ files, options: resolved(options), corrections: [], correctionsDigest: null, unitBytes })
    expect(made.units.length).toBeGreaterThan(3)
    return { file, made }
  }

  async function finish(made: Plan): Promise<ScanResult> {
    const partials = []
    for (const unit of made.units) partials.push(await work(made, unit.index, options))
    return merge(made, partials, options)
  }

  /** Records of the first `bytes` bytes, a cut one included. */
  const recordsBefore = (bytes: number): number => {
    const text = table.bytes.subarray(0, bytes).toString()
    return text.split('\n').length - 1 - (text.endsWith('\n') ? 1 : 0)
  }

  test.each([0.9, 0.35, 0.02])('a file that shrinks to %d of its length counts what is left, and the rest is unseen', async (share) => {
    const { file, made } = await planned(newFolder())
    const left = Math.floor(table.bytes.length * share)
    truncateSync(file, left)
    const result = await finish(made)
    expect(result.records.total).toBe(recordsBefore(left))
    const unseen = table.bytes.length - left
    expect(result.coverage.bytes).toEqual({ total: table.bytes.length, scanned: left, unscanned: unseen })
    expect(result.coverage).toMatchObject({ complete: false, unscanned: [{ path: 'table.csv', bytes: unseen }] })
    expect(result.inputs[0]?.problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['source-truncated', 'source-changed']) as string[],
    )
    expect(result.inputs[0]).toMatchObject({ status: 'partial', digests: { sha256: null } })
  })

  test('a file that grows is scanned as far as it was planned, and said to have changed', async () => {
    const { file, made } = await planned(newFolder())
    appendFileSync(file, table.bytes.subarray(0, 5000))
    const result = await finish(made)
    expect(result.records.total).toBe(table.truth.records)
    expect(result.coverage).toMatchObject({ complete: false, unscanned: [{ bytes: 0, code: 'source-changed' }] })
  })

  test('a file that is written again with the same length is said to have changed', async () => {
    const { file, made } = await planned(newFolder())
    writeFileSync(file, table.bytes)
    utimesSync(file, new Date(), new Date(Date.now() + 5000))
    expect((await finish(made)).coverage.unscanned).toMatchObject([{ code: 'source-changed' }])
  })

  test('a file that vanishes counts nothing, least of all what was counted before it', async () => {
    const folder = newFolder()
    put(folder, 'another.csv', good.bytes)
    const { file, made } = await planned(folder)
    rmSync(file)
    const result = await finish(made)
    expect(result.records.total).toBe(good.truth.records)
    expect(result.records.distinctRows).toBe(good.truth.distinctRows)
    expect(result.categories.resident_id).toMatchObject(good.truth.categories.resident_id)
    expect(result.coverage.unscanned).toMatchObject([{ path: 'table.csv', code: 'source-unreadable', detail: 'ENOENT' }])
    expect(result.coverage.bytes.scanned).toBe(good.bytes.length + (made.units.find(({ input }) => input === 1)?.byteStart ?? 0))
  })

  test('a file in whose place a folder stands is not read, and said so', async () => {
    const { file, made } = await planned(newFolder())
    rmSync(file)
    mkdirSync(file)
    const result = await finish(made)
    expect(result.records.total).toBe(0)
    const header = made.units[0]?.byteStart ?? 0
    expect(result.coverage.bytes).toEqual({ total: table.bytes.length, scanned: header, unscanned: table.bytes.length - header })
    expect(result.inputs[0]?.problems).toContainEqual(expect.objectContaining({ code: 'source-unreadable', detail: 'EISDIR' }))
  })

  test('a rewritten dialect that shrinks is said to be cut', async () => {
    const folder = newFolder()
    const rows = Array.from({ length: 300 }, (_, index) => `"a";"说 \\"${index}\\" 了";"13912${String(index).padStart(6, '4')}"\n`)
    const text = `姓名;说明;手机号\n${rows.join('')}`
    const file = put(folder, 'escaped.csv', text)
    const made = await plan([file], options)
    expect(made.inputs[0]?.tables[0]?.dialect.exotic).not.toBeNull()
    truncateSync(file, Math.floor(statSync(file).size / 2))
    const result = await finish(made)
    expect(result.coverage.complete).toBe(false)
    const unseen = Buffer.byteLength(text) - statSync(file).size
    expect(result.coverage.unscanned).toMatchObject([{ path: 'escaped.csv', bytes: unseen }])
    expect(result.inputs[0]?.problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['source-changed', 'source-truncated']) as string[],
    )
  })
})

describe('a scan of nothing that can be read is refused, and writes nothing:', () => {
  const cases: readonly (readonly [string, string, (folder: string) => readonly string[]])[] = [
    ['no input', 'input-none', () => []],
    ['a folder of nothing', 'input-none', (folder) => [folder]],
    ['only a missing path', 'input-unreadable', (folder) => [join(folder, 'missing')]],
    [
      'only a binary file',
      'input-unreadable',
      (folder) => [put(folder, 'x.bin', Buffer.from(Array.from({ length: 999 }, (_, index) => (index * 31) % 256)))],
    ],
  ]

  test.each(cases)('%s', async (_, code, inputs) => {
    const output = newFolder()
    expect(await codeOf(scan(inputs(newFolder()), { outputDirectory: join(output, 'a', 'out') }))).toBe(code)
    expect(everythingIn(output)).toEqual([])
  })

  test('only a binary stream', async () => {
    const output = newFolder()
    const stream = Readable.from([Buffer.from(Array.from({ length: 999 }, (_, index) => (index * 31) % 256))])
    expect(await codeOf(scan([{ name: 'x', stream }], { outputDirectory: join(output, 'a', 'out') }))).toBe('input-unreadable')
    expect(everythingIn(output)).toEqual([])
  })
})

describe('a wrong option is refused before anything is written:', () => {
  test.each<[string, ScanOptions]>([
    ['a list of an unknown category', { list: 'people' }],
    ['a stop list of other values', { stopList: ['12345'] }],
    ['no encoding that we know', { encoding: 'latin-1' }],
    ['a date that does not exist', { referenceDate: '2026-02-30' }],
  ])('%s', async (_, wrong) => {
    const output = newFolder()
    expect(await codeOf(scan([withGood(newFolder())], { ...wrong, outputDirectory: join(output, 'out') }))).toBe('option-value')
    expect(everythingIn(output)).toEqual([])
  })

  test('a resume of nothing', async () => {
    const output = newFolder()
    expect(await codeOf(scan([withGood(newFolder())], { resume: true, outputDirectory: join(output, 'out') }))).toBe('resume-mismatch')
    expect(everythingIn(output)).toEqual([])
  })

  test('a case key that is none', async () => {
    const output = newFolder()
    const caseKeyFile = put(output, 'not.key', 'hello')
    expect(await codeOf(scan([withGood(newFolder())], { caseKeyFile }))).toBe('case-key-invalid')
    expect(readFileSync(caseKeyFile, 'utf8')).toBe('hello')
  })
})

describe('the evidence is never written to:', () => {
  test('an output folder inside an input is refused, also by a link', async () => {
    const folder = newFolder()
    withGood(folder)
    const link = join(newFolder(), 'link')
    symlinkSync(folder, link)
    for (const outputDirectory of [folder, join(folder, 'out'), join(folder, 'a', '..', 'out'), join(link, 'deep', 'out')]) {
      expect(await codeOf(scan([folder], { outputDirectory }))).toBe('output-inside-input')
    }
    expect(everythingIn(folder)).toEqual(['good.csv'])
  })

  test('a new case key inside an input is refused', async () => {
    const folder = newFolder()
    withGood(folder)
    expect(await codeOf(scan([folder], { caseKeyFile: join(folder, 'case.key') }))).toBe('output-inside-input')
    expect(everythingIn(folder)).toEqual(['good.csv'])
  })

  test('a scan leaves the folder as it was, times included', async () => {
    const folder = newFolder()
    const file = withGood(folder)
    const before = statSync(file)
    await scan([folder], { outputDirectory: join(newFolder(), 'out'), list: 'mobile' })
    expect(everythingIn(folder)).toEqual(['good.csv'])
    expect(statSync(file)).toMatchObject({ mtimeMs: before.mtimeMs, size: before.size, ctimeMs: before.ctimeMs })
  })
})

describe('the output folder', () => {
  test('that holds a result already is refused, and the result stays', async () => {
    const outputDirectory = join(newFolder(), 'out')
    const input = withGood(newFolder())
    await scan([input], { outputDirectory })
    const before = readFileSync(join(outputDirectory, 'result.json'))
    expect(await codeOf(scan([input], { outputDirectory }))).toBe('output-exists')
    expect(readFileSync(join(outputDirectory, 'result.json')).equals(before)).toBe(true)
  })

  test('is private, holds what it should and nothing else, and the key stands beside it', async () => {
    const parent = newFolder()
    await scan([withGood(newFolder())], { outputDirectory: join(parent, 'out'), list: 'mobile' })
    expect(everythingIn(parent)).toEqual([
      'out.key',
      'out/',
      'out/listing.csv',
      'out/manifest.csv',
      'out/register.jsonl',
      'out/result.json',
      'out/run.json',
    ])
    const modes = everythingIn(parent).map((name) => statSync(join(parent, name)).mode & 0o777)
    expect(modes.map((mode) => mode & 0o077)).toEqual(modes.map(() => 0))
  })

  test('that is a file fails as an output, not as an input', async () => {
    const parent = newFolder()
    const outputDirectory = put(parent, 'out', 'a file')
    expect(await codeOf(scan([withGood(newFolder())], { outputDirectory }))).toBe('output-failed')
    expect(await codeOf(scan([withGood(newFolder())], { outputDirectory: join(outputDirectory, 'below') }))).toBe('output-failed')
    expect(everythingIn(parent)).toEqual(['out'])
  })
})

describe('an abort', () => {
  test('before the start rejects with its code and writes nothing', async () => {
    const output = newFolder()
    const stopped = scan([withGood(newFolder())], { outputDirectory: join(output, 'out'), signal: AbortSignal.abort() })
    await expect(stopped).rejects.toMatchObject({ name: 'LeaktallyError', code: 'aborted' })
    expect(everythingIn(output)).toEqual([])
  })

  test('while a stream is still coming in ends the wait', async () => {
    const controller = new AbortController()
    const output = newFolder()
    const endless = new PassThrough()
    endless.write('姓名,手机号\n')
    const stopped = scan([{ name: 'endless', stream: endless }], { signal: controller.signal, outputDirectory: join(output, 'out') })
    setTimeout(() => {
      controller.abort()
    }, 30)
    await expect(stopped).rejects.toMatchObject({ code: 'aborted' })
    expect(everythingIn(output)).toEqual([])
  })
})

test('no scan leaves anything in the folder for temporary files, whether it ends well or not', async () => {
  const temporary = newFolder()
  const input = withGood(newFolder())
  await withTemporaryFolder(temporary, async () => {
    const stream = () => ({ name: 'x.csv', stream: Readable.from([good.bytes]) })
    await scan([input, stream()], options)
    await work(await plan([input], options), 0, options)
    await expect(scan([input, stream()], { ...options, signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'aborted' })
    await expect(scan([{ name: 'x', stream: Readable.from([Buffer.alloc(99)]) }], options)).rejects.toMatchObject({
      code: 'input-unreadable',
    })
    expect(everythingIn(temporary)).toEqual([])
  })
})
