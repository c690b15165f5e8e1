/** Lines of a file whose encoding changes from line to line: each byte is one character of latin1 until its value is decoded. */
import { FileSource } from '../../source/file.js'

const blockBytes = 256 * 1024
/** A line that is longer is given in parts: it must not fill the memory. */
const longestLine = 1024 * 1024

/** Gives every line to `take`, without its end (CRLF, LF). Cost: O(bytes), constant memory. */
export function readByteLines(location: string, take: (line: string) => void): void {
  const file = new FileSource(location)
  try {
    const block = Buffer.alloc(blockBytes)
    let rest = ''
    for (let at = 0; at < file.bytes;) {
      const count = file.read(block, at)
      if (count === 0) break
      at += count
      const lines = (rest + block.toString('latin1', 0, count)).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) take(line.endsWith('\r') ? line.slice(0, -1) : line)
      if (rest.length > longestLine) {
        take(rest)
        rest = ''
      }
    }
    if (rest !== '') take(rest)
  } finally {
    file.close()
  }
}
