/** Plain values that are records: lists of them, and those that stand in a list of records. */
import type { RecordTable } from '../records/record-table.js'
import { sign } from '../input/signs.js'
import { deepest, type RecordReader } from './record.js'
import type { JsonTables } from './tables.js'
import type { JsonText } from './tokens.js'

export class RowReader {
  readonly #text: JsonText
  readonly #records: RecordReader
  readonly #tables: JsonTables

  constructor(text: JsonText, records: RecordReader, tables: JsonTables) {
    this.#text = text
    this.#records = records
    this.#tables = tables
  }

  /** A list from behind its bracket: a record without names. */
  row(table: RecordTable): void {
    const text = this.#text
    table.begin()
    try {
      for (let column = 0; text.next() !== sign.closeList; column++) {
        this.#records.value(this.#tables.cellName(column), table, 1)
        if (text.next() === sign.comma) text.input.at++
        else if (text.next() !== sign.closeList) text.take(sign.comma)
      }
      text.input.at++
    } finally {
      table.finish()
    }
  }

  /** One value. */
  cell(table: RecordTable): void {
    table.begin()
    try {
      this.#records.value(this.#tables.cellName(0), table, deepest)
    } finally {
      table.finish()
    }
  }
}
