/**
 * Hardware addresses (MAC): six pairs of hexadecimal digits with : or - between, three groups of four with full stops, or
 * twelve in one piece where a keyword or the column says so. Nobody's are all zeros and groups (odd first pair),
 * all ones among them.
 *
 * Six pairs of digits only, with minus signs, are draws of a lottery or dates: they need a keyword or column too.
 * Source  IEEE 802-2014, clause 8.
 */
import { isAlphanumeric } from '../scan/classify'
import { INVALID_LENGTH, INVALID_NOT_PERSONAL, VALID } from '../outcomes'
import { capital, classAt, DIGIT, endOfClass, HEXADECIMAL, isOfClass } from './classes'
import { standsAlone } from './bounds'
import { MAC } from './categories'
import { isPromised } from './keywords'
import { claim, Reading, Word, wordLength } from './reading'

const COLON: u8 = 0x3a
const MINUS: u8 = 0x2d
const FULL_STOP: u8 = 0x2e
/** Six pairs and five signs. */
const LENGTH: usize = 17

@inline
function isSeparator(byte: u8): bool {
  return byte == COLON || byte == MINUS
}

/** Takes the pairs that begin with the word of two, or some pairs of letters before it. */
export function takeMac(): bool {
  if (wordLength() != 2) return false
  const separator = isSeparator(load<u8>(Word.end)) ? load<u8>(Word.end) : load<u8>(Word.start - 1)
  if (!isSeparator(separator)) return false
  const start = firstPair(separator)
  if (!arePairs(start, separator) || isAlphanumeric(<u32>load<u8>(start - 1)) || load<u8>(start - 1) == separator) return false
  const end = start + LENGTH
  if (isAlphanumeric(<u32>load<u8>(end)) || (load<u8>(end) == separator && classAt(end + 1) & HEXADECIMAL)) return false
  if (separator == MINUS && holdsNoLetter(start) && !isPromised(MAC, start)) return false
  return claim(MAC, outcomeOf(start), start, end)
}

/** Where the pairs of letters before the word begin: at most five, none that was looked at. */
function firstPair(separator: u8): usize {
  let start = Word.start
  for (let pair = 0; pair < 5; pair++) {
    if (start < Reading.taken + 3 || start < Reading.start + 3) break
    if (load<u8>(start - 1) != separator || !isOfClass(start - 3, start - 1, HEXADECIMAL)) break
    start -= 3
  }
  return start
}

function arePairs(at: usize, separator: u8): bool {
  for (let pair = 0; pair < 6; pair++) {
    if (!isOfClass(at, at + 2, HEXADECIMAL) || (pair < 5 && load<u8>(at, 2) != separator)) return false
    at += 3
  }
  return true
}

function holdsNoLetter(start: usize): bool {
  for (let at = start; at < start + LENGTH; at++) {
    if (isAlphanumeric(<u32>load<u8>(at)) && (classAt(at) & DIGIT) == 0) return false
  }
  return true
}

/** Takes the word of four digits before a full stop: 0050.56c0.0001 */
export function takeDottedMac(): bool {
  const end = Word.start + 14
  if (wordLength() != 4 || load<u8>(Word.start, 9) != FULL_STOP || !standsAlone(Word.start, end)) return false
  if (!isOfClass(Word.start, Word.start + 4, HEXADECIMAL) || !isOfClass(Word.start + 5, Word.start + 9, HEXADECIMAL)) return false
  if (!isOfClass(Word.start + 10, end, HEXADECIMAL)) return false
  return claim(MAC, outcomeOf(Word.start), Word.start, end)
}

/** Takes the word of twelve digits in one piece. */
export function takePlainMac(): bool {
  const length = wordLength()
  if (length < 11 || length > 13 || !isPromised(MAC, Word.start) || !standsAlone(Word.start, Word.end)) return false
  if (length != 12) return Reading.expected == MAC && claim(MAC, INVALID_LENGTH, Word.start, Word.end)
  return endOfClass(Word.start, HEXADECIMAL, 12) == Word.end && claim(MAC, outcomeOf(Word.start), Word.start, Word.end)
}

/** All zeros, all F, or an odd first pair: addresses of nobody. */
function outcomeOf(start: usize): i32 {
  const second = capital(<u32>load<u8>(start, 1))
  const isOdd = ((second < 0x3a ? second : second - 0x37) & 1) != 0
  return isOdd || isAllZero(start) ? INVALID_NOT_PERSONAL : VALID
}

function isAllZero(at: usize): bool {
  for (let digits = 0; digits < 12; at++) {
    if (!isAlphanumeric(<u32>load<u8>(at))) continue
    if (load<u8>(at) != 0x30) return false
    digits++
  }
  return true
}
