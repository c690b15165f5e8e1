/**
 * Strings of BIFF8 ([MS-XLS] 2.5.293 to 2.5.296): one byte a character where all are Latin-1, else UTF-16, and a string may go on in the
 * next record, where its characters may have another width.
 */
import { SharedStrings } from '../spreadsheet/shared-strings.js'
import { appendCharacters, endCharacters, type CharacterState } from './characters.js'
import type { RecordReader } from './record-reader.js'

const isWideFlag = 1
const hasPhoneticFlag = 4
const hasRunsFlag = 8
/** A run of formatted characters. */
const runBytes = 4

/** Reads on from a place of the reader's record into the records that it goes on in. */
class ContinuedBytes {
  readonly reader: RecordReader
  at: number
  readonly state: CharacterState = { high: 0, replaced: 0 }

  constructor(reader: RecordReader, at: number) {
    this.reader = reader
    this.at = at
  }

  /** Whether there is a byte; goes on in the next record if it must. */
  hasByte(): boolean {
    while (this.at >= this.reader.end) {
      if (!this.reader.nextContinuation()) return false
      this.at = this.reader.start
    }
    return true
  }

  /** −1 behind the end. */
  byte(): number {
    return this.hasByte() ? (this.reader.bytes[this.at++] ?? 0) : -1
  }

  /** Number of two bytes; −1 behind the end. */
  short(): number {
    const low = this.byte()
    const high = this.byte()
    return high < 0 ? -1 : low + high * 256
  }

  passOver(count: number): void {
    for (let left = count; left > 0 && this.hasByte();) {
      const step = Math.min(left, this.reader.end - this.at)
      this.at += step
      left -= step
    }
  }

  /** Appends `count` characters to `target`; false when they are not all there. */
  characters(count: number, flags: number, target: SharedStrings): boolean {
    let isWide = (flags & isWideFlag) !== 0
    for (let left = count; left > 0;) {
      if (this.at >= this.reader.end) {
        if (!this.hasByte()) return false
        // Whatever the width was: it is told anew where characters go on.
        isWide = ((this.reader.bytes[this.at++] ?? 0) & isWideFlag) !== 0
      }
      const room = this.reader.end - this.at
      const step = Math.min(left, isWide ? room >> 1 : room)
      appendCharacters(target, this.reader.bytes, this.at, step, isWide, this.state)
      left -= step
      // A byte that is half a character is passed over.
      this.at = step === 0 ? this.reader.end : this.at + (isWide ? step * 2 : step)
    }
    endCharacters(target, this.state)
    return true
  }
}

/** The table of shared strings (SST, 2.4.265) at the reader's record. What is cut off is not there: `count` tells. */
export function readSharedStrings(reader: RecordReader): SharedStrings {
  const strings = new SharedStrings()
  const from = new ContinuedBytes(reader, reader.start + 4)
  const count = from.short() + 65_536 * Math.max(from.short(), 0)
  while (strings.count < count && from.hasByte()) if (!readString(from, strings)) break
  return strings
}

/** With its formats and phonetic guide, which are passed over. */
function readString(from: ContinuedBytes, strings: SharedStrings): boolean {
  const characters = from.short()
  const flags = from.byte()
  if (flags < 0) return false
  const runs = (flags & hasRunsFlag) === 0 ? 0 : from.short()
  const phonetic = (flags & hasPhoneticFlag) === 0 ? 0 : from.short() + 65_536 * Math.max(from.short(), 0)
  const replacedBefore = from.state.replaced
  const isWhole = from.characters(characters, flags, strings)
  strings.end(from.state.replaced - replacedBefore)
  from.passOver(Math.max(runs, 0) * runBytes + Math.max(phonetic, 0))
  return isWhole
}

/** A text at a place of the reader's record: a count of two bytes, flags, characters. `tell`: how many separators became blanks. */
export function readText(reader: RecordReader, at: number, tell: (replaced: number) => void): string {
  const from = new ContinuedBytes(reader, at)
  const text = textOf(from, from.short())
  if (from.state.replaced > 0) tell(from.state.replaced)
  return text
}

/** A name, whose count has one byte (2.5.240). */
export function readName(reader: RecordReader, at: number): string {
  const from = new ContinuedBytes(reader, at)
  return textOf(from, from.byte())
}

function textOf(from: ContinuedBytes, characters: number): string {
  const flags = from.byte()
  if (flags < 0) return ''
  const text = new SharedStrings(characters * 3 + 3)
  from.characters(characters, flags, text)
  return Buffer.from(text.bytes.buffer, 0, text.used).toString()
}
