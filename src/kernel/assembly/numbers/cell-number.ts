/** A whole cell read as one number, however its digits are grouped: for columns that say what their numbers are. */
import { bracketLengthAt, CLOSING, crossLengthAt, FULL_STOP, OPENING, plusLengthAt, separatorLengthAt } from './signs'
import { beginToken, endToken, MOST_DIGITS, readDigits, Token } from './written-number'

const ZERO: u32 = 0x30
const AT_SIGN: u32 = 0x40

/** What `readCellNumber` found; the digits stand at DIGITS. */
export class CellNumber {
  static digits: i32 = 0
  /** Characters that are neither digits nor stand between digits. */
  static others: i32 = 0
  /** A sign for the check character X ends the cell. */
  static cross: bool = false
  /** An at sign is among the others. */
  static address: bool = false
  /** Zeros behind the last full stop, when they end the cell: decimals that a spreadsheet added. */
  static decimals: i32 = 0
}

/** Reads the cell [start, end). */
export function readCellNumber(start: usize, end: usize): void {
  beginToken()
  CellNumber.others = 0
  CellNumber.cross = false
  CellNumber.address = false
  CellNumber.decimals = decimalsBefore(end)
  let at = start + bracketLengthAt(start, OPENING)
  at += plusLengthAt(at)
  while (at < end) {
    const next = readDigits(at, MOST_DIGITS)
    at = next > at ? next : passOther(at, end)
  }
  endToken()
  CellNumber.digits = Token.digits
}

/** Passes the sign at `at`, which is no digit or one too many. */
function passOther(at: usize, end: usize): usize {
  const between = betweenLengthAt(at)
  if (between) return at + between
  const first = <u32>load<u8>(at)
  if (first == AT_SIGN) CellNumber.address = true
  if (at + crossLengthAt(at) == end) CellNumber.cross = true
  else CellNumber.others++
  return at + characterLength(first)
}

/** Length of what may stand between digits, or around them in spreadsheets: separators, full stops, brackets, ' " =. */
function betweenLengthAt(at: usize): usize {
  const byte = <u32>load<u8>(at)
  if (byte == FULL_STOP || byte == 0x27 || byte == 0x22 || byte == 0x3d) return 1
  const bracket = bracketLengthAt(at, OPENING) + bracketLengthAt(at, CLOSING)
  return bracket ? bracket : separatorLengthAt(at)
}

/** Bytes of the UTF-8 character with this first byte; of others, one. */
function characterLength(first: u32): usize {
  return first < 0xc2 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
}

/** One or two: more decimals no spreadsheet adds of itself. */
function decimalsBefore(end: usize): i32 {
  if (<u32>load<u8>(end - 1) != ZERO) return 0
  if (<u32>load<u8>(end - 2) == FULL_STOP) return 1
  return <u32>load<u8>(end - 2) == ZERO && <u32>load<u8>(end - 3) == FULL_STOP ? 2 : 0
}
