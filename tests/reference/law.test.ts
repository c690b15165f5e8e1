/** The built-in law table says what its sources say, fits its schema, and refers to nothing that is not there. */
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { categoryIds } from '../../src/reference/categories.js'
import { builtInLaw, type LawTable } from '../../src/reference/law/law.js'
import { readLaw } from '../../src/reference/law/read-law.js'

const schema = JSON.parse(readFileSync(new URL('../../src/reference/law/law.schema.json', import.meta.url), 'utf8')) as object

test('the built-in table fits the published schema and its own references', () => {
  const isValid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema)
  expect(isValid(builtInLaw), JSON.stringify(isValid.errors)).toBe(true)
  expect(readLaw(structuredClone(builtInLaw))).toEqual(builtInLaw)
})

test('the numbers are those of 法释〔2017〕10号, article 5: half in duty, ten times in paragraph 2', () => {
  expect(
    builtInLaw.tiers.map(({ item, thresholds }) => [item, thresholds.plain, thresholds.duty, thresholds.tenfold, thresholds.dutyTenfold]),
  ).toEqual([
    ['5(1)(3)', 50, 25, 500, 250],
    ['5(1)(4)', 500, 250, 5000, 2500],
    ['5(1)(5)', 5000, 2500, 50_000, 25_000],
  ])
  expect(builtInLaw.amounts.map(({ item, thresholds }) => [item, thresholds])).toEqual([
    ['5(1)(7)', { plain: '5000', duty: '2500', tenfold: '50000', dutyTenfold: '25000' }],
    ['6', { plain: '50000' }],
  ])
  expect(builtInLaw.proportional.item).toBe('5(1)(6)')
  expect(builtInLaw.methods.find(({ id }) => id === 'discretion')?.limit).toBe('500000')
})

test('the closed list of item 3 and the named classes of item 4 stand by their name', () => {
  const named = builtInLaw.categories.filter(({ basis }) => basis === 'named').map(({ category, tier }) => `${tier} ${category}`)
  expect(named).toEqual([
    'T1 whereabouts',
    'T1 communication_content',
    'T1 credit',
    'T1 property',
    'T2 lodging',
    'T2 communication_record',
    'T2 transaction',
    'T2 health',
  ])
})

test('lowest and highest choose the lowest and the highest reading of every question', () => {
  const rank = (tier: string | null): number => (tier === null ? 9 : builtInLaw.tiers.findIndex(({ id }) => id === tier))
  const [, lowest, highest] = builtInLaw.profiles
  for (const { id, readings } of builtInLaw.questions) {
    const ranks = readings.map(({ tier }) => rank(tier))
    const chosen = (choices: Readonly<Record<string, string>> | undefined): number =>
      rank((readings.find((reading) => reading.id === choices?.[id]) ?? readings[0])?.tier ?? null)
    expect(chosen(lowest?.choices), id).toBe(Math.max(...ranks))
    expect(chosen(highest?.choices), id).toBe(Math.min(...ranks))
  }
})

test('nothing speaks of an offence or of what follows', () => {
  expect(JSON.stringify(builtInLaw)).not.toMatch(/offen[cs]e|有效公民个人信息|受害人|情节/i)
})

describe('a table of a user is refused for', () => {
  const changed = (change: (law: { -readonly [Key in keyof LawTable]: unknown }) => void): unknown => {
    const law = structuredClone(builtInLaw) as { -readonly [Key in keyof LawTable]: unknown }
    change(law)
    return law
  }
  const first = (list: readonly object[], more: object): object[] => list.map((one, index) => (index === 0 ? { ...one, ...more } : one))
  const wrong: readonly (readonly [string, unknown, object])[] = [
    ['another schema', changed((law) => (law.schema = 'x')), { place: 'schema', fault: 'law-schema' }],
    ['a key that is not there', changed((law) => Object.assign(law, { more: 1 })), { place: 'more', fault: 'unknown-key' }],
    ['a missing key', changed((law) => delete (law as { tiers?: unknown }).tiers), { fault: 'missing' }],
    [
      'a source that is not there',
      changed((law) => (law.rules = first(builtInLaw.rules, { source: 'gone' }))),
      { place: 'rules[0].source', fault: 'reference' },
    ],
    [
      'an unknown category',
      changed((law) => (law.categories = first(builtInLaw.categories, { category: 'shoes' }))),
      { place: 'categories[0].category', fault: 'category' },
    ],
    ['an unknown tier', changed((law) => (law.otherCategories = 'T9')), { place: 'otherCategories', fault: 'reference' }],
    [
      'a threshold of 0',
      changed((law) => (law.tiers = first(builtInLaw.tiers, { thresholds: { plain: 0, duty: 1, tenfold: 1, dutyTenfold: 1 } }))),
      { place: 'tiers[0].thresholds.plain', fault: 'count' },
    ],
    [
      'two equal ids',
      changed((law) => (law.profiles = [builtInLaw.profiles[0], builtInLaw.profiles[0]])),
      { place: 'profiles[1].id', fault: 'duplicate' },
    ],
    [
      'a choice that is not there',
      changed((law) => (law.profiles = first(builtInLaw.profiles, { choices: { vehicles: 'x' } }))),
      { place: 'profiles[0].choices.vehicles', fault: 'reference' },
    ],
    [
      'a day that is none',
      changed((law) => (law.sources = first(builtInLaw.sources, { inForce: '2017-06-31' }))),
      { place: 'sources[0].inForce', fault: 'no-calendar-date' },
    ],
    ['null', null, { fault: 'shape' }],
  ]
  test.each(wrong)('%s', (_name, law, detail) => {
    expect(() => readLaw(law)).toThrow(
      expect.objectContaining({
        code: 'statement-invalid',
        detail: expect.objectContaining({ file: 'law', ...detail }) as object,
      }) as Error,
    )
  })

  test('a category of a dictionary may be placed', () => {
    const placed = [...builtInLaw.categories, { ...builtInLaw.categories[0], category: 'user:shoes' }]
    expect(() => readLaw(changed((law) => (law.categories = placed)))).not.toThrow()
    expect(categoryIds).not.toContain('user:shoes')
  })
})
