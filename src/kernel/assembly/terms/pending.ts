/**
 * Terms that wait until it is known whether they count: until their sentence is known to be about a person, and their cell to hold the company
 * that weak ones need. In the order of the text.
 */
import { PENDING } from '../layout'
import { Cell } from '../state'
import { EVIDENCE_CONTENT, told, NEGATED } from '../records/readings'
import { found } from '../records/findings'
import { STOPPED, WEAK } from './lexicon'
import { PREGNANCY, SEXUAL_REPRODUCTIVE } from '../patterns/tell'
import { SUPPRESSED_STOP_LIST } from '../outcomes'

/** Of an entry: start u32, end u32, category i32, also i32, reading u32, flags u32. */
const ENTRY: usize = 24

export class Pending {
  static count: u32 = 0
}

@inline
function entryOf(index: u32): usize {
  return PENDING + <usize>index * ENTRY
}

@inline
export function startOf(index: u32): usize {
  return <usize>load<u32>(entryOf(index))
}

@inline
export function endOf(index: u32): usize {
  return <usize>load<u32>(entryOf(index), 4)
}

@inline
export function isOf(index: u32, category: i32): bool {
  return load<i32>(entryOf(index), 8) == category
}

@inline
export function readingOf(index: u32): i32 {
  return <i32>load<u32>(entryOf(index), 16)
}

@inline
export function read(index: u32, reading: i32): void {
  store<u32>(entryOf(index), <u32>reading, 16)
}

@inline
export function flagsOf(index: u32): u32 {
  return load<u32>(entryOf(index), 20)
}

/** Appends a term at [at, end). */
export function append(category: i32, also: i32, reading: i32, flags: u32, at: usize, end: usize): void {
  const entry = entryOf(Pending.count)
  store<u32>(entry, <u32>at)
  store<u32>(entry, <u32>end, 4)
  store<i32>(entry, category, 8)
  store<i32>(entry, also, 12)
  store<u32>(entry, <u32>reading, 16)
  store<u32>(entry, flags, 20)
  Pending.count++
}

/** The entry now covers [start, end) as well, and is sure. */
export function widen(index: u32, start: usize, end: usize): void {
  const entry = entryOf(index)
  store<u32>(entry, min(load<u32>(entry), <u32>start))
  store<u32>(entry, <u32>end, 4)
  store<u32>(entry, 0, 20)
}

/** Drops the terms from `first` on, which are about nobody, but those that the column, which is about `category`, asks for. */
export function drop(first: u32, category: i32): void {
  let kept = first
  for (let i = first; i < Pending.count; i++) {
    if (!isOf(i, category)) continue
    memory.copy(entryOf(kept), entryOf(i), ENTRY)
    kept++
  }
  Pending.count = kept
}

/** Tells all: the sure ones first, then the weak ones in their company. `category`, `reading`: what the column is about, and how it is read. */
export function tellAll(category: i32, reading: i32): void {
  for (let i: u32 = 0; i < Pending.count; i++) if ((flagsOf(i) & WEAK) == 0) tell(i)
  for (let i: u32 = 0; i < Pending.count; i++) if (flagsOf(i) & WEAK && isInCompany(i, category, reading)) tell(i)
  Pending.count = 0
}

/**
 * The column is about it, or the cell tells something else of the category; or it is denied, as only what is asked about somebody is. Of
 * health two such words are company for each other (发热、咳嗽).
 */
function isInCompany(index: u32, columnCategory: i32, columnReading: i32): bool {
  if (readingOf(index) == NEGATED && columnReading != NEGATED) return true
  const category = load<i32>(entryOf(index), 8)
  if (category == columnCategory || ((Cell.told >> <u64>category) & 1) != 0) return true
  if (category < PREGNANCY || category > SEXUAL_REPRODUCTIVE) return false
  return (index > 0 && isOf(index - 1, category)) || (index + 1 < Pending.count && isOf(index + 1, category))
}

function tell(index: u32): void {
  const entry = entryOf(index)
  const isStopped = (flagsOf(index) & STOPPED) != 0
  tellAs(load<i32>(entry, 8), readingOf(index), isStopped, startOf(index), endOf(index))
  const also = load<i32>(entry, 12)
  if (also >= 0) tellAs(also, readingOf(index), isStopped, startOf(index), endOf(index))
}

@inline
function tellAs(category: i32, reading: i32, isStopped: bool, start: usize, end: usize): void {
  if (isStopped) found(category, SUPPRESSED_STOP_LIST, 0, start, end)
  else told(category, EVIDENCE_CONTENT, reading, start, end)
}
