/** Tells the frame what names were found. */
import { Mode, Place } from './state'
import { Cell } from './state'
import { WINDOW } from './layout'
import { traceFinding } from './host'

/** A name, or what was refused as one, at [start, end). */
export function found(outcome: i32, start: usize, end: usize): void {
  if (Mode.tracing) traceFinding(2, outcome, Place.base + (start - WINDOW), Place.base + (end - WINDOW), Cell.column)
}
