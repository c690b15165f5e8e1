/** Writing files of our own, whole or not at all: a full disk leaves no half of them. */
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname, resolve } from 'node:path'
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
export function outputFailed(error: unknown, path?: string): LeaktallyError {
  const errno = errnoOf(error)
  const where = path === undefined ? {} : { path }
  return new LeaktallyError('output-failed', `cannot write${path === undefined ? '' : ` ${path}`}: ${errno}`, { ...where, errno })
}

/**
 * Makes a folder and those above it, private; gives the topmost that was not there, null if all were.
 *
 * One by one from the nearest that exists: Node's own recursive way never ends where the system refuses with ENOENT (/proc).
 * Throws the system's error, and then leaves none that it made.
 */
export function makeFolders(folder: string): string | null {
  const missing: string[] = []
  for (let at = resolve(folder); !existsSync(at) && dirname(at) !== at; at = dirname(at)) missing.unshift(at)
  const made: string[] = []
  try {
    for (const one of missing) {
      makeFolder(one)
      made.push(one)
    }
  } catch (error) {
    for (const one of made.reverse()) if (readdirSync(one).length === 0) rmdirSync(one)
    throw error
  }
  return missing[0] ?? null
}

/** Another scan may make it at the same time. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST' || !statSync(folder).isDirectory()) throw error
  }
}
