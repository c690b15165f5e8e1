/**
 * The one pass: 64 bytes at a time, events in order.
 *
 * Per block bit masks come out of the classifier: delimiters, other structural bytes, digits, and glue, which may stand
 * inside a number or be a blank. Delimiters only note the bounds of cells. From the digits, shifts and ands find where a
 * run of eleven or more ends without looking at any digit; shorter runs are visited only when glue follows, or a plus
 * stands before them. Everything else is never touched.
 */
import { DELIMITER, GLUE_BYTES } from '../layout'
import { Place, Row, Table } from '../state'
import { areControls, areDigits, areGlue, joined } from './classify'
import { isBlankNear } from './blanks'
import { closeCells } from '../records/cells'
import { plusesAmong, takeRun, takeSign } from '../numbers/numbers'
import { takeStructural } from './structure'

/** Longest run that is measured; more digits are no candidate whatever their number. */
const LONGEST_RUN: i32 = 19
/** Lead byte of full-width digits. */
const FULL_WIDTH: i8 = <i8>0xef
const QUOTE: i8 = 0x22
const LF: i8 = 10

/** Digits directly before bit `i` of the current block, by its mask and the mask of the block before. */
@inline
function runBefore(i: u32, digits: u64, previous: u64): i32 {
  if (i == 0) return <i32>clz(~previous)
  const inBlock = <i32>clz(~(digits << (64 - <u64>i)))
  return inBlock < <i32>i ? inBlock : <i32>i + <i32>clz(~previous)
}

@inline
function shiftedIn(bits: u64, before: u64, places: u64): u64 {
  return (bits << places) | (before >> (64 - places))
}

@inline
function placesOf(byte: v128, b0: v128, b1: v128, b2: v128, b3: v128): u64 {
  return joined(i8x16.eq(b0, byte), i8x16.eq(b1, byte), i8x16.eq(b2, byte), i8x16.eq(b3, byte))
}

@inline
function controlsOr(byte: v128, bytes: v128): v128 {
  return v128.or(areControls(bytes), i8x16.eq(bytes, byte))
}

/** Of the places beside which a blank may begin or end a cell, those where one does (or nearly so: the record's end looks again). */
function realEdges(at: usize, edges: u64): u64 {
  let real: u64 = 0
  while (edges) {
    const place = at + <usize>ctz(edges)
    if (isBlankNear(place)) real |= edges & (0 - edges)
    edges &= edges - 1
  }
  return real
}

/** Ends of runs that are looked at: of eleven digits and more, and before glue. */
@inline
function runEnds(digits: u64, before: u64, glued: u64): u64 {
  const began = before >> 63
  const ends = ((digits << 1) | began) & ~digits
  const two = digits & (digits << 1)
  const four = two & (two << 2)
  const eight = four & (four << 4)
  const eleven = eight & (eight << 3)
  // The run that goes on from the block before; adding to its first digits here carries to where it ends.
  const carried = clz(~before) + ctz(~digits) >= 11 ? (digits + began) & ~digits : 0
  return ends & ((eleven << 1) | glued | carried)
}

/** Glue before a digit and not behind one, where a plus begins a number: its next byte may be in the next block. */
@inline
function beforeNumbers(glued: u64, digits: u64, before: u64): u64 {
  return glued & ((digits >> 1) | (1 << 63)) & ~shiftedIn(digits, before, 1)
}

/** The delimiters of a block that are none inside quotes: those before `Place.structuralFrom` are content. */
@inline
function outsideQuotes(at: usize, delimiters: u64): u64 {
  const from = Place.structuralFrom
  if (from <= at) return delimiters
  return from - at < 64 ? delimiters & (u64.MAX_VALUE << <u64>(from - at)) : 0
}

/** Scans whole blocks from the cursor while they begin before `limit`; the window is readable 64 bytes beyond. */
export function scanTo(limit: usize): void {
  const isPlain = Table.plainDelimiter < 256
  const isLong = Table.delimiterLength > 0 && !isPlain
  const delimiter = i8x16.splat(load<i8>(DELIMITER))
  const quote = i8x16.splat(Table.quotes ? QUOTE : LF)
  const wideLead = i8x16.splat(FULL_WIDTH)
  const glue = v128.load(GLUE_BYTES)
  const moreGlue = v128.load(GLUE_BYTES, 16)
  let digitsBefore = Place.digitsBefore
  let marksBefore = Place.marksBefore
  let glueBefore = Place.glueBefore
  let at = Place.cursor
  while (at < limit) {
    const b0 = v128.load(at)
    const b1 = v128.load(at, 16)
    const b2 = v128.load(at, 32)
    const b3 = v128.load(at, 48)
    let structure = joined(controlsOr(quote, b0), controlsOr(quote, b1), controlsOr(quote, b2), controlsOr(quote, b3))
    let delimiters: u64 = 0
    if (isPlain) {
      delimiters = placesOf(delimiter, b0, b1, b2, b3)
      structure &= ~delimiters
    } else if (isLong) structure |= placesOf(delimiter, b0, b1, b2, b3)
    const digits = joined(areDigits(b0), areDigits(b1), areDigits(b2), areDigits(b3))
    const glued = joined(
      areGlue(b0, glue, moreGlue),
      areGlue(b1, glue, moreGlue),
      areGlue(b2, glue, moreGlue),
      areGlue(b3, glue, moreGlue),
    )
    // A blank begins a cell, or ends one: its first byte then stands one to three places before a mark.
    const marks = delimiters | structure
    const beforeMark = shiftedIn(glued, glueBefore, 1) | shiftedIn(glued, glueBefore, 2) | shiftedIn(glued, glueBefore, 3)
    // Behind a digit none ends: dates and numbers with glue are no blanks.
    let edges = (glued & shiftedIn(marks, marksBefore, 1)) | (marks & beforeMark & ~shiftedIn(digits, digitsBefore, 1))
    if (edges) edges = realEdges(at, edges)
    const runs = runEnds(digits, digitsBefore, glued)
    const signs = glued ? placesOf(wideLead, b0, b1, b2, b3) | plusesAmong(at, beforeNumbers(glued, digits, digitsBefore)) : 0
    let events = structure | runs | signs
    while (true) {
      // The lowest event; when there is none, every delimiter that is left comes before it.
      const bit = events & (0 - events)
      const below = bit - 1
      if (edges & (below | bit)) {
        Row.odd = true
        edges &= ~(below | bit)
      }
      const before = delimiters & below
      if (before) {
        closeCells(at, outsideQuotes(at, before))
        delimiters ^= before
      }
      if (bit == 0) break
      const i = <u32>ctz(bit)
      events ^= bit
      if ((runs | signs) & bit) {
        if (runs & bit) takeRun(at + i, min(runBefore(i, digits, digitsBefore), LONGEST_RUN))
        if (signs & bit) takeSign(at + i)
      }
      if (structure & bit) takeStructural(at + i)
    }
    digitsBefore = digits
    marksBefore = marks
    glueBefore = glued
    at += 64
  }
  Place.cursor = at
  Place.digitsBefore = digitsBefore
  Place.marksBefore = marksBefore
  Place.glueBefore = glueBefore
}
