/**
 * Names in running text: runs of Han characters in which a name may stand are cut into words and names (name-lattice.ts); names with a
 * middle dot are read on their own (name-dots.ts).
 */
import { readDottedName } from './name-dots'
import { found } from './name-findings'
import { Around, cutRun, isNameStep, putCharacter, RUN_CAPACITY, stepLength, stepTo } from './name-lattice'
import { bonusAfter, bonusBefore, isHandle } from './name-surroundings'
import { firstCost, HAN_CHARACTERS, hanAt, NEVER, onlyCost, singleCost, surnameCost } from './name-tables'
import { VALID } from './outcomes'

/** Characters of a long run that are read again with what follows them: longer than any name, with what stands beside it. */
const OVERLAP: u32 = 8

/** A name costs at least this much more than its parts (name-lattice.ts NAME and TWO_GIVEN), and its surroundings save at most that. */
const LEAST_COST: i32 = 79
const MOST_SAVED: i32 = 108

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
  let hasCandidate = false
  let place = at
  while (count < RUN_CAPACITY && place < end) {
    const character = hanAt(place)
    if (character >= HAN_CHARACTERS) break
    const entry = putCharacter(count, character)
    hasCandidate = hasCandidate || (before != 0 && isCandidate(before, entry))
    before = entry
    count++
    place += 3
  }
  const isWhole = count < RUN_CAPACITY || place >= end
  const dotted = readDottedName(at, place, end)
  if (dotted) return dotted
  if (hasCandidate) findNames(at, place, end, cell, count, isWhole)
  return isWhole ? place : place - <usize>OVERLAP * 3
}

/** Whether two characters can begin a name that is likelier than two words, given the best surroundings. */
@inline
function isCandidate(surname: usize, given: usize): bool {
  const cost = surnameCost(surname)
  if (cost == NEVER) return false
  const name = <i32>(cost + min(firstCost(given), onlyCost(given))) + LEAST_COST - MOST_SAVED
  return name < <i32>(singleCost(surname) + singleCost(given))
}

function findNames(at: usize, place: usize, end: usize, cell: usize, count: u32, isWhole: bool): void {
  const handle = isHandle(at, cell)
  Around.before = bonusBefore(at, cell)
  Around.after = isWhole ? bonusAfter(place, end) : 0
  if (!cutRun(count)) return
  for (let to = count; to > 0; ) {
    const step = stepTo(to)
    const from = to - stepLength(step)
    // The last places of a part are read again with what follows; an account's name is a person's as a whole or not at all.
    const isKnown = isWhole || from + OVERLAP < count
    if (isNameStep(step) && isKnown && (!handle || (from == 0 && to == count))) {
      found(VALID, at + <usize>from * 3, at + <usize>to * 3)
    }
    to = from
  }
}
