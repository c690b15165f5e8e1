/** Which bytes matter: sixteen at a time by comparisons, single ones by look-up. */
import { GLUE_BYTES } from '../layout'

/** Control characters, among them every line end. */
@inline
export function areControls(bytes: v128): v128 {
  return i8x16.eq(i8x16.min_u(bytes, i8x16.splat(0x1f)), bytes)
}

/** ASCII digits: a difference from `0` of at most nine. */
@inline
export function areDigits(bytes: v128): v128 {
  const difference = i8x16.sub(bytes, i8x16.splat(0x30))
  return i8x16.eq(i8x16.min_u(difference, i8x16.splat(9)), difference)
}

/**
 * One bit per byte that may stand inside a written number or be part of a blank: by look-up on the low half byte (the method
 * of simdjson's white-space classifier). A table holds, for every low half, the one byte of the class that ends so;
 * bytes that share a low half need a second table.
 */
@inline
export function areGlue(bytes: v128, table: v128, second: v128): v128 {
  const low = v128.and(bytes, i8x16.splat(15))
  return v128.or(i8x16.eq(i8x16.swizzle(table, low), bytes), i8x16.eq(i8x16.swizzle(second, low), bytes))
}

/** Four masks of 16 bits as one of 64. */
@inline
export function joined(a: v128, b: v128, c: v128, d: v128): u64 {
  const low = <u32>i8x16.bitmask(a) | (<u32>i8x16.bitmask(b) << 16)
  const high = <u32>i8x16.bitmask(c) | (<u32>i8x16.bitmask(d) << 16)
  return <u64>low | (<u64>high << 32)
}

/** Whether one byte may stand inside a written number: blank, minus, plus, star, full stop, X, lead bytes of wide signs. */
@inline
export function isGlue(byte: u32): bool {
  const place = <usize>(byte & 15)
  return <u32>load<u8>(place, GLUE_BYTES) == byte || <u32>load<u8>(place, GLUE_BYTES + 16) == byte
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
