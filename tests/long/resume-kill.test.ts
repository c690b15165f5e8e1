/** A scan that is killed at any moment is resumed to the digest of one that was not. */
import { spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inject, beforeAll, expect, test } from 'vitest'
import { createRandom } from '../../fixtures/random.mjs'
import { writeTable } from '../../fixtures/tables.mjs'
import type { ScanResult } from '../../src/index.js'
import { newFolder, put } from '../scan/places.js'

const command = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url))
const folder = newFolder()
const random = createRandom(inject('seed'))
let digest = ''
let wholeMs = 0

const scanArguments = (out: string): string[] => [command, 'scan', folder, '--out', out, '--threads', '2', '--memory', '16M', '--quiet']

const digestIn = (out: string): string => (JSON.parse(readFileSync(join(out, 'result.json'), 'utf8')) as ScanResult).digest

beforeAll(() => {
  const rows = writeTable('maternity', { records: 60_000, lineEnd: '\n', header: false }).bytes
  const descriptor = openSync(put(folder, 'large.csv', writeTable('maternity', { records: 0, lineEnd: '\n' }).bytes), 'a')
  for (let round = 0; round < 40; round++) writeSync(descriptor, rows)
  closeSync(descriptor)
  for (let file = 0; file < 30; file++) put(folder, `small/${file}.csv`, writeTable('calls', { seed: file, records: 2000 }).bytes)
  const out = join(newFolder(), 'out')
  const startedAt = performance.now()
  const ran = spawnSync(process.execPath, scanArguments(out), { encoding: 'utf8' })
  wholeMs = performance.now() - startedAt
  expect([ran.status, ran.stderr]).toEqual([0, ''])
  digest = digestIn(out)
})

/** Starts the scan, kills it after a while; whether it was killed before it was done. */
async function startAndKill(out: string, afterMs: number, resume: boolean): Promise<boolean> {
  const child = spawn(process.execPath, [...scanArguments(out), ...(resume ? ['--resume'] : [])], { stdio: 'ignore' })
  const timer = setTimeout(() => child.kill('SIGKILL'), afterMs)
  const signal = await new Promise((resolve) =>
    child.once('close', (_, by) => {
      resolve(by)
    }),
  )
  clearTimeout(timer)
  return signal === 'SIGKILL'
}

test('a scan that is killed three times gives the digest of one that was not', async () => {
  const out = join(newFolder(), 'out')
  let kills = 0
  for (let attempt = 0; attempt < 12 && kills < 3 && !existsSync(join(out, 'result.json')); attempt++) {
    const afterMs = 150 + random.below(Math.max(1, Math.floor(wholeMs)))
    const resume = existsSync(join(out, '.journal', 'journal.jsonl'))
    if (await startAndKill(out, afterMs, resume)) kills++
  }
  if (!existsSync(join(out, 'result.json'))) {
    const resume = existsSync(join(out, '.journal', 'journal.jsonl')) ? ['--resume'] : []
    const ran = spawnSync(process.execPath, [...scanArguments(out), ...resume], { encoding: 'utf8' })
    expect([ran.status, ran.stderr]).toEqual([0, ''])
  }
  console.log(`killed ${kills} times; uninterrupted: ${Math.round(wholeMs)} ms`)
  expect(kills).toBeGreaterThan(0)
  expect(digestIn(out)).toBe(digest)
  expect(readdirSync(out).sort()).toEqual(['manifest.csv', 'register.jsonl', 'result.json', 'run.json'])
})
