/**
 * Who takes part. Each is a command line over a file, a way to read its counts, and the version it is in here (null: not installed).
 * Counts use the names of the generator's truth; a contestant gives those it can know, and they must be right before it is timed.
 *
 * @typedef {object} Contestant
 * @property {string} id for --only
 * @property {string} label
 * @property {string} does
 * @property {() => string | null} version
 * @property {(file: string) => string[]} command
 * @property {(stdout: string) => Partial<import('./generate.mjs').BenchTruth>} counts
 * @property {number} [rowLimit] takes a smaller file of so many rows: compare its MB/s only
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './data.mjs'
import { terms } from './generate.mjs'
import { firstLine } from './machine.mjs'

const script = (name) => join(root, 'bench', name)
const command = join(root, 'dist', 'cli.cjs')
const versionOf = (packageFile) => (existsSync(packageFile) ? JSON.parse(readFileSync(packageFile, 'utf8')).version : null)

/** @param {string} stdout a `leaktally.result/1` */
function leaktallyCounts(stdout) {
  const { records, categories } = JSON.parse(stdout)
  return {
    rows: records.total,
    validIds: categories.resident_id?.mentions ?? 0,
    distinctIds: categories.resident_id?.distinct ?? 0,
    mobiles: categories.mobile?.mentions ?? 0,
    distinctMobiles: categories.mobile?.distinct ?? 0,
  }
}

/** @param {number} threads @returns {Contestant} */
const leaktally = (threads) => ({
  id: `leaktally-${threads}`,
  label: `leaktally, ${threads} ${threads === 1 ? 'thread' : 'threads'}`,
  does: 'everything on by default: SHA-256, validation, categories, distinct counts, sample',
  version: () => (existsSync(command) ? versionOf(join(root, 'package.json')) : null),
  command: (file) => [process.execPath, command, 'scan', file, '--json', '--threads', String(threads)],
  counts: leaktallyCounts,
})

/**
 * What the others are asked, and nothing more: with the six terms of ripgrep's third pass, or without them as DuckDB.
 * @param {string} id @param {string} what @param {readonly string[]} categories @returns {Contestant}
 */
const leaktallyFor = (id, what, categories) => ({
  ...leaktally(2),
  id: `leaktally-${id}`,
  label: `leaktally, 2 threads, ${what} only`,
  does: 'the same with --categories: what the others are asked; SHA-256, validation, distinct rows and persons, sample all the same',
  command: (file) => [process.execPath, command, 'scan', file, '--json', '--threads', '2', '--categories', categories.join(',')],
})

export const patterns = {
  residentId: String.raw`[1-9]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])\d{3}[\dXx]`,
  mobile: String.raw`1[3-9]\d{9}`,
  terms: terms.join('|'),
}

/** @type {Contestant} */
const ripgrep = {
  id: 'ripgrep',
  label: 'ripgrep, three passes',
  does: 'lines with an ID, lines with a mobile, lines with one of six terms; validates nothing, no distinct counts, one thread',
  version: () =>
    firstLine('rg', ['--version'])
      ?.replace(/^ripgrep /, '')
      .split(' ')[0] ?? null,
  command: (file) => {
    const pass = (at) => `rg --no-config --count -e "$${at}" "$1"`
    return ['sh', '-c', `${pass(2)} && ${pass(3)} && ${pass(4)}`, 'sh', file, patterns.residentId, patterns.mobile, patterns.terms]
  },
  counts: (stdout) => {
    const [validIds, rows, termRows] = stdout.trim().split('\n').map(Number)
    return { validIds, rows, termRows }
  },
}

/** The interpreter itself: a launcher in front of it (pyenv) would be timed too. */
const python = firstLine('python3', ['-c', 'import sys; print(sys.executable)']) ?? 'python3'

/** @param {'one-query' | 'four-queries'} form @param {string} does @returns {Contestant} */
const duckdb = (form, does) => ({
  id: form === 'one-query' ? 'duckdb' : 'duckdb-queries',
  label: `DuckDB, 2 threads, ${form.replace('-', ' ')}`,
  does: `${does}: rows, one ID regex, distinct IDs, distinct mobiles of their columns; starts Python first`,
  version: () => firstLine(python, ['-c', 'import duckdb; print(duckdb.__version__)']),
  command: (file) => [python, script('duckdb-scan.py'), file, form],
  counts: JSON.parse,
})

/** @type {Contestant} */
const csvParse = {
  id: 'csv-parse',
  label: 'csv-parse and two regexes',
  does: 'cells, IDs and mobiles by regex, distinct counts in Sets; a smaller file',
  version: () => versionOf(join(root, 'node_modules', 'csv-parse', 'package.json')),
  command: (file) => [process.execPath, script('csv-parse-scan.mjs'), file],
  counts: JSON.parse,
  rowLimit: 500_000,
}

/** @type {Contestant} */
const sha256 = {
  id: 'sha256',
  label: 'SHA-256 in Node',
  does: 'baseline: what the digest alone costs',
  version: () => process.versions.openssl,
  command: (file) => [process.execPath, script('sha256-scan.mjs'), file],
  counts: () => ({}),
}

/** @type {Contestant} */
const cat = {
  id: 'cat',
  label: 'cat to nowhere',
  does: 'baseline: reading from the page cache',
  version: () => firstLine('cat', ['--version'])?.split(' ').at(-1) ?? null,
  command: (file) => ['sh', '-c', 'cat "$1" > /dev/null', 'sh', file],
  counts: () => ({}),
}

/** @type {readonly Contestant[]} in the order in which they run */
export const contestants = [
  leaktally(2),
  leaktally(1),
  leaktallyFor('terms', 'IDs, mobiles, health', ['resident_id', 'mobile', 'pregnancy', 'health', 'infectious_disease']),
  leaktallyFor('numbers', 'IDs, mobiles', ['resident_id', 'mobile']),
  ripgrep,
  duckdb('four-queries', 'one question after another, as the three passes of ripgrep'),
  duckdb('one-query', 'all four questions in one pass'),
  csvParse,
  sha256,
  cat,
]
