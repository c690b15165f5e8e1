/** LEAKTALLY_NODES: colon-separated paths of node binaries (20 and later). All must give one digest. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { everyForm, writeTable } from '../../fixtures/tables.mjs'
import type { ScanResult } from '../../src/index.js'
import { newFolder, put } from '../scan/places.js'

const command = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url))
const given = (process.env['LEAKTALLY_NODES'] ?? '').split(':').filter((path) => path !== '')

function digestBy(node: string, folder: string): string {
  const ran = spawnSync(node, [command, 'scan', folder, '--json', '--quiet', '--reference-date', '2026-11-01'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  expect([ran.status, ran.stderr]).toEqual([0, ''])
  return (JSON.parse(ran.stdout) as ScanResult).digest
}

test.skipIf(given.length === 0)('every given version of Node gives the digest of this one (skipped: LEAKTALLY_NODES names none)', () => {
  const folder = newFolder()
  put(folder, 'students.csv', writeTable('students', { records: 150_000, forms: everyForm, lineEnd: '\n' }).bytes)
  put(folder, 'dump.txt', writeTable('dump', { records: 20_000, encoding: 'gb18030', forms: { mobile: { dashed: 0.2 } } }).bytes)
  put(folder, 'notes.txt', writeTable('notes', { records: 5000 }).bytes)
  const own = digestBy(process.execPath, folder)
  expect(own).toMatch(/^[0-9a-f]{64}$/)
  expect(given.map((node) => [node, digestBy(node, folder)])).toEqual(given.map((node) => [node, own]))
})
