/** Progress of a scan on a terminal: one whose every output is kept, and a real one of the system where there is `script`. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { writeTable } from '../../fixtures/tables.mjs'
import type { Progress, ScanOptions, ScanResult } from '../../src/index.js'
import { plainResult } from '../report/sample-result.js'
import { newFolder, put } from '../scan/places.js'
import { run, Sink } from './fake-io.js'

const mebibyte = 2 ** 20
const total = { bytesTotal: 400 * mebibyte, records: 0 }
/** A scan of eight seconds, four of which are over when it has read half. */
const course: readonly Progress[] = [
  { ...total, stage: 'work', bytesDone: 0, elapsedMs: 0 },
  { ...total, stage: 'work', bytesDone: 20 * mebibyte, elapsedMs: 400 },
  { ...total, stage: 'work', bytesDone: 200 * mebibyte, records: 1_234_567, elapsedMs: 4_000 },
  { ...total, stage: 'merge', bytesDone: 400 * mebibyte, records: 2_469_134, elapsedMs: 8_100 },
]

/** What a terminal shows of that course one after the other: the first bar, and over it the last (ten a second are drawn). */
async function framesOn(isTTY: boolean, told: readonly Progress[], ...flags: string[]): Promise<string[]> {
  const scan = async (_inputs: unknown, options: ScanOptions = {}): Promise<ScanResult> => {
    for (const progress of told) options.onProgress?.(progress)
    return plainResult
  }
  const stderr = Object.assign(new Sink(), { isTTY, columns: 120 })
  const { stderr: text } = await run(['scan', 'x', ...flags], { stderr, api: { scan } })
  return withoutControls(text)
}

function withoutControls(text: string): string[] {
  const frames = text.replaceAll(/\u001b(\[\?7[hl]|[78])/g, '').split(/\u001b\[1G|\u001b\[[02]?K|\r|\n/)
  return frames.map((frame) => frame.trim()).filter((frame) => frame !== '')
}

describe('on a terminal', () => {
  test.each([
    ['en', ' 50%  scan  200.0 MiB / 400.0 MiB  52 MB/s  4.0 s left  1,234,567 records'],
    ['zh-CN', ' 50%  扫描  200.0 MiB / 400.0 MiB  52 MB/s  剩余 4.0 s  1,234,567 条'],
  ])('the bar has bytes, speed, time left and records in %s', async (lang, half) => {
    const frames = await framesOn(true, course.slice(0, 3), '--lang', lang)
    expect(frames.at(-1)).toBe(`##########.......... ${half}`)
  })

  test('the bar keeps its place while the percentage grows, and says nothing that it does not know', async () => {
    const frames = (await framesOn(true, course, '--lang', 'en')).filter((frame) => frame.includes('%'))
    expect(new Set(frames.map((frame) => frame.search(/scan|merge/))).size).toBe(1)
    expect(frames.at(0)).toBe('....................   0%  scan  0 B / 400.0 MiB')
    expect(frames.at(-1)).toBe('#################### 100%  merge  400.0 MiB / 400.0 MiB  2,469,134 records')
  })
})

test('off a terminal there are plain lines, without a bar and without anything that moves a cursor', async () => {
  expect(await framesOn(false, course, '--lang', 'en')).toEqual(['leaktally: merge  400.0 MiB / 400.0 MiB  2,469,134 records'])
})

test('off a terminal the scan has lines of its own clock after the files were prepared', async () => {
  const prepared: Progress = { ...total, stage: 'prepare', bytesDone: 300 * mebibyte, elapsedMs: 60_000 }
  const scanning: Progress = { ...total, stage: 'work', bytesDone: 200 * mebibyte, elapsedMs: 6_000 }
  expect(await framesOn(false, [prepared, scanning], '--lang', 'zh-CN')).toEqual([
    'leaktally: 准备  300.0 MiB / 400.0 MiB  5 MB/s  剩余 20.0 s',
    'leaktally: 扫描  200.0 MiB / 400.0 MiB  35 MB/s  剩余 6.0 s',
  ])
})

test.each([true, false])('with --quiet there is nothing (terminal: %s)', async (isTTY) => {
  expect(await framesOn(isTTY, course, '--quiet')).toEqual([])
})

const hasTerminal = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0

describe.skipIf(!hasTerminal)('on a terminal of the system (skipped: there is no `script`)', () => {
  const program = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url))
  let file = ''

  beforeAll(() => {
    if (!existsSync(program)) throw new Error('dist/cli.cjs is missing: npm run build')
    file = put(newFolder(), 'students.csv', writeTable('students', { records: 2000 }).bytes)
  })

  /** Everything that the terminal is sent; with `redirection`, what is left of it. */
  function show(lang: string, rest = ''): string {
    const command = `"${process.execPath}" "${program}" scan "${file}" --lang ${lang} ${rest}`
    return spawnSync('script', ['-qec', command, '/dev/null'], { encoding: 'utf8', env: { ...process.env, TERM: 'xterm' } }).stdout
  }

  test.each([
    ['en', /#{20} 100% {2}merge {2}([\d.]+ KiB) \/ \1 {2}2,000 records/],
    ['zh-CN', /#{20} 100% {2}合并 {2}([\d.]+ KiB) \/ \1 {2}2,000 条/],
  ])('the command draws the bar and takes it away in %s', (lang, bar) => {
    const shown = show(lang, '> /dev/null')
    expect(shown).toMatch(bar)
    expect(shown.lastIndexOf('\u001b[0K') > shown.lastIndexOf('%') || shown.includes('\u001b[2K')).toBe(true)
  })

  test('the command writes a plain line where standard error is a file, and nothing with --quiet', () => {
    expect(show('en', '2>&1 > /dev/null | cat')).toMatch(/^leaktally: merge {2}([\d.]+ KiB) \/ \1 {2}2,000 records\r\n$/)
    expect(show('en', '--quiet > /dev/null')).toBe('')
  })
})
