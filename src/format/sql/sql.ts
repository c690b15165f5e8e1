/**
 * Dumps of SQL statements (mysqldump, pg_dump, SQLite, SQL Server, Oracle, Navicat and their like): rows of INSERT, REPLACE and COPY.
 *
 * Statements that say what columns there are become headers; all others, and comments, are other text. Statements are read in pieces, so
 * that one may be as long as the file; memory is constant for each table.
 */
import { byteSet } from '../records/copy-plain.js'
import { OtherText } from '../records/other-text.js'
import type { Division, FileRange, FormatReader, TableSink } from '../reader.js'
import { RangeBorders, readRange } from '../input/division.js'
import { sign } from '../input/signs.js'
import { readText, type TextInput } from '../input/text-input.js'
import { dumpBorders, level, type DumpState } from './borders.js'
import { CellReader } from './cells.js'
import { readCopy } from './copy.js'
import { Declared } from './declared.js'
import { csvOptions, readCopyCsv } from './copy-csv.js'
import { backslashEscapes } from './dialect.js'
import { namesOf, pathOf, pathPattern } from './names.js'
import { fail, SqlDamage } from './escapes.js'
import { HeadScanner, isWordByte, untilColumns, untilLastLine, untilSemicolon, untilValues, type HeadEnd } from './statements.js'
import type { RowTarget } from './tables.js'

/** Of the beginning, for its dialect. */
const judgedBytes = 256 * 1024

export const readSql: FormatReader = async (file, sink) => {
  readText(file, judgedBytes, (input, head) => {
    const { division } = file
    const reader = new DumpReader(input, sink, backslashEscapes(head), division)
    if (division === undefined || !('range' in division)) return reader.read()
    readRange(() => {
      reader.readRange(division.range)
    })
  })
}

const insertHead = new RegExp(
  `^(?:insert|replace)\\s+(?:(?:low_priority|delayed|high_priority|ignore|overwrite|all|first|or\\s+\\w+)\\s+)*(?:into\\s+)?` +
    `(${pathPattern})\\s*(?:\\(([^]*?)\\))?[^()]*values?$`,
  'iu',
)
const copyHead = new RegExp(`^copy\\s+(?:only\\s+)?(${pathPattern})\\s*(?:\\(([^]*?)\\))?\\s*from\\s+stdin\\b([^]*)$`, 'iu')

const semicolon = byteSet((byte) => byte === sign.semicolon)
const open = byteSet((byte) => byte === sign.open || byte === sign.semicolon)

/** A call that breaks off may run on into rows. */
const isProperty = (text: string): boolean => /sp_addextendedproperty/i.test(text) && !/\bvalues\b/i.test(text)

class DumpReader {
  readonly #input: TextInput
  readonly #sink: TableSink
  readonly #other: OtherText
  readonly #cells: CellReader
  readonly #heads: HeadScanner
  readonly #declared: Declared
  /** Null for a file that one reader reads. */
  readonly #borders: RangeBorders | null
  /** The head of the last INSERT: most dumps repeat it in every line. */
  #lastHead: Uint8Array = new Uint8Array(0)
  #last: RowTarget | null = null
  /** The table of the last rows, as the statement names it. */
  #named: Pick<DumpState, 'path' | 'columns'> = { path: [], columns: null }

  constructor(input: TextInput, sink: TableSink, escapes: boolean, division: Division | undefined) {
    this.#input = input
    this.#sink = sink
    this.#other = new OtherText(sink)
    this.#cells = new CellReader(input, this.#other, escapes)
    this.#heads = new HeadScanner(input)
    this.#declared = new Declared(sink)
    const format = dumpBorders(input, { settle: () => this.#settle(), state: (at) => this.#state(at) })
    this.#borders = division === undefined ? null : new RangeBorders(input, sink, division, format)
  }

  read(): void {
    this.#statements()
    this.#declared.tables.close()
    this.#other.close()
    this.#tell()
  }

  /** A range of rows: what was said before it is known. */
  readRange(range: FileRange): void {
    const state = range.state as DumpState
    this.#declared.adopt(state.said)
    this.#lastHead = state.head
    this.#last = this.#target(state.path, state.columns)
    this.#borders?.enter(state.level, range)
    if (state.level === level.statements) this.#statements()
    else if (state.level === level.rows) this.#rows(this.#last)
    else this.#copyRows(this.#last)
  }

  #state(at: number): DumpState | null {
    const { said } = this.#declared
    if (said === null || (at !== level.copy && this.#lastHead.length === 0)) return null
    return { level: at, said, ...this.#named, head: this.#lastHead }
  }

  #target(path: readonly string[], columns: readonly string[] | null): RowTarget {
    this.#named = { path, columns }
    return this.#declared.target(path, columns)
  }

  #statements(): void {
    for (let byte = this.#cells.next(); byte >= 0; byte = this.#cells.next()) {
      if (this.#borders?.passes(level.statements) === true) continue
      if (byte === sign.semicolon) this.#input.at++
      else if (!this.#statement()) this.#other.takeLine(this.#input, semicolon, true)
    }
  }

  /** Whether the statement that begins here was taken; else it is other text, line by line. */
  #statement(): boolean {
    if (this.#last !== null && this.#isLastHead()) {
      this.#input.at += this.#lastHead.length
      this.#rows(this.#last)
      return true
    }
    switch (this.#word()) {
      case 'insert':
      case 'replace':
      case 'into':
        return this.#insert()
      case 'copy':
        return this.#copy()
      case 'create':
        return this.#said(untilColumns, (text) => this.#declared.say('create', text))
      case 'comment':
        return this.#said(untilSemicolon, (text) => this.#declared.say('comment', text))
      case 'exec':
      case 'execute':
        return this.#said(untilLastLine(), (text) => isProperty(text) && this.#declared.say('property', text))
      case 'go':
        return this.#batchEnd()
      default:
        return false
    }
  }

  /** The first letters of a statement, in lower case; the longest that matters has eight. */
  #word(): string {
    const input = this.#input
    let word = ''
    for (let place = 0; place < 9 && input.holds(place + 1); place++) {
      const letter = (input.bytes[input.at + place] ?? 0) | 0x20
      if (letter < 0x61 || letter > 0x7a) break
      word += String.fromCharCode(letter)
    }
    return word
  }

  #isLastHead(): boolean {
    const input = this.#input
    const { length } = this.#lastHead
    if (input.end - input.at <= length && !input.holds(length + 1)) return false
    const { bytes, at } = input
    for (let place = 0; place < length; place++) if (bytes[at + place] !== this.#lastHead[place]) return false
    // VALUE is a head, too.
    return !isWordByte(bytes[at + length] ?? 0)
  }

  /** INSERT ALL INTO … VALUES (…) INTO … VALUES (…), of Oracle, begins again with its second word. */
  #insert(): boolean {
    const head = this.#heads.look(untilValues, this.#cells.escapes)
    const found = head === null ? null : insertHead.exec(head.text.replace(/^into/i, 'insert into'))
    if (head === null || found === null) return false
    const { bytes, at } = this.#input
    this.#lastHead = bytes.slice(at, at + head.length)
    this.#last = this.#target(pathOf(found[1] ?? ''), found[2] === undefined ? null : namesOf(found[2]))
    this.#input.at += head.length
    this.#rows(this.#last)
    return true
  }

  /** Rows up to what is none. A row that cannot be followed ends where the next may begin, or with the line. */
  #rows(target: RowTarget): void {
    const input = this.#input
    let byte = this.#cells.next()
    while (byte === sign.open) {
      if (this.#borders?.passes(level.rows) === true) {
        byte = this.#cells.next()
        continue
      }
      try {
        input.at++
        this.#row(target)
      } catch (error) {
        if (!(error instanceof SqlDamage)) throw error
        target.table.problem('table-damaged')
        if (input.peek() >= 0) this.#other.takeLine(input, open)
      }
      byte = this.#cells.next()
      if (byte !== sign.comma) continue
      input.at++
      byte = this.#cells.next()
    }
  }

  #row({ table, columns }: RowTarget): void {
    const input = this.#input
    table.begin()
    try {
      for (let place = 0; ; place++) {
        this.#cells.cell(columns?.[place] ?? place, table)
        const end = this.#cells.next()
        if (end !== sign.comma && end !== sign.close) fail()
        input.at++
        if (end === sign.close) return
      }
    } finally {
      table.finish()
    }
  }

  #copy(): boolean {
    const head = this.#heads.look(untilSemicolon, false)
    const found = head === null ? null : copyHead.exec(head.text)
    if (head === null || found === null) return false
    const csv = csvOptions(found[3] ?? '')
    // Rows in another format are other text.
    if (csv === null && /csv|binary|delimiter|\bnull\b/i.test(found[3] ?? '')) return false
    this.#input.at += head.length + 1
    while (this.#input.peek() >= 0 && this.#input.bytes[this.#input.at++] !== sign.lineFeed);
    const target = this.#target(pathOf(found[1] ?? ''), found[2] === undefined ? null : namesOf(found[2]))
    if (csv === null) this.#copyRows(target)
    else if (!readCopyCsv(this.#cells, target, csv)) target.table.problem('table-damaged')
    return true
  }

  #copyRows(target: RowTarget): void {
    if (!readCopy(this.#cells, target, () => this.#borders?.passes(level.copy) === true)) target.table.problem('table-damaged')
  }

  /** A statement whose head says something of columns; the rest of it is other text. */
  #said(isEnd: HeadEnd, understand: (text: string) => boolean): boolean {
    const head = this.#heads.look(isEnd, this.#cells.escapes)
    if (head === null || !understand(head.text)) return false
    this.#input.at += head.length
    if (this.#input.peek() === sign.close) this.#input.at++
    return true
  }

  /** GO on a line of its own. */
  #batchEnd(): boolean {
    const input = this.#input
    const behind = input.holds(3) ? (input.bytes[input.at + 2] ?? 0) : sign.lineFeed
    if (behind !== sign.lineFeed && behind !== sign.carriageReturn) return false
    input.at += 2
    return true
  }

  /** Hands on all that came before a border of ranges. */
  #settle(): void {
    this.#declared.tables.flush()
    this.#other.flush()
    this.#tell()
  }

  #tell(): void {
    const { replaced, cut } = this.#cells.takeCounts()
    const invalid = this.#input.takeInvalid()
    if (replaced > 0) this.#sink.problem('separator-replaced', replaced)
    if (invalid > 0) this.#sink.problem('encoding-invalid', invalid)
    if (cut > 0) this.#sink.problem('part-unread', cut)
  }
}
