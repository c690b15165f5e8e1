/**
 * Accounts of messengers.
 *
 * QQ       5 to 11 digits, no zero before them, with a keyword close to it or in a column. A group's number (QQ群) is nobody's.
 * WeChat   wxid_ and 12 to 22 letters and digits stand for themselves; 6 to 20 letters, digits, minus and underscore with a
 *          letter first, and numbers (people log in with their QQ number), directly behind a keyword or in a column.
 *          gh_… is an official account: no person's.
 * Source   Tencent's sign-up rules (微信号设置规则).
 */
import { INVALID_LENGTH, INVALID_NOT_PERSONAL, VALID } from '../outcomes'
import { isAlphanumeric, isLetter } from '../scan/classify'
import { standsAlone } from './bounds'
import { ACCOUNT, ALPHANUMERIC, classAt, endOfClass, startOfClass } from './classes'
import { QQ, WECHAT } from './categories'
import { isCalled, isJoined, keywordEnd, promisedAt } from './keywords'
import { claim, Reading, tell, Word, wordLength } from './reading'
import { tripleAt } from '../scan/triples'

const WXID: u32 = 0x6469_7877
const GH: u32 = 0x68_67
const UNDERSCORE: u8 = 0x5f
/** Bytes between a keyword and the name: 号码是： and a blank. */
const MOST_JOINED: usize = 18
/** 群 */
const GROUP: u32 = 0xa4_bee7

/** Takes the word, which is all digits. */
export function takeAccountNumber(): bool {
  const length = wordLength()
  if (length < 5 || length > 12) return false
  const promised = promisedAt(Word.start)
  if (promised != QQ && promised != WECHAT) return false
  if (!isCalled(promised, Word.start) || !standsAlone(Word.start, Word.end)) return false
  // Q：10086是什么 is a question.
  if (length < 7 && keywordEnd() != 0 && !isAlphanumeric(<u32>load<u8>(keywordEnd() - 2)) && isLetter(<u32>load<u8>(keywordEnd() - 1))) return false
  if (length > 11 || load<u8>(Word.start) == 0x30) return Reading.expected == QQ && claim(QQ, INVALID_LENGTH, Word.start, Word.end)
  return !isGroup() && claim(promised, VALID, Word.start, Word.end)
}

function isGroup(): bool {
  if (keywordEnd() == 0) return false
  for (let at = keywordEnd(); at < Word.start; at++) {
    if (tripleAt(at) == GROUP) return true
  }
  return false
}

/** wxid_ */
@inline
export function isWxid(at: usize): bool {
  return load<u32>(at) == WXID && load<u8>(at, 4) == UNDERSCORE
}

/** Takes the name of an account around `at`, a letter or digit of it. */
export function takeWechat(at: usize): bool {
  const start = startOfClass(at, ACCOUNT, max(Reading.taken, at - min(at - Reading.start, 32)))
  const end = endOfClass(at, ACCOUNT, 32)
  const length = end - start
  if (length < 6 || (classAt(end) & ALPHANUMERIC) != 0) return false
  if (isWxid(start)) return length >= 17 && length <= 27 && takeName(start, end)
  if (length > 20 || !isLetter(<u32>load<u8>(start)) || load<u8>(end) == 0x40 || load<u8>(end) == 0x2e) return false
  if (promisedAt(start) != WECHAT || !isBesideKeyword(start, end)) return false
  return takeName(start, end)
}

function takeName(start: usize, end: usize): bool {
  const isOfficial = (load<u32>(start) & 0xffff) == GH && load<u8>(start, 2) == UNDERSCORE
  tell(WECHAT, isOfficial ? INVALID_NOT_PERSONAL : VALID, start, end)
  return true
}

/** Behind the keyword only what joins a label and its value; in a column the whole cell. */
function isBesideKeyword(start: usize, end: usize): bool {
  if (keywordEnd() == 0) return start == Reading.start && end == Reading.end
  return start <= keywordEnd() + MOST_JOINED && isJoined(keywordEnd(), start)
}
