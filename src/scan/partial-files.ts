/** Writes and reads partials as files, private to their owner. */
import { closeSync, fsyncSync, openSync } from 'node:fs'
import { FileSource } from '../source/file.js'
import { writeAll } from '../source/write.js'
import { decodeHead, encodeHead, headLength, prefixBytes } from '../tally/partial-file.js'
import type { UnitPartial } from '../tally/partial.js'
import { readRun } from './run-store.js'

/** Writes a partial and makes sure that it is on the disk. Throws the system's error. */
export function writePartial(file: string, partial: UnitPartial): number {
  const descriptor = openSync(file, 'w', 0o600)
  try {
    const head = encodeHead(partial)
    writeAll(descriptor, head)
    let written = head.length
    for (const run of partial.runs) {
      const bytes = readRun(run)
      writeAll(descriptor, bytes)
      written += bytes.length
    }
    fsyncSync(descriptor)
    return written
  } finally {
    closeSync(descriptor)
  }
}

/** Reads a partial; its keys stay in the file until they are counted. */
export function readPartial(file: string): UnitPartial {
  const source = new FileSource(Buffer.from(file).toString('latin1'))
  try {
    const prefix = new Uint8Array(prefixBytes)
    source.read(prefix, 0)
    const json = new Uint8Array(headLength(prefix))
    source.read(json, prefixBytes)
    return decodeHead(json, file)
  } finally {
    source.close()
  }
}
