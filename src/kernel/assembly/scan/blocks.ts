/**
 * Label–value blocks: every line is a cell, its label names the column, a record ends at a blank line or where the first
 * label comes again.
 */
import { BLOCK_LABEL, LABEL_HASHES } from '../layout'
import { Cell, Table } from '../state'
import { mix } from '../keys/row-hash'
import { trimEnd, trimStart } from './blanks'

/** Longest label looked for; longer text before a colon is a sentence. */
const LABEL_BYTES: usize = 64

/** Keyed by nothing: labels are no personal information. Hash of trimmed bytes [start, end). */
export function labelHash(start: usize, end: usize): u64 {
  let hash: u64 = <u64>(end - start)
  for (let at = start; at < end; at++) hash = mix(hash ^ <u64>load<u8>(at)) + 1
  return hash | 1
}

const COLON: u32 = 0x3a

/** Length of the mark between label and value at `at`, 0 when there is none. */
@inline
function labelMarkAt(at: usize): usize {
  if (<u32>load<u8>(at) == Table.labelMark) return 1
  return Table.labelMark == COLON && (load<u32>(at) & 0xff_ffff) == 0x9a_bcef ? 3 : 0
}

/** End of the label of the line at `at`, before its mark; `at` when the line has none. */
function labelEnd(at: usize, bound: usize): usize {
  const start = at
  const end = min(bound, at + LABEL_BYTES)
  for (; at < end; at++) {
    const byte = <u32>load<u8>(at)
    if (labelMarkAt(at)) return at
    if (byte == 10 || byte == 13) break
  }
  return start
}

/** Where the value of the line at `at` begins: behind label and mark, or at `at` where there is no label. */
export function valueStart(at: usize, bound: usize): usize {
  const end = labelEnd(at, bound)
  return end + labelMarkAt(end)
}

/** Sets the column of the line that begins at `at`: its label's, or the last one for lines without a known label. */
export function beginLine(at: usize, bound: usize): void {
  Cell.column = Table.blockLabels
  const end = labelEnd(at, bound)
  const from = trimStart(at, end)
  const to = trimEnd(from, end)
  if (from == to) return
  const hash = labelHash(from, to)
  for (let i = 0; i < Table.blockLabels; i++) {
    if (load<u64>(LABEL_HASHES + (<usize>i << 3)) == hash) {
      Cell.column = i
      return
    }
  }
}

/** Whether the line at `at` begins with the label that begins every record, and its mark follows. */
export function beginsBlock(at: usize): bool {
  const length = Table.blockLabelLength
  if (length == 0) return false
  at = trimStart(at, at + LABEL_BYTES)
  for (let i = 0; i < length; i++) {
    if (load<u8>(at + i) != load<u8>(BLOCK_LABEL + i)) return false
  }
  at += length
  // A tab that marks labels is a blank as well: it may stand anywhere before what is no blank.
  const bound = trimStart(at, at + LABEL_BYTES)
  while (at < bound && labelMarkAt(at) == 0) at++
  return labelMarkAt(at) != 0
}
