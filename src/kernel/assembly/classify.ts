/**
 * Which bytes matter: sixteen at a time, by look-up on the low half byte (the method of simdjson's white-space classifier).
 *
 * A table holds, for every low half, the one byte of its class that ends so; a byte is in the class when it equals what
 * the table says. Bytes of a class that share a low half need a second table. The host fills the tables for the
 * dialect at hand; an unused place holds a byte that cannot match there.
 */
import { GLUE_BYTES, STRUCTURAL_BYTES } from './layout'

/** One bit per byte of the vector that equals its place in the table. */
@inline
export function matches(bytes: v128, low: v128, table: v128): v128 {
  return i8x16.eq(i8x16.swizzle(table, low), bytes)
}

/** The low half of every byte: index into the tables. */
@inline
export function lowHalves(bytes: v128): v128 {
  return v128.and(bytes, i8x16.splat(15))
}

/** ASCII digits: a difference from `0` of at most nine. */
@inline
export function areDigits(bytes: v128): v128 {
  const difference = i8x16.sub(bytes, i8x16.splat(0x30))
  return i8x16.eq(i8x16.min_u(difference, i8x16.splat(9)), difference)
}

/** Four masks of 16 bits as one of 64. */
@inline
export function joined(a: v128, b: v128, c: v128, d: v128): u64 {
  const low = <u32>i8x16.bitmask(a) | (<u32>i8x16.bitmask(b) << 16)
  const high = <u32>i8x16.bitmask(c) | (<u32>i8x16.bitmask(d) << 16)
  return <u64>low | (<u64>high << 32)
}

/** Whether one byte may stand inside a written number: blank, minus, star, full stop, X, lead bytes of wide signs. */
export function isGlue(byte: u32): bool {
  const place = GLUE_BYTES + (byte & 15)
  return <u32>load<u8>(place) == byte || <u32>load<u8>(place, 16) == byte
}

/** Whether the dialect's line ends, quote and delimiter need the second table. */
export function needsSecondTable(): bool {
  for (let half: usize = 0; half < 16; half++) {
    if (<usize>(load<u8>(STRUCTURAL_BYTES + half, 16) & 15) == half) return true
  }
  return false
}

@inline
export function isDigit(byte: u32): bool {
  return byte - 0x30 < 10
}

@inline
export function isLetter(byte: u32): bool {
  return (byte | 0x20) - 0x61 < 26
}

@inline
export function isAlphanumeric(byte: u32): bool {
  return isDigit(byte) || isLetter(byte)
}
