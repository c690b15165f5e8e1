/**
 * Question: does time grow with the bytes, and with nothing more?
 *
 *     node bench/growth.mjs [--runs 3] [--threads 2] [--full]       1 M, 3 M, 10 M rows; --full adds 30 M and 100 M (15 GB of disk)
 *
 * Measures whole processes of leaktally; per size the fastest run counts, because noise only ever adds. Prints the e of
 * seconds = c × bytes^e over all sizes, and between neighbours, where a step (memory full, spilling) would show.
 *
 * Reading: the budget is e ≤ 1.05 while distinct counts fit into memory, ≤ 1.10 when they spill. Start-up, the same for every size,
 * pulls e a little under 1; so the time of a ten-row file is taken off first.
 *
 * Not measured: growth in columns, files or cell length.
 */
import { parseArgs } from 'node:util'
import { contestants } from './contestants.mjs'
import { benchFile, root } from './data.mjs'
import { describeMachine } from './machine.mjs'
import { measure } from './measure.mjs'
import { exponent } from './statistics.mjs'
import { markdownTable } from './table.mjs'

const millions = (count) => count * 1_000_000

/** Fastest of `runs`, checked against the truth each time. */
function fastest(contestant, file, runs) {
  let best = { seconds: Infinity, peakBytes: 0 }
  for (let run = 0; run < runs; run++) {
    const result = measure(contestant.command(file.path))
    if (result.status !== 0) throw new Error(`exit status ${result.status}: ${result.stderr.slice(0, 300)}`)
    const counts = contestant.counts(result.stdout)
    const wrong = Object.keys(counts).find((name) => counts[name] !== file.truth[name])
    if (wrong) throw new Error(`${file.truth.rows} rows: ${wrong} is ${counts[wrong]}, truly ${file.truth[wrong]}`)
    if (result.seconds < best.seconds) best = { seconds: result.seconds, peakBytes: result.peakBytes }
  }
  return best
}

function main() {
  const { values } = parseArgs({
    options: { runs: { type: 'string', default: '3' }, threads: { type: 'string', default: '2' }, full: { type: 'boolean' } },
  })
  const contestant = contestants.find((one) => one.id === `leaktally-${values.threads}`)
  if (!contestant) throw new RangeError('--threads is 1 or 2')
  if (contestant.version() === null) {
    console.error('dist/cli.cjs is not built yet: npm run build')
    return 1
  }
  const runs = Number(values.runs)
  const startup = fastest(contestant, benchFile(10), runs).seconds
  const sizes = [1, 3, 10, ...(values.full ? [30, 100] : [])].map(millions)
  const points = sizes.map((rows) => {
    const file = benchFile(rows)
    const { seconds, peakBytes } = fastest(contestant, file, runs)
    console.error(`${rows.toLocaleString('en')} rows: ${seconds.toFixed(3)} s`)
    return { rows, bytes: file.truth.bytes, seconds, work: Math.max(seconds - startup, 1e-3), peakBytes }
  })
  const between = (from, to) => exponent([from, to].map((point) => [point.bytes, point.work]))
  const rows = points.map((point, at) => [
    point.rows.toLocaleString('en'),
    point.seconds.toFixed(2),
    String(Math.round(point.bytes / 1e6 / point.seconds)),
    String(Math.round(point.peakBytes / 1e6)),
    at === 0 ? '' : between(points[at - 1], point).toFixed(3),
  ])
  for (const [name, value] of Object.entries(describeMachine(root))) console.log(`- ${name}: ${value}`)
  console.log(`\n${markdownTable(['rows', 'fastest s', 'MB/s', 'peak MB', 'exponent since the line above'], rows)}`)
  console.log(`\nstart-up ${startup.toFixed(3)} s; exponent over all sizes ${exponent(points.map((p) => [p.bytes, p.work])).toFixed(3)}`)
  return 0
}

process.exitCode = main()
