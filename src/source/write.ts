/** Writing to an open file, whole or not at all. */
import { writeSync } from 'node:fs'
import { LeaktallyError } from '../problem.js'
import { errnoOf } from './walk.js'

/** Writes everything, or throws the system's error (a full disk). */
export function writeAll(descriptor: number, bytes: Uint8Array): void {
  let done = 0
  while (done < bytes.length) done += writeSync(descriptor, bytes, done, bytes.length - done)
}

export function writeText(descriptor: number, text: string): void {
  writeAll(descriptor, Buffer.from(text))
}

/** What failed is the output: a disk that is full is no fault of the input that is read meanwhile. */
export function outputFailed(error: unknown): LeaktallyError {
  return new LeaktallyError('output-failed', `cannot write: ${errnoOf(error)}`, { errno: errnoOf(error) })
}
