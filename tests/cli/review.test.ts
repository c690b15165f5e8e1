/** `leaktally review`: worksheets are written, marks read back, all or nothing. */
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { renderJson } from '../../src/report/json.js'
import { labelsFor, resultWith, type MarkedStratum } from '../review/marked-result.js'
import { everythingIn, newFolder } from '../scan/places.js'
import { run } from './fake-io.js'

const strata: readonly MarkedStratum[] = [
  { name: 'resident_id', records: 900, marks: 'TTFD' },
  { name: 'none', records: 90, marks: 'T-' },
]
const result = resultWith(strata)

function prepared(): string {
  const folder = newFolder()
  writeFileSync(join(folder, 'result.json'), renderJson(result))
  writeFileSync(join(folder, 'labels.json'), JSON.stringify(labelsFor(result, strata)))
  return folder
}

describe('review', () => {
  test('writes private worksheets beside the result, and never over others', async () => {
    const folder = prepared()
    const first = await run(['review', folder])
    expect([first.status, first.stdout]).toEqual([0, expect.stringContaining('6 sampled records') as string])
    expect(everythingIn(join(folder, 'review'))).toEqual(['worksheet.html', 'worksheet.xlsx'])
    if (process.platform !== 'win32') expect(statSync(join(folder, 'review', 'worksheet.xlsx')).mode & 0o777).toBe(0o600)
    const again = await run(['review', join(folder, 'result.json')])
    expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('exists already') as string])
  })

  test('reads marks back: the statement in both languages, and the document; the same bytes each time', async () => {
    const folder = prepared()
    const [one, two] = [join(folder, 'one'), join(folder, 'two')]
    const first = await run(['review', folder, '--labels', join(folder, 'labels.json'), '--out', one, '--lang', 'zh-CN'])
    expect(first.stdout).toContain('选取说明和论证')
    await run(['review', folder, '--labels', join(folder, 'labels.json'), '--out', two])
    expect(everythingIn(one)).toEqual(['review.en.txt', 'review.json', 'review.zh-CN.txt'])
    for (const name of everythingIn(one)) expect(readFileSync(join(one, name))).toEqual(readFileSync(join(two, name)))
    expect(readFileSync(join(one, 'review.zh-CN.txt'), 'utf8')).toBe(first.stdout)
  })

  test('without --out prints and writes nothing', async () => {
    const folder = prepared()
    const { status, stdout } = await run(['review', folder, '--labels', join(folder, 'labels.json'), '--json', '--confidence', '.9'])
    expect([status, (JSON.parse(stdout) as { options: object }).options]).toEqual([
      0,
      expect.objectContaining({ confidence: 0.9 }) as object,
    ])
    expect(everythingIn(folder)).toEqual(['labels.json', 'result.json'])
  })

  test.each<[string, (folder: string) => readonly string[], string]>([
    ['labels of another result', (folder) => ['--labels', other(folder, { result: '0'.repeat(64) })], 'another result'],
    [
      'labels without a stratum',
      (folder) => ['--labels', other(folder, { items: labelsFor(result, strata).items.slice(0, 4) })],
      'stratum none',
    ],
    ['a file that is not there', (folder) => ['--labels', join(folder, 'nope')], 'nope'],
    ['a confidence that is none', (folder) => ['--labels', join(folder, 'labels.json'), '--confidence', '95'], '--confidence'],
    ['--sealed without the inputs', () => ['--sealed'], '--inputs'],
    ['--sealed without a passphrase', (folder) => ['--sealed', '--inputs', folder], '--seal-key'],
    ['--redraw without the inputs', () => ['--redraw'], '--inputs'],
  ])('refuses %s, and writes nothing', async (_name, argumentsOf, told) => {
    const folder = prepared()
    const out = join(newFolder(), 'out')
    const { status, stderr, stdout } = await run(['review', folder, ...argumentsOf(folder), '--out', out])
    expect([status, stdout, stderr]).toEqual([1, '', expect.stringContaining(told) as string])
    expect(() => statSync(out)).toThrow()
  })

  test.each([['{"schema":"leaktally.result/1"}'], ['{}'], ['no json'], ['null']])('refuses a result that is none: %s', async (content) => {
    const folder = newFolder()
    writeFileSync(join(folder, 'result.json'), content)
    const { status, stderr } = await run(['review', folder])
    expect([status, stderr]).toEqual([1, expect.stringContaining('no result of this version') as string])
    expect(everythingIn(folder)).toEqual(['result.json'])
  })
})

function other(folder: string, change: object): string {
  const path = join(folder, 'other.json')
  writeFileSync(path, JSON.stringify({ ...labelsFor(result, strata), ...change }))
  return path
}
