/**
 * Streams become private files before anything is read from them.
 *
 * The content id and the default seed need every input's length, and a sample needs the seed before the first record:
 * neither is known until a stream has ended. So a stream costs its size on the disk, and gives the same result as a file.
 */
import { createWriteStream, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Readable } from 'node:stream'
import type { Plan } from '../plan/types.js'
import { toLocation } from '../source/location.js'
import { errnoOf } from '../source/walk.js'

export interface NamedStream {
  /** Shown as the path in the result. */
  readonly name: string
  readonly stream: NodeJS.ReadableStream
}

/** What is scanned: a path, or a stream with a name. */
export type ScanInput = string | NamedStream

interface SpooledStream {
  readonly file: string
  /** Short name of the error at which the stream broke off; null when it ended. */
  readonly broken: string | null
}

/** Writes the stream to a file below `folder` that bears its name. Throws when it cannot be written, or for an abort. */
async function spoolStream(input: NamedStream, folder: string, index: number, signal: AbortSignal | null): Promise<SpooledStream> {
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

export interface SpooledInputs {
  readonly paths: readonly string[]
  /** By location: how a stream broke off. */
  readonly broken: ReadonlyMap<string, string>
}

/** Paths as they are, streams as the files they were spooled to; one after the other, so that their order stays. */
export async function spoolStreams(inputs: readonly ScanInput[], folder: string, signal: AbortSignal | null): Promise<SpooledInputs> {
  const paths: string[] = []
  const broken = new Map<string, string>()
  for (const [index, input] of inputs.entries()) {
    if (typeof input === 'string') {
      paths.push(input)
      continue
    }
    const spooled = await spoolStream(input, folder, index, signal)
    paths.push(spooled.file)
    if (spooled.broken !== null) broken.set(toLocation(Buffer.from(resolve(spooled.file))), spooled.broken)
  }
  return { paths, broken }
}

/** What came of a broken stream is scanned; that it broke off is said. */
export function withBrokenStreams(plan: Plan, broken: ReadonlyMap<string, string>): Plan {
  const inputs = plan.inputs.map((input) => {
    const detail = broken.get(input.location)
    if (detail === undefined) return input
    return { ...input, problems: [...input.problems, { code: 'source-truncated' as const, count: 1, byteStarts: [input.bytes], detail }] }
  })
  return { ...plan, inputs }
}
