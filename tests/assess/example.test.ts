/** The worked example of fixtures/assess/README.md: every figure that is written out there. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { exampleResult, withDigest } from '../../fixtures/assess/example.mjs'
import type { AssessOptions } from '../../src/assess/assess.js'
import type { Assessment, FigureName, MethodResult } from '../../src/assess/assessment.js'
import type { DamagesStatement } from '../../src/assess/damages/read-damages.js'
import { assess } from '../../src/scan/assess.js'

const read = (name: string): string => readFileSync(new URL(`../../fixtures/assess/${name}`, import.meta.url), 'utf8')
const transfers = read('transfers.csv')
const damages = JSON.parse(read('damages.json')) as DamagesStatement
const assessed = (options: AssessOptions = {}): Promise<Assessment> => assess(exampleResult(), options)

let plain: Assessment
let full: Assessment
beforeAll(async () => {
  plain = await assessed()
  full = await assessed({ transfers, damages })
})

const exact = (count: number): { lower: number; upper: number } => ({ lower: count, upper: count })

describe('tiers', () => {
  test('the waterfall adds up', () => {
    expect(plain.waterfall).toEqual({
      records: 19,
      withoutCategory: 0,
      notIdentifying: 1,
      notCounted: 0,
      inTiers: 18,
      duplicates: 7,
      distinctRows: 11,
    })
  })

  test('records, distinct rows and persons by tier, duplicates removed before and after', () => {
    expect(plain.tiers.map(({ records, distinctRows, persons }) => [records, distinctRows, persons])).toEqual([
      [0, { beforeTiering: 0, afterTiering: exact(0) }, { beforeTiering: 0, afterTiering: exact(0) }],
      [16, { beforeTiering: 9, afterTiering: { lower: 9, upper: 16 } }, { beforeTiering: 8, afterTiering: exact(8) }],
      [2, { beforeTiering: 2, afterTiering: exact(2) }, { beforeTiering: 2, afterTiering: { lower: 2, upper: 10 } }],
    ])
  })

  test('each figure over each number', () => {
    expect(plain.tiers[1]?.times).toEqual([
      { figure: 'records', of: { plain: '0.0320', duty: '0.0640', tenfold: '0.0032', dutyTenfold: '0.0064' } },
      { figure: 'distinctRows', of: { plain: '0.0180', duty: '0.0360', tenfold: '0.0018', dutyTenfold: '0.0036' } },
      { figure: 'persons', of: { plain: '0.0160', duty: '0.0320', tenfold: '0.0016', dutyTenfold: '0.0032' } },
    ])
  })

  test('the sum in proportion', () => {
    const sums = plain.proportional.sums.map(({ figure, plain: sum, duty }) => [
      figure,
      `${sum.numerator}/${sum.denominator}`,
      duty.decimal,
    ])
    expect(sums).toEqual([
      ['records', '162/5000', '0.0648'],
      ['distinctRows', '92/5000', '0.0368'],
      ['persons', '82/5000', '0.0328'],
    ])
    expect(plain.proportional.sums[0]?.plain.decimal).toBe('0.0324')
  })

  test.each([
    [
      'highest',
      [4, 12, 2],
      0,
      '522/5000',
      [
        { tiers: ['T1', 'T2'], persons: 1 },
        { tiers: ['T1'], persons: 3 },
      ],
    ],
    ['lowest', [0, 12, 4], 2, '124/5000', []],
  ] as const)('under %s', async (profile, records, notCounted, sum, groups) => {
    const { tiers, waterfall, proportional, persons } = await assessed({ profile })
    expect(tiers.map((tier) => tier.records)).toEqual(records)
    expect(waterfall.notCounted).toBe(notCounted)
    const { numerator, denominator } = proportional.sums[0]?.plain ?? {}
    expect(`${numerator}/${denominator}`).toBe(sum)
    expect(persons?.byTiers).toEqual(expect.arrayContaining([...groups]))
    expect(persons?.inSeveral).toBe(profile === 'highest' ? 1 : 0)
  })

  test('every contested question has its readings, and one is chosen', () => {
    const asked = ['id-number', 'home-owners', 'vehicles', 'tickets', 'loan-leads', 'express-lists', 'bare-mobiles', 'title-and-mobile']
    expect(plain.questions.map(({ question }) => question)).toEqual(expect.arrayContaining(asked))
    for (const { readings } of plain.questions) expect(readings.filter(({ chosen }) => chosen)).toHaveLength(1)
    const owners = plain.questions.find(({ question }) => question === 'home-owners')
    const records = owners?.readings.map(({ reading, tiers }) => [reading, ...tiers.map((tier) => tier.records.upper)])
    expect(records).toEqual([
      ['transaction', 0, 16, 2],
      ['property', 4, 12, 2],
      ['other', 0, 12, 6],
    ])
  })

  test('a form of address beside a mobile has bounds only', () => {
    const titles = plain.questions.find(({ question }) => question === 'title-and-mobile')
    expect(titles?.concerned.records).toEqual({ lower: 0, upper: 1 })
    expect(titles?.readings[1]?.tiers[2]?.records).toEqual({ lower: 1, upper: 2 })
    expect(titles?.readings[1]?.notCounted.records).toEqual({ lower: 0, upper: 1 })
  })

  test('what a text denies is shown apart, and what is to be recognised one by one has its command', () => {
    expect(plain.tiers[1]?.categories[0]).toMatchObject({ category: 'pregnancy', records: 12, polarity: { affirmed: 10, negated: 2 } })
    expect(plain.listings).toEqual([
      { tier: 'T2', category: 'pregnancy', records: 12, command: 'leaktally scan <inputs> --out <folder> --list pregnancy' },
      { tier: 'T2', category: 'property', records: 4, command: 'leaktally scan <inputs> --out <folder> --list property' },
    ])
  })

  test('further classes count identifying records only; minors stand apart', () => {
    const medical = plain.axes[0]?.classes.find((one) => one.class === 'medical')
    expect(medical).toMatchObject({ status: 'named', records: 12, distinctRows: 5, persons: 5 })
    expect(plain.minors).toMatchObject({ withResidentId: 5, under14: 1, under18: 2, ageUnknown: 5 })
  })

  test('a result without the newer counts says so', async () => {
    const { combinations, subjects, ...rest } = exampleResult()
    const persons = { slots: subjects.slots, persons: subjects.persons }
    const records = combinations.map((one) => ({ categories: one.categories, records: one.records }))
    const older = withDigest({ ...rest, combinations: records, subjects: persons })
    const { waterfall, tiers, assumptions, persons: by } = await assess(older)
    expect([waterfall.distinctRows, waterfall.duplicates, by]).toEqual([null, null, null])
    expect(tiers.map((tier) => [tier.records, tier.distinctRows, tier.persons])).toEqual([
      [0, null, null],
      [16, null, null],
      [2, null, null],
    ])
    expect(assumptions).toEqual(expect.arrayContaining(['no-distinct-rows', 'no-persons']))
  })
})

test('a scan for some categories says so', async () => {
  const { run, ...rest } = exampleResult()
  const some = withDigest({ ...rest, run: { ...run, options: { categories: ['mobile'] } } })
  expect((await assess(some)).assumptions).toContain('some-categories')
  expect(plain.assumptions).not.toContain('some-categories')
})

describe('transfers', () => {
  const actor = (name: string) => full.transfers?.actors.find((one) => one.actor === name)

  test('what was obtained and then sold counts once, recipients accumulate', () => {
    const zhao = actor('Zhao')
    expect(zhao?.acts.map(({ act, records, amount }) => [act, records.lower, records.upper, amount])).toEqual([
      ['获取', 6, 6, '7000.00'],
      ['出售', 6, 6, '15000.50'],
      ['提供', 4, 4, '0.00'],
    ])
    expect(zhao?.recipients.map(({ recipient, records }) => [recipient, records])).toEqual([
      ['Qian', { lower: 6, upper: 10, kind: 'at-most' }],
      ['Sun', { lower: 6, upper: 6, kind: 'exact' }],
    ])
    expect(zhao?.once).toEqual({ lower: 6, upper: 10, kind: 'at-most' })
    expect(zhao?.accumulated).toEqual({ lower: 12, upper: 16, kind: 'at-most' })
    expect(zhao?.obtainedAndGiven).toBe(1)
  })

  test('a container stands for its members, a copy for the same content', () => {
    expect(actor('Qian')?.accumulated).toEqual({ lower: 4, upper: 7, kind: 'at-most' })
    expect(full.transfers?.contents.map(({ paths, records }) => [paths, records])).toEqual([
      [['copy/maternity.csv', 'maternity.csv'], 6],
      [['owners.csv'], 4],
      [['numbers.zip!numbers.csv'], 3],
    ])
    expect(full.transfers?.all).toEqual({ lower: 6, upper: 13, kind: 'at-most' })
    expect(full.transfers?.overlaps).toEqual([{ actors: ['Qian', 'Zhao'], contents: 1, records: { lower: 4, upper: 4, kind: 'exact' } }])
  })

  test('ages at each act and at the seizure have a band that is not determined', () => {
    const ages = full.transfers?.acts.map(({ row, ages: at }) => [
      row,
      at && [at.under14, at.under18, at.undetermined14, at.undetermined18],
    ])
    expect(full.transfers?.seizure).toMatchObject({ under14: exact(1), under18: exact(2), undetermined14: 5, undetermined18: 5 })
    expect(ages).toEqual([
      [2, [{ lower: 0, upper: 4 }, { lower: 0, upper: 4 }, 9, 9]],
      [3, [{ lower: 0, upper: 2 }, { lower: 0, upper: 4 }, 7, 9]],
      [4, [{ lower: 0, upper: 2 }, { lower: 0, upper: 4 }, 7, 9]],
      [5, [{ lower: 0, upper: 1 }, { lower: 0, upper: 2 }, 6, 7]],
      [6, null],
      [7, [{ lower: 0, upper: 1 }, { lower: 0, upper: 2 }, 6, 7]],
    ])
  })
})

describe('damages', () => {
  const results = (method: string, of: Assessment = full): readonly MethodResult[] =>
    of.damages?.methods.find((one) => one.method === method)?.results ?? []
  const sums = (method: string, of?: Assessment): unknown[] =>
    results(method, of).map(({ actor, result: { lower, upper } }) => [actor, lower, upper])

  test('gains, with what is left of them, and nothing counted twice', () => {
    expect(results('gains').map(({ actor, result, remaining }) => [actor, result, remaining])).toEqual([
      ['Zhao', { lower: '14500.50', upper: '15000.50' }, { lower: '9500.50', upper: '10000.50' }],
      ['Qian', { lower: '2600.00', upper: '3100.00' }, { lower: '2600.00', upper: '3100.00' }],
      [null, { lower: '14600.50', upper: '15100.50' }, { lower: '9600.50', upper: '10100.50' }],
    ])
    expect(full.damages?.shared).toEqual([
      { kind: 'gains', evidence: 'bank statement, line 2', actors: ['Zhao', 'Qian'], amount: { lower: '2500.00', upper: '3000.00' } },
    ])
  })

  test('loss, costs, the limit of discretion', () => {
    expect(sums('loss')).toEqual([['Qian', '800.00', '800.00']])
    expect(sums('evidence-costs')).toEqual([['Qian', '2000.00', '2000.00']])
    expect(sums('discretion')).toEqual([[null, '0.00', '500000.00']])
  })

  test('price times count carries the interval of the files, of the price, and of the review', async () => {
    expect(sums('price-reference')).toEqual([
      ['Zhao', '1.80', '10.00'],
      ['Qian', '0.90', '0.90'],
      ['Qian', '0.55', '0.55'],
      ['Qian', '0.50', '0.50'],
    ])
    const frame: FigureName = 'records'
    const reviewed = await assessed({ damages, review: [{ frame, lower: 15, upper: 17 }] })
    expect(sums('price-reference', reviewed)[1]).toEqual(['Qian', '0.75', '0.85'])
    expect(results('price-reference', reviewed)[1]?.inputs[1]?.from).toBe('records, review')
  })

  test('gains beside the amounts of the provision, cut off', () => {
    const [gains] = full.damages?.amounts ?? []
    expect(gains?.actors[0]?.times).toEqual([
      { of: 'plain', lower: '2.9001', upper: '3.0001' },
      { of: 'duty', lower: '5.8002', upper: '6.0002' },
      { of: 'tenfold', lower: '0.2900', upper: '0.3000' },
      { of: 'dutyTenfold', lower: '0.5800', upper: '0.6000' },
    ])
  })

  test('punitive scenarios are off, and each method has its citation, formula and note', async () => {
    expect(sums('punitive')).toEqual([])
    expect(sums('punitive', await assessed({ damages: { ...damages, punitiveFactor: '3' } }))).toContainEqual([
      'Qian',
      '2400.00',
      '2400.00',
    ])
    for (const { citation, formula, warning } of full.damages?.methods ?? []) {
      expect([citation.source, formula, warning.zh, warning.en].every((text) => text !== '')).toBe(true)
    }
  })
})

test('the same result and options give the same bytes; the law table, the profile and each file are named by digests', async () => {
  expect(JSON.stringify(await assessed({ transfers, damages }))).toBe(JSON.stringify(full))
  expect(full.result.digest).toBe(exampleResult().digest)
  const digests = [full.law.digest, full.given.transfers, full.given.damages, full.digest]
  for (const digest of digests) expect(digest).toMatch(/^[0-9a-f]{64}$/)
  expect(new Set([full.digest, plain.digest, (await assessed({ profile: 'lowest' })).digest]).size).toBe(3)
})
