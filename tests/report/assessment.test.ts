/** The page of an assessment in both languages: what it shows, and what it never says. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { exampleResult } from '../../fixtures/assess/example.mjs'
import type { Assessment } from '../../src/assess/assessment.js'
import type { DamagesStatement } from '../../src/assess/damages/read-damages.js'
import { renderAssessment, renderAssessmentJson } from '../../src/report/assessment.js'
import { displayWidth } from '../../src/report/layout.js'
import { assess } from '../../src/scan/assess.js'

const read = (name: string): string => readFileSync(new URL(`../../fixtures/assess/${name}`, import.meta.url), 'utf8')

let full: Assessment
let plain: Assessment
beforeAll(async () => {
  const damages = { ...(JSON.parse(read('damages.json')) as DamagesStatement), punitiveFactor: '3' }
  full = await assess(exampleResult(), { transfers: read('transfers.csv'), damages })
  plain = await assess(exampleResult())
})

describe.each(['en', 'zh-CN'] as const)('in %s', (lang) => {
  test('shows tiers, readings, transfers, methods, cases, rules, assumptions and digests', () => {
    const page = renderAssessment(full, { lang })
    const english = ['16', '162/5000', 'Contested', '12 to 16', '14,600.50 to 15,100.50', 'Cases for comparison', 'Rules', 'assumed']
    const chinese = ['16', '162/5000', '有争议', '12 至 16', '14,600.50 至 15,100.50', '供比较的案例', '规则', '所作假定']
    for (const text of [...(lang === 'en' ? english : chinese), full.digest, full.law.digest, full.result.digest]) {
      expect(page).toContain(text)
    }
    expect(page).not.toMatch(/undefined|\{\w+\}|\[object|NaN/)
    expect(page.endsWith('\n')).toBe(true)
  })

  test('names no conclusion, and nobody a victim', () => {
    for (const one of [full, plain]) {
      const page = renderAssessment(one, { lang })
      expect(page).not.toMatch(/offen[cs]e|guilty|victim|crime/i)
      expect(page).not.toMatch(/有效公民个人信息|受害人|被害人|情节|嫌疑|构成/)
    }
  })

  test('keeps to its width, but for tables and digests', () => {
    const wide = renderAssessment(full, { lang, columns: 80 })
      .split('\n')
      .filter((line) => displayWidth(line) > 80)
    expect(wide.filter((line) => !/[0-9a-f]{64}|\s{2,}[\d-]+$/.test(line))).toEqual([])
  })

  test('says where it was written, or that it was not', () => {
    expect(renderAssessment(plain, { lang })).toMatch(/--out DIR/)
    const written = renderAssessment(plain, { lang, outputDirectory: 'there\u001b[0m', bold: true })
    expect(written).toContain('there\\u{1b}')
    expect(written).toContain('\u001b[1m')
  })
})

test('texts of a law table cannot move the cursor', async () => {
  const { builtInLaw } = await import('../../src/reference/law/law.js')
  const law = { ...builtInLaw, rules: [{ ...builtInLaw.rules[0], zh: '\u001b[2J', en: '\u001b[2J' } as (typeof builtInLaw.rules)[number]] }
  expect(renderAssessment(await assess(exampleResult(), { law }), { lang: 'en' })).not.toContain('\u001b')
})

test('the JSON is the document', () => {
  expect(JSON.parse(renderAssessmentJson(full))).toEqual(full)
})
