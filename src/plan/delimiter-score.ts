/**
 * How well each possible delimiter divides the sampled lines into a table.
 *
 * Every candidate splits the same lines by the rules that will hold later (quotes, runs of dashes); what is judged is
 * how alike the records come out. Prose has commas too, but never as many in every line.
 */
import type { HeadLine } from '../format/lines.js'
import type { SampleRecord } from '../format/split.js'
import { splitSample } from '../format/split.js'
import { matchHeader } from '../reference/headers.js'
import { mobileVerdict, residentIdVerdict } from './cell-checks.js'

/** How much proof a delimiter needs: `hard` ones are rare in text, `soft` ones are common in it. */
type Strength = 'hard' | 'plain' | 'soft' | 'last'

export interface DelimiterCandidate {
  readonly delimiter: string
  readonly dashRun: number
  readonly strength: Strength
}

export interface DelimiterScore extends DelimiterCandidate {
  /** Most frequent number of cells, at least 2. */
  readonly columns: number
  /** Share of the records of the table (title and footer lines left out) with that many. */
  readonly consistency: number
  readonly score: number
}

/** In order of preference where scores are equal. `:` counts only when nothing else fits: times and labels are full of it. */
const plainCandidates: readonly DelimiterCandidate[] = [
  { delimiter: '\t', dashRun: 0, strength: 'hard' },
  { delimiter: '\u0001', dashRun: 0, strength: 'hard' },
  { delimiter: '||', dashRun: 0, strength: 'hard' },
  { delimiter: '|', dashRun: 0, strength: 'hard' },
  { delimiter: ',', dashRun: 0, strength: 'plain' },
  { delimiter: '^', dashRun: 0, strength: 'hard' },
  { delimiter: '##', dashRun: 0, strength: 'hard' },
  { delimiter: ';', dashRun: 0, strength: 'soft' },
  { delimiter: '，', dashRun: 0, strength: 'soft' },
  { delimiter: ':', dashRun: 0, strength: 'last' },
]

/** Enough to settle a share to 4.5 % (95 % confidence, 500 records); true tables stand far from every bound. */
const scoredRecords = 500

/** The delimiter of the table in `lines`, or null when it is plain text. O(text × candidates). */
export function bestDelimiter(lines: readonly HeadLine[], colonAllowed: boolean): DelimiterScore | null {
  const prose = isProse(lines)
  const scores = [...dashCandidate(lines), ...plainCandidates]
    .filter(({ strength }) => strength === 'hard' || !prose)
    .map((candidate) => scoreDelimiter(lines, candidate))
    .filter((score) => score !== null)
  const settled = scores.filter(({ strength }) => strength !== 'last')
  const among = settled.length > 0 ? settled : colonAllowed && !hasTimes(lines) ? scores : []
  return among.reduce<DelimiterScore | null>((best, score) => (best === null || score.score > best.score ? score : best), null)
}

/**
 * Eight of ten lines end as sentences do, and none of the first is a row of known headers: then commas divide clauses,
 * even where a form letter has the same number in every line.
 */
function isProse(lines: readonly HeadLine[]): boolean {
  const filled = lines.slice(0, scoredRecords).filter(({ text }) => text.trim() !== '')
  if (filled.filter(({ text }) => /[。！？!?]\s*$/.test(text)).length * 10 < filled.length * 8) return false
  return !filled.slice(0, 20).some(({ text }) => text.split(/[,，;；:]/).filter((cell) => matchHeader(cell) !== null).length >= 2)
}

/** A run of two or more dashes in most lines is a delimiter; its usual length is the most frequent one, at most 64. */
function dashCandidate(lines: readonly HeadLine[]): DelimiterCandidate[] {
  const lengths = new Map<number, number>()
  let withRun = 0
  let filled = 0
  for (const { text } of lines.slice(0, scoredRecords)) {
    if (/^[-+|=\s]*$/.test(text)) continue
    filled++
    const runs = text.match(/(?<!-)-{2,64}(?!-)/g) ?? []
    if (runs.length > 0) withRun++
    for (const run of runs) lengths.set(run.length, (lengths.get(run.length) ?? 0) + 1)
  }
  const usual = [...lengths].sort(([a, first], [b, second]) => second - first || a - b)[0]?.[0]
  return usual === undefined || withRun * 2 < filled ? [] : [{ delimiter: '-'.repeat(usual), dashRun: usual, strength: 'hard' }]
}

/** A time of day or an address of the web in three of ten lines: then `:` is no delimiter. */
function hasTimes(lines: readonly HeadLine[]): boolean {
  const sample = lines.slice(0, scoredRecords)
  const timed = sample.filter(({ text }) => /(?:^|\D)\d{1,2}:\d{2}(?:\D|$)|:\/\/|(?:[\dA-Fa-f]{2}:){5}/.test(text)).length
  return timed * 10 >= sample.length * 3
}

/** Cells, and the consistency of their number, for one candidate; null when it makes no table. */
export function scoreDelimiter(lines: readonly HeadLine[], candidate: DelimiterCandidate): DelimiterScore | null {
  if (!lines.some(({ text }) => text.includes(candidate.delimiter))) return null
  const quotes = candidate.dashRun === 0
  const records = splitSample(lines, { kind: 'delimited', quotes, columns: 0, exotic: null, ...candidate }, scoredRecords)
  const counts = tableCounts(records)
  const columns = modalCount(counts)
  if (columns < 2) return null
  const consistency = share(counts, (count) => count === columns)
  if (!suffices(candidate.strength, counts, columns, consistency) || !isTelling(candidate.strength, records)) return null
  if (candidate.delimiter === '|' && isDoubled(records)) return null
  return { ...candidate, columns, consistency, score: consistency * Math.log2(columns + 1) }
}

/**
 * Numbers of cells without the title lines before the table and the footer lines behind it. The longest preamble seen
 * (call detail) has some ten lines; a rest of fewer than two records is no table.
 */
function tableCounts(records: readonly SampleRecord[]): number[] {
  const counts = records.map(({ cells }) => cells.length)
  const first = counts.slice(0, 30).findIndex((count) => count > 1)
  const last = counts.findLastIndex((count) => count > 1)
  const table = counts.slice(Math.max(0, first), Math.max(last + 1, counts.length - 10))
  const dropped = counts.length - table.length
  // One line with a comma below lines without is a text, not a title above a table.
  return table.length >= 2 || dropped === 0 ? table : counts
}

/** The most frequent number of cells above one; the larger one of equals. 0 when there is none. */
export function modalCount(counts: readonly number[]): number {
  const frequencies = new Map<number, number>()
  for (const count of counts) if (count > 1) frequencies.set(count, (frequencies.get(count) ?? 0) + 1)
  return [...frequencies].sort(([a, first], [b, second]) => second - first || b - a)[0]?.[0] ?? 0
}

function share(counts: readonly number[], fits: (count: number) => boolean): number {
  return counts.filter(fits).length / counts.length
}

/**
 * Bounds, tried on the layouts and quirks of the tests (ragged rows, trailing cells left out, prose in Chinese and
 * English): where a delimiter is rare in text, its presence in most lines suffices; a comma must also come about as
 * often in each line; the others must agree in four of five.
 */
function suffices(strength: Strength, counts: readonly number[], columns: number, consistency: number): boolean {
  const present = share(counts, (count) => count > 1)
  if (strength === 'hard') return present >= 0.6 && (consistency >= 0.3 || columns > 2)
  if (strength === 'plain') {
    const near = share(counts, (count) => count > 1 && Math.abs(count - columns) <= Math.max(1, columns / 4))
    return (consistency >= 0.5 && near >= 0.7) || (present >= 0.9 && near >= 0.6 && columns > 2)
  }
  return consistency >= 0.8
}

/**
 * Fewer than three lines agree by accident, and every speaker's line in a chat has one colon: then some cells must be
 * values or known headers on their own (for `:` in three of ten records, or all lines are one word, as in user:password).
 */
function isTelling(strength: Strength, records: readonly SampleRecord[]): boolean {
  if (strength === 'hard' || (strength !== 'last' && records.length >= 3)) return true
  const telling = records.filter(({ cells }) => cells.some(tells)).length
  const words = records.every(({ cells }) => cells.every((cell) => /^[!-~]*$/.test(cell)))
  return strength === 'last' ? telling * 10 >= records.length * 3 || (words && records.length >= 3) : telling > 0
}

function tells(cell: string): boolean {
  return residentIdVerdict(cell) !== 'none' || (cell.length <= 20 && mobileVerdict(cell) !== 'none') || matchHeader(cell) !== null
}

/** `a||b` split by `|`: every second cell is blank in all records. */
function isDoubled(records: readonly SampleRecord[]): boolean {
  return records.every(({ cells }) => cells.length % 2 === 1 && cells.every((cell, index) => index % 2 === 0 || cell === ''))
}
