/**
 * JSON documents, one or many behind each other, as lines or not: every list of objects is a table, named by its path.
 *
 * What the beginning of the file tells (sketch.ts) decides which objects are records and which only hold lists; what it does not tell is
 * taken as it comes, so that the file is read once, in constant memory.
 */
import { RangeBorders, readRange } from '../input/division.js'
import { sign } from '../input/signs.js'
import { readText, type TextInput } from '../input/text-input.js'
import type { Division, FormatReader, TableSink } from '../reader.js'
import { OtherText } from '../records/other-text.js'
import type { RecordTable } from '../records/record-table.js'
import { jsonBorders, type RangeState } from './borders.js'
import { columnOf, NamesOfObject, type Name } from './names.js'
import { deepest, RecordReader } from './record.js'
import { RowReader } from './rows.js'
import { holdsPlainRecords, judgementOf, type Place } from './places.js'
import { sketch, type Sketch } from './sketch.js'
import { JsonTables, type ObjectTable } from './tables.js'
import { JsonDamage } from './escapes.js'
import { JsonText } from './tokens.js'
import { callOf, withoutCall } from './wrapped.js'

/** Of the beginning, for its shape: a page of a list, or some hundred records. */
const sketchedBytes = 256 * 1024

export const readJson: FormatReader = async (file, sink) => {
  readText(file, sketchedBytes, (input, head) => {
    const division = input.isUtf8 ? file.division : undefined
    const reader = new JsonReader(input, sink, head, division)
    if (division !== undefined && 'range' in division)
      readRange(() => {
        reader.read()
      })
    else reader.read()
  })
}

class JsonReader {
  readonly #input: TextInput
  readonly #sink: TableSink
  readonly #sketch: Sketch
  /** What stands before a document in a script; empty in JSON. */
  readonly #call: Uint8Array
  readonly #other: OtherText
  readonly #text: JsonText
  readonly #records: RecordReader
  readonly #tables: JsonTables
  readonly #rows: RowReader
  /** Null for a file that one reader reads. */
  readonly #borders: RangeBorders | null
  /** Where the last record went: what breaks off belongs to it. */
  #table: RecordTable | null = null
  /** The end of the file was told to be too early: once, however many lists are open. */
  #hasEnded = false
  /** Records of objects around lists that are open, and not held back. */
  #open = 0

  constructor(input: TextInput, sink: TableSink, head: string, division: Division | undefined) {
    this.#input = input
    this.#sink = sink
    this.#sketch = sketch(withoutCall(head))
    this.#call = Buffer.from(callOf(head))
    this.#other = new OtherText(sink)
    this.#text = new JsonText(input, this.#other)
    this.#records = new RecordReader(this.#text)
    this.#tables = new JsonTables(sink)
    this.#rows = new RowReader(this.#text, this.#records, this.#tables)
    this.#borders = division === undefined ? null : this.#bordersOf(division)
  }

  #bordersOf(division: Division): RangeBorders {
    const format = jsonBorders(this.#input, { settle: () => this.#settle(), isDecided: (level) => this.#isDecided(level) })
    const borders = new RangeBorders(this.#input, this.#sink, division, format)
    if ('range' in division) borders.leapFrom((division.range.state as RangeState).leftAt)
    return borders
  }

  read(): void {
    const { root } = this.#sketch
    for (let byte = this.#next(); byte >= 0; byte = this.#next()) {
      if (this.#borders !== null && this.#passes(this.#borders, documents)) continue
      if (byte === sign.openObject || byte === sign.openList) this.#try(() => this.#value(byte, root, '', 0))
      else if (byte === sign.comma || byte === sign.closeObject || byte === sign.closeList) this.#input.at++
      else this.#between(byte)
    }
    this.#close()
  }

  /** What is no document: the script around it, or other text. */
  #between(byte: number): void {
    const input = this.#input
    const call = this.#call
    const isCalled = call.length > 0
    if (isCalled && (byte === sign.close || byte === sign.semicolon)) {
      input.at++
      return
    }
    this.#text.odd++
    if (isCalled && input.holds(call.length) && call.every((letter, place) => input.bytes[input.at + place] === letter)) {
      input.at += call.length
    } else this.#other.takeLine(input)
  }

  /** The next document's first byte; a comment that is not closed is other text. */
  #next(): number {
    for (;;) {
      try {
        return this.#text.next()
      } catch (error) {
        this.#resume(error)
      }
    }
  }

  /** A list at the top is no record: its elements are what documents are. */
  #value(byte: number, place: Place | undefined, path: string, depth: number): void {
    if (byte === sign.openObject) return this.#object(place, path, depth)
    if (depth >= deepest) return this.#cell(path)
    this.#input.at++
    const first = this.#text.next()
    const isRow = depth === 0 ? this.#sketch.plainLists > 1 : true
    if (isRow && first !== sign.openObject && first !== sign.openList) this.#row(path)
    else this.#list(place, path, depth)
  }

  /** From behind the bracket to behind the closing one. Damage in an element loses that element's rest only. */
  #list(place: Place | undefined, path: string, depth: number): void {
    for (let byte = this.#next(); byte !== sign.closeList; byte = this.#next()) {
      if (byte < 0) return this.#breakOff()
      if (this.#borders !== null && this.#passes(this.#borders, depth)) continue
      if (byte === sign.comma || byte === sign.closeObject) this.#input.at++
      else if (byte === sign.openObject || byte === sign.openList) this.#try(() => this.#value(byte, place, path, depth + 1))
      else this.#try(() => this.#cell(path))
    }
    this.#borders?.left(depth)
    this.#input.at++
  }

  /** Between two records: whether reading went on elsewhere. */
  #passes(borders: RangeBorders, level: number): boolean {
    const hasLeapt = borders.passes(level)
    this.#tables.isDecided = borders.isInRange
    return hasLeapt
  }

  /** A list in one document leaves the tables around it open; documents share all of them. */
  #isDecided(level: number): boolean {
    return this.#open === 0 && this.#table?.isHeld === false && (level !== documents || this.#tables.areDecided)
  }

  #object(place: Place | undefined, path: string, depth: number): void {
    this.#input.at++
    if (depth < deepest && place !== undefined && this.#tables.isOpenToPaths) {
      if (judgementOf(place).isMap) return this.#map(path, depth)
      if (judgementOf(place).isEnvelope) return this.#envelope(place, path, depth)
    }
    const { table, names } = this.#tables.ofObjects(path)
    this.#table = table
    table.begin()
    try {
      this.#records.object(names, table, depth)
    } finally {
      table.finish()
    }
  }

  /** An object that holds lists: what else it holds is one record. */
  #envelope(place: Place, path: string, depth: number): void {
    const own = this.#tables.ofObjects(path)
    const isOpen = own.table.isHeld ? 0 : 1
    own.table.begin()
    this.#open += isOpen
    try {
      this.#members(place, path, own, own.names, depth)
    } finally {
      this.#open -= isOpen
      own.table.finish()
    }
  }

  #members(place: Place, path: string, own: ObjectTable, names: NamesOfObject, depth: number): void {
    names.expected = 0
    for (let byte = this.#text.next(); byte !== sign.closeObject; byte = this.#text.next()) {
      const name = this.#records.name(byte, names, own.table)
      this.#member(name, place, path, own, depth)
      if (this.#text.next() === sign.comma) this.#input.at++
    }
    this.#input.at++
  }

  #member(name: Name, place: Place, above: string, own: ObjectTable, depth: number): void {
    const byte = this.#text.next()
    const inner = place.inner.get(name.text)
    // Never the path of the table above, whose record is open.
    const step = name.text === '' ? '""' : name.text
    const path = above === '' ? step : `${above}.${step}`
    if (byte === sign.openList && depth < deepest) return this.#listMember(name, place.lists.get(name.text), path, own, depth)
    if (byte !== sign.openObject || inner === undefined || depth >= deepest) return this.#records.value(name, own.table, depth)
    this.#input.at++
    if (judgementOf(inner).isMap) this.#map(path, depth + 1)
    else this.#members(inner, path, own, (name.inner ??= new NamesOfObject(name)), depth + 1)
  }

  #listMember(name: Name, list: Place | undefined, path: string, own: ObjectTable, depth: number): void {
    this.#input.at++
    const first = this.#text.next()
    const holdsRecords = first === sign.openObject || first === sign.openList || holdsPlainRecords(list)
    if (!holdsRecords || first === sign.closeList) return this.#records.list(name, own.table, depth + 1)
    this.#list(list, path, depth + 1)
  }

  /** An object whose members are records: the key of each is one of its cells. */
  #map(path: string, depth: number): void {
    const { table, names, key } = this.#tables.ofObjects(path)
    this.#table = table
    for (let byte = this.#text.next(); byte !== sign.closeObject; byte = this.#text.next()) {
      table.begin()
      try {
        table.open(columnOf(key, table))
        this.#records.nameInto(byte, table)
        this.#text.take(sign.colon)
        if (this.#text.next() === sign.openObject) {
          this.#input.at++
          this.#records.object(names, table, depth + 1)
        } else this.#records.value(key, table, depth)
      } finally {
        table.finish()
      }
      if (this.#text.next() === sign.comma) this.#input.at++
    }
    this.#input.at++
  }

  /** A list of plain values: a record without names. */
  #row(path: string): void {
    this.#table = this.#tables.ofRows(path)
    this.#rows.row(this.#table)
  }

  /** A plain value in a list of records. */
  #cell(path: string): void {
    this.#table = this.#tables.ofRows(path)
    this.#rows.cell(this.#table)
  }

  /** Reads something; where it cannot be followed, reading goes on behind it. */
  #try(read: () => void): void {
    try {
      read()
    } catch (error) {
      this.#resume(error)
    }
  }

  /** What cannot be followed is other text, up to the end of the line or to what may begin a record. */
  #resume(error: unknown): void {
    if (!(error instanceof JsonDamage)) throw error
    this.#breakOff()
    if (this.#input.peek() >= 0) this.#other.takeLine(this.#input, beginnings)
  }

  #breakOff(): void {
    const isEnd = this.#input.peek() < 0
    if (isEnd && this.#hasEnded) return
    this.#hasEnded = isEnd
    if (this.#table === null) this.#sink.problem('table-damaged')
    else this.#table.problem('table-damaged')
  }

  #close(): void {
    this.#tables.close()
    this.#other.close()
    this.#tell()
  }

  /** Hands on all that came before a border of ranges. */
  #settle(): void {
    this.#tables.flush()
    this.#other.flush()
    this.#tell()
  }

  #tell(): void {
    const { odd, replaced, halves, cut } = this.#text.takeCounts()
    const invalid = halves + this.#input.takeInvalid()
    if (odd > 0) this.#sink.problem('syntax-odd', odd)
    if (replaced > 0) this.#sink.problem('separator-replaced', replaced)
    if (invalid > 0) this.#sink.problem('encoding-invalid', invalid)
    if (cut > 0) this.#sink.problem('part-unread', cut)
  }
}

/** Level of the documents; a list has its depth. */
const documents = -1

const beginnings = new Uint8Array(256)
beginnings[sign.openObject] = 1
beginnings[sign.openList] = 1
