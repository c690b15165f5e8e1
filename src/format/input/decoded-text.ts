/** A text file as pieces of decoded text, in constant memory: UTF-8, GB18030, UTF-16, and what else a document says it is. */
import { FileSource, readHead } from '../../source/file.js'
import { detectEncoding, utf16Of } from '../encoding/encoding.js'
import { gb18030Label, latinLabel } from '../encoding/labels.js'
import { mostGrowth, type Transcode } from '../encoding/transcode.js'
import { transcoders } from '../encoding/transcoders.js'
import { isCleanUtf8 } from '../encoding/utf8.js'

const blockBytes = 256 * 1024
/** Enough for any document's own statement, and for its content to show its encoding. */
const headBytes = 64 * 1024

export interface TextSource {
  readonly location: string
  /** What the user said; it goes before what the document says. */
  readonly encoding: string | null
  /** A label in the document's head (`<meta charset>`, `<?xml encoding>`). */
  readonly declared: (head: string) => string | null
}

/**
 * Gives the whole text to `take`, piece by piece.
 *
 * Gives   how many bytes fitted the encoding in no way; U+FFFD stands for them.
 * Errors  those of the disk, and of `take`.
 */
export function decodeFile({ location, encoding, declared }: TextSource, take: (text: string) => void): number {
  const file = new FileSource(location)
  try {
    const head = readHead(file, headBytes)
    const decode = decoderOf(encoding ?? encodingOf(head, file.bytes <= headBytes, declared))
    const block = new Uint8Array(blockBytes)
    let invalid = 0
    for (let at = 0; at < file.bytes;) {
      const bytes = block.subarray(0, file.read(block, at))
      if (bytes.length === 0) break
      at += bytes.length
      const piece = decode(bytes, at >= file.bytes)
      invalid += piece.invalid
      take(piece.text)
    }
    return invalid
  } finally {
    file.close()
  }
}

/** Content goes before a statement, which programs copy from templates: bytes that are UTF-8 with Chinese in them are UTF-8. */
function encodingOf(head: Uint8Array, isWhole: boolean, declared: TextSource['declared']): string {
  const wide = utf16Of(head)
  if (wide !== null) return wide
  if (isCleanUtf8(head, !isWhole) && head.some((byte) => byte >= 0x80)) return 'utf-8'
  const said = declared(Buffer.from(head).toString('latin1'))?.toLowerCase() ?? ''
  if (gb18030Label.test(said)) return 'gb18030'
  if (/^utf-?8$|^utf-?16/.test(said) || !isKnown(said)) return detectEncoding(head, isWhole).encoding ?? 'utf-8'
  return latinLabel.test(said) ? (detectEncoding(head, isWhole).encoding ?? 'utf-8') : said
}

function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label) instanceof TextDecoder
  } catch {
    return false
  }
}

interface Piece {
  readonly text: string
  readonly invalid: number
}

/** Our own mappings, which are the same on every platform; the platform's for what only documents of other countries are in. */
function decoderOf(encoding: string): (bytes: Uint8Array, isLast: boolean) => Piece {
  if (isOurs(encoding)) return decodingBy(transcoders[encoding])
  const decoder = new TextDecoder(encoding)
  return (bytes, isLast) => {
    const text = decoder.decode(bytes, { stream: !isLast })
    return { text, invalid: text.includes('\ufffd') ? text.split('\ufffd').length - 1 : 0 }
  }
}

function isOurs(encoding: string): encoding is keyof typeof transcoders {
  return Object.hasOwn(transcoders, encoding)
}

function decodingBy(transcode: Transcode): (bytes: Uint8Array, isLast: boolean) => Piece {
  const utf8 = new TextDecoder()
  let rest: Uint8Array = new Uint8Array(0)
  return (bytes, isLast) => {
    const joined = rest.length === 0 ? bytes : Buffer.concat([rest, bytes])
    const target = new Uint8Array(joined.length * mostGrowth)
    const { used, written, invalidStarts } = transcode(joined, isLast, target)
    rest = joined.slice(used)
    return { text: utf8.decode(target.subarray(0, written), { stream: !isLast }), invalid: invalidStarts.length }
  }
}
