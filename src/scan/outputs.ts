/** What a scan leaves in its output folder: result.json, run.json, manifest.csv, a line in the register. All private (0600). */
import { rmSync } from 'node:fs'
import { availableParallelism, cpus, hostname, platform, totalmem } from 'node:os'
import { join } from 'node:path'
import type { ResolvedOptions } from '../options.js'
import type { Plan } from '../plan/types.js'
import { renderJson } from '../report/json.js'
import { renderManifest } from '../report/manifest.js'
import type { ScanResult } from '../result.js'
import { locationBytes } from '../source/location.js'
import { appendWhole, outputFailed, writeText, writeWhole } from '../source/write.js'
import { version } from '../version.js'

/** Written before the others, see list.ts. */
export const listingName = 'listing.csv'

export interface RunTimes {
  readonly startedAt: Date
  readonly finishedAt: Date
}

export function writeOutputs(folder: string, result: ScanResult, plan: Plan, options: ResolvedOptions, times: RunTimes): void {
  try {
    writeFile(join(folder, 'run.json'), `${JSON.stringify(runFacts(result, plan, options, times), null, 2)}\n`)
    writeFile(join(folder, 'manifest.csv'), renderManifest(result))
    const line = { at: times.finishedAt.toISOString(), seed: result.run.seed, sample: options.sample, digest: result.digest }
    appendWhole(join(folder, 'register.jsonl'), Buffer.from(`${JSON.stringify(line)}\n`))
    // The last: where it stands, the others do.
    writeFile(join(folder, 'result.json'), renderJson(result))
  } catch (error) {
    for (const name of ['run.json', 'manifest.csv', ...(options.list === null ? [] : [listingName])])
      rmSync(join(folder, name), { force: true })
    throw outputFailed(error, folder)
  }
}

function writeFile(file: string, text: string): void {
  writeWhole(file, (descriptor) => {
    writeText(descriptor, text)
  })
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
    inputs: plan.inputs
      .filter(({ container }) => container === null)
      .map((input) => ({ path: input.path, location: locationBytes(input.location).toString() })),
  }
}
