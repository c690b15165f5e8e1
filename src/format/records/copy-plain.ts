/** The loop that the time of readers of bytes goes into: what needs no second look is copied to where it belongs. */
import type { ByteTarget } from './record-table.js'
import type { TextInput } from '../input/text-input.js'

/** 1 for every byte that is in the set. */
export function byteSet(isIn: (byte: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => (isIn(byte) ? 1 : 0))
}

/** Copies up to the next byte of `ends`, or to the end of either buffer; the caller sees at which it is. */
export function copyPlain(input: TextInput, target: ByteTarget, ends: Uint8Array): void {
  const source = input.bytes
  const bytes = target.bytes
  let at = input.at
  let used = target.used
  const stop = Math.min(input.end, at + bytes.length - used)
  while (at < stop) {
    const byte = source[at] ?? 0
    if (ends[byte] === 1) break
    bytes[used++] = byte
    at++
  }
  input.at = at
  target.used = used
}
