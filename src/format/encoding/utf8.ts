/** How far bytes are well-formed UTF-8 (Unicode 15, table 3-7: no overlong forms, no surrogates, at most U+10FFFF). */

/** Counts over the bytes from 80 up; `valid + invalid` is their number, except a character cut off by the end of the head. */
export interface MultibyteCheck {
  /** Bytes in well-formed sequences of two and more. */
  readonly valid: number
  readonly invalid: number
  /** Offsets of the first invalid bytes, ascending. */
  readonly invalidStarts: readonly number[]
}

/** Control characters that are in no text: all but TAB LF VT FF CR, ESC, and U+0001 and U+001C–001F, which are delimiters. */
const binaryControl = /[\0\u0002-\u0008\u000e-\u001a\u007f]/

/** Whether `bytes` are UTF-8 without one malformed or binary byte: nearly every head is, and this is ten times as fast as counting. */
export function isCleanUtf8(bytes: Uint8Array, mayBeCut: boolean): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: mayBeCut })
    return !binaryControl.test(text)
  } catch {
    return false
  }
}

/**
 * Checks `bytes` from `from` on.
 *
 * `mayBeCut`  the head ends before the file does: an unfinished last sequence is neither valid nor invalid.
 * Cost        O(bytes). Keeps at most `keep` offsets.
 */
export function checkUtf8(bytes: Uint8Array, from: number, mayBeCut: boolean, keep: number): MultibyteCheck {
  const invalidStarts: number[] = []
  let valid = 0
  let invalid = 0
  for (let at = from; at < bytes.length;) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) at++
    else {
      const length = sequenceLength(bytes, at)
      const cut = length < 0 && mayBeCut
      if (length > 0) valid += length
      else if (!cut) {
        invalid++
        if (invalidStarts.length < keep) invalidStarts.push(at)
      }
      at += cut ? bytes.length - at : Math.max(1, length)
    }
  }
  return { valid, invalid, invalidStarts }
}

/** Bytes at the end of `bytes` that begin a character and are fine as far as they go; 0 to 3. */
export function unfinishedBytes(bytes: Uint8Array): number {
  const { length } = bytes
  let at = length - 1
  while (at > 0 && at > length - 3 && isContinuation(bytes[at] ?? 0)) at--
  return at >= 0 && sequenceLength(bytes, at) < 0 ? length - at : 0
}

/** Length of the sequence at `at`; 0 when malformed; −1 when the bytes end inside a sequence that is fine so far. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
  for (let place = 1; place < length; place++) {
    const byte = bytes[at + place]
    if (byte === undefined) return -1
    if (!isContinuation(byte) || (place === 1 && !secondFits(lead, byte))) return 0
  }
  return length
}

function isContinuation(byte: number): boolean {
  return byte >= 0x80 && byte <= 0xbf
}

function secondFits(lead: number, second: number): boolean {
  if (lead === 0xe0) return second >= 0xa0
  if (lead === 0xed) return second <= 0x9f
  if (lead === 0xf0) return second >= 0x90
  if (lead === 0xf4) return second <= 0x8f
  return true
}
