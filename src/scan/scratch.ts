/**
 * Folders for what a scan writes only for itself: spilled keys and copies of streams, which are seized data. Their names tell
 * whose they are, so that a later scan removes those of a killed one: `.leaktally-HOST-PROCESS-…`.
 */
import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { errnoOf } from '../source/walk.js'

const prefix = '.leaktally-'
const host = hostname().replaceAll(/[^\w.-]/g, '_')

/** Makes a private folder in `parent`, or else in the temporary folder. What killed scans left in both is removed. */
export function makeScratch(parent: string | null): string {
  removeAbandoned(tmpdir())
  if (parent !== null) removeAbandoned(parent)
  return mkdtempSync(join(parent ?? tmpdir(), `${prefix}${host}-${process.pid}-`))
}

function removeAbandoned(parent: string): void {
  for (const name of namesIn(parent)) {
    const owner = ownerOf(name)
    const folder = join(parent, name)
    if (owner !== null && isOwnFolder(folder) && isGone(owner, folder)) rmSync(folder, { recursive: true, force: true })
  }
}

/** A folder for temporary files that may be written to need not be readable. */
function namesIn(parent: string): string[] {
  try {
    return readdirSync(parent)
  } catch {
    return []
  }
}

/** The process that made a folder on this host; null for any other name. */
function ownerOf(name: string): number | null {
  const start = `${prefix}${host}-`
  const process = name.startsWith(start) ? /^(\d+)-\w+$/.exec(name.slice(start.length))?.[1] : undefined
  return process === undefined ? null : Number(process)
}

/** Never a link, never what another user put there. */
function isOwnFolder(folder: string): boolean {
  const statistics = lstatSync(folder, { throwIfNoEntry: false })
  return statistics?.isDirectory() === true && (process.getuid === undefined || statistics.uid === process.getuid())
}

/** In a container every scan may have the same number: then what is older than this process is another's. */
function isGone(owner: number, folder: string): boolean {
  if (owner !== process.pid) return !isAlive(owner)
  const startedMs = Date.now() - process.uptime() * 1000
  return (lstatSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? startedMs) < startedMs
}

/** Signal 0 only asks. A process of another user is alive, too. */
function isAlive(process_: number): boolean {
  try {
    return process.kill(process_, 0)
  } catch (error) {
    return errnoOf(error) !== 'ESRCH'
  }
}

/** Runs with a scratch folder among the temporary files, and removes it. */
export async function inScratch<T>(run: (folder: string) => Promise<T>): Promise<T> {
  const folder = makeScratch(null)
  try {
    return await run(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
