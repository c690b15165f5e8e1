/** What readers made of the ranges of one file → what one reader would have made of it. */
import type { Problem } from '../../problem.js'
import type { CellTable, ReadTables } from '../reader.js'
import { otherText } from './other-text.js'

/**
 * Joins tables of one name, their records in the order of the file, and adds what there is to tell. A table that a range opened, which is
 * other text alone, stands where one reader would have opened it.
 *
 * Null when that cannot be: a list of the file is called as other text is.
 */
export function joinRanges(beginning: ReadTables, ranges: readonly ReadTables[]): ReadTables | null {
  const parts = [beginning, ...ranges]
  const tables = new Map<string, CellTable>()
  for (const table of parts.flatMap((part) => part.tables)) {
    const before = tables.get(table.name)
    tables.set(table.name, before === undefined ? table : joined(before, table))
  }
  const found = [...tables.values()].filter((table) => table.openedIn >= 0)
  if (found.some(({ name, header }) => name.startsWith(otherText) && header?.join() !== 'text')) return null
  found.sort((a, b) => a.openedIn - b.openedIn)
  const members = parts.flatMap((part) => part.members)
  return { tables: found, members, problems: summed(parts.flatMap((part) => part.problems)), ranges: [] }
}

/** Names of columns may have been completed at the end of the file: `first`, which is of the reader that came there, has them. */
function joined(first: CellTable, second: CellTable): CellTable {
  const pieces = [...first.pieces, ...second.pieces].sort((a, b) => a.byteStart - b.byteStart)
  const filled = pieces.filter(({ bytes }) => bytes > 0)
  return {
    ...first,
    pieces: filled.length === 0 ? pieces.slice(0, 1) : filled,
    bytes: first.bytes + second.bytes,
    openedIn: earlier(first.openedIn, second.openedIn),
    problems: summed([...first.problems, ...second.problems]),
  }
}

/** −1 is before a range, in the part of another reader, who tells where. */
function earlier(first: number, second: number): number {
  return second < 0 ? first : first < 0 ? second : Math.min(first, second)
}

/** By code and detail. */
function summed(problems: readonly Problem[]): Problem[] {
  const sums = new Map<string, Problem>()
  for (const problem of problems) {
    const key = `${problem.code} ${problem.detail ?? ''}`
    sums.set(key, { ...problem, count: problem.count + (sums.get(key)?.count ?? 0) })
  }
  return [...sums.values()]
}
