/**
 * What a number tells by the words around it: how long somebody spoke, and when somebody came or left.
 *
 * Call       通话8分钟, 通话了4分12秒, 主叫12次: at most two digits of minutes, four of seconds and times. 每月通话…, 国内通话500分钟 are offers.
 * Movement   15:30进入, 14:20到达, 8:05:10驶出: a time of day and a verb. 首班车6:30到达 is a timetable.
 */
import { isDigit } from '../scan/classify'
import { VALID } from '../outcomes'
import { COMMUNICATION_RECORD, WHEREABOUTS } from './categories'
import { claim, Reading, Word, wordLength } from './reading'

const COLON: u8 = 0x3a
const BLANK: u8 = 0x20
/** 分 秒 次 */
const MINUTE: u32 = 0x86_88e5
const SECOND: u32 = 0x92_a7e7
const TIMES: u32 = 0xa1_ace6
/** 通话 主叫 被叫 呼叫 呼入 呼出 来电 去电 拨打 */
const CALLS = memory.data<u64>([0x9daf_e89a_80e9, 0xab8f_e5bb_b8e4, 0xab8f_e5ab_a2e8, 0xab8f_e5bc_91e5, 0xa585_e5bc_91e5, 0xba87_e5bc_91e5, 0xb594_e7a5_9de6, 0xb594_e7bb_8ee5, 0x9389_e6a8_8be6])
const CALL_COUNT: usize = 9
/** Between them and the number: 了 约 共 */
const BETWEEN = memory.data<u32>([0x86_bae4, 0xa6_bae7, 0xb1_85e5])
/** Before 通话 of an offer: 月 费 内 送 含 次 频 地 */
const OFFERS = memory.data<u32>([0x88_9ce6, 0xb9_b4e8, 0x85_86e5, 0x81_80e9, 0xab_90e5, 0xa1_ace6, 0x91_a2e9, 0xb0_9ce5])
const OFFER_COUNT: usize = 8
/** 班, as in 首班车 and 航班: looked for as far before a time. */
const SHIFT: u32 = 0xad_8fe7
const NEAR: usize = 24
/** 到达 抵达 进入 离开 驶入 驶出 出站 进站 到站 上车 下车 登机 入境 出境 途经 经过 出现 */
const MOVEMENTS = memory.data<u64>([
  0xbebe_e8b0_88e5, 0xbebe_e8b5_8ae6, 0xa585_e59b_bfe8, 0x80bc_e5bb_a6e7, 0xa585_e5b6_a9e9, 0xba87_e5b6_a9e9, 0x99ab_e7ba_87e5,
  0x99ab_e79b_bfe8, 0x99ab_e7b0_88e5, 0xa6bd_e88a_b8e4, 0xa6bd_e88b_b8e4, 0xba9c_e6bb_99e7, 0x83a2_e5a5_85e5, 0x83a2_e5ba_87e5,
  0x8fbb_e794_80e9, 0x87bf_e88f_bbe7, 0xb08e_e7ba_87e5,
])
const MOVEMENT_COUNT: usize = 17

@inline
function three(at: usize): u32 {
  return load<u32>(at) & 0xff_ffff
}

function isAmong(list: usize, count: usize, character: u32): bool {
  for (let i: usize = 0; i < count; i++) {
    if (load<u32>(list + (i << 2)) == character) return true
  }
  return false
}

function isAmongPairs(list: usize, count: usize, at: usize): bool {
  const two = load<u64>(at) & 0xffff_ffff_ffff
  for (let i: usize = 0; i < count; i++) {
    if (load<u64>(list + (i << 3)) == two) return true
  }
  return false
}

/** Where the word for a call before a number at `at` begins; 0 when something else is before it. */
function callBefore(at: usize): usize {
  if (isAmong(BETWEEN, 3, three(at - 3))) at -= 3
  return isAmongPairs(CALLS, CALL_COUNT, at - 6) ? at - 6 : 0
}

/** Whether digits, at most four, between `at` and `end` can tell of calls. */
export function mayTellCall(at: usize, end: usize): bool {
  const unit = three(end)
  return (unit == MINUTE || unit == SECOND || unit == TIMES) && callBefore(at) != 0
}

/** Takes the word, which is all digits, at most four. */
export function takeMoment(): bool {
  return takeCall() || takeMovement()
}

function takeCall(): bool {
  const unit = three(Word.end)
  if (unit != SECOND && unit != TIMES && (unit != MINUTE || wordLength() > 2)) return false
  const start = callBefore(Word.start)
  if (start < Reading.start || isAmong(OFFERS, OFFER_COUNT, three(start - 3))) return false
  return claim(COMMUNICATION_RECORD, VALID, start, Word.end + 3)
}

function takeMovement(): bool {
  const end = timeEnd()
  if (end == 0) return false
  const verb = load<u8>(end) == BLANK ? end + 1 : end
  if (!isAmongPairs(MOVEMENTS, MOVEMENT_COUNT, verb) || isTimetable(Word.start)) return false
  return claim(WHEREABOUTS, VALID, Word.start, verb + 6)
}

/** End of the time of day that begins with the word; 0 when it is none. */
function timeEnd(): usize {
  if (wordLength() > 2 || !isSixty(Word.end)) return 0
  const minutes = Word.end + 3
  const end = isSixty(minutes) ? minutes + 3 : minutes
  return isDigit(<u32>load<u8>(end)) || load<u8>(end) == COLON ? 0 : end
}

/** A colon and two digits. */
function isSixty(at: usize): bool {
  return load<u8>(at) == COLON && load<u8>(at, 1) - 0x30 < 6 && isDigit(<u32>load<u8>(at, 2))
}

function isTimetable(at: usize): bool {
  const floor = max(Reading.start, at - min(at, NEAR))
  for (; at >= floor + 3; at--) {
    if (three(at - 3) == SHIFT) return true
  }
  return false
}
