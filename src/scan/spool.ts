/**
 * Streams become private files before anything is read from them.
 *
 * The content id and the default seed need every input's length, and a sample needs the seed before the first record:
 * neither is known until a stream has ended. So a stream costs its size on the disk, and gives the same result as a file.
 */
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import type { Plan } from '../plan/types.js'
import { toLocation } from '../source/location.js'
import { errnoOf } from '../source/walk.js'
import { writeAll } from '../source/write.js'
import { wrongInput, type NamedStream, type ScanInput } from './inputs.js'

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
    const own = join(folder, `stream-${index}`)
    mkdirSync(own, { mode: 0o700 })
    const file = join(own, fileName(input.name))
    paths.push(file)
    const brokenBy = await spoolStream(input.stream, file, signal)
    if (brokenBy !== null) broken.set(toLocation(Buffer.from(resolve(file))), brokenBy)
  }
  return { paths, broken }
}

function fileName(name: string): string {
  const safe = name.replaceAll(/[/\\\0]/g, '_')
  return /^\.*$/.test(safe) ? 'stream' : safe
}

/**
 * Writes a stream to a file.
 *
 * Gives   short name of the error at which the stream broke off, null when it ended. Throws when the file cannot be
 *         written, and for an abort; a stream that never gives another chunk does not hold up the abort.
 */
async function spoolStream(stream: NamedStream['stream'], file: string, signal: AbortSignal | null): Promise<string | null> {
  const descriptor = openSync(file, 'wx', 0o600)
  const end = new AbortController()
  try {
    return await Promise.race([copyChunks(stream, descriptor, end.signal), abortOf(signal, end.signal)])
  } finally {
    end.abort()
    closeSync(descriptor)
  }
}

/** Rejects when `signal` is aborted; forgotten at the end. */
function abortOf(signal: AbortSignal | null, end: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = (): void => {
      reject(new Error('aborted'))
    }
    if (signal?.aborted === true) stop()
    signal?.addEventListener('abort', stop, { signal: end })
  })
}

/** Until the stream ends or breaks off, or `end` comes: then nothing more is written, and the source is let go. */
async function copyChunks(stream: NamedStream['stream'], descriptor: number, end: AbortSignal): Promise<string | null> {
  const iterator: AsyncIterator<unknown> = stream[Symbol.asyncIterator]()
  end.addEventListener('abort', () => {
    letGo(stream, iterator)
  })
  for (;;) {
    const next = await nextChunk(iterator)
    if (end.aborted) return null
    if ('broken' in next) {
      for (const chunk of heldBack(stream)) writeAll(descriptor, bytesOf(chunk))
      return next.broken
    }
    if (next.done === true) return null
    writeAll(descriptor, bytesOf(next.value))
  }
}

/** A Node stream that waits for a chunk lets go only when it is destroyed; standard input would keep the program waiting. */
function letGo(stream: NamedStream['stream'], iterator: AsyncIterator<unknown>): void {
  if (stream instanceof Readable) stream.destroy()
  iterator.return?.().catch(() => undefined)
}

async function nextChunk(iterator: AsyncIterator<unknown>): Promise<IteratorResult<unknown> | { readonly broken: string }> {
  try {
    return await iterator.next()
  } catch (error) {
    return { broken: errnoOf(error) }
  }
}

/** What a Node stream had taken in when it was destroyed: it came, so it counts. */
function* heldBack(stream: NamedStream['stream']): Generator {
  if (!(stream instanceof Readable)) return
  for (let chunk: unknown = stream.read(); chunk !== null; chunk = stream.read()) yield chunk
}

function bytesOf(chunk: unknown): Uint8Array {
  if (typeof chunk === 'string') return Buffer.from(chunk)
  if (chunk instanceof Uint8Array) return chunk
  throw wrongInput('a chunk of a stream', 'bytes or text')
}

/** A Node stream that fails while it waits for its turn, or after it, tells so by an event that ends the program if nobody listens. */
export function listenForFailures(inputs: readonly ScanInput[]): void {
  for (const input of inputs) {
    if (typeof input !== 'string' && 'on' in input.stream) input.stream.on('error', () => undefined)
  }
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
