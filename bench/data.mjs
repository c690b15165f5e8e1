/** Bench files under bench/work/ (git-ignored): made once by generate.mjs, kept, and made again when the generator changed. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generate } from './generate.mjs'

const here = dirname(fileURLToPath(import.meta.url))
export const root = dirname(here)
export const workFolder = join(here, 'work')

/** @typedef {{ path: string, truth: import('./generate.mjs').BenchTruth }} BenchFile */

/** Changes when a file that decides the bytes changes. */
function generatorVersion() {
  const hash = createHash('sha256')
  for (const file of ['bench/generate.mjs', 'fixtures/random.mjs', 'fixtures/vocabulary.mjs']) hash.update(readFileSync(join(root, file)))
  return hash.digest('hex').slice(0, 16)
}

/** @returns {BenchFile | null} null where the file is missing, cut short, or of another generator */
function existing(path, version) {
  const truthPath = `${path}.truth.json`
  if (!existsSync(path) || !existsSync(truthPath)) return null
  const { generator, ...truth } = JSON.parse(readFileSync(truthPath, 'utf8'))
  return generator === version && statSync(path).size === truth.bytes ? { path, truth } : null
}

/**
 * @param {number} rows
 * @returns {BenchFile}
 */
export function benchFile(rows) {
  mkdirSync(workFolder, { recursive: true })
  const path = join(workFolder, `rows-${rows}.csv`)
  const version = generatorVersion()
  const found = existing(path, version)
  if (found) return found
  console.error(`writing ${rows.toLocaleString('en')} rows to ${path} …`)
  const truth = generate(rows, `${path}.part`)
  renameSync(`${path}.part`, path)
  writeFileSync(`${path}.truth.json`, `${JSON.stringify({ ...truth, generator: version }, null, 2)}\n`)
  return { path, truth }
}
