/** The layouts of seized tables: role, slot and category of every column, with headers of several kinds, shuffled, and without. */
import { describe, expect, it } from 'vitest'
import { tableLayouts, writeLayout } from '../../fixtures/layouts/index.mjs'
import type { LayoutColumn, LayoutWishes, TableLayout } from '../../fixtures/layouts/index.mjs'
import type { ColumnPlan } from '../../src/plan/types.js'
import { describeBytes } from './plan-text.js'

interface Verdict {
  readonly where: string
  readonly wanted: string
  readonly got: string
}

function plansOf(layout: TableLayout, wishes: LayoutWishes): (readonly [LayoutColumn, ColumnPlan | undefined])[] {
  const { bytes, columns } = writeLayout(layout, wishes)
  const planned = describeBytes(bytes, { header: wishes.header === false ? false : null }).tables.at(-1)?.columns ?? []
  return columns.map((column, at) => [column, planned[at]])
}

/** Compares one aspect of every column of one table. */
function judge(
  layout: TableLayout,
  wishes: LayoutWishes,
  wanted: (column: LayoutColumn) => string | null,
  got: (plan: ColumnPlan) => string,
): Verdict[] {
  return plansOf(layout, wishes).flatMap(([column, plan]) => {
    const right = wanted(column)
    return right === null
      ? []
      : [{ where: `${layout.name} ${column.header}`, wanted: right, got: plan === undefined ? 'no column' : got(plan) }]
  })
}

/** 手机 promises more than 电话, and a diagnosis may be one word or a sentence: under other headers these are as good as each other. */
const kinsfolk: Readonly<Record<string, string>> = { mobile: 'phone', landline: 'phone', free_text: 'attribute' }

const nearly = (column: { role: string; slot: string; category: string | null }): string =>
  everything({ ...column, role: kinsfolk[column.role] ?? column.role })

const everything = ({ role, slot, category }: { role: string; slot: string; category: string | null }): string =>
  `${role} ${slot} ${category ?? '-'}`

const shareOf = (verdicts: readonly Verdict[]): number => verdicts.filter(({ wanted, got }) => wanted === got).length / verdicts.length

/** What a failure prints: every wrong column, as wanted and as read. */
const confusion = (verdicts: readonly Verdict[]): string => {
  const wrong = verdicts.filter(({ wanted, got }) => wanted !== got)
  return [
    `${(shareOf(verdicts) * 100).toFixed(1)} % of ${verdicts.length}`,
    ...wrong.map(({ where, wanted, got }) => `${where}: ${wanted} → ${got}`),
  ].join('\n')
}

const over = (judgeOne: (layout: TableLayout) => Verdict[]): Verdict[] => tableLayouts.flatMap(judgeOne)

describe('the columns of the known layouts', () => {
  it('are all there', () => {
    const numbers = new Set(tableLayouts.map(({ number }) => number))
    expect(Array.from({ length: 24 }, (_, index) => index + 1).filter((number) => !numbers.has(number))).toEqual([])
  })

  it('have the right role, slot and category under their own headers', () => {
    const verdicts = over((layout) => judge(layout, {}, everything, everything))
    expect(shareOf(verdicts), confusion(verdicts)).toBeGreaterThanOrEqual(0.97)
  })

  it('have them under other headers that mean the same', () => {
    const verdicts = over((layout) => layout.also.flatMap((line) => judge(layout, { headers: line.split(' ') }, nearly, nearly)))
    expect(shareOf(verdicts), confusion(verdicts)).toBeGreaterThanOrEqual(0.97)
  })

  it('have them in any order', () => {
    const verdicts = [1, 2, 3].flatMap((seed) => over((layout) => judge(layout, { shuffle: true, seed }, everything, everything)))
    expect(shareOf(verdicts), confusion(verdicts)).toBeGreaterThanOrEqual(0.95)
  })

  it('name the institutions of the table', () => {
    const verdicts = over((layout) =>
      judge(
        layout,
        {},
        ({ institution }) => String(institution),
        ({ institution }) => String(institution),
      ),
    )
    expect(shareOf(verdicts), confusion(verdicts)).toBeGreaterThanOrEqual(0.97)
  })

  it('have the right role without a header, where cells can tell it', () => {
    const verdicts = [1, 2, 3].flatMap((seed) =>
      over((layout) =>
        judge(
          layout,
          { header: false, seed },
          ({ bare }) => bare,
          ({ role }) => role,
        ),
      ),
    )
    expect(shareOf(verdicts), confusion(verdicts)).toBeGreaterThanOrEqual(0.95)
  })

  it('have the right slot and category without a header in most cases', () => {
    const slots = over((layout) =>
      judge(
        layout,
        { header: false },
        ({ slot }) => slot,
        ({ slot }) => slot,
      ),
    )
    const categories = over((layout) =>
      judge(
        layout,
        { header: false },
        ({ category }) => category ?? '-',
        ({ category }) => category ?? '-',
      ),
    )
    // None where cells cannot tell is better than a wrong one.
    const claimed = categories.filter(({ got }) => got !== '-')
    expect(shareOf(slots), confusion(slots)).toBeGreaterThanOrEqual(0.85)
    expect(shareOf(categories), confusion(categories)).toBeGreaterThanOrEqual(0.87)
    expect(shareOf(claimed), confusion(claimed)).toBeGreaterThanOrEqual(0.95)
  })
})
