/**
 * UTF-16 to UTF-8 (Unicode 15, D91), of both byte orders.
 *
 * Half of a pair of surrogates, and half of a unit at the very end, is a problem and becomes one U+FFFD. The bytes of a text are
 * paired from its beginning, so what is scanned begins at an even place of it.
 */
import { UTF_16_LENGTHS, UTF_16_ORDERS } from '../layout'
import { ENCODING_UTF_16BE, Table } from '../state'
import { writeCharacter } from './characters'
import { Encoded, takeInvalid } from './encoded'

/**
 * Fills the tables of orders and lengths; called once an instance. Four characters stand in four bytes each; bit i of an entry's number says
 * that the one at i has one byte, bit 4 + i that it has one or two. The order moves their bytes together.
 */
export function prepareUtf16(): void {
  for (let entry: usize = 0; entry < 256; entry++) {
    let length: u32 = 0
    for (let place: u32 = 0; place < 4; place++) {
      const short = (<u32>entry >> place) & 1
      const bytes: u32 = 3 - ((<u32>entry >> (4 + place)) & 1) - short
      for (let byte: u32 = 0; byte < bytes; byte++) store<u8>(UTF_16_ORDERS + (entry << 4) + length++, <u8>(place * 4 + byte))
    }
    store<u8>(entry, <u8>length, UTF_16_LENGTHS)
  }
}

@inline
function areAscii(units: v128): bool {
  return !v128.any_true(v128.and(units, i16x8.splat(<i16>0xff80)))
}

@inline
function haveSurrogates(units: v128): bool {
  return v128.any_true(i16x8.eq(v128.and(units, i16x8.splat(<i16>0xf800)), i16x8.splat(<i16>0xd800)))
}

/** Writes four characters below U+10000, each a number of 32 bits; gives the end of what was written. */
@inline
function writeFour(characters: v128, target: usize): usize {
  const short = i32x4.lt_s(characters, i32x4.splat(0x80))
  const middle = i32x4.lt_s(characters, i32x4.splat(0x800))
  const lastOfThree = v128.or(v128.and(i32x4.shl(characters, 16), i32x4.splat(0x3f_0000)), i32x4.splat(0x80_80e0))
  const secondOfThree = v128.and(i32x4.shl(characters, 2), i32x4.splat(0x3f00))
  const three = v128.or(v128.or(i32x4.shr_u(characters, 12), secondOfThree), lastOfThree)
  const lastOfTwo = v128.or(v128.and(i32x4.shl(characters, 8), i32x4.splat(0x3f00)), i32x4.splat(0x80c0))
  const two = v128.or(i32x4.shr_u(characters, 6), lastOfTwo)
  const bytes = v128.bitselect(characters, v128.bitselect(two, three, middle), short)
  const entry = <usize>i16x8.bitmask(i16x8.narrow_i32x4_s(short, middle))
  v128.store(target, i8x16.swizzle(bytes, v128.load(UTF_16_ORDERS + (entry << 4))))
  return target + <usize>load<u8>(entry, UTF_16_LENGTHS)
}

/** Decodes units that begin in [Encoded.at, stop), as decoders do (intake.ts). */
export function decodeUtf16(target: usize, stop: usize): usize {
  const swapped = Table.encoding == ENCODING_UTF_16BE
  const order = swapped ? i8x16(1, 0, 3, 2, 5, 4, 7, 6, 9, 8, 11, 10, 13, 12, 15, 14) : i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
  let at = Encoded.at
  while (at + 32 <= stop) {
    const first = i8x16.swizzle(v128.load(at), order)
    const second = i8x16.swizzle(v128.load(at, 16), order)
    if (areAscii(v128.or(first, second))) {
      v128.store(target, i8x16.narrow_i16x8_u(first, second))
      at += 32
      target += 16
    } else if (haveSurrogates(first)) {
      const end = at + 16
      while (at < end) {
        at += takeUnit(at, target, swapped)
        target += Encoded.written
      }
    } else {
      target = writeFour(i32x4.extend_low_i16x8_u(first), target)
      target = writeFour(i32x4.extend_high_i16x8_u(first), target)
      at += 16
    }
  }
  return decodeRest(at, target, stop, swapped)
}

/** Unit by unit, up to `stop` or to what is cut. */
function decodeRest(at: usize, target: usize, stop: usize, swapped: bool): usize {
  while (at < stop) {
    const used = takeUnit(at, target, swapped)
    if (used == 0) break
    at += used
    target += Encoded.written
  }
  Encoded.at = at
  return target
}

@inline
function unitAt(at: usize, swapped: bool): u32 {
  const unit = load<u16>(at)
  return <u32>(swapped ? bswap<u16>(unit) : unit)
}

/** A unit, a pair, or half of either. Gives the bytes taken: 0 where the known bytes end inside it. */
function takeUnit(at: usize, target: usize, swapped: bool): u32 {
  const known = Encoded.end - at
  if (known == 1) return Encoded.final ? takeInvalid(at, target, 1) : 0
  const unit = unitAt(at, swapped)
  if ((unit & 0xf800) != 0xd800) {
    Encoded.written = writeCharacter(unit, target)
    return 2
  }
  if (unit >= 0xdc00) return takeInvalid(at, target, 2)
  if (known < 4) return Encoded.final ? takeInvalid(at, target, 2) : 0
  const low = unitAt(at + 2, swapped)
  if ((low & 0xfc00) != 0xdc00) return takeInvalid(at, target, 2)
  Encoded.written = writeCharacter(0x1_0000 + ((unit - 0xd800) << 10) + low - 0xdc00, target)
  return 4
}
