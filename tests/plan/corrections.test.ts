import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { LeaktallyError } from '../../src/problem.js'
import { applyCorrections, indexCorrections, signatureOf, writeColumns } from '../../src/plan/corrections.js'
import { readColumns } from '../../src/plan/read-columns.js'
import { somePeople, tableOf } from './plan-text.js'

const people = somePeople('corrections', 10)
const rows = people.map(({ name, mobile }) => `${name},${mobile}\n`).join('')
const table = tableOf(`姓名,手机\n${rows}`)
const bare = tableOf(rows)

const messageOf = (text: string): string => {
  try {
    readColumns(text)
  } catch (error) {
    if (error instanceof LeaktallyError && error.code === 'columns-invalid') return error.message
    throw error
  }
  return ''
}

describe('a column plan', () => {
  const text = writeColumns([
    { path: 'a.csv', table },
    { path: 'b.csv', table },
    { path: 'bare.csv', table: bare },
  ])

  it('has one line per column of each header, with its files and evidence', () => {
    const [head, ...lines]: string[][] = parse(text, { bom: true })
    expect(head).toEqual([
      'signature',
      'files',
      'rows_sampled',
      'column',
      'header',
      'role',
      'slot',
      'category',
      'institution',
      'decided_by',
      'header_match',
      'cells_seen',
      'cells_passing',
      'shapes',
      'editor',
      'reason',
    ])
    expect(lines).toHaveLength(4)
    expect(lines[1]).toEqual([
      '姓名 | 手机',
      'a.csv; b.csv',
      '20',
      '2',
      '手机',
      'mobile',
      'self',
      '',
      '',
      'header',
      '手机',
      '10',
      '10',
      '数字×11',
      '',
      '',
    ])
    expect(lines[3]?.slice(0, 6)).toEqual(['[bare.csv]', 'bare.csv', '10', '2', '', 'mobile'])
  })

  it('holds no value of a cell', () => {
    for (const { name, mobile } of people) {
      expect(text).not.toContain(name)
      expect(text).not.toContain(mobile)
    }
  })

  it('changes nothing when fed back as it is, also through a spreadsheet that runs formulas', () => {
    const formula = tableOf(`=1+1,手机\n${rows}`, { header: true })
    const written = writeColumns([{ path: '@x.csv', table: formula }])
    expect(written).toContain("'=1+1 | 手机")
    expect(applyCorrections('@x.csv', formula, indexCorrections(readColumns(written)))).toEqual(formula.columns)
    expect(readColumns(written)[0]?.signature).toBe(signatureOf('@x.csv', formula))
    expect(applyCorrections('a.csv', table, indexCorrections(readColumns(text)))).toEqual(table.columns)
  })

  it('wins where a person changed role or slot, in all tables with that header and in no other', () => {
    const corrections = indexCorrections(readColumns(text.replace('手机,mobile,self', '手机,qq,spouse')))
    const [name, number] = applyCorrections('z.csv', table, corrections)
    expect(name).toEqual(table.columns[0])
    expect(number).toMatchObject({ role: 'qq', slot: 'spouse', header: '手机', evidence: { decidedBy: 'correction', cellsSeen: 10 } })
    expect(applyCorrections('bare.csv', bare, corrections)).toEqual(bare.columns)
  })

  it('may come back with other columns moved or missing', () => {
    expect(readColumns('slot,role,column,signature\nself,mobile,2,姓名 | 手机\n')).toEqual([
      { signature: '姓名 | 手机', index: 1, role: 'mobile', slot: 'self', editor: '', reason: '' },
    ])
  })

  it('carries the category: corrected, taken away, and left as planned by a sheet that has none', () => {
    const planned = tableOf(`姓名,预产期,民族\n${people.map(({ name }) => `${name},2026-05-01,汉族\n`).join('')}`)
    expect(planned.columns.map(({ category }) => category)).toEqual([null, 'pregnancy', 'ethnicity'])
    const head = '姓名 | 预产期 | 民族'
    const categoriesBy = (sheet: string): (string | null)[] =>
      applyCorrections('x.csv', planned, indexCorrections(readColumns(sheet))).map(({ category }) => category)
    const rows = `${head},2,date_time,self,health\n${head},3,attribute,self,\n`
    expect(categoriesBy(`signature,column,role,slot,category\n${rows}`)).toEqual([null, 'health', null])
    expect(categoriesBy(`signature,column,role,slot\n${head},2,date_time,spouse\n`)).toEqual([null, 'pregnancy', 'ethnicity'])
  })

  it('is refused with line and allowed values when a role, slot or column is unknown', () => {
    const head = 'signature,column,role,slot\n'
    expect(messageOf(`${head}a,1,mobile,self\na,2,telephone,self\n`)).toMatch(
      /line 3: unknown role; allowed are unknown, resident_id, mobile/,
    )
    expect(messageOf(`${head}a,1,mobile,wife\n`)).toMatch(/line 2: unknown slot; allowed are self, spouse/)
    const withCategory = 'signature,column,role,slot,category\n'
    expect(messageOf(`${withCategory}a,1,mobile,self,\na,2,mobile,self,pregnant\n`)).toMatch(
      /line 3: unknown category; allowed are resident_id, mobile, .*device/,
    )
    expect(messageOf(`${head}a,0,mobile,self\n`)).toMatch(/line 2: column must be a whole number/)
    expect(messageOf('signature,column,role\n')).toMatch(/line 1: has no column "slot"/)
    expect(messageOf(`${head}a,"1,mobile,self\n`)).toMatch(/broken CSV \(CSV_QUOTE_NOT_CLOSED\)/)
  })
})
