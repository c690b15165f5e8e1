/**
 * Names in a run of Han characters: the run is cut into ordinary words, unknown words and names in the most likely way (Viterbi
 * over a unigram model), and the names of that way are found.
 *
 * Words of their own cost what they are rare; a name costs its surname and given characters, and the share of names in text.
 * What stands beside makes it cheaper (titles, verbs of saying, labels, borders) or dearer (the rest of a company's name).
 * Costs are twelfths of a nat. What the weights were chosen by: docs/METHOD.md, "Names".
 */
import { NAME_RUN } from '../layout'
import { Around, boundAfter, boundBefore, isTitled, MOST_SAVED, noteCompanies, TITLE, wordsAfter } from './beside'
import { characterOf, entryOf, Run } from './run'
import {
  ADDRESS,
  AFTER,
  BEGINS_FOUR,
  BEGINS_THREE,
  beginsKnown,
  beginsWord,
  chained,
  COMPOUND,
  COMPOUND_HEAD,
  contextOf,
  firstCost,
  isKnown,
  kindOf,
  NEVER,
  onlyCost,
  pairCost,
  secondCost,
  singleCost,
  surnameCost,
  TRANSLITERATION,
  unknownCost,
  wordCost,
} from './tables'

/**
 * One name in 2,300 words: in general text there are more, but a name that is none costs more than one that is missed. Chosen after the
 * figures of two corpora had been seen (docs/METHOD.md, "Names"), as was WHOLE: what they reach there is no independent proof.
 */
const NAME: u32 = 93
/** Three given names in ten have one character. */
const ONE_GIVEN: u32 = 14
const TWO_GIVEN: u32 = 4
/** Compound surnames, but for the rarest, are one in 10,000 to one in 100,000. */
const COMPOUND_SURNAME: u32 = 120
/** An unknown word (a brand, a place) of two or three characters: one in 2,000. */
const UNKNOWN_WORD: u32 = 91
/** A transliterated foreign word: one in 2,000; each of its characters one of 150. With a title or a verb of saying it is a name. */
const FOREIGN_WORD: u32 = 91
const FOREIGN_CHARACTER: u32 = 60
/** A run between two signs that is a name and nothing else, as in a list of names: 1.6 times as likely. */
const WHOLE: i32 = 6
/** One surname in 1,400 words, and one surname in ten, stands with a form of address. */
const ADDRESSED: u32 = 22
/** A name that everybody knows, by itself: one word in 120,000, whatever stands beside it. */
const KNOWN: u32 = 140
/** Part of an account's name is a name once in thirty times as often as in text: most are made of other words. */
const PART_OF_HANDLE: u32 = 40

/** Costs u32 and steps u8 of the places of the run. */
const COSTS: usize = NAME_RUN + 0x300
const STEPS: usize = NAME_RUN + 0x500

/** A step is a length, and whether it is a name. */
const IS_NAME: u32 = 16
const LENGTH: u32 = 15

/** Where the part ends that is cut. */
let last: u32 = 0
/** Of the names that begin at the current place: what stands before them, once it was asked for. */
let bound: i32 = 0
let boundKnown: bool = false

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
  Run.length = count
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
    if (Run.holdsKnown) takeKnown(i, cost)
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

/** Names that everybody knows; with the rest of an organisation or a place behind them they are words: 鲁迅公园. */
function takeKnown(i: u32, cost: u32): void {
  const left = last - i
  if (left < 2) return
  let chain = chained(characterOf(i), characterOf(i + 1))
  if (!beginsKnown(chain)) return
  const most = min(left, 4)
  for (let length: u32 = 2; ; ) {
    if (isKnown(chain)) {
      if (boundAfter(i + length) > 0) relax(i, i + length, cost + KNOWN, 0)
      else relaxName(i, i + length, cost + KNOWN)
    }
    if (++length > most) break
    chain = chained(chain, characterOf(i + length - 1))
  }
}

/** A name [from, to); in the name of an account it begins or ends it. */
@inline
function relaxName(from: u32, to: u32, cost: u32): void {
  if (!Around.isHandle || (from == 0 && to == Run.length)) relax(from, to, cost, IS_NAME)
  else if (from == 0 || to == Run.length) relax(from, to, cost + PART_OF_HANDLE, IS_NAME)
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
    if (isNamed) relaxName(i, end, dearer - <u32>TITLE)
    else relax(i, end, dearer, 0)
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
  const whole = i == 0 && end == Run.length ? WHOLE : 0
  relaxName(i, end, <u32>max(bounded + boundAfter(end) - whole, 0))
}
