/** `createScanner`: a scan that is written to, chunk by chunk. */
import { PassThrough, type Writable } from 'node:stream'
import { checkOptions, type ScanOptions } from '../options.js'
import type { ScanResult } from '../result.js'
import { wrongInput } from './inputs.js'
import { scan } from './scan.js'

export interface Scanner {
  /** Takes a chunk, cut anywhere. False: wait for `drain` on `stream()` before writing more. */
  write(chunk: Uint8Array | string): boolean
  /** No more chunks; gives the result. */
  end(): Promise<ScanResult>
  /** The same as a Node stream to pipe into. */
  stream(): Writable
}

/** `name` is shown as the input's path. The chunks are kept in a private file until the scan is over. */
export function createScanner(options: ScanOptions & { readonly name?: string } = {}): Scanner {
  const { name = 'stream', ...scanOptions } = checkOptions(options)
  const stream = new PassThrough()
  const result = scan([{ name, stream }], scanOptions)
  // Writing after the end is told by an event, which ends the program if nobody listens; the scan says that the stream broke.
  stream.on('error', () => undefined)
  // The caller learns of a failure from `end`; until then it must not count as unhandled, nor leave a writer waiting.
  result.catch(() => stream.resume())
  return {
    write: (chunk) => {
      if (typeof chunk !== 'string' && !((chunk as unknown) instanceof Uint8Array)) throw wrongInput('a chunk', 'bytes or text')
      return stream.write(chunk)
    },
    end: () => {
      stream.end()
      return result
    },
    stream: () => stream,
  }
}
