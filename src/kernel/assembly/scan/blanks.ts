/** Blanks at the edges of cells: ASCII up to 20, U+00A0, U+3000, U+200B and U+FEFF. */
import { EDGES } from '../layout'

/** First byte that is no blank, at most `end`. */
export function trimStart(start: usize, end: usize): usize {
  while (start < end) {
    const byte = <u32>load<u8>(start)
    if (byte <= 0x20) start++
    else {
      const length = wideBlankAt(start)
      if (length == 0 || start + length > end) break
      start += length
    }
  }
  return start
}

/** One past the last byte that is no blank, at least `start`. */
export function trimEnd(start: usize, end: usize): usize {
  while (end > start) {
    if (<u32>load<u8>(end - 1) <= 0x20) end--
    else if (end - start >= 2 && wideBlankAt(end - 2) == 2) end -= 2
    else if (end - start >= 3 && wideBlankAt(end - 3) == 3) end -= 3
    else break
  }
  return end
}

/** Whether a blank begins at `at` or ends before it. */
export function isBlankNear(at: usize): bool {
  if (<u32>load<u8>(at) == 0x20 || <u32>load<u8>(at - 1) == 0x20) return true
  return wideBlankAt(at) != 0 || wideBlankAt(at - 2) == 2 || wideBlankAt(at - 3) == 3
}

function wideBlankAt(at: usize): i32 {
  const byte = <u32>load<u8>(at)
  if (byte == 0xc2) return <u32>load<u8>(at, 1) == 0xa0 ? 2 : 0
  const rest = (<u32>load<u8>(at, 1) << 8) | <u32>load<u8>(at, 2)
  const blank = (byte == 0xe3 && rest == 0x8080) || (byte == 0xe2 && rest == 0x808b) || (byte == 0xef && rest == 0xbbbf)
  return blank ? 3 : 0
}

/** Bits of EDGES: a blank may begin with the byte; it is one; a wide one may end with it; the byte before that may be in one. */
const BEGINS: u32 = 1
const BLANK: u32 = 2
const ENDS_WIDE: u32 = 4
const BEFORE_END: u32 = 8

function setEdges(first: i32, last: i32, bits: u32): void {
  for (let byte = first; byte <= last; byte++) store<u8>(byte, <u8>(load<u8>(byte, EDGES) | bits), EDGES)
}

/** Fills the table of edges; called once an instance. C2A0, E2808B, E38080 and EFBBBF are the wide blanks. */
export function prepareEdges(): void {
  setEdges(0, 0x20, BEGINS | BLANK)
  setEdges(0xc2, 0xc2, BEGINS | BEFORE_END)
  setEdges(0xe2, 0xe3, BEGINS)
  setEdges(0xef, 0xef, BEGINS)
  setEdges(0x80, 0x80, ENDS_WIDE | BEFORE_END)
  setEdges(0x8b, 0x8b, ENDS_WIDE)
  setEdges(0xa0, 0xa0, ENDS_WIDE)
  setEdges(0xbb, 0xbb, BEFORE_END)
  setEdges(0xbf, 0xbf, ENDS_WIDE)
}

/** Not 0: the filled cell may have a blank at an edge. Looks at two bytes before its end. */
@inline
export function edgesOf(start: usize, end: usize): u32 {
  const last = edgeBits(end - 1)
  return (edgeBits(start) & BEGINS) | (last & BLANK) | (last & (edgeBits(end - 2) >> 1) & ENDS_WIDE)
}

@inline
function edgeBits(at: usize): u32 {
  return <u32>load<u8>(<usize>load<u8>(at), EDGES)
}
