import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Readable } from 'node:stream'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { writeTable } from '../../fixtures/tables.mjs'
import { createScanner, detect, LeaktallyError, merge, plan, scan, selftest, version, work } from '../../src/index.js'
import type { Progress, ScanOptions } from '../../src/index.js'
import { watchProgress } from '../../src/scan/progress.js'
import { resolved } from '../../src/scan/settings.js'
import { sharedBytes, sharedFields } from '../../src/unit/task.js'
import { somePeople } from './people-tables.js'
import { newFolder, put } from './places.js'

const folder = newFolder()
const file = put(folder, 'students.csv', writeTable('students', { records: 300 }).bytes)
const caseKeyFile = join(newFolder(), 'case.key')

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

describe('the library', () => {
  test('prints nothing, whether all goes well or not', async () => {
    const streams = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockReturnValue(true))
    const consoles = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => vi.spyOn(console, name).mockReturnValue(undefined))
    await scan([file, join(folder, 'missing.csv')], { outputDirectory: join(newFolder(), 'out') })
    await scan([join(folder, 'missing.csv')]).catch(() => undefined)
    await scan([file], { signal: AbortSignal.abort() }).catch(() => undefined)
    detect('13912345679')
    selftest()
    const written = [...streams, ...consoles].flatMap((spy) => spy.mock.calls)
    vi.restoreAllMocks()
    expect(written).toEqual([])
  })

  test('does nothing when it is imported, and lets the process end', () => {
    const code = `const l = await import(${JSON.stringify(pathToFileURL(join(import.meta.dirname, '../../dist/index.js')).href)}); if (l.version !== '${version}') throw 1; l.detect('x')`
    const ran = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8', timeout: 60_000 })
    expect([ran.status, ran.stdout, ran.stderr]).toEqual([0, '', ''])
  })

  test('never writes to the options that it is given', async () => {
    const options: ScanOptions = Object.freeze({
      caseKeyFile,
      sample: 3,
      stopList: Object.freeze(['13912345679']),
      referenceDate: '2026-11-01',
    })
    const before = JSON.stringify(options)
    await scan([file], options)
    const made = await plan([file], options)
    await merge(made, [await work(made, 0, options)], options)
    await createScanner(options)
      .end()
      .catch(() => undefined)
    detect('x', Object.freeze({ header: '手机号' }))
    expect(JSON.stringify(options)).toBe(before)
  })

  test('refuses an option that it does not know, by name, in every step', async () => {
    const wrong = { threds: 2 } as ScanOptions
    const refused = { name: 'LeaktallyError', code: 'option-unknown', detail: { option: 'threds' } }
    await expect(scan([file], wrong)).rejects.toMatchObject(refused)
    await expect(plan([file], wrong)).rejects.toMatchObject(refused)
    const made = await plan([file])
    await expect(work(made, 0, wrong)).rejects.toMatchObject(refused)
    await expect(merge(made, [], wrong)).rejects.toMatchObject(refused)
    await expect(createScanner(wrong).end()).rejects.toMatchObject(refused)
  })

  test('refuses a wrong type and a wrong value by name', async () => {
    for (const [wrong, code] of [
      [{ threads: '2' }, 'option-type'],
      [{ threads: 0 }, 'option-value'],
      [{ threads: 1.5 }, 'option-value'],
      [{ memoryBytes: 1024 }, 'option-value'],
      [{ sample: -1 }, 'option-value'],
      [{ header: 'yes' }, 'option-type'],
      [{ stopList: '13912345679' }, 'option-type'],
      [{ stopList: [13912345679] }, 'option-type'],
      [{ list: 'mobile' }, 'option-value'],
      [{ resume: true }, 'option-value'],
      [{ delimiter: '7' }, 'option-value'],
      [{ referenceDate: 'today' }, 'option-value'],
    ] as const) {
      const [option] = Object.keys(wrong)
      await expect(scan([file], wrong as ScanOptions)).rejects.toMatchObject({ code, detail: { option } })
    }
  })

  test.each<[string, string, () => unknown]>([
    ['a text for the list of inputs', 'input-type', () => scan(file as never)],
    ['a number for an input', 'input-type', () => scan([5 as never])],
    ['the empty path', 'input-type', () => scan([''])],
    ['a name without a stream', 'input-type', () => scan([{ name: 'x' } as never])],
    ['a stream without a name', 'input-type', () => scan([{ stream: Readable.from([]) } as never])],
    ['a list for a stream', 'input-type', () => scan([{ name: 'x', stream: [] as never }])],
    ['a name that no file can bear', 'input-type', () => scan([{ name: '名'.repeat(90), stream: Readable.from([]) }])],
    ['null for options', 'option-type', () => scan([file], null as never)],
    ['a number for a signal', 'option-type', () => scan([file], { signal: 5 as never })],
    ['a text for onProgress', 'option-type', () => scan([file], { onProgress: 'x' as never })],
    ['a stream to plan', 'input-type', () => plan([{ name: 'x', stream: Readable.from([]) } as never])],
    ['null for the options of a plan', 'option-type', () => plan([file], null as never)],
    ['null for a plan to work on', 'plan-mismatch', () => work(null as never, 0)],
    ['null for a plan to merge', 'plan-mismatch', () => merge(null as never, [])],
    ['null for partials', 'partial-mismatch', async () => merge(await plan([file]), null as never)],
    ['a number for a partial', 'partial-mismatch', async () => merge(await plan([file]), [5 as never])],
    ['a number to detect in', 'input-type', async () => detect(5 as never)],
    ['null for the options of detect', 'option-type', async () => detect('x', null as never)],
    ['an unknown option of detect', 'option-unknown', async () => detect('x', { heading: 'x' } as never)],
    ['a number for the header of detect', 'option-type', async () => detect('x', { header: 5 as never })],
    ['null for the options of a scanner', 'option-type', async () => createScanner(null as never).end()],
    ['a number for the name of a scanner', 'input-type', async () => createScanner({ name: 5 as never }).end()],
  ])('refuses %s', async (_, code, call) => {
    await expect(call()).rejects.toMatchObject({ name: 'LeaktallyError', code })
  })

  test('gives errors that never hold a value from the data', async () => {
    const [person] = somePeople('error', 1)
    const stopList = [`${person?.residentId}99`]
    const error: unknown = await scan([file], { stopList }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(LeaktallyError)
    expect(JSON.stringify([error, (error as Error).message])).not.toContain(person?.residentId)
  })

  test('takes a writer on while its scan was refused, and says so at the end', async () => {
    const scanner = createScanner({ sample: -1 })
    Readable.from(Array.from({ length: 200 }, () => Buffer.alloc(10_000))).pipe(scanner.stream())
    await new Promise((resolve) => scanner.stream().once('finish', resolve))
    await expect(scanner.end()).rejects.toMatchObject({ code: 'option-value' })
  })

  test('ends a scanner with an abort while it is written to', async () => {
    const controller = new AbortController()
    const scanner = createScanner({ signal: controller.signal })
    scanner.write('姓名,手机号\n')
    await new Promise((resolve) => setTimeout(resolve, 20))
    controller.abort()
    await new Promise((resolve) => setTimeout(resolve, 20))
    scanner.write('x,13912345679\n')
    await expect(scanner.end()).rejects.toMatchObject({ code: 'aborted' })
  })
})

describe('onProgress', () => {
  test('ends with everything done', async () => {
    const told: Progress[] = []
    await scan([file], { onProgress: (progress) => told.push(progress) })
    const last = told.at(-1)
    expect(last).toMatchObject({ stage: 'merge', records: 300 })
    expect(last?.bytesDone).toBe(last?.bytesTotal)
    // The header and a file's mark count as well.
    expect(last?.bytesTotal).toBe(statSync(file).size)
  })

  test('is called at most ten times a second, and nothing in it goes back', async () => {
    vi.useFakeTimers()
    const told: Progress[] = []
    const made = await plan([file])
    const buffer = new SharedArrayBuffer(sharedBytes)
    const watch = watchProgress(made, resolved({ onProgress: (progress) => told.push(progress) }), buffer)
    const shared = new BigInt64Array(buffer)
    for (let step = 0; step < 500; step++) {
      Atomics.add(shared, sharedFields.scanned, 1000n)
      Atomics.add(shared, sharedFields.records, 7n)
      vi.advanceTimersByTime(10)
    }
    watch.enter('merge')
    watch.enter('list')
    watch.stop()
    const stages = told.length
    vi.advanceTimersByTime(5000)
    expect(told).toHaveLength(stages)
    expect(told.length).toBeGreaterThan(40)
    // Ten a second, and one for each new stage.
    expect(told.length).toBeLessThanOrEqual(50 + 2)
    told.forEach((progress, index) => {
      const before = told[index - 1]
      expect(progress.bytesDone).toBeLessThanOrEqual(progress.bytesTotal)
      if (before === undefined) return
      for (const figure of ['bytesDone', 'records', 'elapsedMs'] as const) expect(progress[figure]).toBeGreaterThanOrEqual(before[figure])
      expect(progress.bytesTotal).toBe(before.bytesTotal)
    })
    expect(told.slice(-2).map(({ stage }) => stage)).toEqual(['merge', 'list'])
  })
})

describe('detect', () => {
  test('gives UTF-16 offsets also behind characters beyond the basic plane', () => {
    const people = somePeople('utf-16', 20)
    const between = ['𠮷', '😀', '㛃䶮', 'é', '，', ' ', '\u3000', '\u0301', '👨‍👩‍👧', '\ud800']
    for (const [index, { residentId, mobile, name }] of people.entries()) {
      const mark = between[index % between.length] ?? ''
      const text = `${mark}${name}𬱖${mark}身份证号:${residentId}${mark}，${mark}电话${mobile}${mark}。`
      const found = detect(text).map(({ category, status, start, end }) => [category, status, text.slice(start, end)])
      expect(found.filter(([category]) => category !== 'person_name')).toEqual([
        ['resident_id', 'valid', residentId],
        ['mobile', 'valid', mobile],
      ])
    }
  })

  test('finds at every offset of a long text, and in one of several megabytes', () => {
    const [{ mobile = '' } = {}] = somePeople('long', 1)
    for (let pad = 0; pad < 200; pad += 7) {
      const text = `${'汉'.repeat(pad)}${mobile}`
      expect(detect(text)).toMatchObject([{ category: 'mobile', status: 'valid', start: pad, end: pad + 11 }])
    }
    const far = `${'😀字 '.repeat(800_000)}${mobile}`
    expect(detect(far)).toMatchObject([{ status: 'valid', start: far.length - 11, end: far.length }])
  })

  test('uses the header as evidence, and gives nothing for nothing', () => {
    const [{ mobile = '' } = {}] = somePeople('header', 1)
    expect(detect(mobile, { header: '订单编号' })).toMatchObject([
      { category: 'mobile', status: 'suppressed', reason: 'column-role' },
      { category: 'transaction', status: 'valid', evidence: 'column' },
    ])
    expect(detect(mobile, { header: '手机号' })).toMatchObject([{ status: 'valid' }])
    expect(detect('')).toEqual([])
    expect(detect('\n\r\n,"')).toEqual([])
  })

  test('is the same between scans, and does not disturb them', async () => {
    const [{ residentId = '' } = {}] = somePeople('between', 1)
    const alone = detect(residentId)
    const scanning = scan([file], { caseKeyFile })
    expect(detect(residentId)).toEqual(alone)
    const { digest } = await scanning
    expect((await scan([file], { caseKeyFile })).digest).toBe(digest)
  })
})

test('the self-test replays its vectors and all of them pass', () => {
  const report = selftest()
  expect(report.vectors.filter(({ passed }) => !passed)).toEqual([])
  expect(report).toMatchObject({ failed: 0, passed: report.vectors.length })
  expect(report.passed).toBeGreaterThan(20)
  for (const { name, nameZh } of report.vectors) expect(`${name}|${nameZh}`).toMatch(/^[^\p{Script=Han}]+\|.*\p{Script=Han}/u)
})
