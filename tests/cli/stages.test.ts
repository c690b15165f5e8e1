/** plan, work, merge, detect, selftest: what they print, write and refuse. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Plan } from '../../src/index.js'
import { LeaktallyError } from '../../src/problem.js'
import { renderJson } from '../../src/report/json.js'
import { plainResult, sampleResult } from '../report/sample-result.js'
import { newFolder } from '../scan/places.js'
import { run } from './fake-io.js'

let folder = ''
beforeEach(() => {
  folder = newFolder()
})

function savePlan(text: string): string {
  const path = join(folder, 'plan.json')
  writeFileSync(path, text)
  return path
}

const goodPlan =
  '{"schema":"leaktally.plan/1","rules":"","seed":"","columns":null,"columnsUnmatched":[],"columnsCorrected":[],"inputs":[],"units":[]}'

describe('plan', () => {
  const skipped = { path: 'a.jpg', skipped: 'format-binary', tables: [] }
  const plan = async (): Promise<Plan> => ({ ...JSON.parse(goodPlan), inputs: [skipped] }) as Plan

  test('prints columns and what cannot be scanned, in both languages, and ends with 2 for the latter', async () => {
    const english = await run(['plan', 'x', '--lang', 'en'], { api: { plan } })
    expect(english.status).toBe(2)
    expect(english.stdout).toContain('binary content [format-binary]')
    expect(english.stdout).toMatch(/\n1 file, 0 tables, 0 units\n$/)
    expect((await run(['plan', 'x', '--lang', 'zh-CN'], { api: { plan } })).stdout).toContain('二进制内容')
  })

  test('prints the plan as JSON and nothing else with --json', async () => {
    const { status, stdout, stderr } = await run(['plan', 'x', '--json'])
    expect([status, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout)).toEqual(JSON.parse(goodPlan))
  })

  test('writes the column file privately, and never over one that may hold corrections', async () => {
    const path = join(folder, 'columns.csv')
    const first = await run(['plan', 'x', '--columns', path])
    expect(first.status).toBe(0)
    expect(first.stdout).toContain(path)
    expect(readFileSync(path, 'utf8')).toBe('signature\r\n')
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
    writeFileSync(path, 'corrected')
    const second = await run(['plan', 'x', '--columns', path])
    expect(second.status).toBe(1)
    expect(second.stderr).toContain(`${path} exists already and was not overwritten`)
    expect(readFileSync(path, 'utf8')).toBe('corrected')
  })

  test('reads corrections with --with-columns', async () => {
    const { calls } = await run(['plan', 'x', '--with-columns', 'corrected.csv', '--json'])
    expect(calls).toEqual([{ name: 'plan', arguments: [['x'], { columnsFile: 'corrected.csv' }] }])
  })
})

describe('work', () => {
  test('scans one unit of a plan and writes its partial', async () => {
    const out = join(folder, '0.part')
    const { status, calls } = await run(['work', savePlan(goodPlan), '--unit', '3', '--out', out, '--case-key', 'k'])
    expect(status).toBe(0)
    expect(calls.map(({ name }) => name)).toEqual(['work', 'writePartial'])
    expect(calls[0]?.arguments.slice(1)).toEqual([3, { caseKeyFile: 'k' }])
    expect(calls[1]?.arguments[0]).toBe(out)
  })

  test('never writes over a file', async () => {
    const out = savePlan(goodPlan)
    expect((await run(['work', out, '--unit', '0', '--out', out])).stderr).toContain('exists already')
  })

  test.each(['', 'name,13800138000', '[]', 'null', '{"schema":"leaktally.plan/2"}'])(
    'refuses a plan that is none, without showing it: %j',
    async (text) => {
      const out = join(folder, 'x.part')
      const { status, stderr } = await run(['work', savePlan(text), '--unit', '0', '--out', out])
      expect(status).toBe(1)
      expect(stderr).toMatch(/^leaktally: the plan .*plan\.json does not fit the inputs or this version\. Run plan again\.\n$/)
      expect(existsSync(out)).toBe(false)
    },
  )
})

describe('merge', () => {
  test('reads the partials and gives the result like scan', async () => {
    const plan = savePlan(goodPlan)
    const { status, stdout, calls } = await run(['merge', plan, 'a.part', 'b.part', '--json', '--case-key', 'k'])
    expect([status, stdout]).toEqual([0, renderJson(plainResult)])
    expect(calls.map(({ name, arguments: [first] }) => [name, first]).slice(0, 2)).toEqual([
      ['readPartial', 'a.part'],
      ['readPartial', 'b.part'],
    ])
    expect(calls[2]?.arguments[2]).toEqual({ caseKeyFile: 'k' })
    expect((await run(['merge', plan, 'a.part'])).stdout).toContain('Persons (distinct)')
  })

  test('ends with 2 when something was not scanned', async () => {
    expect((await run(['merge', savePlan(goodPlan), 'a'], { api: { merge: async () => sampleResult } })).status).toBe(2)
  })

  test('names the partial that is none or cannot be read', async () => {
    const plan = savePlan(goodPlan)
    const foreign = (): never => {
      throw new LeaktallyError('partial-mismatch', 'not a partial')
    }
    expect((await run(['merge', plan, 'a.part'], { api: { readPartial: foreign } })).stderr).toContain('a partial result a.part is missing')
    const missing = (path: string): never => readFileSync(path) as never
    expect((await run(['merge', plan, '/nowhere/a.part'], { api: { readPartial: missing } })).stderr).toContain(
      'cannot read /nowhere/a.part (ENOENT)',
    )
  })
})

describe('detect', () => {
  const detect = () =>
    [
      { category: 'mobile', status: 'suppressed', polarity: 'affirmed', evidence: 'content', start: 3, end: 14, reason: 'placeholder' },
    ] as const
  const api = { detect: () => [...detect()] }
  const text = '手机：13800138000。'

  test.each(['en', 'zh-CN'])('shows findings by shape, never the text, in %s', async (lang) => {
    const { status, stdout } = await run(['detect', text, '--lang', lang], { api })
    expect(status).toBe(0)
    expect(stdout).toContain('3-14')
    expect(stdout).toMatch(/(digit|数字)×11/)
    expect(stdout).not.toContain('138')
  })

  test('reads standard input when no text is given', async () => {
    const { calls } = await run(['detect', '--column', '订单号'], { stdin: text })
    expect(calls).toEqual([{ name: 'detect', arguments: [text, { header: '订单号' }] }])
  })

  test('prints findings as JSON with --json', async () => {
    expect(JSON.parse((await run(['detect', text, '--json'], { api })).stdout)).toEqual(detect())
  })
})

describe('selftest', () => {
  const selftest = () => ({
    passed: 1,
    failed: 1,
    vectors: [
      { name: 'sample of the standard', nameZh: '标准样例', expected: 'resident_id:valid', found: 'resident_id:valid', passed: true },
      { name: 'wrong check character', nameZh: '校验码错误', expected: 'resident_id:invalid', found: 'nothing', passed: false },
    ],
  })

  test('prints a record with the version, every vector and the verdict', async () => {
    expect(await run(['selftest'])).toMatchObject({ status: 0, stdout: 'leaktally 0.1.0\npassed  one\nSelf-test passed: 1 vector.\n' })
  })

  test('ends with 1 and both outcomes when a vector fails', async () => {
    const { status, stdout } = await run(['selftest', '--lang', 'zh-CN'], { api: { selftest } })
    expect(status).toBe(1)
    expect(stdout).toContain('未通过  校验码错误: 应为 resident_id:invalid，实为 nothing\n')
    expect(stdout).toContain('自检未通过：1 项未通过，1 项通过。')
  })
})
