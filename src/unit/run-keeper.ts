/**
 * Takes the kernel's runs out of the arena: into shared memory while all units together hold less than they may, then to the
 * thread's file. Memory that has left a worker is not given back before both threads collect their garbage, so nothing is
 * put there that will not stay. Results cannot depend on where a run is.
 */
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
import type { EmittedRun } from '../kernel/index.js'
import { appendWhole, outputFailed } from '../source/write.js'
import type { KeyRun } from '../tally/partial.js'
import { sharedFields, type ScanSettings } from './task.js'

export class RunKeeper {
  readonly runs: KeyRun[] = []
  readonly #file: string
  readonly #keptBytes: number
  readonly #shared: BigInt64Array

  /** A file a thread, not a unit: a scan of many small inputs has few files. */
  constructor({ spillDirectory, keptBytes, shared }: ScanSettings) {
    this.#file = join(spillDirectory, `thread-${threadId}.keys`)
    this.#keptBytes = keptBytes
    this.#shared = new BigInt64Array(shared)
  }

  /** Copies a run out of the arena. */
  add({ space, bytes, offsets, sets }: EmittedRun): void {
    const run = { space, offsets: sharedCopy(offsets, Uint32Array), sets: sets.slice() }
    if (this.#claim(bytes.length)) this.runs.push({ ...run, bytes: sharedCopy(bytes, Uint8Array), file: null, position: 0 })
    else this.runs.push({ ...run, bytes: null, file: this.#file, position: this.#spill(bytes) })
  }

  /** Whether there is room; if so, it is taken. */
  #claim(bytes: number): boolean {
    const held = Atomics.add(this.#shared, sharedFields.kept, BigInt(bytes))
    if (Number(held) + bytes <= this.#keptBytes) return true
    Atomics.sub(this.#shared, sharedFields.kept, BigInt(bytes))
    return false
  }

  #spill(bytes: Uint8Array): number {
    try {
      return appendWhole(this.#file, bytes)
    } catch (error) {
      throw outputFailed(error)
    }
  }
}

/** A copy that other threads see without copying it again. */
function sharedCopy<T extends Uint8Array | Uint32Array>(view: T, type: new (buffer: SharedArrayBuffer) => T): T {
  const copy = new type(new SharedArrayBuffer(view.byteLength))
  copy.set(view)
  return copy
}
