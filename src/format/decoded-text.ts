/** A text file as pieces of decoded text, in constant memory: UTF-8, GB18030, UTF-16, and what else a document says it is. */
import { FileSource, readHead } from '../source/file.js'
import { detectEncoding } from './encoding.js'
import { decodeGb18030 } from './gb18030.js'
import { isCleanUtf8 } from './utf8.js'

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

/** The beginning of a file as text, by its own byte order mark; good enough to see what it is. */
export function headText(head: Uint8Array): string {
  const wide = wideEncoding(head)
  if (wide !== null) return new TextDecoder(wide).decode(head)
  return new TextDecoder().decode(head)
}

/** UTF-16, by its mark or by the NUL beside a first `<`. */
function wideEncoding([first, second]: Uint8Array): string | null {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : null
}

/** Content goes before a statement, which programs copy from templates: bytes that are UTF-8 with Chinese in them are UTF-8. */
function encodingOf(head: Uint8Array, isWhole: boolean, declared: TextSource['declared']): string {
  const wide = wideEncoding(head)
  if (wide !== null) return wide
  if (isCleanUtf8(head, !isWhole) && head.some((byte) => byte >= 0x80)) return 'utf-8'
  const said = declared(Buffer.from(head).toString('latin1'))?.toLowerCase() ?? ''
  if (/^(?:gb[\d_k-].*|x-gbk|chinese|cp936)/.test(said)) return 'gb18030'
  if (/^utf-?8$|^utf-?16/.test(said) || !isKnown(said)) return detectEncoding(head, isWhole).encoding ?? 'utf-8'
  // Latin-1 is what programs say that know nothing of encodings.
  return /^(?:us-ascii|ascii|iso-8859-1|windows-1252|latin1)$/.test(said) ? (detectEncoding(head, isWhole).encoding ?? 'utf-8') : said
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

function decoderOf(encoding: string): (bytes: Uint8Array, isLast: boolean) => Piece {
  if (encoding === 'gb18030') return gb18030Decoder()
  const decoder = new TextDecoder(encoding)
  return (bytes, isLast) => {
    const text = decoder.decode(bytes, { stream: !isLast })
    return { text, invalid: text.includes('\ufffd') ? text.split('\ufffd').length - 1 : 0 }
  }
}

function gb18030Decoder(): (bytes: Uint8Array, isLast: boolean) => Piece {
  let rest: Uint8Array = new Uint8Array(0)
  return (bytes, isLast) => {
    const joined = rest.length === 0 ? bytes : Buffer.concat([rest, bytes])
    const { text, used, invalidStarts } = decodeGb18030(joined, isLast)
    rest = joined.slice(used)
    return { text, invalid: invalidStarts.length }
  }
}
