/** How short values are told: a list or a form, and the share of cells that must have it. */
import type { ProfileName } from '../reference/column-categories.js'
import type { CategoryId } from '../reference/categories.js'
import type { ColumnRole } from '../reference/roles.js'

export interface TellingValues {
  readonly role: ColumnRole
  readonly category: CategoryId
  /** Kind of table in which alone such values stand. */
  readonly kind?: ProfileName
  /** Share of telling cells that must hold. */
  readonly share: number
  readonly holds: (cell: string) => boolean
  /** One cell at least must be so, where `holds` lets pass what stands in other columns too. */
  readonly some?: (cell: string) => boolean
}

/** One of these words, separated by blanks, as a whole. */
export function listed(words: string): (cell: string) => boolean {
  const set: ReadonlySet<string> = new Set(words.split(' '))
  return (cell) => set.has(cell)
}

/** Diagnoses with their additions stay below; longer cells are prose, whose terms the kernel reads. */
const longestTelling = 60

export function matching(pattern: RegExp): (cell: string) => boolean {
  return (cell) => cell.length <= longestTelling && pattern.test(cell)
}

/** Words as alternatives of a pattern. */
export function anyOf(words: string): string {
  return words.replaceAll('+', '\\+').replaceAll(' ', '|')
}
