/**
 * Names in running text: runs of Han characters in which a name may stand are cut into words and names (names/lattice.ts); names with a
 * middle dot are read on their own (names/dots.ts).
 */
import { dottedStart, readDottedName } from './dots'
import { found } from '../records/findings'
import { Around, FUNCTION_WORD, isTitled, MOST_SAVED } from './beside'
import { beginRun, cutPart, isNameStep, stepLength, stepTo } from './lattice'
import { CANDIDATES, characterOf, entryOf, putCharacter, Run, RUN_CAPACITY } from './run'
import { bonusAfter, bonusBefore, isHandle } from './surroundings'
import { beginsKnown, chained, firstCost, FUNCTION_SURNAME, HAN_CHARACTERS, hanAt, isKnown, kindOf, NEVER, onlyCost, pairCost, singleCost, surnameCost } from './tables'
import { PERSON_NAME, VALID } from '../outcomes'

/** Characters of a long run that are read again with what follows them: longer than any name, with what stands beside it. */
const OVERLAP: u32 = 8

/** A name costs at least this much more than its parts (names/lattice.ts NAME and TWO_GIVEN), and its surroundings save at most that. */
const LEAST_COST: u32 = 97
/** More of it, where the name begins the run. */
const AT_BORDER: i32 = 36
/** Characters before a name, and from its beginning on, that decide how it is cut. */
const WORDS_BEFORE: u32 = 4
const WORDS_AFTER: u32 = 8

/**
 * Finds the names of a cell of running text.
 *
 * Cost  about 6 ns a byte of Chinese text, 1 ns of other text.
 */
export function readTextNames(start: usize, end: usize): void {
  let at = start
  while (at < end) {
    const byte = <u32>load<u8>(at)
    if (byte < 0x80) at++
    else if (byte - 0xe4 <= 5 && hanAt(at) < HAN_CHARACTERS) at = readRun(at, end, start)
    else at += byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
  }
}

/** Reads the Han characters from `at` on; gives where to go on. */
function readRun(at: usize, end: usize, cell: usize): usize {
  let count: u32 = 0
  let before: usize = 0
  let candidates: u32 = 0
  let place = at
  Run.holdsKnown = false
  while (count < RUN_CAPACITY && place < end) {
    const character = hanAt(place)
    if (character >= HAN_CHARACTERS) break
    const entry = putCharacter(count, character)
    if (before && (holdsKnown(count - 1, character, place + 3, end) || isCandidate(before, entry, count - 1))) {
      store<u8>(CANDIDATES + <usize>candidates, <u8>(count - 1))
      candidates++
    }
    before = entry
    count++
    place += 3
  }
  const isWhole = count < RUN_CAPACITY || place >= end
  const dotted = place < end ? dottedStart(at, place, end) : place
  if (dotted < place) {
    // Before the syllables of such a name stand ordinary words, perhaps with other names.
    if (candidates && dotted > at) findNames(at, dotted, end, cell, <u32>(dotted - at) / 3, candidates, true)
    return readDottedName(dotted, place, end)
  }
  if (candidates) findNames(at, place, end, cell, count, candidates, isWhole)
  return isWhole ? place : place - <usize>OVERLAP * 3
}

/** Whether a name that everybody knows begins at `index` with what is there and `second`, behind which `at` is. */
@inline
function holdsKnown(index: u32, second: u32, at: usize, end: usize): bool {
  const chain = chained(characterOf(index), second)
  return beginsKnown(chain) && isKnownWith(chain, at, end)
}

function isKnownWith(chain: u32, at: usize, end: usize): bool {
  const last = min(end, at + 6)
  while (!isKnown(chain)) {
    const character = at < last ? hanAt(at) : HAN_CHARACTERS
    if (character >= HAN_CHARACTERS) return false
    chain = chained(chain, character)
    at += 3
  }
  Run.holdsKnown = true
  return true
}

/** Whether the characters at `index` and behind it may begin a name that is likelier than any words, given the best surroundings. */
@inline
function isCandidate(surname: usize, given: usize, index: u32): bool {
  const cost = surnameCost(surname)
  if (cost == NEVER) return false
  const name = <i32>(LEAST_COST + cost + min(firstCost(given), onlyCost(given))) - MOST_SAVED - (index ? 0 : AT_BORDER)
  return name < <i32>(singleCost(surname) + singleCost(given)) && withstandsWords(name, given, index)
}

/** Whether it is still likelier than the word that the two are, or the one that ends with the first. */
function withstandsWords(name: i32, given: usize, index: u32): bool {
  const character = characterOf(index)
  if (name >= <i32>pairCost(chained(character, characterOf(index + 1)))) return false
  if (index == 0) return true
  const before = characterOf(index - 1)
  const word = pairCost(chained(before, character))
  if (word != NEVER && name + <i32>singleCost(entryOf(index - 1)) >= <i32>(word + singleCost(given))) return false
  return !(kindOf(entryOf(index)) & FUNCTION_SURNAME) || name < <i32>(singleCost(entryOf(index)) + singleCost(given)) - FUNCTION_WORD || isTitled(index)
}

/** Cuts the parts of the run around its candidates, each with the characters that can decide. */
function findNames(at: usize, place: usize, end: usize, cell: usize, count: u32, candidates: u32, isWhole: bool): void {
  Around.isHandle = isHandle(at, cell)
  Around.before = bonusBefore(at, cell)
  Around.after = isWhole ? bonusAfter(place, end) : 0
  beginRun(count)
  let index: u32 = 0
  while (index < candidates) {
    const first = candidate(index)
    let to = first + WORDS_AFTER
    index++
    while (index < candidates && candidate(index) < to + WORDS_BEFORE) {
      to = candidate(index) + WORDS_AFTER
      index++
    }
    const from = first < WORDS_BEFORE ? 0 : first - WORDS_BEFORE
    to = min(to, count)
    if (first >= to) break
    cutPart(from, to)
    tellNames(at, from, to, count, isWhole)
  }
}

@inline
function candidate(index: u32): u32 {
  return <u32>load<u8>(CANDIDATES + <usize>index)
}

function tellNames(at: usize, start: u32, end: u32, count: u32, isWhole: bool): void {
  for (let to = end; to > start; ) {
    const step = stepTo(to)
    const from = to - stepLength(step)
    // The last places of a part are read again with what follows.
    const isSettled = isWhole || from + OVERLAP < count
    if (isNameStep(step) && isSettled) {
      found(PERSON_NAME, VALID, 0, at + <usize>from * 3, at + <usize>to * 3)
    }
    to = from
  }
}
