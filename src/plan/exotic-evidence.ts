/**
 * Whether a delimited table needs csv-parse: backslash escapes, single quotes around cells, comment lines between rows.
 *
 * Only on clear evidence: the kernel reads every table, at worst with literal quotes, while csv-parse is a hundred times
 * slower and must not be fooled into swallowing rows.
 */
import type { HeadLine } from '../format/delimited/lines.js'
import { splitSample } from '../format/delimited/split.js'
import { countsOf, modalCount } from './cell-count.js'
import type { ExoticDialect } from './types.js'

/** Splitting both ways is settled by some hundred lines. */
const judgedLines = 500

/** The exotic dialect of `lines` under `delimiter`, or null for the kernel's own. O(text). */
export function findExotic(lines: readonly HeadLine[], delimiter: string): ExoticDialect | null {
  const sample = lines.slice(0, judgedLines)
  const comment = hasCommentsBetween(sample, delimiter) ? '#' : null
  if (usesSingleQuotes(sample, delimiter)) return { quote: "'", escape: escapesWith(sample, "'", delimiter) ? '\\' : "'", comment }
  if (escapesWith(sample, '"', delimiter)) return { quote: '"', escape: '\\', comment }
  return comment === null ? null : { quote: '"', escape: '"', comment }
}

/**
 * `\"` inside quoted cells, where `"` would otherwise end the cell in the middle of text. Two such cells at least, and
 * reading with the escape must give more regular records than reading without.
 */
function escapesWith(lines: readonly HeadLine[], quote: string, delimiter: string): boolean {
  const escaped = lines.filter(({ text }) => hasEscapedQuote(text, quote, delimiter)).length
  if (escaped < 2) return false
  return regularRecords(lines, delimiter, { quote, escape: '\\' }) > regularRecords(lines, delimiter, { quote, escape: quote })
}

/** A cell that begins with the quote, and in it an escaped quote followed by neither delimiter nor line end. */
function hasEscapedQuote(text: string, quote: string, delimiter: string): boolean {
  if (!text.startsWith(quote) && !text.includes(delimiter + quote)) return false
  for (let at = text.indexOf(`\\${quote}`); at >= 0; at = text.indexOf(`\\${quote}`, at + 2)) {
    const after = at + 2
    if (after < text.length && !text.startsWith(delimiter, after) && text[after] !== quote) return true
  }
  return false
}

function regularRecords(lines: readonly HeadLine[], delimiter: string, quoting: { quote: string; escape: string }): number {
  const exotic = { ...quoting, comment: null }
  const records = splitSample(lines, { kind: 'delimited', delimiter, dashRun: 0, quotes: true, columns: 0, exotic }, judgedLines)
  const columns = modalCount(countsOf(records))
  return records.filter(({ cells, literalQuotes }) => cells.length === columns && literalQuotes === 0).length
}

/** Nine in ten filled cells, and ten at least, begin and end with `'`. A lone leading `'` is the text mark of spreadsheets. */
function usesSingleQuotes(lines: readonly HeadLine[], delimiter: string): boolean {
  if (!lines.some(({ text }) => text.startsWith("'") || text.includes(`${delimiter}'`))) return false
  const exotic = { quote: "'", escape: "'", comment: null }
  const records = splitSample(lines, { kind: 'delimited', delimiter, dashRun: 0, quotes: true, columns: 0, exotic }, judgedLines)
  const quoted = records.reduce((sum, record) => sum + record.quoted, 0)
  const filled = records.reduce((sum, record) => sum + record.cells.filter((cell) => cell !== '').length, 0)
  return quoted >= 10 && quoted * 10 >= filled * 9
}

/**
 * Comment lines come again between the rows, and none of them has the cells of a row: `#12,…` may be a serial number.
 * Comments above the table need nothing: they are title lines.
 */
function hasCommentsBetween(lines: readonly HeadLine[], delimiter: string): boolean {
  if (lines[0]?.text.startsWith('#') !== true) return false
  const records = splitSample(lines, { kind: 'delimited', delimiter, dashRun: 0, quotes: true, columns: 0, exotic: null }, judgedLines)
  const columns = modalCount(countsOf(records))
  const isComment = records.map(({ cells }) => cells[0]?.startsWith('#') ?? false)
  const firstRow = isComment.indexOf(false)
  const between = isComment.indexOf(true, Math.max(0, firstRow))
  const lastRow = isComment.lastIndexOf(false)
  const rowsAlike = records.some(({ cells }, index) => isComment[index] === true && cells.length === columns)
  return isComment[0] === true && firstRow > 0 && between > 0 && between < lastRow && !rowsAlike
}
