/**
 * The way in. UTF-8 is written into the window by the host itself; other encodings beside it, and decoded into the window piece
 * by piece, so that the scan behind it knows UTF-8 only. A further encoding is a decoder here, and what its characters had in
 * bytes in origins.ts.
 */
import { ENCODED, ENCODED_CAPACITY, WINDOW } from '../layout'
import { ENCODING_UTF_8, isUtf16, Place, Table } from '../state'
import { proveWindowCut } from './borders'
import { appendEncoded, beginEncoded, Encoded, keepUndecoded } from './encoded'
import { beginOrigins, originOf } from './origins'
import { decodeTwoBytes } from './two-bytes'
import { decodeUtf16 } from './utf-16'
import { beginScan, takeBytes, windowRoom, windowTail } from './window'

/** Most bytes that one byte of the original becomes: U+FFFD has three. */
const MOST_GROWTH: u32 = 3

/** Begins a unit at `position` of the original. Counters and keys stay as they are. */
export function beginUnit(position: u64): void {
  beginEncoded(position)
  beginOrigins(position)
  beginScan(position)
}

/** Where the host writes next. */
export function tail(): usize {
  return Table.encoding == ENCODING_UTF_8 ? windowTail() : Encoded.end
}

/** How much the host may write. */
export function room(): u32 {
  return Table.encoding == ENCODING_UTF_8 ? windowRoom() : ENCODED_CAPACITY - <u32>(Encoded.end - ENCODED)
}

/** Takes `count` appended bytes; `final` when the unit ends with them. */
export function advance(count: u32, final: bool): void {
  if (Table.encoding == ENCODING_UTF_8) return takeBytes(count, final)
  appendEncoded(count, final)
  let whole = false
  while (!whole) {
    whole = fitsWindow()
    takeBytes(decodeToWindow(Encoded.end), final && whole)
  }
  keepUndecoded()
}

/** Whether the window has room for all that is known, whatever it becomes. */
function fitsWindow(): bool {
  return Encoded.at + <usize>(windowRoom() / MOST_GROWTH) >= Encoded.end
}

/** Decodes what begins before `limit` and surely has room behind the window's bytes; gives how many these grew by. */
function decodeToWindow(limit: usize): u32 {
  const target = windowTail()
  const stop = min(limit, Encoded.at + <usize>(windowRoom() / MOST_GROWTH))
  return <u32>(decodeTo(target, stop) - target)
}

/**
 * Decodes codes that begin in [Encoded.at, stop) to `target`; gives the end of what was written. Stops earlier only where the
 * known bytes end inside a code. Writes at most 16 bytes beyond.
 */
function decodeTo(target: usize, stop: usize): usize {
  return isUtf16() ? decodeUtf16(target, stop) : decodeTwoBytes(target, stop)
}

/** Decodes `length` bytes at ENCODED alone, at most 512 KiB of them; gives the length of their text at WINDOW. */
export function decode(encoding: i32, length: u32): u32 {
  Table.encoding = encoding
  beginWindow()
  appendEncoded(length, true)
  return decodeToWindow(Encoded.end)
}

function beginWindow(): void {
  Place.length = 0
  beginEncoded(0)
  beginOrigins(0)
}

/**
 * Offset of a proven record border in the first `length` bytes that the host wrote to `tail()` of a new unit, at or after
 * `wanted`; 0 when there is none. `last`: the input ends with these bytes.
 *
 * Decoding may begin inside a code: it is in step after the first line end, and a border lies behind one.
 */
export function proveCut(length: u32, wanted: u32, last: bool): u32 {
  if (Table.encoding == ENCODING_UTF_8) return proveWindowCut(length, wanted, last)
  beginWindow()
  appendEncoded(length, last)
  Place.length = decodeToWindow(ENCODED + wanted)
  const wantedText = Place.length
  const whole = fitsWindow()
  Place.length += decodeToWindow(Encoded.end)
  const border = proveWindowCut(Place.length, wantedText, last && whole)
  return border ? <u32>originOf(WINDOW + border) : 0
}
