/** Whether a CR that is not followed by LF ends a record: in old Macintosh exports, and in files pasted together from several. */
import type { SampleRecord } from '../format/delimited/split.js'
import { isWholeValue } from './delimiter-evidence.js'
import type { Dialect } from './types.js'

const LF = 10
const CR = 13

interface HeadBytes {
  readonly head: Uint8Array
  readonly headIsWhole: boolean
}

/**
 * LF is (nearly) missing, so CR ends lines. In other tables a lone CR may be a stray character inside a cell, and ending the
 * record there would tear people apart.
 */
export function endsLinesWithCr({ head, headIsWhole }: HeadBytes): boolean {
  if (!hasLoneCr(head)) return false
  let lone = 0
  for (let at = head.indexOf(CR); at >= 0; at = head.indexOf(CR, at + 1)) {
    if (head[at + 1] !== LF && (headIsWhole || at + 1 < head.length)) lone++
  }
  if (lone === 0) return false
  let feeds = 0
  for (let at = head.indexOf(LF); at >= 0; at = head.indexOf(LF, at + 1)) feeds++
  return feeds * 100 <= lone
}

/** One native pass: nearly every head has none, and a step for every line end would be most of the work. */
function hasLoneCr(head: Uint8Array): boolean {
  return /\r(?!\n)/.test(Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1'))
}

/** Whether a CR stands inside a line: before neither LF nor another CR (CR CR LF is one line end, written twice). */
export function hasCrInside({ head }: HeadBytes): boolean {
  if (!hasLoneCr(head)) return false
  for (let at = head.indexOf(CR); at >= 0 && at + 1 < head.length; at = head.indexOf(CR, at + 1)) {
    if (head[at + 1] !== LF && head[at + 1] !== CR) return true
  }
  return false
}

/** Stray characters are no such regular places: nine in ten must fit. */
const fittingShare = 0.9

/**
 * Whether the lone CRs among LFs end records, too: where the records are split at them, both neighbours of nearly every one
 * are records of the table by their number of cells, or, in a list, values. One answer holds for the whole table.
 *
 * `records`  the head split with every CR as a line end, by `dialect`.
 */
export function crSeparatesRecords(records: readonly SampleRecord[], dialect: Dialect, { head }: HeadBytes): boolean {
  const fits = ({ cells }: SampleRecord): boolean =>
    dialect.kind === 'delimited' ? cells.length === dialect.columns : dialect.kind === 'text' && cells.every(isWholeValue)
  const ends = records.slice(0, -1).map((record, index) => ({ record, next: records[index + 1] ?? record }))
  const lone = ends.filter(({ record }) => head[record.byteEnd - 1] === CR)
  const fitting = lone.filter(({ record, next }) => fits(record) && fits(next))
  return lone.length > 0 && fitting.length >= lone.length * fittingShare
}
