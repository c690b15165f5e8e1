/** What a killed scan left is seized data: the next scan removes it, and nothing else. */
import { spawnSync } from 'node:child_process'
import { chownSync, symlinkSync, utimesSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { writeTable } from '../../fixtures/tables.mjs'
import { scan } from '../../src/index.js'
import { everythingIn, newFolder, put } from './places.js'
import { withTemporaryFolder } from './small-disk.js'

const table = put(newFolder(), 'list.csv', writeTable('students', { records: 20 }).bytes)
const host = hostname().replaceAll(/[^\w.-]/g, '_')
/** A process that has ended. */
const dead = spawnSync(process.execPath, ['-e', '']).pid
const alive = process.ppid
const nameOf = (owner: number, on = host): string => `.leaktally-${on}-${owner}-AbCdEf`

function leave(folder: string, name: string): void {
  put(folder, `${name}/stream-0/seized.csv`, 'left')
}

test('the folder of a dead process of this host and user is removed from the temporary and the output folder', async () => {
  const temporary = newFolder()
  const outputDirectory = join(newFolder(), 'out')
  leave(temporary, nameOf(dead))
  leave(outputDirectory, nameOf(dead))
  await withTemporaryFolder(temporary, () => scan([table], { outputDirectory }))
  expect([...everythingIn(temporary), ...everythingIn(outputDirectory)].filter((name) => name.includes('.leaktally'))).toEqual([])
})

test('the folder of an earlier process with the number of this one is removed, and that of this one is not', async () => {
  const temporary = newFolder()
  leave(temporary, nameOf(process.pid))
  await withTemporaryFolder(temporary, () => scan([table]))
  expect(everythingIn(temporary)).not.toEqual([])
  const longAgo = new Date(Date.now() - 10 * 86_400_000)
  utimesSync(join(temporary, nameOf(process.pid)), longAgo, longAgo)
  await withTemporaryFolder(temporary, () => scan([table]))
  expect(everythingIn(temporary)).toEqual([])
})

test('what is of a living process, of another host, or of no scan stays', async () => {
  const temporary = newFolder()
  for (const name of [nameOf(alive), nameOf(dead, 'elsewhere'), '.leaktally-notes', 'leaktally']) leave(temporary, name)
  symlinkSync(newFolder(), join(temporary, `${nameOf(dead)}x`))
  const before = everythingIn(temporary)
  await withTemporaryFolder(temporary, () => scan([table]))
  expect(everythingIn(temporary)).toEqual(before)
})

test.runIf(process.getuid?.() === 0)('what another user left stays (only root can leave it here)', async () => {
  const temporary = newFolder()
  leave(temporary, nameOf(dead))
  chownSync(join(temporary, nameOf(dead)), 65_534, 65_534)
  await withTemporaryFolder(temporary, () => scan([table]))
  expect(everythingIn(temporary)).toContain(`${nameOf(dead)}/`)
})

test('two scans at once do not take each other’s copies away', async () => {
  const temporary = newFolder()
  await withTemporaryFolder(temporary, async () => {
    const stream = (): Readable => Readable.from([writeTable('students', { records: 20 }).bytes])
    const results = await Promise.all([1, 2, 3].map(() => scan([{ name: 'list.csv', stream: stream() }])))
    expect(new Set(results.map(({ digest }) => digest)).size).toBe(1)
  })
  expect(everythingIn(temporary)).toEqual([])
})
