/**
 * How a large text is divided among readers, though nobody can see in its middle what stands before.
 *
 * One reader begins, and leaves out ranges as soon as what it has read decides how all further records are read: what their columns are,
 * and in which list or table they stand. It goes on behind the last range. Borders of ranges are guessed, and proven by reading: each range
 * must end exactly where the next begins, between two records of the same list. A range that does not, or that holds what its beginning
 * does not decide, throws `UnprovenRange`, and the file is read by one reader. So the records are the same as if one had read all.
 */
import { UnprovenRange, type Division, type FileRange, type TableSink } from '../reader.js'
import type { TextInput } from './text-input.js'

/** Thrown at the end of a range. */
class RangeEnd extends Error {}

/**
 * Last ranges are smaller, so that all threads end at nearly the same time and little is left behind them. Reading goes on so far as well
 * before the next border is wanted.
 */
const shareOfLast = 1 / 16

/** What a format knows of its borders. `level` is the loop that reads the records, as the reader counts them. */
export interface BordersOfFormat {
  /** Hands on all that came up to now. */
  settle(): void
  /** Whether further records are read as the last one, and none is open. */
  isDecided(level: number): boolean
  /** Position of a record that seems to begin at or behind `wanted`, −1 for none; `before` is the border before it. */
  guess(level: number, wanted: number, before: number): number
  /** For who reads a range. `leftAt`: where the ranges begin. */
  stateAt(level: number, leftAt: number): unknown
  /** Whether ranges may be left out more than once. */
  readonly isRepeated: boolean
}

export class RangeBorders {
  readonly #input: TextInput
  readonly #sink: TableSink
  readonly #format: BordersOfFormat
  readonly #rangeBytes: number
  readonly #range: FileRange | null
  /** Position of the file that is marked, −1 for none. */
  #marked = -1
  /** Before it no border is wanted. */
  #wantedFrom = 0
  /** Level → from where on a border is wanted again after one was not found, or was none, and how far on that was. */
  readonly #later = new Map<number, { readonly from: number; readonly step: number }>()
  #markedBy = notEntered
  #level = notEntered

  constructor(input: TextInput, sink: TableSink, division: Division, format: BordersOfFormat) {
    this.#input = input
    this.#sink = sink
    this.#format = format
    this.#range = 'range' in division ? division.range : null
    this.#rangeBytes = 'range' in division ? 0 : division.rangeBytes
    if (this.#range !== null) this.#wantedFrom = Infinity
  }

  /** In the range that was asked for. */
  get isInRange(): boolean {
    return this.#level !== notEntered
  }

  /** A reader of a range that begins as the first one did: from here it leaps. */
  leapFrom(position: number): void {
    this.#marked = position
    this.#input.mark(position)
  }

  /** Begins the range. */
  enter(level: number, range: FileRange): void {
    this.#level = level
    this.#sink.enter(range.byteStart)
    this.#input.leap(range.byteStart)
    this.#input.mark(range.byteEnd)
  }

  /**
   * Called between two records. Whether reading goes on elsewhere.
   * Errors  `UnprovenRange`; what `readRange` takes at the end of the range.
   */
  passes(level: number): boolean {
    const input = this.#input
    if (input.at < input.markAt) {
      if (this.#marked < 0 && input.takenIn >= this.#wantedFrom) this.#mark(level)
      return false
    }
    if (input.at > input.markAt) return this.#miss()
    return this.#range === null ? this.#leave(level) : this.#inRange(level, this.#range)
  }

  /** The records of a list end: the range should have ended before. */
  left(level: number): void {
    if (this.#level === level) throw new UnprovenRange()
  }

  #mark(level: number): void {
    const { takenIn } = this.#input
    if (takenIn < (this.#later.get(level)?.from ?? 0)) return
    if (!this.#format.isDecided(level)) {
      this.#later.set(level, { from: takenIn + 1, step: 0 })
      return
    }
    this.#markedBy = level
    this.#marked = this.#format.guess(level, takenIn, takenIn)
    if (this.#marked < 0) this.#putOff()
    else this.#input.mark(this.#marked)
  }

  /** Each time twice as far, so that a file without borders costs nothing. */
  #putOff(): void {
    const step = Math.max((this.#later.get(this.#markedBy)?.step ?? 0) * 2, this.#rangeBytes * shareOfLast)
    this.#later.set(this.#markedBy, { from: this.#input.takenIn + step, step })
    this.#marked = -1
  }

  /** What seemed a border was none. */
  #miss(): boolean {
    if (this.#range !== null) throw new UnprovenRange()
    this.#input.mark(Infinity)
    this.#putOff()
    return false
  }

  #leave(level: number): boolean {
    const input = this.#input
    const ranges = this.#format.isDecided(level) ? this.#rangesFrom(level, this.#marked) : []
    const last = ranges.at(-1)
    if (last === undefined) return this.#miss()
    this.#marked = -1
    this.#later.clear()
    input.leap(last.byteEnd)
    this.#wantedFrom = this.#format.isRepeated ? last.byteEnd + this.#rangeBytes * shareOfLast : Infinity
    this.#format.settle()
    this.#sink.leave(ranges)
    return true
  }

  #rangesFrom(level: number, first: number): FileRange[] {
    const state = this.#format.stateAt(level, first)
    const ranges: FileRange[] = []
    let byteStart = first
    for (let step = this.#rangeBytes; step >= this.#rangeBytes * shareOfLast;) {
      const wanted = Math.round(byteStart + step)
      const byteEnd = wanted < this.#input.fileBytes ? this.#format.guess(level, wanted, byteStart) : -1
      if (byteEnd > byteStart) {
        ranges.push({ byteStart, byteEnd, state })
        byteStart = byteEnd
      } else step /= 2
    }
    return ranges
  }

  #inRange(level: number, range: FileRange): boolean {
    if (this.#level === notEntered) {
      this.#format.settle()
      this.enter(level, range)
      return true
    }
    if (this.#level !== level) throw new UnprovenRange()
    this.#input.leap(range.byteEnd)
    this.#format.settle()
    throw new RangeEnd()
  }
}

const notEntered = -2

/** Reads a range by `read`, which ends by its border: to end otherwise proves that it was guessed wrong. */
export function readRange(read: () => void): void {
  try {
    read()
  } catch (error) {
    if (error instanceof RangeEnd) return
    throw error
  }
  throw new UnprovenRange()
}
