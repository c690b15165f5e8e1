/** Everything before the first unit: threads start, large inputs are hashed, and meanwhile the plan is made. */
import type { ResolvedOptions } from '../options.js'
import type { Plan } from '../plan/types.js'
import { walkInputs, type FoundFile } from '../source/walk.js'
import { sharedBytes, type SharedProgress } from '../unit/task.js'
import type { ScanInput } from './inputs.js'
import { startHashing, type Hashing } from './hashing.js'
import { planReadable } from './plan-paths.js'
import { inlineRunner, threadRunner, type TaskRunner } from './pool.js'
import { spoolStreams, withBrokenStreams } from './spool.js'
import type { Workspace } from './workspace.js'

/** Below this, starting threads costs more than they save (measured: a thread takes about 60 ms to start). */
const inlineBytes = 24 * 1024 * 1024

export interface Started {
  readonly plan: Plan
  readonly runner: TaskRunner
  readonly hashing: Hashing
  readonly shared: SharedProgress
}

/** Throws, with every thread ended, when nothing can be read. */
export async function startScan(paths: readonly string[], options: ResolvedOptions): Promise<Started> {
  const files = walkInputs(paths, options.followLinks)
  const shared = new SharedArrayBuffer(sharedBytes)
  const hashing = startHashing(files, shared)
  const runner = withHashing(await runnerFor(files, options), hashing)
  try {
    return { plan: await planReadable(files, options), runner, hashing, shared }
  } catch (error) {
    await runner.close()
    throw error
  }
}

/** The runner, whose end is the hasher's too. */
function withHashing(runner: TaskRunner, hashing: Hashing): TaskRunner {
  return { ...runner, close: () => Promise.all([runner.close(), hashing.close()]).then(() => undefined) }
}

function runnerFor(files: readonly FoundFile[], options: ResolvedOptions): Promise<TaskRunner> {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  return bytes < inlineBytes ? Promise.resolve(inlineRunner) : threadRunner(options.threads)
}

/** With streams, something readable is known only when they have ended. */
export async function spoolAndStart(inputs: readonly ScanInput[], workspace: Workspace, options: ResolvedOptions): Promise<Started> {
  const { paths, broken } = await spoolStreams(inputs, workspace.scratch, options.signal)
  const started = await startScan(paths, options)
  return { ...started, plan: withBrokenStreams(started.plan, broken) }
}
