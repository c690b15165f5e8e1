/**
 * How well each possible delimiter divides the sampled lines into a table.
 *
 * Every candidate splits the same lines by the rules that will hold later (quotes, runs of dashes); what is judged is
 * which header names and whole numbers come out, then how alike the records are. Prose has commas too, but never as many
 * in every line.
 */
import type { HeadLine } from '../format/delimited/lines.js'
import type { SampleRecord } from '../format/delimited/split.js'
import { matchHeader } from '../reference/headers.js'
import { columnCount, countsOf, splitUncounted } from './cell-count.js'
import { mobileVerdict, residentIdVerdict } from './cell-checks.js'
import type { DelimiterEvidence } from './delimiter-evidence.js'
import { evidenceOf, hasLabels, isHeaded, tabsGuard } from './delimiter-evidence.js'

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
  readonly evidence: DelimiterEvidence
}

export interface DelimiterFinding {
  readonly best: DelimiterScore
  /** Another delimiter that divides the lines nearly as well, or null. */
  readonly rival: string | null
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
export function bestDelimiter(lines: readonly HeadLine[], colonAllowed: boolean): DelimiterFinding | null {
  const prose = isProse(lines)
  const scores = [...dashCandidate(lines), ...plainCandidates]
    .filter(({ strength }) => strength === 'hard' || !prose)
    .map((candidate) => scoreDelimiter(lines, candidate))
    .filter((score) => score !== null)
  const settled = scores.filter(({ strength }) => strength !== 'last')
  const colonFits = colonAllowed && settled.length === 0 && !hasTimes(lines) && !hasLabels(lines)
  const [best, second] = withoutGuards(lines, colonFits ? scores : settled).sort((a, b) => rank(b) - rank(a) || b.score - a.score)
  return best === undefined ? null : { best, rival: second !== undefined && isNear(best, second) ? second.delimiter : null }
}

/** Tabs that stand only at the edges of another delimiter's cells make no table of their own. */
function withoutGuards(lines: readonly HeadLine[], scores: readonly DelimiterScore[]): DelimiterScore[] {
  const guard = scores.some(({ delimiter }) => delimiter !== '\t' && tabsGuard(lines, delimiter))
  return scores.filter(({ delimiter }) => delimiter !== '\t' || !guard)
}

/** Names and numbers outweigh regularity: a column's own commas may be the most regular ones. */
function rank({ evidence }: DelimiterScore): number {
  return Math.round(evidence.names + evidence.values)
}

/** Share of the best score from which the second is a doubt, where no name and no number speaks for either: a choice. */
const nearShare = 0.7

function isNear(best: DelimiterScore, second: DelimiterScore): boolean {
  return rank(best) === rank(second) && second.score >= best.score * nearShare
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
function scoreDelimiter(lines: readonly HeadLine[], candidate: DelimiterCandidate): DelimiterScore | null {
  if (!lines.some(({ text }) => text.includes(candidate.delimiter))) return null
  const quotes = candidate.dashRun === 0
  const records = splitUncounted(lines, { kind: 'delimited', quotes, columns: 0, exotic: null, ...candidate }, scoredRecords)
  const evidence = evidenceOf(records)
  const counts = tableCounts(records)
  const columns = columnCount(counts, evidence)
  if (columns < 2) return null
  const consistency = share(counts, (count) => count === columns)
  const score = { ...candidate, columns, consistency, score: consistency * Math.log2(columns + 1), evidence }
  if (!suffices(score, counts) || !isTelling(candidate.strength, records)) return null
  return candidate.delimiter === '|' && isDoubled(records) ? null : score
}

/**
 * Numbers of cells without the title lines before the table and the footer lines behind it. The longest preamble seen
 * (call detail) has some ten lines; a rest of fewer than two records is no table.
 */
function tableCounts(records: readonly SampleRecord[]): number[] {
  const counts = countsOf(records)
  const first = counts.slice(0, 30).findIndex((count) => count > 1)
  const last = counts.findLastIndex((count) => count > 1)
  const table = counts.slice(Math.max(0, first), Math.max(last + 1, counts.length - 10))
  const dropped = counts.length - table.length
  // One line with a comma below lines without is a text, not a title above a table.
  return table.length >= 2 || dropped === 0 ? table : counts
}

function share(counts: readonly number[], fits: (count: number) => boolean): number {
  return counts.filter(fits).length / counts.length
}

/**
 * Bounds, tried on the layouts and quirks of the tests (ragged rows, trailing cells left out, prose in Chinese and
 * English): where a delimiter is rare in text, its presence in most lines suffices; a comma must also come about as
 * often in each line, or divide a header or whole numbers; the others must agree in four of five.
 */
function suffices({ strength, columns, consistency, evidence }: DelimiterScore, counts: readonly number[]): boolean {
  const present = share(counts, (count) => count > 1)
  if (strength === 'hard') return present >= 0.6 && (consistency >= 0.3 || columns > 2)
  if (strength !== 'last' && present >= 0.9 && followsHeader(counts, evidence)) return true
  if (strength === 'plain') {
    const near = share(counts, (count) => count > 1 && Math.abs(count - columns) <= Math.max(1, columns / 4))
    const regular = near >= 0.6 || evidence.values >= 0.8
    return (consistency >= 0.5 && near >= 0.7) || (present >= 0.9 && regular && columns > 2)
  }
  return consistency >= 0.8
}

/** Six of ten records have the cells of the header, and as many again at most: commas inside an address add some. */
function followsHeader(counts: readonly number[], evidence: DelimiterEvidence): boolean {
  const { headerCells } = evidence
  return isHeaded(evidence) && share(counts, (count) => count >= headerCells && count <= headerCells * 2) >= 0.6
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
