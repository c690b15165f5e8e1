/**
 * Question: how long does a person wait for the answer about one small file?
 *
 *     node bench/startup.mjs [--runs 20]
 *
 * Variants, in turn: leaktally over a table of about 10 KB; `node -e 0`, which is the part nobody can take away.
 * Reading: median wall time from command start to exit; the budget is 250 ms. Not measured: the first start after a boot.
 */
import { parseArgs } from 'node:util'
import { contestants } from './contestants.mjs'
import { benchFile, root } from './data.mjs'
import { describeMachine } from './machine.mjs'
import { measure } from './measure.mjs'
import { spread } from './statistics.mjs'
import { markdownTable } from './table.mjs'

const milliseconds = (seconds) => String(Math.round(seconds * 1000))

function main() {
  const { values } = parseArgs({ options: { runs: { type: 'string', default: '20' } } })
  const leaktally = contestants.find((one) => one.id === 'leaktally-2')
  if (!leaktally || leaktally.version() === null) {
    console.error('dist/cli.cjs is not built yet: npm run build')
    return 1
  }
  const file = benchFile(70)
  const variants = [
    { name: `leaktally over ${file.truth.bytes} bytes`, command: leaktally.command(file.path), times: [] },
    { name: 'node -e 0', command: [process.execPath, '-e', '0'], times: [] },
  ]
  for (let run = -1; run < Number(values.runs); run++) {
    for (const { command, times } of variants) {
      const { seconds, status, stderr } = measure(command)
      if (status !== 0) throw new Error(`exit status ${status}: ${stderr.slice(0, 300)}`)
      if (run >= 0) times.push(seconds)
    }
  }
  const rows = variants.map(({ name, times }) => {
    const { median, min, max } = spread(times)
    return [name, milliseconds(median), `${milliseconds(min)}–${milliseconds(max)}`]
  })
  for (const [name, value] of Object.entries(describeMachine(root))) console.log(`- ${name}: ${value}`)
  console.log(`\n${markdownTable(['command start to exit', 'median ms', 'min–max ms'], rows)}`)
  return 0
}

process.exitCode = main()
