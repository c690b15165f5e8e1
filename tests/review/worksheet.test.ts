/** Worksheets: what is written, that nothing in them runs, and that marks come back the same from every form of it. */
import { read, utils, write } from '@e965/xlsx'
import { parse } from 'csv-parse/sync'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { csvLine } from '../../src/csv.js'
import { LeaktallyError } from '../../src/problem.js'
import { worksheetOf } from '../../src/report/worksheet.js'
import { readLabels } from '../../src/scan/read-labels.js'
import { review } from '../../src/scan/review.js'
import { openSealed, sealWorkbook } from '../../src/scan/seal.js'
import { writeWorksheetPage, writeWorksheetWorkbook } from '../../src/scan/worksheets.js'
import type { ReviewLabel } from '../../src/review/labels.js'
import { digested, labelsFor, resultWith, verified, type MarkedStratum } from './marked-result.js'

const strata: readonly MarkedStratum[] = [
  { name: 'resident_id', records: 900, marks: 'TTFDU-', also: ['mobile', 'pregnancy'] },
  { name: 'mobile', records: 700, marks: 'TTT' },
  { name: 'rejected', records: 40, marks: 'TF' },
  { name: 'none', records: 90, marks: 'T-' },
]
const hostile = '=HYPERLINK("x")'
const result = ((): ReturnType<typeof resultWith> => {
  const plain = resultWith(strata)
  const items = plain.evidence.strata.map((stratum) => ({
    ...stratum,
    items: stratum.items.map((item) => ({
      ...item,
      path: '@名单<b>&"\'.csv',
      cells: [{ column: 1, shown: `${hostile}<script>alert(1)</script>` }],
    })),
  }))
  return digested({ ...plain, evidence: { ...plain.evidence, strata: items } })
})()

/** Labels of every kind. */
const labels = labelsFor(result, strata, (label): ReviewLabel => {
  if (label.item === 'resident_id/1') return { ...label, wrongCategories: ['pregnancy'], remark: '=看过, "两次"' }
  if (label.item === 'mobile/2') return { ...label, verification: { ...verified, outcome: 'not-found', method: 'operator' } }
  return label
})

/** What a person would write into a row. */
function filled(record: readonly string[], headings: readonly string[], words: Readonly<Record<string, string>>): string[] {
  const item = record[0]
  const label = labels.items.find((one) => one.item === item)
  if (label === undefined) throw new Error(`no label for ${item ?? ''}`)
  const { verification } = label
  const cells: Record<string, string> = {
    [words['reading'] ?? '']: label.reading === null ? '' : (words[label.reading] ?? ''),
    [words['wrong'] ?? '']: label.wrongCategories.map((id) => words[id] ?? id).join('、'),
    [words['outcome'] ?? '']: verification === null ? '' : (words[verification.outcome] ?? ''),
    [words['method'] ?? '']: verification === null ? '' : (words[verification.method] ?? ''),
    [words['date'] ?? '']: verification === null ? '' : (words['day'] ?? ''),
    [words['first'] ?? '']: verification?.verifiers[0] ?? '',
    [words['second'] ?? '']: verification?.verifiers[1] ?? '',
    [words['document'] ?? '']: verification?.document ?? '',
    [words['remark'] ?? '']: label.remark,
  }
  return headings.map((heading, column) => cells[heading] ?? record[column] ?? '')
}

const zh = {
  reading: '判读',
  true: '正确',
  false: '错误',
  duplicate: '重复',
  unclear: '不明',
  wrong: '误判类别',
  pregnancy: '孕产信息',
  outcome: '核验结果',
  'not-found': '查无',
  method: '核验方法',
  operator: '运营商查询',
  date: '核验日期',
  day: '2026年11月3日',
  first: '核验人一',
  second: '核验人二',
  document: '文书编号',
  remark: '备注',
} as const
const en = {
  reading: 'reading',
  true: 'right',
  false: 'FALSE',
  duplicate: 'duplicate',
  unclear: 'Unclear',
  wrong: 'categories read wrongly',
  outcome: 'verification',
  'not-found': 'not found',
  method: 'method',
  operator: 'operator',
  date: 'date',
  day: '2026/11/3',
  first: 'first verifier',
  second: 'second verifier',
  document: 'document number',
  remark: 'remark',
} as const

const recordsOf = (bytes: Uint8Array): string[][] => {
  const book = read(bytes, { type: 'array' })
  return utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1, raw: false, defval: '' })
}

describe('a filled worksheet is read back', () => {
  test.each([['zh-CN', zh] as const, ['en', en] as const])('from a workbook and a CSV file in %s', async (lang, words) => {
    const [headings = [], ...rows] = recordsOf(await writeWorksheetWorkbook(result, lang))
    const marked = [headings, ...rows.map((row) => filled(row, headings, words))]
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet(marked), 'x')
    const workbook = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
    const csv = marked.map((record) => csvLine(record)).join('')
    const [first, ...others] = await Promise.all([
      readLabels(workbook),
      readLabels(Buffer.from(csv)),
      readLabels(iconv.encode(csv, 'gb18030')),
      readLabels(Buffer.from(JSON.stringify(labels))),
      readLabels(await sealWorkbook(workbook, 'a passphrase'), 'a passphrase'),
    ])
    for (const other of others) expect(other).toEqual(first)
    expect(first).toEqual(labels)
    expect(review(result, first).digest).toBe(review(result, labels).digest)
  })

  test('from a workbook with days and truth values as spreadsheets keep them', async () => {
    const headings = ['编号', '判读', '核验结果', '核验方法', '核验日期', '核验人一', '核验人二', '文书编号', '结果摘要']
    const row = ['mobile/1', true, '一致', '人口信息比对', new Date(Date.UTC(2026, 10, 3)), '甲', '乙', '1', result.digest.slice(0, 16)]
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet([headings, row], { UTC: true }), 'x')
    const { items } = await readLabels(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer))
    expect(items).toMatchObject([{ item: 'mobile/1', reading: 'true', verification: { date: '2026-11-03' } }])
  })

  test('together with the answers of a register, which speak of persons', async () => {
    const answers = [
      ['item', 'verification', 'date', 'first verifier', 'second verifier', 'document number', 'result digest'],
      ['resident_id/1#1', 'match', '2026-11-03', '甲', '乙', '7', result.digest.slice(0, 16)],
      ['resident_id/1#2', 'mismatch', '2026-11-03', '甲', '乙', '7', result.digest.slice(0, 16)],
      ['resident_id/2#1', 'match', '2026-11-03', '甲', '乙', '7', result.digest.slice(0, 16)],
      ['resident_id/2#2', '', '', '', '', '', result.digest.slice(0, 16)],
      ['resident_id/4', 'match', '2026-11-03', '甲', '乙', '7', result.digest.slice(0, 16)],
    ]
    const register = await readLabels(Buffer.from(answers.map((record) => csvLine(record)).join('')))
    expect(register.items.map(({ item, verification }) => [item, verification?.outcome, verification?.method]).sort()).toEqual([
      ['resident_id/1', 'mismatch', 'register'],
      ['resident_id/2', undefined, undefined],
      ['resident_id/4', 'match', 'register'],
    ])
    const { verification } = review(result, [labels, register])
    expect(verification.outcomes).toMatchObject({ match: 1, mismatch: 1, 'not-found': 1 })
  })
})

describe('a worksheet', () => {
  test.each(['zh-CN', 'en'] as const)('is the same bytes for the same result, in %s', async (lang) => {
    const [one, two] = await Promise.all([writeWorksheetWorkbook(result, lang), writeWorksheetWorkbook(result, lang)])
    expect(Buffer.compare(one, two)).toBe(0)
    expect(writeWorksheetPage(result, lang)).toBe(writeWorksheetPage(result, lang))
  })

  test('holds no formula, and a list to choose from in every row', async () => {
    const bytes = await writeWorksheetWorkbook(result, 'zh-CN')
    const book = read(bytes, { type: 'array', cellFormula: true, bookFiles: true })
    for (const sheet of Object.values(book.Sheets)) {
      const cells = Object.entries(sheet).filter(([name]) => !name.startsWith('!')) as [string, { t: string; f?: string; v: string }][]
      expect(cells.length).toBeGreaterThan(5)
      for (const [name, cell] of cells) {
        expect([name, cell.t, cell.f]).toEqual([name, 's', undefined])
        expect(cell.v).not.toMatch(/^[=+\-@]/)
      }
    }
    const files = (book as unknown as { files: Record<string, { content: Uint8Array }> }).files
    const xml = Buffer.from(files['xl/worksheets/sheet1.xml']?.content ?? []).toString('utf8')
    expect(xml).toMatch(/<dataValidation [^>]*sqref="I2:I14"[^>]*><formula1>"正确,错误,重复,不明"<\/formula1>/)
    expect(xml).toContain('state="frozen"')
  })

  test('offers no call, and nothing that only a call can give, about records that tell of health or may', () => {
    for (const { cells, methods, outcomes } of worksheetOf(result, 'en').rows) {
      const isOpenToCalls = cells.item.startsWith('mobile/')
      expect(methods.some(({ key }) => key === 'telephone')).toBe(isOpenToCalls)
      expect(outcomes.some(({ key }) => key === 'unanswered' || key === 'refused')).toBe(isOpenToCalls)
    }
  })
})

describe('the page', () => {
  const page = writeWorksheetPage(result, 'zh-CN')

  test('forbids every connection, and every script and style but its own', async () => {
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? []
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'$/)
    expect(page).not.toMatch(/https?:|<link|<img|<iframe|@import|url\(/)
    expect(page.match(/<script/g)).toHaveLength(1)
  })

  test('escapes what comes from the inputs', () => {
    expect(page).not.toContain('<script>alert')
    expect(page).not.toContain('@名单<b>')
    expect(page).toContain('&#60;script&#62;alert(1)')
  })

  test('has a row for every sampled record', () => {
    expect([...page.matchAll(/<tr data-item="([^"]+)"/g)].map(([, item]) => item)).toEqual(labels.items.map(({ item }) => item))
  })
})

describe('what cannot be read is refused', () => {
  const faultOf = async (content: string | Uint8Array, passphrase: string | null = null): Promise<unknown> => {
    const error: unknown = await readLabels(Buffer.from(content), passphrase).catch((reason: unknown) => reason)
    return error instanceof LeaktallyError ? [error.code, error.detail['fault']] : error
  }
  const head = '编号,判读,误判类别,核验结果,核验方法,核验日期,核验人一,核验人二,文书编号,结果摘要\n'
  const digest = result.digest.slice(0, 16)

  test.each([
    ['an empty file', '', 'column-missing'],
    ['a sheet without items', 'a,b\n1,2\n', 'column-missing'],
    ['headings alone', head, 'no-labels'],
    ['JSON of something else', '{"schema":"leaktally.result/1"}', 'no-labels'],
    ['JSON that breaks off', '{"schema"', 'no-labels'],
    ['a workbook that breaks off', 'PK\u0003\u0004', 'no-labels'],
    ['a reading that is none', `${head}mobile/1,对,,,,,,,,${digest}\n`, 'reading-unknown'],
    ['a category that is none', `${head}mobile/1,错误,手机,,,,,,,${digest}\n`, 'category-unknown'],
    ['an outcome that is none', `${head}mobile/1,,,也许,,,,,,${digest}\n`, 'outcome-unknown'],
    ['a method that is none', `${head}mobile/1,,,一致,上门,2026-11-03,甲,乙,1,${digest}\n`, 'method-unknown'],
    ['a verification without a method', `${head}mobile/1,,,一致,,2026-11-03,甲,乙,1,${digest}\n`, 'verification-incomplete'],
    ['a verifier without a verification', `${head}mobile/1,,,,,,甲,,,${digest}\n`, 'verification-incomplete'],
    ['rows of two results', `${head}mobile/1,,,,,,,,,${digest}\nmobile/2,,,,,,,,,0000000000000000\n`, 'result-other'],
  ])('%s', async (_name, content, fault) => {
    expect(await faultOf(content)).toEqual(['labels-invalid', fault])
  })

  test('a sealed workbook without its passphrase, or with another', async () => {
    const sealed = await sealWorkbook(await writeWorksheetWorkbook(result, 'en'), 'a passphrase')
    expect(await faultOf(sealed)).toEqual(['labels-invalid', 'sealed-locked'])
    expect(await faultOf(sealed, 'another one')).toEqual(['labels-invalid', 'sealed-locked'])
    const tail = sealed.slice(0, sealed.length / 2)
    expect(await faultOf(tail, 'a passphrase')).toEqual(['labels-invalid', 'sealed-locked'])
    expect(recordsOf(await openSealed(sealed, 'a passphrase'))).toHaveLength(14)
    await expect(sealWorkbook(sealed, 'short')).rejects.toMatchObject({ code: 'option-value', detail: { option: 'sealKey' } })
  })

  test('names the row and the item', async () => {
    const error: unknown = await readLabels(Buffer.from(`${head},,,,,,,,,\nmobile/1,对,,,,,,,,${digest}\n`)).catch(
      (reason: unknown) => reason,
    )
    expect(error).toMatchObject({ detail: { item: 'mobile/1', row: '3' } })
    expect(parse(head)).toHaveLength(1)
  })
})
