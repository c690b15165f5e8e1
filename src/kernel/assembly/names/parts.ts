/** The parts of a cell of names: where one ends, what stands between two, and what belongs to one though a blank is in it. */
import { isDigit, isLetter } from '../scan/classify'
import { HAN_CHARACTERS, hanAt } from './tables'
import { tripleAt } from '../scan/triples'

/** The number of a list before a name: `1.`, `2、`, `3)`. */
export function skipNumber(start: usize, end: usize): usize {
  let at = start
  while (at < end && isDigit(<u32>load<u8>(at))) at++
  if (at == start || at >= end) return start
  const byte = <u32>load<u8>(at)
  if (byte == 0x2e || byte == 0x29 || byte == 0x20) return at + 1
  return separatorLength(at) == 3 ? at + 3 : start
}

/** Length of what separates names in a cell: blank, comma, semicolon, slash, bar, plus, ideographic comma, line end; full-width ones too. */
export function separatorLength(at: usize): usize {
  const byte = <u32>load<u8>(at)
  if (byte <= 0x20 || byte == 0x2c || byte == 0x3b || byte == 0x2f || byte == 0x7c || byte == 0x26 || byte == 0x2b) return 1
  if (byte < 0xc2) return 0
  if (byte == 0xc2) return <u32>load<u8>(at, 1) == 0xa0 ? 2 : 0
  const triple = tripleAt(at)
  return triple == 0x81_80e3 || triple == 0x80_80e3 || triple == 0x8c_bcef || triple == 0x9b_bcef || triple == 0x8f_bcef ? 3 : 0
}

/** End of the part that begins at `at`; what stands in brackets belongs to it, and so do the blanks of a Latin name or of 张　三. */
export function partEnd(at: usize, end: usize): usize {
  if (isLetter(<u32>load<u8>(at))) return latinEnd(at, end)
  let place = at
  let isFirst = true
  while (place < end) {
    if (hanAt(place) < HAN_CHARACTERS) {
      const length = isFirst ? spreadLength(place, end) : 0
      place += 3 + length
      isFirst = false
      continue
    }
    isFirst = false
    const byte = <u32>load<u8>(place)
    const bracket = closingOf(place)
    if (bracket) {
      place = closedAt(place, end, bracket)
      continue
    }
    if (separatorLength(place)) break
    place += byte < 0x80 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
  }
  return place
}

/** Blanks between a surname at `at` and one or two given characters that end the cell or the part. */
function spreadLength(at: usize, end: usize): usize {
  let place = at + 3
  while (place < end && isBlank(place)) place += <u32>load<u8>(place) == 0x20 ? 1 : 3
  const blanks = place - at - 3
  if (blanks == 0 || place >= end || hanAt(place) >= HAN_CHARACTERS) return 0
  let given: u32 = 0
  while (place < end && hanAt(place) < HAN_CHARACTERS) {
    place += 3
    given++
  }
  return given <= 2 ? blanks : 0
}

@inline
export function isBlank(at: usize): bool {
  return <u32>load<u8>(at) == 0x20 || tripleAt(at) == 0x80_80e3
}

function latinEnd(at: usize, end: usize): usize {
  while (at < end) {
    const byte = <u32>load<u8>(at)
    if (byte != 0x20 && separatorLength(at)) break
    at++
  }
  return at
}

/** Last byte of the bracket that closes the one at `at`; 0 when none opens there. */
export function closingOf(at: usize): u32 {
  const byte = <u32>load<u8>(at)
  if (byte == 0x28) return 0x29
  if (byte == 0x5b) return 0x5d
  const triple = tripleAt(at)
  return triple == 0x88_bcef ? 0x89 : triple == 0x90_80e3 ? 0x91 : 0
}

function closedAt(at: usize, end: usize, closing: u32): usize {
  for (at++; at < end; at++) if (<u32>load<u8>(at) == closing) return at + 1
  return end
}
