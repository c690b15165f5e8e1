/** Takes the kernel's runs out of the arena: into shared memory, and to a file when a unit has more than it may keep. */
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import type { KeySpace } from '../kernel/outcomes.js'
import { outputFailed, writeAll } from '../source/write.js'
import type { KeyRun } from '../tally/partial.js'

export class RunKeeper {
  readonly #file: string
  readonly #keptBytes: number
  readonly #runs: KeyRun[] = []
  #held = 0
  #descriptor: number | null = null
  #written = 0

  constructor(directory: string, unit: number, keptBytes: number) {
    this.#file = join(directory, `unit-${unit}.keys`)
    this.#keptBytes = keptBytes
  }

  /** Copies a run; `bytes` and `offsets` are views into the arena. */
  add(space: KeySpace, bytes: Uint8Array, offsets: Uint32Array): void {
    const base = { space, offsets: offsets.slice() }
    if (this.#held + bytes.length > this.#keptBytes) {
      this.#runs.push({ ...base, bytes: null, file: this.#file, position: this.#write(bytes) })
      return
    }
    const copy = new Uint8Array(new SharedArrayBuffer(bytes.length))
    copy.set(bytes)
    this.#held += bytes.length
    this.#runs.push({ ...base, bytes: copy, file: null, position: 0 })
  }

  #write(bytes: Uint8Array): number {
    const position = this.#written
    try {
      this.#descriptor ??= openSync(this.#file, 'w', 0o600)
      writeAll(this.#descriptor, bytes)
    } catch (error) {
      throw outputFailed(error)
    }
    this.#written += bytes.length
    return position
  }

  finish(): readonly KeyRun[] {
    if (this.#descriptor !== null) closeSync(this.#descriptor)
    this.#descriptor = null
    return this.#runs
  }
}
