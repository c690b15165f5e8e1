/** Writes and reads partials as files, private to their owner. */
import { closeSync, fsyncSync, openSync } from 'node:fs'
import { LeaktallyError } from '../problem.js'
import { FileSource } from '../source/file.js'
import { writeAll } from '../source/write.js'
import { decodeHead, encodeHead, headLength, prefixBytes, runBytes } from '../tally/partial-file.js'
import type { UnitPartial } from '../tally/partial.js'
import { RunFiles } from '../unit/run-files.js'

/** Writes a partial and makes sure that it is on the disk. Throws the system's error. */
export function writePartial(file: string, partial: UnitPartial): number {
  const descriptor = openSync(file, 'w', 0o600)
  const runs = new RunFiles()
  try {
    const head = encodeHead(partial)
    writeAll(descriptor, head)
    let written = head.length
    for (const run of partial.runs) {
      const bytes = runs.read(run)
      writeAll(descriptor, bytes)
      written += bytes.length
    }
    fsyncSync(descriptor)
    return written
  } finally {
    runs.close()
    closeSync(descriptor)
  }
}

/** Reads a partial; its keys stay in the file until they are counted. Throws `partial-mismatch` for a file that is cut. */
export function readPartial(file: string): UnitPartial {
  const source = new FileSource(Buffer.from(file).toString('latin1'))
  try {
    const prefix = new Uint8Array(prefixBytes)
    source.read(prefix, 0)
    const jsonBytes = headLength(prefix)
    if (prefixBytes + jsonBytes > source.bytes) throw cut()
    const json = new Uint8Array(jsonBytes)
    source.read(json, prefixBytes)
    const partial = decodeHead(json, file)
    const keys = partial.runs.reduce((sum, run) => sum + runBytes(run), 0)
    if (prefixBytes + jsonBytes + keys !== source.bytes) throw cut()
    return partial
  } finally {
    source.close()
  }
}

function cut(): LeaktallyError {
  return new LeaktallyError('partial-mismatch', 'the partial is not complete')
}
