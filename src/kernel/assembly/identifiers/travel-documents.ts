/**
 * Passports (护照) and permits between the mainland, Hong Kong, Macao and Taiwan (通行证, 回乡证, 台胞证), with the identity
 * cards of the three regions, which are counted with the permits.
 *
 * Passport   E, G and 8 digits; E, a letter and 7; D, S, P, also with E, and 7 or 8; 14 or 15 and 7; in a column or behind a
 *            keyword also those of other countries: 6 to 9 capitals and digits, five of them digits. No check is printed.
 *            E or G and 8 digits also where 护照 stands a clause before.
 * Permit     C, W, L, T and 8 digits, C and a letter and 7, H or M and 8 or 10; 台胞证 8, or 10 and a letter.
 * Hong Kong  one or two letters, six digits, check: sum of value × place (9 to 1) is a multiple of 11.
 * Taiwan     a letter, 1 2 8 or 9, eight digits: weighted sum is a multiple of 10. Macao: 1, 5 or 7, six digits, check unknown.
 * Context    a keyword or the column; a Hong Kong number with its check digit in brackets needs none.
 */
import { digitAt, digitsAt } from '../scan/digits'
import { INVALID_CHECKSUM, INVALID_LENGTH, VALID } from '../outcomes'
import { isDigit, isLetter } from '../scan/classify'
import { mayBegin, mayEnd, standsAlone } from './bounds'
import { capital, classAt, DIGIT, HEX_LETTER, isOfClass, LETTER } from './classes'
import { NONE, PASSPORT, RESIDENT_ID, TRAVEL_PERMIT } from './categories'
import { isCalled, promisedAt } from './keywords'
import { claim, isNumber, Reading, Word, wordLength } from './reading'
import { tripleAt } from '../scan/triples'

const A: u32 = 0x41
/** 护照 */
const PASSPORT_WORD: u64 = 0xa785_e7a4_8ae6
/** The word reaches as far beyond its clause. */
const CLAUSES: usize = 48
/** Values of the letters of Taiwan's numbers, A to Z (戶籍地區). */
const TAIWAN = memory.data<u8>([10, 11, 12, 13, 14, 15, 16, 17, 34, 18, 19, 20, 21, 22, 35, 23, 24, 25, 26, 27, 28, 29, 32, 30, 31, 33])

@inline
function letterAt(at: usize): u32 {
  return capital(<u32>load<u8>(at))
}

/** Letters before the first digit of the word. */
function leadingLetters(): i32 {
  let letters = 0
  while (letters < 3 && (classAt(Word.start + letters) & (HEX_LETTER | LETTER)) != 0) letters++
  return letters
}

@inline
function areDigitsBehind(letters: i32): bool {
  return isOfClass(Word.start + letters, Word.end, DIGIT)
}

/** Takes the word, with letters or without. */
export function takeTravelDocument(): bool {
  const length = wordLength()
  if (length < 5 || length > 12) return false
  const letters = isNumber() ? 0 : leadingLetters()
  if (letters && takeBracketed(letters)) return true
  if (letters > 2 || !standsAlone(Word.start, Word.end)) return false
  const promised = promisedAt(Word.start)
  if (promised == PASSPORT) return takePassport(letters, length)
  if (promised == TRAVEL_PERMIT) return takePermit(letters, length)
  if (promised == RESIDENT_ID && letters != 0 && takeRegionalId(letters, length)) return true
  return (promised == RESIDENT_ID || promised == NONE) && isNamedNearby() && claim(PASSPORT, VALID, Word.start, Word.end)
}

/** 护照 in a clause before (证件类型护照，证件号E…) or just behind (持E…号护照). */
function isNamedNearby(): bool {
  if (!isPrinted()) return false
  for (let at = Word.start; at >= Reading.start + 6 && Word.start - at <= CLAUSES; at--) {
    if (isPassportWord(at - 6)) return true
  }
  return isPassportWord(Word.end) || isPassportWord(Word.end + 3)
}

@inline
function isPassportWord(at: usize): bool {
  return (load<u64>(at) & 0xffff_ffff_ffff) == PASSPORT_WORD
}

/** E or G and eight digits, or E, a letter and seven: as ordinary passports of China are printed. */
function isPrinted(): bool {
  const first = letterAt(Word.start)
  const letters = first == 0x45 && isLetter(<u32>load<u8>(Word.start, 1)) ? 2 : 1
  return wordLength() == 9 && (first == 0x45 || first == 0x47) && areDigitsBehind(letters)
}

function takePassport(letters: i32, length: i32): bool {
  if (!isCalled(PASSPORT, Word.start) && !isPrinted()) return false
  if (isChinesePassport(letters, length) || isForeignPassport(length)) return claim(PASSPORT, VALID, Word.start, Word.end)
  return Reading.expected == PASSPORT && claim(PASSPORT, INVALID_LENGTH, Word.start, Word.end)
}

function isChinesePassport(letters: i32, length: i32): bool {
  if (!areDigitsBehind(letters)) return false
  const digits = length - letters
  const first = letterAt(Word.start)
  if (letters == 0) return length == 9 && (digitsAt(Word.start, 2) == 14 || digitsAt(Word.start, 2) == 15)
  if (letters == 1) return digits == 8 || (digits == 7 && (first == 0x44 || first == 0x53 || first == 0x50))
  // DE, SE, PE; E and a letter, and those of Hong Kong (KJ) and Macao (MA) have seven.
  return digits == 7 || (digits == 8 && letterAt(Word.start + 1) == 0x45 && (first == 0x44 || first == 0x53 || first == 0x50))
}

/** ICAO 9303 leaves nine places for the number. */
function isForeignPassport(length: i32): bool {
  if (length < 6 || length > 9) return false
  let digits = 0
  for (let at = Word.start; at < Word.end; at++) digits += i32(isDigit(<u32>load<u8>(at)))
  return digits >= 5
}

function takePermit(letters: i32, length: i32): bool {
  if (!isCalled(TRAVEL_PERMIT, Word.start)) return false
  if (isPermit(letters, length)) return claim(TRAVEL_PERMIT, VALID, Word.start, Word.end)
  if (letters && takeRegionalId(letters, length)) return true
  return Reading.expected == TRAVEL_PERMIT && claim(TRAVEL_PERMIT, INVALID_LENGTH, Word.start, Word.end)
}

function isPermit(letters: i32, length: i32): bool {
  const first = letterAt(Word.start)
  if (letters == 0) return length == 8 || length == 10 || (length == 11 && isOfClass(Word.start, Word.end - 1, DIGIT))
  if (!areDigitsBehind(letters)) return false
  // C W L T, and H M
  if (letters == 2) return first == 0x43 && length == 9
  if (first == 0x48 || first == 0x4d) return length == 9 || length == 11
  return length == 9 && (first == 0x43 || first == 0x57 || first == 0x4c || first == 0x54)
}

/** Numbers of Hong Kong and Taiwan without brackets. */
function takeRegionalId(letters: i32, length: i32): bool {
  if (letters == 1 && length == 10 && areDigitsBehind(1)) {
    return claim(TRAVEL_PERMIT, isTaiwan() ? VALID : INVALID_CHECKSUM, Word.start, Word.end)
  }
  if (length - letters != 7 || !isOfClass(Word.start + letters, Word.end - 1, DIGIT)) return false
  return claim(TRAVEL_PERMIT, isHongKong(letters, letterAt(Word.end - 1)) ? VALID : INVALID_CHECKSUM, Word.start, Word.end)
}

function isTaiwan(): bool {
  const second = digitAt(Word.start + 1)
  if (second != 1 && second != 2 && second != 8 && second != 9) return false
  const region = <u32>load<u8>(TAIWAN + (letterAt(Word.start) - A))
  let sum = region / 10 + (region % 10) * 9 + digitAt(Word.start + 9)
  for (let i = 1; i < 9; i++) sum += digitAt(Word.start + i) * (9 - i)
  return sum % 10 == 0
}

/** Whether `check` (a digit, or A for ten) fits letters and six digits; a single letter counts as if behind a blank (36). */
function isHongKong(letters: i32, check: u32): bool {
  let sum = letters == 2 ? (letterAt(Word.start) - 55) * 9 + (letterAt(Word.start + 1) - 55) * 8 : 36 * 9 + (letterAt(Word.start) - 55) * 8
  for (let i = 0; i < 6; i++) sum += digitAt(Word.start + letters + i) * (7 - i)
  return (sum + (check == A ? 10 : check - 0x30)) % 11 == 0
}

/** A123456(7), in any brackets. */
function takeBracketed(letters: i32): bool {
  if (letters > 2 || wordLength() - letters != 6 || !areDigitsBehind(letters) || !mayBegin(Word.start)) return false
  const opening = bracketLength(Word.end, 0x28, 0x88_bcef)
  const check = letterAt(Word.end + opening)
  if (opening == 0 || !(isDigit(check) || check == A)) return false
  const closing = bracketLength(Word.end + opening + 1, 0x29, 0x89_bcef)
  const end = Word.end + opening + 1 + closing
  if (closing == 0 || !mayEnd(end)) return false
  if (!isHongKong(letters, check)) return promisedAt(Word.start) == TRAVEL_PERMIT && claim(TRAVEL_PERMIT, INVALID_CHECKSUM, Word.start, end)
  return claim(TRAVEL_PERMIT, VALID, Word.start, end)
}

@inline
function bracketLength(at: usize, plain: u8, wide: u32): usize {
  if (load<u8>(at) == plain) return 1
  return tripleAt(at) == wide ? 3 : 0
}
