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

/** A piece of a file that holds several things one behind another. */
export interface FilePart {
  readonly from: number
  readonly bytes: number
}

/** A part of one of our own files, the path's bytes as latin1 text. */
export interface FilePlace extends FilePart {
  readonly location: string
}

export class FileSource implements OpenFile {
  readonly #descriptor: number
  readonly #part: FilePart | null
  readonly bytes: number
  readonly modifiedMs: number

  /** All of a file, or a part of it. Throws the system's error when the file cannot be opened. */
  constructor(location: string, part: FilePart | null = null) {
    this.#descriptor = openSync(locationBytes(location), constants.O_RDONLY)
    const statistics = fstatSync(this.#descriptor)
    this.#part = part
    this.bytes = part?.bytes ?? statistics.size
    this.modifiedMs = statistics.mtimeMs
  }

  read(target: Uint8Array, position: number): number {
    if (this.#part === null) return readAt(this.#descriptor, target, position)
    const wanted = target.subarray(0, Math.max(0, this.#part.bytes - position))
    return readAt(this.#descriptor, wanted, this.#part.from + position)
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

/** A whole file in memory: it is opened once, whatever is done with it. */
export class HeldFile implements OpenFile {
  readonly content: Uint8Array
  readonly modifiedMs: number

  constructor(content: Uint8Array, modifiedMs: number) {
    this.content = content
    this.modifiedMs = modifiedMs
  }

  /** Null for a file that has more than `most` bytes now. Throws the system's error. */
  static read(location: string, most: number): HeldFile | null {
    const source = new FileSource(location)
    try {
      return source.bytes > most ? null : new HeldFile(readHead(source, source.bytes), source.modifiedMs)
    } finally {
      source.close()
    }
  }

  get bytes(): number {
    return this.content.length
  }

  read(target: Uint8Array, position: number): number {
    const piece = this.content.subarray(position, position + target.length)
    target.set(piece)
    return piece.length
  }

  close(): void {
    // Nothing is open.
  }
}

/** Reads into `target` from `position`; gives how much came, less than asked only at the end. */
export function readAt(descriptor: number, target: Uint8Array, position: number): number {
  let taken = 0
  while (taken < target.length) {
    const count = readSync(descriptor, target, taken, target.length - taken, position + taken)
    if (count === 0) break
    taken += count
  }
  if (counter !== null) Atomics.add(counter, 0, BigInt(taken))
  return taken
}

/** First `count` bytes of a file, or fewer when it is shorter. */
export function readHead(source: ByteSource, count: number): Uint8Array {
  const head = new Uint8Array(Math.min(count, source.bytes))
  return head.subarray(0, source.read(head, 0))
}
