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
import { errnoOf } from '../source/walk.js'

export interface NamedStream {
  /** Shown as the path in the result. */
  readonly name: string
  readonly stream: NodeJS.ReadableStream
}

export interface SpooledStream {
  readonly file: string
  /** Short name of the error at which the stream broke off; null when it ended. */
  readonly broken: string | null
}

/** Writes the stream to a file below `folder` that bears its name. Throws when it cannot be written, or for an abort. */
export async function spoolStream(input: NamedStream, folder: string, index: number, signal: AbortSignal | null): Promise<SpooledStream> {
  const own = join(folder, `stream-${index}`)
  mkdirSync(own, { recursive: true, mode: 0o700 })
  const file = join(own, fileName(input.name))
  const target = createWriteStream(file, { mode: 0o600 })
  let first: 'source' | 'target' | null = null
  input.stream.once('error', () => (first ??= 'source'))
  target.once('error', () => (first ??= 'target'))
  try {
    await pipeline(input.stream as Readable, target, signal === null ? {} : { signal })
    return { file, broken: null }
  } catch (error) {
    if (signal?.aborted === true || first === 'target') throw error
    return { file, broken: errnoOf(error) }
  }
}

function fileName(name: string): string {
  const safe = name.replaceAll(/[/\\\0]/g, '_')
  return /^\.*$/.test(safe) ? 'stream' : safe
}
