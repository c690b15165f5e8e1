/** What the kernel sees in one record: its cells and findings, for masking, listing and `detect`. */
import type { Kernel, KernelTable, TracedFinding } from '../kernel/index.js'

export interface TracedCell {
  readonly column: number
  /** Bytes of the record. */
  readonly start: number
  readonly end: number
}

export interface TracedRecord {
  readonly cells: readonly TracedCell[]
  readonly findings: readonly TracedFinding[]
}

/**
 * Scans `bytes` with tracing: the same kernel, the same rules, nothing counted.
 *
 * Cost  O(bytes). The kernel's counters are cleared: read a unit's counts before.
 */
export function traceRecord(kernel: Kernel, table: KernelTable, bytes: Uint8Array, latestBirth: number): TracedRecord {
  const cells: TracedCell[] = []
  const findings: TracedFinding[] = []
  kernel.setTable(table)
  kernel.setMode({ tracing: true, latestBirth })
  kernel.scan(
    bytes,
    0,
    { cell: (column, start, end) => cells.push({ column, start, end }), finding: (finding) => findings.push(finding) },
    0,
  )
  return { cells, findings }
}
