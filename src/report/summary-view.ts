/** What every section of the summary needs, and the two shapes that sections are made of. */
import { categories } from '../reference/categories.js'
import type { AnyCategoryId, RunPart, ScanResult } from '../result.js'
import { formatCount, layOutTable, printable, wrap } from './layout.js'
import type { Messages } from './messages/shape.js'
import { fill } from './messages/pick.js'

export interface View {
  readonly result: ScanResult
  readonly messages: Messages
  /** Columns of the terminal. */
  readonly columns: number
  /** Makes a text stand out, or leaves it as it is. Applied after alignment, since it adds characters. */
  readonly strong: (text: string) => string
}

/** A blank line, a heading, and the lines below it; nothing when there are no lines. */
export function section(view: Pick<View, 'strong'>, heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', view.strong(heading), ...lines]
}

export function paragraph(view: Pick<View, 'columns'>, text: string, indent = 2): string[] {
  return wrap(text, view.columns, indent)
}

/** Labels at the left, figures right-aligned beside them. */
export function figures(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(0, ...rows.map((row) => row.length))
  return layOutTable(
    rows,
    Array.from({ length: width }, (_, column) => (column === 0 ? 'left' : 'right')),
  )
}

/** How many lines of a ranking are shown. */
export const topOf = 10

/** `… more with …`, or nothing when all are shown. */
export function remainder(
  view: Pick<View, 'columns'>,
  template: string,
  count: number,
  values: Readonly<Record<string, string>> = {},
): string[] {
  return count === 0 ? [] : paragraph(view, fill(template, { count: formatCount(count), ...values }))
}

const categoryNames = new Map<string, { readonly nameZh: string; readonly nameEn: string }>(
  categories.map((category) => [category.id, category]),
)

/** `added`: categories of the user's dictionaries; one that is not there is shown by its id. */
export function nameCategory(id: AnyCategoryId, messages: Messages, added: RunPart['userCategories'] = []): string {
  const category = categoryNames.get(id) ?? added.find((one) => one.id === id)
  if (category === undefined) return id
  return printable(messages.language === 'en' ? category.nameEn : category.nameZh)
}

export function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
