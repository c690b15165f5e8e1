/** Which files are the write-ahead logs of which databases, by name and content: they are read with them. */
import { knownFormat } from '../magic.js'
import { FileSource, readHead } from '../../source/file.js'
import type { FoundFile } from '../../source/found-file.js'

const ending = '-wal'

/** Path of a log → its database. Cost: O(files), and a look into those that are called so. */
export function databasesOfLogs(files: readonly FoundFile[]): ReadonlyMap<string, FoundFile> {
  const logs = files.filter(({ path, skipped }) => skipped === null && path.endsWith(ending))
  if (logs.length === 0) return new Map()
  const byPath = new Map(files.map((file) => [file.path, file]))
  return new Map(
    logs.flatMap((log) => {
      const database = byPath.get(log.path.slice(0, -ending.length))
      const isPair = database !== undefined && isCalled(log, 'sqlite-log') && isCalled(database, 'sqlite')
      return isPair ? [[log.path, database] as const] : []
    }),
  )
}

function isCalled({ location, skipped }: FoundFile, name: string): boolean {
  if (skipped !== null) return false
  try {
    const source = new FileSource(location)
    const head = readHead(source, 512)
    source.close()
    return knownFormat(head)?.name === name
  } catch {
    return false
  }
}
