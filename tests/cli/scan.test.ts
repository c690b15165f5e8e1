import { describe, expect, test } from 'vitest'
import { LeaktallyError } from '../../src/problem.js'
import type { ScanOptions, ScanResult } from '../../src/index.js'
import { main } from '../../src/cli/main.js'
import { renderJson } from '../../src/report/json.js'
import { plainResult, sampleResult } from '../report/sample-result.js'
import { prepare, run, Sink } from './fake-io.js'

const languages = ['zh-CN', 'en'] as const

/** A scan that tells of progress as a real one does, then gives `result`. */
function scanWith(result: ScanResult, elapsed: readonly number[] = []) {
  return async (_inputs: unknown, options: ScanOptions = {}): Promise<ScanResult> => {
    for (const elapsedMs of elapsed) {
      options.onProgress?.({ stage: 'work', bytesDone: elapsedMs * 1000, bytesTotal: 20_000_000, records: elapsedMs, elapsedMs })
    }
    return result
  }
}

describe('the exit status', () => {
  test('is 0 when everything was scanned and 2 when something was not', async () => {
    expect((await run(['scan', 'x'])).status).toBe(0)
    expect((await run(['scan', 'x'], { api: { scan: scanWith(sampleResult) } })).status).toBe(2)
    expect((await run(['scan', 'x', '--json'], { api: { scan: scanWith(sampleResult) } })).status).toBe(2)
  })

  test.each(languages)('is 1 when nothing could be read, with a sentence in %s', async (lang) => {
    const scan = async (): Promise<never> => {
      throw new LeaktallyError('input-unreadable', 'nothing could be read', { path: 'a\u001b.csv', problem: 'source-missing' })
    }
    const { status, stdout, stderr } = await run(['scan', 'a.csv', '--lang', lang], { api: { scan } })
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toBe(
      lang === 'en'
        ? 'leaktally: cannot read a\\u{1b}.csv: missing. The file or folder was not there when it was to be scanned; no count includes it. Check the path and the mount, then scan again.\n'
        : 'leaktally: 无法读取 a\\u{1b}.csv：文件不存在。指定的文件或文件夹在扫描时不存在，未计入任何数量。请核对路径和介质是否已挂载，再重新扫描。\n',
    )
  })
})

describe('standard output', () => {
  test.each(languages)('holds the summary in %s', async (lang) => {
    const { stdout } = await run(['scan', 'x', '--lang', lang])
    expect(stdout).toContain(lang === 'en' ? 'Persons (distinct)' : '人数（去重）')
    expect(stdout).not.toContain('\u001b')
  })

  test('holds the JSON result and nothing else with --json, whatever else is said', async () => {
    const { stdout, stderr } = await run(['scan', 'x', '--json', '--out', 'o'], { api: { scan: scanWith(sampleResult, [100, 6000]) } })
    expect(stdout).toBe(renderJson(sampleResult))
    expect(stderr).not.toBe('')
  })

  test('is bold on a terminal only, and not where NO_COLOR or TERM says no', async () => {
    const terminal = (): Sink => Object.assign(new Sink(), { isTTY: true, columns: 100 })
    expect((await run(['scan', 'x'], { stdout: terminal() })).stdout).toContain('\u001b[1m')
    expect((await run(['scan', 'x'], { stdout: terminal(), env: { NO_COLOR: '1' } })).stdout).not.toContain('\u001b')
    expect((await run(['scan', 'x'], { stdout: terminal(), env: { TERM: 'dumb' } })).stdout).not.toContain('\u001b')
  })

  test('names the result folder when there is one', async () => {
    expect((await run(['scan', 'x', '--out', 'case/result'])).stdout).toContain('case/result')
    expect((await run(['scan', 'x'])).stdout).toContain('No --out was given')
  })

  test('closed by its reader is a quiet 0', async () => {
    const ran = await run(['scan', 'x', '--quiet'], { stdout: new Sink('EPIPE'), api: { scan: scanWith(sampleResult) } })
    expect(ran).toMatchObject({ status: 0, stderr: '' })
    expect(await run(['--help'], { stdout: new Sink('EPIPE') })).toMatchObject({ status: 0, stderr: '' })
  })

  test('on a full disk is an error', async () => {
    const ran = await run(['scan', 'x', '--json'], { stdout: new Sink('ENOSPC') })
    expect(ran.status).toBe(1)
    expect(ran.stderr).toContain('cannot write - (ENOSPC)')
  })

  test('goes on when standard error is closed', async () => {
    expect(await run(['scan', 'x'], { stderr: new Sink('EPIPE'), api: { scan: scanWith(plainResult, [6000]) } })).toMatchObject({
      status: 0,
    })
  })
})

test('paths are given as they are; - is standard input, once', async () => {
  const { calls } = await run(['scan', 'a', '-', 'b/c', '-'], { stdin: 'x' })
  const [inputs] = calls[0]?.arguments ?? []
  expect(inputs).toEqual(['a', 'b/c', { name: 'stdin', stream: expect.anything() as unknown }])
})

test('a path that looks like an option is given behind --', async () => {
  const { calls } = await run(['scan', '--', '--json'])
  expect(calls[0]?.arguments[0]).toEqual(['--json'])
})

test('options reach the library', async () => {
  const { calls } = await run(['scan', 'x', '--sample', '3', '--memory', '1G', '--header', 'yes', '--follow-links', '--case', '17'])
  expect(calls[0]?.arguments[1]).toMatchObject({ sample: 3, memoryBytes: 2 ** 30, header: true, followLinks: true, caseId: '17' })
})

describe('progress', () => {
  test('is at most a line every five seconds, and a last one, where there is no terminal', async () => {
    const scan = scanWith(plainResult, [100, 4900, 5100, 5200, 9000, 10_200, 10_300, 11_000])
    const { stderr } = await run(['scan', 'x'], { api: { scan } })
    expect(stderr.split('\n').map((line) => / ([\d,]+) records$/.exec(line)?.[1])).toEqual(['5,100', '10,200', '11,000', undefined])
    expect(stderr).toMatch(/^leaktally: scan {2}4\.9 MiB \/ 19\.1 MiB {2}1 MB\/s {2}/)
  })

  test('is a bar on a terminal, which is taken away at the end', async () => {
    const stderr = Object.assign(new Sink(), { isTTY: true, columns: 100 })
    const ran = await run(['scan', 'x', '--lang', 'zh-CN'], { stderr, api: { scan: scanWith(plainResult, [100, 10_000]) } })
    expect(ran.stderr).toContain('50%')
    expect(ran.stderr).toContain('10,000 条')
    expect(ran.stderr).toMatch(/\u001b\[0?K$|\u001b\[2K|\u001b\[0?J/)
    expect(ran.stdout).not.toContain('50%')
  })

  test('is silent with --quiet', async () => {
    for (const isTTY of [true, false]) {
      const stderr = Object.assign(new Sink(), { isTTY })
      expect((await run(['scan', 'x', '--quiet'], { stderr, api: { scan: scanWith(plainResult, [100, 9000]) } })).stderr).toBe('')
    }
  })

  test('says nothing when the library had nothing to say', async () => {
    expect((await run(['scan', 'x'])).stderr).toBe('')
  })
})

describe('Ctrl-C', () => {
  test.each([
    ['en', 'stopping', 'stopped as asked'],
    ['zh-CN', '正在停止', '已按要求停止'],
  ] as const)('stops the scan with status 130 and says so in %s; a second one is left to the system', async (lang, first, last) => {
    let heardAgain = true
    const scan = async (_: unknown, options: ScanOptions = {}): Promise<never> => {
      const stopped = new Promise((resolve) => options.signal?.addEventListener('abort', resolve))
      prepared.interrupt()
      await stopped
      heardAgain = prepared.interrupt()
      throw new LeaktallyError('aborted', 'the scan was stopped')
    }
    const prepared = prepare({ api: { scan } })
    expect(await main(['scan', 'x', '--lang', lang], prepared.io)).toBe(130)
    expect(heardAgain).toBe(false)
    expect(prepared.stdout.text).toBe('')
    expect(prepared.stderr.text).toMatch(new RegExp(`^leaktally: ${first}.*\nleaktally: ${last}.*\n$`))
  })

  test('nobody listens any more once the scan is done', async () => {
    const prepared = prepare()
    await main(['scan', 'x'], prepared.io)
    expect(prepared.interrupt()).toBe(false)
  })
})

describe('an unexpected error', () => {
  const scan = async (): Promise<never> => {
    throw new TypeError('x is not\na function')
  }

  test('is one line that asks for a report, without a stack', async () => {
    const { status, stderr } = await run(['scan', 'x'], { api: { scan } })
    expect(status).toBe(1)
    expect(stderr).toMatch(/^leaktally: unexpected error: x is not a function\. Please report.*\n$/)
    expect((await run(['scan', 'x', '--lang', 'zh-CN'], { api: { scan } })).stderr).toContain('意外错误')
  })

  test('shows its stack with LEAKTALLY_DEBUG=1', async () => {
    const { stderr } = await run(['scan', 'x'], { api: { scan }, env: { LEAKTALLY_DEBUG: '1' } })
    expect(stderr).toContain('scan.test.ts')
  })
})
