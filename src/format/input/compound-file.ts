/** Compound files (MS-CFB) in memory: streams by their paths. SheetJS reads them; it has no types for that. */
import { readFileSync } from 'node:fs'
import { locationBytes } from '../../source/location.js'
import { UnreadableFormat, type ReadableFile } from '../reader.js'

/** A document of a gigabyte is nearly all pictures. */
const largestFile = 1024 * 1024 * 1024

interface Library {
  readonly CFB: {
    readonly read: (
      bytes: Buffer,
      options: object,
    ) => { readonly FullPaths: readonly string[]; readonly FileIndex: readonly { readonly content?: Uint8Array }[] }
  }
}

/** By path below the root, `/`-separated; storages end with `/` and are empty. Throws `UnreadableFormat`, and SheetJS's errors for damage. */
export async function compoundStreams({ location, bytes }: ReadableFile): Promise<ReadonlyMap<string, Buffer>> {
  if (bytes > largestFile) throw new UnreadableFormat('part-unread')
  const { CFB } = (await import('@e965/xlsx')) as unknown as Library
  const { FullPaths, FileIndex } = CFB.read(readFileSync(locationBytes(location)), { type: 'buffer' })
  const below = (path: string): string => path.slice(path.indexOf('/') + 1)
  return new Map(FullPaths.map((path, index) => [below(path), Buffer.from(FileIndex[index]?.content ?? [])]))
}
