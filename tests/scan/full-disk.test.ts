/** A disk that is full in the middle of a scan, in one thread; threads.test.ts has the same with several. */
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { writeTable } from '../../fixtures/tables.mjs'
import { scan, type ScanOptions } from '../../src/index.js'
import { everythingIn, newFolder, put } from './places.js'
import { canMount, onSmallDisk, withTemporaryFolder } from './small-disk.js'

const caseKeyFile = join(newFolder(), 'case.key')
const table = writeTable('students', { records: 4000 })
const folder = newFolder()
for (const name of ['a.csv', 'b.csv', 'c.csv']) put(folder, name, table.bytes)

/** Escaped quotes: a dialect that is rewritten on the disk before it is scanned. */
const escapedRows = Array.from({ length: 5000 }, (_, row) => `"a";"said \\"${row}\\" then";"${'x'.repeat(40)}"\n`).join('')
const escaped = put(newFolder(), 'escaped.csv', escapedRows)

const full = { name: 'LeaktallyError', code: 'output-failed', detail: { errno: 'ENOSPC' } }

describe.skipIf(!canMount)('on a full disk (skipped: cannot mount one)', () => {
  test('a scan whose first unit finds no room leaves nothing at all', async () => {
    await onSmallDisk('64k', async ({ folder: disk }) => {
      await expect(scan([folder], { outputDirectory: join(disk, 'out') })).rejects.toMatchObject(full)
      expect(everythingIn(disk)).toEqual([])
    })
  })

  test('a scan that finds no room for its key leaves nothing but what was there', async () => {
    await onSmallDisk('64k', async ({ folder: disk, fill }) => {
      fill()
      await expect(scan([folder], { outputDirectory: join(disk, 'out') })).rejects.toMatchObject(full)
      expect(everythingIn(disk)).toEqual(['filler'])
    })
  })

  test('a scan that has committed something keeps just that, and goes on with it when there is room', async () => {
    const expected = await scan([folder], { caseKeyFile })
    await onSmallDisk('1m', async ({ folder: disk, enlarge, fill }) => {
      const options: ScanOptions = { outputDirectory: join(disk, 'out'), caseKeyFile }
      fill(300 * 1024)
      await expect(scan([folder], options)).rejects.toMatchObject(full)
      const left = everythingIn(join(disk, 'out'))
      expect(left.slice(0, 3)).toEqual(['.journal/', '.journal/journal.jsonl', '.journal/unit-0.partial'])
      expect(left.filter((name) => !name.endsWith('.partial'))).toHaveLength(2)
      enlarge('64m')
      expect((await scan([folder], { ...options, resume: true })).digest).toBe(expected.digest)
      expect(everythingIn(join(disk, 'out'))).toEqual(['manifest.csv', 'register.jsonl', 'result.json', 'run.json'])
    })
  })

  test.each([
    ['a result', 'merge', {}],
    ['a listing', 'list', { list: 'mobile' }],
  ])('%s that finds no room leaves no half of it, and is there after a resume', async (_name, stage, more: ScanOptions) => {
    const options: ScanOptions = { caseKeyFile, sample: 2000, ...more }
    const expected = await scan([folder], options.list === undefined ? options : { ...options, outputDirectory: join(newFolder(), 'out') })
    await onSmallDisk('32m', async (disk) => {
      const outputDirectory = join(disk.folder, 'out')
      const onProgress: ScanOptions['onProgress'] = (progress) => {
        // All units are committed, and none of the files is written yet.
        if (progress.stage === stage) disk.fill(16 * 1024)
      }
      await expect(scan([folder], { ...options, outputDirectory, onProgress })).rejects.toMatchObject(full)
      const left = everythingIn(outputDirectory).filter((name) => !name.startsWith('.journal/'))
      expect(left.filter((name) => name !== 'register.jsonl')).toEqual([])
      disk.enlarge('64m')
      expect((await scan([folder], { ...options, outputDirectory, resume: true })).digest).toBe(expected.digest)
    })
  })

  test.each([
    ['a stream', () => scan([{ name: 'a.csv', stream: Readable.from([table.bytes]) }])],
    [
      'a stream with an output folder elsewhere',
      (out: string) => scan([{ name: 'a.csv', stream: Readable.from([table.bytes]) }], { outputDirectory: out }),
    ],
    ['a dialect that is rewritten', () => scan([escaped])],
  ])('%s blames the output, not the input, and leaves nothing', async (_name, run) => {
    await onSmallDisk('64k', async ({ folder: disk }) => {
      await withTemporaryFolder(disk, async () => {
        await expect(run(join(disk, 'out'))).rejects.toMatchObject(full)
      })
      expect(everythingIn(disk)).toEqual([])
    })
  })
})
