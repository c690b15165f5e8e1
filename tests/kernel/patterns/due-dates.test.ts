/** Last period and expected delivery: told when they fit each other. */
import { describe, expect, it } from 'vitest'
import { told } from './told.js'

describe('two dates that fit are told', () => {
  it.each([
    ['LMP 2025-03-01 EDC 2025.12.6', ['LMP 2025-03-01', 'EDC 2025.12.6']],
    ['LMP:2025/3/1，EDD:2025/12/6', ['LMP:2025/3/1', 'EDD:2025/12/6']],
    ['lmp20250301 edc20251206', ['lmp20250301', 'edc20251206']],
    ['EDC 25.12.6 LMP 25.3.1', ['EDC 25.12.6', 'LMP 25.3.1']],
    ['LMP 2024年2月29日 EDB 2024年12月5日', ['LMP 2024年2月29日', 'EDB 2024年12月5日']],
  ])('%s', (text, parts) => {
    expect(told(text).sort()).toEqual(parts.map((part) => `pregnancy: ${part}`).sort())
  })
})

const dateAfter = (days: number): string => new Date(Date.UTC(2025, 2, 1) + days * 86_400_000).toISOString().slice(0, 10)

it('they fit from 266 to 294 days', () => {
  const fits = [265, 266, 280, 294, 295].filter((days) => told(`LMP 2025-03-01 EDC ${dateAfter(days)}`).length > 0)
  expect(fits).toEqual([266, 280, 294])
})

describe('nothing is told by', () => {
  it.each([
    ['the last period alone', 'LMP 2025-03-01'],
    ['a date of delivery alone', 'EDD 2025-12-06'],
    ['no dates', 'LMP EDC'],
    ['a wrong month', 'LMP 2025-13-01 EDC 2025-12-06'],
    ['a due date before the period', 'LMP 2025-12-06 EDC 2025-03-01'],
    ['words that end alike', 'XLMP 2025-03-01 XEDC 2025-12-06'],
  ])('%s: %s', (_, text) => {
    expect(told(text)).toEqual([])
  })
})
