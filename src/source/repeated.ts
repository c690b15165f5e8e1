/**
 * The same file by several of the given paths: a folder and a file in it, a path given twice, another name of the file.
 *
 * It is scanned once and listed for every path. Hard links and copies below one given path stay inputs of their own: that
 * folder was seized as it is.
 */
import { statSync } from 'node:fs'
import type { FoundFile } from './found-file.js'
import { locationBytes } from './location.js'

/** `roots`: for every file the number of the given path that led to it. Files are in the order of their shown paths. */
export function markRepeated(files: readonly FoundFile[], roots: readonly number[]): FoundFile[] {
  const first = keptPaths(files, roots)
  return files.map((file, index) => {
    const detail = first.get(index)
    return detail === undefined ? file : { ...file, bytes: 0, skipped: { code: 'source-repeated', detail } }
  })
}

/** Index of every file that is not scanned → path of the one that is. */
function keptPaths(files: readonly FoundFile[], roots: readonly number[]): ReadonlyMap<number, string> {
  const kept = new Map<number, string>()
  if (new Set(roots).size < 2) return kept
  for (const indexes of sameFiles(files)) {
    const [stays = [], ...others] = byRoot(indexes, roots)
    for (const index of others.flat()) kept.set(index, files[stays[0] ?? 0]?.path ?? '')
  }
  return kept
}

function sameFiles(files: readonly FoundFile[]): Iterable<readonly number[]> {
  const groups = new Map<string, number[]>()
  for (const [index, file] of files.entries()) {
    const identity = file.skipped === null ? identityOf(file.location) : null
    if (identity !== null) groups.set(identity, [...(groups.get(identity) ?? []), index])
  }
  return groups.values()
}

/** Device and inode, as whole numbers of 64 bits; null where the file system has none, or the file is gone. */
function identityOf(location: string): string | null {
  const statistics = statSync(locationBytes(location), { bigint: true, throwIfNoEntry: false })
  return statistics === undefined || statistics.ino === 0n ? null : `${statistics.dev}/${statistics.ino}`
}

/** The path that leads to most names of the file comes first, then the smallest: the order of the given paths decides nothing. */
function byRoot(indexes: readonly number[], roots: readonly number[]): number[][] {
  const groups = new Map<number, number[]>()
  for (const index of indexes) groups.set(roots[index] ?? 0, [...(groups.get(roots[index] ?? 0) ?? []), index])
  return [...groups.values()].sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0))
}
