/**
 * Which inputs are hashed apart from their units, and when: large ones from the first moment on, beside the plan and the
 * scan; what else no single unit reads to its end, after the plan.
 */
import { Worker } from 'node:worker_threads'
import { unitBytes } from '../plan/cuts.js'
import type { Plan } from '../plan/types.js'
import type { FoundFile } from '../source/walk.js'
import type { HasherResult, HasherWork, HashResult, SharedProgress } from '../unit/task.js'
import { isStopped, type TaskRunner } from './pool.js'

/** What is being hashed already, by location, and how to end it. */
export interface Hashing {
  readonly results: ReadonlyMap<string, Promise<HashResult>>
  close(): Promise<void>
}

/** An input that has more than one unit, as a rule (plan/cuts.ts), is never hashed by a unit: the hasher is quicker beside it. */
const isLarge = ({ bytes }: { readonly bytes: number }): boolean => bytes >= unitBytes * 1.5

/** Starts a thread that hashes the large inputs, one after the other, before anything is known of them. */
export function startHashing(files: readonly FoundFile[], shared: SharedProgress): Hashing {
  const inputs = [...files.entries()].filter(([, file]) => file.skipped === null && isLarge(file))
  if (inputs.length === 0) return { results: new Map(), close: () => Promise.resolve() }
  const hasher = new Worker(new URL('./hasher.cjs', import.meta.url), { workerData: { inputs, shared } satisfies HasherWork })
  const byIndex = resultsOf(
    hasher,
    inputs.map(([index]) => index),
  )
  const results = new Map([...byIndex].map(([index, result]) => [files[index]?.location ?? '', result]))
  return { results, close: () => hasher.terminate().then(() => undefined) }
}

/** With what was hashed while it was read. */
export function withHashed(hashing: Hashing, hashed: ReadonlyMap<string, HashResult>): Hashing {
  const known = [...hashed].map(([location, result]) => [location, Promise.resolve(result)] as const)
  return { ...hashing, results: new Map([...hashing.results, ...known]) }
}

interface Waiting {
  readonly resolve: (result: HashResult) => void
  readonly reject: (reason: Error) => void
}

/** What the hasher will tell of every input. One listener for all of them, however many there are. */
function resultsOf(hasher: Worker, indexes: readonly number[]): Map<number, Promise<HashResult>> {
  const waiting = new Map<number, Waiting>()
  const results = new Map(
    indexes.map((index) => [index, new Promise<HashResult>((resolve, reject) => waiting.set(index, { resolve, reject }))]),
  )
  const fail = (reason: Error): void => {
    for (const { reject } of waiting.values()) reject(reason)
  }
  hasher.on('message', ([index, result]: HasherResult) => waiting.get(index)?.resolve(result))
  hasher.once('error', fail)
  hasher.once('exit', () => {
    fail(new Error('the hasher ended early'))
  })
  // Waited for at the end; until then a scan that fails has its own reason.
  for (const result of results.values()) result.catch(() => undefined)
  return results
}

/** Indexes of units that are all of their input and hash it while they read it. One pass over the units, not one per unit. */
export function hashingUnits(plan: Plan): ReadonlySet<number> {
  const perInput = new Map<number, number>()
  for (const unit of plan.units) perInput.set(unit.input, (perInput.get(unit.input) ?? 0) + 1)
  const whole = plan.units.filter((unit) => {
    const input = plan.inputs[unit.input]
    const isWhole = perInput.get(unit.input) === 1 && unit.byteEnd === input?.bytes
    const table = input?.tables[unit.table]
    return isWhole && !isLarge(input) && table?.dialect.exotic === null && table.cells === null && input?.text === null
  })
  return new Set(whole.map((unit) => unit.index))
}

/** Indexes of the readable inputs that no unit hashes, in plan order. */
export function inputsHashedApart(plan: Plan): number[] {
  const hashing = hashingUnits(plan)
  const hashed = new Set(plan.units.filter((unit) => hashing.has(unit.index)).map((unit) => unit.input))
  return [...plan.inputs.entries()].flatMap(([index, input]) => (hashed.has(index) || input.contentId === '' ? [] : [index]))
}

/** Hashes what is left, and waits for what was started. Small inputs: who hashes them waits for no unit. */
export async function finishHashing(
  plan: Plan,
  { results: started }: Hashing,
  runner: TaskRunner,
  shared: SharedProgress,
): Promise<ReadonlyMap<number, HashResult>> {
  const results = new Map<number, HashResult>()
  for (const index of inputsHashedApart(plan)) {
    const input = plan.inputs[index]
    if (input === undefined || isStopped(shared)) break
    results.set(index, await (started.get(input.location) ?? runner.run({ kind: 'hash', input, paced: false, shared })))
  }
  return results
}
