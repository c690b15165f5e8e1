/** Dictionaries and stop lists of users, end to end: what they add is counted like the project's own, what they stop is counted as suppressed. */
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createPeople } from '../../fixtures/people.mjs'
import { merge, plan, scan, work, type ScanOptions, type ScanResult, type UserDictionary } from '../../src/index.js'
import { resolveOptions } from '../../src/options.js'
import { detect } from '../../src/scan/detect.js'
import { Journal } from '../../src/scan/journal.js'
import { planDigest } from '../../src/scan/plan-paths.js'
import { caseKeysFrom, readOrMakeSecret } from '../../src/source/case-keys.js'
import { gb18030 } from '../support/gb18030.js'
import { newFolder, put } from './places.js'

const people = createPeople('dictionary')
const person = people.person()

const dictionary: UserDictionary = {
  schema: 'leaktally.dictionary/1',
  categories: [
    {
      id: 'user:estate_agents',
      nameZh: '房产中介',
      nameEn: 'Estate agents',
      terms: ['学区房意向', 'VIP看房'],
      weakTerms: ['带看'],
      cellValues: ['租'],
      falseFriends: ['学区房意向调查表'],
      headers: ['看房需求'],
    },
    { id: 'pregnancy', terms: ['月子会所'], headers: ['建册孕周'] },
  ],
  negations: { before: ['未曾'], after: ['不成立'], never: ['未曾有过犹豫'] },
  stop: ['VIP看房团'],
}

const agents = 'user:estate_agents'
const said = (text: string, more: { header?: string; dictionary?: UserDictionary } = {}): string[] =>
  detect(text, { dictionary, ...more }).map(
    ({ category, status, polarity, start, end }) => `${category}:${status}:${polarity} ${text.slice(start, end)}`,
  )

describe('detect with a dictionary', () => {
  test('finds its terms for its own category and for the project’s', () => {
    expect(said('学区房意向强烈')).toEqual([`${agents}:valid:affirmed 学区房意向`])
    expect(said('入住月子会所')).toEqual(['pregnancy:valid:affirmed 月子会所'])
    expect(detect('学区房意向强烈')).toEqual([])
  })

  test('takes letters in capitals or not, and only as whole words', () => {
    expect(said('vip看房')).toEqual([`${agents}:valid:affirmed vip看房`])
    expect(said('xVIP看房')).toEqual([])
  })

  test('needs company for weak terms, a column for cell values, and tells nothing in a false friend', () => {
    expect(said('周末带看')).toEqual([])
    expect(said('学区房意向，周末带看')).toHaveLength(2)
    expect(said('租')).toEqual([])
    expect(said('租', { header: '看房需求' })).toEqual([`${agents}:valid:affirmed 租`, `${agents}:valid:affirmed 租`])
    expect(said('学区房意向调查表')).toEqual([])
  })

  test('reads its negations', () => {
    expect(said('未曾学区房意向')).toEqual([`${agents}:valid:negated 学区房意向`])
    expect(said('学区房意向不成立')).toEqual([`${agents}:valid:negated 学区房意向`])
    expect(said('未曾有过犹豫学区房意向')).toEqual([`${agents}:valid:affirmed 学区房意向`])
  })

  test('counts what it stops as suppressed: a term, or what holds one', () => {
    expect(said('VIP看房团')).toEqual([`${agents}:suppressed:affirmed VIP看房团`])
    expect(said('VIP看房')).toEqual([`${agents}:valid:affirmed VIP看房`])
    const stopping: UserDictionary = { schema: 'leaktally.dictionary/1', stop: ['糖尿病', person.mobile] }
    expect(said('糖尿病、高血压', { dictionary: stopping })).toEqual(['health:suppressed:affirmed 糖尿病', 'health:valid:affirmed 高血压'])
    expect(detect(person.mobile, { dictionary: stopping })).toMatchObject([{ status: 'suppressed', reason: 'stop-list' }])
  })

  test('tells both categories of a term that is another one’s too', () => {
    const both: UserDictionary = { ...dictionary, categories: [{ id: 'user:x', nameZh: '甲', nameEn: 'x', terms: ['高血压'] }] }
    expect(said('高血压', { dictionary: { ...both, stop: [] } }).sort()).toEqual([
      'health:valid:affirmed 高血压',
      'user:x:valid:affirmed 高血压',
    ])
  })
})

const header = '姓名,手机号,看房需求,备注\n'
const rows = Array.from({ length: 40 }, (_, index) => {
  const { name, mobile } = people.person()
  return `${name},${mobile},${index % 2 === 0 ? '三居室' : ''},${index % 4 === 0 ? '学区房意向' : index % 4 === 1 ? 'VIP看房团' : '无'}`
})
const text = `${header}${rows.join('\n')}\n`

/** The folder of a journal, as a scan makes it. */
function made(outputDirectory: string): string {
  mkdirSync(outputDirectory)
  return join(outputDirectory, '.journal')
}

function figures({ records, categories, combinations, subjects, evidence }: ScanResult): unknown {
  return { records, categories, combinations, subjects, strata: evidence.strata.map(({ name, records: count }) => [name, count]) }
}

describe('a scan with a dictionary', () => {
  const caseKeyFile = join(newFolder(), 'case.key')
  const options: ScanOptions = { caseKeyFile, dictionary, seed: 'dictionary' }

  test('counts its categories everywhere in the result', async () => {
    const result = await scan([put(newFolder(), 'a.csv', text)], options)
    expect(result.categories[agents]).toMatchObject({ mentions: 30, records: 20, persons: 20, suppressed: 10 })
    expect(result.categories[agents]?.evidence).toEqual({ column: 20, content: 10, derived: 0 })
    expect(result.combinations.some(({ categories }) => categories.includes(agents))).toBe(true)
    expect(result.inputs[0]?.tables[0]?.columns[2]?.categories[agents]).toBe(20)
    expect(result.run.userCategories).toEqual([{ id: agents, nameZh: '房产中介', nameEn: 'Estate agents' }])
    expect(result.run.options['dictionary']).toMatch(/^[0-9a-f]{64}$/)
  })

  test('gives the same in GB18030 as in UTF-8', async () => {
    const utf8 = await scan([put(newFolder(), 'a.csv', text)], options)
    const gbk = await scan([put(newFolder(), 'a.csv', gb18030(text))], options)
    expect(gbk.inputs[0]?.encoding).toBe('gb18030')
    expect(figures(gbk)).toEqual(figures(utf8))
  })

  test('gives the same in threads', async () => {
    const big = text + `${rows.join('\n')}\n`.repeat(12_000)
    const file = put(newFolder(), 'big.csv', big)
    const [one, two] = [await scan([file], { ...options, threads: 1 }), await scan([file], { ...options, threads: 2 })]
    expect(two.digest).toBe(one.digest)
    expect(one.categories[agents]?.suppressed).toBe(12_001 * 10)
  })

  test('is the same in three steps, and refuses partials of other words', async () => {
    const file = put(newFolder(), 'a.csv', text)
    const planned = await plan([file], options)
    const partial = await work(planned, 0, options)
    expect((await merge(planned, [partial], options)).digest).toBe((await scan([file], options)).digest)
    const others = { ...options, dictionary: { ...dictionary, stop: [] } }
    await expect(merge(planned, [partial], others)).rejects.toMatchObject({ code: 'partial-mismatch' })
  })

  test('lists what it stopped, and never loses it', async () => {
    const outputDirectory = join(newFolder(), 'out')
    await scan([put(newFolder(), 'a.csv', text)], { ...options, list: 'rejected', outputDirectory })
    const lines = readFileSync(join(outputDirectory, 'listing.csv'), 'utf8').trimEnd().split('\n').slice(1)
    expect(lines).toHaveLength(10)
    for (const line of lines) expect(line).toContain(`${agents}:suppressed`)
  })

  test('lists a category of its own', async () => {
    const outputDirectory = join(newFolder(), 'out')
    await scan([put(newFolder(), 'a.csv', text)], { ...options, list: agents, outputDirectory })
    expect(readFileSync(join(outputDirectory, 'listing.csv'), 'utf8').trimEnd().split('\n')).toHaveLength(21)
    const unknown = scan([put(newFolder(), 'a.csv', text)], { list: agents, outputDirectory: join(newFolder(), 'out') })
    await expect(unknown).rejects.toMatchObject({ code: 'option-value' })
  })

  test('stops a term by the stop list as well', async () => {
    const result = await scan([put(newFolder(), 'a.csv', text)], { ...options, stopList: ['学区房意向'] })
    expect(result.categories[agents]).toMatchObject({ mentions: 20, suppressed: 20 })
  })

  test('cannot go on with an interrupted scan that had other words', async () => {
    const folder = newFolder()
    const file = put(folder, 'a.csv', text)
    const outputDirectory = join(newFolder(), 'out')
    const planned = await plan([file], options)
    const journal = Journal.begin(
      made(outputDirectory),
      planDigest(planned, resolveOptions(options, 1)),
      caseKeysFrom(readOrMakeSecret(caseKeyFile)).id,
    )
    journal.add(await work(planned, 0, options))
    journal.commit()
    const others = { ...dictionary, stop: [] }
    const resumed = { ...options, outputDirectory, resume: true }
    await expect(scan([file], { ...resumed, dictionary: others })).rejects.toMatchObject({ code: 'resume-mismatch' })
    expect((await scan([file], resumed)).digest).toBe((await scan([file], options)).digest)
  })
})
