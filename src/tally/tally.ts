/**
 * The tally of a plan: partials folded together. Associative and commutative; the empty tally is the identity. It never
 * needs the inputs, and adding the same unit twice is an error of the caller that is refused.
 */
import type { KernelCounts, KernelNotes } from '../kernel/index.js'
import { LeaktallyError, type Problem } from '../problem.js'
import { addCounts, noCounts } from './counts.js'
import type { EvidenceCandidate, KeyRun, UnitPartial } from './partial.js'
import { joinNotes, noNotes } from './notes.js'
import { mergeProblems } from './problems.js'
import { mergeValues, type ColumnValues } from './values.js'

/** What is kept of one unit besides the sums: rows before it are needed to number the evidence. */
export interface UnitTally {
  readonly counts: KernelCounts
  readonly notes: KernelNotes
  readonly problems: readonly Problem[]
  readonly evidence: readonly EvidenceCandidate[]
  readonly scannedBytes: number
  readonly sha256: string | null
}

export interface Tally {
  readonly units: ReadonlyMap<number, UnitTally>
  readonly runs: readonly KeyRun[]
  /** Values of institution columns, over all units. */
  readonly values: readonly ColumnValues[]
}

export const emptyTally: Tally = { units: new Map(), runs: [], values: [] }

/** Whose partials may meet. */
export interface Expected {
  readonly plan: string
  readonly key: string
}

/** One partial as a tally. Throws `partial-mismatch` when it is of another plan or key. */
function tallyOfOne(partial: UnitPartial, expected: Expected): Tally {
  if (partial.plan !== expected.plan) throw mismatch(partial, 'belongs to another plan')
  if (partial.key !== expected.key) throw mismatch(partial, 'was made under another case key')
  const { unit, counts, notes, problems, evidence, scannedBytes, sha256, runs, values } = partial
  return { units: new Map([[unit, { counts, notes, problems, evidence, scannedBytes, sha256 }]]), runs, values }
}

/** Adds one partial. Throws `partial-mismatch` also when its unit is there already. */
export function addPartial(tally: Tally, partial: UnitPartial, expected: Expected): Tally {
  return mergeTallies(tally, tallyOfOne(partial, expected))
}

/** Many partials at once, in any order. Cost: linear, where adding them one by one would copy the tally each time. */
export function tallyOf(partials: readonly UnitPartial[], expected: Expected): Tally {
  return mergeTallies(...partials.map((partial) => tallyOfOne(partial, expected)))
}

/** Any number of tallies as one; none give the empty tally. */
export function mergeTallies(...tallies: readonly Tally[]): Tally {
  const units = new Map<number, UnitTally>()
  const runs: KeyRun[] = []
  for (const tally of tallies) {
    for (const [unit, part] of tally.units) {
      if (units.has(unit)) throw new LeaktallyError('partial-mismatch', `unit ${unit} is there twice`, { unit: String(unit) })
      units.set(unit, part)
    }
    for (const run of tally.runs) runs.push(run)
  }
  return { units, runs, values: mergeValues(...tallies.map(({ values }) => values)) }
}

function mismatch(partial: UnitPartial, what: string): LeaktallyError {
  return new LeaktallyError('partial-mismatch', `the partial of unit ${partial.unit} ${what}`, { unit: String(partial.unit) })
}

/** Sums over some units; those that the tally does not have count nothing. */
export function sumUnits(tally: Tally, units: Iterable<number>): { counts: KernelCounts; problems: Problem[]; scannedBytes: number } {
  let counts = noCounts
  let scannedBytes = 0
  const problems: (readonly Problem[])[] = []
  for (const unit of units) {
    const part = tally.units.get(unit)
    if (part === undefined) continue
    counts = addCounts(counts, part.counts)
    scannedBytes += part.scannedBytes
    problems.push(part.problems)
  }
  return { counts, problems: mergeProblems(...problems), scannedBytes }
}

/** Notes of units that follow each other in a table. */
export function joinUnits(tally: Tally, units: Iterable<number>): KernelNotes {
  let notes = noNotes
  for (const unit of units) notes = joinNotes(notes, tally.units.get(unit)?.notes ?? noNotes)
  return notes
}
