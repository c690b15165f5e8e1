/**
 * The one place where patterns say what they found: it waits among the terms of its sentence, which say how it is read.
 * Numbers of categories are their places in reference/categories.ts.
 */
import { addPattern } from '../terms/clauses'
import { MINOR } from '../outcomes'
import { AFFIRMED, FAMILY, NEGATED } from '../records/readings'

const ADDRESS: i32 = 5
const WHEREABOUTS: i32 = 30
export const TRANSACTION: i32 = 28
export const PREGNANCY: i32 = 17
export const HEALTH: i32 = 18
export const SEXUAL_REPRODUCTIVE: i32 = 21

/** The clause decides how it is read. */
const AS_THE_CLAUSE: i32 = -1

/** A pregnancy, or that there was none. */
export function tellPregnancy(denied: bool, start: usize, end: usize): void {
  addPattern(PREGNANCY, denied ? NEGATED : AS_THE_CLAUSE, start, end)
}

/** A disease by its code, or a value measured. */
export function tellHealth(category: i32, ofFamily: bool, start: usize, end: usize): void {
  addPattern(category, ofFamily ? FAMILY : AS_THE_CLAUSE, start, end)
}

/** Where somebody lives: it cannot be denied. */
export function tellAddress(start: usize, end: usize): void {
  addPattern(ADDRESS, AFFIRMED, start, end)
}

/** A child by its age; whose child it is changes nothing. */
export function tellMinor(start: usize, end: usize): void {
  addPattern(MINOR, AFFIRMED, start, end)
}

/** A journey. */
export function tellWhereabouts(start: usize, end: usize): void {
  addPattern(WHEREABOUTS, AS_THE_CLAUSE, start, end)
}
