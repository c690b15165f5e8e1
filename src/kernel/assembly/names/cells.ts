/**
 * Whole cells of a column of names: 张三 · 欧阳娜娜 · 张三、李四 · 张 三 · 买买提·吐尔逊 · 扎西次仁 · John Smith · 张* · 张先生.
 *
 * The column says that its cells are names, so the question is only whether this one is no name after all: a company, a place, an
 * ordinary word, a form of address, nothing. A cell may hold several names; each is found apart.
 */
import { NAME_MEMORY } from '../layout'
import { found, foundName } from '../records/findings'
import { judgeLatin } from './latin'
import { characterOf, putCharacter } from './run'
import { isPlainThree, isPlainTwo, judgeHan, Judged } from './shape'
import { contextBefore, HAN_CHARACTERS, hanAt, LABEL } from './tables'
import { dotLengthAt } from './dots'
import { isDigit, isLetter } from '../scan/classify'
import { maskLengthAt } from '../numbers/signs'
import { MASKED, NOTHING, PERSON_NAME, VALID } from '../outcomes'
import { tripleAt } from '../scan/triples'
import { closingOf, isBlank, partEnd, separatorLength, skipNumber } from './parts'

/** Longest part that is read, in bytes: a Kazakh name of three parts, or a Latin one. */
const LONGEST_PART: usize = 96
/** Most Han characters that are judged together, and in a name with dots. */
const LONGEST_NAME: u32 = 24
const LONGEST_DOTTED: usize = 30
/** U+9FFF stands for every character of the extensions: rare ones, which live on in names (the host gives it a surname's cost). */
const RARE_CHARACTER: u32 = 20_991
/** 和, 与. */
const AND: u32 = 0x548c - 0x4e00
const WITH: u32 = 0x4e0e - 0x4e00

/**
 * Judges a cell of a column of names.
 *
 * Cost  about 10 ns for 张三.
 */
export function readNameCell(start: usize, end: usize): void {
  const length = end - start
  if ((length == 6 || length == 9) && readShort(start, end)) return
  wanted = 0
  let at = skipNumber(start, end)
  while (at < end) {
    const to = partEnd(at, end)
    if (to > at) readPart(at, to, end)
    at = to
    while (at < end) {
      const length = separatorLength(at)
      if (length == 0) break
      at += length
    }
  }
}

/** A cell of six or nine bytes: two or three Han characters and nothing else, as most are; false where it is something else. */
@inline
function readShort(start: usize, end: usize): bool {
  const first = hanAt(start)
  const second = hanAt(start + 3)
  const last = end - start == 9 ? hanAt(start + 6) : 0
  if (max(max(first, second), last) >= HAN_CHARACTERS) return false
  if (end - start == 9 ? isPlainThree(first, second, last) : isPlainTwo(first, second)) foundName(start, end)
  else judgeShort(start, end, first, second, last)
  return true
}

function judgeShort(start: usize, end: usize, first: u32, second: u32, last: u32): void {
  const count = <u32>(end - start) / 3
  wanted = (<u64>first << 40) | (<u64>second << 20) | (count == 3 ? last : HAN_CHARACTERS)
  wantedAt = NAME_MEMORY + (<usize>((wanted * 0x9e37_79b9_7f4a_7c15) >> 50) << 3)
  if (load<u64>(wantedAt) == wanted) return foundName(start, end)
  putCharacter(0, first)
  putCharacter(1, second)
  if (count == 3) putCharacter(2, last)
  tellHan(start, end, count)
}

/** The short cell that is being judged, and its place among those that were judged before and are names: many people share theirs. */
let wanted: u64 = 0
let wantedAt: usize = 0
const MEMORY_BYTES: usize = 16_384 << 3

/** Between tables keys are counted where the names are remembered. */
export function forgetNames(): void {
  memory.fill(NAME_MEMORY, 0, MEMORY_BYTES)
}

/** Length of a character of the extensions A (U+3400) and from B on (U+20000) at `at`; 0 when there is none. */
function rareLengthAt(at: usize): usize {
  const lead = <u32>load<u8>(at)
  const next = <u32>load<u8>(at, 1)
  if (lead == 0xf0) return next >= 0xa0 ? 4 : 0
  return (lead == 0xe3 && next >= 0x90) || (lead == 0xe4 && next < 0xb8) ? 3 : 0
}

/** One part: what it begins with decides how it is read. */
function readPart(start: usize, end: usize, cell: usize): void {
  if (end - start > LONGEST_PART) return
  if (isLetter(<u32>load<u8>(start))) {
    const outcome = judgeLatin(start, end)
    if (outcome != NOTHING) found(PERSON_NAME, outcome, 0, start, end)
    return
  }
  if (maskLengthAt(start)) {
    if (isMaskedWhole(start, end)) found(PERSON_NAME, MASKED, 0, start, end)
    return
  }
  readHan(start, end)
}

/** Stars with a Han character among or behind them: *建国. */
function isMaskedWhole(start: usize, end: usize): bool {
  let characters: u32 = 0
  for (let at = start; at < end; ) {
    const length = maskLengthAt(at)
    if (length) {
      at += length
      continue
    }
    if (hanAt(at) >= HAN_CHARACTERS) return false
    characters++
    at += 3
  }
  return characters >= 1 && characters <= 3
}

/** A part that begins with a Han character: it is judged up to the first sign, and the sign decides what may follow. */
function readHan(start: usize, end: usize): void {
  let at = start
  let count: u32 = 0
  while (at < end && count < LONGEST_NAME) {
    const character = hanAt(at)
    if (character < HAN_CHARACTERS) {
      putCharacter(count++, character)
      at += 3
    } else if (count == 1 && isBlank(at)) {
      at += <u32>load<u8>(at) == 0x20 ? 1 : 3
    } else {
      const length = rareLengthAt(at)
      if (length == 0) break
      putCharacter(count++, RARE_CHARACTER)
      at += length
    }
  }
  if (at < end) {
    if (count > 1 && isDotted(at, end)) return readDotted(start, end)
    if (maskLengthAt(at) || isLetterMask(at)) return readMasked(start, end, at, count)
    if (colonLength(at) && contextBefore(at, start) & LABEL) return readNameCell(at + colonLength(at), end)
    if (!mayFollow(at)) return
  }
  tellHan(start, at, count)
}

function tellHan(start: usize, end: usize, count: u32): void {
  const outcome = judgeHan(0, count)
  if (outcome != NOTHING) {
    const isPart = outcome == VALID && Judged.characters < count
    if (outcome == VALID && !isPart && wanted) store<u64>(wantedAt, wanted)
    found(PERSON_NAME, outcome, 0, start, isPart ? start + <usize>Judged.characters * 3 : end)
    return
  }
  const joint = jointOf(count)
  if (joint == 0) return
  found(PERSON_NAME, VALID, 0, start, start + <usize>joint * 3)
  found(PERSON_NAME, VALID, 0, start + <usize>(joint + 1) * 3, end)
}

/** Place of 和 or 与 between two names, 0 when there is none: 张三和李四. */
function jointOf(count: u32): u32 {
  for (let i: u32 = 2; i + 2 < count; i++) {
    const character = characterOf(i)
    if (character != AND && character != WITH) continue
    if (judgeHan(0, i) == VALID && judgeHan(i + 1, count) == VALID) return i
  }
  return 0
}

/** What may stand behind a name in its cell: brackets, digits, dashes, a colon. */
function mayFollow(at: usize): bool {
  const byte = <u32>load<u8>(at)
  return byte == 0x28 || byte == 0x5b || byte == 0x2d || isDigit(byte) || closingOf(at) != 0 || colonLength(at) != 0
}

@inline
function colonLength(at: usize): usize {
  if (<u32>load<u8>(at) == 0x3a) return 1
  return tripleAt(at) == 0x9a_bcef ? 3 : 0
}

/** X or x that stands for a given character: 张X, 张XX. */
function isLetterMask(at: usize): bool {
  return (<u32>load<u8>(at) | 0x20) == 0x78
}

/** 张*, 张**, 王*明, 欧阳X: known is the surname, perhaps a given character, nobody. */
function readMasked(start: usize, end: usize, at: usize, count: u32): void {
  if (count > 2) return
  while (at < end) {
    const length = isLetterMask(at) ? 1 : maskLengthAt(at)
    if (length == 0) break
    at += length
  }
  if (at < end && hanAt(at) < HAN_CHARACTERS) at += 3
  if (at == end || mayFollow(at)) found(PERSON_NAME, MASKED, 0, start, at)
}

/** A dot with Han characters on both sides. */
function isDotted(at: usize, end: usize): bool {
  const length = dotLengthAt(at, true)
  return length != 0 && at + length < end && hanAt(at + length) < HAN_CHARACTERS
}

/** Parts joined by dots: the column says that it is a name, so any characters will do. */
function readDotted(start: usize, end: usize): void {
  let at = start
  let length: usize = 0
  while (at < end) {
    if (hanAt(at) < HAN_CHARACTERS) {
      at += 3
      if (++length > LONGEST_DOTTED) return
      continue
    }
    if (!isDotted(at, end)) break
    at += dotLengthAt(at, true)
  }
  if (at == end || mayFollow(at)) found(PERSON_NAME, VALID, 0, start, at)
}
