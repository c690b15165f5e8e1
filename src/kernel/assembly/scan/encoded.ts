/**
 * Bytes of the original that are not decoded yet: of an input in another encoding than UTF-8, and the code that a piece of it
 * ends inside. The host appends to them; a decoder (two-bytes.ts, utf-16.ts) takes them from the front.
 */
import { PROBLEM_ENCODING_INVALID, problem } from '../host'
import { ENCODED } from '../layout'
import { writeCharacter } from './characters'
import { noteException, ONE_BYTE } from './origins'

export class Encoded {
  /** Position in the original of the byte at ENCODED. */
  static position: u64 = 0
  /** The first byte that is not decoded, and the end of what is known. Four zeros follow it. */
  static at: usize = ENCODED
  static end: usize = ENCODED
  /** The input ends there. */
  static final: bool = false
  /** Bytes of text that were written for what was taken last, where that was rare. */
  static written: u32 = 0
}

/** Stands for what is no character. */
const REPLACEMENT: u32 = 0xfffd

export function beginEncoded(position: u64): void {
  Encoded.position = position
  Encoded.at = ENCODED
  Encoded.end = ENCODED
}

/** Takes `count` appended bytes. */
export function appendEncoded(count: u32, final: bool): void {
  Encoded.end += count
  Encoded.final = final
  store<u32>(Encoded.end, 0)
}

/** Moves what is left to the front: a few bytes, once a piece. */
export function keepUndecoded(): void {
  const taken = Encoded.at - ENCODED
  memory.copy(ENCODED, Encoded.at, Encoded.end - Encoded.at)
  Encoded.position += taken
  Encoded.at = ENCODED
  Encoded.end -= taken
}

/** Position in the original of the encoded byte at `at`. */
function positionOf(at: usize): u64 {
  return Encoded.position + (at - ENCODED)
}

/** Takes `bytes` that are no character: one, or two where the units of the encoding have two. Gives their number. */
export function takeInvalid(at: usize, target: usize, bytes: u32): u32 {
  problem(PROBLEM_ENCODING_INVALID, positionOf(at))
  if (bytes == 1) noteException(target, ONE_BYTE)
  Encoded.written = writeCharacter(REPLACEMENT, target)
  return bytes
}
