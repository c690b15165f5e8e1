/** Everything before the first unit: threads start, large inputs are hashed, and meanwhile files are prepared and the plan is made. */
import { existsSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { PreparedFile } from '../format/prepared-file.js'
import type { ResolvedOptions } from '../options.js'
import { rulesOf } from '../plan/plan.js'
import type { Plan } from '../plan/types.js'
import { walkInputs, type FoundFile } from '../source/walk.js'
import { sharedBytes, type SharedProgress } from '../unit/task.js'
import type { ScanInput } from './inputs.js'
import { startHashing, withHashed, type Hashing } from './hashing.js'
import { planReadable } from './plan-paths.js'
import { inlineRunner, threadRunner, type TaskRunner } from './pool.js'
import { prepareFiles } from './prepare.js'
import { makeScratch } from './scratch.js'
import { spoolStreams, withBrokenStreams } from './spool.js'
import { PreparationWatch } from './watched-runner.js'
import type { Workspace } from './workspace.js'

/** Below this, starting threads costs more than they save (measured: a thread takes about 60 ms to start). */
const inlineBytes = 24 * 1024 * 1024
export interface Started {
  readonly plan: Plan
  readonly runner: TaskRunner
  readonly hashing: Hashing
  readonly shared: SharedProgress
  /** Ends the threads and removes what was made of the files. */
  close(): Promise<void>
}

/** Throws, with every thread ended and nothing left, when nothing can be read. */
export async function startScan(paths: readonly string[], options: ResolvedOptions): Promise<Started> {
  const files = walkInputs(paths, options.followLinks)
  const shared = new SharedArrayBuffer(sharedBytes)
  const hashing = startHashing(files, shared)
  const threads = new Threads(options, bytesOf(files))
  const made = new MadeFiles(options.outputDirectory)
  const close = async (): Promise<void> => {
    await Promise.all([threads.close(), hashing.close()])
    made.remove()
  }
  // Ends what the threads are at, wherever they are: nothing of it is needed.
  const stop = (): void => {
    void threads.close()
  }
  const watch = new PreparationWatch(options)
  options.signal?.addEventListener('abort', stop)
  try {
    const prepared = await prepareFiles(files, {
      options,
      runner: async (cost) => watch.over(await threads.runnerFor(bytesOf(files) * cost)),
      folder: () => made.folder(),
      rules: rulesOf(options),
    })
    watch.planning()
    const runner = await threads.runnerFor(cellBytesOf(prepared.files))
    const plan = await planReadable(prepared, options, runner)
    options.signal?.throwIfAborted()
    return { plan, runner, hashing: withHashed(hashing, prepared.hashes), shared, close }
  } catch (error) {
    await close()
    throw error
  } finally {
    watch.stop()
    options.signal?.removeEventListener('abort', stop)
  }
}

/** With streams, something readable is known only when they have ended. */
export async function spoolAndStart(inputs: readonly ScanInput[], workspace: Workspace, options: ResolvedOptions): Promise<Started> {
  const { paths, broken } = await spoolStreams(inputs, workspace.scratch, options.signal)
  const started = await startScan(paths, options)
  return { ...started, plan: withBrokenStreams(started.plan, broken) }
}

export const bytesOf = (files: readonly FoundFile[]): number => files.reduce((sum, file) => sum + file.bytes, 0)

/** Bytes that will be scanned. */
function cellBytesOf(files: readonly PreparedFile[]): number {
  return files.reduce((sum, { bytes, tables }) => sum + (tables?.reduce((cells, table) => cells + table.bytes, 0) ?? bytes), 0)
}

/** The threads of a scan: they start at once for large inputs, else with the first work that is worth them. */
export class Threads {
  readonly #options: ResolvedOptions
  #started: Promise<TaskRunner> | null = null

  constructor(options: ResolvedOptions, bytes: number) {
    this.#options = options
    if (bytes >= inlineBytes) void this.#start()
  }

  /** Where work of about so many bytes of text is done. */
  runnerFor(bytes: number): Promise<TaskRunner> {
    if (this.#started === null && bytes < inlineBytes) return Promise.resolve(inlineRunner)
    return this.#start()
  }

  async close(): Promise<void> {
    await (await this.#started)?.close()
  }

  #start(): Promise<TaskRunner> {
    return (this.#started ??= threadRunner(this.#options.threads))
  }
}

/**
 * The private folder of what is made of the files before the scan. It lies on the disk of the output folder, which may not exist yet:
 * nothing is written there before something readable is known to be there.
 */
export class MadeFiles {
  readonly #output: string | null
  #folder: string | null = null

  constructor(output: string | null) {
    this.#output = output
  }

  folder(): string {
    return (this.#folder ??= makeScratch(this.#output === null ? null : nearestFolder(this.#output)))
  }

  remove(): void {
    if (this.#folder !== null) rmSync(this.#folder, { recursive: true, force: true })
  }
}

function nearestFolder(path: string): string {
  let folder = resolve(path)
  while (!existsSync(folder)) folder = dirname(folder)
  return folder
}
