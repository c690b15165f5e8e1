/**
 * Judges Han characters that a column of names holds in one cell or part: a name, a form of address, an organisation, a word.
 *
 * The same costs as in running text (names/lattice.ts), but the column turns the odds: a name is refused only where ordinary
 * words are clearly likelier.
 */
import { chainOf, characterOf, entryOf } from './run'
import {
  ADDRESS,
  BEGINS_ADDRESS,
  beginsWord,
  chained,
  characterAt,
  COMPOUND,
  COMPOUND_HEAD,
  contextOf,
  firstCost,
  isAlsoName,
  kindOf,
  MINORITY,
  NEVER,
  NO_NAME,
  onlyCost,
  ORGANISATION_END,
  pairCost,
  secondCost,
  singleCost,
  surnameCost,
  TRANSLITERATION,
  wordCost,
} from './tables'
import { INVALID_NOT_PERSONAL, MASKED, NOTHING, VALID } from '../outcomes'

/** What `judgeHan` found beside its outcome. */
export class Judged {
  /** Characters of the name itself, without the title behind it. */
  static characters: u32 = 0
}

/** How much likelier the column makes a name than two words; than one word that is also a name (高峰); than any other word (高兴). */
const BESIDE_WORDS: i32 = 48
const BESIDE_NAMELIKE_WORD: i32 = 60
const BESIDE_WORD: i32 = 0
const ONE_GIVEN: i32 = 14
const TWO_GIVEN: i32 = 4
const COMPOUND_SURNAME: i32 = 90
/** What the commonest word costs. */
const LEAST_WORD: i32 = 66
/** Two surnames in a row: each of the hundred and twenty commonest, and given characters that are usual. */
const COMMON_SURNAME: u32 = 80
const USUAL_GIVEN: u32 = 170
/** A form of address of one character that is also given as a name (王科): rarer than this it is a form of address. */
const RARELY_GIVEN: u32 = 84
/** Given names hold it once in 35,000 times or less; a word of its own once in 30,000 or more. */
const RAREST_GIVEN: u32 = 125
const RAREST_WORD: u32 = 125
const REFUSED: i32 = 1000
/** A word that is met once in 250,000 or more. */
const USUAL_WORD: u32 = 150
/** Longest name without a surname, in characters. */
const LONGEST_SYLLABLES: u32 = 10

/** 某 and 小, 老, 阿, 大 as in 小王; 之 as in 张丽之子. */
const SOME: u32 = 0x67d0 - 0x4e00
const YOUNG: u32 = 0x5c0f - 0x4e00
const OLD: u32 = 0x8001 - 0x4e00
const FAMILIAR: u32 = 0x963f - 0x4e00
const BIG: u32 = 0x5927 - 0x4e00
const OF: u32 = 0x4e4b - 0x4e00

/** Whether two characters are a name as most are: nothing but the surname and the given name need be looked at. Where it says no, `judgeHan` decides. */
@inline
export function isPlainTwo(first: u32, second: u32): bool {
  const surname = characterAt(first)
  const given = characterAt(second)
  return mayBePlain(surname, given) && isNameOfTwo(first, second, <i32>surnameCost(surname) + costAlone(given))
}

/** The same for three. */
@inline
export function isPlainThree(first: u32, second: u32, last: u32): bool {
  const surname = characterAt(first)
  const given = characterAt(second)
  if (!mayBePlain(surname, given)) return false
  if (kindOf(surname) & COMPOUND_HEAD && contextOf(chained(first, second)) & COMPOUND) return false
  return isNameOfThree(first, second, last, <i32>surnameCost(surname) + costTogether(given, characterAt(last)))
}

/** A surname, and no form of address behind it. */
@inline
function mayBePlain(surname: usize, given: usize): bool {
  return surnameCost(surname) != NEVER && (kindOf(given) & BEGINS_ADDRESS) == 0
}

/** Judges the characters [from, to) that were put in the run. */
export function judgeHan(from: u32, to: u32): i32 {
  const count = to - from
  if (count < 2) return NOTHING
  Judged.characters = count
  const surname = surnameLength(from, to)
  if (surname && count > surname) {
    const outcome = judgeSurnamed(from, to, surname)
    if (outcome != NOTHING) return outcome
  }
  if (count <= 3 && contextOf(chainOf(from, to)) & NO_NAME) return NOTHING
  if (count == 2 && isNickname(characterOf(from)) && surnameCost(entryOf(from + 1)) < COMMON_SURNAME) return INVALID_NOT_PERSONAL
  if (isOrganisation(from, to)) return INVALID_NOT_PERSONAL
  return isSyllables(from, to) && !holdsWord(from, to) ? VALID : NOTHING
}

@inline
function isNickname(character: u32): bool {
  return character == YOUNG || character == OLD || character == FAMILIAR || character == BIG
}

/** Length of the surname that [from, to) begins with: 2, 1, or 0. A compound one wins where something is left for the given name. */
function surnameLength(from: u32, to: u32): u32 {
  const entry = entryOf(from)
  if (kindOf(entry) & COMPOUND_HEAD && to - from > 2 && contextOf(chained(characterOf(from), characterOf(from + 1))) & COMPOUND) return 2
  return surnameCost(entry) != NEVER ? 1 : 0
}

function judgeSurnamed(from: u32, to: u32, surname: u32): i32 {
  const given = to - from - surname
  const addressed = judgeAddressed(from, to, surname)
  if (addressed != NOTHING) return addressed
  if (given <= 2 && isName(from, to, surname)) return VALID
  const titled = judgeTitled(from, to)
  if (titled != NOTHING) return titled
  return surname == 1 && given == 3 && isDoubleSurname(from, to) ? VALID : NOTHING
}

/** 张先生, 李总: a form of address; 张某: masked. */
function judgeAddressed(from: u32, to: u32, surname: u32): i32 {
  const given = from + surname
  const count = to - given
  if (count > 2) return NOTHING
  const first = characterOf(given)
  if (first == SOME && (count == 1 || characterOf(given + 1) == SOME || secondCost(entryOf(given + 1)) < RARELY_GIVEN)) return MASKED
  if (!(kindOf(entryOf(given)) & BEGINS_ADDRESS)) return NOTHING
  if (count == 1 && onlyCost(entryOf(given)) <= RARELY_GIVEN) return NOTHING
  return contextOf(chainOf(given, to)) & ADDRESS ? INVALID_NOT_PERSONAL : NOTHING
}

/** A name with a title or a kinship behind it: 张建国先生, 李丽之子. The name is found without it. */
function judgeTitled(from: u32, to: u32): i32 {
  if (to - from < 4) return NOTHING
  const isTitled = (contextOf(chainOf(to - 2, to)) & ADDRESS) != 0
  if (!isTitled && characterOf(to - 2) != OF) return NOTHING
  const name = to - 2
  const surname = surnameLength(from, name)
  if (surname == 0 || name - from <= surname || name - from - surname > 2 || !isName(from, name, surname)) return NOTHING
  Judged.characters = name - from
  return VALID
}

/** A surname with one or two given characters, against the words that they may be. */
function isName(from: u32, to: u32, surname: u32): bool {
  const given = from + surname
  const givenCost = to - given == 1 ? costAlone(entryOf(given)) : costTogether(entryOf(given), entryOf(given + 1))
  const cost = (surname == 2 ? COMPOUND_SURNAME : <i32>surnameCost(entryOf(from))) + givenCost
  if (to - from == 2) return isNameOfTwo(characterOf(from), characterOf(given), cost)
  if (to - from == 4) return wordCost(chainOf(from, to)) == NEVER && cost < <i32>wordsCost(from, from + 2) + <i32>wordsCost(given, to) + BESIDE_WORDS
  return isNameOfThree(characterOf(from), characterOf(from + 1), characterOf(from + 2), cost)
}

/** A character that nobody is given, though it is no rare one: 表, 衣, 村. */
@inline
function isNeverGiven(entry: usize, cost: u32): bool {
  return cost > RAREST_GIVEN && singleCost(entry) < RAREST_WORD
}

/** Cost of the only character of a given name. */
@inline
function costAlone(given: usize): i32 {
  return ONE_GIVEN + <i32>onlyCost(given) + (isNeverGiven(given, onlyCost(given)) ? REFUSED : 0)
}

/** Cost of a given name of two. */
@inline
function costTogether(first: usize, second: usize): i32 {
  const never = isNeverGiven(first, firstCost(first)) || isNeverGiven(second, secondCost(second))
  return (never ? REFUSED : TWO_GIVEN) + <i32>(firstCost(first) + secondCost(second))
}

/** Cost of two characters as one word or two. */
@inline
function wordsCost(from: u32, to: u32): u32 {
  return min(pairCost(chainOf(from, to)), singleCost(entryOf(from)) + singleCost(entryOf(from + 1)))
}

@inline
function isNameOfTwo(first: u32, second: u32, cost: i32): bool {
  const word = pairCost(chained(first, second))
  if (word != NEVER) return cost < <i32>word + (isAlsoName() ? BESIDE_NAMELIKE_WORD : BESIDE_WORD)
  return cost < <i32>(singleCost(characterAt(first)) + singleCost(characterAt(second))) + BESIDE_WORDS
}

@inline
function isNameOfThree(first: u32, second: u32, last: u32, cost: i32): bool {
  const chain = chained(first, second)
  if (beginsWord(chain)) {
    const whole = wordCost(chained(chain, last))
    if (whole != NEVER) return cost < <i32>whole + (isAlsoName() ? BESIDE_NAMELIKE_WORD : BESIDE_WORD)
  }
  const before = <i32>singleCost(characterAt(first))
  const behind = <i32>singleCost(characterAt(last))
  const least = cost - BESIDE_WORDS
  if (least >= before + <i32>singleCost(characterAt(second)) + behind) return false
  // Words are looked up only where one could cost so little.
  if (least >= LEAST_WORD + behind && least >= <i32>wordOrNone(chain) + behind) return false
  return least < LEAST_WORD + before || least < <i32>wordOrNone(chained(second, last)) + before
}

/** Cost of a word, beyond all others when there is none. */
@inline
function wordOrNone(chain: u32): u32 {
  const cost = pairCost(chain)
  return cost == NEVER ? 10_000 : cost
}

/** 张杨子涵: the surnames of both parents and a given name. */
function isDoubleSurname(from: u32, to: u32): bool {
  if (surnameCost(entryOf(from)) > COMMON_SURNAME || surnameCost(entryOf(from + 1)) > COMMON_SURNAME) return false
  if (firstCost(entryOf(from + 2)) + secondCost(entryOf(from + 3)) > USUAL_GIVEN) return false
  return !isWord(from, to) && contextOf(chainOf(to - 2, to)) == 0
}

function isOrganisation(from: u32, to: u32): bool {
  if (to - from < 3) return false
  if (contextOf(characterOf(to - 1)) & ORGANISATION_END) return true
  if (contextOf(chainOf(to - 2, to)) & ORGANISATION_END) return true
  return to - from > 3 && (contextOf(chainOf(to - 3, to)) & ORGANISATION_END) != 0
}

@inline
function isWord(from: u32, to: u32): bool {
  return to - from <= 4 && wordCost(chainOf(from, to)) != NEVER
}

/** Whether a usual word is in it: 和平里. */
function holdsWord(from: u32, to: u32): bool {
  for (let i = from; i + 1 < to; i++) if (pairCost(chainOf(i, i + 2)) < USUAL_WORD) return true
  return to - from > 2 && isWord(from, to)
}

/** Syllables of Tibetan, Mongolian, Uyghur, Kazakh, Yi and foreign names, and nothing else. */
function isSyllables(from: u32, to: u32): bool {
  if (to - from > LONGEST_SYLLABLES) return false
  for (let i = from; i < to; i++) if (!(kindOf(entryOf(i)) & (MINORITY | TRANSLITERATION))) return false
  return true
}
