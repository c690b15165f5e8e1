/**
 * Question: how fast are records of JSON taken apart, before anything is looked for in them?
 *
 *     node bench/json.mjs [rows]          default 500,000 rows (about 125 MB) as lines and as one array, under bench/work/
 *
 * Variants: leaktally's reader (src/format/json), bytes to cells in memory; JSON.parse for every line of node:readline, which is what a
 * script would do; stream-json's streamArray, which is what one does when the array is larger than memory. Each counts records and
 * filled values in an untimed run, and all must agree; then five timed runs each, in one process, the file in the page cache.
 *
 * Not measured: writing the cells to disk, and the scan of them.
 */
import assert from 'node:assert/strict'
import { createReadStream, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { streamArray } from 'stream-json/streamers/stream-array.js'
import { build } from 'tsup'
import { createPeople, dashedDate } from '../fixtures/people.mjs'
import { root, workFolder } from './data.mjs'
import { spread } from './statistics.mjs'

const rows = Number(process.argv[2] ?? 500_000)
const runs = 5

function writeFiles() {
  mkdirSync(workFolder, { recursive: true })
  const files = { lines: join(workFolder, `rows-${rows}.ndjson`), array: join(workFolder, `rows-${rows}.json`) }
  if (existsSync(files.lines) && existsSync(files.array)) return files
  const people = createPeople('json')
  const texts = Array.from({ length: rows }, (_, index) => {
    const { name, sex, birth, residentId, mobile, address } = people.person()
    return JSON.stringify({ id: index + 1, name, sex, birth: dashedDate(birth), idcard: residentId, mobile, address, vip: index % 3 === 0 })
  })
  writeFileSync(files.lines, texts.map((text) => `${text}\n`).join(''))
  writeFileSync(files.array, `[${texts.join(',')}]`)
  return files
}

async function loadReader() {
  const outDir = join(workFolder, 'reader')
  const entry = { json: join(root, 'src', 'format', 'json', 'json.ts') }
  await build({ entry, outDir, format: ['esm'], target: 'node20', dts: false, silent: true, config: false, splitting: false })
  const files = ['json.mjs', 'json.js'].map((name) => join(outDir, name))
  return (await import(pathToFileURL(files.find((file) => existsSync(file)) ?? '').href)).readJson
}

/** Counts records, and cells that are not blank. */
const counting = (counts) => (bytes) => {
  let isFilled = false
  for (const byte of bytes) {
    if (byte > 0x1f) isFilled = true
    else if (byte >= 0x1e) {
      if (isFilled) counts.values++
      isFilled = false
      if (byte === 0x1e) counts.records++
    }
  }
}

const nothing = () => {}

const ownReader = (readJson) => async (file, counts) => {
  const records = counts === null ? nothing : counting(counts)
  const writer = { record: nothing, records, problem: (code) => assert.fail(code) }
  const sink = { table: () => writer, problem: (code) => assert.fail(code) }
  await readJson({ location: Buffer.from(file).toString('latin1'), bytes: statSync(file).size, passwords: [], encoding: null }, sink)
}

const addObject = (object, counts) => {
  if (counts === null) return
  counts.records++
  counts.values += Object.keys(object).length
}

async function parseLines(file, counts) {
  for await (const line of createInterface({ input: createReadStream(file) })) addObject(JSON.parse(line), counts)
}

async function streamObjects(file, counts) {
  const objects = createReadStream(file).pipe(streamArray.withParserAsStream())
  for await (const { value } of objects) addObject(value, counts)
}

async function race(label, read, file, truth) {
  const counts = { records: 0, values: 0 }
  await read(file, counts)
  assert.deepEqual(counts, truth, label)
  const seconds = []
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    await read(file, null)
    seconds.push((performance.now() - start) / 1000)
  }
  const { median, min, max } = spread(seconds)
  const speed = (statSync(file).size / 1e6 / median).toFixed(0)
  console.log(`${label.padEnd(36)} ${median.toFixed(2)} s (${min.toFixed(2)}–${max.toFixed(2)})  ${speed.padStart(4)} MB/s`)
}

const files = writeFiles()
const own = ownReader(await loadReader())
const truth = { records: rows, values: rows * 8 }
await race('lines: leaktally', own, files.lines, truth)
await race('lines: JSON.parse of each', parseLines, files.lines, truth)
await race('array: leaktally', own, files.array, truth)
await race('array: stream-json, streamArray', streamObjects, files.array, truth)
