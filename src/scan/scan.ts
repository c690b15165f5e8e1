/** plan → work → merge → assess: the only place where the stages meet. */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ResolvedOptions, ScanOptions } from '../options.js'
import { LeaktallyError } from '../problem.js'
import { categoriesWith } from '../reference/dictionary.js'
import type { ScanResult } from '../result.js'
import { errnoOf } from '../source/walk.js'
import { outputFailed } from '../source/write.js'
import type { UnitPartial } from '../tally/partial.js'
import { buildResult } from './build-result.js'
import { countDistinct } from './count-distinct.js'
import { executePlan } from './execute.js'
import { Journal } from './journal.js'
import { scanLexicon } from './lexicon.js'
import { listedSet, listRecords } from './list.js'
import { listingName, writeOutputs } from './outputs.js'
import { watchProgress } from './progress.js'
import { resolved, settingsFor } from './settings.js'
import { checkInputs, type ScanInput } from './inputs.js'
import { listenForFailures } from './spool.js'
import { spoolAndStart, startScan, type Started } from './start.js'
import { taggedStops } from './stop-list.js'
import { canResume, checkOutput, openWorkspace, type Workspace } from './workspace.js'

/**
 * Counts the people in files, folders and streams.
 *
 * Errors  throws LeaktallyError for a wrong call, unreadable inputs, an output that cannot be written, or an abort; what
 *         is wrong with single inputs is in the result's `coverage` and `problems`.
 * Cost    one pass; memory bounded by `memoryBytes`, 32 MiB a thread and 25 bytes a distinct mobile that shares a slot with another.
 */
export async function scan(inputs: readonly ScanInput[], options: ScanOptions = {}): Promise<ScanResult> {
  const settled = resolved(options)
  checkInputs(inputs)
  listenForFailures(inputs)
  const paths = inputs.filter((input) => typeof input === 'string')
  if (settled.list !== null) listedSet(settled.list, categoriesWith(settled.dictionary))
  taggedStops(settled.stopList, settled.dictionary)
  scanLexicon(settled)
  checkOutput(paths, settled)
  return translateErrors(settled, () => scanInto(inputs, settled))
}

async function scanInto(inputs: readonly ScanInput[], options: ResolvedOptions): Promise<ScanResult> {
  const startedAt = new Date()
  const paths = inputs.filter((input) => typeof input === 'string')
  // Nothing is written before something readable is known to be there.
  const early = paths.length === inputs.length ? await startScan(paths, options) : null
  try {
    return await scanIn(openWorkspace(options), early, inputs, options, startedAt)
  } finally {
    await early?.close()
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
    // What was interrupted or failed can be resumed if something of it was committed.
    if (!options.resume && (options.outputDirectory === null || !canResume(options.outputDirectory))) workspace.discard()
    throw error
  } finally {
    workspace.remove()
  }
}

async function scanPlan(started: Started, options: ResolvedOptions, workspace: Workspace, startedAt: Date): Promise<ScanResult> {
  const { plan, runner, hashing, shared } = started
  const settings = settingsFor(plan, options, workspace.keys, workspace.scratch, shared)
  const { journal, done } = openJournal(settings.plan, options, workspace)
  const progress = watchProgress(plan, options, shared)
  try {
    const { tally, hashes } = await executePlan({ plan, settings, keys: workspace.keys, options, runner, hashing, journal, done })
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
    await started.close()
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

/** An abort rejects with our code, a full disk with the system's short name; with both comes what can be gone on with. */
async function translateErrors<T>(options: ResolvedOptions, run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    const translated = options.signal?.aborted === true ? new LeaktallyError('aborted', 'the scan was stopped') : translate(error)
    throw translated instanceof LeaktallyError ? withPlaces(translated, options.outputDirectory) : translated
  }
}

function translate(error: unknown): unknown {
  const isSystems = /^E(?!RR_)/.test(errnoOf(error))
  return error instanceof LeaktallyError || !isSystems ? error : outputFailed(error)
}

/** Where it was written to, and whether something of it is left to resume. */
function withPlaces(error: LeaktallyError, output: string | null): LeaktallyError {
  if (error.code !== 'aborted' && error.code !== 'output-failed') return error
  const place = error.code === 'aborted' ? {} : output === null ? { path: tmpdir(), temporary: 'TMPDIR' } : { path: output }
  const resume = output !== null && canResume(output) ? { resume: output } : {}
  return new LeaktallyError(error.code, error.message, { ...place, ...error.detail, ...resume })
}
