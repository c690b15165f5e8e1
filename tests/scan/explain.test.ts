/** `explain`: the record that evidence names, the findings that the scan counted, and nothing shown that is not to be seen. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createPeople } from '../../fixtures/people.mjs'
import { everyForm, layouts, writeTable, type LayoutName } from '../../fixtures/tables.mjs'
import {
  explain,
  scan,
  type ExplainedFinding,
  type ExplainOptions,
  type Explanation,
  type FindingStatus,
  type ScanResult,
  type UserDictionary,
} from '../../src/index.js'
import { resolveOptions } from '../../src/options.js'
import { Kernel } from '../../src/kernel/index.js'
import { planInputs } from '../../src/plan/plan.js'
import { unitTask } from '../../src/scan/execute.js'
import { settingsFor } from '../../src/scan/settings.js'
import { caseKeysFrom } from '../../src/source/case-keys.js'
import { asFound } from '../../src/format/prepared-file.js'
import { walkInputs } from '../../src/source/walk.js'
import { findRecord } from '../../src/unit/find-record.js'
import { sharedBytes } from '../../src/unit/task.js'
import { gb18030 } from '../support/gb18030.js'
import { newFolder, put } from './places.js'

const people = createPeople('explain')
const records = 24

/** Every record of a table, explained, beside the scan's result. */
async function explained(name: LayoutName): Promise<{ result: ScanResult; all: readonly Explanation[] }> {
  const { text } = writeTable(name, { records, forms: everyForm, lineEnd: '\n', titleLines: [] })
  const file = put(newFolder(), 'table.csv', text)
  const result = await scan([file], { sample: records })
  const rows = result.inputs[0]?.tables.at(-1)?.records ?? 0
  return { result, all: await Promise.all(Array.from({ length: rows }, (_, index) => explain(file, { row: index + 1 }))) }
}

const findingsOf = (all: readonly Explanation[]): ExplainedFinding[] =>
  all.flatMap(({ cells }) => cells.flatMap(({ findings }) => findings))
const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)

function expectCounts({ categories }: ScanResult, all: readonly Explanation[]): void {
  const findings = findingsOf(all)
  const told = (id: string, wanted: FindingStatus): number =>
    findings.filter(({ category, status }) => category === id && status === wanted).length
  for (const [id, counts] of Object.entries(categories)) {
    const { mentions: valid, suppressed, masked, damaged } = counts
    const invalid = sumOf(Object.values(counts.invalid))
    const statuses = { valid: told(id, 'valid'), invalid: told(id, 'invalid'), masked: told(id, 'masked'), damaged: told(id, 'damaged') }
    expect({ ...statuses, suppressed: told(id, 'suppressed') }, id).toEqual({ valid, invalid, masked, damaged, suppressed })
  }
}

/** As many keys in every slot as the scan has subjects. */
function expectKeys({ subjects }: ScanResult, all: readonly Explanation[]): void {
  for (const [slot, counts] of Object.entries(subjects.slots)) {
    const persons = all.flatMap((one) => one.persons).filter((person) => person.slot === slot)
    expect(sumOf(persons.map(({ keys }) => keys.length)), slot).toBe(counts.subjects)
    expect(persons.length, slot).toBe(counts.records)
  }
}

function expectChecks(all: readonly Explanation[]): void {
  for (const { status, reason, rule } of findingsOf(all)) {
    if (rule.kind !== 'resident-id' && rule.kind !== 'mobile') continue
    const failed = rule.checks.filter(({ passed }) => !passed).map(({ check }) => check)
    if (status === 'valid') expect(failed).toEqual([])
    if (status === 'invalid') expect(failed).toContain(reason === 'not-personal' ? 'personal' : reason)
  }
}

/** The same bytes and the same masks as in evidence. */
function expectEvidence({ evidence }: ScanResult, all: readonly Explanation[]): void {
  const items = evidence.strata.flatMap((stratum) => stratum.items).filter(({ table }) => table === '')
  expect(items.length).toBeGreaterThan(10)
  for (const { rowNumber, byteStart, byteEnd, cells } of items) {
    const explanation = all[rowNumber - 1]
    expect([explanation?.byteStart, explanation?.byteEnd]).toEqual([byteStart, byteEnd])
    expect(explanation?.cells.map(({ column, shown }) => ({ column, shown }))).toEqual(cells.filter((cell) => cell.shown !== ''))
  }
}

describe('every layout: the records together', () => {
  test.each(Object.keys(layouts) as LayoutName[])('of %s hold what the scan counted, in the places and masks of evidence', async (name) => {
    const { result, all } = await explained(name)
    expect(findingsOf(all).length).toBeGreaterThan(10)
    expectCounts(result, all)
    expectKeys(result, all)
    expectChecks(all)
    expectEvidence(result, all)
    // Six digits of an ID and three of a mobile are shown: none has more. What is found twice stands side by side.
    expect(JSON.stringify(all)).not.toMatch(/\d{10}/)
  })
})

const [first, second] = [people.person(), people.person()]
const wrong = `${first.residentId.slice(0, 17)}${first.residentId.endsWith('1') ? '2' : '1'}`
const header = '姓名,身份证号,手机号,家长电话,订单号,地址,备注\n'
const rows = [
  `${first.name},${first.residentId},${first.mobile},${second.mobile},${second.mobile},人民路1号,否认高血压`,
  `${second.name},${wrong},13800138000,,,,"卡${first.residentId.slice(0, 15)}，A${first.mobile}，付${first.mobile}元，${'9'.repeat(20)}"`,
]
const text = `${header}${rows.join('\n')}\n`

describe('one record', () => {
  const file = put(newFolder(), 'a.csv', text)
  const cellOf = (explanation: Explanation, column: number): Explanation['cells'][number] | undefined =>
    explanation.cells.find((cell) => cell.column === column)

  test('shows the rule of each finding: standard, segment, lexicon', async () => {
    const explanation = await explain(file, { row: 1, unmask: true })
    expect(cellOf(explanation, 2)).toMatchObject({
      role: 'resident_id',
      reading: 'form',
      shown: first.residentId,
      basis: { decidedBy: 'header', headerMatch: '身份证号' },
      findings: [{ status: 'valid', start: 0, end: 18, rule: { kind: 'resident-id', places: 18, expectedCheck: first.residentId.at(-1) } }],
    })
    expect(cellOf(explanation, 3)?.findings[0]?.rule).toMatchObject({ kind: 'mobile', isForeign: false, segment: { kind: 'mobile' } })
    expect(cellOf(explanation, 5)?.findings[0]).toMatchObject({ status: 'suppressed', reason: 'column-role' })
    expect(cellOf(explanation, 6)).toMatchObject({ role: 'address', reading: 'form' })
    expect(cellOf(explanation, 7)?.findings).toMatchObject([
      {
        category: 'health',
        polarity: 'negated',
        shown: '高血压',
        rule: { kind: 'term', lexicon: 'health', source: 'project', strength: 'term' },
      },
    ])
  })

  test('names the check that failed and why a number was no candidate', async () => {
    const explanation = await explain(file, { row: 2 })
    const rule = cellOf(explanation, 2)?.findings[0]?.rule
    expect(rule?.kind === 'resident-id' ? rule.checks.filter(({ passed }) => !passed) : null).toEqual([
      { check: 'checksum', passed: false },
    ])
    expect(cellOf(explanation, 3)?.findings[0]).toMatchObject({ reason: 'placeholder' })
    expect(cellOf(explanation, 7)?.passedOver.map(({ digits, reason }) => [digits, reason])).toEqual([
      [15, 'needs-context'],
      [11, 'inside-token'],
      [11, 'amount'],
      [20, 'too-long'],
    ])
  })

  test('names the person of every slot and the key', async () => {
    const { persons } = await explain(file, { row: 1 })
    expect(persons).toMatchObject([
      { slot: 'self', keys: [{ category: 'resident_id', column: 2 }], besideId: [{ column: 3 }] },
      { slot: 'guardian', keys: [{ category: 'mobile', column: 4 }], besideId: [] },
    ])
  })

  test('keeps birth and check character to itself while it is masked', async () => {
    const rule = cellOf(await explain(file, { row: 1 }), 2)?.findings[0]?.rule
    expect(rule).toMatchObject({ birth: null, expectedCheck: null, region: { code: first.residentId.slice(0, 6) } })
  })

  test('tells a minor by birth and reference date', async () => {
    const born = Number(first.residentId.slice(6, 10))
    const referenceDate = `${born + 10}-12-31`
    const findings = cellOf(await explain(file, { row: 1, unmask: true, referenceDate }), 2)?.findings
    expect(findings?.find(({ category }) => category === 'minor')).toMatchObject({
      evidence: 'derived',
      rule: { kind: 'derived', birth: first.residentId.slice(6, 14).replace(/(....)(..)(..)/, '$1-$2-$3'), referenceDate },
    })
  })

  test('knows the user’s words from the project’s, and the header that a dictionary gave', async () => {
    const dictionary: UserDictionary = {
      schema: 'leaktally.dictionary/1',
      categories: [{ id: 'user:roads', nameZh: '道路', nameEn: 'Roads', terms: ['否认'], headers: ['备注'] }],
      stop: ['高血压'],
    }
    const { cells, userCategories } = await explain(file, { row: 1, dictionary })
    expect(userCategories).toEqual([{ id: 'user:roads', nameZh: '道路', nameEn: 'Roads' }])
    const findings = cells.at(-1)?.findings ?? []
    expect(findings.map(({ category, status, rule }) => [category, status, rule.kind])).toEqual([
      ['user:roads', 'valid', 'term'],
      ['user:roads', 'valid', 'column'],
      ['health', 'suppressed', 'term'],
    ])
    expect(findings[0]?.rule).toMatchObject({ source: 'dictionary' })
    expect(findings[0]?.shown).toBe('**')
  })

  test('is found by its line, and the header is none', async () => {
    expect((await explain(file, { line: 3 })).rowNumber).toBe(2)
    await expect(explain(file, { line: 1 })).rejects.toMatchObject({ code: 'record-missing', detail: { line: '1' } })
    await expect(explain(file, { line: 99 })).rejects.toMatchObject({ code: 'record-missing' })
  })

  test('is the same in GB18030, by row and by line', async () => {
    const gbk = put(newFolder(), 'a.csv', gb18030(text))
    for (const options of [{ row: 2 }, { line: 3 }]) {
      const [here, there] = [await explain(gbk, { ...options, encoding: 'gb18030' }), await explain(file, options)]
      expect({ ...here, byteStart: 0, byteEnd: 0 }).toEqual({ ...there, byteStart: 0, byteEnd: 0, encoding: 'gb18030' })
      expect(readFileSync(gbk).subarray(here.byteStart, here.byteEnd)).toEqual(Buffer.from(gb18030(rows[1] ?? '')))
    }
  })

  test('of a rewritten dialect is found by its row only', async () => {
    const exotic = put(newFolder(), 'a.csv', `姓名;手机号;备注\n${`'${first.name}';'${first.mobile}';'一\\'二'\n`.repeat(30)}`)
    expect((await explain(exotic, { row: 7 })).cells[1]?.findings).toHaveLength(1)
  })

  test('of a labelled block, and of text, is one record', async () => {
    const block = put(
      newFolder(),
      'b.txt',
      `姓名：${first.name}\n手机：${first.mobile}\n\n姓名：${second.name}\n手机：${second.mobile}\n\n`.repeat(5),
    )
    expect(await explain(block, { line: 5, unmask: true })).toMatchObject({ rowNumber: 2, unit: 'block' })
    expect((await explain(block, { line: 5, unmask: true })).persons[0]?.keys[0]?.shown).toBe(second.mobile)
    const prose = put(
      newFolder(),
      'c.txt',
      `今天下午在窗口登记时他否认高血压，来人留下的联系方式是${first.mobile}，请在下周一以前回复，过期不再受理；大厅的排队次序以当天公告为准，详细情况请向服务台咨询，并保管好回执单。\n`.repeat(
        3,
      ),
    )
    expect((await explain(prose, { row: 3 })).cells[0]?.findings.map(({ category, polarity }) => [category, polarity])).toEqual([
      ['health', 'negated'],
      ['mobile', 'affirmed'],
    ])
  })
})

test('a record far into the units of a table is the one with that number', async () => {
  const lines = Array.from({ length: 4_000 }, (_, index) => `${index},${people.person().mobile},备注`)
  const file = put(newFolder(), 'units.csv', `编号,手机号,备注\n${lines.join('\n')}\n`)
  const options = resolveOptions({}, 1)
  const plan = await planInputs({
    files: walkInputs([file], false).map((file) => asFound(file)),
    options,
    corrections: [],
    correctionsDigest: null,
    unitBytes: 20_000,
  })
  expect(plan.units.length).toBeGreaterThan(3)
  const keys = caseKeysFrom(new Uint8Array(32))
  const settings = settingsFor(plan, options, keys, newFolder(), new SharedArrayBuffer(sharedBytes))
  const places = plan.units.map((unit) => unitTask(plan, unit, settings, false))
  for (const row of [0, 1, 700, 2_500, 3_999]) {
    const found = await findRecord(places, new Kernel(keys), { row })
    if (typeof found === 'number') throw new Error('the record was not found')
    expect([found.row, new TextDecoder().decode(found.bytes)]).toEqual([row, lines[row]])
  }
  expect(await findRecord(places, new Kernel(keys), { row: 4_000 })).toBe(4_000)
})

describe('a wrong call', () => {
  const file = put(newFolder(), 'a.csv', text)

  test.each<[string, ExplainOptions, string]>([
    ['without a row', {}, 'option-value'],
    ['with row and line', { row: 1, line: 2 }, 'option-value'],
    ['with row 0', { row: 0 }, 'option-value'],
    ['with half a row', { row: 1.5 }, 'option-value'],
    ['with an option that is none', { row: 1, rows: 2 } as ExplainOptions, 'option-unknown'],
    ['with a table that is a number', { row: 1, table: 3 } as unknown as ExplainOptions, 'option-type'],
    ['with a table that is not there', { row: 1, table: 'x' }, 'record-missing'],
    ['with a row beyond the end', { row: 3 }, 'record-missing'],
  ])('%s is refused', async (_, options, code) => {
    await expect(explain(file, options)).rejects.toMatchObject({ code })
  })

  test('says how many records there are', async () => {
    await expect(explain(file, { row: 3 })).rejects.toMatchObject({ detail: { row: '3', records: '2' } })
  })

  test.each([
    ['a folder', newFolder(), 'EISDIR'],
    ['nothing', join(newFolder(), 'gone.csv'), 'ENOENT'],
  ])('on %s is refused by its errno', async (_, path, errno) => {
    await expect(explain(path, { row: 1 })).rejects.toMatchObject({ code: 'input-unreadable', detail: { errno } })
  })

  test('on what is no text is refused with the problem', async () => {
    const binary = put(
      newFolder(),
      'a.bin',
      Uint8Array.from({ length: 4_096 }, (_, index) => (index * 37) % 256),
    )
    await expect(explain(binary, { row: 1 })).rejects.toMatchObject({ code: 'input-unreadable', detail: { problem: 'format-binary' } })
    await expect(explain(put(newFolder(), 'empty.csv', ''), { row: 1 })).rejects.toMatchObject({ code: 'record-missing' })
  })
})
