/**
 * Credentials (账号与口令): a password behind its label, behind the account it belongs to, or hashed.
 *
 * Label    密码：…, password=…, "pwd":"…": 4 to 64 printable characters; letters alone behind : or = only; with a letter first
 *          right behind the word (密码Kx83720#) 6.
 * Account  zhang@example.com----…, user----…, an address and : at the end of the cell, or | or a tab. The finding is the password.
 * Hash     MD5, SHA-1, SHA-256 in hexadecimal digits behind an account in the cell, by keyword or column; bcrypt ($2b$10$…) and
 *          crypt ($1$, $5$, $6$) without. A hash of its own may be a file's and is none.
 * Source   RFC 1321, FIPS 180-4; bcrypt: 22 and 31 characters behind the cost.
 */
import { INVALID_LENGTH, MASKED, VALID } from '../outcomes'
import { isLetter } from '../scan/classify'
import { ACCOUNT, ALPHANUMERIC, classAt, endOfClass, HEXADECIMAL, isOfClass, LETTER, HEX_LETTER, SECRET, startOfClass } from './classes'
import { CREDENTIAL } from './categories'
import { standsAlone } from './bounds'
import { isPromised, keywordEnd, promisedAt } from './keywords'
import { noteAccountName, Reading, takenBefore, tell, Word, wordLength } from './reading'
import { tripleAt } from '../scan/triples'

const LEAST: usize = 4
const MOST: usize = 64
/** Of a password that begins with a letter right behind the word: shorter ones are names of methods. */
const LEAST_MIXED: usize = 6
/** Of an account before four minus signs: 2024----2025 are years. */
const LEAST_ACCOUNT: usize = 5
const MINUS: u8 = 0x2d
const COLON: u8 = 0x3a
const STAR: u8 = 0x2a
const DOLLAR: u8 = 0x24
/** Signs between a label and its value: quotes, blank, colon, equals. */
const MOST_GAP: usize = 12

/** End of what may be a password at `at`: up to a blank, a quote, , ; & | < }, three minus signs, or a Chinese character. */
function secretEnd(at: usize): usize {
  const bound = at + MOST + 1
  while (at < bound && classAt(at) & SECRET) {
    const byte = load<u8>(at)
    if (byte == 0x22 || byte == 0x27 || byte == 0x2c || byte == 0x3b || byte == 0x26 || byte == 0x3c || byte == 0x7c || byte == 0x7d) break
    if (byte == MINUS && load<u16>(at, 1) == 0x2d2d) break
    at++
  }
  return at
}

function takeSecret(start: usize, bound: usize): bool {
  if (bound > start + MOST) return false
  const end = beforeTaken(start, bound)
  if (end < start + LEAST || isMail(start, end)) return false
  tell(CREDENTIAL, isHidden(start, end) ? MASKED : VALID, start, end)
  return true
}

/** Where a resident ID or mobile ends a password that would go on to `end`, without the signs before it. */
function beforeTaken(start: usize, end: usize): usize {
  let at = start
  while (at < end && !takenBefore(at)) at++
  if (at == end) return end
  while (at > start && (classAt(at - 1) & ALPHANUMERIC) == 0) at--
  return at
}

/** Another account in the place of a password: an at sign, and a full stop behind it. */
function isMail(at: usize, end: usize): bool {
  let isBehindSign = false
  for (; at < end; at++) {
    if (isBehindSign && load<u8>(at) == 0x2e) return true
    isBehindSign = isBehindSign || load<u8>(at) == 0x40
  }
  return false
}

function isHidden(start: usize, end: usize): bool {
  for (let at = start; at < end; at++) {
    if (load<u8>(at) != STAR) return false
  }
  return true
}

/** Length of a sign between label and value at `at`: : = ： " ' blank 为 是; 0 when none. */
function gapSignLength(at: usize): usize {
  const byte = <u32>load<u8>(at)
  if (byte == 0x3a || byte == 0x3d || byte == 0x20 || byte == 0x22 || byte == 0x27 || byte == 0x3e) return 1
  const three = tripleAt(at)
  return three == 0x9a_bcef || three == 0xba_b8e4 || three == 0xaf_98e6 ? 3 : 0
}

/** Takes what stands at or shortly before `at`, behind a label that ends there: called at the first letter or digit, or the sign. */
export function takeLabelledSecret(at: usize): bool {
  if (promisedAt(at) != CREDENTIAL || keywordEnd() == 0) return false
  let start = keywordEnd()
  let isMarked = false
  while (start - keywordEnd() < MOST_GAP) {
    const length = gapSignLength(start)
    if (length == 0) break
    isMarked = isMarked || load<u8>(start) == COLON || load<u8>(start) == 0x3d || length == 3
    start += length
  }
  // 密码123456 and 密码Kx83720#, but neither 密码abc, 密码WPA2 nor pwd123.
  const isJoined = start == keywordEnd()
  if (isJoined && <u32>load<u8>(start - 1) < 0x80) return false
  const end = secretEnd(start)
  if (isJoined && isLetter(<u32>load<u8>(start)) && end < start + LEAST_MIXED) return false
  if (end <= at || (!isMarked && isOfClass(start, end, LETTER | HEX_LETTER))) return false
  return takeSecret(start, end)
}

/** Takes the password behind the account that ends before `at`, if one is joined to it. */
export function takeSecretBehind(at: usize): bool {
  const dashes = endOfDashes(at)
  if (dashes - at >= 2) return takeSecret(dashes, secretEnd(dashes))
  const sign = load<u8>(at)
  if (sign != COLON && sign != 0x7c && sign != 9) return false
  const end = secretEnd(at + 1)
  return (end == Reading.end || (load<u8>(end) == sign && sign != COLON)) && end - at > 5 && takeSecret(at + 1, end)
}

function endOfDashes(at: usize): usize {
  const bound = at + 8
  while (at < bound && load<u8>(at) == MINUS) at++
  return at
}

/** Takes the password behind the dashes at `at` and the account before them. */
export function takePair(at: usize): bool {
  const dashes = endOfDashes(at)
  const start = startOfClass(at, ACCOUNT, max(Reading.taken, at - min(at - Reading.start, 32)))
  if (dashes - at != 4 || at - start < LEAST_ACCOUNT || (classAt(start) & ALPHANUMERIC) == 0) return false
  if ((classAt(dashes) & SECRET) == 0) return false
  noteAccountName()
  return takeSecret(dashes, secretEnd(dashes))
}

/** Takes the word when it is a hash beside an account, or the middle of one that says so itself. */
export function takeHash(): bool {
  if (load<u8>(Word.start - 1) == DOLLAR && load<u8>(Word.end) == DOLLAR && wordLength() <= 2) return takeCrypt()
  const length = wordLength()
  if (length != 32 && length != 40 && length != 64) return false
  if (!isOfClass(Word.start, Word.end, HEXADECIMAL) || !standsAlone(Word.start, Word.end)) return false
  if (!Reading.hasAccount && !isPromised(CREDENTIAL, Word.start)) {
    Reading.hashStart = Word.start
    Reading.hashEnd = Word.end
    return true
  }
  tell(CREDENTIAL, VALID, Word.start, Word.end)
  return true
}

/** $2b$10$ and 53 characters; $1$, $5$, $6$, a salt and at least 22. */
function takeCrypt(): bool {
  let end = Word.start
  const bound = end + 160
  while (end < bound && (classAt(end) & ALPHANUMERIC || load<u8>(end) == DOLLAR || load<u8>(end) - 0x2e < 2)) end++
  const isBcrypt = load<u8>(Word.start) == 0x32 && wordLength() == 2
  if (isBcrypt ? end - Word.start != 59 : end - Word.start < 26) return false
  tell(CREDENTIAL, VALID, Word.start - 1, end)
  return true
}

/** A cell of a column of passwords in which nothing else was found. */
export function takeWholeSecret(): bool {
  const end = endOfClass(Reading.start, SECRET, MOST)
  if (end != Reading.end) return false
  tell(CREDENTIAL, end - Reading.start < LEAST ? INVALID_LENGTH : isHidden(Reading.start, end) ? MASKED : VALID, Reading.start, end)
  return true
}
