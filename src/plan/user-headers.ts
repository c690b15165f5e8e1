/** Headers of users' dictionaries: what they say of a column holds before what the project's own words say. */
import type { AnyCategoryId } from '../reference/categories.js'
import type { Dictionary } from '../reference/dictionary.js'
import { normaliseHeader } from '../reference/headers.js'
import { columnRoles, type ColumnRole } from '../reference/roles.js'
import type { ColumnPlan } from './types.js'

/** Categories whose columns have a role of another name. */
const rolesOfCategories: Readonly<Partial<Record<string, ColumnRole>>> = { landline: 'phone', financial_account: 'account' }

/**
 * The columns with the categories that dictionaries give to their headers; marks, case and trailing digits do not matter. Where a role is
 * named like the category, the column takes it. Of two dictionaries the first holds.
 */
export function withUserHeaders(columns: readonly ColumnPlan[], dictionaries: readonly Dictionary[]): readonly ColumnPlan[] {
  const words = new Map<string, { readonly id: AnyCategoryId; readonly word: string }>()
  for (const { id, headers } of dictionaries.flatMap(({ categories }) => categories)) {
    for (const word of headers) if (!words.has(keyOf(word))) words.set(keyOf(word), { id, word })
  }
  if (words.size === 0) return columns
  return columns.map((column) => {
    const match = words.get(keyOf(column.header ?? ''))
    return match === undefined || column.header === null ? column : withCategory(column, match.id, match.word)
  })
}

/** A header of signs and digits alone is compared as it is. */
function keyOf(header: string): string {
  return normaliseHeader(header) || header.trim()
}

function withCategory(column: ColumnPlan, category: AnyCategoryId, word: string): ColumnPlan {
  const role = columnRoles.find((one) => one === category) ?? rolesOfCategories[category] ?? column.role
  return { ...column, role, category, evidence: { ...column.evidence, headerMatch: word, decidedBy: 'header' } }
}
