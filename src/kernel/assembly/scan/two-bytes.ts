/**
 * Codes of two bytes, of GB18030 and Big5, to UTF-8: by one table, which holds the codes of the encoding that was asked for last.
 *
 * A byte that begins no code becomes one U+FFFD and is a problem; the next byte is looked at anew, so that a delimiter or line
 * end behind it is never swallowed. Bytes below 30 are no part of longer codes: after one, decoding is in step wherever it began.
 */
import { TWO_BYTE_CODES } from '../layout'
import { ENCODING_BIG5, ENCODING_UTF_8, Table } from '../state'
import { writeCharacter } from './characters'
import { Encoded, takeInvalid } from './encoded'
import { takeFourBytes } from './gb18030'
import { noteException, NO_BYTES } from './origins'

/** Whose codes the table holds. */
let held: i32 = ENCODING_UTF_8

export function heldCodes(): i32 {
  return held
}

/** Begins a table of codes: none is known. */
export function beginCodes(encoding: i32): void {
  held = encoding
  memory.fill(TWO_BYTE_CODES, 0, 0x2_0000)
}

/** An entry: UTF-8 from the low byte on, its length in the top byte, which is part of the text where that has four bytes; 0 for no code. */
@inline
function entryOf(lead: usize, trail: usize): usize {
  return TWO_BYTE_CODES + ((lead & 0x7f) << 10) + (trail << 2)
}

/** The code of a character of U+0080 and above; of two characters where `second` is one. */
export function setCode(lead: u32, trail: u32, character: u32, second: u32): void {
  const entry = entryOf(lead, trail)
  let length = writeCharacter(character, entry)
  if (second) length += writeCharacter(second, entry + length)
  if (length < 4) store<u8>(entry, <u8>length, 3)
}

/** Decodes codes that begin in [Encoded.at, stop), as decoders do (intake.ts). */
export function decodeTwoBytes(target: usize, stop: usize): usize {
  return decodeCodes(target, stop)
}

function decodeCodes(target: usize, stop: usize): usize {
  const isBig5 = Table.encoding == ENCODING_BIG5
  let at = Encoded.at
  while (at < stop) {
    const bytes = v128.load(at)
    v128.store(target, bytes)
    const plain = min(<usize>ctz(i8x16.bitmask(bytes) | 0x1_0000), stop - at)
    at += plain
    target += plain
    while (at < stop && <u32>load<u8>(at) >= 0x80) {
      const character = load<u32>(entryOf(<usize>load<u8>(at), <usize>load<u8>(at, 1)))
      if (character) {
        store<u32>(target, character)
        if (<i32>character < 0) target += fourBytesOf(character, target)
        else target += character >> 24
        at += 2
      } else {
        const used = isBig5 ? takeOther(at, target) : takeFourBytes(at, target)
        if (used == 0) {
          Encoded.at = at
          return target
        }
        at += used
        target += Encoded.written
      }
    }
  }
  Encoded.at = at
  return target
}

/** Length of the text of an entry without a length: a supplementary character, or two characters of two bytes each. */
function fourBytesOf(entry: u32, target: usize): usize {
  if ((entry & 0xff) < 0xf0) noteException(target + 2, NO_BYTES)
  return 4
}

/** A byte of Big5 that begins no code, or a code whose second byte is not known yet: 0 then. */
function takeOther(at: usize, target: usize): u32 {
  return at + 1 == Encoded.end && !Encoded.final ? 0 : takeInvalid(at, target, 1)
}
