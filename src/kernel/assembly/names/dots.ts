/**
 * Names in parts joined by a middle dot: 买买提·吐尔逊, 安东尼·霍普金斯; the dot comes in many forms.
 */
import { found } from '../records/findings'
import { characterAt, HAN_CHARACTERS, hanAt, kindOf, MINORITY, TRANSLITERATION } from './tables'
import { PERSON_NAME, VALID } from '../outcomes'
import { tripleAt } from '../scan/triples'

/** Longest part of such a name, in characters. */
const LONGEST_PART: usize = 10

/** Length of the dot at `at`: · • ・ ‧ ∙ ⋅ and the full-width full stop and katakana dot; 0 when there is none. The ASCII one only where `plain`. */
export function dotLengthAt(at: usize, plain: bool): usize {
  const two = <u32>load<u16>(at)
  if (two == 0xb7c2) return 2
  const triple = tripleAt(at)
  if (triple == 0xa2_80e2 || triple == 0xa7_80e2 || triple == 0xbb_83e3 || triple == 0x99_88e2 || triple == 0x85_8be2 || triple == 0x8e_bcef)
    return 3
  if (triple == 0xa5_bdef) return 3
  return plain && <u32>load<u8>(at) == 0x2e ? 1 : 0
}

@inline
function isSyllable(at: usize): bool {
  const character = hanAt(at)
  return character < HAN_CHARACTERS && (kindOf(characterAt(character)) & (TRANSLITERATION | MINORITY)) != 0
}

/** Where the syllables end that begin at `at`. */
function syllablesEnd(at: usize, end: usize): usize {
  const last = min(end, at + LONGEST_PART * 3)
  while (at + 3 <= last && isSyllable(at)) at += 3
  return at
}

/** Where the syllables begin that end before `end`. */
function syllablesStart(end: usize, start: usize): usize {
  let at = end
  while (at >= start + 3 && end - at < LONGEST_PART * 3 && isSyllable(at - 3)) at -= 3
  return at
}

/**
 * Where the name begins whose first part ends the run [start, runEnd), behind which a dot stands; `runEnd` when there is none.
 * At least one of the two parts beside the dot has two syllables, so that 春·夏 is none.
 */
export function dottedStart(start: usize, runEnd: usize, end: usize): usize {
  const dot = dotLengthAt(runEnd, false)
  if (dot == 0) return runEnd
  const from = syllablesStart(runEnd, start)
  const next = syllablesEnd(runEnd + dot, end)
  const isName = from < runEnd && next > runEnd + dot && (runEnd - from > 3 || next - runEnd - dot > 3)
  return isName ? from : runEnd
}

/** Finds the name that begins at `from` and whose first part ends at `to`, with all its parts; gives where it ends. */
export function readDottedName(from: usize, to: usize, end: usize): usize {
  while (to < end) {
    const dot = dotLengthAt(to, false)
    const next = syllablesEnd(to + dot, end)
    if (dot == 0 || next == to + dot) break
    to = next
  }
  found(PERSON_NAME, VALID, 0, from, to)
  return to
}
