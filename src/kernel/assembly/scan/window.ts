/**
 * The input window: bytes are appended, the kernel scans what it may and moves the rest to the front.
 *
 * A quote is decided by at most 128 KiB after it, so the scan stops that far before the end of the known input. The
 * current record stays in the window; one that grows beyond 512 KiB is long: its closed cells go into the row hash, its
 * current cell piece by piece, and its beginning leaves.
 */
import { CELL_BOUNDS, COLUMN_CAPACITY, COLUMN_HITS, WINDOW, WINDOW_CAPACITY } from '../layout'
import { Cell, KIND_BLOCK, LONGEST_WHOLE_RECORD, Place, Row, Table } from '../state'
import { trimEnd } from './blanks'
import { hashPiece } from '../keys/cell-hash'
import { moveTaken } from '../records/taken'
import { spillCells } from '../records/cells'
import { noteCell } from '../table/noted'
import { readAs } from '../records/record-reading'
import { beginLine } from './blocks'
import { moveOrigins } from './origins'
import { QUOTE_BYTES } from './quotes'
import { beginRecord, endRecord } from '../records/records'
import { addHashBlanks } from '../keys/row-hash'
import { scanTo } from './scan'
import { tripleAt } from './triples'

/** Quote bound, twice: the quoted cell, and the rest of its last line. Some bytes more for tokens. */
const LOOK_AHEAD: u32 = 2 * <u32>QUOTE_BYTES + 1024
/** Kept before the cursor for keywords and tokens that look back. */
const LOOK_BACK: usize = 256
/** Blanks at the end of the known part of a giant cell that are kept in the window. */
const MOST_WAITING_BLANKS: usize = 262_144
const LF: u32 = 10

/** Begins with an empty window at `position`. Counters and keys stay as they are. */
export function beginScan(position: u64): void {
  memory.fill(WINDOW - 64, <u8>LF, 64)
  Place.base = position
  Place.length = 0
  Place.cursor = WINDOW
  Place.structuralFrom = WINDOW
  Place.numbersFrom = WINDOW
  Place.end = 0
  Place.digitsBefore = 0
  // The input begins like a line.
  Place.marksBefore = 1 << 63
  Place.glueBefore = 0
  Row.number = 0
  Row.isLineFilled = false
  Row.serial = 0
  memory.fill(COLUMN_HITS, 0, <usize>(COLUMN_CAPACITY + 1) << 2)
  beginRecord(WINDOW)
}

/** Where the next bytes are written. */
export function windowTail(): usize {
  return WINDOW + Place.length
}

/** How many may be. */
export function windowRoom(): u32 {
  return WINDOW_CAPACITY - Place.length
}

/** Takes `count` appended bytes; `final` when the unit ends with them. */
export function takeBytes(count: u32, final: bool): void {
  if (Place.length == 0 && Table.kind == KIND_BLOCK) beginLine(WINDOW, WINDOW + count)
  Place.length += count
  if (final) return finishUnit()
  if (Place.length <= LOOK_AHEAD) return
  const limit = WINDOW + Place.length - LOOK_AHEAD
  if (limit > Place.cursor + 64) {
    scanTo(limit - 64)
    moveToFront()
  }
}

/** Scans to the end, with a line end that the input need not have, and closes the last record. */
function finishUnit(): void {
  const end = WINDOW + Place.length
  Place.end = end
  store<u8>(end, <u8>Table.recordEnd)
  memory.fill(end + 1, 0, 255)
  scanTo(end + 1)
  if (Table.kind == KIND_BLOCK && Row.filled) endRecord(end, end)
}

function moveToFront(): void {
  // A record border may lie beyond the cursor, after the second byte of a line end.
  if (Row.long || Place.cursor > Row.start + LONGEST_WHOLE_RECORD) releaseRecord()
  let keep = min(Row.long ? Cell.start : Row.start, Place.cursor - LOOK_BACK)
  if (keep <= WINDOW + LOOK_BACK) return
  keep -= LOOK_BACK
  moveOrigins(keep)
  const shift = keep - WINDOW
  memory.copy(WINDOW, keep, Place.length - <u32>shift)
  Place.base += shift
  Place.length -= <u32>shift
  Place.cursor -= shift
  Place.structuralFrom -= min(shift, Place.structuralFrom - WINDOW)
  Place.numbersFrom -= min(shift, Place.numbersFrom - WINDOW)
  Row.start -= min(shift, Row.start - WINDOW)
  Cell.start -= shift
  if (Cell.closingQuote) Cell.closingQuote -= shift
  if (Cell.readTo) Cell.readTo -= shift
  moveTaken(<u32>shift)
  for (let i: u32 = 0; i < Row.cells; i++) {
    const bounds = CELL_BOUNDS + (<usize>i << 3)
    store<u32>(bounds, load<u32>(bounds) - <u32>shift)
    store<u32>(bounds, load<u32>(bounds, 4) - <u32>shift, 4)
  }
}

/** Lets the beginning of a long record go: closed cells, then the part of the current cell that is surely content. */
function releaseRecord(): void {
  Row.long = true
  spillCells()
  if (Cell.closingQuote || Place.cursor < Cell.start + LONGEST_WHOLE_RECORD) return
  // Blanks at the end of what is known may be the cell's own end, which is trimmed. A few of them wait, and so does the
  // character before them, which lets what is left of the cell count as filled; many (zeroed blocks) are let go as well.
  const known = characterStart(Place.cursor - LOOK_BACK)
  const end = trimEnd(Cell.start, known)
  const waits = end > Cell.start && known < end + MOST_WAITING_BLANKS
  const next = waits ? max(characterStart(end - 1), Cell.start) : end
  readPiece(next)
  hashPiece(Cell.start, next)
  Cell.start = next
  if (waits) return
  if (Cell.continued) {
    addHashBlanks(next, <u32>(known - next))
    Row.content = true
  }
  Cell.start = known
}

/**
 * Reads the text of a giant cell that is about to leave, up to its last line or clause that is surely whole: no term is cut. Text
 * without any end of a clause in the last 192 bytes (64 characters) is cut at the last character.
 */
function readPiece(next: usize): void {
  const from = max(Cell.start, Cell.readTo)
  let to = next
  const least = max(from, next - 192)
  while (to > least && !isClauseEnd(to - 1)) to--
  if (to == least) to = next
  if (to > from && Cell.readTo == 0) noteCell(from, to, Cell.column)
  if (to > from) readAs(from, to, Cell.column, Cell.readTo != 0)
  Cell.readTo = max(to, from)
}

/** Whether the byte at `at` is the last of a sign that ends a clause: LF, comma, semicolon, or a wide one (。，；！？). */
function isClauseEnd(at: usize): bool {
  const byte = <u32>load<u8>(at)
  if (byte == LF || byte == 0x2c || byte == 0x3b) return true
  const three = tripleAt(at - 2)
  return three == 0x82_80e3 || three == 0x8c_bcef || three == 0x9b_bcef || three == 0x81_bcef || three == 0x9f_bcef
}

/** The first byte of the UTF-8 character that covers `at`; bytes that are no UTF-8 stand for themselves. */
function characterStart(at: usize): usize {
  for (let back: usize = 0; back < 4; back++) {
    if ((<u32>load<u8>(at - back) & 0xc0) != 0x80) return at - back
  }
  return at
}
