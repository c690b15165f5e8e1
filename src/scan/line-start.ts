/** Where a line of a file begins. */
import { FileSource } from '../source/file.js'

const blockBytes = 1024 * 1024
const lineFeed = 0x0a
const carriageReturn = 0x0d

/**
 * First byte of the 1-based `line`; null when the file ends before it. Lines end with LF; `crEnds`: with a CR that no LF follows, too. In every
 * encoding that is read, these bytes are no part of other characters.
 *
 * Cost  O(bytes before the line).
 */
export function lineStart(location: string, line: number, crEnds: boolean): number | null {
  const source = new FileSource(location)
  try {
    return line === 1 ? 0 : startOf(source, line, crEnds)
  } finally {
    source.close()
  }
}

function startOf(source: FileSource, line: number, crEnds: boolean): number | null {
  const block = new Uint8Array(blockBytes)
  let ended = 1
  let wasReturn = false
  for (let position = 0; position < source.bytes; position += blockBytes) {
    const count = source.read(block, position)
    for (let at = 0; at < count; at++) {
      // The CR before this byte was a line's end by itself.
      if (wasReturn && block[at] !== lineFeed && ++ended === line) return position + at
      if (block[at] === lineFeed && ++ended === line) return position + at + 1
      wasReturn = crEnds && block[at] === carriageReturn
    }
  }
  return null
}
