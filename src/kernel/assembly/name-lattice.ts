/**
 * Names in a run of Han characters: the run is cut into ordinary words, unknown words and names in the most likely way (Viterbi
 * over a unigram model), and the names of that way are found.
 *
 * Words of their own cost what they are rare; a name costs its surname and given characters, and the share of names in text.
 * What stands beside makes it cheaper (titles, verbs of saying, labels, borders) or dearer (the rest of a company's name).
 * Costs are twelfths of a nat. The weights below are general: odds of e, e^3, e^6, not fitted to any text.
 */
import { NAME_RUN } from './layout'
import {
  ADDRESS,
  AFTER,
  BEFORE,
  BEGINS_FOUR,
  BEGINS_THREE,
  beginsWord,
  chained,
  characterAt,
  COMPOUND,
  COMPOUND_HEAD,
  contextOf,
  firstCost,
  FUNCTION_SURNAME,
  kindOf,
  NEVER,
  onlyCost,
  ORGANISATION,
  pairCost,
  secondCost,
  singleCost,
  surnameCost,
  TRANSLITERATION,
  unknownCost,
  wordCost,
} from './name-tables'

/** Longest run that is cut at once. */
export const RUN_CAPACITY: u32 = 120

/** One name in a thousand words: in general text there are more, but a name that is none costs more than one that is missed. */
const NAME: u32 = 87
/** Three given names in ten have one character. */
const ONE_GIVEN: u32 = 14
const TWO_GIVEN: u32 = 4
/** Compound surnames, but for the rarest, are one in 10,000 to one in 100,000. */
const COMPOUND_SURNAME: u32 = 120
/** An unknown word (a brand, a place) of two or three characters: one in 1,000. */
const UNKNOWN_WORD: u32 = 91
/** A transliterated foreign word: one in 2,000; each of its characters one of 150. With a title or a verb of saying it is a name. */
const FOREIGN_WORD: u32 = 91
const FOREIGN_CHARACTER: u32 = 60
/** One surname in ten stands with a form of address. */
const ADDRESSED: u32 = 28

const TITLE: i32 = 36
const REST_OF_ORGANISATION: i32 = 72
const ORGANISATION_AHEAD: i32 = 36
const FUNCTION_WORD: i32 = 36

/** How far ahead the end of a company's name is looked for, in characters. */
const AHEAD: u32 = 10

/** What is known outside of the run; set before `findNames`. */
export class Around {
  /** Cheaper, in twelfths of a nat: a name that begins the run, or ends it. */
  static before: i32 = 0
  static after: i32 = 0
}

/** Characters u16, their entries u32, costs u32, steps u8, distance to the end of a company's name u8. */
const CHARACTERS: usize = NAME_RUN
const ENTRIES: usize = NAME_RUN + 0x100
const COSTS: usize = NAME_RUN + 0x300
const STEPS: usize = NAME_RUN + 0x500
const COMPANIES: usize = NAME_RUN + 0x600
/** Places of the run where a name may begin, u8 each. */
export const CANDIDATES: usize = NAME_RUN + 0x680

/** A step is a length, and whether it is a name. */
const IS_NAME: u32 = 16
const LENGTH: u32 = 15

/** Characters of the run, and where the part ends that is cut. */
let length: u32 = 0
let last: u32 = 0
let holdsCompany: bool = false
/** Of the names that begin at the current place: what stands before them, once it was asked for. */
let bound: i32 = 0
let boundKnown: bool = false

@inline
export function characterOf(index: u32): u32 {
  return <u32>load<u16>(CHARACTERS + (<usize>index << 1))
}

@inline
export function entryOf(index: u32): usize {
  return <usize>load<u32>(ENTRIES + (<usize>index << 2))
}

/** Puts a character in the run. */
@inline
export function putCharacter(index: u32, character: u32): usize {
  const entry = characterAt(character)
  store<u16>(CHARACTERS + (<usize>index << 1), <u16>character)
  store<u32>(ENTRIES + (<usize>index << 2), <u32>entry)
  return entry
}

@inline
function chainOf(from: u32, to: u32): u32 {
  let chain: u32 = 0
  for (let i = from; i < to; i++) chain = chained(chain, characterOf(i))
  return chain
}

/** Least cost so far of the run up to `place`. */
@inline
function costTo(place: u32): u32 {
  return load<u32>(COSTS + (<usize>place << 2))
}

@inline
function relax(from: u32, to: u32, cost: u32, kind: u32): void {
  const at = COSTS + (<usize>to << 2)
  if (cost >= load<u32>(at)) return
  store<u32>(at, cost)
  store<u8>(STEPS + <usize>to, <u8>(kind | (to - from)))
}

/** Begins with the run of `count` characters that were put. */
export function beginRun(count: u32): void {
  length = count
  noteCompanies()
}

/** Cuts the places [from, to) of the run; `stepTo` then leads back from `to`. */
export function cutPart(from: u32, to: u32): void {
  memory.fill(COSTS + (<usize>from << 2), 0x7f, <usize>(to - from + 1) << 2)
  store<u32>(COSTS + (<usize>from << 2), 0)
  last = to
  for (let i = from; i < to; i++) {
    const cost = costTo(i)
    takeWords(i, cost)
    takeUnknown(i, cost)
    if (surnameCost(entryOf(i)) != NEVER || kindOf(entryOf(i)) & COMPOUND_HEAD) takeNames(i, cost)
  }
}

/** The step that leads to a place of the run. */
@inline
export function stepTo(at: u32): u32 {
  return <u32>load<u8>(STEPS + <usize>at)
}

@inline
export function stepLength(step: u32): u32 {
  return step & LENGTH
}

@inline
export function isNameStep(step: u32): bool {
  return step > LENGTH
}

/** Ordinary words from `i` on. */
@inline
function takeWords(i: u32, cost: u32): void {
  const entry = entryOf(i)
  relax(i, i + 1, cost + singleCost(entry), 0)
  const left = last - i
  if (left < 2) return
  let chain = chained(characterOf(i), characterOf(i + 1))
  const two = pairCost(chain)
  if (two != NEVER) relax(i, i + 2, cost + two, 0)
  const longer = kindOf(entry) & (BEGINS_THREE | BEGINS_FOUR)
  if (longer == 0 || left < 3 || !beginsWord(chain)) return
  chain = chained(chain, characterOf(i + 2))
  if (longer & BEGINS_THREE) {
    const three = wordCost(chain)
    if (three != NEVER) relax(i, i + 3, cost + three, 0)
  }
  if (longer & BEGINS_FOUR && left > 3) {
    const four = wordCost(chained(chain, characterOf(i + 3)))
    if (four != NEVER) relax(i, i + 4, cost + four, 0)
  }
}

/** Words that nobody knows: brands and places; and foreign ones in Chinese characters, which may be names. */
@inline
function takeUnknown(i: u32, cost: u32): void {
  const left = last - i
  if (left < 2) return
  const two = cost + UNKNOWN_WORD + unknownCost(entryOf(i)) + unknownCost(entryOf(i + 1))
  relax(i, i + 2, two, 0)
  if (left < 3) return
  relax(i, i + 3, two + unknownCost(entryOf(i + 2)), 0)
  if (kindOf(entryOf(i)) & kindOf(entryOf(i + 1)) & kindOf(entryOf(i + 2)) & TRANSLITERATION) takeForeign(i, cost)
}

function takeForeign(i: u32, cost: u32): void {
  let end = i
  let dearer = cost + FOREIGN_WORD
  const most = min(last, i + 8)
  while (end < most && kindOf(entryOf(end)) & TRANSLITERATION) {
    end++
    dearer += FOREIGN_CHARACTER
    if (end < i + 3) continue
    const isNamed = isTitled(i) || (wordsAfter(end) & AFTER) != 0
    relax(i, end, isNamed ? dearer - <u32>TITLE : dearer, isNamed ? IS_NAME : 0)
  }
}

function takeNames(i: u32, cost: u32): void {
  const entry = entryOf(i)
  const surname = surnameCost(entry)
  boundKnown = false
  if (surname != NEVER && (i == 0 || characterOf(i - 1) != characterOf(i))) {
    takeGiven(i, i + 1, cost + NAME + surname)
    takeAddressed(i, cost + NAME + surname + ADDRESSED)
  }
  if (kindOf(entry) & COMPOUND_HEAD && last - i > 2 && contextOf(chained(characterOf(i), characterOf(i + 1))) & COMPOUND)
    takeGiven(i, i + 2, cost + NAME + COMPOUND_SURNAME)
}

/** A surname and a form of address: 王女士 is no name. */
@inline
function takeAddressed(i: u32, cost: u32): void {
  if (last - i < 2) return
  const chain = characterOf(i + 1)
  if (cost < costTo(i + 2) && contextOf(chain) & ADDRESS) relax(i, i + 2, cost, 0)
  if (last - i < 3 || cost >= costTo(i + 3)) return
  if (contextOf(chained(chain, characterOf(i + 2))) & ADDRESS) relax(i, i + 3, cost, 0)
}

/** A name whose surname is [i, given). */
@inline
function takeGiven(i: u32, given: u32, cost: u32): void {
  const left = last - given
  if (left == 0) return
  const surname = characterOf(i)
  const first = characterOf(given)
  if (first != surname) takeName(i, given + 1, cost + ONE_GIVEN + onlyCost(entryOf(given)))
  if (left == 1 || (first == surname && characterOf(given + 1) == surname)) return
  takeName(i, given + 2, cost + TWO_GIVEN + firstCost(entryOf(given)) + secondCost(entryOf(given + 1)))
}

/** Most that the surroundings of any name save before it, and behind it. */
const MOST_SAVED: i32 = 72

/** A name [i, end); its surroundings are looked at only where they could decide. */
function takeName(i: u32, end: u32, cost: u32): void {
  const known = <i32>costTo(end)
  if (<i32>cost - 2 * MOST_SAVED >= known) return
  if (!boundKnown) {
    bound = boundBefore(i)
    boundKnown = true
  }
  const bounded = <i32>cost + bound
  if (bounded - MOST_SAVED >= known) return
  relax(i, end, <u32>max(bounded + boundAfter(end), 0), IS_NAME)
}

/** Whether a title, a kinship or a label ends before `i`. */
export function isTitled(i: u32): bool {
  if (i < 2) return false
  if (contextOf(chainOf(i - 2, i)) & BEFORE) return true
  return i > 2 && (contextOf(chainOf(i - 3, i)) & BEFORE) != 0
}

/** What stands before a name that begins at `i`: negative where it makes the name likelier. */
function boundBefore(i: u32): i32 {
  let saved: i32 = 0
  const titled = isTitled(i)
  if (titled) saved -= TITLE
  if (i == 0) saved -= Around.before
  else if (!titled && kindOf(entryOf(i)) & FUNCTION_SURNAME) saved += FUNCTION_WORD
  return saved
}

/** Flags of the words of one to three characters that begin at `end`, together. */
function wordsAfter(end: u32): u32 {
  let chain: u32 = 0
  let flags: u32 = 0
  const beside = min(length, end + 3)
  for (let i = end; i < beside; i++) {
    chain = chained(chain, characterOf(i))
    flags |= contextOf(chain)
  }
  return flags
}

/** What stands behind a name that ends before `end`. */
function boundAfter(end: u32): i32 {
  if (end == length) return -Around.after
  const flags = wordsAfter(end)
  let saved: i32 = 0
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
function noteCompanies(): void {
  holdsCompany = false
  let distance: u32 = 100
  for (let i = length; i-- > 0; ) {
    if (i + 1 < length && isCompany(characterOf(i), characterOf(i + 1))) {
      distance = 0
      holdsCompany = true
    }
    store<u8>(COMPANIES + <usize>i, <u8>min(distance, 100))
    distance++
  }
}
