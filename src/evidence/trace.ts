/** What the kernel sees in one record: its cells and findings, for masking, listing and `detect`. */
import type { BirthLimits, Kernel, KernelTable, TracedFinding } from '../kernel/index.js'
import { outcomes } from '../kernel/outcomes.js'
import type { AnyCategoryId } from '../reference/categories.js'

export interface TracedCell {
  readonly column: number
  /** Bytes of the record's text. */
  readonly start: number
  readonly end: number
}

export interface TracedRecord {
  /** The record in UTF-8; cells and findings tell places in it. */
  readonly text: Uint8Array
  readonly cells: readonly TracedCell[]
  readonly findings: readonly TracedFinding[]
}

/**
 * Scans `bytes`, as they lie in the file, with tracing: the same kernel, the same rules, nothing counted.
 *
 * Cost  O(bytes), and clearing the kernel's counters: read a unit's counts before. They are not read here: that costs ten
 *       times as much as a record.
 */
export function traceRecord(kernel: Kernel, table: KernelTable, bytes: Uint8Array, births: BirthLimits): TracedRecord {
  const cells: TracedCell[] = []
  const findings: TracedFinding[] = []
  const text = kernel.decode(table.encoding, bytes)
  kernel.setTable({ ...table, encoding: 'utf-8' })
  kernel.setMode({ tracing: true, ...births })
  kernel.beginUnit(0, { cell: (column, start, end) => cells.push({ column, start, end }), finding: (finding) => findings.push(finding) })
  kernel.feed(text)
  return { text, cells, findings }
}

/** Categories with a valid finding, in bit order. `categories`: ids by bit. O(findings + categories). */
export function validCategories(findings: readonly TracedFinding[], categories: readonly AnyCategoryId[]): AnyCategoryId[] {
  const found = new Set(findings.filter(({ outcome }) => outcomes[outcome]?.status === 'valid').map(({ category }) => category))
  return categories.filter((_, bit) => found.has(bit))
}
