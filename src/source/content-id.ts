/**
 * The content id of an input: SHA-256 over its first 1 MiB and its length. It names the content where path, mount and
 * time must not enter: sampling priorities and the default seed.
 */
import { createHash } from 'node:crypto'
import { FileSource, readHead } from './file.js'

/** Bytes of the head that plan and content id read. */
export const headBytes: number = 1024 * 1024

export function contentIdOf(head: Uint8Array, length: number): string {
  return createHash('sha256').update('leaktally.content/1\0').update(String(length)).update('\0').update(head).digest('hex')
}

/** The same of a file that is there. Throws the system's error. */
export function contentIdOfFile(location: string): string {
  const source = new FileSource(location)
  try {
    return contentIdOf(readHead(source, headBytes), source.bytes)
  } finally {
    source.close()
  }
}

/** Default seed: the digest of the sorted content ids, so that nobody shops for seeds. */
export function seedOf(contentIds: readonly string[]): string {
  const hash = createHash('sha256').update('leaktally.seed/1\0')
  for (const id of [...contentIds].sort()) hash.update(id).update('\0')
  return hash.digest('hex')
}

/** Two u64 that key the sample priorities of one table. */
export function sampleKeyOf(seed: string, contentId: string, table: string): readonly [bigint, bigint] {
  const digest = createHash('sha256').update(`leaktally.sample/1\0${seed}\0${contentId}\0${table}`).digest()
  return [digest.readBigUInt64LE(0), digest.readBigUInt64LE(8)]
}
