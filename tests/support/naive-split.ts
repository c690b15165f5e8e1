/**
 * The splitting rule of design.md, section 4 ("Quotes"), read as literally as it can be and without regard to cost: the
 * oracle of the kernel's cells, quotes and cuts.
 *
 * Positions are bytes: texts are given as Latin-1, one character a byte.
 */
export interface NaiveDialect {
  /** Latin-1 characters, one a byte. */
  readonly delimiter: string
  /** Usual length of a run of dashes that separates cells; 0: none. */
  readonly dashRun: number
  readonly quotes: boolean
  readonly crEndsRecord: boolean
  readonly columns: number
}

export interface NaiveRecord {
  /** Half-open raw bounds, quotes included. */
  readonly cells: readonly (readonly [start: number, end: number])[]
}

export interface NaiveSplit {
  readonly records: readonly NaiveRecord[]
  /** Places of quotes that were taken literally. */
  readonly literal: readonly number[]
}

const quoteBytes = 65_536
const quoteLines = 1_000
const longestDashRun = 512

/** Length of the delimiter at `at` and how many it stands for. */
function delimiterAt(text: string, at: number, { delimiter, dashRun }: NaiveDialect): readonly [length: number, count: number] {
  if (dashRun === 0) return delimiter !== '' && text.startsWith(delimiter, at) ? [delimiter.length, 1] : [0, 0]
  if (text[at] !== '-' || text[at - 1] === '-') return [0, 0]
  let run = 0
  while (text[at + run] === '-') run++
  if (run < dashRun || run > longestDashRun) return [0, 0]
  return [run, run % dashRun === 0 ? run / dashRun : 1]
}

function countDelimiters(text: string, from: number, to: number, dialect: NaiveDialect): number {
  let total = 0
  for (let at = from; at < to;) {
    const [length, count] = delimiterAt(text, at, dialect)
    total += count
    at += Math.max(length, 1)
  }
  return total
}

/** Raw line ends count whether or not they end a record. */
const isRawLineEnd = (text: string, at: number): boolean => text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')

/** Place of the closing quote, or -1 when the quote at `open` is literal. */
function closingQuote(text: string, open: number, dialect: NaiveDialect): number {
  let lines = 0
  let at = open + 1
  const bound = Math.min(text.length, open + quoteBytes)
  for (; at < bound; at++) {
    if (isRawLineEnd(text, at) && ++lines > quoteLines) return -1
    if (text[at] !== '"') continue
    if (text[at + 1] !== '"') break
    at++
  }
  if (at >= bound) return -1
  const atEnd = at + 1 >= text.length || (text[at + 1] === '\r' && at + 2 >= text.length)
  if (!atEnd && lineEndLength(text, at + 1, dialect) === 0 && delimiterAt(text, at + 1, dialect)[0] === 0) return -1
  return lines > 0 && regularLines(text, open, at, dialect) >= 2 ? -1 : at
}

/** How many of the raw lines from the quote's to the closing quote's split into the table's columns. */
function regularLines(text: string, open: number, close: number, dialect: NaiveDialect): number {
  const wanted = dialect.columns - 1
  if (wanted < 0) return 0
  let start = open
  while (start > 0 && !isRawLineEnd(text, start - 1)) start--
  let regular = 0
  let first = true
  for (;;) {
    let end = start
    while (end < text.length && !isRawLineEnd(text, end)) end++
    const isLast = end > close
    const insideFrom = Math.max(start, open + 1)
    const inside = countDelimiters(text, insideFrom, Math.min(end, close), dialect)
    const counts = isLast ? inside > 0 && wanted > 0 : !first || inside > 0
    if (counts && countDelimiters(text, start, end, dialect) === wanted) regular++
    if (isLast) return regular
    start = end + 1
    first = false
  }
}

function lineEndLength(text: string, at: number, { crEndsRecord }: NaiveDialect): number {
  if (text[at] === '\n') return 1
  if (text[at] !== '\r') return 0
  if (text[at + 1] === '\n') return 2
  return crEndsRecord ? 1 : 0
}

/** Splits the whole text. Empty lines give no record; lines of blanks and delimiters do. */
export function splitNaively(text: string, dialect: NaiveDialect): NaiveSplit {
  const records: NaiveRecord[] = []
  const literal: number[] = []
  let cells: [number, number][] = []
  let cellStart = 0
  let at = 0
  const endRecord = (end: number, next: number): void => {
    if (cells.length > 0 || end > cellStart) records.push({ cells: [...cells, [cellStart, end]] })
    cells = []
    cellStart = next
    at = next
  }
  while (at < text.length) {
    if (dialect.quotes && at === cellStart && text[at] === '"') {
      const close = closingQuote(text, at, dialect)
      if (close === -1) literal.push(at)
      at = close === -1 ? at + 1 : close + 1
      continue
    }
    const lineEnd = lineEndLength(text, at, dialect)
    const [length, count] = delimiterAt(text, at, dialect)
    if (lineEnd > 0) endRecord(at, at + lineEnd)
    else if (length > 0) {
      cells.push([cellStart, at])
      for (let more = 1; more < count; more++) cells.push([at, at])
      at += length
      cellStart = at
    } else at++
  }
  endRecord(text.length, text.length)
  return { records, literal }
}

/** The text of a raw cell: unquoted when it is a quoted cell, else as it lies. */
export function cellText(raw: string): string {
  const quoted = /^"((?:[^"]|"")*)"$/s.exec(raw)
  return quoted === null ? raw : (quoted[1] ?? '').replaceAll('""', '"')
}
