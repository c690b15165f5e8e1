import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { everyForm, writeTable } from '../../fixtures/tables.mjs'
import { createScanner, merge, scan, work } from '../../src/index.js'
import type { ScanOptions, ScanResult } from '../../src/index.js'
import { planInputs } from '../../src/plan/plan.js'
import { renderJson } from '../../src/report/json.js'
import { inlineRunner } from '../../src/scan/pool.js'
import { prepareFiles } from '../../src/scan/prepare.js'
import { resolved } from '../../src/scan/settings.js'
import { walkInputs } from '../../src/source/walk.js'
import { big5 } from '../support/big5.js'
import { newFolder, put } from './places.js'

const place = newFolder()
const caseKeyFile = join(newFolder(), 'case.key')
const options: ScanOptions = { caseKeyFile, referenceDate: '2026-11-01', sample: 5 }
const ragged = ['姓名,身份证号,手机号', ',,', 'x,y,z,13912345679', '', 'x', '"没有关的引号,13912345679'].join('\n')

/** Rows in Big5, as lines of the whole file tell. */
const traditional = Array.from({ length: 1500 }, (_, index) => `許功蓋,139${String(index).padStart(8, '1')},臺北市育|才路${index}號`).join(
  '\r\n',
)

const tables = {
  'students.csv': writeTable('students', { records: 3000, repeats: 0.05, forms: everyForm }).bytes,
  'dump.txt': writeTable('dump', { records: 2500, encoding: 'gb18030' }).bytes,
  'owners.csv': writeTable('owners', { records: 2000, repeats: 0.05, quoteAll: true }).bytes,
  'wide.csv': writeTable('maternity', { records: 1500, repeats: 0.05, forms: everyForm, encoding: 'utf-16le' }).bytes,
  'swapped.csv': writeTable('phones', { records: 1500, encoding: 'utf-16be' }).bytes,
  'island.csv': big5(traditional),
  'ragged.csv': Buffer.from(ragged),
}
let paths: string[] = []
let reference: ScanResult

beforeAll(async () => {
  paths = Object.entries(tables).map(([name, bytes]) => put(place, name, bytes))
  reference = await scan(paths, options)
})

const expectSame = (result: ScanResult): void => {
  expect(renderJson(result)).toBe(renderJson(reference))
}

/** plan, work and merge with units of another size. */
async function scanInUnits(unitBytes: number): Promise<{ result: ScanResult; units: number }> {
  const settled = resolved(options)
  const plan = await planInputs({
    ...(await prepareFiles(walkInputs(paths, false), {
      options: settled,
      runner: () => Promise.resolve(inlineRunner),
      folder: newFolder,
      rules: null,
    })),
    options: settled,
    corrections: [],
    correctionsDigest: null,
    unitBytes,
  })
  const partials = []
  for (const unit of [...plan.units].reverse()) partials.push(await work(plan, unit.index, options))
  return { result: await merge(plan, partials, options), units: plan.units.length }
}

describe('a result is the same, byte for byte,', () => {
  test('whatever the order of the inputs', async () => {
    expectSame(await scan([...paths].reverse(), options))
    expectSame(await scan([...paths.slice(2), ...paths.slice(0, 2)], options))
  })

  test('in another folder, as a folder or as files', async () => {
    const elsewhere = newFolder()
    cpSync(place, join(elsewhere, 'deep', 'er'), { recursive: true })
    expectSame(await scan([join(elsewhere, 'deep', 'er')], options))
    expectSame(
      await scan(
        Object.keys(tables).map((name) => join(elsewhere, 'deep', 'er', name)),
        options,
      ),
    )
  })

  test('as streams, and as streams beside files', async () => {
    const streams = () =>
      Object.entries(tables).map(([name, bytes]) => ({ name, stream: Readable.from([bytes.subarray(0, 1000), bytes.subarray(1000)]) }))
    expectSame(await scan(streams(), options))
    expectSame(await scan([paths[0] ?? '', ...streams().slice(1)], options))
  })

  test('under another case key, and under one that nobody keeps', async () => {
    expectSame(await scan(paths, { ...options, caseKeyFile: join(newFolder(), 'other.key') }))
    expectSame(await scan(paths, { referenceDate: '2026-11-01', sample: 5 }))
  })

  test('with the least memory, and any number of threads asked for', async () => {
    expectSame(await scan(paths, { ...options, memoryBytes: 16 * 1024 * 1024, threads: 7 }))
  })

  test.each([64, 100, 257, 100_000])('in units of about %i KiB', async (kibibytes) => {
    const { result, units } = await scanInUnits(kibibytes * 1024)
    expectSame(result)
    if (kibibytes < 200) expect(units).toBeGreaterThan(paths.length + 5)
  })

  test('with an output folder, where result.json is that text', async () => {
    const outputDirectory = join(newFolder(), 'out')
    expectSame(await scan(paths, { ...options, outputDirectory }))
    expect(readFileSync(join(outputDirectory, 'result.json'), 'utf8')).toBe(renderJson(reference))
    expect(existsSync(join(outputDirectory, '.journal'))).toBe(false)
  })
})

describe('createScanner', () => {
  const bytes = tables['students.csv']
  let alone: ScanResult

  beforeAll(async () => {
    alone = await scan([{ name: 'students.csv', stream: Readable.from([bytes]) }], options)
  })

  test('gives the result of the file whatever the chunks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 60_000 }), { minLength: 1, maxLength: 40 }), async (sizes) => {
        const scanner = createScanner({ ...options, name: 'students.csv' })
        let at = 0
        for (let index = 0; at < bytes.length; index++) {
          const size = sizes[index % sizes.length] ?? 1
          if (!scanner.write(bytes.subarray(at, at + size))) await new Promise((resolve) => scanner.stream().once('drain', resolve))
          at += size
        }
        expect((await scanner.end()).digest).toBe(alone.digest)
      }),
      { numRuns: 4, interruptAfterTimeLimit: 30_000, markInterruptAsFailure: false },
    )
  })

  test('gives it also when something is piped into it', async () => {
    const scanner = createScanner({ ...options, name: 'students.csv' })
    Readable.from([bytes]).pipe(new PassThrough()).pipe(scanner.stream())
    await new Promise((resolve) => scanner.stream().once('finish', resolve))
    expect((await scanner.end()).digest).toBe(alone.digest)
  })
})

describe('two files of one name and one length', () => {
  test('are told apart by content, not by order or folder', async () => {
    const [a, b] = ['a', 'b'].map((seed) => writeTable('phones', { seed, records: 50 }).bytes)
    const first = newFolder()
    const second = newFolder()
    const one = [put(first, 'left/x.txt', a ?? ''), put(first, 'right/x.txt', b ?? '')]
    const two = [put(second, 'left/x.txt', b ?? ''), put(second, 'right/x.txt', a ?? '')]
    const digests = []
    for (const inputs of [one, [...one].reverse(), two, [...two].reverse()]) digests.push((await scan(inputs, options)).digest)
    expect(new Set(digests).size).toBe(1)
  })
})

/** A signal that is aborted when it is looked at for the n-th time. */
function abortedAfter(looks: number): AbortSignal {
  const controller = new AbortController()
  const { signal } = controller
  let left = looks
  signal.throwIfAborted = () => {
    if (--left < 0) controller.abort()
    AbortSignal.prototype.throwIfAborted.call(signal)
  }
  return signal
}

describe('a scan that was stopped', () => {
  /** Each is looked at while it is prepared, and while it is planned; the signal once more when the plan is made. */
  const inputs = (): number => 2 * paths.length + 1

  test.each([2, 3])('after about %i of its units goes on and gives the same bytes', async (done) => {
    const outputDirectory = join(newFolder(), 'out')
    const stopped = scan(paths, { ...options, outputDirectory, threads: 1, signal: abortedAfter(inputs() + done) })
    await expect(stopped).rejects.toMatchObject({ code: 'aborted' })
    const journal = readFileSync(join(outputDirectory, '.journal', 'journal.jsonl'), 'utf8')
      .trim()
      .split('\n')
    // The first line says whose it is; a unit that was done at the moment of the abort may be lost.
    expect(journal.length - 1).toBeGreaterThan(0)
    expect(journal.length - 1).toBeLessThanOrEqual(done)
    expect(existsSync(join(outputDirectory, 'result.json'))).toBe(false)
    expectSame(await scan(paths, { ...options, outputDirectory, resume: true }))
  })

  test('goes on also when the crash cut its journal, twice', async () => {
    const outputDirectory = join(newFolder(), 'out')
    const stop = async (looks: number, resume: boolean): Promise<void> => {
      const stopped = scan(paths, { ...options, outputDirectory, threads: 1, signal: abortedAfter(inputs() + looks), resume })
      await expect(stopped).rejects.toMatchObject({ code: 'aborted' })
      const journal = join(outputDirectory, '.journal', 'journal.jsonl')
      put(outputDirectory, '.journal/journal.jsonl', `${readFileSync(journal, 'utf8')}{"unit":3,"fi`)
    }
    await stop(2, false)
    await stop(2, true)
    expectSame(await scan(paths, { ...options, outputDirectory, resume: true }))
  })

  test('is not resumed with other options, other bytes, another key, or without a journal', async () => {
    const outputDirectory = join(newFolder(), 'out')
    await expect(scan(paths, { ...options, outputDirectory, threads: 1, signal: abortedAfter(inputs() + 2) })).rejects.toMatchObject({
      code: 'aborted',
    })
    const again = { ...options, outputDirectory, resume: true }
    for (const [files, other] of [
      [paths, { ...again, sample: 6 }],
      [paths, { ...again, referenceDate: '2026-11-02' }],
      [paths, { ...again, caseKeyFile: join(newFolder(), 'other.key') }],
      [paths.slice(1), again],
    ] as const) {
      await expect(scan(files, other)).rejects.toMatchObject({ code: 'resume-mismatch' })
    }
    rmSync(join(outputDirectory, '.journal'), { recursive: true })
    await expect(scan(paths, again)).rejects.toMatchObject({ code: 'resume-mismatch' })
  })
})

test('the seed is the digest of the contents unless it is given, and decides the sample alone', async () => {
  const other = await scan(paths, { ...options, seed: 'another' })
  expect(other.run.seed).toBe('another')
  const { evidence, digest, run, ...rest } = other
  const { evidence: itsEvidence, digest: itsDigest, run: itsRun, ...referenceRest } = reference
  expect(rest).toEqual(referenceRest)
  expect(evidence).not.toEqual(itsEvidence)
  expect([digest, run.seed]).not.toEqual([itsDigest, itsRun.seed])
  const moved = await scan([put(newFolder(), 'students.csv', tables['students.csv'])], options)
  expect(moved.run.seed).toBe((await scan(paths.slice(0, 1), options)).run.seed)
})
