/** Where a scan writes while it runs, and what it leaves: the output folder, the work folder, the case key. */
import { existsSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve, sep } from 'node:path'
import { LeaktallyError } from '../problem.js'
import type { ResolvedOptions } from '../options.js'
import { caseKeysFrom, ephemeralSecret, readOrMakeSecret } from '../source/case-keys.js'
import type { CaseKeys } from '../kernel/index.js'
import { makeFolders, outputFailed } from '../source/write.js'
import { Journal } from './journal.js'
import { makeScratch } from './scratch.js'

export interface Workspace {
  /** Spill and spooled streams; removed at the end. */
  readonly scratch: string
  /** Journal and partials of a resumable scan; null without an output folder. */
  readonly journal: string | null
  readonly keys: CaseKeys
  remove(): void
  /** Removes the journal, and the key and the folders that were made here, too: nothing came of the scan. */
  discard(): void
}

const journalFolder = '.journal'

/** Whether something in this output folder can be gone on with. */
export function canResume(output: string): boolean {
  return Journal.holdsUnits(join(output, journalFolder))
}

/** Refuses an output folder or a new key inside an input, a folder that holds a result, a resume of nothing. Writes nothing. */
export function checkOutput(inputs: readonly string[], options: ResolvedOptions): void {
  const { outputDirectory: output, caseKeyFile } = options
  if (caseKeyFile !== null && !existsSync(caseKeyFile)) checkOutside(caseKeyFile, inputs, 'caseKeyFile')
  if (output === null) return
  checkOutside(output, inputs, 'outputDirectory')
  if (existsSync(join(output, 'result.json'))) {
    throw new LeaktallyError('output-exists', `${output} holds a result already`, { output })
  }
  if (options.resume && !existsSync(join(output, journalFolder))) {
    throw new LeaktallyError('resume-mismatch', `nothing to resume in ${output}`, { folder: output, situation: 'resume-nothing' })
  }
}

/** Nothing is ever written among the evidence. */
export function checkOutside(output: string, inputs: readonly string[], option: 'caseKeyFile' | 'outputDirectory'): void {
  const target = realOf(output)
  for (const input of inputs) {
    const root = realOf(input)
    if (target === root || target.startsWith(root.endsWith(sep) ? root : root + sep)) {
      throw new LeaktallyError('output-inside-input', `${output} lies inside the input ${input}`, { output, input, option })
    }
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
  const { outputDirectory: output, caseKeyFile } = options
  const journal = output === null ? null : join(output, journalFolder)
  /** What was not there before. */
  const made: string[] = []
  try {
    const topmost = output === null ? null : makeFolders(output)
    if (topmost !== null) made.push(topmost)
    const keyFile = caseKeyFile ?? (output === null ? null : `${resolve(output)}.key`)
    const isNewKey = keyFile !== null && !existsSync(keyFile)
    const keys = caseKeysFrom(keyFile === null ? ephemeralSecret() : readOrMakeSecret(keyFile))
    if (isNewKey) made.push(keyFile)
    const scratch = makeScratch(output)
    return {
      scratch,
      journal,
      keys,
      remove: () => {
        removeAll([scratch])
      },
      discard: () => {
        removeAll([scratch, ...(journal === null ? [] : [journal]), ...made])
      },
    }
  } catch (error) {
    removeAll(made)
    throw error instanceof LeaktallyError ? error : outputFailed(error, output ?? tmpdir())
  }
}

function removeAll(paths: readonly string[]): void {
  for (const path of paths) rmSync(path, { recursive: true, force: true })
}
