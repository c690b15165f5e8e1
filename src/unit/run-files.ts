/** Keys of runs, wherever they are: in memory or in files. */
import { FileSource } from '../source/file.js'
import { runBytes } from '../tally/partial-file.js'
import type { KeyRun } from '../tally/partial.js'

/**
 * Files open at once. A scan has one file of keys a thread; a resumed scan has one a unit, thousands of them, and a process
 * may open about a thousand.
 */
const mostOpenFiles = 64

export class RunFiles {
  readonly #open = new Map<string, FileSource>()
  /** One for all reads: a buffer a read is garbage faster than it is collected. */
  #buffer = new Uint8Array(0)

  /** Bytes [from, to) of a run's keys, all of them by default; good until the next call. */
  read(run: KeyRun, from = 0, to: number = runBytes(run)): Uint8Array {
    if (run.bytes !== null) return run.bytes.subarray(from, to)
    if (this.#buffer.length < to - from) this.#buffer = new Uint8Array(to - from)
    const target = this.#buffer.subarray(0, to - from)
    this.#readFile(run.file ?? '', target, run.position + from)
    return target
  }

  /** The first files stay open, the others are opened anew: runs are read round and round, so the latest come last again. */
  #readFile(file: string, target: Uint8Array, position: number): void {
    const known = this.#open.get(file)
    if (known !== undefined) {
      known.read(target, position)
      return
    }
    const source = new FileSource(Buffer.from(file).toString('latin1'))
    this.#open.set(file, source)
    source.read(target, position)
    if (this.#open.size <= mostOpenFiles) return
    this.#open.delete(file)
    source.close()
  }

  close(): void {
    for (const source of this.#open.values()) source.close()
    this.#open.clear()
  }
}
