/**
 * How a text speaks of its terms: affirmed, negated, uncertain, of a relative, or of nobody.
 *
 * A clause ends at a comma, a sentence at a full stop; 、 and 和 join terms into one list, which is read alike
 * (否认高血压、糖尿病). What is found waits until it is known whether it counts (pending.ts).
 *
 * A sentence is about nobody when it holds a word of prose, or a hint at it and nobody is spoken of; so is a cell when most of its sentences are.
 */
import { PENDING_CAPACITY } from '../layout'
import { Cell, Row } from '../state'
import { AFFIRMED, FAMILY, NEGATED, UNCERTAIN } from '../records/readings'
import { doNotRemember } from '../records/cell-memory'
import { NEGATIVE, OWN, TOPICAL, WEAK, Word } from './lexicon'
import { append, drop, endOf, flagsOf, isOf, Pending, read, readingOf, startOf, tellAll, widen } from './pending'
import { TRANSACTION } from '../patterns/tell'
import { byteAt } from '../patterns/text'
import { isDigit } from '../scan/classify'
import { PERSON_NAME, SEEN_VALID } from '../outcomes'

/**
 * Furthest a negation or a doubt works ahead: six Chinese characters (否认既往有明确的…). Behind a term four (HIV抗体检测均阴性); both are
 * usual in clinical text (scope windows of NegEx are five to six words), a longer reach negates what a new thought affirms.
 */
const REACH_AHEAD: usize = 18
const REACH_BACK: usize = 12
/** A relative is spoken of until the clause ends, but not further than twelve characters. */
const REACH_FAMILY: usize = 36
/** 高血压病史、糖尿病: what may stand between a term and the sign that joins it to the next. */
const JOIN_GAP: usize = 9

/** Digits of a sum before the decimal point, at most: what is longer is a number of an order. */
const AMOUNT_DIGITS: usize = 7

const NAMED: u64 = 1 << PERSON_NAME

class Clause {
  /** End of the negation, doubt, relative that works ahead from here; 0: none. */
  static negation: usize = 0
  static doubt: usize = 0
  static family: usize = 0
  /** A word that works back unless a term follows it (不除外): where it stands, and how it reads; 0: none. */
  static undecided: usize = 0
  static undecidedReading: i32 = AFFIRMED
  /** End of a word that makes the term right behind it a topic; 0: none. */
  static topic: usize = 0
  /** Among the terms that wait, the first of the sentence, and of the list that is going on. */
  static sentence: u32 = 0
  static list: u32 = 0
  /** End of the last term of the list, or of what joins it to the next. */
  static listEnd: usize = 0
  static isJoined: bool = false
  static isProse: bool = false
  static isHinted: bool = false
  /** Whether the cell has spoken of a person. */
  static isPersonal: bool = false
  /** Sentences of the cell that hold a term or are about nobody, and those about nobody. */
  static sentences: u32 = 0
  static proseSentences: u32 = 0
  /** What the cell's column is about, or -1; and how it is read. */
  static category: i32 = -1
  static reading: i32 = AFFIRMED
}

export function beginClauses(category: i32, reading: i32): void {
  Clause.category = category
  Clause.reading = reading
  Pending.count = 0
  Clause.sentence = 0
  Clause.isProse = false
  Clause.isHinted = false
  Clause.isPersonal = false
  Clause.sentences = 0
  Clause.proseSentences = 0
  Clause.undecided = 0
  Clause.topic = 0
  endClause()
}

export function endClause(): void {
  if (Clause.undecided) readLast(Clause.undecided, Clause.undecidedReading)
  Clause.undecided = 0
  Clause.negation = 0
  Clause.doubt = 0
  Clause.family = 0
  endList()
}

function endList(): void {
  Clause.list = Pending.count
  Clause.listEnd = 0
  Clause.isJoined = false
}

/**
 * A word at [at, end) that says how terms are read: those ahead of it, those just before it (-1: neither), or, where it can do both, those ahead
 * if any follow in the clause.
 */
export function readTermsBeside(at: usize, end: usize, ahead: i32, back: i32): void {
  if (ahead < 0) return readLast(at, back)
  if (back >= 0) {
    Clause.undecided = at
    Clause.undecidedReading = back
  }
  if (ahead == NEGATED) Clause.negation = end
  else if (ahead == UNCERTAIN) Clause.doubt = end
  else Clause.family = end
}

export function speakOfNobody(): void {
  Clause.isProse = true
}

export function hintAtNobody(): void {
  Clause.isHinted = true
  // Whether a person is spoken of, the record decides as well.
  doNotRemember()
}

export function speakOfSomebody(): void {
  Clause.isPersonal = true
}

/** The cell has spoken of a person, or its record names or identifies one. */
@inline
function isPersonal(): bool {
  return Clause.isPersonal || (Row.seen & SEEN_VALID) != 0 || (Row.set & NAMED) != 0
}

/** 如何 that ends at `end`. */
export function nameTopicAhead(end: usize): void {
  Clause.topic = end
}

/** 利率 at `at`: the term that ends there tells nothing, but what the column asks for. */
export function nameTopicBack(at: usize): void {
  if (Pending.count == Clause.sentence) return
  const last = Pending.count - 1
  if (endOf(last) != at || (flagsOf(last) & TOPICAL) == 0 || isOf(last, Clause.category)) return
  Pending.count = last
  if (Clause.list > last) Clause.list = last
  Clause.listEnd = 0
}

/** Whether the cell, or the sentence so far, has told something of the category. */
export function isSpokenOf(category: i32): bool {
  if ((Cell.told >> <u64>category) & 1) return true
  for (let i = Clause.sentence; i < Pending.count; i++) if (isOf(i, category) && (flagsOf(i) & WEAK) == 0) return true
  return false
}

/** 、 and the like at [at, end). */
export function join(at: usize, end: usize): void {
  // 妻子、一儿一女: a relative who is listed says nothing of what else is.
  if (Clause.family == at) Clause.family = 0
  if (Clause.listEnd == 0 || at > Clause.listEnd + JOIN_GAP) return
  Clause.listEnd = end
  Clause.isJoined = true
}

/** 阴性, 待查 at `at`: how the list before it is read. What is denied of the family (无精神病家族史) stays denied. */
function readLast(at: usize, reading: i32): void {
  if (Clause.listEnd == 0 || at > Clause.listEnd + REACH_BACK) return
  for (let i = Clause.list; i < Pending.count; i++) {
    if (reading != FAMILY || readingOf(i) != NEGATED) read(i, reading)
  }
}

@inline
function reaches(from: usize, at: usize, reach: usize): bool {
  return from != 0 && at <= from + reach
}

function readingAt(at: usize): i32 {
  if (reaches(Clause.negation, at, REACH_AHEAD)) return NEGATED
  if (reaches(Clause.doubt, at, REACH_AHEAD)) return UNCERTAIN
  if (reaches(Clause.family, at, REACH_FAMILY)) return FAMILY
  return Clause.reading
}

/** The term that was found last, at `at`. */
export function addTerm(at: usize): void {
  if (Clause.topic == at && Word.flags & TOPICAL && Word.category != Clause.category) return
  // 消费368元, 红包588: an amount makes a sure word of it.
  const flags = Word.category == TRANSACTION && beginsAmount(Word.end) ? Word.flags & ~WEAK : Word.flags
  add(Word.category, Word.also, flags, flags & NEGATIVE ? NEGATED : -1, at, Word.end)
}

/** Digits of a sum, not of an order number. */
function beginsAmount(at: usize): bool {
  let digits: usize = 0
  while (digits <= AMOUNT_DIGITS && isDigit(byteAt(at + digits))) digits++
  return digits > 0 && digits <= AMOUNT_DIGITS
}

/** A pattern at [start, end). `reading`: how it is read whatever the clause says, or -1. */
export function addPattern(category: i32, reading: i32, start: usize, end: usize): void {
  if (!joinLast(category, start, end)) add(category, -1, 0, reading, start, end)
}

/** A pattern that overlaps the term before it goes on with it: 怀孕 and 孕12周 are one mention. */
function joinLast(category: i32, start: usize, end: usize): bool {
  if (Pending.count == Clause.sentence) return false
  const last = Pending.count - 1
  if (!isOf(last, category) || endOf(last) <= start || startOf(last) >= end) return false
  widen(last, start, end)
  Clause.listEnd = end
  return true
}

/** Nothing, or a blank, is between the list and the next term at `at`: 否认高血压糖尿病, 否认高血压 糖尿病. */
@inline
function adjoins(at: usize): bool {
  return Clause.listEnd != 0 && (at == Clause.listEnd || (at == Clause.listEnd + 1 && load<u8>(Clause.listEnd) == 0x20))
}

function add(category: i32, also: i32, flags: u32, own: i32, at: usize, end: usize): void {
  if (Pending.count == PENDING_CAPACITY) settleTerms()
  const isBeside = Clause.isJoined ? at <= Clause.listEnd + JOIN_GAP : adjoins(at)
  const isInList = isBeside && Pending.count > Clause.list
  let reading = own < 0 ? readingAt(at) : own
  if (reading == FAMILY && flags & OWN) reading = AFFIRMED
  if (reading != Clause.reading) Clause.undecided = 0
  if (isInList && reading == Clause.reading) reading = readingOf(Pending.count - 1)
  if (!isInList) endList()
  // The negation worked: what follows is negated as part of a list only.
  Clause.negation = 0
  Clause.doubt = 0
  append(category, also, reading, flags, at, end)
  Clause.listEnd = end
  Clause.isJoined = false
}

export function endSentence(): void {
  const isProse = Clause.isProse || (Clause.isHinted && !isPersonal())
  if (isProse || Pending.count > Clause.sentence) Clause.sentences++
  if (isProse) {
    Clause.proseSentences++
    drop(Clause.sentence, Clause.category)
  }
  Clause.sentence = Pending.count
  Clause.isProse = false
  Clause.isHinted = false
  endClause()
}

/** Tells what waits: at the end of the cell, or when too much waits. */
export function settleTerms(): void {
  if (Pending.count == 0) return
  endSentence()
  if (Clause.proseSentences * 2 > Clause.sentences && !isPersonal()) drop(0, Clause.category)
  tellAll(Clause.category, Clause.reading)
  Clause.sentence = 0
  endClause()
}
