/**
 * Values of institution columns: exact counts by text, added in any order and grouping. A column with more different values than
 * `mostValues` names no institutions: its counts are let go, which is told (`values-overflow`), and never come back.
 */

/** Different values of a column that are counted; about 20 MB where they are as long as names of institutions are. */
export const mostValues = 200_000

/** Values of one column in one unit or more. */
export interface ColumnValues {
  /** Index of the input, of the table in it, and of the column. */
  readonly input: number
  readonly table: number
  readonly column: number
  /** Cells that are too long to be a value. */
  readonly overlong: number
  /** Text as it was taken (evidence/institution.ts) with its records; null: more than `mostValues`. */
  readonly counts: readonly (readonly [text: string, records: number])[] | null
}

interface Entry {
  readonly input: number
  readonly table: number
  readonly column: number
  overlong: number
  counts: Map<string, number> | null
}

/** Adds values while they come, so that memory grows with different values, not with units. */
export class ValueTally {
  readonly #most: number
  readonly #columns = new Map<string, Entry>()

  constructor(most: number = mostValues) {
    this.#most = most
  }

  add(columns: readonly ColumnValues[]): void {
    for (const { input, table, column, overlong, counts } of columns) {
      const entry = this.#entry(input, table, column)
      entry.overlong += overlong
      if (counts === null) entry.counts = null
      for (const [text, records] of counts ?? []) this.#count(entry, text, records)
    }
  }

  /** Counts records of one value. */
  count(place: { readonly input: number; readonly table: number; readonly column: number }, text: string, records: number): void {
    this.#count(this.#entry(place.input, place.table, place.column), text, records)
  }

  countOverlong(place: { readonly input: number; readonly table: number; readonly column: number }, cells: number): void {
    this.#entry(place.input, place.table, place.column).overlong += cells
  }

  /** By place, and by text within a column: the same list for the same values, however they came. */
  list(): ColumnValues[] {
    return [...this.#columns.values()]
      .sort((a, b) => a.input - b.input || a.table - b.table || a.column - b.column)
      .map(({ counts, ...place }) => ({ ...place, counts: counts === null ? null : [...counts].sort(byText) }))
  }

  #entry(input: number, table: number, column: number): Entry {
    const key = `${input}/${table}/${column}`
    const entry = this.#columns.get(key) ?? { input, table, column, overlong: 0, counts: new Map<string, number>() }
    this.#columns.set(key, entry)
    return entry
  }

  #count(entry: Entry, text: string, records: number): void {
    if (entry.counts === null) return
    entry.counts.set(text, (entry.counts.get(text) ?? 0) + records)
    if (entry.counts.size > this.#most) entry.counts = null
  }
}

/** Order of UTF-16 code units: the same on every machine. */
function byText([a]: readonly [string, number], [b]: readonly [string, number]): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Any number of lists as one. */
export function mergeValues(...lists: readonly (readonly ColumnValues[])[]): ColumnValues[] {
  const tally = new ValueTally()
  for (const list of lists) tally.add(list)
  return tally.list()
}
