/** What a scan leaves in its output folder: result.json, run.json, a line in the register. All private (0600). */
import { appendFileSync, renameSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, hostname, platform, totalmem } from 'node:os'
import { join } from 'node:path'
import { LeaktallyError } from '../problem.js'
import type { ResolvedOptions } from '../options.js'
import type { Plan } from '../plan/types.js'
import { renderJson } from '../report/json.js'
import type { ScanResult } from '../result.js'
import { locationBytes } from '../source/location.js'
import { errnoOf } from '../source/walk.js'
import { version } from '../version.js'

export interface RunTimes {
  readonly startedAt: Date
  readonly finishedAt: Date
}

export function writeOutputs(folder: string, result: ScanResult, plan: Plan, options: ResolvedOptions, times: RunTimes): void {
  try {
    writeWhole(join(folder, 'run.json'), `${JSON.stringify(runFacts(result, plan, options, times), null, 2)}\n`)
    const line = { at: times.finishedAt.toISOString(), seed: result.run.seed, sample: options.sample, digest: result.digest }
    appendFileSync(join(folder, 'register.jsonl'), `${JSON.stringify(line)}\n`, { mode: 0o600 })
    writeWhole(join(folder, 'result.json'), renderJson(result))
  } catch (error) {
    throw new LeaktallyError('output-failed', `cannot write to ${folder}: ${errnoOf(error)}`, { errno: errnoOf(error) })
  }
}

/** Under another name first: a full disk leaves no half result. */
function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.part`, text, { mode: 0o600 })
  renameSync(`${file}.part`, file)
}

/** Everything that may differ between two runs with the same result. */
function runFacts(result: ScanResult, plan: Plan, options: ResolvedOptions, times: RunTimes): unknown {
  return {
    schema: 'leaktally.run/1',
    digest: result.digest,
    version,
    startedAt: times.startedAt.toISOString(),
    finishedAt: times.finishedAt.toISOString(),
    elapsedMs: times.finishedAt.getTime() - times.startedAt.getTime(),
    host: hostname(),
    platform: platform(),
    node: process.version,
    processor: cpus()[0]?.model ?? '',
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    threads: options.threads,
    memoryLimitBytes: options.memoryBytes,
    outputDirectory: options.outputDirectory,
    inputs: plan.inputs.map((input) => ({ path: input.path, location: locationBytes(input.location).toString() })),
  }
}
