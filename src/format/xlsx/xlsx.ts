/**
 * XLSX and XLSM workbooks: every sheet with cells is a table, hidden ones too.
 *
 * A sheet is streamed; the shared strings are in memory. Merged cells stand behind the rows in the part, so that a
 * sheet that has some is unpacked twice.
 */
import { LeaktallyError } from '../../problem.js'
import { openZip, type ZipEntry } from '../../source/zip.js'
import { MergedCells, mergedRange, type MergedRange } from '../spreadsheet/merged-cells.js'
import { UnreadableFormat, type FormatReader, type TableSink, type TableWriter } from '../reader.js'
import { readComments, readPersons } from './comments.js'
import { RowBuffer } from './row-buffer.js'
import { readWorkbookParts, type SheetPart } from './package.js'
import { readSharedStrings } from './shared-strings.js'
import { SheetScanner, type CellContext } from './sheet.js'

export const readXlsx: FormatReader = async (file, sink) => {
  const zip = await openZip(file.location)
  try {
    const parts = await readWorkbookParts(zip.entries)
    if (parts.sheets.length === 0) throw new UnreadableFormat('format-damaged')
    const context = { ...parts, sharedStrings: await readSharedStrings(parts.sharedStrings) }
    const persons = await readPersons(parts.persons)
    for (const sheet of parts.sheets) {
      await readSheet(sheet, context, sink)
      await readComments(sheet, persons, sink)
    }
    if (parts.unreadParts > 0) sink.problem('part-unread', parts.unreadParts)
  } finally {
    zip.close()
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

/** Written at once. */
const blockBytes = 256 * 1024

/** Writes the rows with the given merged cells filled; gives those that stand behind the rows. */
async function writeRows(
  entry: ZipEntry,
  context: CellContext,
  table: TableWriter,
  ranges: readonly MergedRange[],
): Promise<MergedRange[]> {
  const merged = new MergedCells<Uint8Array>(ranges)
  const row = new RowBuffer()
  let block = new Uint8Array(blockBytes)
  let used = 0
  const flush = (): void => {
    table.records(block.subarray(0, used))
    used = 0
  }
  const scanner = new SheetScanner(context, row, (number) => {
    if (ranges.length > 0) merged.fill(number, row)
    if (row.isAllBlank()) return
    if (used + row.recordBytes > block.length) flush()
    if (row.recordBytes > block.length) block = new Uint8Array(row.recordBytes)
    used = row.writeTo(block, used)
  })
  await entry.read((chunk) => {
    scanner.push(chunk)
  })
  flush()
  return [...scanner.rest.toString('latin1').matchAll(/<mergeCell\s[^>]*?ref="([^"]+)"/g)]
    .map(([, reference = '']) => mergedRange(reference))
    .filter((range) => range !== null)
}
