/** What the plan is not sure of: remarks, so that a complete scan is not taken for a table that was understood. */
import type { HeadLine } from '../format/delimited/lines.js'
import type { Problem } from '../problem.js'
import { matchHeader } from '../reference/headers.js'
import type { DialectFinding } from './dialect.js'

/** A header below ten lines of titles was not seen in lists; call detail has more, but also columns that stand out. */
const searchedLines = 10

/** Remarks on a table's dialect and header. `asked`: what the user has decided, of which there is no doubt. */
export function doubtsOf(
  { dialect, lines, rival }: DialectFinding,
  hasHeader: boolean,
  asked: { readonly delimiter: string | null; readonly header: boolean | null },
): Problem[] {
  const doubts: Problem[] = []
  if (asked.delimiter !== null && dialect.columns < 2) doubts.push({ code: 'delimiter-absent', count: 1, byteStarts: [] })
  if (rival !== null) {
    const detail = [dialect.delimiter, rival].map((delimiter) => JSON.stringify(delimiter)).join(' / ')
    doubts.push({ code: 'delimiter-doubtful', count: 1, byteStarts: [], detail })
  }
  const missed = hasHeader || asked.header !== null ? undefined : findMissedHeader(lines)
  if (missed !== undefined) doubts.push({ code: 'header-doubtful', count: 1, byteStarts: [missed.byteStart] })
  return doubts
}

function findMissedHeader(lines: readonly HeadLine[]): HeadLine | undefined {
  return lines.slice(0, searchedLines).find(({ text }) => holdsNames(text))
}

/** Three known names, or two that are half of the line, whatever stands between them. A name with a number is a label. */
function holdsNames(text: string): boolean {
  const words = text
    .slice(0, 1_000)
    .split(/-{2,}|[\s,，;；|^#\u0001"]+/)
    .filter((word) => word !== '')
  const names = words.filter((word) => !/\d{2}/.test(word) && matchHeader(word)?.ambiguous === false)
  const distinct = new Set(names).size
  return distinct >= 3 || (distinct === 2 && words.length <= 4)
}
