/** The three steps one by one, for executors of one's own: a cluster, a queue, a test. */
import type { CaseKeys } from '../kernel/index.js'
import type { ResolvedOptions, ScanOptions } from '../options.js'
import { rulesOf } from '../plan/plan.js'
import type { Plan } from '../plan/types.js'
import { LeaktallyError } from '../problem.js'
import type { ScanResult } from '../result.js'
import { caseKeysFrom, readOrMakeSecret } from '../source/case-keys.js'
import { walkInputs } from '../source/walk.js'
import type { UnitPartial } from '../tally/partial.js'
import { tallyOf } from '../tally/tally.js'
import { hashInput } from '../unit/hash.js'
import { sharedBytes, type HashResult } from '../unit/task.js'
import { buildResult } from './build-result.js'
import { countDistinct } from './count-distinct.js'
import { unitTask } from './execute.js'
import { hashingUnits, inputsHashedApart } from './hashing.js'
import { readPartial, writePartial } from './partial-files.js'
import { checkPartials, checkPaths, checkPlan } from './inputs.js'
import { inlineRunner, type TaskRunner } from './pool.js'
import { planDigest, planFiles } from './plan-paths.js'
import { prepareFiles } from './prepare.js'
import { preparedAgain } from './prepare-again.js'
import { inScratch } from './scratch.js'
import { resolved, settingsFor } from './settings.js'
import { bytesOf, Threads } from './start.js'

/** Inputs → plan. Reads heads and the places around cuts. */
export async function plan(inputs: readonly string[], options: ScanOptions = {}): Promise<Plan> {
  const settled = resolved(options)
  checkPaths(inputs)
  const found = walkInputs(inputs, settled.followLinks)
  const threads = new Threads(settled, 0)
  const runner = (cost: number): Promise<TaskRunner> => threads.runnerFor(bytesOf(found) * cost)
  return inScratch(async (scratch) => {
    try {
      const prepared = await prepareFiles(found, { options: settled, runner, folder: () => scratch, rules: rulesOf(settled) })
      return await planFiles(prepared, settled)
    } finally {
      await threads.close()
    }
  })
}

/** Partials of different threads or machines meet only under one key, so these steps need its file. */
function keysOf(options: ResolvedOptions): CaseKeys {
  if (options.caseKeyFile === null)
    throw new LeaktallyError('option-value', 'option "caseKeyFile": work and merge need the case key', {
      option: 'caseKeyFile',
      expected: 'a file',
    })
  return caseKeysFrom(readOrMakeSecret(options.caseKeyFile))
}

/** One unit → one partial. Runs in the caller's thread. */
export async function work(from: Plan, unitIndex: number, options: ScanOptions = {}): Promise<UnitPartial> {
  const settled = resolved(options)
  checkPlan(from)
  const unit = from.units[unitIndex]
  if (unit === undefined) throw noUnit(from, unitIndex)
  return inScratch(async (scratch) => {
    const settings = settingsFor(from, settled, keysOf(settled), scratch, new SharedArrayBuffer(sharedBytes))
    // Everything stays in memory: the scratch folder is gone when the partial is used.
    const placed = await preparedAgain(from, from.inputs.slice(unit.input, unit.input + 1), scratch, settled)
    const task = unitTask(placed, unit, { ...settings, keptBytes: Number.MAX_SAFE_INTEGER }, hashingUnits(from).has(unit.index))
    return inlineRunner.run(task)
  })
}

function noUnit({ units }: Plan, wanted: number): LeaktallyError {
  return new LeaktallyError('plan-mismatch', `the plan has ${units.length} units, and no unit ${wanted}`, {
    unit: String(wanted),
    units: String(units.length),
    situation: 'plan-unit',
  })
}

/** Partials in any order → result. Throws `partial-mismatch` for a missing, doubled or foreign one. */
export async function merge(from: Plan, partials: readonly UnitPartial[], options: ScanOptions = {}): Promise<ScanResult> {
  const settled = resolved(options)
  checkPlan(from)
  checkPartials(partials)
  const keys = keysOf(settled)
  const expected = { plan: planDigest(from, settled), key: keys.id }
  const tally = tallyOf(partials, expected)
  const missing = from.units.filter((unit) => !tally.units.has(unit.index)).map((unit) => unit.index)
  if (missing.length > 0) {
    throw new LeaktallyError('partial-mismatch', `partials are missing: ${missing.slice(0, 10).join(', ')}`, {
      unit: missing.slice(0, 10).join(', '),
    })
  }
  const persons = await countDistinct(tally.runs, keys, settled.referenceDate, inlineRunner)
  return inScratch(async (scratch) => {
    const placed = await preparedAgain(from, from.inputs, scratch, settled)
    return buildResult({ plan: placed, options: settled, tally, hashes: hashesOf(placed), persons })
  })
}

/** What no unit hashes is hashed where the result is made. */
function hashesOf(from: Plan): Map<number, HashResult> {
  const shared = new SharedArrayBuffer(sharedBytes)
  return new Map(
    inputsHashedApart(from).flatMap((index) => {
      const input = from.inputs[index]
      return input === undefined ? [] : [[index, hashInput({ kind: 'hash', input, paced: false, shared })] as const]
    }),
  )
}

export { readPartial, writePartial }
