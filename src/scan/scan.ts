/** plan → work → merge → assess: the only place where the stages meet. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { CaseKeys } from '../kernel/index.js'
import { resolveOptions, type ResolvedOptions, type ScanOptions } from '../options.js'
import { readColumns } from '../plan/corrections.js'
import { planInputs } from '../plan/plan.js'
import type { Plan } from '../plan/types.js'
import { LeaktallyError } from '../problem.js'
import { rulesReleaseDate } from '../reference/rules.js'
import type { ScanResult } from '../result.js'
import { errnoOf, walkInputs } from '../source/walk.js'
import type { UnitPartial } from '../tally/partial.js'
import { sharedBytes, type ScanSettings, type SharedProgress } from '../unit/task.js'
import { buildResult, rulesDigest } from './build-result.js'
import { countDistinct } from './count-distinct.js'
import { executePlan } from './execute.js'
import { Journal } from './journal.js'
import { listRecords } from './list.js'
import { writeOutputs } from './outputs.js'
import { inlineRunner, threadRunner, type TaskRunner } from './pool.js'
import { watchProgress } from './progress.js'
import { spoolStream, type NamedStream } from './spool.js'
import { taggedStops } from './stop-list.js'
import { checkOutput, openWorkspace, type Workspace } from './workspace.js'

/** Below this, starting threads costs more than they save (measured: a thread takes about 60 ms to start). */
const inlineBytes = 24 * 1024 * 1024

export type ScanInput = string | NamedStream

/** Options checked and filled for this machine. */
export function resolved(options: ScanOptions): ResolvedOptions {
  return resolveOptions(options, availableParallelism())
}

/**
 * Counts the people in files, folders and streams.
 *
 * Errors  throws LeaktallyError for a wrong call, unreadable inputs, an output that cannot be written, or an abort; what
 *         is wrong with single inputs is in the result's `coverage` and `problems`.
 * Cost    one pass; memory bounded by `memoryBytes` and 32 MiB a thread.
 */
export async function scan(inputs: readonly ScanInput[], options: ScanOptions = {}): Promise<ScanResult> {
  const settled = resolved(options)
  const paths = inputs.filter((input) => typeof input === 'string')
  if (inputs.length === 0) throw new LeaktallyError('input-none', 'no input was given')
  checkOutput(paths, settled)
  return translateAbort(settled, () => scanInto(inputs, settled))
}

async function scanInto(inputs: readonly ScanInput[], options: ResolvedOptions): Promise<ScanResult> {
  const startedAt = new Date()
  // Nothing is written before something readable is known to be there.
  const planned = inputs.every((input) => typeof input === 'string') ? await planReadable(inputs, options) : null
  const workspace = openWorkspace(options)
  try {
    const plan = planned ?? (await planReadable(await spoolAll(inputs, workspace, options), options))
    const result = await scanPlan(plan, options, workspace)
    if (options.outputDirectory !== null) {
      writeOutputs(options.outputDirectory, result, plan, options, { startedAt, finishedAt: new Date() })
    }
    return result
  } finally {
    workspace.remove()
  }
}

/** Paths as they are, streams as the files they were spooled to; one after the other, so that their order stays. */
async function spoolAll(inputs: readonly ScanInput[], workspace: Workspace, options: ResolvedOptions): Promise<string[]> {
  const paths: string[] = []
  for (const [index, input] of inputs.entries()) {
    paths.push(typeof input === 'string' ? input : await spoolStream(input, workspace.scratch, index, options.signal))
  }
  return paths
}

async function planReadable(paths: readonly string[], options: ResolvedOptions): Promise<Plan> {
  const plan = await planPaths(paths, options)
  const [first] = plan.inputs
  if (first === undefined) throw new LeaktallyError('input-none', 'the inputs hold no file', { paths: paths.join(', ') })
  if (plan.inputs.every((input) => input.skipped !== null)) {
    throw new LeaktallyError('input-unreadable', 'nothing could be read', { path: first.path, problem: first.skipped ?? '' })
  }
  return plan
}

/** The plan of paths, with the corrections that a person made. */
export async function planPaths(paths: readonly string[], options: ResolvedOptions): Promise<Plan> {
  const corrections = options.columnsFile === null ? null : readText(options.columnsFile)
  return planInputs({
    files: walkInputs(paths, options.followLinks),
    options,
    corrections: corrections === null ? [] : readColumns(corrections),
    correctionsDigest: corrections === null ? null : createHash('sha256').update(corrections).digest('hex'),
  })
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new LeaktallyError('columns-invalid', `cannot read ${file}: ${errnoOf(error)}`, { file })
  }
}

/** Digest of what a partial depends on: the plan without places on this machine, rules, and what the units are told. */
export function planDigest(plan: Plan, options: ResolvedOptions): string {
  const inputs = plan.inputs.map(({ location: _, modifiedMs: __, ...input }) => input)
  const told = { rules: rulesDigest(), sample: options.sample, stops: options.stopList, referenceDate: options.referenceDate }
  return createHash('sha256')
    .update(JSON.stringify({ ...plan, inputs, ...told }))
    .digest('hex')
}

export function settingsFor(plan: Plan, options: ResolvedOptions, keys: CaseKeys, scratch: string, shared: SharedProgress): ScanSettings {
  return {
    plan: planDigest(plan, options),
    keys,
    seed: plan.seed,
    sample: options.sample,
    latestBirth: latestBirth(options.referenceDate),
    stops: taggedStops(options.stopList),
    spillDirectory: scratch,
    keptBytes: Math.max(8 * 1024 * 1024, Math.floor(options.memoryBytes / (options.threads * 2))),
    shared,
  }
}

/** Births after the rules' release are impossible, unless the reference date is later. */
function latestBirth(referenceDate: string | null): number {
  return Math.max(rulesReleaseDate, referenceDate === null ? 0 : Number(referenceDate.replaceAll('-', '')))
}

async function runnerFor(plan: Plan, options: ResolvedOptions): Promise<TaskRunner> {
  const bytes = plan.inputs.reduce((sum, input) => sum + input.bytes, 0)
  return bytes < inlineBytes ? inlineRunner : threadRunner(options.threads)
}

async function scanPlan(plan: Plan, options: ResolvedOptions, workspace: Workspace): Promise<ScanResult> {
  const shared = new SharedArrayBuffer(sharedBytes)
  const settings = settingsFor(plan, options, workspace.keys, workspace.scratch, shared)
  const { journal, done } = openJournal(settings.plan, options, workspace)
  const runner = await runnerFor(plan, options)
  const progress = watchProgress(plan, options, shared)
  try {
    const { tally, hashes } = await executePlan({ plan, settings, keys: workspace.keys, options, runner, journal, done })
    options.signal?.throwIfAborted()
    progress.enter('merge')
    const persons = await countDistinct(tally.runs, workspace.keys, options.referenceDate, runner)
    const result = buildResult({ plan, options, tally, hashes, persons })
    if (options.list !== null && options.outputDirectory !== null) {
      progress.enter('list')
      await listRecords({ plan, settings, tally, what: options.list, file: join(options.outputDirectory, 'listing.csv'), runner })
    }
    journal?.remove()
    return result
  } finally {
    progress.stop()
    await runner.close()
  }
}

function openJournal(
  plan: string,
  options: ResolvedOptions,
  workspace: Workspace,
): { journal: Journal | null; done: readonly UnitPartial[] } {
  if (workspace.journal === null) return { journal: null, done: [] }
  if (!options.resume) return { journal: Journal.begin(workspace.journal, plan, workspace.keys.id), done: [] }
  const { journal, partials } = Journal.resume(workspace.journal, plan, workspace.keys.id)
  return { journal, done: partials }
}

/** An abort rejects with our code, a full disk with the system's short name. */
async function translateAbort<T>(options: ResolvedOptions, run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (options.signal?.aborted === true) throw new LeaktallyError('aborted', 'the scan was stopped')
    if (error instanceof LeaktallyError || errnoOf(error) === 'unknown') throw error
    throw new LeaktallyError('output-failed', `cannot write: ${errnoOf(error)}`, { errno: errnoOf(error) })
  }
}
