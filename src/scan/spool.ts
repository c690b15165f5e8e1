/**
 * Streams become private files before anything is read from them.
 *
 * The content id and the default seed need every input's length, and a sample needs the seed before the first record:
 * neither is known until a stream has ended. So a stream costs its size on the disk, and gives the same result as a file.
 */
import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Readable } from 'node:stream'

export interface NamedStream {
  /** Shown as the path in the result. */
  readonly name: string
  readonly stream: NodeJS.ReadableStream
}

/** Writes the stream to a file below `folder` that bears its name; gives the file's path. */
export async function spoolStream(input: NamedStream, folder: string, index: number, signal: AbortSignal | null): Promise<string> {
  const own = join(folder, `stream-${index}`)
  mkdirSync(own, { recursive: true, mode: 0o700 })
  const file = join(own, input.name.replaceAll(/[/\\\0]/g, '_') || 'stream')
  await pipeline(input.stream as Readable, createWriteStream(file, { mode: 0o600 }), signal === null ? {} : { signal })
  return file
}
