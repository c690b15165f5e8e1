/**
 * Where the header is, if there is one, and where the data begin.
 *
 * A header names columns that the lexicon knows and holds no values; above it may stand a title or a preamble. Offsets
 * are bytes in the original. A row that might be a person is never taken for a header: a header counted as a record
 * costs one record without findings, a person taken for a header is lost.
 */
import type { SampleRecord } from '../format/delimited/split.js'
import { matchHeader } from '../reference/headers.js'
import { isPlaceholderCell } from '../reference/suppressed.js'
import { cleanCell, mobileVerdict, nameVerdict, residentIdVerdict } from './cell-checks.js'
import { mayHoldNumber, mayHoldValues } from './preamble.js'
import { isDate, passesRole } from './role-checks.js'
import type { Dialect, HeaderPlan } from './types.js'

export interface HeaderFinding {
  readonly header: HeaderPlan | null
  /** First byte of the first data record. */
  readonly dataStart: number
  /** Index of that record among the given ones. */
  readonly firstRow: number
  /**
   * What stands before this byte must be scanned unless it is a title: the first byte of the header, or after it where a
   * number stands in it; of the first record where there is no header.
   */
  readonly tableStart: number
}

/** Rows looked at: titles put the header in rows 2 to 10, call detail has ten and more lines of preamble. */
const searchedRows = 20

/**
 * Finds the header among the first records of a table.
 *
 * `wanted`     true: the first row that is no title is the header; false: there is none; null: detected.
 * `textStart`  first byte after the byte order mark.
 */
export function findHeader(records: readonly SampleRecord[], dialect: Dialect, wanted: boolean | null, textStart: number): HeaderFinding {
  const noHeader = { header: null, dataStart: textStart, firstRow: 0, tableStart: textStart }
  if (wanted === false || dialect.kind === 'block' || records.length === 0) return noHeader
  const known = dialect.kind === 'text' ? knownTextHeader(records) : knownHeader(records, dialect.columns)
  if (known >= 0) return withHeader(records, known, textStart)
  const first = firstTableRow(records, dialect)
  if (wanted === true || (dialect.kind === 'delimited' && contrasts(records, first))) return withHeader(records, first, textStart)
  const start = records[first]
  // Without a header, a row of one filled cell may as well be a poor record: it is passed over only as a title.
  const titled = first > 0 && start !== undefined && !records.slice(0, first).some(({ cells }) => cells.some(mayHoldValues))
  return titled ? { ...noHeader, dataStart: start.byteStart, firstRow: first, tableStart: start.byteStart } : noHeader
}

interface RowFacts {
  readonly filled: number
  readonly known: number
  readonly values: number
}

function rowFacts({ cells }: SampleRecord): RowFacts {
  const filled = cells.map(headerText).filter((cell) => cell !== '')
  return {
    filled: filled.length,
    known: filled.filter((cell) => matchHeader(cell) !== null).length,
    values: filled.filter(isValue).length,
  }
}

/** As a header is shown: without the marks of spreadsheets and of a comment line. */
function headerText(cell: string): string {
  return cleanCell(cell).replace(/^#\s*/, '')
}

/**
 * A number that no title has: seven digits that are no date, masks, an ID in groups, or what a spreadsheet left of an ID
 * or a mobile. Words may stand around it: 联系电话1.65E+10.
 */
const longNumber = /(?<!\d)(?!(?:19|20)\d{6}(?!\d))\d{7}|\*{2}|\d{6}[- ](?:19|20)\d{6}|\d\.\d{1,15}[Ee]\+1[047]/

/**
 * Cells that no header has: identifiers, also masked or behind their label, dates, numbers of two digits and more, sexes,
 * addresses of mail.
 */
function isValue(cell: string): boolean {
  if (residentIdVerdict(cell) !== 'none' || mobileVerdict(cell) !== 'none' || isDate(cell)) return true
  const text = cleanCell(cell)
  return longNumber.test(text) || /\d{7}|^[-+¥￥]?\d[\d.,:%-]+$|^[男女]$|@[\w-]+\./.test(text)
}

/**
 * Row of the header by the lexicon, or −1. Known cells must be three, or three in ten, or one of at most two; stray
 * values only beside three known cells. Of rows that follow each other without values (a header of two levels, a title
 * that names a known word) the one with most known cells counts.
 */
function knownHeader(records: readonly SampleRecord[], columns: number): number {
  let best = -1
  let bestKnown = 0
  for (const [index, record] of records.slice(0, searchedRows).entries()) {
    const facts = rowFacts(record)
    const broad = record.cells.length * 2 >= columns && facts.filled >= Math.min(2, columns)
    const clean = facts.values === 0 || (facts.known >= 3 && facts.values * 10 <= facts.filled)
    const named = facts.known >= 3 || (facts.known === 2 && facts.filled <= 6) || (facts.known === 1 && facts.filled <= 2)
    if (broad && clean && named && facts.known > bestKnown) {
      best = index
      bestKnown = facts.known
    } else if (best >= 0 && facts.values > 0) break
  }
  return best
}

/** In text the header is one of the first three lines, and half of the next two hundred lines must be what it says. */
function knownTextHeader(records: readonly SampleRecord[]): number {
  return records.slice(0, 3).findIndex(({ cells }, index) => {
    const match = matchHeader(headerText(cells[0] ?? ''))
    const below = records.slice(index + 1, index + 201)
    return (
      match !== null && below.length > 0 && below.filter((row) => passesRole(match.role, row.cells[0] ?? '')).length * 2 >= below.length
    )
  })
}

/** The first row that is no title: more than one filled cell, or any in a table of one column. */
function firstTableRow(records: readonly SampleRecord[], dialect: Dialect): number {
  if (dialect.columns < 2) return 0
  return Math.max(
    0,
    records.slice(0, searchedRows).findIndex((record) => rowFacts(record).filled > 1),
  )
}

/**
 * A header in words the lexicon does not know: its cells are plain names (letters, digits, `_`), while a column below
 * them holds values in eight of ten rows. Han words are not enough: they may be a person without a number.
 */
function contrasts(records: readonly SampleRecord[], first: number): boolean {
  const cells = records[first]?.cells.map(headerText) ?? []
  const named = cells.every((cell) => /^(?:[A-Za-z_][\w .()/-]{0,40})?$/.test(cell) && (cell === '' || !isPlaceholderCell(cell)))
  const filled = cells.filter((cell) => cell !== '')
  if (!named || filled.length * 2 < cells.length || new Set(filled).size < filled.length || filled.some(isValue)) return false
  const below = records.slice(first + 1, first + 201)
  return (
    cells.some((_, column) => {
      const values = below.map((row) => row.cells[column] ?? '').filter((cell) => cell !== '')
      return values.length > 0 && values.filter(isValue).length >= values.length * 0.8
    }) && !filled.some((cell) => nameVerdict(cell) === 'valid')
  )
}

/** Builds the finding; a second header row below (lower level, or the same names in English) belongs to the header. */
function withHeader(records: readonly SampleRecord[], at: number, textStart: number): HeaderFinding {
  const upper = records[at]
  if (upper === undefined) return { header: null, dataStart: textStart, firstRow: 0, tableStart: textStart }
  const below = records[at + 1]
  const lower = below !== undefined && isSecondLevel(below) ? below : null
  const cells = joinLevels(
    joinLevels(upper.cells.map(headerText), records[at - 1]?.cells.map(headerText) ?? [], false),
    lower?.cells.map(headerText) ?? [],
    true,
  )
  const firstRow = at + (lower === null ? 1 : 2)
  const dataStart = (lower ?? upper).byteEnd
  const holdsNumber = [upper, lower].some((row) => row?.cells.some(mayHoldNumber) === true)
  return {
    header: { line: upper.line, cells },
    dataStart,
    firstRow,
    tableStart: holdsNumber ? dataStart : upper.byteStart,
  }
}

function isSecondLevel(record: SampleRecord): boolean {
  const { filled, known, values } = rowFacts(record)
  return values === 0 && known >= 2 && known * 2 >= filled
}

/**
 * Names of a header of two rows. Where the lower row leaves cells blank that the upper one fills, it is a lower level
 * and more exact (联系方式 above 手机, 固话); otherwise it only fills blanks. A row above with one cell is a title.
 */
function joinLevels(main: readonly string[], other: readonly string[], otherIsBelow: boolean): string[] {
  if (other.filter((cell) => cell !== '').length < 2) return [...main]
  const finer = otherIsBelow && main.some((cell, column) => cell !== '' && (other[column] ?? '') === '')
  const length = Math.max(main.length, other.length)
  return Array.from({ length }, (_, column) => {
    const [here, there] = [main[column] ?? '', other[column] ?? '']
    return finer ? there || here : here || there
  })
}
