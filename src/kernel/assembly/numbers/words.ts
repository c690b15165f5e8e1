/** Words beside numbers that say what the number is. ASCII words are packed: first letter in the low byte, lower case. */
import { Cell } from '../state'
import { isDigit, isLetter } from '../scan/classify'

/** Furthest a keyword may stand before a number: 身份证号码（二代）： and a few words have 48 bytes. */
const KEYWORD_BYTES: usize = 48
const SFZ: u32 = 0x7a_6673
const IDC: u32 = 0x63_6469
const EXT: u32 = 0x74_7865

/** Word of ASCII letters that ends before `end`, as at most eight bytes; 0 when longer, none, or behind a digit. */
export function wordBefore(end: usize): u64 {
  let word: u64 = 0
  let at = end
  while (isLetter(<u32>load<u8>(at - 1))) {
    if (end - at == 8) return 0
    at--
    word = (word << 8) | <u64>(load<u8>(at) | 0x20)
  }
  return isDigit(<u32>load<u8>(at - 1)) ? 0 : word
}

/** Letters that may stand before a mobile without a blank: tel, phone, mobile, mob, cell. */
export function isPhoneWord(word: u64): bool {
  return word == 0x6c_6574 || word == 0x65_6e6f_6870 || word == 0x656c_6962_6f6d || word == 0x62_6f6d || word == 0x6c6c_6563
}

/** Letters that may stand before an ID: what begins with sfz (身份证) or idc (ID card), and id, idno, idnum. */
export function isIdWord(word: u64): bool {
  const head = <u32>(word & 0xff_ffff)
  return head == SFZ || head == IDC || word == 0x6469 || word == 0x6f6e_6469 || word == 0x6d_756e_6469
}

/** Whether an extension follows at `at`: ext, ext. and the like. */
export function isExtension(at: usize): bool {
  return ((load<u32>(at) | 0x2020_2020) & 0xff_ffff) == EXT && !isLetter(<u32>load<u8>(at, 3))
}

/** 一代, 老证, 旧证: what people call the card whose number had 15 digits. */
@inline
function isOldIdWord(at: usize): bool {
  const six = load<u64>(at) & 0xffff_ffff_ffff
  return six == 0xa3bb_e480_b8e4 || six == 0x81af_e881_80e8 || six == 0x81af_e8a7_97e6
}

/** Whether 身份, 证件, 一代, sfz, idc(ard) or id no. stand shortly before in the same cell. */
export function hasIdKeyword(start: usize): bool {
  let at = start > Cell.start + KEYWORD_BYTES ? start - KEYWORD_BYTES : Cell.start
  for (; at + 3 <= start; at++) {
    const four = load<u32>(at)
    if (four == 0xe4ab_bae8 || four == 0xe481_afe8 || isOldIdWord(at)) return true
    const folded = four | 0x2020_2020
    const three = folded & 0xff_ffff
    if (three == SFZ || three == IDC) return true
    // "id no", "id card": a word of its own, unlike the end of "paid"
    if ((folded == 0x6e20_6469 || folded == 0x6320_6469) && !isLetter(<u32>load<u8>(at - 1))) return true
  }
  return false
}
