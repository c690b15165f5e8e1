/**
 * Splits sampled lines into records and cells by the kernel's rules, plainly: for planning and as the tests' oracle.
 *
 * A quote opens only at the start of a cell, and a doubled quote inside is one quote. It is literal when it does not close within 64 KiB or 1,000
 * lines, when what follows the closing quote is neither delimiter nor end of line, or when two or more of the lines it
 * spans split into the table's own number of columns (kernel/assembly/scan/quotes.ts decides alike).
 */
import type { HeadLine } from './lines.js'
import { countDelimiters, delimiterAt, nextDelimiter } from './delimiter.js'
import type { DelimiterRules } from './delimiter.js'

/** What splitting needs of a dialect; `Dialect` of the plan fits. */
export interface CellRules extends DelimiterRules {
  readonly kind: 'delimited' | 'text' | 'block'
  readonly quotes: boolean
  readonly columns: number
  readonly exotic: { readonly quote: string; readonly escape: string; readonly comment: string | null } | null
}

/** One record. Offsets are half-open bytes in the original; `byteEnd` lies after the record's line end. */
export interface SampleRecord {
  /** Unquoted, not trimmed. */
  readonly cells: string[]
  readonly byteStart: number
  readonly byteEnd: number
  /** 1-based line in the file on which the record begins. */
  readonly line: number
  /** Cells that were quoted, and quotes at the start of a cell that were taken literally. */
  readonly quoted: number
  readonly literalQuotes: number
}

/** Longest quoted cell and most lines in it; the same bounds as the kernel, evidence there (assembly/scan/quotes.ts). */
const quoteBytes = 65_536
const quoteLines = 1_000

/**
 * Records of `lines`, at most `maxRecords`. Blank lines are not records. For `text` and `block` every line is one cell.
 *
 * Cost   O(text); a quote that does not close costs at most 64 KiB more, each.
 * Note   Distances to a closing quote on another line are taken in bytes up to that line's start, then in UTF-16 units.
 */
export function splitSample(lines: readonly HeadLine[], rules: CellRules, maxRecords: number): SampleRecord[] {
  const records: SampleRecord[] = []
  const comment = rules.exotic?.comment ?? null
  for (let index = 0; index < lines.length && records.length < maxRecords;) {
    const line = lines[index]
    if (line === undefined) break
    const passed = line.text.trim() === '' || (comment !== null && line.text.startsWith(comment))
    if (passed) index++
    else {
      const { record, nextIndex } = rules.kind === 'delimited' ? splitRecord(lines, index, line, rules) : wholeLine(line, index)
      records.push(record)
      index = nextIndex
    }
  }
  return records
}

interface Split {
  readonly record: SampleRecord
  readonly nextIndex: number
}

function wholeLine(line: HeadLine, index: number): Split {
  const record = { cells: [line.text], byteStart: line.byteStart, byteEnd: line.next, line: line.line, quoted: 0, literalQuotes: 0 }
  return { record, nextIndex: index + 1 }
}

function splitRecord(lines: readonly HeadLine[], first: number, firstLine: HeadLine, rules: CellRules): Split {
  const quote = rules.quotes ? (rules.exotic?.quote ?? '"') : null
  const cells: string[] = []
  let index = first
  let line = firstLine
  let at = 0
  let quoted = 0
  let literalQuotes = 0
  for (;;) {
    const opens = quote !== null && line.text.startsWith(quote, at)
    const closed = opens ? closeQuote(lines, index, at, rules) : null
    if (opens && closed === null) literalQuotes++
    if (closed !== null) {
      quoted++
      index = closed.index
      line = closed.line
      at = closed.at
    }
    const delimiter = nextDelimiter(line.text, at, rules)
    cells.push(closed === null ? line.text.slice(at, delimiter?.at) : closed.value)
    if (delimiter === null) break
    for (let blank = 1; blank < delimiter.count; blank++) cells.push('')
    at = delimiter.at + delimiter.length
  }
  const record = { cells, byteStart: firstLine.byteStart, byteEnd: line.next, line: firstLine.line, quoted, literalQuotes }
  return { record, nextIndex: index + 1 }
}

interface Closed {
  readonly value: string
  /** Where the cell ends: index into the lines, that line, and the place after the closing quote. */
  readonly index: number
  readonly line: HeadLine
  readonly at: number
}

/** The quoted cell that opens at `open` of line `first`, or null when that quote is literal. */
function closeQuote(lines: readonly HeadLine[], first: number, open: number, rules: CellRules): Closed | null {
  const firstLine = lines[first]
  let value = ''
  for (let index = first; index <= first + quoteLines; index++) {
    const line = lines[index]
    if (line === undefined || firstLine === undefined) return null
    const before = line.byteStart - firstLine.byteStart - open
    if (before >= quoteBytes) return null
    const part = readQuoted(line.text, index === first ? open + 1 : 0, rules)
    value += (index === first ? '' : '\n') + part.value
    if (part.closedAt >= 0) {
      const tooFar = before + part.closedAt >= quoteBytes
      if (tooFar || !endsCell(line.text, part.closedAt + 1, rules)) return null
      if (index > first && spansRecords(lines, first, open, index, part.closedAt, rules)) return null
      return { value, index, line, at: part.closedAt + 1 }
    }
  }
  return null
}

/** Reads quoted content from `from` to the closing quote (`closedAt`) or to the end of the line (−1). */
function readQuoted(text: string, from: number, rules: CellRules): { value: string; closedAt: number } {
  const quote = rules.exotic?.quote ?? '"'
  const escape = rules.exotic?.escape ?? quote
  let value = ''
  let start = from
  for (let at = from; at < text.length; at++) {
    const escapes = text.startsWith(escape, at) && (text[at + 1] === quote || (escape !== quote && text[at + 1] === escape))
    if (escapes) {
      value += text.slice(start, at)
      start = at + 1
      at++
    } else if (text[at] === quote) return { value: value + text.slice(start, at), closedAt: at }
  }
  return { value: value + text.slice(start), closedAt: -1 }
}

/** A CR inside a line ends no record, so it ends no cell; one at its very end is half of a line end that was cut off. */
function endsCell(text: string, at: number, rules: DelimiterRules): boolean {
  return at >= text.length || (text[at] === '\r' && at + 1 === text.length) || delimiterAt(text, at, rules) !== null
}

/**
 * Whether two or more of the raw lines look like records of their own. The first counts only when the quote is not in
 * its last cell, the last only when the closing quote is not in its first: a long text in the last column is no
 * evidence against itself.
 */
function spansRecords(lines: readonly HeadLine[], first: number, open: number, last: number, close: number, rules: CellRules): boolean {
  if (rules.columns === 0) return false
  let regular = 0
  for (let index = first; index <= last; index++) {
    const text = lines[index]?.text ?? ''
    const from = index === first ? open : 0
    const to = index === last ? close : text.length
    const inside = countDelimiters(text.slice(from, to), rules)
    const tells = (index > first && index < last) || inside > 0
    if (tells && countDelimiters(text, rules) === rules.columns - 1) regular++
  }
  return regular >= 2
}
