/**
 * What stands beside a name inside its run, or at the borders of the run, in twelfths of a nat: negative where it makes the name
 * likelier. General weights: a title, a kinship, a verb of saying e^3; the rest of an organisation's name behind it e^-6.
 */
import { NAME_RUN } from '../layout'
import { chainOf, characterOf, entryOf, Run } from './run'
import { AFTER, AFTER_NAME, BEFORE, BEFORE_NAME, besideOf, chained, contextOf, ENDS_FOREIGN, FUNCTION_SURNAME, GOES_ON_FOREIGN, kindOf, ORGANISATION } from './tables'

export const TITLE: i32 = 36
const REST_OF_ORGANISATION: i32 = 72
const ORGANISATION_AHEAD: i32 = 36
/** A surname that is a function word as well, without a title before it. */
export const FUNCTION_WORD: i32 = 36

/** A character that names often follow or stand before: e and a half times as likely; beside the rest of a foreign word e^-2. */
const USUAL_BEFORE: i32 = 10
const USUAL_AFTER: i32 = 12
const REST_OF_FOREIGN_WORD: i32 = 24

/** Most that the surroundings of any name save before it, and behind it. */
export const MOST_SAVED: i32 = 72

/** How far ahead the end of a company's name is looked for, in characters; distances u8 for every place of the run. */
const AHEAD: u32 = 10
const COMPANIES: usize = NAME_RUN + 0x600

/** What is known outside of the run (names/surroundings.ts). */
export class Around {
  /** How much likelier a name is that begins the run, or ends it. */
  static before: i32 = 0
  static after: i32 = 0
  /** The run is the name of an account. */
  static isHandle: bool = false
}

let holdsCompany: bool = false

/** Whether a title, a kinship or a label ends before `i`. */
export function isTitled(i: u32): bool {
  if (i < 2) return false
  if (contextOf(chainOf(i - 2, i)) & BEFORE) return true
  return i > 2 && (contextOf(chainOf(i - 3, i)) & BEFORE) != 0
}

/** What stands before a name that begins at `i`: negative where it makes the name likelier. */
export function boundBefore(i: u32): i32 {
  let saved: i32 = 0
  const titled = isTitled(i)
  if (titled) saved -= TITLE
  if (i == 0) return saved - Around.before
  const beside = besideOf(entryOf(i - 1))
  if (beside & BEFORE_NAME) saved -= USUAL_BEFORE
  if (beside & ENDS_FOREIGN) saved += REST_OF_FOREIGN_WORD
  if (!titled && kindOf(entryOf(i)) & FUNCTION_SURNAME) saved += FUNCTION_WORD
  return saved
}

/** Flags of the words of one to three characters that begin at `end`, together. */
export function wordsAfter(end: u32): u32 {
  let chain: u32 = 0
  let flags: u32 = 0
  const beside = min(Run.length, end + 3)
  for (let i = end; i < beside; i++) {
    chain = chained(chain, characterOf(i))
    flags |= contextOf(chain)
  }
  return flags
}

/** What stands behind a name that ends before `end`. */
export function boundAfter(end: u32): i32 {
  if (end == Run.length) return -Around.after
  const flags = wordsAfter(end)
  let saved: i32 = 0
  const beside = besideOf(entryOf(end))
  if (beside & AFTER_NAME) saved -= USUAL_AFTER
  if (beside & GOES_ON_FOREIGN) saved += REST_OF_FOREIGN_WORD
  if (flags & AFTER) saved -= TITLE
  if (flags & ORGANISATION) saved += REST_OF_ORGANISATION
  if (!(flags & AFTER) && holdsCompany && <u32>load<u8>(COMPANIES + <usize>end) <= AHEAD) saved += ORGANISATION_AHEAD
  return saved
}

/** 公司, 集团, 有限, 股份 as two characters after U+4E00. */
@inline
function isCompany(first: u32, second: u32): bool {
  return (
    (first == 0x516c - 0x4e00 && second == 0x53f8 - 0x4e00) ||
    (first == 0x96c6 - 0x4e00 && second == 0x56e2 - 0x4e00) ||
    (first == 0x6709 - 0x4e00 && second == 0x9650 - 0x4e00) ||
    (first == 0x80a1 - 0x4e00 && second == 0x4efd - 0x4e00)
  )
}

/** Notes for every place how far the next of them is, where the run has any. */
export function noteCompanies(): void {
  holdsCompany = false
  let distance: u32 = 100
  for (let i = Run.length; i-- > 0; ) {
    if (i + 1 < Run.length && isCompany(characterOf(i), characterOf(i + 1))) {
      distance = 0
      holdsCompany = true
    }
    store<u8>(COMPANIES + <usize>i, <u8>min(distance, 100))
    distance++
  }
}
