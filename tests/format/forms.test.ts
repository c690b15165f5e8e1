import { describe, expect, test } from 'vitest'
import { wordDocument, wordTable } from '../../fixtures/formats/docx.mjs'
import { besideEachOther, onePair, styles, twoPairs, withFamily } from '../../fixtures/formats/person-forms.mjs'
import { writeWorkbook, type Sheet } from '../../fixtures/workbooks.mjs'
import { readForm } from '../../src/format/forms/read-form.js'
import { scan, type ScanResult } from '../../src/index.js'
import { somePeople } from '../scan/people-tables.js'
import { newFolder, put } from '../scan/places.js'

const place = newFolder()
const people = somePeople('forms', 12)
const [first, second, third, fourth] = people as [P, P, P, P]
type P = (typeof people)[number]

const sheetsOf = (write: (person: P) => string[][], of: readonly P[] = people): Sheet[] =>
  of.map((person, index) => ({ name: `第${index + 1}人`, rows: write(person) }))

function figures({ categories, subjects, records }: ScanResult): unknown {
  return {
    ids: categories.resident_id?.distinct,
    mobiles: categories.mobile?.distinct,
    names: categories.person_name?.mentions,
    byRule: subjects.persons.byRule,
    atMost: subjects.persons.atMost,
    records: records.total,
  }
}
const all = { ids: 12, mobiles: 12, names: 12, byRule: 12, atMost: 12, records: 12 }

describe('a form is one record, with a column a label:', () => {
  test.each(Object.entries(styles))('%s', (_, write) => {
    const form = readForm(write(first))
    expect(form?.records).toHaveLength(1)
    const values = new Map(form?.header.map((label, index) => [label, form.records[0]?.[index]]))
    expect(values.get('姓名')).toBe(first.name)
    expect([...values.values()]).toEqual(expect.arrayContaining([first.residentId, first.mobile]))
  })

  test.each(Object.entries(styles))('%s in every sheet of a workbook', async (name, write) => {
    const book = put(place, `${name}.xlsx`, writeWorkbook(sheetsOf(write), 'xlsx'))
    const result = await scan([book], { threads: 1 })
    expect(figures(result)).toEqual(all)
    expect(result.inputs[0]?.tables).toHaveLength(12)
    for (const table of result.inputs[0]?.tables ?? []) {
      expect(table).toMatchObject({ unit: 'block', records: 1, otherUnits: [{ unit: 'row' }] })
      expect(table.columns.map(({ role }) => role)).toEqual(expect.arrayContaining(['person_name', 'resident_id', 'address']))
    }
  })

  test('the same in XLS, ODS, HTML and DOCX', async () => {
    // The page of HTML has a title.
    for (const type of ['xls', 'ods', 'html'] as const) {
      const sheets = sheetsOf(twoPairs, [first])
      expect(figures(await scan([put(place, `form.${type}`, writeWorkbook(sheets, type))], { threads: 1 }))).toMatchObject({
        ids: 1,
        byRule: 1,
        records: type === 'html' ? 2 : 1,
      })
    }
    const tables = people.map((person) => wordTable(twoPairs(person)[1] ?? [], twoPairs(person).slice(2)))
    expect(figures(await scan([put(place, 'forms.docx', await wordDocument(tables.join('')))], { threads: 1 }))).toEqual(all)
  })

  test('a folder of workbooks with the same labels is as a table of these people', async () => {
    const folder = newFolder()
    people.forEach((person, index) => put(folder, `${index}.xlsx`, writeWorkbook(sheetsOf(twoPairs, [person]), 'xlsx')))
    const header = '姓名,性别,身份证号,联系电话,家庭住址'
    const rows = people.map(({ name, sex, residentId, mobile, address }) =>
      [name, sex === 'female' ? '女' : '男', residentId, mobile, address].join(','),
    )
    const table = await scan([put(place, 'people.csv', [header, ...rows].join('\n'))], { threads: 1 })
    const forms = await scan([folder], { threads: 1 })
    expect(figures(forms)).toEqual(figures(table))
    expect(forms.subjects.slots).toEqual(table.subjects.slots)
  })
})

test('who is called in an emergency and the family are other people', async () => {
  const rows = withFamily(first, second, [third, fourth])
  const result = await scan([put(place, 'family.xlsx', writeWorkbook([{ name: '档案', rows }], 'xlsx'))], { threads: 1 })
  const [form, list] = result.inputs[0]?.tables ?? []
  expect(form).toMatchObject({ name: '档案', records: 1, unit: 'block' })
  expect(form?.columns.filter(({ slot }) => slot === 'contact').map(({ header }) => header)).toEqual(['紧急联系人', '紧急联系人电话'])
  expect(list).toMatchObject({ name: '档案!list', records: 2, unit: 'row' })
  expect(result.subjects.persons).toMatchObject({ byRule: 4, atMost: 4 })
})

test('forms below each other, and people beside each other, are a record each', () => {
  const below = readForm(people.flatMap(twoPairs))
  expect(below?.records.map((record) => record[0])).toEqual(people.map(({ name }) => name))
  const beside = readForm(besideEachOther(people))
  expect(beside?.header).toEqual(['姓名', '性别', '身份证号', '手机号'])
  expect(beside?.records.map((record) => record[2])).toEqual(people.map(({ residentId }) => residentId))
})

test('nothing of a form is lost: what belongs to no label stands in a last column', () => {
  const rows = [...onePair(first), ['填表人王小明，电话13987654321'], ['', '', '', '备用', '编号A-17']]
  const form = readForm(rows)
  const kept = form?.records.flat().join('|') ?? ''
  for (const text of ['填表人王小明，电话13987654321', '备用', '编号A-17']) expect(kept).toContain(text)
})

describe('a table is no form:', () => {
  const header = ['姓名', '性别', '身份证号', '手机号', '备注']
  const rows = people.map(({ name, residentId, mobile }) => [name, '女', residentId, mobile, '本人'])
  test.each<[string, string[][]]>([
    ['of many rows', [header, ...rows]],
    ['of two rows', [header, ...rows.slice(0, 2)]],
    ['of one row', [header, ...rows.slice(0, 1)]],
    ['with its header again on every page', rows.flatMap((row, index) => (index % 3 === 0 ? [header, row] : [row]))],
    ['with a title and a footer', [['业主名单'], ['制表人', '张三', '日期', '2024-01-01'], header, ...rows, ['合计', '12']]],
    ['whose cells are words of headers', [header, ...people.map(({ name }) => [name, '女', '身份证', '电话', '户主'])]],
    [
      'of families',
      [
        ['与户主关系', ...header.slice(0, 4)],
        ...rows.map((row, index) => [['户主', '配偶', '父亲', '母亲'][index % 4] ?? '', ...row.slice(0, 4)]),
      ],
    ],
    ['of kinds', [['证件类型', '号码'], ...people.map(({ residentId }, at) => [at % 3 === 1 ? '护照' : '身份证', residentId])]],
    ['of contacts', [['姓名', '紧急联系人', '电话'], ...people.map(({ name, mobile }) => [name, '母亲', mobile])]],
    ['without a header', rows],
    [
      'of names of columns',
      [
        ['字段', '说明'],
        ['xm', '姓名'],
        ['sfzh', '身份证号'],
        ['sjh', '手机号'],
        ['dz', '地址'],
      ],
    ],
    ['of two columns', [['姓名', '手机号'], ...people.map(({ name, mobile }) => [name, mobile])]],
  ])('%s', (_, table) => {
    expect(readForm(table)).toBeNull()
  })

  test('rows of a form are rows when the user says so', async () => {
    const path = put(place, 'line.xlsx', writeWorkbook(sheetsOf(twoPairs, [first]), 'xlsx'))
    const [rowsRead] = (await scan([path], { threads: 1, record: 'line' })).inputs[0]?.tables ?? []
    expect(rowsRead?.unit).toBe('row')
  })
})
