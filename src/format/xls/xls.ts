/**
 * XLS and ET workbooks from Excel 97 on (BIFF8): every sheet with cells is a table, hidden ones too.
 *
 * Own code on bytes, because seized folders hold thousands of them, and SheetJS makes an object of every cell: 20 to 40 times the time and
 * the memory. Numbers are doubles in these files themselves: no digit is lost that the file has. Source: [MS-XLS].
 */
import { FileSource, type ByteSource } from '../../source/file.js'
import { UnreadableFormat, type ReadableFile, type TableSink, type TableWriter } from '../reader.js'
import { RowWriter } from '../spreadsheet/row-writer.js'
import { SharedStrings } from '../spreadsheet/shared-strings.js'
import { CompoundFile, type CompoundStream } from './compound-file.js'
import { readGlobals, type XlsGlobals, type XlsSheet } from './globals.js'
import { RecordReader } from './record-reader.js'
import { begin } from './record-types.js'
import { readFacts } from './sheet-facts.js'
import { SheetRows } from './sheet-rows.js'

/** Version that the first record tells, 2.4.21. */
const biff8 = 0x600

/** Reads the workbook; false, with nothing read, when it is none of these. */
export function readXls({ location, held }: ReadableFile, sink: TableSink): boolean {
  const source = held ?? new FileSource(location)
  try {
    const stream = workbookStream(source)
    return stream !== null && readStream(stream, sink)
  } finally {
    source.close()
  }
}

/** Some programs give the stream the name that it had before Excel 97. */
function workbookStream(source: ByteSource): CompoundStream | null {
  const file = CompoundFile.open(source)
  return file?.stream('Workbook') ?? file?.stream('Book') ?? null
}

function readStream(stream: CompoundStream, sink: TableSink): boolean {
  const reader = new RecordReader(stream)
  if (!reader.next() || reader.type !== begin || reader.end - reader.start < 4) return false
  if (reader.view.getUint16(reader.start, true) !== biff8) return false
  const globals = readGlobals(reader, new SharedStrings())
  if (globals.sheets.length === 0) throw new UnreadableFormat('format-damaged')
  readSheets(reader, globals, stream.bytes, sink)
  if (!stream.isWhole || !globals.isWhole) sink.problem('format-damaged')
  return true
}

/** Sheets do not overlap: who names one place for many would make much of a small file, and gets no more than there is. */
function readSheets(reader: RecordReader, globals: XlsGlobals, bytes: number, sink: TableSink): void {
  let left = bytes
  for (const sheet of globals.sheets.filter(({ hasCells }) => hasCells)) {
    const table = sink.table({ name: sheet.name, header: null })
    if (sheet.isHidden) table.problem('table-hidden')
    left -= left > 0 ? readSheet(reader, globals, sheet, table) : 0
    if (left <= 0) table.problem('table-damaged')
  }
  const unread = globals.sheets.filter(({ hasCells }) => !hasCells).length
  if (unread > 0) sink.problem('part-unread', unread)
}

/** Gives how many bytes of the stream it took. */
function readSheet(reader: RecordReader, globals: XlsGlobals, { position }: XlsSheet, table: TableWriter): number {
  const facts = readFacts(reader, position)
  const rows = new SheetRows(reader, globals, new RowWriter(table, facts.ranges))
  rows.read(facts)
  if (facts.isDamaged || rows.lost > 0) table.problem('table-damaged')
  if (rows.replaced > 0) table.problem('separator-replaced', rows.replaced)
  if (facts.unread > 0) table.problem('part-unread', facts.unread)
  return facts.to - facts.from
}
