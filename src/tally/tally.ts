/**
 * The tally of a plan: partials folded together. Associative and commutative; the empty tally is the identity. It never
 * needs the inputs, and adding the same unit twice is an error of the caller that is refused.
 */
import type { KernelCounts } from '../kernel/index.js'
import { LeaktallyError, type Problem } from '../problem.js'
import { addCounts, noCounts } from './counts.js'
import type { EvidenceCandidate, KeyRun, UnitPartial } from './partial.js'
import { mergeProblems } from './problems.js'

/** What is kept of one unit besides the sums: rows before it are needed to number the evidence. */
export interface UnitTally {
  readonly counts: KernelCounts
  readonly problems: readonly Problem[]
  readonly evidence: readonly EvidenceCandidate[]
  readonly scannedBytes: number
  readonly sha256: string | null
}

export interface Tally {
  readonly units: ReadonlyMap<number, UnitTally>
  readonly runs: readonly KeyRun[]
}

export const emptyTally: Tally = { units: new Map(), runs: [] }

/** Throws `partial-mismatch` when the partial is of another plan or key, or its unit is there already. */
export function addPartial(tally: Tally, partial: UnitPartial, expected: { readonly plan: string; readonly key: string }): Tally {
  if (partial.plan !== expected.plan) throw mismatch(partial, 'belongs to another plan')
  if (partial.key !== expected.key) throw mismatch(partial, 'was made under another case key')
  const { counts, problems, evidence, scannedBytes, sha256 } = partial
  const single: Tally = { units: new Map([[partial.unit, { counts, problems, evidence, scannedBytes, sha256 }]]), runs: partial.runs }
  return mergeTallies(tally, single)
}

export function mergeTallies(a: Tally, b: Tally): Tally {
  const units = new Map(a.units)
  for (const [unit, part] of b.units) {
    if (units.has(unit)) throw new LeaktallyError('partial-mismatch', `unit ${unit} is there twice`, { unit: String(unit) })
    units.set(unit, part)
  }
  return { units, runs: [...a.runs, ...b.runs] }
}

function mismatch(partial: UnitPartial, what: string): LeaktallyError {
  return new LeaktallyError('partial-mismatch', `the partial of unit ${partial.unit} ${what}`, { unit: String(partial.unit) })
}

/** Sums over the units that `belongs` accepts. */
export function sumUnits(
  tally: Tally,
  belongs: (unit: number) => boolean,
): { counts: KernelCounts; problems: Problem[]; scannedBytes: number } {
  let counts = noCounts
  let scannedBytes = 0
  const problems: (readonly Problem[])[] = []
  for (const [unit, part] of tally.units) {
    if (!belongs(unit)) continue
    counts = addCounts(counts, part.counts)
    scannedBytes += part.scannedBytes
    problems.push(part.problems)
  }
  return { counts, problems: mergeProblems(...problems), scannedBytes }
}
