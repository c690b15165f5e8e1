/**
 * Question: how long does leaktally take beside the tools that an examiner would otherwise use, on the same rows, machine and minute?
 *
 *     npm run bench -- [--rows 10000000] [--runs 5] [--only leaktally-2,ripgrep] [--write]
 *
 * Variants: see contestants.mjs. Each is a whole process, start-up included. One warm-up each, which also proves the counts against
 * the generator's truth: a contestant that counts otherwise stops the bench. Then they run in turn (A B C A B C …), so that a slow
 * minute of the machine hits all alike.
 *
 * Reading: median wall seconds with the fastest and slowest run; CPU seconds of all threads; peak memory; ratios under 1 are faster
 * than the tool named. Budgets (design) are shown as information: time never fails the command. `--write` puts the table into
 * bench/README.md.
 *
 * Not measured: cold disks, other formats and encodings, real data with its repeats, reports (`--out`), more than two threads.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { format, resolveConfig } from 'prettier'
import { judgeBudgets } from './budgets.mjs'
import { contestants } from './contestants.mjs'
import { benchFile, root } from './data.mjs'
import { describeMachine } from './machine.mjs'
import { measure } from './measure.mjs'
import { spread } from './statistics.mjs'
import { renderReport } from './table.mjs'

/**
 * @typedef {import('./contestants.mjs').Contestant} Contestant
 * @typedef {import('./measure.mjs').Measured} Measured
 * @typedef {{ contestant: Contestant, version: string, file: import('./data.mjs').BenchFile, runs: Measured[] }} Entry
 */

const numberOf = (text, name) => {
  const value = Number(text.replaceAll('_', ''))
  if (!Number.isSafeInteger(value) || value < 1) throw new RangeError(`--${name} wants a whole number above 0`)
  return value
}

function readOptions() {
  const text = { type: 'string' }
  const { values } = parseArgs({ options: { rows: text, runs: text, only: text, write: { type: 'boolean' } } })
  const only = values.only?.split(',')
  for (const id of only ?? []) if (!contestants.some((one) => one.id === id)) throw new RangeError(`--only: no contestant ${id}`)
  return {
    rows: numberOf(values.rows ?? '10000000', 'rows'),
    runs: numberOf(values.runs ?? '5', 'runs'),
    chosen: contestants.filter((one) => !only || only.includes(one.id)),
    isWritten: values.write ?? false,
  }
}

/** Runs once; says which counts differ from the truth. @param {Entry} entry @returns {string[]} */
function differences({ contestant, file }) {
  const { status, stdout, stderr } = measure(contestant.command(file.path))
  if (status !== 0) return [`${contestant.id}: exit status ${status}: ${stderr.trim().slice(0, 300)}`]
  const counts = contestant.counts(stdout)
  const wrong = Object.entries(counts).filter(([name, count]) => count !== file.truth[name])
  return wrong.map(([name, count]) => `${contestant.id}: ${name} is ${count}, truly ${file.truth[name]}`)
}

/** @param {Entry[]} entries @param {number} runs */
function race(entries, runs) {
  for (let run = 1; run <= runs; run++) {
    for (const { contestant, file, runs: results } of entries) {
      const result = measure(contestant.command(file.path))
      if (result.status !== 0) throw new Error(`${contestant.id} failed in run ${run}: ${result.stderr.slice(0, 300)}`)
      results.push(result)
      console.error(`run ${run}/${runs}  ${contestant.id.padEnd(12)} ${result.seconds.toFixed(3)} s`)
    }
  }
}

/** @param {Entry} entry */
const summarise = ({ contestant, version, file, runs }) => ({
  id: contestant.id,
  label: contestant.label,
  version,
  rows: file.truth.rows,
  bytes: file.truth.bytes,
  isPartial: contestant.rowLimit !== undefined,
  seconds: spread(runs.map((run) => run.seconds)),
  cpuSeconds: spread(runs.map((run) => run.cpuSeconds)).median,
  peakBytes: Math.max(...runs.map((run) => run.peakBytes)),
})

/** Formatted like every other file of the project. */
async function replaceBetweenMarkers(report) {
  const path = join(root, 'bench', 'README.md')
  const text = readFileSync(path, 'utf8')
  const markers = /(<!-- bench:begin -->\n)[\s\S]*(<!-- bench:end -->)/
  if (!markers.test(text)) throw new Error('bench/README.md has lost its markers')
  const written = text.replace(markers, (_, begin, end) => `${begin}\n${report}\n${end}`)
  writeFileSync(path, await format(written, { ...(await resolveConfig(path)), filepath: path }))
}

async function main() {
  const { rows, runs, chosen, isWritten } = readOptions()
  const known = chosen.map((contestant) => ({ contestant, version: contestant.version() }))
  const missing = known.filter(({ version }) => version === null).map(({ contestant }) => contestant)
  const entries = known
    .filter(({ version }) => version !== null)
    .map((entry) => ({ ...entry, file: benchFile(Math.min(rows, entry.contestant.rowLimit ?? rows)), runs: [] }))

  const wrong = entries.flatMap(differences)
  if (wrong.length > 0) {
    console.error(`Counts differ; nothing is timed.\n${wrong.join('\n')}`)
    return 1
  }
  race(entries, runs)
  const results = entries.map(summarise)
  const report = renderReport({ machine: describeMachine(root), rows, runs, results, missing, budgets: judgeBudgets(results, rows) })
  console.log(report)
  if (isWritten) await replaceBetweenMarkers(report)
  return 0
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
