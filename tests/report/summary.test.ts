import { describe, expect, test } from 'vitest'
import type { ScanResult } from '../../src/index.js'
import { displayWidth } from '../../src/report/layout.js'
import { renderSummary } from '../../src/report/summary.js'
import { plainResult, sampleResult } from './sample-result.js'

const languages = ['zh-CN', 'en'] as const

describe.each(languages)('the summary in %s', (lang) => {
  test.each([80, 120])('fits %i columns', (columns) => {
    const text = renderSummary(sampleResult, { lang, columns, runMs: 75_432, outputDirectory: 'out' })
    for (const line of text.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(columns)
    expect(text).not.toMatch(/[ \t]$/m)
    expect(text).not.toMatch(/undefined|null|NaN|[{}]/)
  })

  test('gives the persons before any other count', () => {
    const lines = renderSummary(sampleResult, { lang }).split('\n')
    expect(lines[3]).toContain('9,312,004')
    expect(lines[4]).toContain('9,300,112')
    expect(lines[5]).toContain('9,288,000')
  })

  test('says at the top and under coverage what was not scanned, and why', () => {
    const text = renderSummary(sampleResult, { lang })
    expect(text.indexOf('3,000,120')).toBeLessThan(text.indexOf('10,000,000'))
    expect(text).toContain('[source-truncated]')
    expect(text).toContain('U盘/运单2026.csv (EIO)')
    expect(text).toContain('U盘/照片/IMG_0001.jpg')
    expect(renderSummary(plainResult, { lang })).not.toContain('source-truncated')
  })

  test('counts problems of one code over all inputs and names the first places', () => {
    const text = renderSummary(sampleResult, { lang })
    expect(text).toMatch(/\[record-ragged\](: |：)9 /)
    expect(text).toMatch(/1,203 {2}.*120.* {2}电脑C盘\/孕产妇建档.csv/)
    // Said under coverage already.
    expect(text.split('[source-truncated]')).toHaveLength(2)
  })

  test('names the digest, the seed, where files lie, and the time only when it is given', () => {
    const text = renderSummary(sampleResult, { lang, outputDirectory: '/案卷/结果', runMs: 75_432 })
    for (const part of [sampleResult.digest, sampleResult.run.seed, '/案卷/结果', '1:15', '2026-11-01']) expect(text).toContain(part)
    expect(renderSummary(sampleResult, { lang })).toContain('--out')
    expect(renderSummary(sampleResult, { lang })).not.toContain('1:15')
  })

  test('shows ten regions and ten combinations and counts the rest', () => {
    const text = renderSummary(sampleResult, { lang })
    expect(text).toContain('310110')
    expect(text).not.toContain('310111')
    expect(text).toContain('199,979')
    expect(text).toContain('7,323')
  })

  test('gives no ages without a reference date, and no figure that was not computed', () => {
    const text = renderSummary(plainResult, { lang })
    expect(text).toContain('--reference-date')
    expect(text).not.toContain('9,288,000')
  })

  test('lists what was set apart by reason', () => {
    const text = renderSummary(sampleResult, { lang, columns: 200 })
    for (const count of ['30,338', '30,120', '204', '1,200', '812', '1,150']) expect(text).toContain(count)
  })

  test('lists institutions, agreement with the IDs, and what is unusual', () => {
    const text = renderSummary(sampleResult, { lang, columns: 200 })
    expect(text).toMatch(/700,000 {2}第1人民医院\n/)
    expect(text).not.toContain('第11人民医院')
    expect(text).toMatch(lang === 'en' ? /4 more values with 2,450,000 records/ : /另有 4 个取值，共 2,450,000 条/)
    expect(text).toMatch(lang === 'en' ? /sex 99\.9% of 9,800,000/ : /性别 99\.9%（比对 9,800,000）/)
    for (const count of ['1,200,000', '6,000,000', '110', '31']) expect(text).toContain(count)
    expect(text).not.toMatch(/fake|forged|fabricat|伪造|虚假|编造/i)
  })

  test('has no escape sequence unless it is asked for bold', () => {
    const plain = renderSummary(sampleResult, { lang })
    const bold = renderSummary(sampleResult, { lang, bold: true })
    expect(plain).not.toContain('\u001b')
    expect(bold.replace(/\u001b\[\d+m/g, '')).toBe(plain)
  })

  test('shows paths from the inputs without their control characters', () => {
    const inputs = [{ ...plainResult.inputs[0]!, path: 'a\u001b]0;title\u0007\u202egpj.csv' }]
    expect(renderSummary({ ...plainResult, inputs }, { lang })).toContain('a\\u{1b}]0;title\\u{7}\\u{202e}gpj.csv')
  })

  test('lists at most twenty inputs and says how many there are', () => {
    const inputs = Array.from({ length: 1234 }, (_, index) => ({ ...plainResult.inputs[0]!, path: `file-${index}.csv` }))
    const text = renderSummary({ ...plainResult, inputs }, { lang })
    expect(text).toContain('file-19.csv')
    expect(text).not.toContain('file-20.csv')
    expect(text).toContain('1,234')
    expect(text).toContain('1,214')
  })

  test('says so when nothing was found', () => {
    const counts = { ...sampleResult.records, withPersonalInformation: 0, identifying: 0, formatValid: 0, rejected: 0 }
    const empty = { ...plainResult, records: counts, categories: {}, combinations: [], regions: [] }
    const nobody = { atMost: 0, byRule: 0, atLeast: null, byResidentId: 0, byMobile: 0, byDocument: 0, byAccount: 0, byNameAndAddress: 0 }
    const subjects = { slots: {}, persons: nobody, combinations: [] }
    const text = renderSummary({ ...empty, subjects, groups: { ...plainResult.groups, withResidentId: 0 } }, { lang })
    expect(text).toMatch(/未发现个人信息|No personal information was found/)
    expect(text).not.toMatch(/\n\n\n/)
  })
})

test('never speaks of numbers as true or real', () => {
  expect(renderSummary(sampleResult, { lang: 'zh-CN' })).not.toMatch(/真实|属实|犯罪/)
  expect(renderSummary(sampleResult, { lang: 'zh-CN' })).toContain('格式校验通过')
  expect(renderSummary(sampleResult, { lang: 'en' })).not.toMatch(/\b(true|real|offence|valid)\b/i)
})

test('one of a thing is not several', () => {
  const one: ScanResult = {
    ...plainResult,
    subjects: { ...plainResult.subjects, persons: { ...plainResult.subjects.persons, atMost: 1, byRule: 1, byResidentId: 1, byMobile: 0 } },
    evidence: { samplePerStratum: 20, strata: plainResult.evidence.strata.slice(0, 1) },
    coverage: { ...plainResult.coverage, bytes: { total: 1, scanned: 1, unscanned: 0 } },
  }
  const text = renderSummary(one, { lang: 'en' })
  expect(text).not.toMatch(/\b1 (persons|files|bytes|records|strata|places|regions|combinations)\b/)
  expect(text).toContain('1 record in 1 stratum, at most 20 each')
})
