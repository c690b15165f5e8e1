/** Addition of kernel counters: associative, commutative, with `noCounts` as identity. */
import type { ColumnCounts, KernelCounts } from '../kernel/index.js'
import { counterNames } from '../kernel/outcomes.js'

export const noCounts: KernelCounts = {
  ladder: Object.fromEntries(counterNames.map((name) => [name, 0])) as KernelCounts['ladder'],
  outcomes: [],
  readings: [],
  categoryRecords: [],
  slots: [],
  strata: [],
  columns: [],
  combinations: {},
}

/** Element by element; the shorter list counts as if it went on with zeros. */
function addLists<T>(a: readonly T[], b: readonly T[], add: (x: T, y: T) => T): T[] {
  const longer = a.length >= b.length ? a : b
  const shorter = a.length >= b.length ? b : a
  return longer.map((value, index) => {
    const other = shorter[index]
    return other === undefined ? value : add(value, other)
  })
}

const plus = (x: number, y: number): number => x + y

/** Key by key. */
export function addRecords(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): Record<string, number> {
  const sum: Record<string, number> = { ...a }
  for (const [key, value] of Object.entries(b)) sum[key] = (sum[key] ?? 0) + value
  return sum
}

function addColumns(a: ColumnCounts, b: ColumnCounts): ColumnCounts {
  return { filled: a.filled + b.filled, categories: addRecords(a.categories, b.categories) }
}

export function addCounts(a: KernelCounts, b: KernelCounts): KernelCounts {
  return {
    ladder: addRecords(a.ladder, b.ladder) as KernelCounts['ladder'],
    outcomes: addLists(a.outcomes, b.outcomes, (x, y) => addLists(x, y, plus)),
    readings: addLists(a.readings, b.readings, (x, y) => addLists(x, y, plus)),
    categoryRecords: addLists(a.categoryRecords, b.categoryRecords, plus),
    slots: addLists(a.slots, b.slots, (x, y) => ({ records: x.records + y.records, subjects: x.subjects + y.subjects })),
    strata: addLists(a.strata, b.strata, plus),
    columns: addLists(a.columns, b.columns, addColumns),
    combinations: addRecords(a.combinations, b.combinations),
  }
}
