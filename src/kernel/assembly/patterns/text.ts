/** The cell that is read for patterns, and single characters of it: nothing beyond its bounds is ever seen. */

/** Half-open bounds of the cell, and what its column is evidence for: a category, or -1. */
export class Text {
  static start: usize = 0
  static end: usize = 0
  static category: i32 = -1
}

/** Byte at `at`; 0 outside the cell. */
@inline
export function byteAt(at: usize): u32 {
  return at >= Text.start && at < Text.end ? <u32>load<u8>(at) : 0
}

/** The three bytes at `at`, first byte lowest: most Chinese characters; 0 unless all lie in the cell. */
@inline
export function threeAt(at: usize): u32 {
  return at >= Text.start && at + 3 <= Text.end ? load<u32>(at) & 0xff_ffff : 0
}

/** Length of a blank at `at`: ASCII blank, no-break, ideographic. */
function blankLength(at: usize): usize {
  if (byteAt(at) == 0x20) return 1
  if (byteAt(at) == 0xc2 && byteAt(at + 1) == 0xa0) return 2
  return threeAt(at) == 0x80_80e3 ? 3 : 0
}

/** Past blanks at `at`, two at most: more of them separate what is not one writing. */
export function afterBlanks(at: usize): usize {
  for (let i = 0; i < 2; i++) at += blankLength(at)
  return at
}

/** Before the blanks that end at `at`, two at most. */
export function beforeBlanks(at: usize): usize {
  for (let i = 0; i < 2; i++) {
    if (byteAt(at - 1) == 0x20) at--
    else if (threeAt(at - 3) == 0x80_80e3) at -= 3
  }
  return at
}

/** Value of the digits in [at, end), at most nine. */
export function numberIn(at: usize, end: usize): i32 {
  let value = 0
  for (; at < end; at++) value = value * 10 + <i32>(<u32>load<u8>(at) - 0x30)
  return value
}
