/** The explanation of a record in both languages: nothing missing, nothing that could move the cursor, nothing left to fill in. */
import { describe, expect, test } from 'vitest'
import type { ExplainedFinding, ExplainedRule, Explanation } from '../../src/explanation.js'
import { passedOverReasons } from '../../src/explanation.js'
import { renderExplanation } from '../../src/report/explanation.js'
import { displayWidth } from '../../src/report/layout.js'
import { explanationEn } from '../../src/report/messages/explanation.en.js'
import { explanationZh } from '../../src/report/messages/explanation.zh.js'
import { findingEvidences, findingPolarities, findingReasons, findingStatuses } from '../../src/result.js'
import { sampleExplanation } from './sample-explanation.js'

const [cell] = sampleExplanation.cells
const [finding] = cell?.findings ?? []
if (cell === undefined || finding === undefined) throw new Error('the sample has a finding')

const withFindings = (findings: readonly ExplainedFinding[]): Explanation => ({ ...sampleExplanation, cells: [{ ...cell, findings }] })

const rules: readonly ExplainedRule[] = [
  {
    kind: 'resident-id',
    places: 18,
    checks: [{ check: 'region', passed: true }],
    region: { code: '330106', name: '浙江省杭州市西湖区' },
    birth: null,
    expectedCheck: null,
  },
  { kind: 'resident-id', places: 17, checks: [], region: null, birth: '1990-01-02', expectedCheck: 'X' },
  { kind: 'mobile', checks: [], segment: { prefix: '138', kind: 'mobile', operator: '中国移动' }, isForeign: false },
  { kind: 'mobile', checks: [], segment: null, isForeign: true },
  { kind: 'term', lexicon: 'pregnancy', source: 'dictionary', strength: 'weak' },
  { kind: 'column', header: '诊断', headerMatch: null },
  { kind: 'derived', birth: null, referenceDate: '2026-11-01' },
  { kind: 'name', place: 'text' },
  { kind: 'form' },
]

describe.each(['en', 'zh-CN'] as const)('in %s', (lang) => {
  test('every rule, status, reason and reading is said in words', () => {
    const findings = [
      ...rules.map((rule) => ({ ...finding, rule })),
      ...findingStatuses.map((status) => ({ ...finding, status })),
      ...findingReasons.map((reason) => ({ ...finding, reason })),
      ...findingPolarities.map((polarity) => ({ ...finding, polarity })),
      ...findingEvidences.map((evidence) => ({ ...finding, evidence })),
    ]
    const said = renderExplanation(withFindings(findings), lang)
    expect(said).not.toMatch(/undefined|\{|\}|\[|\]/)
    expect(said.split('\n').length).toBeGreaterThan(findings.length)
  })

  test('every reason to pass a number over is said', () => {
    const passedOver = passedOverReasons.map((reason) => ({ digits: 15, start: 0, end: 15, reason, failed: ['region', 'date'] as const }))
    const said = renderExplanation({ ...sampleExplanation, cells: [{ ...cell, passedOver }] }, lang)
    expect(said.match(/ 0-15/g)).toHaveLength(passedOverReasons.length)
    expect(said).not.toMatch(/\{|\}/)
  })

  test('lines stay within a hundred columns', () => {
    const lines = renderExplanation(withFindings(rules.map((rule) => ({ ...finding, rule }))), lang).split('\n')
    for (const line of lines) expect(displayWidth(line), line).toBeLessThanOrEqual(100)
  })

  test('what comes from the record cannot move the cursor', () => {
    const evil = '\u001b[2J\u202e'
    const hostile = { ...cell, header: evil, shown: evil, findings: [{ ...finding, shown: evil }] }
    const said = renderExplanation({ ...sampleExplanation, path: evil, table: evil, cells: [hostile] }, lang)
    expect(said.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  })

  test('says so when there is nothing, and when the values are shown', () => {
    const empty = renderExplanation(
      { ...sampleExplanation, masked: false, truncated: true, cells: [{ ...cell, findings: [], passedOver: [] }] },
      lang,
    )
    const text = lang === 'en' ? explanationEn : explanationZh
    for (const sentence of [text.nothing, text.unmasked, text.truncated, text.persons.none]) expect(empty).toContain(sentence)
  })
})

test('categories of dictionaries have their names, shapes the words of the language', () => {
  const userCategories = [{ id: 'user:a', nameZh: '甲类', nameEn: 'Class A' }]
  const explanation: Explanation = { ...withFindings([{ ...finding, category: 'user:a', shown: '数字×3' }]), userCategories }
  expect(renderExplanation(explanation, 'en')).toContain('Class A digit×3')
  expect(renderExplanation(explanation, 'zh-CN')).toContain('甲类 数字×3')
})
