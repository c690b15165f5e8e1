/** Lines of a table → its rows: text that goes on in a cell stands on lines of its own. */
import type { PageLine, Run } from './text-lines.js'

/** Left and right edge of what stands in a column, in points. */
export type Column = readonly [left: number, right: number]

/** Farther below, in parts of the size of letters, is no line of the same cell. */
const sameCell = 1.8
/** A line without a first cell begins a row when it is as far below the one before as rows are, nearly. */
const leastGap = 0.8
/** A line was broken by the width of its cell when it ends so near to the edge, in parts of the size of letters. */
const nearEdge = 1.5

interface Line {
  readonly y: number
  readonly size: number
  readonly cells: readonly (Run | null)[]
}

/** Lines with few cells belong to the nearest line that has more: cells are centred beside higher ones. Cost: O(lines × columns). */
export function rowsOf(lines: readonly PageLine[], columns: readonly Column[]): string[][] {
  const read = lines.map(({ y, size, runs }): Line => ({ y, size, cells: cellsOf(runs, columns) }))
  const homes = homesOf(read, columns.length)
  const rows: Line[][] = []
  read.forEach((line, index) => {
    const isSame = index > 0 && homes[index] === homes[index - 1] && homes[index] !== null
    if (isSame) rows.at(-1)?.push(line)
    else rows.push([line])
  })
  return rows.map((row) => columns.map((column, index) => joined(row, index, column)))
}

/** Distance between rows, by lines whose first column is filled: the middle one of all. */
function rowHeight(lines: readonly Line[]): number {
  const begun = lines.filter(({ cells }) => (cells[0] ?? null) !== null)
  const heights = begun.slice(1).map(({ y }, index) => (begun[index]?.y ?? y) - y)
  return heights.sort((a, b) => a - b)[heights.length >> 1] ?? 0
}

/** For each line the place of the one with many cells that it belongs to; null for one without. */
function homesOf(lines: readonly Line[], columns: number): (number | null)[] {
  const gapAbove = (index: number): number => (lines[index - 1]?.y ?? Infinity) - (lines[index]?.y ?? 0)
  const ordinary = rowHeight(lines)
  const isFull = lines.map(({ cells }, index) => {
    const isBegun = (cells[0] ?? null) !== null || gapAbove(index) >= ordinary * leastGap
    return isBegun && cells.filter((cell) => cell !== null).length * 2 >= columns
  })
  const isNear = (index: number): boolean => gapAbove(index) <= sameCell * (lines[index]?.size ?? 0)
  const above: (number | null)[] = []
  const below: (number | null)[] = []
  for (let index = 0; index < lines.length; index++)
    above[index] = isFull[index] === true ? index : isNear(index) ? (above[index - 1] ?? null) : null
  for (let index = lines.length - 1; index >= 0; index--)
    below[index] = isFull[index] === true ? index : isNear(index + 1) ? (below[index + 1] ?? null) : null
  const distance = (line: Line, home: number | null): number => (home === null ? Infinity : Math.abs((lines[home]?.y ?? 0) - line.y))
  return lines.map((line, index) => {
    const [upper = null, lower = null] = [above[index], below[index]]
    return distance(line, upper) <= distance(line, lower) ? upper : lower
  })
}

/** Each run in the column that it lies over; what lies over none, in the one before. */
function cellsOf(runs: readonly Run[], columns: readonly Column[]): (Run | null)[] {
  const cells: (Run | null)[] = columns.map(() => null)
  for (const run of runs) {
    const column = columnOf(run, columns)
    const before = cells[column] ?? null
    cells[column] = before === null ? run : { text: `${before.text} ${run.text}`, left: before.left, right: run.right }
  }
  return cells
}

function columnOf(run: Run, columns: readonly Column[]): number {
  const over = columns.findIndex((column) => overlaps(run, column))
  if (over >= 0) return over
  const beyond = columns.findIndex(([from]) => from > run.left)
  return beyond < 0 ? columns.length - 1 : Math.max(0, beyond - 1)
}

/** Padding of a cell on one side, in points. */
export const padding = 1.5

export function overlaps({ left, right }: Run, [from, to]: Column): boolean {
  return left < to + padding && right > from - padding
}

/** The text of a cell over all lines of its row. */
function joined(row: readonly Line[], column: number, [, edge]: Column): string {
  let text = ''
  let isBroken = false
  for (const { cells, size } of row) {
    const cell = cells[column] ?? null
    if (cell === null) continue
    text += text === '' || (isBroken && goesOn(text, cell.text)) ? cell.text : `\n${cell.text}`
    isBroken = edge - cell.right <= nearEdge * size
  }
  return text
}

/** Two whole numbers one below the other are two: most digits of a number, and the length of a mobile. */
const longestNumber = 19
const mobileDigits = 11

/** Whether a line that the edge ended may be one with the next: digits only where they make no longer number than there is. */
function goesOn(above: string, below: string): boolean {
  const upper = /\d+$/.exec(above)?.[0].length ?? 0
  const lower = /^[\dXx]+/.exec(below)?.[0].length ?? 0
  if (upper > 0 && lower > 0) return upper !== mobileDigits && upper + lower <= longestNumber
  return !/[A-Za-z]$/.test(above) || !/^[A-Za-z]/.test(below)
}
