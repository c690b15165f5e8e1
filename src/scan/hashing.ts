/**
 * Which inputs are hashed apart from their units, and when: large ones from the first moment on, beside the plan and the
 * scan; what else no single unit reads to its end, after the plan.
 */
import type { Plan } from '../plan/types.js'
import type { FoundFile } from '../source/walk.js'
import { hashedApartBytes } from '../unit/hash.js'
import type { HashResult, SharedProgress } from '../unit/task.js'
import { isStopped, type TaskRunner } from './pool.js'

/** By input index; the plan has its inputs in the order of the files. */
export type Hashing = ReadonlyMap<number, Promise<HashResult>>

/** Whether an input is so large that it is never hashed by the unit that reads it: the hasher is quicker beside it. */
const isLarge = ({ bytes }: { readonly bytes: number }): boolean => bytes >= hashedApartBytes

/** Starts with the large inputs, one after the other, before anything is known of them. */
export function startHashing(files: readonly FoundFile[], runner: TaskRunner, shared: SharedProgress): Hashing {
  const started = new Map<number, Promise<HashResult>>()
  for (const [index, input] of files.entries()) {
    if (input.skipped !== null || !isLarge(input)) continue
    const hash = runner.run({ kind: 'hash', input, paced: true, shared })
    // Waited for at the end; until then a scan that fails has its own reason.
    hash.catch(() => undefined)
    started.set(index, hash)
  }
  return started
}

/** Indexes of units that are all of their input and hash it while they read it. One pass over the units, not one per unit. */
export function hashingUnits(plan: Plan): ReadonlySet<number> {
  const perInput = new Map<number, number>()
  for (const unit of plan.units) perInput.set(unit.input, (perInput.get(unit.input) ?? 0) + 1)
  const whole = plan.units.filter((unit) => {
    const input = plan.inputs[unit.input]
    const isWhole = perInput.get(unit.input) === 1 && unit.byteEnd === input?.bytes
    return isWhole && !isLarge(input) && input.tables[unit.table]?.dialect.exotic === null
  })
  return new Set(whole.map((unit) => unit.index))
}

/** Indexes of the readable inputs that no unit hashes, in plan order. */
export function inputsHashedApart(plan: Plan): number[] {
  const hashing = hashingUnits(plan)
  const hashed = new Set(plan.units.filter((unit) => hashing.has(unit.index)).map((unit) => unit.input))
  return [...plan.inputs.entries()].flatMap(([index, input]) => (hashed.has(index) || input.contentId === '' ? [] : [index]))
}

/** Hashes what is left, and waits for what was started. */
export async function finishHashing(
  plan: Plan,
  started: Hashing,
  runner: TaskRunner,
  shared: SharedProgress,
): Promise<ReadonlyMap<number, HashResult>> {
  const scanned = new Set(plan.units.map((unit) => unit.input))
  const results = new Map<number, HashResult>()
  for (const index of inputsHashedApart(plan)) {
    const input = plan.inputs[index]
    if (input === undefined || isStopped(shared)) break
    results.set(index, await (started.get(index) ?? runner.run({ kind: 'hash', input, paced: scanned.has(index), shared })))
  }
  return results
}
