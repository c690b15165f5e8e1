/** Rich text (RTF 1.9.1) as a stream of tokens. */

export type RtfToken =
  | { readonly kind: 'open' | 'close' }
  | { readonly kind: 'word'; readonly name: string; readonly value: number | null }
  /** latin1 of bytes as they stand, or behind `\'`. */
  | { readonly kind: 'bytes'; readonly bytes: string }

const [openBrace, closeBrace, backslash] = [0x7b, 0x7d, 0x5c]
/** A control word has 32 letters at most; a number ten digits. */
const word = /^([a-zA-Z]{1,40})(-?\d{1,10})? ?/

/** Cost: O(bytes). Never throws. */
export function* rtfTokens(bytes: Buffer): Generator<RtfToken> {
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at]
    if (byte === openBrace || byte === closeBrace) {
      yield { kind: byte === openBrace ? 'open' : 'close' }
      at++
    } else if (byte === backslash) {
      const { token, length } = control(bytes, at)
      yield token
      // Bytes behind `\bin` are no text.
      at += length + (token.kind === 'word' && token.name === 'bin' ? Math.max(0, token.value ?? 0) : 0)
    } else {
      const end = plainEnd(bytes, at)
      const plain = bytes.toString('latin1', at, end).replaceAll(/[\r\n\0]+/g, '')
      if (plain !== '') yield { kind: 'bytes', bytes: plain }
      at = end
    }
  }
}

function plainEnd(bytes: Buffer, start: number): number {
  let at = start
  for (; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === openBrace || byte === closeBrace || byte === backslash) break
  }
  return at
}

function control(bytes: Buffer, at: number): { readonly token: RtfToken; readonly length: number } {
  const text = bytes.toString('latin1', at + 1, at + 56)
  const [whole, name, value] = word.exec(text) ?? []
  if (whole !== undefined && name !== undefined)
    return { token: { kind: 'word', name, value: value === undefined ? null : Number(value) }, length: 1 + whole.length }
  const sign = text[0] ?? ''
  const [, hex] = /^'([\da-fA-F]{2})/.exec(text) ?? []
  if (hex !== undefined) return { token: { kind: 'bytes', bytes: String.fromCharCode(parseInt(hex, 16)) }, length: 4 }
  if ('\\{}'.includes(sign) && sign !== '') return { token: { kind: 'bytes', bytes: sign }, length: 2 }
  return { token: { kind: 'word', name: sign === '\n' || sign === '\r' ? 'par' : sign, value: null }, length: 2 }
}
