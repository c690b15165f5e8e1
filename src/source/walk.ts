/**
 * From the paths a user gives to the files below them, in an order that depends on nothing but their names.
 *
 * Paths are bytes: a GBK file name on Linux is no UTF-8 and must still open. `location` keeps the bytes (as latin1 text,
 * so that a plan stays JSON), `path` is what the result shows: relative, `/`-separated, invalid UTF-8 as %XX.
 */
import { lstatSync, readdirSync, statSync, type Stats } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { ProblemCode } from '../problem.js'
import { contentIdOfFile } from './content-id.js'
import type { FoundFile } from './found-file.js'
import { toLocation } from './location.js'
import { markRepeated } from './repeated.js'

export type { FoundFile } from './found-file.js'

/** Deepest folder followed: deeper ones are listed as not seen. No seized tree known to us passes 40. */
const deepestFolder = 100

/** Files below every given path, sorted by the bytes of their shown paths. Never throws for a missing path: it is listed. */
export function walkInputs(inputs: readonly string[], followLinks: boolean): FoundFile[] {
  const roots = inputs.map((input) => Buffer.from(resolve(input)))
  const found = roots.flatMap((path, root) => filesBelow(path, roots.length > 1, followLinks).map((file) => ({ file, root })))
  found.sort((a, b) => byPath(a.file, b.file))
  return markRepeated(
    withUniquePaths(found.map(({ file }) => file)),
    found.map(({ root }) => root),
  )
}

/** `named`: what a folder holds is shown with the folder's name before it. */
function filesBelow(root: Buffer, named: boolean, followLinks: boolean): FoundFile[] {
  const name = Buffer.from(basename(root.toString('latin1')), 'latin1')
  const statistics = statusOf(root, true)
  if (statistics instanceof Error) return [skippedFile(root, name, statistics)]
  if (!statistics.isDirectory()) return [foundFile(root, name, statistics)]
  const found: FoundFile[] = []
  walkFolder(root, named ? name : Buffer.alloc(0), [placeOf(statistics)], followLinks, found)
  return found
}

/** Equal names of equal length are ordered by content, so that neither the order of the inputs nor their folders decide. */
export function byPath(a: FoundFile, b: FoundFile): number {
  const order = Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)) || a.bytes - b.bytes
  if (order !== 0) return order
  return compareText(contentOf(a), contentOf(b)) || compareText(a.location, b.location)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

/** The content id; the same text for all that cannot be read. */
function contentOf({ location, skipped }: FoundFile): string {
  if (skipped !== null) return ''
  try {
    return contentIdOfFile(location)
  } catch (error) {
    return errnoOf(error)
  }
}

/** Two inputs may show the same path; the later ones get a number. */
export function withUniquePaths<File extends FoundFile>(files: readonly File[]): File[] {
  const seen = new Map<string, number>()
  return files.map((file) => {
    const times = (seen.get(file.path) ?? 0) + 1
    seen.set(file.path, times)
    return times === 1 ? file : { ...file, path: `${file.path}#${times}` }
  })
}

function statusOf(path: Buffer, followLinks: boolean): Stats | Error {
  try {
    return followLinks ? statSync(path) : lstatSync(path)
  } catch (error) {
    return error instanceof Error ? error : new Error('unknown')
  }
}

/** What a folder is, by whatever path it is reached. */
function placeOf({ dev, ino }: Stats): string {
  return `${dev}/${ino}`
}

/** `above`: this folder and those above it. A link to one of them is not followed: below it the same files come again without end. */
function walkFolder(folder: Buffer, shown: Buffer, above: readonly string[], followLinks: boolean, found: FoundFile[]): void {
  let names: Buffer[]
  try {
    names = readdirSync(folder, { encoding: 'buffer' })
  } catch (error) {
    found.push(skippedFile(folder, shown, error))
    return
  }
  for (const name of names.sort((a, b) => Buffer.compare(a, b))) {
    const path = joined(folder, name)
    const shownPath = shown.length > 0 ? joined(shown, name) : name
    const statistics = statusOf(path, followLinks)
    if (statistics instanceof Error) found.push(skippedFile(path, shownPath, statistics))
    else if (!statistics.isDirectory()) found.push(foundFile(path, shownPath, statistics))
    else if (followLinks && above.includes(placeOf(statistics))) found.push(unseen(path, shownPath, 'source-loop', ''))
    else if (above.length <= deepestFolder) walkFolder(path, shownPath, [...above, placeOf(statistics)], followLinks, found)
    else found.push(unseen(path, shownPath, 'path-too-deep', ''))
  }
}

function joined(folder: Buffer, name: Buffer): Buffer {
  return Buffer.concat([folder, Buffer.from('/'), name])
}

function foundFile(path: Buffer, shown: Buffer, statistics: Stats): FoundFile {
  if (statistics.isSymbolicLink()) return unseen(path, shown, 'source-link', '')
  if (!statistics.isFile()) return unseen(path, shown, 'source-not-regular', '')
  return { path: shownPath(shown), location: toLocation(path), bytes: statistics.size, modifiedMs: statistics.mtimeMs, skipped: null }
}

function unseen(path: Buffer, shown: Buffer, code: ProblemCode, detail: string): FoundFile {
  return { path: shownPath(shown), location: toLocation(path), bytes: 0, modifiedMs: 0, skipped: { code, detail } }
}

function skippedFile(path: Buffer, shown: Buffer, error: unknown): FoundFile {
  const errno = errnoOf(error)
  return unseen(path, shown, errno === 'ENOENT' ? 'source-missing' : 'source-unreadable', errno)
}

/** The short name of a system error, such as EACCES; never its message, which may hold a path. */
export function errnoOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'
}

/** Valid UTF-8 as it is, every other byte as %XX; a literal % as %25, so that the name can be read back. */
function shownPath(path: Buffer): string {
  let shown = ''
  let at = 0
  while (at < path.length) {
    const length = characterLength(path, at)
    if (length === 0) shown += `%${(path[at] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`
    else shown += path.toString('utf8', at, at + length).replace('%', '%25')
    at += Math.max(length, 1)
  }
  return shown
}

/** Length of the valid UTF-8 character at `at`, 0 when there is none. */
function characterLength(path: Buffer, at: number): number {
  const first = path[at] ?? 0
  const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
  const character = path.subarray(at, at + length)
  return Buffer.from(character.toString('utf8')).equals(character) && character.length === length ? length : 0
}
