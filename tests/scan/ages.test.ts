import { expect, test } from 'vitest'
import { createPeople } from '../../fixtures/people.mjs'
import { scan } from '../../src/index.js'
import { renderSummary } from '../../src/report/summary.js'
import { newFolder, put } from './places.js'

const born = (year: number): string => createPeople(String(year)).person({ bornFrom: year, bornTo: year }).residentId

test('who is born after the reference date is no minor, but a group apart', async () => {
  const ids = [1940, 1980, 2005, 2020, 2021].map(born)
  const file = put(newFolder(), 'x.csv', `姓名,身份证号\n${ids.map((id) => `x,${id}\n`).join('')}`)
  const result = await scan([file], { referenceDate: '2010-01-01' })
  expect(result.groups).toMatchObject({ withResidentId: 5, under14: 1, under18: 1, from60: 1, bornAfterReferenceDate: 2 })
  expect(renderSummary(result, { lang: 'en' })).toMatch(/not born at the reference date.* 2 {2}40\.0%/)
  expect((await scan([file])).groups).toMatchObject({ under14: null, bornAfterReferenceDate: null })
  const later = await scan([file], { referenceDate: '2026-11-01' })
  expect(later.groups).toMatchObject({ under14: 2, bornAfterReferenceDate: 0 })
  expect(renderSummary(later, { lang: 'en' })).not.toContain('not born')
})
