/** Files that the command itself reads and writes: plans, stop lists, column plans. The library does the rest. */
import { existsSync } from 'node:fs'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { LeaktallyError } from '../problem.js'
import type { Plan, ScanResult, UnitPartial, UserDictionary } from '../index.js'
import { errnoOf, outputFailed } from './io.js'
import type { CliApi } from './io.js'

export async function readText(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).replace(/^\ufeff/, '')
  } catch (error) {
    throw unreadable(path, error)
  }
}

/** Writes a private file (0600) that is not there yet: what a person may have corrected is never overwritten. */
export async function writeNew(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, content, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    throw errnoOf(error) === 'EEXIST' ? exists(path) : outputFailed(path, error)
  }
}

/** Makes a private folder and those above it, where they are missing. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw outputFailed(path, error)
  }
}

/** A plan that `leaktally plan --json` printed. Throws `plan-mismatch` for anything else; the message holds none of it. */
export async function readPlan(path: string): Promise<Plan> {
  const text = await readText(path)
  const mismatch = new LeaktallyError('plan-mismatch', `${path} is not a plan of this version`, { path })
  try {
    const plan = JSON.parse(text) as Partial<Plan> | null
    if (plan?.schema === 'leaktally.plan/1' && Array.isArray(plan.units) && Array.isArray(plan.inputs)) return plan as Plan
  } catch {
    throw mismatch
  }
  throw mismatch
}

/** A result file, or the folder that a scan wrote. What is no result is told by the library. */
export async function readResult(path: string): Promise<{ result: ScanResult; folder: string }> {
  const isFolder = await stat(path)
    .then((found) => found.isDirectory())
    .catch(() => false)
  const file = isFolder ? join(path, 'result.json') : path
  const text = await readText(file)
  try {
    const result = JSON.parse(text) as ScanResult | null
    if (typeof result === 'object' && result !== null) return { result, folder: dirname(file) }
  } catch {
    throw notAResult(file)
  }
  throw notAResult(file)
}

function notAResult(path: string): LeaktallyError {
  return new LeaktallyError('result-invalid', `${path} is no result`, { path })
}

/** One value a line; blank lines and lines that begin with `#` are passed over. */
export async function readStopList(path: string): Promise<readonly string[]> {
  const lines = (await readText(path)).split(/\r?\n/).map((line) => line.trim())
  return lines.filter((line) => line !== '' && !line.startsWith('#'))
}

/** One password a line, as it stands there: a blank or a # may be part of it. */
export async function readPasswords(path: string): Promise<readonly string[]> {
  return (await readText(path)).split(/\r?\n/).filter((line) => line !== '')
}

/** Dictionaries, each checked by itself, so that a complaint names its file. */
export async function readDictionaries(api: Pick<CliApi, 'parseDictionary'>, paths: readonly string[]): Promise<readonly UserDictionary[]> {
  return Promise.all(paths.map(async (path) => parseNamed(api, path, await readText(path))))
}

function parseNamed(api: Pick<CliApi, 'parseDictionary'>, path: string, text: string): UserDictionary {
  try {
    return api.parseDictionary(text)
  } catch (error) {
    throw error instanceof LeaktallyError ? new LeaktallyError(error.code, error.message, { file: path, ...error.detail }) : error
  }
}

export function readPartialFrom(api: CliApi, path: string): UnitPartial {
  try {
    return api.readPartial(path)
  } catch (error) {
    if (error instanceof LeaktallyError) throw new LeaktallyError(error.code, error.message, { path, ...error.detail })
    throw errnoOf(error) === undefined ? error : unreadable(path, error)
  }
}

export function writePartialTo(api: CliApi, path: string, partial: UnitPartial): void {
  if (existsSync(path)) throw exists(path)
  try {
    api.writePartial(path, partial)
  } catch (error) {
    throw errnoOf(error) === undefined ? error : outputFailed(path, error)
  }
}

export function unreadable(path: string, error: unknown): LeaktallyError {
  const errno = errnoOf(error) ?? 'unknown'
  return new LeaktallyError('input-unreadable', `cannot read ${path}: ${errno}`, { path, errno })
}

function exists(path: string): LeaktallyError {
  return new LeaktallyError('output-exists', `${path} exists already`, { output: path })
}
