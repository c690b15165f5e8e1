/** Writing files of our own, whole or not at all: a full disk leaves no half of them. */
import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
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

/** Makes a private file under another name, puts it on the disk and names it; after an error there is nothing of it. */
export function writeWhole(file: string, write: (descriptor: number) => void): void {
  const part = `${file}.part`
  try {
    const descriptor = openSync(part, 'w', 0o600)
    try {
      write(descriptor)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    renameSync(part, file)
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
}

/** Appends to a private file and gives the place; after an error the file is as it was. Nothing stays open. */
export function appendWhole(file: string, bytes: Uint8Array): number {
  const descriptor = openSync(file, 'a', 0o600)
  const position = fstatSync(descriptor).size
  try {
    writeAll(descriptor, bytes)
    return position
  } catch (error) {
    ftruncateSync(descriptor, position)
    throw error
  } finally {
    closeSync(descriptor)
  }
}

/** What failed is the output: a disk that is full is no fault of the input that is read meanwhile. */
export function outputFailed(error: unknown): LeaktallyError {
  return new LeaktallyError('output-failed', `cannot write: ${errnoOf(error)}`, { errno: errnoOf(error) })
}
