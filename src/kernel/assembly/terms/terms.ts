/** Terms of the lexicon and patterns in the text of a cell: one pass, leftmost and longest first. */
import { LONGEST_ANSWER } from '../layout'
import {
  addTerm,
  beginClauses,
  endClause,
  endSentence,
  hintAtNobody,
  join,
  nameTopicAhead,
  nameTopicBack,
  readTermsBeside,
  settleTerms,
  speakOfNobody,
  speakOfSomebody,
} from './clauses'
import {
  NEGATIVE,
  STOPPED,
  Word,
  wordAt,
  WORD_BEFORE_TOPIC,
  WORD_BEHIND_TOPIC,
  WORD_ENDS_CLAUSE,
  WORD_ENDS_SENTENCE,
  WORD_HINT,
  WORD_JOINS,
  WORD_NO,
  WORD_NOTHING,
  WORD_PERSON,
  WORD_PROSE,
  WORD_READS,
  WORD_TERM,
} from './lexicon'
import { firstWordStart, nextWordStart, pastCharacter } from './word-starts'
import { beginPatterns, nextToken, readPattern } from '../patterns/patterns'
import { EVIDENCE_COLUMN, isAttribute, NEGATED, told, toldByFilling } from '../records/readings'

/**
 * Reads the terms and patterns of a text.
 *
 * Shape  [start, end): UTF-8, trimmed. `category`: what the column is about, or -1. `reading`: how its cells speak by themselves.
 * Cost   O(length) whatever the number of terms.
 */
export function readTerms(start: usize, end: usize, category: i32, reading: i32): void {
  let word = firstWordStart(start, end)
  if (word == end && isNumeric(start, end)) return
  let token = nextToken(start, end)
  let at = min(word, token)
  Word.column = category
  beginClauses(category, reading)
  beginPatterns(start, end, category)
  while (at < end) {
    const pattern = at == token ? readPattern(at) : 0
    if (pattern) at = pattern
    else if (at == word && wordAt(at, start, end)) {
      takeWord(at)
      at = Word.end
    } else at = pastCharacter(at, end)
    if (word < at) word = nextWordStart(at, end)
    if (token < at) token = nextToken(at, end)
    at = min(word, token)
  }
  settleTerms()
}

/** Numbers, dates and times without a word: no pattern has only these. Sixteen bytes at a time; reads up to 15 bytes beyond `end`. */
function isNumeric(at: usize, end: usize): bool {
  for (; at < end; at += 16) {
    const bytes = v128.load(at)
    // , - . / digits :
    const signs = i8x16.sub(bytes, i8x16.splat(0x2c))
    const numeric = v128.or(i8x16.eq(i8x16.min_u(signs, i8x16.splat(0x3a - 0x2c)), signs), i8x16.eq(bytes, i8x16.splat(0x20)))
    const others = ~i8x16.bitmask(numeric) & 0xffff
    if (end - at < 16 ? others & ((1 << <i32>(end - at)) - 1) : others) return false
  }
  return true
}

function takeWord(at: usize): void {
  const kind = Word.kind
  if (kind == WORD_TERM) addTerm(at)
  else if (kind == WORD_READS) readTermsBeside(at, Word.end, Word.category, Word.also)
  else if (kind == WORD_BEFORE_TOPIC) nameTopicAhead(Word.end)
  else if (kind == WORD_BEHIND_TOPIC) nameTopicBack(at)
  else if (kind == WORD_PROSE) speakOfNobody()
  else if (kind == WORD_HINT) hintAtNobody()
  else if (kind == WORD_PERSON) speakOfSomebody()
  else if (kind == WORD_ENDS_CLAUSE) endClause()
  else if (kind == WORD_ENDS_SENTENCE) {
    if (Word.also >= 0) readTermsBeside(at, Word.end, -1, Word.also)
    endSentence()
  } else if (kind == WORD_JOINS) join(at, Word.end)
}

/** Whether a cell is short enough for a word that says nothing or no. */
@inline
export function mayAnswer(start: usize, end: usize): bool {
  return <u32>(end - start) <= load<u32>(LONGEST_ANSWER)
}

/** A filled cell of a column that is about a category: evidence by itself, unless it says that there is nothing to say. */
export function readColumnEvidence(start: usize, end: usize, category: i32, reading: i32): void {
  Word.column = category
  if (firstWordStart(start, start + 1) == start && wordAt(start, start, end)) {
    if (Word.end == end && mayAnswer(start, end)) {
      if (Word.kind == WORD_NOTHING) return
      // What the user stopped is counted where the terms are read.
      if (Word.kind == WORD_TERM && Word.flags & STOPPED) return
      if (Word.kind == WORD_NO || isDenialOf(category)) return denyColumn(category, start, end)
    } else if (Word.kind == WORD_READS && Word.category == NEGATED) {
      // 既往史: 否认高血压、糖尿病
      const denied = Word.end
      if (nextWordStart(denied, end) == denied && wordAt(denied, start, end) && Word.kind == WORD_TERM && Word.category == category)
        return denyColumn(category, start, end)
    }
  }
  toldByFilling(category, reading, start, end)
}

@inline
function isDenialOf(category: i32): bool {
  return Word.kind == WORD_TERM && (Word.flags & NEGATIVE) != 0 && Word.category == category
}

function denyColumn(category: i32, start: usize, end: usize): void {
  if (isAttribute(category)) told(category, EVIDENCE_COLUMN, NEGATED, start, end)
}
