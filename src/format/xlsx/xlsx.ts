/**
 * XLSX and XLSM workbooks: every sheet with cells is a table, hidden ones too.
 *
 * A sheet is streamed; the shared strings are in memory. Merged cells stand behind the rows in the part, so that a
 * sheet that has some is unpacked twice.
 */
import { LeaktallyError } from '../../problem.js'
import { FileSource } from '../../source/file.js'
import { listZip, type ZipEntry } from '../../source/zip.js'
import { mergedRange, type MergedRange } from '../spreadsheet/merged-cells.js'
import { RowWriter } from '../spreadsheet/row-writer.js'
import { UnreadableFormat, type FormatReader, type TableSink, type TableWriter } from '../reader.js'
import { readComments, readPersons } from './comments.js'
import { readWorkbookParts, type SheetPart } from './package.js'
import { readSharedStrings } from './shared-strings.js'
import { SheetScanner, type CellContext } from './sheet.js'

export const readXlsx: FormatReader = async ({ location, held }, sink) => {
  const source = held ?? new FileSource(location)
  try {
    const parts = await readWorkbookParts(await listZip(source))
    if (parts.sheets.length === 0) throw new UnreadableFormat('format-damaged')
    const context = { ...parts, sharedStrings: await readSharedStrings(parts.sharedStrings) }
    const persons = await readPersons(parts.persons)
    for (const sheet of parts.sheets) {
      await readSheet(sheet, context, sink)
      await readComments(sheet, persons, sink)
    }
    if (parts.unreadParts > 0) sink.problem('part-unread', parts.unreadParts)
  } finally {
    source.close()
  }
}

/** A sheet that breaks off is counted as far as it came, and the next sheets are read. */
async function readSheet(sheet: SheetPart, context: CellContext, sink: TableSink): Promise<void> {
  const table = sink.table({ name: sheet.name, header: null })
  if (sheet.isHidden) table.problem('table-hidden')
  try {
    const ranges = await writeRows(sheet.entry, context, table, [])
    if (ranges.length === 0) return
    table.restart()
    await writeRows(sheet.entry, context, table, ranges)
  } catch (error) {
    if (error instanceof LeaktallyError) throw error
    table.problem('table-damaged')
  }
}

/** Writes the rows with the given merged cells filled; gives those that stand behind the rows. */
async function writeRows(
  entry: ZipEntry,
  context: CellContext,
  table: TableWriter,
  ranges: readonly MergedRange[],
): Promise<MergedRange[]> {
  const rows = new RowWriter(table, ranges)
  const scanner = new SheetScanner(context, rows.row, (number) => {
    rows.take(number)
  })
  await entry.read((chunk) => {
    scanner.push(chunk)
  })
  rows.flush()
  return [...scanner.rest.toString('latin1').matchAll(/<mergeCell\s[^>]*?ref="([^"]+)"/g)]
    .map(([, reference = '']) => mergedRange(reference))
    .filter((range) => range !== null)
}
