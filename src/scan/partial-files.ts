/** Writes and reads partials as files, private to their owner. */
import { LeaktallyError } from '../problem.js'
import { FileSource } from '../source/file.js'
import { writeAll, writeWhole } from '../source/write.js'
import { decodeHead, encodeHead, headLength, prefixBytes, runBytes } from '../tally/partial-file.js'
import type { UnitPartial } from '../tally/partial.js'
import { RunFiles } from '../unit/run-files.js'

/** Writes a partial, gives its bytes, and makes sure that it is on the disk. Throws the system's error, and then leaves no file. */
export function writePartial(file: string, partial: UnitPartial): number {
  const head = encodeHead(partial)
  const runs = new RunFiles()
  try {
    writeWhole(file, (descriptor) => {
      writeAll(descriptor, head)
      for (const run of partial.runs) writeAll(descriptor, runs.read(run))
    })
    return partial.runs.reduce((sum, run) => sum + runBytes(run), head.length)
  } finally {
    runs.close()
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
