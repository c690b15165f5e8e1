/**
 * Resident identity numbers (公民身份号码) and the residence permits that share their form.
 *
 * Source  GB 11643-1999: six digits of address (GB/T 2260), eight of birth, three of sequence (odd: male), one check
 *         character by ISO 7064 MOD 11-2. Fifteen-digit numbers of the first generation lack century and check.
 *         Permits of Hong Kong, Macao and Taiwan residents (2018-09): address 810000, 820000, 830000.
 *         Foreign permanent residents (2023-12): 9, two digits of province, three of country (ISO 3166-1), then as above.
 */
import { COUNTRY_BITS, REGION_BITS } from '../layout'
import { Mode } from '../state'
import { allSame, digitAt, digitsAt } from '../scan/digits'
import { DAMAGED_ZEROS, INVALID_CHECKSUM, INVALID_DATE, INVALID_REGION, KIND_RESIDENT_ID, KIND_SHIFT, NOTHING, SUPPRESSED_PLACEHOLDER, VALID } from '../outcomes'

const REGION: u32 = 1
const DATE: u32 = 2
const CHECKSUM: u32 = 4
/** Born earlier, nobody can have been issued a number (first issue 1984; oldest holders then were about 104). */
const EARLIEST_YEAR: u32 = 1880
/**
 * Nobody born earlier lives, so without column or keyword a birth before it is a coincidence: with it, 0.32 of a million
 * random strings would pass; from here on 0.28 (6,536 address codes × days / 10^8 / 11).
 */
const PLAUSIBLE_YEAR: u32 = 1900
/**
 * The sequence counts holders with the same province, country and birthday; with some ten thousand cards in all it stays
 * far below this. Without the bound, foreign numbers would let 0.33 of a million random strings pass; with it, 0.02.
 */
const FOREIGN_SEQUENCES: u32 = 50
/** Where the provinces begin among the bits at COUNTRY_BITS. */
const PROVINCE_BITS: u32 = 1024
/** Check characters by the weighted sum of 17 digits (at most 900): `10X98765432` at the sum modulo 11. */
const CHECK: usize = memory.data(912)
const DAYS = memory.data<u8>([0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])

@inline
function bit(table: usize, index: u32): bool {
  return ((load<u8>(table + (index >> 3)) >> <u8>(index & 7)) & 1) != 0
}

/** Fills the table of check characters; called once an instance. */
export function prepareCheckCharacters(): void {
  for (let sum: u32 = 0; sum <= 900; sum++) {
    const rest = sum % 11
    store<u8>(CHECK + sum, <u8>(rest == 2 ? 0x58 : rest < 2 ? 0x31 - rest : 0x3c - rest))
  }
}

/** A calendar date (yyyymmdd, any digits) from the year `earliest` on, not after the latest possible birth. */
@inline
function isBirth(year: u32, month: u32, day: u32, earliest: u32): bool {
  if (year < earliest || month - 1 > 11 || day - 1 >= <u32>load<u8>(DAYS + month)) return false
  if (day == 29 && month == 2 && (year % 4 != 0 || (year % 100 == 0 && year % 400 != 0))) return false
  return year * 10_000 + month * 100 + day <= Mode.latestBirth
}

function isForeignAddress(at: usize): bool {
  const province = digitsAt(at + 1, 2)
  return bit(COUNTRY_BITS, PROVINCE_BITS + province) && bit(COUNTRY_BITS, digitsAt(at + 3, 3)) && digitsAt(at + 14, 3) < FOREIGN_SEQUENCES
}

@inline
function isAddress(at: usize, region: u32): bool {
  return region < 900_000 ? region >= 100_000 && bit(REGION_BITS, region) : isForeignAddress(at)
}

/** What 17 digits say. */
class Parsed {
  static region: u32 = 0
  static year: u32 = 0
  static month: u32 = 0
  static day: u32 = 0
  static sequence: u32 = 0
  /** Check character that belongs to them. */
  static check: u32 = 0
}

/** Reads 17 digits at `at`: pairs and the weighted sum by products of vectors, no division. */
@inline
function parse(at: usize): void {
  const digits = i8x16.sub(v128.load(at), i8x16.splat(0x30))
  const low = i16x8.extend_low_i8x16_s(digits)
  const high = i16x8.extend_high_i8x16_s(digits)
  const last = digitAt(at + 16)
  const pairs = i16x8(10, 1, 10, 1, 10, 1, 10, 1)
  const head = i32x4.dot_i16x8_s(low, pairs)
  const tail = i32x4.dot_i16x8_s(high, pairs)
  Parsed.region = i32x4.extract_lane(head, 0) * 10_000 + i32x4.extract_lane(head, 1) * 100 + i32x4.extract_lane(head, 2)
  Parsed.year = i32x4.extract_lane(head, 3) * 100 + i32x4.extract_lane(tail, 0)
  Parsed.month = i32x4.extract_lane(tail, 1)
  Parsed.day = i32x4.extract_lane(tail, 2)
  Parsed.sequence = i32x4.extract_lane(tail, 3) * 10 + last
  const sums = i32x4.add(
    i32x4.dot_i16x8_s(low, i16x8(7, 9, 10, 5, 8, 4, 2, 1)),
    i32x4.dot_i16x8_s(high, i16x8(6, 3, 7, 9, 10, 5, 8, 4)),
  )
  const halves = i32x4.add(sums, i8x16.shuffle(sums, sums, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7))
  const sum = i32x4.extract_lane(halves, 0) + i32x4.extract_lane(halves, 1)
  Parsed.check = <u32>load<u8>(CHECK + <usize>(<u32>sum + last * 2))
}

/** Failed checks of 17 digits at `at` with the check character `last` (X in capitals). 0: all passed. */
@inline
function defects(at: usize, last: u32, expected: bool): u32 {
  parse(at)
  let failed: u32 = isAddress(at, Parsed.region) ? 0 : REGION
  if (!isBirth(Parsed.year, Parsed.month, Parsed.day, expected ? EARLIEST_YEAR : PLAUSIBLE_YEAR)) failed |= DATE
  if (Parsed.check != last) failed |= CHECKSUM
  return failed
}

/**
 * Outcome of an 18-character candidate.
 *
 * Shape  17 ASCII digits at `at`, readable to at + 24; `last` is a digit or X. `expected`: column or keyword says that
 *        this is an ID. Without that, a number with more than one defect is some other number and no candidate.
 */
export function residentIdOutcome(at: usize, last: u32, expected: bool): i32 {
  const failed = defects(at, last, expected)
  return failed == 0 ? VALID : outcomeOf(failed, at, last, expected)
}

function outcomeOf(failed: u32, at: usize, last: u32, expected: bool): i32 {
  if (allSame(at, 17)) return expected ? SUPPRESSED_PLACEHOLDER : NOTHING
  if (failed & (failed - 1) && !expected) return NOTHING
  if (failed & CHECKSUM && isZeroed(at, last) && (expected || failed == CHECKSUM)) return DAMAGED_ZEROS
  if (failed & REGION) return INVALID_REGION
  return failed & DATE ? INVALID_DATE : INVALID_CHECKSUM
}

/** Fifteen significant digits, then 000: what a spreadsheet leaves of a number it took for a quantity. */
function isZeroed(at: usize, last: u32): bool {
  return last == 0x30 && digitAt(at + 15) == 0 && digitAt(at + 16) == 0
}

/** Outcome of a 15-digit candidate; called only where column or keyword say that it is an ID. */
export function oldResidentIdOutcome(at: usize): i32 {
  if (allSame(at, 15)) return SUPPRESSED_PLACEHOLDER
  const region = digitsAt(at, 6)
  if (region >= 900_000 || !isAddress(at, region)) return INVALID_REGION
  return isBirth(1900 + digitsAt(at + 6, 2), digitsAt(at + 8, 2), digitsAt(at + 10, 2), EARLIEST_YEAR) ? VALID : INVALID_DATE
}

/** Where address (20 bits) and birth (yyyymmdd, 27 bits) stand in a key, above the sequence (10 bits). */
export const KEY_ADDRESS: u64 = 37
export const KEY_BIRTH: u64 = 10
export const KEY_ADDRESS_MASK: u64 = (1 << 20) - 1
export const KEY_BIRTH_MASK: u64 = (1 << 27) - 1

@inline
function keyOf(address: u32, birth: u32, sequence: u32): u64 {
  return (KIND_RESIDENT_ID << KIND_SHIFT) | (<u64>address << KEY_ADDRESS) | (<u64>birth << KEY_BIRTH) | <u64>sequence
}

/** Birth in a key, as yyyymmdd. */
@inline
export function birthOf(key: u64): u32 {
  return <u32>(key >> KEY_BIRTH) & ((1 << <u32>(KEY_ADDRESS - KEY_BIRTH)) - 1)
}

/** Address in a key: six digits. */
@inline
export function addressOf(key: u64): u32 {
  return <u32>(key >> KEY_ADDRESS) & <u32>KEY_ADDRESS_MASK
}

/** Whether a check character is that of the 17 digits which `residentIdOutcome` looked at last. */
@inline
export function belongsToCheck(last: u32): bool {
  return Parsed.check == last
}

/** Whether the holder of a key is a minor at the reference date. */
@inline
export function isMinor(key: u64): bool {
  return birthOf(key) >= Mode.minorFrom && birthOf(key) <= Mode.minorTo
}

/** Tagged canonical value of the number that `residentIdOutcome` looked at last: what its 17 body digits say. */
@inline
export function residentIdKey(): u64 {
  return keyOf(Parsed.region, Parsed.year * 10_000 + Parsed.month * 100 + Parsed.day, Parsed.sequence)
}

/** The same for 15 digits, upgraded: 19 before the year. */
export function oldResidentIdKey(at: usize): u64 {
  return keyOf(digitsAt(at, 6), 19_000_000 + digitsAt(at + 6, 6), digitsAt(at + 12, 3))
}
