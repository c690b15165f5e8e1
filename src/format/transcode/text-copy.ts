/** A text of lines in several encodings, written anew in UTF-8 to a private file; and where a place of the copy lies in the original. */
import { closeSync, openSync } from 'node:fs'
import type { Problem } from '../../problem.js'
import type { FileSource } from '../../source/file.js'
import { toLocation } from '../../source/location.js'
import { outputFailed, writeAll } from '../../source/write.js'
import { lineRepairs, transcodeMixed, type TranscodedLines } from './mixed.js'
import { mostGrowth } from '../encoding/transcode.js'

export interface TextCopy {
  readonly encoding: 'mixed'
  /** The private file, the path's bytes as latin1 text. */
  readonly location: string
  readonly bytes: number
  /** Places that belong together, about every 64 KiB: in the copy, in the original. The first is 0, 0. */
  readonly places: readonly (readonly [copy: number, original: number])[]
}

/** Read at a time: what is decoded again to find one place. */
export const pieceBytes: number = 64 * 1024

/** Writes the copy of an input to `path`. Throws `output-failed`; errors of the input pass through. Cost: O(bytes). */
export function writeTextCopy(source: FileSource, path: string): { copy: TextCopy; problems: Problem[] } {
  const descriptor = openSync(path, 'wx', 0o600)
  const places: (readonly [number, number])[] = []
  const problems = new TranscodingProblems()
  let original = 0
  let copy = 0
  let wanted = pieceBytes
  try {
    while (original < source.bytes) {
      const bytes = new Uint8Array(Math.min(wanted, source.bytes - original))
      const count = source.read(bytes, original)
      if (count === 0) break
      const isLast = original + count >= source.bytes
      const target = new Uint8Array(count * mostGrowth)
      const piece = transcodeMixed(bytes.subarray(0, count), isLast, target)
      // A line that is longer than the piece.
      wanted = piece.used === 0 ? wanted * 2 : pieceBytes
      if (piece.used === 0) continue
      places.push([copy, original])
      problems.add(piece)
      writeOut(descriptor, target.subarray(0, piece.written))
      copy += piece.written
      original += piece.used
    }
  } finally {
    closeSync(descriptor)
  }
  return { copy: { encoding: 'mixed', location: toLocation(Buffer.from(path)), bytes: copy, places }, problems: problems.list() }
}

function writeOut(descriptor: number, bytes: Uint8Array): void {
  try {
    writeAll(descriptor, bytes)
  } catch (error) {
    throw outputFailed(error)
  }
}

class TranscodingProblems {
  readonly #lines = new Map<string, number>()

  add({ lines }: TranscodedLines): void {
    for (const repair of lineRepairs) this.#lines.set(repair, (this.#lines.get(repair) ?? 0) + lines[repair])
  }

  list(): Problem[] {
    const lines = [...this.#lines].map(([detail, count]): Problem => ({
      code: detail === 'gb18030' ? 'encoding-mixed' : 'encoding-garbled',
      count,
      byteStarts: [],
      detail,
    }))
    return lines.filter(({ count }) => count > 0)
  }
}
