/**
 * Which bytes matter: sixteen at a time, by two table lookups on the half bytes (the method of simdjson's structural
 * classifier). A byte's class is LOW[b & 15] & HIGH[b >> 4]; the host fills both tables for the table's delimiter.
 */
import { CLASS_HIGH, CLASS_LOW } from './layout'

export const CLASS_DELIMITER: i32 = 1
export const CLASS_NEWLINE: i32 = 2
export const CLASS_QUOTE: i32 = 4
export const CLASS_DIGIT: i32 = 8
/** Space, minus, star, full stop: what may stand inside one written number. */
export const CLASS_GLUE: i32 = 16
/** X and x: the mask sign of some exports. */
export const CLASS_CROSS: i32 = 32
/** Lead byte EF of full-width digits and stars. */
export const CLASS_FULL_WIDTH: i32 = 64
/** Lead bytes C2 C3 E2 E3 of no-break space, multiplication sign, zero-width and ideographic space. */
export const CLASS_WIDE_GLUE: i32 = 128

export const STRUCTURAL: i32 = CLASS_DELIMITER | CLASS_NEWLINE | CLASS_QUOTE
export const GLUE: i32 = CLASS_GLUE | CLASS_CROSS | CLASS_FULL_WIDTH | CLASS_WIDE_GLUE

/** Class bytes of the 16 bytes at `at`. */
// @inline keeps the tables in registers across the block
@inline
export function classesAt(at: usize, low: v128, high: v128): v128 {
  const bytes = v128.load(at)
  return v128.and(
    i8x16.swizzle(low, v128.and(bytes, i8x16.splat(15))),
    i8x16.swizzle(high, i8x16.shr_u(bytes, 4)),
  )
}

/** One bit per byte whose class has any of `wanted`. */
@inline
export function bitsOf(classes: v128, wanted: v128): u64 {
  return <u64>i8x16.bitmask(i8x16.ne(v128.and(classes, wanted), i8x16.splat(0)))
}

/** Class of one byte. */
@inline
export function classOf(byte: u32): i32 {
  return <i32>load<u8>(CLASS_LOW + (byte & 15)) & <i32>load<u8>(CLASS_HIGH + (byte >> 4))
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
