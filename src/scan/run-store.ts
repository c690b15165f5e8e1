/**
 * The one accountant of key runs: in memory up to the limit, beyond it in a private file. Results cannot depend on it.
 */
import { closeSync, fsyncSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { FileSource } from '../source/file.js'
import { writeAll } from '../source/write.js'
import { runBytes } from '../tally/partial-file.js'
import type { KeyRun, UnitPartial } from '../tally/partial.js'

/** All bytes of a run, wherever it is. */
export function readRun(run: KeyRun): Uint8Array {
  if (run.bytes !== null) return run.bytes
  const source = new FileSource(Buffer.from(run.file ?? '').toString('latin1'))
  try {
    const bytes = new Uint8Array(runBytes(run))
    source.read(bytes, run.position)
    return bytes
  } finally {
    source.close()
  }
}

export class RunStore {
  readonly #limit: number
  readonly #file: string
  #held = 0
  #descriptor: number | null = null
  #written = 0

  constructor(directory: string, limit: number) {
    this.#limit = limit
    this.#file = join(directory, 'spill.keys')
  }

  /** Takes a partial's runs; what exceeds the limit goes to disk and leaves memory. */
  admit(partial: UnitPartial): UnitPartial {
    return { ...partial, runs: partial.runs.map((run) => this.#admitRun(run)) }
  }

  #admitRun(run: KeyRun): KeyRun {
    if (run.bytes === null) return run
    if (this.#held + run.bytes.length <= this.#limit) {
      this.#held += run.bytes.length
      return run
    }
    return this.#spill(run, run.bytes)
  }

  #spill(run: KeyRun, bytes: Uint8Array): KeyRun {
    this.#descriptor ??= openSync(this.#file, 'w', 0o600)
    const position = this.#written
    writeAll(this.#descriptor, bytes)
    this.#written += bytes.length
    return { ...run, bytes: null, file: this.#file, position }
  }

  close(): void {
    if (this.#descriptor === null) return
    fsyncSync(this.#descriptor)
    closeSync(this.#descriptor)
    this.#descriptor = null
  }
}
