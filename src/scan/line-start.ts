/** Where a line of a file begins. */
import { asciiAt, codeUnitBytes } from '../format/encoding/code-units.js'
import type { TextEncodingName } from '../format/encoding/encoding.js'
import { FileSource } from '../source/file.js'

const blockBytes = 1024 * 1024
const lineFeed = 0x0a
const carriageReturn = 0x0d

/** How a text's lines end: with LF; `crEnds`: with a CR that no LF follows, too. */
interface LineRules {
  readonly encoding: TextEncodingName
  readonly crEnds: boolean
}

/**
 * First byte of the 1-based `line`; null when the file ends before it.
 *
 * Cost  O(bytes before the line).
 */
export function lineStart(location: string, line: number, rules: LineRules): number | null {
  const source = new FileSource(location)
  try {
    return line === 1 ? 0 : startOf(source, line, rules)
  } finally {
    source.close()
  }
}

function startOf(source: FileSource, line: number, { encoding, crEnds }: LineRules): number | null {
  const unit = codeUnitBytes(encoding)
  const block = new Uint8Array(blockBytes)
  let ended = 1
  let wasReturn = false
  for (let position = 0; position < source.bytes; position += blockBytes) {
    const count = source.read(block, position)
    for (let at = 0; at + unit <= count; at += unit) {
      const character = asciiAt(block, at, encoding)
      // The CR before this character was a line's end by itself.
      if (wasReturn && character !== lineFeed && ++ended === line) return position + at
      if (character === lineFeed && ++ended === line) return position + at + unit
      wasReturn = crEnds && character === carriageReturn
    }
  }
  return null
}
