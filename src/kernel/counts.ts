/** Reads the kernel's counters into plain numbers. Exact up to 2^53. */
import type { KernelAddress, KernelInstance } from './module.js'
import { numbersAt } from './numbers-at.js'
import { counterNames, distinctNames } from './outcomes.js'

/** Counters of one unit. Sparse parts list only what is not zero. */
export interface KernelCounts {
  readonly ladder: Readonly<Record<(typeof counterNames)[number], number>>
  /** [category index][outcome index] = count. */
  readonly outcomes: readonly (readonly number[])[]
  /** [category index][evidence × 4 + reading] = attributes told; see `readingOf`. */
  readonly readings: readonly (readonly number[])[]
  /** [category index] = records with a valid finding. */
  readonly categoryRecords: readonly number[]
  /** [slot index] = records and subjects. */
  readonly slots: readonly { readonly records: number; readonly subjects: number }[]
  /** [stratum index] = records. */
  readonly strata: readonly number[]
  readonly columns: readonly ColumnCounts[]
  /** Sets of category bits, as decimal text, with their records. */
  readonly combinations: Readonly<Record<string, number>>
}

export interface ColumnCounts {
  readonly filled: number
  /** By category index; only those found. */
  readonly categories: Readonly<Record<number, number>>
}

/** Counters of the distinct phase. */
export interface DistinctCounts {
  readonly counts: Readonly<Record<(typeof distinctNames)[number], number>>
  /** [category index] = distinct primary keys with the category. */
  readonly categoryPersons: readonly number[]
  /** Sets of category bits, as decimal text, with the distinct primary keys of which they are the union over all records. */
  readonly combinations: Readonly<Record<string, number>>
  /** The same with the distinct rows in which they were found. */
  readonly rowCombinations: Readonly<Record<string, number>>
  /** Persons by six-digit region code. */
  readonly regions: Readonly<Record<number, number>>
}

function readNames<const Name extends string>(kernel: KernelInstance, at: number, names: readonly Name[]): Record<Name, number> {
  const values = numbersAt(kernel, at, names.length)
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? 0])) as Record<Name, number>
}

/** Sets that went to the host while there was no room for more in the kernel, with their counts. */
export class SpilledCombinations {
  readonly #counts = new Map<number, number>()

  /** Adds what stands in the kernel's table (assembly/records/counters.ts). */
  take(kernel: KernelInstance): void {
    this.#add(numbersAt(kernel, kernel.address.COMBINATIONS, kernel.address.COMBINATION_SLOTS * 2))
  }

  /** All of them together with `pairs` of set and count; none are left. */
  with(pairs: readonly number[]): Record<string, number> {
    this.#add(pairs)
    // A set of at most 48 bits is exact as a number.
    const counts = Object.fromEntries(Array.from(this.#counts, ([set, count]) => [String(set), count]))
    this.clear()
    return counts
  }

  clear(): void {
    this.#counts.clear()
  }

  #add(pairs: readonly number[]): void {
    for (let at = 0; at < pairs.length; at += 2) {
      const [set = 0, count = 0] = pairs.slice(at, at + 2)
      if (set !== 0) this.#counts.set(set, (this.#counts.get(set) ?? 0) + count)
    }
  }
}

export function readCounts(kernel: KernelInstance, columns: number, spilled: SpilledCombinations): KernelCounts {
  const { address } = kernel
  const size = (name: KernelAddress): number => address[name]
  const outcomes = Array.from({ length: size('CATEGORY_CAPACITY') }, (_, category) =>
    numbersAt(kernel, address.OUTCOMES + category * size('OUTCOME_CAPACITY') * 8, size('OUTCOME_CAPACITY')),
  )
  const slotNumbers = numbersAt(kernel, address.SLOT_COUNTS, size('SLOT_CAPACITY') * 2)
  return {
    ladder: readNames(kernel, address.COUNTERS, counterNames),
    outcomes,
    readings: Array.from({ length: size('CATEGORY_CAPACITY') }, (_, category) => numbersAt(kernel, address.READINGS + category * 128, 16)),
    categoryRecords: numbersAt(kernel, address.CATEGORY_RECORDS, size('CATEGORY_CAPACITY')),
    slots: Array.from({ length: size('SLOT_CAPACITY') }, (_, slot) => ({
      records: slotNumbers[slot * 2] ?? 0,
      subjects: slotNumbers[slot * 2 + 1] ?? 0,
    })),
    strata: numbersAt(kernel, address.STRATUM_RECORDS, size('STRATUM_CAPACITY')),
    columns: readColumns(kernel, Math.min(columns, size('COLUMN_CAPACITY') + 1)),
    combinations: spilled.with(pairsAtRun(kernel, kernel.call.listCombinations())),
  }
}

function readColumns(kernel: KernelInstance, columns: number): ColumnCounts[] {
  const { address } = kernel
  const filled = numbersAt(kernel, address.COLUMN_FILLED, columns)
  return filled.map((count, column) => {
    const found: Record<number, number> = {}
    numbersAt(kernel, address.COLUMN_CATEGORIES + column * address.CATEGORY_CAPACITY * 8, address.CATEGORY_CAPACITY).forEach(
      (value, category) => {
        if (value > 0) found[category] = value
      },
    )
    return { filled: count, categories: found }
  })
}

function pairsAtRun(kernel: KernelInstance, listed: number): number[] {
  return numbersAt(kernel, kernel.address.RUN, listed * 2)
}

export function readDistinct(kernel: KernelInstance, spilled: SpilledCombinations): DistinctCounts {
  const { address } = kernel
  const regions: Record<number, number> = {}
  const listed = new Uint32Array(kernel.memory.buffer, address.DISTINCT_INPUT, kernel.call.listRegions() * 2)
  for (let at = 0; at < listed.length; at += 2) regions[listed[at] ?? 0] = listed[at + 1] ?? 0
  kernel.call.foldCombinations()
  return {
    counts: readNames(kernel, address.DISTINCT_COUNTS, distinctNames),
    categoryPersons: numbersAt(kernel, address.CATEGORY_RECORDS, address.CATEGORY_CAPACITY),
    combinations: spilled.with(pairsAtRun(kernel, kernel.call.listCombinations())),
    rowCombinations: spilled.with(pairsAtRun(kernel, kernel.call.listRowCombinations())),
    regions,
  }
}
