/**
 * The age of a child: 6岁, 11周岁, 3岁半, 8个月大.
 *
 * Bounds  0–17 years: a minor is under eighteen (Civil Code, article 17); 1–36 months, as ages of infants are given. An age in the past
 *         (13岁初潮, 15岁时), a limit (14岁以下) and a range (3-6岁, 3至6岁) are nobody's age now.
 */
import { AGE, MONTH, PIECE, WEEK } from './characters'
import { numberIn, threeAt } from './text'

const MOST_YEARS: i32 = 17
const MOST_MONTHS: i32 = 36
/** 大, behind months: 8个月大. */
const BIG: u32 = 0xa7_a4e5
/** 至 到: a range comes before. */
const UNTIL: u32 = 0xb3_87e8
const REACHING: u32 = 0xb0_88e5
/** 以 初 时 起 开 前 后 那 至 到 来 结: a limit, a range or something of the past comes behind. */
const PAST_OR_LIMIT = memory.data<u32>([
  0xa5_bbe4, 0x9d_88e5, 0xb6_97e6, 0xb7_b5e8, 0x80_bce5, 0x8d_89e5, 0x8e_90e5, 0xa3_82e9, 0xb3_87e8, 0xb0_88e5,
  0xa5_9de6, 0x93_bbe7,
])
const PAST_OR_LIMIT_BYTES: usize = 48

/** End of an age whose number is [at, digitsEnd), 0 when it is none. */
export function ageEnd(at: usize, digitsEnd: usize): usize {
  if (digitsEnd - at > 2) return 0
  const before = threeAt(at - 3)
  if (before == UNTIL || before == REACHING) return 0
  const number = numberIn(at, digitsEnd)
  if (threeAt(digitsEnd) == PIECE) {
    const isAge = threeAt(digitsEnd + 3) == MONTH && threeAt(digitsEnd + 6) == BIG
    return isAge && number > 0 && number <= MOST_MONTHS ? digitsEnd + 9 : 0
  }
  const unit = threeAt(digitsEnd) == WEEK ? digitsEnd + 3 : digitsEnd
  return threeAt(unit) == AGE && number <= MOST_YEARS && !isPastOrLimit(unit + 3) ? unit + 3 : 0
}

function isPastOrLimit(at: usize): bool {
  const three = threeAt(at)
  for (let place: usize = 0; place < PAST_OR_LIMIT_BYTES; place += 4) if (load<u32>(PAST_OR_LIMIT + place) == three) return true
  return false
}
