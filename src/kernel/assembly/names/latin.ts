/** Names in Latin letters: John Smith, ZHANG San, O'Neil, J. K. Rowling; in a column of names only. */
import { isLetter } from '../scan/classify'
import { INVALID_NOT_PERSONAL, NOTHING, VALID } from '../outcomes'

const LONGEST: usize = 60

/** The last word of a company's name, packed, lower case, first letter in the low byte. */
function isCompanyWord(word: u64): bool {
  // ltd, inc, co, corp, llc, gmbh, hotel, group, company
  return (
    word == 0x64_746c ||
    word == 0x63_6e69 ||
    word == 0x6f63 ||
    word == 0x7072_6f63 ||
    word == 0x63_6c6c ||
    word == 0x6862_6d67 ||
    word == 0x6c_6574_6f68 ||
    word == 0x70_756f_7267 ||
    word == 0x79_6e61_706d_6f63
  )
}

/** null, none, nan, test, admin, user, guest, name, unknown: written by programs where no name is known. */
function isPlaceholderWord(word: u64): bool {
  return (
    word == 0x6c6c_756e ||
    word == 0x656e_6f6e ||
    word == 0x6e_616e ||
    word == 0x7473_6574 ||
    word == 0x6e_696d_6461 ||
    word == 0x7265_7375 ||
    word == 0x74_7365_7567 ||
    word == 0x656d_616e ||
    word == 0x6e_776f_6e6b_6e75
  )
}

@inline
function isVowel(letter: u32): bool {
  return letter == 0x61 || letter == 0x65 || letter == 0x69 || letter == 0x6f || letter == 0x75 || letter == 0x79
}

/** Judges [start, end), which begins with a letter: two words or more, or one with a capital and a vowel. */
export function judgeLatin(start: usize, end: usize): i32 {
  if (end - start > LONGEST) return NOTHING
  let words = 0
  let letters = 0
  let vowels = 0
  let word: u64 = 0
  for (let at = start; at < end; at++) {
    const byte = <u32>load<u8>(at)
    if (isLetter(byte)) {
      if (at == start || !isLetter(<u32>load<u8>(at - 1))) {
        if (<u32>load<u8>(at - 1) != 0x27 || at == start) {
          words++
          word = 0
        }
      }
      letters++
      if (isVowel(byte | 0x20)) vowels++
      word = (word << 8) | <u64>(byte | 0x20)
    } else if (byte != 0x20 && byte != 0x2e && byte != 0x2d && byte != 0x27) return NOTHING
  }
  word = reversed(word)
  if (words > 1) return isCompanyWord(word) ? INVALID_NOT_PERSONAL : letters >= 3 && vowels > 0 ? VALID : NOTHING
  const isCapital = <u32>load<u8>(start) < 0x60
  return isCapital && letters >= 2 && vowels > 0 && !isPlaceholderWord(word) && letters + 1 >= <i32>(end - start) ? VALID : NOTHING
}

/** The word's letters, which were packed last letter lowest, with the first one lowest. */
function reversed(word: u64): u64 {
  let turned: u64 = 0
  while (word) {
    turned = (turned << 8) | (word & 0xff)
    word >>= 8
  }
  return turned
}
