import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { everyForm, layouts, writeTable } from '../../fixtures/tables.mjs'
import type { CategoryTruth, LayoutName, TableWishes, WrittenTable } from '../../fixtures/tables.mjs'
import { scan } from '../../src/index.js'
import type { ScanOptions, ScanResult } from '../../src/index.js'
import { newFolder, put } from './places.js'

const folder = newFolder()
const names = Object.keys(layouts) as LayoutName[]
const delimited = names.filter((name) => name !== 'blocks' && name !== 'notes')

async function scanTable(
  name: LayoutName,
  wishes: TableWishes,
  options: ScanOptions = {},
): Promise<{ table: WrittenTable; result: ScanResult }> {
  const table = writeTable(name, wishes)
  const result = await scan([put(folder, `${name}.txt`, table.bytes)], { caseKeyFile: join(folder, 'case.key'), ...options })
  return { table, result }
}

/** Excel rounds 19950000000 and more to 2.00E+10, of which nothing says any longer that it was a mobile. */
function lostMobiles(text: string): number {
  return text.match(/2\.00E\+10/g)?.length ?? 0
}

function expectedCategory(truth: CategoryTruth, lost: number): Partial<CategoryTruth> | undefined {
  const { mentions, masked, damaged, suppressed, invalid } = truth
  const any = mentions + masked + damaged + suppressed + Object.keys(invalid).length > 0
  return any ? { ...truth, damaged: damaged - lost } : undefined
}

/** Everything the writer knows of its table, as the result says it. */
function expectTruth(result: ScanResult, { text, truth, layout }: WrittenTable): void {
  expect(result.coverage).toMatchObject({ complete: true, unscanned: [] })
  expect(result.records).toMatchObject({ total: truth.records, distinctRows: truth.distinctRows })
  for (const [category, lost] of [
    ['resident_id', 0],
    ['mobile', lostMobiles(text)],
  ] as const) {
    const expected = expectedCategory(truth.categories[category], lost)
    if (expected === undefined) expect(result.categories[category]).toBeUndefined()
    else expect(result.categories[category]).toMatchObject(expected)
  }
  // The writer knows one person a slot, by the first number: that is the count by rule, where no number passes from hand to hand.
  // The truth knows people by ID and mobile.
  const { atMost, byRule, byDocument, byAccount, byNameAndAddress } = result.subjects.persons
  const byOthers = byDocument + byAccount + byNameAndAddress
  expect((layout === 'owners' ? byRule : atMost) - byOthers).toBe(truth.persons.atMost)
  const tables = result.inputs[0]?.tables ?? []
  expect(tables).toHaveLength(1)
  // Running text may be read as cells: then its numbers stand in other columns.
  if (layout === 'notes') return
  expect(tables[0]?.columns.map(({ filled, categories }) => ({ filled, categories: numbersOf(categories) }))).toEqual(
    truth.columns.map(({ filled, categories }) => ({ filled, categories })),
  )
}

const asTheyCome: readonly (readonly [string, TableWishes])[] = [
  ['as it comes', {}],
  ['with LF, repeated records and no final line end', { lineEnd: '\n', finalLineEnd: false, repeats: 0.3, seed: 2 }],
  ['in GB18030', { encoding: 'gb18030', seed: 3 }],
]

describe.each(names)('%s', (name) => {
  test.each(asTheyCome)('gives its truth %s', async (_, wishes) => {
    const { table, result } = await scanTable(name, { records: 200, ...wishes })
    expectTruth(result, table)
  })
})

describe.each(delimited)('%s', (name) => {
  test('gives its truth with every form of IDs and mobiles', async () => {
    const { table, result } = await scanTable(name, { records: 300, forms: everyForm, encoding: 'utf-8-bom' })
    expectTruth(result, table)
  })
})

test.each<[LayoutName, string, TableWishes]>([
  ['maternity', 'with tabs', { delimiter: '\t' }],
  ['students', 'with semicolons, all quoted', { delimiter: ';', quoteAll: true }],
  ['waybills', 'with bars below a title', { delimiter: '|', titleLines: ['2026年导出', ''] }],
  ['owners', 'with U+0001', { delimiter: '\u0001' }],
  ['calls', 'with carets', { delimiter: '^' }],
  ['dump', 'with six dashes', { delimiter: '------' }],
  ['dump', 'with dashes, all quoted, also the empty cells', { quoteAll: true }],
  ['dump', 'with dashes, every form, all quoted, in GB18030', { forms: everyForm, quoteAll: true, encoding: 'gb18030' }],
  ['maternity', 'with every form, quoted, in GB18030', { forms: everyForm, quoteAll: true, encoding: 'gb18030' }],
  ['calls', 'with every form in GB18030', { forms: everyForm, encoding: 'gb18030' }],
  ['phones', 'with full-width digits in GB18030', { forms: { mobile: { fullWidth: 1 } }, encoding: 'gb18030' }],
])('%s gives its truth %s', async (name, _, wishes) => {
  const { table, result } = await scanTable(name, { records: 200, ...wishes })
  expectTruth(result, table)
})

test.each<LayoutName>(['maternity', 'waybills', 'dump'])('%s without header gives the figures that it gives with one', async (name) => {
  const { result } = await scanTable(name, { records: 100, header: true }, { header: true })
  const { result: bare } = await scanTable(name, { records: 100, header: false }, { header: false })
  expect(bare.records.total).toBe(result.records.total)
  expect(bare.categories.mobile?.mentions).toBe(result.categories.mobile?.mentions)
})

test('running text gives its truth with every form when it has no header', async () => {
  const { table, result } = await scanTable('notes', { records: 200, forms: everyForm }, { header: false })
  expectTruth(result, table)
})

test('running text gives its truth with every form: its first lines are never a header', async () => {
  const { table, result } = await scanTable('notes', { records: 300, repeats: 0.1, forms: everyForm })
  expectTruth(result, table)
})

test('all layouts in one folder give the sum of their truths', async () => {
  const place = newFolder()
  const tables = names.map((name) => writeTable(name, { records: 120, seed: 'all together' }))
  tables.forEach((table, index) => put(place, `${index}/${table.layout}.csv`, table.bytes))
  const result = await scan([place])
  const sum = (figure: (table: WrittenTable) => number): number => tables.reduce((total, table) => total + figure(table), 0)
  expect(result.records.total).toBe(sum(({ truth }) => truth.records))
  expect(result.categories.mobile?.mentions).toBe(sum(({ truth }) => truth.categories.mobile.mentions))
  expect(result.categories.resident_id?.mentions).toBe(sum(({ truth }) => truth.categories.resident_id.mentions))
  expect(result.inputs.map(({ tables: [table] }) => table?.records)).toEqual(tables.map(({ truth }) => truth.records))
})

/** The writer's truth is about numbers; what texts tell of people is another question. */
function numbersOf({ resident_id, mobile }: Readonly<Record<string, number>>): Record<string, number> {
  return { ...(resident_id === undefined ? {} : { resident_id }), ...(mobile === undefined ? {} : { mobile }) }
}
