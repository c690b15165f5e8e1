/** Where a scan writes while it runs, and what it leaves: the output folder, the work folder, the case key. */
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve, sep } from 'node:path'
import { LeaktallyError } from '../problem.js'
import type { ResolvedOptions } from '../options.js'
import { caseKeysFrom, ephemeralSecret, readOrMakeSecret } from '../source/case-keys.js'
import type { CaseKeys } from '../kernel/index.js'
import { errnoOf } from '../source/walk.js'

export interface Workspace {
  /** Spill and spooled streams; removed at the end. */
  readonly scratch: string
  /** Journal and partials of a resumable scan; null without an output folder. */
  readonly journal: string | null
  readonly keys: CaseKeys
  remove(): void
}

/** Refuses an output folder inside an input, or one that holds a result. Writes nothing. */
export function checkOutput(inputs: readonly string[], options: ResolvedOptions): void {
  const output = options.outputDirectory
  if (output === null) return
  const target = realOf(output)
  for (const input of inputs) {
    const root = realOf(input)
    if (target === root || target.startsWith(root.endsWith(sep) ? root : root + sep)) {
      throw new LeaktallyError('output-inside-input', `output folder ${output} lies inside the input ${input}`, { output, input })
    }
  }
  if (existsSync(join(output, 'result.json'))) {
    throw new LeaktallyError('output-exists', `${output} holds a result already`, { output })
  }
}

/** The real path of the nearest part that exists, with the rest as given. */
function realOf(path: string): string {
  const whole = resolve(path)
  try {
    return realpathSync(whole)
  } catch {
    const parent = resolve(whole, '..')
    return parent === whole ? whole : join(realOf(parent), whole.slice(parent.length))
  }
}

/**
 * Makes the folders and the key. Without a key file, a resumable scan keeps its key beside the output folder, never
 * inside it; a scan without output uses a key that nobody keeps.
 */
export function openWorkspace(options: ResolvedOptions): Workspace {
  const output = options.outputDirectory
  try {
    if (output !== null) mkdirSync(output, { recursive: true, mode: 0o700 })
    const scratch = mkdtempSync(join(output ?? tmpdir(), '.leaktally-'))
    const keyFile = options.caseKeyFile ?? (output === null ? null : `${resolve(output)}.key`)
    return {
      scratch,
      journal: output === null ? null : join(output, '.journal'),
      keys: caseKeysFrom(keyFile === null ? ephemeralSecret() : readOrMakeSecret(keyFile)),
      remove: () => {
        rmSync(scratch, { recursive: true, force: true })
      },
    }
  } catch (error) {
    if (error instanceof LeaktallyError) throw error
    throw new LeaktallyError('output-failed', `cannot write to ${output ?? tmpdir()}: ${errnoOf(error)}`, { errno: errnoOf(error) })
  }
}
