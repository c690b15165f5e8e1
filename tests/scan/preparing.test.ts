/**
 * While files are unpacked and read, how far that is is told, and an abort ends it. Needs the built package, whose threads do it.
 *
 * The container is large only when it is unpacked, so that an abort comes long before its end on any machine.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Progress, ScanInput, ScanOptions, ScanResult } from '../../src/index.js'
import { everythingIn, newFolder, put } from './places.js'
import { withTemporaryFolder } from './small-disk.js'

const index = new URL('../../dist/index.js', import.meta.url)
const line = `${JSON.stringify({ 姓名: '张三', 手机: '13512340001', 备注: '无'.repeat(40) })}\n`
/** About 10 MB, and 20 KB packed. */
const piece = gzipSync(line.repeat(50_000))
let scan: (inputs: readonly ScanInput[], options?: ScanOptions) => Promise<ScanResult>

beforeAll(async () => {
  if (!existsSync(index)) throw new Error('dist/index.js is missing: npm run build')
  scan = ((await import(index.href)) as { scan: typeof scan }).scan
})

const packed = (pieces: number): string => put(newFolder(), 'people.json.gz', Buffer.concat(Array.from({ length: pieces }, () => piece)))
/** So much is inline otherwise. */
const filler = (): string => put(newFolder(), 'large.csv', '姓名,手机\n'.concat('王五,13512340002\n'.repeat(1_200_000)))

describe('an abort while a container is unpacked', () => {
  test.each([true, false])('ends it and leaves nothing (with an output folder: %s)', async (hasOutput) => {
    const inputs = [packed(120), filler()]
    const [temporary, parent] = [newFolder(), newFolder()]
    const stopper = new AbortController()
    const stages: string[] = []
    const options: ScanOptions = {
      threads: 2,
      signal: stopper.signal,
      onProgress: (progress) => {
        stages.push(progress.stage)
        stopper.abort()
      },
      ...(hasOutput ? { outputDirectory: join(parent, 'out') } : {}),
    }
    const scanning = withTemporaryFolder(temporary, () => scan(inputs, options))
    await expect(scanning).rejects.toMatchObject({ code: 'aborted' })
    expect(stages).toEqual(['prepare'])
    expect([...everythingIn(temporary), ...everythingIn(parent)]).toEqual([])
  })
})

test('progress counts the bytes of the container and of what comes out, up to all of them', async () => {
  const told: Progress[] = []
  await scan([packed(20), filler()], { threads: 2, onProgress: (progress) => told.push(progress) })
  const stages = told.map(({ stage }) => stage)
  expect([...new Set(stages)].slice(0, 3)).toEqual(['prepare', 'plan', 'work'])
  const prepared = told.filter(({ stage }) => stage === 'prepare' || stage === 'plan')
  expect(prepared.every(({ bytesDone, bytesTotal }) => bytesDone <= bytesTotal)).toBe(true)
  expect(prepared.map(({ bytesTotal }) => bytesTotal)).toEqual(prepared.map(({ bytesTotal }) => bytesTotal).sort((a, b) => a - b))
  const last = prepared.at(-1)
  expect(last?.bytesDone).toBe(last?.bytesTotal)
  expect(last?.bytesTotal).toBe(piece.length * 20 + Buffer.byteLength(line) * 50_000 * 20)
})
