/** What people write wrongly is refused, naming file, row or place, and what to do. */
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { exampleResult, withDigest } from '../../fixtures/assess/example.mjs'
import type { AssessOptions } from '../../src/assess/assess.js'
import { LeaktallyError } from '../../src/problem.js'
import { explainError } from '../../src/report/errors.js'
import { assess } from '../../src/scan/assess.js'

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const header = 'evidence,digest,member,actor,counterparty,act,time,amount'
const row = 'E1,,owners.csv,Zhao,Qian,出售,2024-05-02,10'

async function faultOf(options: unknown): Promise<Readonly<Record<string, string>>> {
  const error: unknown = await assess(exampleResult(), options as AssessOptions).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof LeaktallyError)) throw new Error('nothing was refused')
  expect(error.code).toBe('statement-invalid')
  for (const lang of ['en', 'zh-CN'] as const) expect(explainError(error, lang)).toMatch(/[.。]$/)
  return error.detail
}

describe('transfers', () => {
  test.each([
    ['a negative amount', row.replace(',10', ',-10'), { row: '2', place: 'amount', fault: 'money' }],
    ['an amount with separators', row.replace(',10', ',"1,000"'), { row: '2', place: 'amount', fault: 'money' }],
    ['a formula', row.replace(',10', ',=1+1'), { row: '2', place: 'amount', fault: 'money' }],
    ['another act', row.replace('出售', '出卖'), { row: '2', place: 'act', fault: 'choice' }],
    ['a day that is none', row.replace('2024-05-02', '2023-02-29'), { row: '2', place: 'time', fault: 'no-calendar-date' }],
    ['another form of date', row.replace('2024-05-02', '2024/5/2'), { row: '2', place: 'time', fault: 'time' }],
    ['an hour that is none', row.replace('2024-05-02', '2024-05-02 25:00'), { row: '2', place: 'time', fault: 'time' }],
    ['no actor', row.replace('Zhao', ''), { row: '2', place: 'actor', fault: 'text' }],
    ['an input that is not there', row.replace('owners', 'nowhere'), { row: '2', word: 'nowhere.csv', fault: 'input-unknown' }],
    ['a digest that is not there', row.replace(',,owners.csv', `,${'9'.repeat(64)},`), { row: '2', fault: 'input-unknown' }],
    ['a digest of another input', row.replace(',,', `,${'a'.repeat(64)},`), { row: '2', word: 'owners.csv', fault: 'input-differs' }],
    ['half a digest', row.replace(',,', ',abc,'), { row: '2', place: 'digest', fault: 'digest' }],
    ['no input', row.replace('owners.csv', ''), { row: '2', fault: 'input-unnamed' }],
    ['a row twice', `${row}\n\n${row}`, { row: '4', word: '2', fault: 'duplicate' }],
    ['too many cells', `${row},more`, { row: '2', fault: 'shape' }],
  ])('%s', async (_name, rows, detail) => {
    expect(await faultOf({ transfers: `\ufeff${header}\r\n${rows}\r\n` })).toMatchObject({ file: 'transfers', ...detail })
  })

  test.each([
    ['nothing', '', { fault: 'no-table' }],
    ['another encoding', `${header}\n${row.replace('Zhao', '\ufffd\ufffd')}`, { fault: 'no-table' }],
    ['a missing column', header.replace(',amount', ''), { fault: 'column-missing', word: 'amount' }],
    ['another column', `${header},price`, { fault: 'column-unknown', word: 'price' }],
    ['an open quote', `${header}\n"E1,`, { fault: 'no-table' }],
  ])('a table with %s', async (_name, transfers, detail) => {
    expect(await faultOf({ transfers })).toMatchObject({ file: 'transfers', ...detail })
  })

  test('an actor that the damages do not name', async () => {
    const damages = { schema: 'leaktally.damages/1', actors: [{ name: 'Zhou' }] }
    expect(await faultOf({ transfers: `${header}\n${row}`, damages })).toMatchObject({ row: '2', word: 'Zhao', fault: 'actor-unknown' })
  })

  test('a spreadsheet may guard a cell with an apostrophe, and columns may stand in any order', async () => {
    const columns = header.split(',').reverse()
    const cells = row.replace('Zhao', "'-Zhao").split(',').reverse()
    const { transfers } = await assess(exampleResult(), { transfers: `${columns.join(',')}\n${cells.join(',')}` })
    expect(transfers?.actors.map(({ actor }) => actor)).toEqual(['-Zhao'])
  })
})

const damagesWith = (actor: object, more: object = {}): object => ({
  schema: 'leaktally.damages/1',
  actors: [{ name: 'Zhao', ...actor }],
  ...more,
})
const gain = (amount: unknown, evidence = 'E1'): object => ({ evidence, amount })
const wrongDamages: readonly (readonly [string, object, object])[] = [
  [
    'a negative price',
    damagesWith({ prices: [{ perRecord: '-1', source: 'x' }] }),
    { place: 'actors[0].prices[0].perRecord', fault: 'money' },
  ],
  ['a price without a source', damagesWith({ prices: [{ perRecord: '1' }] }), { place: 'actors[0].prices[0]', fault: 'missing' }],
  ['a number in the place of text', damagesWith({ gains: [gain(10)] }), { place: 'actors[0].gains[0].amount', fault: 'money' }],
  [
    'a currency sign',
    damagesWith({ gains: [gain({ lower: '1', upper: '¥2' })] }),
    { place: 'actors[0].gains[0].amount.upper', fault: 'money' },
  ],
  ['another key', damagesWith({ gain: [] }), { place: 'actors[0].gain', fault: 'unknown-key' }],
  ['another schema', damagesWith({}, { schema: 'x' }), { place: 'schema', fault: 'damages-schema' }],
  ['nobody', { schema: 'leaktally.damages/1', actors: [] }, { place: 'actors', fault: 'missing' }],
  ['a factor of 0', damagesWith({}, { punitiveFactor: '0' }), { place: 'punitiveFactor', fault: 'factor' }],
]

describe('damages', () => {
  test.each<readonly [string, object, object]>([
    ...wrongDamages,
    [
      'an interval upside down',
      damagesWith({ gains: [gain({ lower: '2', upper: '1' })] }),
      { place: 'actors[0].gains[0].amount', fault: 'bounds' },
    ],
    ['a file that is no input', damagesWith({ files: ['x.csv'] }), { place: 'actors[0].files[0]', word: 'x.csv', fault: 'input-unknown' }],
    [
      'evidence twice',
      damagesWith({ gains: [gain('1'), gain('1')] }),
      { place: 'actors[0].gains[1].evidence', word: 'E1', fault: 'duplicate' },
    ],
    [
      'an actor twice',
      { schema: 'leaktally.damages/1', actors: [{ name: 'Zhao' }, { name: 'Zhao' }] },
      { place: 'actors[1].name', fault: 'duplicate' },
    ],
    [
      'one piece of evidence with two amounts',
      {
        schema: 'leaktally.damages/1',
        actors: [
          { name: 'a', gains: [gain('1')] },
          { name: 'b', gains: [gain('1.5')] },
        ],
      },
      { place: 'actors[1].gains[0].amount', word: 'E1', fault: 'evidence-differs' },
    ],
  ])('%s', async (_name, damages, detail) => {
    expect(await faultOf({ damages })).toMatchObject({ file: 'damages', ...detail })
  })

  test('another validator says the same of the published schema', () => {
    const schema = JSON.parse(read('../../src/assess/damages/damages.schema.json')) as object
    const isValid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema)
    expect(isValid(JSON.parse(read('../../fixtures/assess/damages.json')))).toBe(true)
    for (const [name, damages] of wrongDamages) expect(isValid(damages), name).toBe(false)
  })
})

test('an unknown profile is told with those that there are', async () => {
  expect(await faultOf({ profile: 'harsh' })).toMatchObject({ fault: 'profile', word: 'harsh', allowed: 'default, lowest, highest' })
})

test.each([
  [[{ frame: 'rows', lower: 1, upper: 2 }], 'choice'],
  [[{ frame: 'records', lower: 2, upper: 1 }], 'bounds'],
  [[{ frame: 'records', lower: -1, upper: 1 }], 'count'],
  [[{ frame: 'records', lower: 0.5, upper: 1 }], 'count'],
  [
    [
      { frame: 'records', lower: 1, upper: 1 },
      { frame: 'records', lower: 1, upper: 1 },
    ],
    'duplicate',
  ],
])('a review %j is refused', async (review, fault) => {
  expect(await faultOf({ review })).toMatchObject({ file: 'review', fault })
})

test.each([
  ['another document', withDigest({ schema: 'leaktally.plan/1' })],
  ['a result that was changed', { ...exampleResult(), regions: [] as never[], digest: '0'.repeat(64) }],
])('%s is no result', async (_name, result) => {
  await expect(assess(result)).rejects.toMatchObject({ code: 'result-invalid' })
})
