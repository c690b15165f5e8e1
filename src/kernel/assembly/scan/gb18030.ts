/**
 * Codes of GB18030 (2022) that have four bytes; those of two, and so GBK, are in two-bytes.ts. The mapping is in src/reference/gb18030.ts.
 */
import { GB18030_RANGES } from '../layout'
import { writeCharacter } from './characters'
import { Encoded, takeInvalid } from './encoded'
import { FOUR_BYTES, noteException } from './origins'

/** 8431A439, and 90308130, from which on codes and characters run in step; both counted from 81308130. */
const LAST_BMP: u32 = 39_419
const FIRST_SUPPLEMENTARY: u32 = 189_000

/** Entries of GB18030_RANGES, which the host has written. */
let ranges: u32 = 0

export function setRanges(count: u32): void {
  ranges = count
}

/** Four bytes, or one that begins no code. Gives the bytes taken: 0 where the known bytes end inside the code. */
export function takeFourBytes(at: usize, target: usize): u32 {
  if (isCut(at)) return 0
  const character = fourByteCharacter(at)
  if (character == 0) return takeInvalid(at, target, 1)
  Encoded.written = writeCharacter(character, target)
  if (character <= 0xffff) noteException(target, FOUR_BYTES)
  return 4
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
