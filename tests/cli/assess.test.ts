/** `leaktally assess`: what it reads, prints and writes, and that nothing is written when something is wrong. */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, test } from 'vitest'
import { exampleResult } from '../../fixtures/assess/example.mjs'
import type { Assessment } from '../../src/assess/assessment.js'
import { newFolder } from '../scan/places.js'
import { run } from './fake-io.js'

const fixture = (name: string): string => fileURLToPath(new URL(`../../fixtures/assess/${name}`, import.meta.url))

let folder = ''
beforeEach(() => {
  folder = newFolder()
  writeFileSync(join(folder, 'result.json'), JSON.stringify(exampleResult(), null, 2))
})

const beside = ['--transfers', fixture('transfers.csv'), '--damages', fixture('damages.json')]

test('takes a folder or a file, and prints the page', async () => {
  const [byFolder, byFile] = [await run(['assess', folder]), await run(['assess', join(folder, 'result.json')])]
  expect(byFolder).toMatchObject({ status: 0, stderr: '' })
  expect(byFolder.stdout).toBe(byFile.stdout)
  expect(byFolder.stdout).toContain('162/5000')
  expect((await run(['assess', folder, '--lang', 'zh-CN'])).stdout).toContain('有争议的归类')
})

test('prints the document and nothing else with --json, and writes it privately with --out', async () => {
  const out = join(folder, 'deep', 'out')
  const { stdout, status } = await run(['assess', folder, ...beside, '--json', '--out', out])
  expect(status).toBe(0)
  const written = join(out, 'assessment.json')
  expect(readFileSync(written, 'utf8')).toBe(stdout)
  expect(statSync(written).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600)
  expect((JSON.parse(stdout) as Assessment).schema).toBe('leaktally.assessment/1')
  expect((await run(['assess', folder, '--out', out])).status).toBe(1)
})

test('takes a law table in the place of the built-in one, and names it', async () => {
  const law = JSON.parse(readFileSync(fileURLToPath(new URL('../../src/reference/law/law.json', import.meta.url)), 'utf8')) as object
  writeFileSync(join(folder, 'law.json'), JSON.stringify({ ...law, version: 'ours' }))
  const { stdout } = await run(['assess', folder, '--law', join(folder, 'law.json'), '--json'])
  expect((JSON.parse(stdout) as Assessment).law.version).toBe('ours')
})

describe('a complaint names the file, what is wrong, and writes nothing:', () => {
  const wrong = 'evidence,digest,member,actor,counterparty,act,time,amount\nE1,,owners.csv,Zhao,Qian,出售,,-5\n'
  test.each([
    [['--transfers', 'wrong.csv'], /wrong\.csv file cannot be used, row 2, at amount: must be yuan/],
    [['--damages', 'half.json'], /half\.json file cannot be used: this is not JSON/],
    [['--law', 'half.json'], /half\.json file cannot be used: this is not JSON/],
    [['--law', 'other.json'], /other\.json file cannot be used, at schema|other\.json file cannot be used: something/],
    [['--profile', 'harsh'], /harsh: there is no such profile: choose one of those allowed \(default, lowest, highest\)/],
    [['--transfers', 'gone.csv'], /cannot read .*gone\.csv/],
  ])('%j', async (options, sentence) => {
    writeFileSync(join(folder, 'wrong.csv'), wrong)
    writeFileSync(join(folder, 'half.json'), '{')
    writeFileSync(join(folder, 'other.json'), '{"schema":"x"}')
    const line = options.map((word) => (/\.(csv|json)$/.test(word) ? join(folder, word) : word))
    const out = join(folder, 'out')
    const { status, stdout, stderr } = await run(['assess', folder, ...line, '--out', out])
    expect([status, stdout, existsSync(out)]).toEqual([1, '', false])
    expect(stderr).toMatch(sentence)
    expect((await run(['assess', folder, ...line, '--out', out, '--lang', 'zh-CN'])).stderr).toMatch(/\p{Script=Han}/u)
  })

  test('no result', async () => {
    const empty = join(folder, 'empty')
    mkdirSync(empty)
    expect((await run(['assess', empty])).stderr).toContain('result.json')
    writeFileSync(join(empty, 'result.json'), '{}')
    expect((await run(['assess', empty])).stderr).toContain('this is no result of this version')
  })
})
