/** Plan → tally: runs the units that are not done yet, hashes large inputs beside them, keeps the journal. */
import type { CaseKeys } from '../kernel/index.js'
import { LeaktallyError } from '../problem.js'
import type { ResolvedOptions } from '../options.js'
import type { Plan, Unit } from '../plan/types.js'
import { tallyOf, type Tally } from '../tally/tally.js'
import { EvidenceGathering } from '../evidence/gather.js'
import type { EvidenceCandidate, UnitPartial } from '../tally/partial.js'
import { ValueTally } from '../tally/values.js'
import { sharedFields, type HashResult, type ScanSettings, type UnitTask } from '../unit/task.js'
import { inBatches } from './batches.js'
import { finishHashing, hashingUnits, type Hashing } from './hashing.js'
import type { Journal } from './journal.js'
import { isStopped, runAll, type TaskRunner } from './pool.js'

export interface Execution {
  readonly plan: Plan
  readonly settings: ScanSettings
  readonly keys: CaseKeys
  readonly options: ResolvedOptions
  readonly runner: TaskRunner
  /** What is being hashed already. */
  readonly hashing: Hashing
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
  const values = new ValueTally()
  const partials: UnitPartial[] = []
  const take = (partial: UnitPartial): void => {
    evidence.add(partial.unit, partial.evidence)
    values.add(partial.values)
    partials.push({ ...partial, evidence: [], values: [] })
  }
  execution.done.forEach(take)
  const done = new Set(partials.map((partial) => partial.unit))
  const shared = new BigInt64Array(settings.shared)
  for (const partial of execution.done) {
    Atomics.add(shared, sharedFields.scanned, BigInt(partial.scannedBytes))
    Atomics.add(shared, sharedFields.records, BigInt(partial.counts.ladder.records))
  }
  const hashingThemselves = hashingUnits(plan)
  const taskOf = (unit: Unit): UnitTask => unitTask(plan, unit, settings, hashingThemselves.has(unit.index), evidence.bars())
  const left = plan.units.filter((unit) => !done.has(unit.index))
  const runs = inBatches(left, ({ byteStart, byteEnd }) => byteEnd - byteStart).map((batch) => async () => {
    options.signal?.throwIfAborted()
    const [first, ...others] = batch.map(taskOf)
    const worked = first === undefined ? [] : others.length === 0 ? [await runner.run(first)] : await runUnits(runner, [first, ...others])
    // A unit that was stopped on its way is not whole.
    if (isStopped(settings.shared)) return
    for (const partial of worked) {
      journal?.add(partial)
      take(partial)
    }
  })
  const hashes = finishHashing(plan, execution.hashing, runner, settings.shared)
  try {
    await runAll(runner, settings.shared, runs)
    Atomics.store(shared, sharedFields.unitsDone, 1n)
    journal?.commit()
    return { hashes: await hashes, tally: { ...tallyOf(withEvidence(partials, evidence), expected), values: values.list() } }
  } catch (error) {
    // What is done need not be done again when the scan is resumed.
    journal?.commit()
    throw error
  } finally {
    hashes.catch(() => undefined)
  }
}

/** Small units together: what all share crosses to the thread once. */
function runUnits(runner: TaskRunner, tasks: readonly [UnitTask, ...UnitTask[]]): Promise<UnitPartial[]> {
  const [{ settings, bars }] = tasks
  return runner.run({ kind: 'units', units: tasks.map(({ unit, input, table, whole }) => ({ unit, input, table, whole })), settings, bars })
}

/** Every partial with what remained of its evidence. */
function withEvidence(partials: readonly UnitPartial[], evidence: EvidenceGathering<EvidenceCandidate>): UnitPartial[] {
  const remaining = evidence.byUnit()
  return partials.map((partial) => ({ ...partial, evidence: remaining.get(partial.unit) ?? [] }))
}
