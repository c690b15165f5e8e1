/** How many cells the records of a table have, and the split by which they are counted. */
import type { HeadLine } from '../format/delimited/lines.js'
import type { CellRules, SampleRecord } from '../format/delimited/split.js'
import { splitSample } from '../format/delimited/split.js'
import type { DelimiterEvidence } from './delimiter-evidence.js'
import { isHeaded } from './delimiter-evidence.js'

/** The most frequent number of cells above one; the larger one of equals. 0 when there is none. */
export function modalCount(counts: readonly number[]): number {
  const frequencies = new Map<number, number>()
  for (const count of counts) if (count > 1) frequencies.set(count, (frequencies.get(count) ?? 0) + 1)
  return [...frequencies].sort(([a, first], [b, second]) => second - first || b - a)[0]?.[0] ?? 0
}

/** The table's number of cells: what half of the records have; where they are more ragged, what the header has. */
export function columnCount(counts: readonly number[], evidence: DelimiterEvidence): number {
  const modal = modalCount(counts)
  const settled = counts.filter((count) => count === modal).length * 2 >= counts.length
  return settled || !isHeaded(evidence) ? modal : evidence.headerCells
}

export const countsOf = (records: readonly SampleRecord[]): number[] => records.map(({ cells }) => cells.length)

/**
 * Splits lines whose number of columns is not known yet.
 *
 * A stray quote reads on to the next one, at times over the whole sample. So where cells span lines, the raw lines give
 * the number of columns first; that reading holds when it finds few quotes stray, for a table that breaks lines inside
 * cells does so often.
 */
export function splitUncounted(lines: readonly HeadLine[], rules: CellRules, most: number): SampleRecord[] {
  const trial = splitSample(lines, { ...rules, columns: 0 }, most)
  if (!rules.quotes || !spanLines(trial, lines)) return trial
  const raw = splitSample(lines, { ...rules, quotes: false }, most)
  const counted = splitSample(lines, { ...rules, columns: modalCount(countsOf(raw)) || 1 }, most)
  const stray = counted.filter(({ literalQuotes }) => literalQuotes > 0).length
  return stray > 0 && stray * 10 <= counted.length ? counted : trial
}

/** Whether a quoted cell goes over a line end. */
export function spanLines(records: readonly SampleRecord[], lines: readonly HeadLine[]): boolean {
  return records.some(({ quoted, line }, index) => quoted > 0 && line + 1 < (records[index + 1]?.line ?? lines.length + 1))
}
