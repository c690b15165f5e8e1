/** Attributes end to end: what a scan tells of the people in a table beyond their numbers. */
import { describe, expect, it } from 'vitest'
import { createPeople } from '../../fixtures/people.mjs'
import { scan } from '../../src/index.js'
import { newFolder, put } from './places.js'

const people = createPeople('attributes')
const row = (remark: string): string => `${people.name()},${people.mobile()},${remark}`
const header = '姓名,手机号,备注'

async function scanned(text: string, encoding: 'utf-8' | 'gb18030' = 'utf-8') {
  const bytes = new TextEncoder().encode(text)
  return scan([put(newFolder(), 'x.csv', bytes)], { encoding })
}

describe('a table with remarks', () => {
  it('counts affirmed and denied findings apart, by record and by person', async () => {
    const { categories } = await scanned([header, row('高血压'), row('否认糖尿病'), row('高血压、糖尿病'), row('')].join('\n'))
    expect(categories.health).toMatchObject({
      mentions: 4,
      records: 3,
      persons: 3,
      distinct: null,
      polarity: { affirmed: 3, negated: 1, uncertain: 0, family: 0 },
      evidence: { column: 0, content: 4, derived: 0 },
    })
  })

  it('reads nothing in a header that comes again', async () => {
    const names = '姓名,手机号,妊娠期糖尿病,高血压'
    const rows = [1, 2, 3].map(() => `${people.name()},${people.mobile()},无,无`)
    const { categories, inputs } = await scanned([names, ...rows, names, ...rows].join('\n'))
    expect(inputs[0]?.problems.map(({ code }) => code)).toEqual(['header-repeated'])
    expect(categories.health?.evidence.content ?? 0).toBe(0)
  })

  it('tells more of a record than it identifies: an attribute alone names nobody', async () => {
    const { records } = await scanned(`编号,备注\n1,高血压\n2,好\n3,糖尿病\n`)
    expect(records).toMatchObject({ total: 3, withPersonalInformation: 2, identifying: 0, formatValid: 0 })
  })

  it('finds a remark between quotes, with a line end in it', async () => {
    const { categories } = await scanned(`${header}\n${row('"昨天来过\n高血压"')}\n${row('" 糖尿病 "')}\n`)
    expect(categories.health?.mentions).toBe(2)
  })
})
