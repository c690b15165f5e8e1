/**
 * Rows of one worksheet part (ECMA-376 part 1, 18.3), as its XML comes in pieces.
 *
 * Own code, because a sheet of a million rows must be read in seconds and in little memory; a general XML parser calls back for every
 * tag. It knows the elements it needs by their names without a prefix, as every office program writes them.
 */
import { columnNumber } from '../merged-cells.js'
import { dateText, numberText } from '../spreadsheet-values.js'
import { runsText, xmlText } from './xml-text.js'

export interface CellContext {
  readonly sharedStrings: readonly string[]
  readonly dateStyles: readonly boolean[]
  readonly from1904: boolean
}

/** 0-based row; null is a blank cell. The array belongs to the receiver. */
export type RowReceiver = (row: number, cells: (string | null)[]) => void

/** Widest row: 16,384 columns (XFD). */
const mostColumns = 16_384

export class SheetScanner {
  readonly #context: CellContext
  readonly #receive: RowReceiver
  /** What no row could be made of yet; in the end, all that stands behind the rows. */
  rest = ''
  #nextRow = 0
  #isBehindRows = false

  constructor(context: CellContext, receive: RowReceiver) {
    this.#context = context
    this.#receive = receive
  }

  /** Takes the next piece of the part; rows that it completes are received before this returns. */
  push(piece: string): void {
    const text = this.rest + piece
    if (this.#isBehindRows) {
      this.rest = text
      return
    }
    let at = 0
    for (;;) {
      const open = rowStart(text, at)
      const tagEnd = open < 0 ? -1 : text.indexOf('>', open)
      if (open < 0 || tagEnd < 0) {
        this.#keep(text, at, open)
        return
      }
      if (text.charCodeAt(tagEnd - 1) === slash) {
        this.#rowNumber(text, open, tagEnd)
        at = tagEnd + 1
        continue
      }
      const close = text.indexOf('</row>', tagEnd)
      if (close < 0) {
        this.rest = text.slice(open)
        return
      }
      const row = this.#rowNumber(text, open, tagEnd)
      this.#receive(row, this.#cells(text, tagEnd + 1, close))
      at = close + 6
    }
  }

  /** Keeps what is behind the rows whole, else what may be the beginning of one. */
  #keep(text: string, at: number, open: number): void {
    const end = open < 0 ? text.indexOf('</sheetData>', at) : -1
    this.#isBehindRows = end >= 0
    this.rest = text.slice(open >= 0 ? open : end >= 0 ? end : Math.max(at, text.lastIndexOf('<')))
  }

  #rowNumber(text: string, open: number, tagEnd: number): number {
    const written = / r="(\d+)"/.exec(text.slice(open, tagEnd))?.[1]
    const row = written === undefined ? this.#nextRow : Number(written) - 1
    this.#nextRow = row + 1
    return row
  }

  #cells(text: string, from: number, to: number): (string | null)[] {
    const cells: (string | null)[] = []
    for (let at = text.indexOf('<c', from); at >= 0 && at < to; at = text.indexOf('<c', at)) {
      const next = text.charCodeAt(at + 2)
      const tagEnd = text.indexOf('>', at)
      if (next !== blank && next !== greater && next !== slash) {
        at += 2
        continue
      }
      const tag = readTag(text, at + 2, tagEnd, cells.length)
      const isEmpty = text.charCodeAt(tagEnd - 1) === slash
      const end = isEmpty ? tagEnd : text.indexOf('</c>', tagEnd)
      if (end < 0 || end > to) break
      if (!isEmpty && tag.column < mostColumns) {
        while (cells.length < tag.column) cells.push(null)
        cells[tag.column] = this.#value(text, tagEnd + 1, end, tag)
      }
      at = end + 1
    }
    return cells
  }

  #value(text: string, from: number, to: number, { type, style }: CellTag): string | null {
    if (type === 'inlineStr') return runsText(text, from, to)
    const open = valueStart(text, from, to)
    if (open < 0) return null
    const close = text.indexOf('<', open)
    const token = text.slice(open, close)
    if (type === 's') return this.#context.sharedStrings[Number(token)] ?? null
    if (type === 'b') return token === '1' ? 'TRUE' : 'FALSE'
    if (type !== '' && type !== 'n') return xmlText(token)
    const { dateStyles, from1904 } = this.#context
    return (dateStyles[style] === true ? dateText(Number(token), from1904) : null) ?? numberText(token)
  }
}

const blank = 0x20
const slash = 0x2f
const greater = 0x3e
const quote = 0x22

function rowStart(text: string, from: number): number {
  for (let at = text.indexOf('<row', from); at >= 0; at = text.indexOf('<row', at + 4)) {
    const next = text.charCodeAt(at + 4)
    if (next === blank || next === greater || next === slash || Number.isNaN(next)) return at
  }
  return -1
}

/** First character of the content of `<v>`, −1 without one before `to`. */
function valueStart(text: string, from: number, to: number): number {
  const open = text.indexOf('<v', from)
  const end = open < 0 ? -1 : text.indexOf('>', open)
  return end < 0 || end >= to || text.charCodeAt(end - 1) === slash ? -1 : end + 1
}

interface CellTag {
  readonly column: number
  readonly type: string
  readonly style: number
}

/** The attributes r, t and s in text[from, to). Without r a cell stands behind the one before. */
function readTag(text: string, from: number, to: number, nextColumn: number): CellTag {
  let column = nextColumn
  let type = ''
  let style = 0
  for (let at = from; at < to;) {
    const equals = text.indexOf('=', at)
    if (equals < 0 || equals > to) break
    const open = equals + 1
    const close = text.indexOf(text.charCodeAt(open) === quote ? '"' : "'", open + 1)
    if (close < 0 || close > to) break
    const name = text.slice(at, equals).trim()
    if (name === 'r') column = columnOf(text, open + 1, close)
    else if (name === 't') type = text.slice(open + 1, close)
    else if (name === 's') style = Number(text.slice(open + 1, close))
    at = close + 1
  }
  return { column, type, style }
}

/** Column of a reference such as AB12. */
function columnOf(text: string, from: number, to: number): number {
  let end = from
  while (end < to && text.charCodeAt(end) > 0x40) end++
  return columnNumber(text.slice(from, end))
}
