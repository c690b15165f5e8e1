/**
 * SHA-256 of a whole input, ahead of the scan by at most 256 MiB, so that a file larger than memory is read from the disk
 * once. For large inputs, and those of several units: a unit that is a whole small input hashes what it reads.
 */
import { createHash } from 'node:crypto'
import { FileSource } from '../source/file.js'
import { errnoOf } from '../source/walk.js'
import { sharedFields, type HashResult, type HashTask } from './task.js'

const mostAhead = BigInt(256 * 1024 * 1024)
const blockBytes = 1024 * 1024
/** How long the hasher sleeps before it looks again whether the scan has caught up. */
const pauseMs = 5

export function hashInput(task: HashTask): HashResult {
  const shared = new BigInt64Array(task.shared)
  const hash = createHash('sha256')
  try {
    const source = new FileSource(task.input.location)
    try {
      const whole = hashBlocks(source, task, hash, shared)
      return { sha256: whole ? hash.digest('hex') : null, failed: null, unchanged: source.isUnchanged(task.input) }
    } finally {
      source.close()
    }
  } catch (error) {
    return { sha256: null, failed: errnoOf(error), unchanged: true }
  }
}

/** Whether every planned byte came. */
function hashBlocks(source: FileSource, { input, paced }: HashTask, hash: ReturnType<typeof createHash>, shared: BigInt64Array): boolean {
  const { bytes } = input
  const block = new Uint8Array(blockBytes)
  let position = 0
  while (position < bytes && Atomics.load(shared, sharedFields.aborted) === 0n) {
    if (paced) waitForScan(shared)
    const count = source.read(block.subarray(0, Math.min(blockBytes, bytes - position)), position)
    if (count === 0) break
    hash.update(block.subarray(0, count))
    position += count
    if (paced) Atomics.add(shared, sharedFields.hashed, BigInt(count))
  }
  return position === bytes
}

function waitForScan(shared: BigInt64Array): void {
  const pause = new Int32Array(new SharedArrayBuffer(4))
  const ahead = (): bigint => Atomics.load(shared, sharedFields.hashed) - Atomics.load(shared, sharedFields.scanned)
  const goesOn = (): boolean => Atomics.load(shared, sharedFields.aborted) === 0n && Atomics.load(shared, sharedFields.unitsDone) === 0n
  while (ahead() > mostAhead && goesOn()) Atomics.wait(pause, 0, 0, pauseMs)
}
