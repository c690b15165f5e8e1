/** The labelled lines themselves: what the evaluation rests on. */
import { describe, expect, it } from 'vitest'
import { readLabelledLines, readMarkup } from '../../fixtures/accuracy/labelled.mjs'
import { categoryConfusion, countFigures, judgeLine, polarityConfusion, rates } from '../../fixtures/accuracy/score.mjs'
import { categoryIds, type CategoryId } from '../../src/reference/categories.js'
import type { Finding } from '../../src/result.js'

const lines = readLabelledLines()
const labels = lines.flatMap(({ labels }) => labels)
const known = new Set<string>(categoryIds)

describe('the labelled lines', () => {
  it('are many, and a quarter of them must yield nothing', () => {
    expect(lines.length).toBeGreaterThan(1_600)
    expect(lines.filter(({ labels }) => labels.length === 0).length).toBeGreaterThan(lines.length / 4)
  })

  it('are no two alike', () => {
    const written = lines.map(({ source }) => source.replace(/<\w+!?>/g, '<>'))
    expect(written.filter((text, index) => written.indexOf(text) !== index)).toEqual([])
  })

  it('name categories of the list only, and every one of them at least fifteen times', () => {
    expect(labels.filter(({ category }) => !known.has(category))).toEqual([])
    const counts = categoryIds.map((id) => [id, labels.filter(({ category, optional }) => category === id && !optional).length] as const)
    expect(counts.filter(([, count]) => count < 15)).toEqual([])
  })

  it('know every polarity in every category that can be denied', () => {
    const deniable: readonly CategoryId[] = [
      'pregnancy',
      'health',
      'infectious_disease',
      'mental_health',
      'sexual_reproductive',
      'disability',
    ]
    for (const id of [...deniable, 'religion', 'ethnicity', 'political', 'criminal_record', 'property', 'credit'] as const) {
      const said = new Set(labels.filter(({ category }) => category === id).map(({ polarity }) => polarity))
      expect([id, ...said].sort()).toEqual([id, 'affirmed', 'family', 'negated', 'uncertain'].sort())
    }
  })

  it('are split into halves of about one size, the same at every reading', () => {
    const halves = (): string =>
      readLabelledLines()
        .map(({ half }) => half[0])
        .join('')
    expect(halves()).toBe(halves())
    expect(Math.abs(lines.filter(({ half }) => half === 'judge').length / lines.length - 0.5)).toBeLessThan(0.05)
  })

  it('leave no mark of the notation in the text', () => {
    expect(lines.filter(({ text }) => /[<>[\]|‖]/.test(text)).map(({ source }) => source)).toEqual([])
  })
})

describe('reading a line', () => {
  const values = (kind: string): { value: string; category: string | null } => ({
    value: kind.toUpperCase(),
    category: kind === 'none' ? null : kind,
  })

  it('gives labels with polarity, several categories, and the places in the plain text', () => {
    expect(readMarkup('前[health-|否认高血压]，[pregnancy minor*|新生儿]<mobile><none>', values)).toEqual({
      text: '前否认高血压，新生儿MOBILENONE',
      labels: [
        { category: 'health', polarity: 'negated', optional: false, start: 1, end: 6 },
        { category: 'pregnancy', polarity: 'affirmed', optional: false, start: 7, end: 10 },
        { category: 'minor', polarity: 'affirmed', optional: true, start: 7, end: 10 },
        { category: 'mobile', polarity: 'affirmed', optional: false, start: 10, end: 16 },
      ],
    })
  })

  it('takes made-up values inside a label, and values without a label of their own', () => {
    expect(readMarkup('[delivery|运单<mobile!>]', values)).toEqual({
      text: '运单MOBILE',
      labels: [{ category: 'delivery', polarity: 'affirmed', optional: false, start: 0, end: 8 }],
    })
  })

  it('refuses what is no label', () => {
    expect(() => readMarkup('[Health|x]', values)).toThrow('no label')
  })
})

describe('the figures', () => {
  const line = {
    ...{ file: 'x.txt', number: 1, source: '', text: '0123456789', half: 'judge' as const },
    labels: [
      { category: 'health', polarity: 'negated', optional: false, start: 0, end: 3 },
      { category: 'minor', polarity: 'affirmed', optional: true, start: 3, end: 5 },
      { category: 'credit', polarity: 'affirmed', optional: false, start: 5, end: 7 },
    ] as const,
  }
  const finding = (category: CategoryId, polarity: Finding['polarity'], start: number, status: Finding['status'] = 'valid'): Finding => ({
    ...{ category, polarity, status, start, evidence: 'content' as const },
    end: start + 2,
  })
  const judge = (...findings: Finding[]): ReturnType<typeof judgeLine>[] => [judgeLine(line, findings)]

  it('count a finding right when category and polarity fit and it overlaps the label', () => {
    const judged = judge(finding('health', 'negated', 2), finding('credit', 'affirmed', 6))
    expect(Object.fromEntries(countFigures(judged))).toEqual({
      health: { right: 1, wrong: 0, met: 1, missed: 0 },
      credit: { right: 1, wrong: 0, met: 1, missed: 0 },
    })
  })

  it('count a finding beside the label, or of another polarity, as wrong, and the label as missed', () => {
    const judged = judge(finding('health', 'affirmed', 0), finding('credit', 'affirmed', 8))
    expect(Object.fromEntries(countFigures(judged))).toEqual({
      health: { right: 0, wrong: 1, met: 0, missed: 1 },
      credit: { right: 0, wrong: 1, met: 0, missed: 1 },
    })
    expect(polarityConfusion(judged)).toEqual([['negated', 'affirmed', 1]])
    expect(categoryConfusion(judged)).toEqual([['nothing', 'credit', 1]])
  })

  it('say which category was taken for which, and leave refused candidates out', () => {
    const judged = judge(finding('property', 'affirmed', 5), finding('mobile', 'affirmed', 0, 'suppressed'))
    expect(categoryConfusion(judged)).toEqual([['credit', 'property', 1]])
    expect(countFigures(judged).has('mobile')).toBe(false)
  })

  it('take an optional label as right, and do not miss it', () => {
    expect(countFigures(judge(finding('minor', 'affirmed', 3))).get('minor')).toEqual({ right: 1, wrong: 0, met: 0, missed: 0 })
    expect(countFigures(judge()).has('minor')).toBe(false)
  })

  it('give shares, 1 where there is nothing to count', () => {
    expect(rates({ right: 3, wrong: 1, met: 1, missed: 1 })).toEqual({ precision: 0.75, recall: 0.5 })
    expect(rates({ right: 0, wrong: 0, met: 0, missed: 0 })).toEqual({ precision: 1, recall: 1 })
  })
})
