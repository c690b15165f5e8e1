/** Borders between the records of a large JSON text: where another reader may go on (input/division.ts). */
import type { BordersOfFormat } from '../input/division.js'
import type { TextInput } from '../input/text-input.js'

/** Looked at for a border: some records, so that the least deep one of them is one of the list that fills the file. */
const lookedBytes = 256 * 1024

/** A reader of a range begins as the first one did, for the columns, and leaps from the same place. */
export interface RangeState {
  readonly leftAt: number
}

export function jsonBorders(input: TextInput, reader: Pick<BordersOfFormat, 'settle' | 'isDecided'>): BordersOfFormat {
  return {
    ...reader,
    guess: (_, wanted) => borderBehind(input, wanted),
    stateAt: (_, leftAt): RangeState => ({ leftAt }),
    isRepeated: false,
  }
}

/** Position of a record that seems to begin at or behind `wanted`; −1 for none. */
function borderBehind(input: TextInput, wanted: number): number {
  const border = findBorder(input.look(wanted, lookedBytes).toString('latin1'))
  return border < 0 ? -1 : wanted + border
}

/**
 * The first object or list that follows another one and is as little deep as any such; −1 without one.
 *
 * Begins where a bracket pair with a quote behind it can hardly stand in a string, and again where a string turns out to go over a line.
 * Cost O(characters), for a text without line ends and with many wrong beginnings too: each is behind the one before.
 */
export function findBorder(text: string): number {
  const likely = /[}\]]\s{0,64},?\s{0,64}(?=[{[]\s{0,64}")/g
  for (let found = likely.exec(text); found !== null; found = likely.exec(text)) {
    const walk = walkFrom(text, likely.lastIndex)
    if (walk.brokenAt < 0) return walk.border
    likely.lastIndex = walk.brokenAt
  }
  return -1
}

const strings = /"(?:[^"\\\r\n]|\\.)*("|\\?$)|"|[{}[\],]|[^\s"{}[\],]+/g

function walkFrom(text: string, from: number): { readonly border: number; readonly brokenAt: number } {
  let border = from
  let least = 0
  let depth = 0
  let before = '}'
  strings.lastIndex = from
  for (let found = strings.exec(text); found !== null; found = strings.exec(text)) {
    const [token] = found
    // A quote that does not close in its line.
    if (token === '"') return /[\r\n]/.test(text.slice(found.index)) ? { border: -1, brokenAt: found.index + 1 } : { border, brokenAt: -1 }
    if (token === '{' || token === '[') {
      if (before === '}' && depth < least) {
        least = depth
        border = found.index
      }
      depth++
    } else if (token === '}' || token === ']') depth--
    if (token !== ',') before = token === ']' ? '}' : token
  }
  return { border, brokenAt: -1 }
}
