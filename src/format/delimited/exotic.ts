/**
 * Delimited tables that the kernel does not speak (backslash escapes, other quotes, comment lines), rewritten by csv-parse.
 *
 * Out: UTF-8, cells separated by U+001F, records ended by U+001E, as every reader of another format delivers them. The
 * bounds on quotes are the kernel's: a stray quote must not swallow the people behind it (assembly/scan/quotes.ts). Known
 * differences: csv-parse drops a backslash before any character inside quotes, and `"a,b"c` stays one cell.
 */
import { parse } from 'csv-parse/sync'
import { firstPlaces } from '../../problem.js'
import { recordText } from '../records/separators.js'
import { countDelimiters } from './delimiter.js'
import type { TextEncodingName } from '../encoding/encoding.js'
import { mostGrowth } from '../encoding/transcode.js'
import { transcoders } from '../encoding/transcoders.js'

/** What rewriting needs of a dialect; `Dialect` of the plan with `exotic` set fits. */
export interface ExoticRules {
  readonly delimiter: string
  readonly crEndsRecord: boolean
  readonly columns: number
  readonly exotic: { readonly quote: string; readonly escape: string; readonly comment: string | null } | null
}

/** Filled while rewriting; complete when the generator has ended. */
export interface ExoticCounts {
  records: number
  /** U+001E and U+001F found inside cells, each replaced by one blank. */
  replaced: number
  /** Comment lines, which are no records. */
  comments: number
  /** Quotes that were read as content because they close too far away, or across records. */
  literalQuotes: number
  /** Bytes that begin no code of another encoding than UTF-8, and the first places of them among the chunks' bytes. */
  invalidBytes: number
  invalidStarts: number[]
}

export function emptyExoticCounts(): ExoticCounts {
  return { records: 0, replaced: 0, comments: 0, literalQuotes: 0, invalidBytes: 0, invalidStarts: [] }
}

const quoteBytes = 65_536
const quoteLines = 1_000
/** Text parsed at once: two bounds, so that every quote that can close does so within it. */
const blockBytes = 2 * quoteBytes
/** Text parsed first after a stray quote: with one in every line, whole blocks again and again would cost O(n²). */
const cautiousBytes = 256

/**
 * Rewrites the records in `chunks` (from the first data record on).
 *
 * Order   of records is kept. The caller owns each chunk again after the next one was asked for; what is yielded is new.
 * Cost    O(bytes), some hundred times slower than the kernel; holds at most 128 KiB and a chunk, or one longer line.
 * Errors  those of `chunks` only; odd quoting is counted in `counts`, never thrown, and no byte is left out.
 */
export async function* rewriteExotic(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  rules: ExoticRules,
  encoding: TextEncodingName = 'utf-8',
  counts: ExoticCounts = emptyExoticCounts(),
): AsyncGenerator<Uint8Array> {
  let gathered: Uint8Array[] = []
  let length = 0
  // A line that is longer than all that was read is looked at again only when it has doubled.
  let due = blockBytes
  for await (const chunk of utf8Chunks(chunks, encoding, counts)) {
    gathered.push(chunk.slice())
    length += chunk.length
    if (length < due) continue
    const { records, rest } = readRecords(Buffer.concat(gathered), false, rules, counts)
    gathered = [rest]
    length = rest.length
    due = Math.max(blockBytes, 2 * length)
    if (records.length > 0) yield encodeRecords(records, counts)
  }
  const { records } = readRecords(Buffer.concat(gathered), true, rules, counts)
  if (records.length > 0) yield encodeRecords(records, counts)
}

/** Chunks in UTF-8. Those in UTF-8 pass as they are, so that invalid bytes are met, and counted, in one place only. */
async function* utf8Chunks(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  encoding: TextEncodingName,
  counts: ExoticCounts,
): AsyncGenerator<Uint8Array> {
  if (encoding === 'utf-8') {
    yield* chunks
    return
  }
  let rest: Uint8Array = new Uint8Array(0)
  let position = 0
  const decode = (bytes: Uint8Array, final: boolean): Uint8Array => {
    const target = new Uint8Array(bytes.length * mostGrowth)
    const { written, used, invalidStarts } = transcoders[encoding](bytes, final, target)
    counts.invalidBytes += invalidStarts.length
    for (const start of invalidStarts.slice(0, firstPlaces - counts.invalidStarts.length)) counts.invalidStarts.push(position + start)
    rest = Uint8Array.from(bytes.subarray(used))
    position += used
    return target.subarray(0, written)
  }
  for await (const chunk of chunks) yield decode(rest.length === 0 ? chunk : Buffer.concat([rest, chunk]), false)
  yield decode(rest, true)
}

interface Block {
  readonly records: string[][]
  /** Bytes that belong to no complete record yet. */
  readonly rest: Uint8Array
}

/** All complete records of `pending`; with `final` all there are. */
function readRecords(pending: Uint8Array, final: boolean, rules: ExoticRules, counts: ExoticCounts): Block {
  const records: string[][] = []
  let rest = pending
  let window = blockBytes
  while (rest.length > 0) {
    const part = rest.subarray(0, window)
    const whole = final && part.length === rest.length
    const { accepted, consumed, stray } = readPart(part, whole, rules, counts)
    for (const record of accepted) records.push(record)
    rest = rest.subarray(consumed)
    if (stray) {
      const line = firstLine(rest, rules.crEndsRecord)
      if (line === null && !final) break
      records.push(...parseLine(line ?? rest, rules))
      counts.literalQuotes++
      rest = rest.subarray((line ?? rest).length)
      window = cautiousBytes
    } else if (whole) break
    else if (consumed === 0 && part.length === rest.length) break
    else window = consumed === 0 ? window * 4 : Math.min(blockBytes, window * 4)
  }
  return { records, rest }
}

interface Part {
  readonly accepted: string[][]
  readonly consumed: number
  /** The record at `consumed` begins or holds a quote that must be read as content. */
  readonly stray: boolean
}

/** Records of one piece of text. Unless `whole`, the last record may be cut and is left for the next piece. */
function readPart(part: Uint8Array, whole: boolean, rules: ExoticRules, counts: ExoticCounts): Part {
  const { records, ends, comments, failed } = parseAll(part, rules)
  const complete = whole || failed ? records.length : records.length - 1
  let consumed = 0
  for (let index = 0; index < complete; index++) {
    const end = ends[index] ?? 0
    if (swallows(records[index] ?? [], part.subarray(consumed, end), rules))
      return { accepted: records.slice(0, index), consumed, stray: true }
    counts.comments += (comments[index] ?? 0) - (comments[index - 1] ?? 0)
    consumed = end
  }
  const stray = failed && (whole || isBeyondBounds(part.subarray(consumed)))
  if (whole && !failed) counts.comments += commentLines(part.subarray(consumed), rules)
  return { accepted: records.slice(0, Math.max(0, complete)), consumed: whole && !failed ? part.length : consumed, stray }
}

/** Comment lines behind the last record, which csv-parse reports with no record. */
function commentLines(tail: Uint8Array, rules: ExoticRules): number {
  const comment = rules.exotic?.comment ?? null
  if (comment === null || tail.length === 0) return 0
  const lines = new TextDecoder().decode(tail).split(/\r\n|\n|\r/)
  return lines.filter((line) => line.startsWith(comment)).length
}

interface Parsed {
  readonly records: string[][]
  /** Byte after each record's line end, and comment lines up to there. */
  readonly ends: number[]
  readonly comments: number[]
  /** A quote did not close before the end. */
  readonly failed: boolean
}

function parseAll(part: Uint8Array, rules: ExoticRules): Parsed {
  const parsed = { records: [] as string[][], ends: [] as number[], comments: [] as number[] }
  try {
    parse(part, {
      ...lineOptions(rules),
      quote: rules.exotic?.quote ?? '"',
      escape: rules.exotic?.escape ?? '"',
      comment: rules.exotic?.comment ?? null,
      comment_no_infix: true,
      on_record: (record: string[], { bytes, comment_lines }) => {
        parsed.records.push(record)
        parsed.ends.push(bytes)
        parsed.comments.push(comment_lines)
        return null
      },
    })
    return { ...parsed, failed: false }
  } catch (error) {
    // The one error that is left with these options: an opening quote without its closing one.
    if (error instanceof Error && 'code' in error && error.code === 'CSV_QUOTE_NOT_CLOSED') return { ...parsed, failed: true }
    throw error
  }
}

function lineOptions({ delimiter, crEndsRecord }: ExoticRules) {
  const record_delimiter = crEndsRecord ? ['\r\n', '\n', '\r'] : ['\r\n', '\n']
  return { delimiter, record_delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true }
}

/** One line, with every quote as content. */
function parseLine(line: Uint8Array, rules: ExoticRules): string[][] {
  return parse(Buffer.from(line), { ...lineOptions(rules), quote: false, escape: null })
}

/** First line with its line end, or null when `bytes` hold no line end. */
function firstLine(bytes: Uint8Array, crEndsRecord: boolean): Uint8Array | null {
  const feed = bytes.indexOf(10)
  const carriage = crEndsRecord ? bytes.indexOf(13) : -1
  const end = carriage >= 0 && (feed < 0 || carriage < feed) ? carriage : feed
  return end < 0 ? null : bytes.subarray(0, end + 1)
}

function isBeyondBounds(bytes: Uint8Array): boolean {
  return bytes.length >= quoteBytes || countLines(bytes) > quoteLines
}

function countLines(bytes: Uint8Array): number {
  let lines = 0
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++
  return lines
}

/**
 * Whether a record that spans lines was torn open by a stray quote: it is beyond the bounds, its closing quote stands in
 * the middle of text, or two of its lines are records of their own by their number of cells.
 */
function swallows(record: readonly string[], raw: Uint8Array, rules: ExoticRules): boolean {
  if (!record.some((cell) => /[\r\n]/.test(cell))) return false
  if (isBeyondBounds(raw)) return true
  const quote = rules.exotic?.quote ?? '"'
  if (record.some((cell) => cell.startsWith(quote) && /[\r\n]/.test(cell))) return true
  const lines = new TextDecoder().decode(raw).split(/\r\n|\n|\r/)
  const regular = lines.filter(
    (line) => line !== '' && countDelimiters(line, { delimiter: rules.delimiter, dashRun: 0 }) === rules.columns - 1,
  )
  return rules.columns > 1 && regular.length >= 2
}

function encodeRecords(records: readonly string[][], counts: ExoticCounts): Uint8Array {
  counts.records += records.length
  const tell = (): void => {
    counts.replaced++
  }
  return Buffer.from(records.map((cells) => recordText(cells, tell)).join(''))
}
