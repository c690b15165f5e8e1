/** plan → work → merge → assess: the only place where the stages meet. */
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import type { CaseKeys } from '../kernel/index.js'
import { resolveOptions, type ResolvedOptions, type ScanOptions } from '../options.js'
import type { Plan } from '../plan/types.js'
import { LeaktallyError } from '../problem.js'
import { rulesReleaseDate } from '../reference/rules.js'
import type { ScanResult } from '../result.js'
import { toLocation } from '../source/location.js'
import { errnoOf, walkInputs, type FoundFile } from '../source/walk.js'
import type { UnitPartial } from '../tally/partial.js'
import { sharedBytes, type ScanSettings, type SharedProgress } from '../unit/task.js'
import { buildResult } from './build-result.js'
import { countDistinct } from './count-distinct.js'
import { executePlan } from './execute.js'
import { Journal } from './journal.js'
import { listedSet, listRecords } from './list.js'
import { listingName, writeOutputs } from './outputs.js'
import { planDigest, planReadable } from './plan-paths.js'
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
 * Cost    one pass; memory bounded by `memoryBytes`, 32 MiB a thread and 25 bytes a distinct mobile that shares a slot with another.
 */
export async function scan(inputs: readonly ScanInput[], options: ScanOptions = {}): Promise<ScanResult> {
  const settled = resolved(options)
  const paths = inputs.filter((input) => typeof input === 'string')
  if (inputs.length === 0) throw new LeaktallyError('input-none', 'no input was given')
  if (settled.list !== null) listedSet(settled.list)
  taggedStops(settled.stopList)
  checkOutput(paths, settled)
  return translateAbort(settled, () => scanInto(inputs, settled))
}

async function scanInto(inputs: readonly ScanInput[], options: ResolvedOptions): Promise<ScanResult> {
  const startedAt = new Date()
  const paths = inputs.filter((input) => typeof input === 'string')
  // Nothing is written before something readable is known to be there.
  const early = paths.length === inputs.length ? await planAndStart(paths, options) : null
  try {
    return await scanIn(openWorkspace(options), early, inputs, options, startedAt)
  } finally {
    await early?.runner.close()
  }
}

async function scanIn(
  workspace: Workspace,
  early: Started | null,
  inputs: readonly ScanInput[],
  options: ResolvedOptions,
  startedAt: Date,
): Promise<ScanResult> {
  try {
    return await scanPlan(early ?? (await spoolAndStart(inputs, workspace, options)), options, workspace, startedAt)
  } catch (error) {
    // What was interrupted can be resumed; what failed only if something of it was committed.
    const isOver = options.signal?.aborted !== true && !options.resume
    if (isOver && !holdsUnits(workspace)) workspace.discard()
    throw error
  } finally {
    workspace.remove()
  }
}

const holdsUnits = ({ journal }: Workspace): boolean => journal !== null && Journal.holdsUnits(journal)

interface Started {
  readonly plan: Plan
  readonly runner: TaskRunner
}

/** Threads start while the plan is made. */
async function planAndStart(paths: readonly string[], options: ResolvedOptions): Promise<Started> {
  const files = walkInputs(paths, options.followLinks)
  const runner = await runnerFor(files, options)
  try {
    return { plan: await planReadable(files, options), runner }
  } catch (error) {
    await runner.close()
    throw error
  }
}

function runnerFor(files: readonly FoundFile[], options: ResolvedOptions): Promise<TaskRunner> {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  return bytes < inlineBytes ? Promise.resolve(inlineRunner) : threadRunner(options.threads)
}

/** With streams, something readable is known only when they have ended: without it, nothing that was written stays. */
async function spoolAndStart(inputs: readonly ScanInput[], workspace: Workspace, options: ResolvedOptions): Promise<Started> {
  try {
    const { paths, broken } = await spoolAll(inputs, workspace, options)
    const { plan, runner } = await planAndStart(paths, options)
    return { plan: withBrokenStreams(plan, broken), runner }
  } catch (error) {
    workspace.discard()
    throw error
  }
}

interface Spooled {
  readonly paths: readonly string[]
  /** By location: how a stream broke off. */
  readonly broken: ReadonlyMap<string, string>
}

/** Paths as they are, streams as the files they were spooled to; one after the other, so that their order stays. */
async function spoolAll(inputs: readonly ScanInput[], workspace: Workspace, options: ResolvedOptions): Promise<Spooled> {
  const paths: string[] = []
  const broken = new Map<string, string>()
  for (const [index, input] of inputs.entries()) {
    if (typeof input === 'string') {
      paths.push(input)
      continue
    }
    const spooled = await spoolStream(input, workspace.scratch, index, options.signal)
    paths.push(spooled.file)
    if (spooled.broken !== null) broken.set(toLocation(Buffer.from(resolve(spooled.file))), spooled.broken)
  }
  return { paths, broken }
}

/** What came of a broken stream is scanned; that it broke off is said. */
function withBrokenStreams(plan: Plan, broken: ReadonlyMap<string, string>): Plan {
  const inputs = plan.inputs.map((input) => {
    const detail = broken.get(input.location)
    if (detail === undefined) return input
    return { ...input, problems: [...input.problems, { code: 'source-truncated' as const, count: 1, byteStarts: [input.bytes], detail }] }
  })
  return { ...plan, inputs }
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
    keptBytes: options.memoryBytes,
    shared,
  }
}

/** Births after the rules' release are impossible, unless the reference date is later. */
function latestBirth(referenceDate: string | null): number {
  return Math.max(rulesReleaseDate, referenceDate === null ? 0 : Number(referenceDate.replaceAll('-', '')))
}

async function scanPlan({ plan, runner }: Started, options: ResolvedOptions, workspace: Workspace, startedAt: Date): Promise<ScanResult> {
  const shared = new SharedArrayBuffer(sharedBytes)
  const settings = settingsFor(plan, options, workspace.keys, workspace.scratch, shared)
  const { journal, done } = openJournal(settings.plan, options, workspace)
  const progress = watchProgress(plan, options, shared)
  try {
    const { tally, hashes } = await executePlan({ plan, settings, keys: workspace.keys, options, runner, journal, done })
    options.signal?.throwIfAborted()
    progress.enter('merge')
    const persons = await countDistinct(tally.runs, workspace.keys, options.referenceDate, runner)
    const result = buildResult({ plan, options, tally, hashes, persons })
    if (options.list !== null && options.outputDirectory !== null) {
      progress.enter('list')
      await listRecords({ plan, settings, tally, what: options.list, file: join(options.outputDirectory, listingName), runner })
    }
    if (options.outputDirectory !== null)
      writeOutputs(options.outputDirectory, result, plan, options, { startedAt, finishedAt: new Date() })
    // The last: what could not be written can be resumed.
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
