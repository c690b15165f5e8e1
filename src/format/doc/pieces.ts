/** Where the text of a Word document lies in its main stream (MS-DOC 2.4.1): pieces of eight- or sixteen-bit characters, in the order of the text. */
import { cellText } from '../encoding/text-bytes.js'

export interface Piece {
  /** Place of the first character in the main stream, and behind the last. */
  readonly start: number
  readonly end: number
  /** Bytes of a character. */
  readonly width: 1 | 2
}

const word97 = 0xc1

/** The pieces of a document, and whether they are bytes of an old version's code page. Throws for damaged tables. */
export function piecesOf(main: Buffer, table: Buffer): { readonly pieces: Piece[]; readonly isOld: boolean } {
  if (main.readUInt16LE(2) < word97)
    return { pieces: [{ start: main.readUInt32LE(24), end: main.readUInt32LE(28), width: 1 }], isOld: true }
  let at = main.readUInt32LE(0x1a2)
  const end = at + main.readUInt32LE(0x1a6)
  // Properties stand before the table of pieces.
  while (at < end && table[at] === 1) at += 3 + table.readUInt16LE(at + 1)
  if (table[at] !== 2) throw new RangeError('doc: no table of pieces')
  const count = Math.floor((table.readUInt32LE(at + 1) - 4) / 12)
  const places = at + 5
  const pieces = Array.from({ length: Math.min(count, Math.floor(table.length / 12)) }, (_, index): Piece => {
    const length = table.readUInt32LE(places + index * 4 + 4) - table.readUInt32LE(places + index * 4)
    const place = table.readUInt32LE(places + (count + 1) * 4 + index * 8 + 2)
    const isNarrow = (place & 0x4000_0000) !== 0
    const start = isNarrow ? (place & 0x3fff_ffff) >>> 1 : place & 0x3fff_ffff
    const width = isNarrow ? 1 : 2
    return { start, end: Math.min(main.length, start + length * width), width }
  })
  return { pieces, isOld: false }
}

/** Windows-1252 where Latin-1 has controls: 80 to 9F. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The text of a part of a piece. */
export function textOf(main: Buffer, { width }: Piece, start: number, end: number, isOld: boolean): string {
  if (width === 2) return main.toString('utf16le', start, end)
  if (isOld) return cellText(main.subarray(start, end)).text
  return main.toString('latin1', start, end).replaceAll(/[\x80-\x9f]/g, (sign) => windows1252[sign.charCodeAt(0) - 0x80] ?? sign)
}
