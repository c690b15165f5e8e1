/** Help, version, and complaints about arguments, in both languages. */
import { describe, expect, test } from 'vitest'
import { LeaktallyError } from '../../src/problem.js'
import { flags } from '../../src/cli/options.js'
import { cliTextEn } from '../../src/cli/text.en.js'
import { cliTextZh } from '../../src/cli/text.zh.js'
import { displayWidth } from '../../src/report/layout.js'
import { run, Sink } from './fake-io.js'

const commands = ['scan', 'review', 'plan', 'work', 'merge', 'assess', 'detect', 'selftest']

function listTexts(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]]
  return Object.entries(value as object).flatMap(([key, inner]) => listTexts(inner, `${path}.${key}`))
}

const namesIn = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort()

test('both languages have the same keys and the same placeholders', () => {
  const chinese = listTexts(cliTextZh)
  const english = new Map(listTexts(cliTextEn))
  expect(chinese.length).toBeGreaterThan(50)
  expect(chinese.map(([path]) => path)).toEqual([...english.keys()])
  for (const [path, text] of chinese) {
    expect(text.trim(), path).not.toBe('')
    expect([...new Set(namesIn(text))], path).toEqual([...new Set(namesIn(english.get(path) ?? ''))])
  }
})

test('no text calls a number true or real, or speaks of an offence', () => {
  for (const [path, text] of listTexts(cliTextZh)) expect(text, path).not.toMatch(/真实|属实|犯罪|违法/)
  for (const [path, text] of listTexts(cliTextEn)) expect(text, path).not.toMatch(/\b(true|real|offence|crime)\b/i)
})

describe.each([
  ['zh-CN', cliTextZh],
  ['en', cliTextEn],
] as const)('help in %s', (lang, text) => {
  test.each([['--help'], ...commands.map((command) => [command, '--help'])])('of %s %s fits a terminal of 80 columns', async (...line) => {
    const stdout = new Sink()
    stdout.columns = 80
    const { status, stdout: printed, stderr } = await run([...line.filter((word) => word !== undefined), '--lang', lang], { stdout })
    expect([status, stderr]).toEqual([0, ''])
    for (const one of printed.split('\n')) expect(displayWidth(one), one).toBeLessThanOrEqual(80)
    expect(printed).toContain(text.titles['Usage:'])
    expect(printed).toMatch(/示例|Example/)
    if (lang === 'zh-CN') expect(printed).not.toMatch(/^(Usage|Options|Arguments|Commands):|display help/m)
  })

  test('lists every option of the design under scan', async () => {
    const { stdout } = await run(['scan', '--help', '--lang', lang])
    const elsewhere = [
      flags.unit,
      flags.column,
      flags.withColumns,
      flags.row,
      flags.line,
      flags.table,
      flags.unmask,
      flags.profile,
      flags.law,
      flags.transfers,
      flags.damages,
    ]
    const ofReview = [flags.labels, flags.inputs, flags.sealed, flags.sealKey, flags.redraw, flags.confidence, flags.precision]
    const ofScan = Object.values(flags).filter((one) => ![...elsewhere, ...ofReview].includes(one as never))
    for (const flag of ofScan) expect(stdout).toContain(flag)
    const { stdout: help } = await run(['review', '--help', '--lang', lang])
    for (const flag of ofReview) expect(help).toContain(flag)
  })

  test('goes to standard error, with status 1, when no command was given', async () => {
    const { status, stdout, stderr } = await run(['--lang', lang])
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain(text.commands.scan)
  })
})

test('--version prints the version alone', async () => {
  expect(await run(['--version'])).toMatchObject({ status: 0, stdout: '0.1.0\n', stderr: '' })
})

describe('a wrong call ends with status 1, one line, and nothing done:', () => {
  test.each([
    [['scan', 'x', '--jsn'], 'there is no option --jsn. Did you mean --json? See leaktally --help.'],
    [['scna', 'x'], 'there is no command scna. Did you mean scan? See leaktally --help.'],
    [['scan'], 'argument path is missing. See leaktally --help.'],
    [['scan', 'x', '--seed'], 'option --seed <S> needs a value. See leaktally --help.'],
    [['detect', 'a', 'b'], 'too many arguments. See leaktally --help.'],
    [['work', 'plan.json'], 'argument --unit <N> is missing. See leaktally --help.'],
    [
      ['scan', 'x', '--threads', 'many'],
      'option --threads cannot be used like this: a whole number from 1 to 256. Correct it and try again.',
    ],
    [['scan', 'x', '--header', 'maybe'], 'option --header cannot be used like this: yes or no. Correct it and try again.'],
    [['scan', 'x', '--stop-list', '/nowhere/x'], 'cannot read /nowhere/x (ENOENT): it is not there. Check the path.'],
  ])('%j', async (line, sentence) => {
    expect(await run(line)).toEqual({ status: 1, stdout: '', stderr: `leaktally: ${sentence}\n`, calls: [] })
  })

  test('in Chinese as well', async () => {
    expect(await run(['scan', 'x', '--jsn'], { env: { LANG: 'zh_CN.UTF-8' } })).toMatchObject({
      status: 1,
      stderr: 'leaktally: 没有选项 --jsn。是否想用 --json？请用 leaktally --help 查看用法。\n',
    })
    expect(await run(['scan', 'x', '--memory', 'big'], { env: { LANG: 'zh_CN.UTF-8' } })).toMatchObject({
      stderr: 'leaktally: 选项 --memory 不能这样使用：不小于 16M 的大小，如 384M、1G。请更正后重试。\n',
    })
  })

  test('an option that the library refuses is named as the user wrote it', async () => {
    const scan = async (): Promise<never> => {
      throw new LeaktallyError('option-value', 'option "memoryBytes": must be …', { option: 'memoryBytes', expected: 'must be …' })
    }
    expect((await run(['scan', 'x', '--memory', '1M'], { api: { scan } })).stderr).toBe(
      'leaktally: option --memory cannot be used like this: a size of at least 16M, such as 384M or 1G. Correct it and try again.\n',
    )
  })

  test('control characters of an argument do not reach the terminal', async () => {
    expect((await run(['scan', 'x', '--\u001b[2J'])).stderr).not.toContain('\u001b')
  })
})

test('in Chinese the line of usage is Chinese, too', async () => {
  for (const line of [[], ['scan'], ['plan'], ['work'], ['merge'], ['assess'], ['detect'], ['selftest']]) {
    const { stdout } = await run([...line, '--help', '--lang', 'zh-CN'])
    expect(stdout).toMatch(/^用法: leaktally .*\[选项\]/)
    expect(stdout).not.toMatch(/\[(options|command)\]/)
  }
})
