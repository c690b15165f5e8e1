/**
 * Lines of a page → tables and other lines. A table is seen by the gutters between its columns: strips that hardly any of its lines crosses.
 *
 * What is no table, or is taken for one in vain, is scanned all the same; only columns have roles.
 */
import { overlaps, padding, rowsOf, type Column } from './table-rows.js'
import type { PageLine } from './text-lines.js'

export type Block =
  | { readonly kind: 'line'; readonly line: PageLine }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] }

/** Lines that are as far apart, in parts of the size of letters, belong to different tables. */
const farApart = 4
/** Share of lines that may cross a gutter: titles within a table, sums below it. */
const mostCrossing = 0.05
/** Share of lines with several runs, by which a table of two columns and of more is told from a list with numbers or marks. */
const leastOfTwo = 0.6
const leastOfMore = 0.25

/** `before`: columns of the table that the page before ended with; a table that fits them goes on with it. Cost: O(runs × columns). */
export function blocksOf(lines: readonly PageLine[], before: readonly Column[] | null): Block[] {
  return groupsOf(lines).flatMap((group, index) => blocksOfGroup(group, index === 0 ? before : null))
}

/** Lines that may be rows of one table: no wide gap lies between. */
function groupsOf(lines: readonly PageLine[]): PageLine[][] {
  const groups: PageLine[][] = []
  for (const line of lines) {
    const last = groups.at(-1)?.at(-1)
    if (last === undefined || last.y - line.y > farApart * Math.max(last.size, line.size)) groups.push([line])
    else groups.at(-1)?.push(line)
  }
  return groups
}

function blocksOfGroup(lines: readonly PageLine[], before: readonly Column[] | null): Block[] {
  const first = lines.findIndex(({ runs }) => runs.length > 1)
  const last = lines.findLastIndex(({ runs }) => runs.length > 1)
  const inner = first < 0 ? [] : lines.slice(first, last + 1)
  const columns = before !== null && fit(inner, before) ? before : columnsOf(inner)
  if (columns !== before && !isTable(inner, columns)) return lines.map(asLine)
  const above = lines.slice(0, first).map(asLine)
  const below = lines.slice(last + 1)
  // What goes on with the last row in a column of its own.
  const further = below.findIndex((line) => !fit([line], columns))
  const rest = further < 0 ? below.length : further
  const rows = rowsOf([...inner, ...below.slice(0, rest)], columns)
  return [...above, { kind: 'table', columns, rows }, ...below.slice(rest).map(asLine)]
}

function isTable(lines: readonly PageLine[], columns: readonly Column[]): boolean {
  const several = lines.filter(({ runs }) => runs.length > 1).length
  return several >= 2 && columns.length >= 2 && several >= lines.length * (columns.length === 2 ? leastOfTwo : leastOfMore)
}

const asLine = (line: PageLine): Block => ({ kind: 'line', line })

/** Whether no run of nearly all lines reaches into two columns. */
function fit(lines: readonly PageLine[], columns: readonly Column[]): boolean {
  const crossing = lines.filter(({ runs }) => runs.some((run) => columns.filter((column) => overlaps(run, column)).length !== 1)).length
  return lines.length > 0 && crossing <= lines.length * mostCrossing
}

/** Columns by how many runs lie over each place: edges of runs are swept from left to right. Cost: O(n log n). */
function columnsOf(lines: readonly PageLine[]): Column[] {
  const edges = lines.flatMap(({ runs }) => runs.flatMap(({ left, right }) => [[left, 1] as const, [Math.max(right, left), -1] as const]))
  edges.sort(([a, step], [b, other]) => a - b || other - step)
  const most = Math.floor(lines.length * mostCrossing)
  const columns: [number, number][] = []
  let over = 0
  for (const [place, step] of edges) {
    const was = over
    over += step
    const last = columns.at(-1)
    if (was <= most && over > most) {
      if (last !== undefined && place - last[1] < padding) continue
      columns.push([place, Infinity])
    } else if (was > most && over <= most && last !== undefined) last[1] = place
  }
  return columns
}
