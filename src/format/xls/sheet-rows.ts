/** The rows of one sheet of a BIFF8 workbook: each cell as it is shown. */
import type { RowWriter } from '../spreadsheet/row-writer.js'
import { dateText, numberText } from '../spreadsheet/values.js'
import type { XlsGlobals } from './globals.js'
import type { RecordReader } from './record-reader.js'
import { cellTypes, formulaText, leastCellBytes } from './record-types.js'
import { cellBounds, placesInOrder, walkSheet, type SheetFacts } from './sheet-facts.js'
import { readText } from './strings.js'

/** Two hundred years of days. */
const mostDates = 73_000
/** Largest whole number that fifteen digits hold. */
const largestWhole = 999_999_999_999_999
/** Records between a formula and its text: what it shares with others, and its table. */
const mostBetween = 2

export class SheetRows {
  readonly #reader: RecordReader
  readonly #globals: XlsGlobals
  readonly #rows: RowWriter
  readonly #dates = new Map<number, string | null>()
  /** The row that is being filled; −1 before the first. */
  #current = -1
  /** The last cell is a formula whose text follows. */
  #awaitsText = false
  /** Texts that are not in the table of shared strings. */
  lost = 0
  /** Separators that became blanks. */
  replaced = 0

  readonly #countReplaced = (count: number): void => {
    this.replaced += count
  }

  constructor(reader: RecordReader, globals: XlsGlobals, rows: RowWriter) {
    this.#reader = reader
    this.#globals = globals
    this.#rows = rows
  }

  /** Reads all rows. */
  read({ from, isOrdered }: SheetFacts): void {
    if (isOrdered)
      walkSheet(this.#reader, from, () => {
        this.#take()
      })
    else for (const place of placesInOrder(this.#reader, from)) this.#takeAt(place)
    this.#endRow()
    this.#rows.flush()
  }

  #takeAt(place: number): void {
    this.#reader.seek(place)
    for (let steps = 0; steps <= mostBetween && (steps === 0 || this.#awaitsText) && this.#reader.next(); steps++) this.#take()
    this.#awaitsText = false
  }

  #take(): void {
    const reader = this.#reader
    if (reader.type === formulaText) this.#addFormulaText()
    else if (leastCellBytes[reader.type] !== 0) this.#addCell(cellBounds(reader)?.first ?? -1)
  }

  /** `place`: row × 65,536 + column of the record's first cell. */
  #addCell(place: number): void {
    if (place < 0) return
    const row = Math.floor(place / 65_536)
    if (row !== this.#current) this.#endRow()
    this.#current = row
    this.#awaitsText = false
    const { start, type, view } = this.#reader
    this.#rows.row.fillTo(place % 65_536)
    const style = view.getUint16(start + 4, true)
    if (type === cellTypes.sharedText) this.#addShared(view.getUint32(start + 6, true))
    else if (type === cellTypes.shortNumber) this.#addNumber(shortNumber(view, start + 6), style)
    else if (type === cellTypes.number) this.#addNumber(view.getFloat64(start + 6, true), style)
    else if (type === cellTypes.rowOfNumbers) this.#addNumbers()
    else if (type === cellTypes.boolean) this.#addBoolean(view.getUint8(start + 6), view.getUint8(start + 7) !== 0)
    else if (type === cellTypes.formula) this.#addFormula(style)
    else this.#rows.row.addText(readText(this.#reader, start + 6, this.#countReplaced))
  }

  #endRow(): void {
    if (this.#current >= 0) this.#rows.take(this.#current)
    this.#rows.row.clear()
  }

  #addShared(index: number): void {
    const { strings } = this.#globals
    if (index >= strings.count) this.lost++
    if (strings.replaced.size > 0) this.replaced += strings.replaced.get(index) ?? 0
    this.#rows.row.addBytes(strings.bytes, strings.startOf(index), strings.endOf(index))
  }

  /** Style and number of each cell, six bytes (2.4.175). */
  #addNumbers(): void {
    const { start, end, view } = this.#reader
    for (let at = start + 4; at + 6 <= end - 2; at += 6) this.#addNumber(shortNumber(view, at + 2), view.getUint16(at, true))
  }

  #addNumber(value: number, style: number): void {
    const { row } = this.#rows
    if (this.#globals.dateStyles[style] === true) row.addText(this.#dateOf(value) ?? numberText(String(value)))
    else if (Number.isInteger(value) && Math.abs(value) <= largestWhole) row.addWhole(value)
    else row.addText(numberText(String(value)))
  }

  /** Days come again and again. */
  #dateOf(value: number): string | null {
    const known = this.#dates.get(value)
    if (known !== undefined) return known
    const text = dateText(value, this.#globals.from1904)
    if (this.#dates.size < mostDates) this.#dates.set(value, text)
    return text
  }

  /** An error such as #N/A is no value. */
  #addBoolean(value: number, isError: boolean): void {
    this.#rows.row.addText(isError ? '' : value === 0 ? 'FALSE' : 'TRUE')
  }

  /** The value that the formula last had (2.5.133): a number, or what its first byte says. */
  #addFormula(style: number): void {
    const { start, view } = this.#reader
    if (view.getUint16(start + 12, true) !== 0xffff) return this.#addNumber(view.getFloat64(start + 6, true), style)
    const kind = view.getUint8(start + 6)
    this.#awaitsText = kind === 0
    if (kind === 1) this.#addBoolean(view.getUint8(start + 8), false)
  }

  #addFormulaText(): void {
    if (this.#awaitsText) this.#rows.row.addText(readText(this.#reader, this.#reader.start, this.#countReplaced))
    this.#awaitsText = false
  }
}

/** A number of 30 bits and two flags (2.5.217): whole or the upper half of a double, and perhaps a hundredth. */
function shortNumber(view: DataView, at: number): number {
  const bits = view.getInt32(at, true)
  const value = (bits & 2) !== 0 ? bits >> 2 : upperHalf(bits & ~3)
  return (bits & 1) !== 0 ? value / 100 : value
}

const double = new DataView(new ArrayBuffer(8))

function upperHalf(bits: number): number {
  double.setInt32(0, bits)
  return double.getFloat64(0)
}
