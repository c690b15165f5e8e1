/** Plan → tally: runs the units that are not done yet, hashes large inputs beside them, keeps the journal. */
import type { CaseKeys } from '../kernel/index.js'
import { LeaktallyError } from '../problem.js'
import type { ResolvedOptions } from '../options.js'
import type { Plan, Unit } from '../plan/types.js'
import { tallyOf, type Tally } from '../tally/tally.js'
import { EvidenceGathering } from '../evidence/gather.js'
import type { EvidenceCandidate, UnitPartial } from '../tally/partial.js'
import { sharedFields, type HashResult, type ScanSettings, type UnitTask } from '../unit/task.js'
import type { Journal } from './journal.js'
import { isStopped, runAll, type TaskRunner } from './pool.js'

export interface Execution {
  readonly plan: Plan
  readonly settings: ScanSettings
  readonly keys: CaseKeys
  readonly options: ResolvedOptions
  readonly runner: TaskRunner
  readonly journal: Journal | null
  /** Partials of an interrupted scan. */
  readonly done: readonly UnitPartial[]
}

export interface Executed {
  readonly tally: Tally
  /** By input index, for inputs that were hashed apart from their units. */
  readonly hashes: ReadonlyMap<number, HashResult>
}

export function unitTask(plan: Plan, unit: Unit, settings: ScanSettings, whole: boolean, bars: UnitTask['bars'] = []): UnitTask {
  const input = plan.inputs[unit.input]
  const table = input?.tables[unit.table]
  if (input === undefined || table === undefined) throw new LeaktallyError('plan-mismatch', `unit ${unit.index} names no table of the plan`)
  return { kind: 'unit', unit, input, table, settings, whole, bars }
}

export async function executePlan(execution: Execution): Promise<Executed> {
  const { plan, settings, keys, options, runner, journal } = execution
  const expected = { plan: settings.plan, key: keys.id }
  const evidence = new EvidenceGathering<EvidenceCandidate>(options.sample)
  const partials: UnitPartial[] = []
  const take = (partial: UnitPartial): void => {
    evidence.add(partial.unit, partial.evidence)
    partials.push({ ...partial, evidence: [] })
  }
  execution.done.forEach(take)
  const done = new Set(partials.map((partial) => partial.unit))
  const shared = new BigInt64Array(settings.shared)
  for (const partial of execution.done) {
    Atomics.add(shared, sharedFields.scanned, BigInt(partial.scannedBytes))
    Atomics.add(shared, sharedFields.records, BigInt(partial.counts.ladder.records))
  }
  const wholeInputs = wholeUnits(plan)
  const runs = plan.units
    .filter((unit) => !done.has(unit.index))
    .map((unit) => async () => {
      options.signal?.throwIfAborted()
      const partial = await runner.run(unitTask(plan, unit, settings, wholeInputs.has(unit.index), evidence.bars()))
      // A unit that was stopped on its way is not whole.
      if (isStopped(settings.shared)) return
      journal?.add(partial)
      take(partial)
    })
  const hashing = hashInputs(execution, wholeInputs)
  try {
    await runAll(runner, settings.shared, runs)
    Atomics.store(shared, sharedFields.unitsDone, 1n)
    journal?.commit()
    return { hashes: await hashing, tally: tallyOf(withEvidence(partials, evidence), expected) }
  } catch (error) {
    // What is done need not be done again when the scan is resumed.
    journal?.commit()
    throw error
  } finally {
    hashing.catch(() => undefined)
  }
}

/** Every partial with what remained of its evidence. */
function withEvidence(partials: readonly UnitPartial[], evidence: EvidenceGathering<EvidenceCandidate>): UnitPartial[] {
  const remaining = evidence.byUnit()
  return partials.map((partial) => ({ ...partial, evidence: remaining.get(partial.unit) ?? [] }))
}

/** Indexes of units that are all of their input. One pass over the units, not one per unit. */
export function wholeUnits(plan: Plan): ReadonlySet<number> {
  const perInput = new Map<number, number>()
  for (const unit of plan.units) perInput.set(unit.input, (perInput.get(unit.input) ?? 0) + 1)
  const whole = plan.units.filter((unit) => {
    const input = plan.inputs[unit.input]
    return perInput.get(unit.input) === 1 && unit.byteEnd === input?.bytes && input.tables[unit.table]?.dialect.exotic === null
  })
  return new Set(whole.map((unit) => unit.index))
}

/** Hashes, in plan order, every readable input that no single unit reads to its end. */
async function hashInputs(execution: Execution, whole: ReadonlySet<number>): Promise<ReadonlyMap<number, HashResult>> {
  const { plan, settings, runner } = execution
  const hashed = new Set(plan.units.filter((unit) => whole.has(unit.index)).map((unit) => unit.input))
  const scanned = new Set(plan.units.map((unit) => unit.input))
  const results = new Map<number, HashResult>()
  for (const [index, input] of plan.inputs.entries()) {
    if (hashed.has(index) || input.contentId === '') continue
    if (isStopped(settings.shared)) break
    results.set(index, await runner.run({ kind: 'hash', input, paced: scanned.has(index), shared: settings.shared }))
  }
  return results
}
