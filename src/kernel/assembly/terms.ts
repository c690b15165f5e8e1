/** Terms of the lexicon in the text of a cell: one pass, leftmost and longest first. */
import {
  addTerm,
  beginClauses,
  doubtNext,
  endClause,
  endSentence,
  join,
  negateNext,
  readLast,
  settleTerms,
  speakOfFamily,
  speakOfNobody,
} from './clauses'
import {
  nextWordStart,
  pastCharacter,
  Word,
  wordAt,
  WORD_DOUBTS_LAST,
  WORD_DOUBTS_NEXT,
  WORD_ENDS_CLAUSE,
  WORD_ENDS_SENTENCE,
  WORD_FAMILY,
  WORD_JOINS,
  WORD_NEGATES_LAST,
  WORD_NEGATES_NEXT,
  WORD_NO,
  WORD_NOTHING,
  WORD_PROSE,
  WORD_TERM,
} from './lexicon'
import { EVIDENCE_COLUMN, isAttribute, NEGATED, told, toldByFilling, UNCERTAIN } from './readings'

/**
 * Reads the terms of a text.
 *
 * Shape  [start, end): UTF-8, trimmed. `category`: what the column is about, or -1. `reading`: how its cells speak by themselves.
 * Cost   O(length) whatever the number of terms.
 */
export function readTerms(start: usize, end: usize, category: i32, reading: i32): void {
  let at = nextWordStart(start, end)
  if (at == end) return
  beginClauses(category, reading)
  while (at < end) {
    if (wordAt(at, start, end) && isMeant(category)) {
      takeWord(at)
      at = Word.end
    } else at = pastCharacter(at, end)
    at = nextWordStart(at, end)
  }
  settleTerms()
}

/** A value that only a column of its category gives a meaning is none elsewhere. */
@inline
function isMeant(category: i32): bool {
  return !Word.isCellValue || Word.category == category
}

function takeWord(at: usize): void {
  const kind = Word.kind
  if (kind == WORD_TERM) addTerm(at)
  else if (kind == WORD_NEGATES_NEXT) negateNext(Word.end)
  else if (kind == WORD_NEGATES_LAST) readLast(at, NEGATED)
  else if (kind == WORD_DOUBTS_NEXT) doubtNext(Word.end)
  else if (kind == WORD_DOUBTS_LAST) readLast(at, UNCERTAIN)
  else if (kind == WORD_FAMILY) speakOfFamily(Word.end)
  else if (kind == WORD_PROSE) speakOfNobody()
  else if (kind == WORD_ENDS_CLAUSE) endClause()
  else if (kind == WORD_ENDS_SENTENCE) endSentence()
  else if (kind == WORD_JOINS) join(at, Word.end)
}

/** Longest cell that may be a word which says nothing or no; 未见明显异常 has 18 bytes. */
const LONGEST_ANSWER: usize = 48

/** A filled cell of a column that is about a category: evidence by itself, unless it says that there is nothing to say. */
export function readColumnEvidence(start: usize, end: usize, category: i32, reading: i32): void {
  if (end - start <= LONGEST_ANSWER && nextWordStart(start, start + 1) == start && wordAt(start, start, end) && Word.end == end) {
    if (Word.kind == WORD_NOTHING) return
    if (Word.kind == WORD_NO) {
      if (isAttribute(category)) told(category, EVIDENCE_COLUMN, NEGATED, start, end)
      return
    }
  }
  toldByFilling(category, reading, start, end)
}

