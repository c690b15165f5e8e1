/** Candidates of all units → the sample of every stratum, with row numbers counted through the table. */
import { BottomK } from '../evidence/bottom-k.js'
import type { KernelCounts } from '../kernel/index.js'
import type { Plan } from '../plan/types.js'
import type { AnyCategoryId } from '../reference/categories.js'
import type { EvidenceItem, Stratum } from '../result.js'
import type { Tally } from '../tally/tally.js'

/** assembly/layout.ts STRATUM_REJECTED and STRATUM_NONE. */
const rejectedStratum = 48
const noneStratum = 49

/** A category's id for records that it leads; `rejected`: candidates, none of them valid; `none`: no candidate at all. */
export function stratumName(stratum: number, categories: readonly AnyCategoryId[]): string {
  if (stratum === rejectedStratum) return 'rejected'
  return stratum === noneStratum ? 'none' : (categories[stratum] ?? '')
}

/** First row number (0-based) of every unit in its table: prefix sums in plan order. */
export function firstRows(plan: Plan, tally: Tally): Map<number, number> {
  const rows = new Map<string, number>()
  const first = new Map<number, number>()
  for (const unit of plan.units) {
    const table = `${unit.input}/${unit.table}`
    const before = rows.get(table) ?? 0
    first.set(unit.index, before)
    rows.set(table, before + (tally.units.get(unit.index)?.counts.ladder.records ?? 0))
  }
  return first
}

interface Placed extends EvidenceItem {
  readonly stratum: number
}

/** Copies of a file share their priorities; plan order (path, table, position) decides between them. */
export function selectEvidence(plan: Plan, tally: Tally, counts: KernelCounts, k: number, categories: readonly AnyCategoryId[]): Stratum[] {
  const sample = new BottomK<Placed>(k)
  const first = firstRows(plan, tally)
  if (k > 0) {
    for (const unit of plan.units) {
      const input = plan.inputs[unit.input]
      for (const { row, ...candidate } of tally.units.get(unit.index)?.evidence ?? []) {
        const { stratum, priority, byteStart, byteEnd, categories: found, cells, truncated } = candidate
        const rowNumber = (first.get(unit.index) ?? 0) + row + 1
        const table = input?.tables[unit.table]?.name ?? ''
        sample.offer({
          stratum,
          path: input?.path ?? '',
          table,
          byteStart,
          byteEnd,
          rowNumber,
          priority,
          categories: found,
          cells,
          truncated,
        })
      }
    }
  }
  return counts.strata.flatMap((records, stratum): Stratum[] =>
    records === 0 ? [] : [{ name: stratumName(stratum, categories), records, items: itemsOf(sample.items(), stratum) }],
  )
}

function itemsOf(items: readonly Placed[], stratum: number): EvidenceItem[] {
  return items.filter((item) => item.stratum === stratum).map(({ stratum: _, ...item }) => item)
}
