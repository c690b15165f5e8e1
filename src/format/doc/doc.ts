/**
 * Documents of Word 6 to 2003 and WPS (`.doc`, `.wps`; MS-DOC): tables as tables, paragraphs as lines, with notes, headers, remarks and text boxes,
 * which stand behind the text. Pictures and embedded files are told.
 *
 * Our own reader, on the compound files of SheetJS: the kept readers for Node give running text, without cells.
 */
import { compoundStreams } from '../input/compound-file.js'
import { UnreadableFormat, type FormatReader, type TableSink } from '../reader.js'
import { FlowingText } from '../records/flowing-text.js'
import { paragraphRuns, runAt, type ParagraphRun } from './paragraph-properties.js'
import { piecesOf, textOf, type Piece } from './pieces.js'

const isWord = 0xa5ec
const flagsAt = 10
const encryptedFlag = 0x0100
const tableFlag = 0x0200
export const readDoc: FormatReader = async (file, sink) => {
  const streams = await compoundStreams(file)
  const stream = (name: string): Buffer => streams.get(name) ?? Buffer.alloc(0)
  const main = stream('WordDocument')
  if (main.length < 32 || main.readUInt16LE(0) !== isWord) throw new UnreadableFormat('format-damaged')
  const flags = main.readUInt16LE(flagsAt)
  if ((flags & encryptedFlag) !== 0) throw new UnreadableFormat('encrypted')
  readText(main, stream((flags & tableFlag) === 0 ? '0Table' : '1Table'), sink)
  const embedded = [...streams.keys()].filter((path) => /^ObjectPool\/[^/]+\/$/.test(path)).length
  if (embedded > 0) sink.problem('part-unread', embedded)
}

function readText(main: Buffer, table: Buffer, sink: TableSink): void {
  const { pieces, isOld } = piecesOf(main, table)
  const reading = new DocText(sink, isOld ? [] : paragraphRuns(main, table))
  for (const piece of pieces) for (const part of marked(main, piece, isOld)) reading.take(part)
  reading.end()
}

/** Text up to and with one mark. */
interface MarkedText {
  readonly text: string
  readonly mark: number
  /** Of the mark, in the main stream. */
  readonly place: number
}

/** Cost: O(characters). */
function* marked(main: Buffer, piece: Piece, isOld: boolean): Generator<MarkedText> {
  let start = piece.start
  for (let at = start; at + piece.width <= piece.end; at += piece.width) {
    const unit = piece.width === 1 ? (main[at] ?? 0) : main.readUInt16LE(at)
    if (unit >= 0x20) continue
    yield { text: textOf(main, piece, start, at, isOld), mark: unit, place: at }
    start = at + piece.width
  }
  if (start < piece.end) yield { text: textOf(main, piece, start, piece.end, isOld), mark: -1, place: piece.end }
}

/** Characters that are no text (MS-DOC 2.4.3 and the descriptions of fields and pictures). */
const mark = {
  picture: 0x01,
  cell: 0x07,
  drawn: 0x08,
  tab: 0x09,
  line: 0x0b,
  page: 0x0c,
  paragraph: 0x0d,
  begin: 0x13,
  middle: 0x14,
  end: 0x15,
  hyphen: 0x1e,
}

class DocText {
  readonly #sink: TableSink
  readonly #runs: readonly ParagraphRun[]
  readonly #text: FlowingText
  /** Fields that are open, and whether what is shown of each has begun. */
  readonly #fields: boolean[] = []
  #pictures = 0

  constructor(sink: TableSink, runs: readonly ParagraphRun[]) {
    this.#sink = sink
    this.#runs = runs
    this.#text = new FlowingText(sink)
  }

  take({ text, mark: sign, place }: MarkedText): void {
    if (!this.#fields.includes(false)) this.#text.add(text)
    if (sign === mark.begin) this.#fields.push(false)
    else if (sign === mark.middle) this.#fields.splice(-1, 1, true)
    else if (sign === mark.end) this.#fields.pop()
    else if (sign === mark.picture || sign === mark.drawn) this.#pictures++
    else if (sign === mark.tab || sign === mark.hyphen) this.#text.add(sign === mark.tab ? '\t' : '-')
    else if (sign === mark.cell) this.#endCell(place)
    else if (sign === mark.line || sign === mark.page || sign === mark.paragraph) this.#endParagraph(place)
  }

  end(): void {
    this.#text.end()
    if (this.#pictures > 0) this.#sink.problem('part-unread', this.#pictures)
  }

  /** An instruction does not go on over paragraphs: a field that is never closed must not hide the text. */
  #endParagraph(place: number): void {
    this.#fields.length = 0
    this.#text.endParagraph(runAt(this.#runs, place)?.isInTable === true)
  }

  #endCell(place: number): void {
    this.#fields.length = 0
    if (runAt(this.#runs, place)?.isRowEnd === true) this.#text.endRow()
    else this.#text.endCell()
  }
}
