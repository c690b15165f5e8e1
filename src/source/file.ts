/** One input, opened read-only, read by position into buffers of the caller. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { locationBytes } from './location.js'

let counter: BigInt64Array | null = null

/** From now on, bytes that this thread reads from any file are added to the first number; null ends it. */
export function countReading(into: BigInt64Array | null): void {
  counter = into
}

/** Bytes that are read by position. */
export interface ByteSource {
  readonly bytes: number
  /** Reads into `target` from `position`; gives how much came, less than asked only at the end. */
  read(target: Uint8Array, position: number): number
}

/** A file that is read by position until it is closed. */
export interface OpenFile extends ByteSource {
  close(): void
}

export class FileSource implements OpenFile {
  readonly #descriptor: number
  readonly bytes: number
  readonly modifiedMs: number

  /** Throws the system's error when the file cannot be opened. */
  constructor(location: string) {
    this.#descriptor = openSync(locationBytes(location), constants.O_RDONLY)
    const statistics = fstatSync(this.#descriptor)
    this.bytes = statistics.size
    this.modifiedMs = statistics.mtimeMs
  }

  read(target: Uint8Array, position: number): number {
    let taken = 0
    while (taken < target.length) {
      const count = readSync(this.#descriptor, target, taken, target.length - taken, position + taken)
      if (count === 0) break
      taken += count
    }
    if (counter !== null) Atomics.add(counter, 0, BigInt(taken))
    return taken
  }

  /** Whether size and time are still those of `expected`: then the bytes read are the bytes that were hashed. */
  isUnchanged(expected: { readonly bytes: number; readonly modifiedMs: number }): boolean {
    const statistics = fstatSync(this.#descriptor)
    return statistics.size === expected.bytes && statistics.mtimeMs === expected.modifiedMs
  }

  close(): void {
    closeSync(this.#descriptor)
  }
}

/** First `count` bytes of a file, or fewer when it is shorter. */
export function readHead(source: ByteSource, count: number): Uint8Array {
  const head = new Uint8Array(Math.min(count, source.bytes))
  return head.subarray(0, source.read(head, 0))
}
