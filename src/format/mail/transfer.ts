/** Transfer encodings of the parts of a mail (RFC 2045, 6; uuencode) to bytes, piece by piece: an attachment is never in memory twice. */
import { quotedPrintable } from '../encoding/quoted-printable.js'

/** Decoded at once. */
const pieceBytes = 1024 * 1024

/** Gives the bytes of a part; of an encoding that nobody knows, as they stand. Cost: O(body). Never throws. */
export function decodeTransfer(body: Buffer, encoding: string): Iterable<Buffer> {
  if (encoding === 'base64') return decodeBase64(body)
  if (encoding === 'quoted-printable') return decodeQuoted(body)
  return /^(?:x-)?uu(?:e|encode)$/.test(encoding) ? decodeUu(body) : [body]
}

/** Encodings after which the bytes are those that were sent. */
export function isKnownTransfer(encoding: string): boolean {
  return /^(?:|base64|quoted-printable|(?:x-)?uu(?:e|encode)|7-?bits?|8-?bits?|binary)$/.test(encoding)
}

/** Line ends and foreign characters between the digits are nothing; padding ends a run of them, and another may follow. */
function* decodeBase64(body: Buffer): Generator<Buffer> {
  let rest = ''
  for (let at = 0; at < body.length; at += pieceBytes) {
    const text = rest + body.toString('latin1', at, at + pieceBytes).replaceAll(/[^A-Za-z\d+/=]+/g, '')
    const runs = text.split(/=+/)
    const last = runs.pop() ?? ''
    for (const run of runs) yield Buffer.from(run, 'base64')
    const whole = last.length - (last.length % 4)
    yield Buffer.from(last.slice(0, whole), 'base64')
    rest = last.slice(whole)
  }
  yield Buffer.from(rest, 'base64')
}

function* decodeQuoted(body: Buffer): Generator<Buffer> {
  for (let at = 0; at < body.length;) {
    const end = Math.min(at + pieceBytes, body.length)
    const line = end === body.length ? end : body.lastIndexOf('\n', end - 1) + 1
    // A line that is longer than the piece is cut before a code, not in it.
    const cut = line > at ? line : end - (end - 1 - body.lastIndexOf('=', end - 1) < 2 ? 3 : 0)
    yield quotedPrintable(body.toString('latin1', at, cut).replaceAll(/=[ \t]*\r?\n/g, ''))
    at = cut
  }
}

/** Lines between `begin` and `end`: the first character of each is its length, each further four are three bytes. */
function* decodeUu(body: Buffer): Generator<Buffer> {
  for (const line of body.toString('latin1').split(/\r?\n/)) {
    if (line === 'end') return
    const length = line === '' || /^begin /.test(line) ? 0 : (line.charCodeAt(0) - 32) & 63
    const bytes = Buffer.alloc(Math.ceil(length / 3) * 3)
    for (let group = 0; group * 3 < length; group++) {
      const six = (place: number): number => ((line.charCodeAt(1 + group * 4 + place) || 32) - 32) & 63
      bytes.writeUIntBE((six(0) << 18) | (six(1) << 12) | (six(2) << 6) | six(3), group * 3, 3)
    }
    yield bytes.subarray(0, length)
  }
}
