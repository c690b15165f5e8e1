/**
 * GB18030, and so GBK, to UTF-8 (GB 18030-2022; the mapping is in src/reference/gb18030.ts).
 *
 * A byte that begins no code becomes one U+FFFD and is a problem; the next byte is looked at anew, so that a delimiter or line
 * end behind it is never swallowed. Bytes below 30 are no part of longer codes: after one, decoding is in step wherever it began.
 */
import { ENCODED, GB18030_RANGES, GB18030_TWO_BYTES } from '../layout'
import { REPLACEMENT, writeCharacter } from './characters'
import { Encoded, positionOf } from './encoded'
import { problem, PROBLEM_ENCODING_INVALID } from '../host'
import { FOUR_BYTES, noteException, ONE_BYTE } from './origins'

/** 8431A439, and 90308130, from which on codes and characters run in step; both counted from 81308130. */
const LAST_BMP: u32 = 39_419
const FIRST_SUPPLEMENTARY: u32 = 189_000

/** Entries of GB18030_RANGES. */
let ranges: u32 = 0
/** Bytes that `takeRare` wrote. */
let written: u32 = 0

/** Where the entry of a two-byte code stands: UTF-8 from the low byte on, its length in the top byte; 0 for no code. */
@inline
function twoByteEntry(at: usize): usize {
  return GB18030_TWO_BYTES + ((<usize>load<u8>(at) & 0x7f) << 10) + (<usize>load<u8>(at, 1) << 2)
}

/** Fills the table of two-byte codes from the code points that the host wrote to ENCODED; once an instance. */
export function prepareGb18030(rangeCount: u32): void {
  ranges = rangeCount
  let from = ENCODED
  for (let lead: usize = 1; lead <= 0x7e; lead++) {
    for (let trail: usize = 0x40; trail <= 0xfe; trail++) {
      if (trail == 0x7f) continue
      const entry = GB18030_TWO_BYTES + (lead << 10) + (trail << 2)
      const length = writeCharacter(<u32>load<u16>(from), entry)
      store<u8>(entry, <u8>length, 3)
      from += 2
    }
  }
}

/** Decodes codes that begin in [Encoded.at, stop), as decoders do (intake.ts). */
export function decodeGb18030(target: usize, stop: usize): usize {
  let at = Encoded.at
  while (at < stop) {
    const bytes = v128.load(at)
    v128.store(target, bytes)
    const plain = min(<usize>ctz(i8x16.bitmask(bytes) | 0x1_0000), stop - at)
    at += plain
    target += plain
    while (at < stop && <u32>load<u8>(at) >= 0x80) {
      const character = load<u32>(twoByteEntry(at))
      if (character) {
        store<u32>(target, character)
        target += character >> 24
        at += 2
      } else {
        const used = takeRare(at, target)
        if (used == 0) {
          Encoded.at = at
          return target
        }
        at += used
        target += written
      }
    }
  }
  Encoded.at = at
  return target
}

/** Four bytes, or one that begins no code. Gives the bytes taken: 0 where the known bytes end inside the code. */
function takeRare(at: usize, target: usize): u32 {
  if (isCut(at)) return 0
  const character = fourByteCharacter(at)
  if (character) {
    written = writeCharacter(character, target)
    if (character <= 0xffff) noteException(target, FOUR_BYTES)
    return 4
  }
  problem(PROBLEM_ENCODING_INVALID, positionOf(at))
  noteException(target, ONE_BYTE)
  written = writeCharacter(REPLACEMENT, target)
  return 1
}

@inline
function isLead(byte: u32): bool {
  return byte > 0x80 && byte < 0xff
}

@inline
function isDigit(byte: u32): bool {
  return byte - 0x30 < 10
}

function isCut(at: usize): bool {
  const known = Encoded.end - at
  if (Encoded.final || known > 3 || !isLead(<u32>load<u8>(at))) return false
  return known == 1 || (isDigit(<u32>load<u8>(at, 1)) && (known == 2 || isLead(<u32>load<u8>(at, 2))))
}

/** The character of the four-byte code at `at`; 0 when there is none. Behind the known bytes there are zeros. */
function fourByteCharacter(at: usize): u32 {
  const lead = <u32>load<u8>(at)
  const second = <u32>load<u8>(at, 1)
  const third = <u32>load<u8>(at, 2)
  const fourth = <u32>load<u8>(at, 3)
  if (!isLead(lead) || !isDigit(second) || !isLead(third) || !isDigit(fourth)) return 0
  const linear = ((lead - 0x81) * 10 + second - 0x30) * 1260 + (third - 0x81) * 10 + fourth - 0x30
  if (linear <= LAST_BMP) return characterInRanges(linear)
  const character = linear - FIRST_SUPPLEMENTARY + 0x1_0000
  return linear >= FIRST_SUPPLEMENTARY && character <= 0x10_ffff ? character : 0
}

function characterInRanges(linear: u32): u32 {
  let low: u32 = 0
  let high = ranges
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (<u32>load<u16>(GB18030_RANGES + (<usize>middle << 2)) <= linear) low = middle
    else high = middle
  }
  const entry = GB18030_RANGES + (<usize>low << 2)
  return <u32>load<u16>(entry, 2) + linear - <u32>load<u16>(entry)
}
