/**
 * Rows of one worksheet part (ECMA-376 part 1, 18.3), as its XML comes in pieces.
 *
 * Own code on bytes, because a sheet of a million rows must be read in seconds and in little memory; a general XML parser calls back for
 * every tag. It knows the elements it needs by their names without a prefix, as every office program writes them.
 */
import { dateText, numberText } from '../spreadsheet/values.js'
import { withoutSeparators } from '../records/separators.js'
import type { RowBuffer } from '../spreadsheet/row-buffer.js'
import type { SharedStrings } from '../spreadsheet/shared-strings.js'
import { runsText, xmlText } from './xml-text.js'

export interface CellContext {
  readonly sharedStrings: SharedStrings
  readonly dateStyles: readonly boolean[]
  readonly from1904: boolean
}

/** Takes the buffer's row, 0-based; the buffer is cleared afterwards. */
export type RowReceiver = (row: number) => void

/** Widest row: 16,384 columns (XFD). */
const mostColumns = 16_384

const rowOpen = Buffer.from('<row')
const rowClose = Buffer.from('</row>')
const rowsClose = Buffer.from('</sheetData>')

/** Types of cells, 18.18.11, by the first letter of their names and the second of those that share it. */
const typeShared = 1
const typeBoolean = 2
const typeInline = 3
const typeText = 4

export class SheetScanner {
  readonly #context: CellContext
  readonly #row: RowBuffer
  readonly #receive: RowReceiver
  readonly #dates = new Map<string, string | null>()
  /** What no row could be made of yet; in the end, all that stands behind the rows. */
  rest: Buffer = Buffer.alloc(0)
  #nextRow = 0
  #isBehindRows = false
  /** Of the tag that was read last. */
  #column = 0
  #type = 0
  #style = 0

  constructor(context: CellContext, row: RowBuffer, receive: RowReceiver) {
    this.#context = context
    this.#row = row
    this.#receive = receive
  }

  /** Takes the next piece of the part; rows that it completes are received before this returns. */
  push(piece: Uint8Array): void {
    const bytes = this.rest.length === 0 ? Buffer.from(piece.buffer, piece.byteOffset, piece.length) : Buffer.concat([this.rest, piece])
    let at = 0
    while (!this.#isBehindRows) {
      const open = rowStart(bytes, at)
      const tagEnd = open < 0 ? -1 : bytes.indexOf(greater, open)
      if (open < 0 || tagEnd < 0) {
        at = this.#restFrom(bytes, at, open)
        break
      }
      const isEmpty = bytes[tagEnd - 1] === slash
      const close = isEmpty ? tagEnd : bytes.indexOf(rowClose, tagEnd)
      if (close < 0) {
        at = open
        break
      }
      const row = this.#rowNumber(bytes, open, tagEnd)
      if (!isEmpty) this.#readCells(bytes, tagEnd + 1, close)
      if (!isEmpty) this.#receive(row)
      this.#row.clear()
      at = isEmpty ? tagEnd + 1 : close + rowClose.length
    }
    this.rest = Buffer.from(bytes.subarray(at))
  }

  /** Where what is kept begins: at the end of the rows, else at what may be the beginning of one. */
  #restFrom(bytes: Buffer, at: number, open: number): number {
    const end = open < 0 ? bytes.indexOf(rowsClose, at) : -1
    this.#isBehindRows = end >= 0
    return open >= 0 ? open : end >= 0 ? end : Math.max(at, bytes.lastIndexOf(less))
  }

  #rowNumber(bytes: Buffer, open: number, tagEnd: number): number {
    const written = / r="(\d+)"/.exec(bytes.toString('latin1', open, tagEnd))?.[1]
    const row = written === undefined ? this.#nextRow : Number(written) - 1
    this.#nextRow = row + 1
    return row
  }

  #readCells(bytes: Buffer, from: number, to: number): void {
    for (let at = from; at < to; at++) {
      if (bytes[at] !== less || bytes[at + 1] !== letterC) continue
      const next = bytes[at + 2] ?? 0
      if (next !== blank && next !== greater && next !== slash) continue
      const tagEnd = this.#readTag(bytes, at + 2, to)
      if (bytes[tagEnd - 1] === slash) {
        at = tagEnd
        continue
      }
      const end = cellEnd(bytes, tagEnd + 1, to)
      if (this.#column >= this.#row.columns && this.#column < mostColumns) {
        this.#row.fillTo(this.#column)
        this.#addValue(bytes, tagEnd + 1, end)
      }
      at = end
    }
  }

  /** Reads r, t and s; gives the place of the tag's end. Without r a cell stands behind the one before. */
  #readTag(bytes: Buffer, from: number, to: number): number {
    this.#column = this.#row.columns
    this.#type = 0
    this.#style = 0
    let at = from
    while (at < to && bytes[at] !== greater) {
      if (bytes[at] !== equals) {
        at++
        continue
      }
      const name = bytes[at - 1]
      const quote = bytes[at + 1]
      const isShort = bytes[at - 2] === blank
      let end = at + 2
      while (end < to && bytes[end] !== quote) end++
      if (isShort && name === letterR) this.#column = columnOf(bytes, at + 2, end)
      else if (isShort && name === letterT) this.#type = typeOf(bytes, at + 2)
      else if (isShort && name === letterS) this.#style = wholeNumber(bytes, at + 2, end)
      at = end + 1
    }
    return at
  }

  #addValue(bytes: Buffer, from: number, to: number): void {
    if (this.#type === typeInline) return this.#row.addText(withoutSeparators(runsText(bytes.toString('utf8', from, to), 0, to - from)))
    const open = valueStart(bytes, from, to)
    if (open < 0) return this.#row.addText('')
    let end = open
    while (end < to && bytes[end] !== less) end++
    if (this.#type === typeShared) {
      const { sharedStrings } = this.#context
      const index = wholeNumber(bytes, open, end)
      return this.#row.addBytes(sharedStrings.bytes, sharedStrings.startOf(index), sharedStrings.endOf(index))
    }
    if (this.#type === typeBoolean) return this.#row.addText(bytes[open] === digitOne ? 'TRUE' : 'FALSE')
    if (this.#type === typeText) return this.#row.addText(withoutSeparators(xmlText(bytes.toString('utf8', open, end))))
    this.#addNumber(bytes, open, end)
  }

  #addNumber(bytes: Buffer, from: number, to: number): void {
    const isDate = this.#context.dateStyles[this.#style] === true
    if (!isDate && isPlainNumber(bytes, from, to)) return this.#row.addBytes(bytes, from, to)
    const token = bytes.toString('latin1', from, to)
    this.#row.addText((isDate ? this.#dateOf(token) : null) ?? numberText(token))
  }

  /** Days come again and again. */
  #dateOf(token: string): string | null {
    const known = this.#dates.get(token)
    if (known !== undefined) return known
    const text = dateText(Number(token), this.#context.from1904)
    if (this.#dates.size < mostDates) this.#dates.set(token, text)
    return text
  }
}

/** Two hundred years of days. */
const mostDates = 73_000

const blank = 0x20
const slash = 0x2f
const less = 0x3c
const equals = 0x3d
const greater = 0x3e
const digitOne = 0x31
const letterR = 0x72
const letterS = 0x73
const letterT = 0x74
const letterC = 0x63
const letterV = 0x76

function rowStart(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(rowOpen, from); at >= 0; at = bytes.indexOf(rowOpen, at + rowOpen.length)) {
    const next = bytes[at + rowOpen.length]
    if (next === blank || next === greater || next === slash || next === undefined) return at
  }
  return -1
}

/** Place of `</c>`, or `to`. */
function cellEnd(bytes: Buffer, from: number, to: number): number {
  for (let at = from; at < to; at++)
    if (bytes[at] === less && bytes[at + 1] === slash && bytes[at + 2] === letterC && bytes[at + 3] === greater) return at
  return to
}

/** First byte of the content of `<v>`, −1 without one before `to`. */
function valueStart(bytes: Buffer, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (bytes[at] !== less || bytes[at + 1] !== letterV) continue
    while (at < to && bytes[at] !== greater) at++
    return bytes[at - 1] === slash || at >= to ? -1 : at + 1
  }
  return -1
}

/** Column of a reference such as AB12. */
function columnOf(bytes: Buffer, from: number, to: number): number {
  let column = 0
  for (let at = from; at < to; at++) {
    const letter = bytes[at] ?? 0
    if (letter < 0x41) break
    column = column * 26 + letter - 0x40
  }
  return column - 1
}

/** s, str, inlineStr, b, e, d; n and anything else are numbers. */
function typeOf(bytes: Buffer, at: number): number {
  const first = bytes[at]
  if (first === letterS) return bytes[at + 1] === letterT ? typeText : typeShared
  if (first === 0x62) return typeBoolean
  if (first === 0x69) return typeInline
  return first === 0x65 || first === 0x64 ? typeText : 0
}

function wholeNumber(bytes: Buffer, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at++) number = number * 10 + (bytes[at] ?? 0) - 0x30
  return number
}

/** Up to fifteen digits and nothing else: what is copied as it stands. */
function isPlainNumber(bytes: Buffer, from: number, to: number): boolean {
  if (to - from > 15 || to === from) return false
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0
    if (byte < 0x30 || byte > 0x39) return false
  }
  return true
}
