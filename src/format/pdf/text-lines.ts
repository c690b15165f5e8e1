/** Pieces of text on a page → lines from top to bottom, each of runs from left to right. A PDF knows places, not lines. */

import type { PlacedText } from './document.js'

/** Text without a gap in it: a word, or a cell. */
export interface Run {
  readonly text: string
  readonly left: number
  readonly right: number
}

export interface PageLine {
  /** Height of its baseline over the lower edge, and size of its largest letters, in points. */
  readonly y: number
  readonly size: number
  readonly runs: readonly Run[]
}

/** Parts of the size of letters. Baselines that differ by less are one line: a stamp, a raised letter. */
const sameLine = 0.4
/** A gap up to the first is none, up to the second a blank, a larger one divides runs. Cells of tables have padding of their own. */
const smallestBlank = 0.15
const largestBlank = 0.6

interface Piece extends Run {
  readonly y: number
  readonly size: number
}

/** Cost: O(n log n) of the pieces. */
export function linesOf(items: readonly PlacedText[]): PageLine[] {
  const pieces = items.filter(({ str }) => str.trim() !== '').map(pieceOf)
  pieces.sort((a, b) => b.y - a.y || a.left - b.left)
  const lines: Piece[][] = []
  for (const piece of pieces) {
    const line = lines.at(-1)
    const first = line?.[0]
    if (line !== undefined && first !== undefined && first.y - piece.y <= sameLine * Math.min(first.size, piece.size)) line.push(piece)
    else lines.push([piece])
  }
  return lines.map(lineOf)
}

/** Turned so that its text runs to the right: pages are written on their sides. */
function pieceOf({ str, transform, width, height }: PlacedText): Piece {
  const [a = 1, b = 0, , , x = 0, y = 0] = transform
  const length = Math.hypot(a, b) || 1
  const [cosine, sine] = [a / length, b / length]
  const left = x * cosine + y * sine
  return { text: str, left, right: left + width, y: y * cosine - x * sine, size: height > 0 ? height : length }
}

function lineOf(pieces: readonly Piece[]): PageLine {
  const ordered = [...pieces].sort((a, b) => a.left - b.left)
  const runs: { text: string; left: number; right: number }[] = []
  for (const { text, left, right, size } of ordered) {
    const run = runs.at(-1)
    const gap = run === undefined ? Infinity : (left - run.right) / size
    if (run === undefined || gap > largestBlank) runs.push({ text, left, right })
    else {
      run.text += gap > smallestBlank && !run.text.endsWith(' ') && !text.startsWith(' ') ? ` ${text}` : text
      run.right = Math.max(run.right, right)
    }
  }
  const largest = pieces.reduce((one, other) => (other.size > one.size ? other : one))
  return { y: largest.y, size: largest.size, runs: runs.map((run) => ({ ...run, text: run.text.trim() })) }
}
