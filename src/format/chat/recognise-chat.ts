/** Whether a text is an exported chat, by the lines at its beginning. */
import { headText } from '../input/head-text.js'
import type { PlainEncoding } from '../encoding/encoding.js'
import { FileSource, readHead } from '../../source/file.js'
import { chatShapeOf, type ChatShape } from './sender-line.js'

const headBytes = 64 * 1024

/** `text`: the beginning of a file. Null for other text. Cost: O(text). */
export function chatShape(text: string, isWanted: boolean): ChatShape | null {
  return chatShapeOf(text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/), isWanted)
}

/** The shape of a file that was recognised before, by what is needed at least: the user may have named it a chat. */
export function recognisedShape(location: string, encoding: PlainEncoding | null): ChatShape | null {
  const source = new FileSource(location)
  try {
    const text = headText(readHead(source, headBytes), source.bytes <= headBytes, encoding)
    return text === null ? null : (chatShape(text, false) ?? chatShape(text, true))
  } finally {
    source.close()
  }
}
