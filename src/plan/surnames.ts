/**
 * Common surnames, for telling a column of names from a column of other short words while planning: enough for a share over a
 * column, never for one cell.
 */
import { compoundSurnames, singleSurnames } from '../reference/surnames.data.js'

/** The commonest 300 cover 98.2 % of the population; rarer ones begin more words than names. */
const single: ReadonlySet<string> = new Set(singleSurnames.slice(0, 300))
const compound: ReadonlySet<string> = new Set(compoundSurnames)

/** Length in characters of the surname that `text` begins with, 0 when none of the list does. O(1). */
export function surnameLength(text: string): number {
  if (compound.has(text.slice(0, 2))) return 2
  return single.has(text.slice(0, 1)) ? 1 : 0
}
