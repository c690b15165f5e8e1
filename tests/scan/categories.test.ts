/** A scan that looks for some categories only: what it counts of them is what a whole scan counts of them, and it finds nothing else. */
import { describe, expect, test } from 'vitest'
import { writeTable } from '../../fixtures/tables.mjs'
import { scan, type ScanOptions, type ScanResult, type UserDictionary } from '../../src/index.js'
import { newFolder, put } from './places.js'

const folder = newFolder()
const maternity = put(folder, 'maternity.csv', writeTable('maternity', { records: 300, seed: 'some categories' }).bytes)
const notes = put(folder, 'notes.txt', writeTable('notes', { records: 200, seed: 'some categories' }).bytes)
const referenceDate = '2026-11-01'

const scanned = (options: ScanOptions = {}): Promise<ScanResult> => scan([maternity, notes], { referenceDate, ...options })

/** Counts that do not depend on what else is looked for. */
function own(result: ScanResult, ids: readonly string[]): unknown {
  return ids.map((id) => {
    const counts = result.categories[id as 'mobile']
    return counts === undefined ? id : { ...counts, persons: null }
  })
}

describe('a scan for some categories', () => {
  test.each([
    [['resident_id', 'mobile']],
    [['mobile', 'pregnancy']],
    [['resident_id', 'person_name', 'address']],
    [['health', 'minor', 'resident_id']],
  ])('counts %j as a whole scan does, and nothing else', async (categories) => {
    const [whole, some] = await Promise.all([scanned(), scanned({ categories })])
    expect(own(some, categories)).toEqual(own(whole, categories))
    expect(Object.keys(some.categories).filter((id) => !categories.includes(id))).toEqual([])
    expect(some.combinations.flatMap((one) => one.categories).filter((id) => !categories.includes(id))).toEqual([])
    expect(some.records.total).toBe(whole.records.total)
    expect(some.records.distinctRows).toBe(whole.records.distinctRows)
  })

  test('says so in the result, whatever the order in which they were named', async () => {
    const [one, other, whole] = await Promise.all([
      scanned({ categories: ['mobile', 'resident_id'], caseKeyFile: put(folder, 'key', '05'.repeat(32)) }),
      scanned({ categories: ['resident_id', 'mobile', 'mobile'], caseKeyFile: put(folder, 'key', '05'.repeat(32)) }),
      scanned({ caseKeyFile: put(folder, 'key', '05'.repeat(32)) }),
    ])
    expect(one.run.options['categories']).toEqual(['resident_id', 'mobile'])
    expect(whole.run.options['categories']).toBeNull()
    expect(one.digest).toBe(other.digest)
    expect(one.digest).not.toBe(whole.digest)
    expect(one.subjects.persons.byResidentId).toBe(whole.subjects.persons.byResidentId)
  })

  test('looks for the categories of a dictionary like for others', async () => {
    const dictionary: UserDictionary = {
      schema: 'leaktally.dictionary/1',
      categories: [{ id: 'user:agents', nameZh: '中介', nameEn: 'Agents', terms: ['特约看客'] }],
    }
    const text = put(folder, 'agents.txt', '张三是特约看客，电话13912345678\n')
    const result = await scan([text], { dictionary, categories: ['user:agents'] })
    expect(result.categories['user:agents']).toMatchObject({ mentions: 1 })
    expect(Object.keys(result.categories)).toEqual(['user:agents'])
  })

  test('refuses what is no category, and none', async () => {
    await expect(scanned({ categories: ['mobiles'] })).rejects.toMatchObject({ code: 'option-value', detail: { option: 'categories' } })
    await expect(scanned({ categories: [] })).rejects.toMatchObject({ code: 'option-value' })
  })
})
