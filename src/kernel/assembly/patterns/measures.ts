/**
 * Values measured on a body: 165/98mmHg, 11.2 mmol/L.
 *
 * Units  mmHg of blood pressure and mmol/L, μmol/L of blood: in data about people they stand for nothing else. Numbers may have a point,
 *        and a second one behind a stroke.
 */
import { isDigit } from '../scan/classify'
import { afterBlanks, byteAt, Text } from './text'

/** Places of a value with point and stroke: 168/102, 1234.5. */
const VALUE_BYTES: usize = 10

const MMHG: u32 = 0x6768_6d6d
const MOL: u32 = 0x6c_6f6d
const GREEK_MU: u32 = 0xbcce
const MICRO_SIGN: u32 = 0xb5c2

/** Begin of the value read last. */
export class Measure {
  static start: usize = 0
}

/** End of a value whose last digits end at `digitsEnd`, 0 when no such unit follows. */
export function measureEnd(at: usize, digitsEnd: usize): usize {
  const unit = afterBlanks(digitsEnd)
  if (unit + 4 > Text.end) return 0
  const end = unitEnd(unit)
  if (end == 0) return 0
  let start = at
  while (at - start < VALUE_BYTES && isPartOfValue(byteAt(start - 1))) start--
  Measure.start = start
  return end
}

@inline
function isPartOfValue(byte: u32): bool {
  return isDigit(byte) || byte == 0x2e || byte == 0x2f
}

/** mmHg, mmol/L, umol/L, μmol/L in any case; μ has two bytes, of which the second stands for the u. */
function unitEnd(at: usize): usize {
  const micro = <u32>load<u16>(at)
  if (micro == GREEK_MU || micro == MICRO_SIGN) return litreEnd(at + 2, (load<u32>(at + 2) | 0x20_2020) & 0xff_ffff, MOL)
  const four = load<u32>(at) | 0x2020_2020
  if (four == MMHG) return at + 4
  return litreEnd(at + 1, four >> 8, MOL)
}

/** mol/L at `at`. */
function litreEnd(at: usize, three: u32, expected: u32): usize {
  return three == expected && byteAt(at + 3) == 0x2f && (byteAt(at + 4) | 0x20) == 0x6c ? at + 5 : 0
}
