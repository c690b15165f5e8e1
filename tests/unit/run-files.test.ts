import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { partitions } from '../../src/kernel/outcomes.js'
import type { KeyRun } from '../../src/tally/partial.js'
import { RunFiles } from '../../src/unit/run-files.js'
import { RunKeeper } from '../../src/unit/run-keeper.js'
import { sharedBytes, type ScanSettings } from '../../src/unit/task.js'
import { newFolder } from '../scan/places.js'

const keyBytes = 12

/** A run of `keys` row keys whose bytes all are `mark`, in the partitions at the end. */
function rows(keys: number, mark: number): { bytes: Uint8Array; offsets: Uint32Array } {
  const offsets = new Uint32Array(partitions + 1)
  offsets[partitions] = keys
  return { bytes: new Uint8Array(keys * keyBytes).fill(mark), offsets }
}

function settingsOf(spillDirectory: string, keptBytes: number): ScanSettings {
  return { spillDirectory, keptBytes, shared: new SharedArrayBuffer(sharedBytes) } as ScanSettings
}

/** One unit after another, each with one run of ten keys that are marked with its number. */
function keepUnits(units: number, settings: ScanSettings): KeyRun[] {
  return Array.from({ length: units }, (_, unit) => {
    const keeper = new RunKeeper(settings)
    const { bytes, offsets } = rows(10, unit % 256)
    keeper.add({ space: 'row', bytes, offsets, sets: new BigUint64Array(0) })
    return keeper.runs
  }).flat()
}

describe('the keys of all units together', () => {
  test('stay in memory up to the limit, and go to the disk beyond it', () => {
    const folder = newFolder()
    const runs = keepUnits(5, settingsOf(folder, 3 * 10 * keyBytes))
    expect(runs.map((run) => run.bytes !== null)).toEqual([true, true, true, false, false])
  })

  test('go to one file of a thread, however many units there are', () => {
    const folder = newFolder()
    const runs = keepUnits(300, settingsOf(folder, 0))
    expect(new Set(runs.map((run) => run.file)).size).toBe(1)
    expect(readdirSync(folder)).toHaveLength(1)
  })

  test('are read back as they were, wherever they are', () => {
    const runs = keepUnits(200, settingsOf(newFolder(), 100 * 10 * keyBytes))
    const files = new RunFiles()
    for (const [unit, run] of runs.entries()) {
      expect(files.read(run)).toEqual(new Uint8Array(10 * keyBytes).fill(unit))
      expect(files.read(run, keyBytes, 3 * keyBytes)).toEqual(new Uint8Array(2 * keyBytes).fill(unit))
    }
    files.close()
  })
})

const descriptors = '/proc/self/fd'

test.skipIf(!existsSync(descriptors))(
  'runs in hundreds of files never hold more than 64 of them open (skipped: cannot count open files)',
  () => {
    const folder = newFolder()
    const runs = Array.from({ length: 300 }, (_, unit): KeyRun => {
      const file = join(folder, `${unit}.keys`)
      const { bytes, offsets } = rows(2, unit % 256)
      writeFileSync(file, bytes)
      return { space: 'row', offsets, sets: new BigUint64Array(0), bytes: null, file, position: 0 }
    })
    const before = readdirSync(descriptors).length
    const files = new RunFiles()
    const seen = [...runs, ...runs].map((run) => files.read(run)[0])
    expect(seen.slice(0, 300)).toEqual(seen.slice(300))
    expect(readdirSync(descriptors).length - before).toBe(64)
    files.close()
    expect(readdirSync(descriptors).length).toBe(before)
  },
)
