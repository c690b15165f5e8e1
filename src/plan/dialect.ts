/**
 * How the bytes of a table become cells: delimiter, quotes, line ends, or no cells at all.
 *
 * A pure function of the head. The user's delimiter wins. Wrong guesses cost little: a table read as text still gives
 * its IDs and mobiles, and text read as a table loses nothing either; names and slots need the right dialect.
 */
import type { PlainEncoding } from '../format/encoding/encoding.js'
import type { HeadLine } from '../format/delimited/lines.js'
import { readHeadLines } from '../format/delimited/lines.js'
import type { SampleRecord } from '../format/delimited/split.js'
import { splitSample } from '../format/delimited/split.js'
import type { RecordUnit } from '../options.js'
import { columnCount, countsOf, spanLines, splitUncounted } from './cell-count.js'
import { evidenceOf } from './delimiter-evidence.js'
import { bestDelimiter } from './delimiter-score.js'
import { findExotic } from './exotic-evidence.js'
import { findLabelBlocks } from './label-block.js'
import { crSeparatesRecords, endsLinesWithCr, hasCrInside } from './line-ends.js'
import type { Dialect } from './types.js'

/** A share over 1,000 lines is settled to 3 % (95 % confidence), finer than any bound here asks. */
const sampledLines = 1_000

export interface HeadText {
  readonly head: Uint8Array
  readonly headIsWhole: boolean
  readonly encoding: PlainEncoding
  readonly bomBytes: number
}

export interface DialectOptions {
  readonly delimiter: string | null
  readonly record: RecordUnit | null
}

export interface DialectFinding {
  readonly dialect: Dialect
  /** Labels of a block table; empty otherwise. */
  readonly labels: readonly string[]
  /** First byte of the first labelled line of a block table; 0 otherwise. */
  readonly blockStart: number
  readonly lines: readonly HeadLine[]
  /** The lines split by the dialect; none for a block table. */
  readonly records: readonly SampleRecord[]
  /** Another delimiter that fits nearly as well, or null. */
  readonly rival: string | null
}

/** Decides the dialect of the table in `text`. Cost: O(head × candidates). Never throws. */
export function detectDialect(text: HeadText, options: DialectOptions): DialectFinding {
  if (endsLinesWithCr(text)) return detectWith(text, options, true)
  if (hasCrInside(text)) {
    const divided = detectWith(text, options, true)
    if (crSeparatesRecords(divided.records, divided.dialect, text)) return divided
  }
  return detectWith(text, options, false)
}

function detectWith(text: HeadText, options: DialectOptions, crEndsRecord: boolean): DialectFinding {
  const lines = readHeadLines(text.head, { ...text, byteStart: text.bomBytes, crEndsRecord }, sampledLines)
  const finding = (split: Split): DialectFinding => ({ ...split, labels: [], blockStart: 0, lines, rival: null })
  const plain = { ...plainText, crEndsRecord }
  const splitBy = (delimiter: string, dashRun: number): DialectFinding => finding(delimited(lines, { ...plain, delimiter, dashRun }))
  if (options.delimiter !== null) return splitBy(options.delimiter, userDashRun(options.delimiter))
  const blocks = options.record === 'line' || isMarkup(lines) ? null : findLabelBlocks(lines, options.record === 'block')
  if (blocks !== null) {
    const dialect: Dialect = {
      ...plain,
      kind: 'block',
      columns: blocks.labels.length,
      blockLabel: blocks.blockLabel,
      labelMark: blocks.mark,
    }
    return { dialect, records: [], labels: blocks.labels, blockStart: blocks.byteStart, lines, rival: null }
  }
  const found = isMarkup(lines) ? null : bestDelimiter(lines, options.record !== 'line')
  if (found !== null) return { ...splitBy(found.best.delimiter, found.best.dashRun), rival: found.rival }
  if (options.record === 'block') return finding({ dialect: { ...plain, kind: 'block', columns: 0 }, records: [] })
  return finding({ dialect: plain, records: splitSample(lines, plain, sampledLines) })
}

type Split = Pick<DialectFinding, 'dialect' | 'records'>

const plainText: Dialect = {
  kind: 'text',
  delimiter: '',
  dashRun: 0,
  quotes: false,
  crEndsRecord: false,
  blockLabel: '',
  labelMark: ':',
  columns: 1,
  exotic: null,
}

function userDashRun(delimiter: string): number {
  return /^-{2,}$/.test(delimiter) ? delimiter.length : 0
}

/** The rest of a delimited dialect: quotes, an exotic quoting, and then the usual number of cells. */
function delimited(lines: readonly HeadLine[], start: Dialect): Split {
  const { delimiter, dashRun } = start
  const exotic = dashRun > 0 ? null : findExotic(lines, delimiter)
  const rules: Dialect = { ...start, kind: 'delimited', columns: 0, exotic }
  const trial = splitUncounted(lines, { ...rules, quotes: true }, sampledLines)
  const quotes = dashRun > 0 ? quotesQuote(trial) : !quotesAreContent(trial)
  const records = quotes ? trial : splitSample(lines, { ...rules, quotes }, sampledLines)
  const columns = columnCount(countsOf(records), evidenceOf(records)) || 1
  const dialect = { ...rules, quotes, columns }
  // With the number of columns known, a quote that spans records is literal.
  return { dialect, records: quotes && spanLines(records, lines) ? splitSample(lines, dialect, sampledLines) : records }
}

/** At least five cells begin with a quote that quotes nothing, and they are the greater part: dumps that never quote. */
function quotesAreContent(records: readonly SampleRecord[]): boolean {
  const { literal, quoted } = countQuotes(records)
  return literal >= 5 && literal > quoted
}

/** Dashes come from tools that seldom quote, and passwords begin with any sign: quotes count only where most of them quote. */
function quotesQuote(records: readonly SampleRecord[]): boolean {
  const { literal, quoted } = countQuotes(records)
  return quoted > literal
}

function countQuotes(records: readonly SampleRecord[]): { readonly literal: number; readonly quoted: number } {
  return {
    literal: records.reduce((sum, record) => sum + record.literalQuotes, 0),
    quoted: records.reduce((sum, record) => sum + record.quoted, 0),
  }
}

/** JSON, XML and SQL have readers of their own; until then their lines are text, because their commas enclose no cells. */
function isMarkup(lines: readonly HeadLine[]): boolean {
  const filled = lines.filter(({ text }) => text.trim() !== '').slice(0, 200)
  const first = filled[0]?.text.trim() ?? ''
  const objects = filled.filter(({ text }) => /^\s*[{<]/.test(text)).length
  const statements = filled.some(({ text }) => /^\s*(?:INSERT INTO|CREATE TABLE|DROP TABLE|LOCK TABLES|-- MySQL dump)\b/i.test(text))
  return statements || /^(?:\{|\[|\[\{.*|\{".*|<[!?A-Za-z].*)$/.test(first) || objects * 2 >= Math.max(1, filled.length)
}
