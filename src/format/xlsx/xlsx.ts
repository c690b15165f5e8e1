/**
 * XLSX and XLSM workbooks: every sheet with cells is a table, hidden ones too.
 *
 * A sheet is streamed; the shared strings are in memory. Merged cells stand behind the rows in the part, so that a sheet is unpacked twice.
 */
import { LeaktallyError } from '../../problem.js'
import { openZip, type ZipEntry } from '../../source/zip.js'
import { MergedCells, mergedRange, type MergedRange } from '../merged-cells.js'
import { UnreadableFormat, type FormatReader, type TableSink } from '../reader.js'
import { readWorkbookParts, type SheetPart } from './package.js'
import { readSharedStrings } from './shared-strings.js'
import { SheetScanner, type CellContext } from './sheet.js'

export const readXlsx: FormatReader = async (file, sink) => {
  const zip = await openZip(file.location)
  try {
    const parts = await readWorkbookParts(await zip.entries())
    if (parts.sheets.length === 0) throw new UnreadableFormat('format-damaged')
    const context = { ...parts, sharedStrings: await readSharedStrings(parts.sharedStrings) }
    for (const sheet of parts.sheets) await readSheet(sheet, context, sink)
    if (parts.unreadParts > 0) sink.problem('part-unread', parts.unreadParts)
  } finally {
    await zip.close()
  }
}

/** A sheet that breaks off is counted as far as it came, and the next sheets are read. */
async function readSheet({ name, entry, isHidden }: SheetPart, context: CellContext, sink: TableSink): Promise<void> {
  const table = sink.table({ name, header: null })
  if (isHidden) table.problem('table-hidden')
  try {
    const merged = new MergedCells<string>(await mergedRangesOf(entry))
    const scanner = new SheetScanner(context, (row, cells) => {
      merged.fill(row, cells, isBlank)
      table.record(cells)
    })
    await readText(entry, (text) => {
      scanner.push(text)
    })
  } catch (error) {
    if (error instanceof LeaktallyError) throw error
    table.problem('table-damaged')
  }
}

const isBlank = (cell: string | null | undefined): boolean => cell === null || cell === undefined || cell === ''

async function readText(entry: ZipEntry, take: (text: string) => void): Promise<void> {
  const decoder = new TextDecoder()
  await entry.read((chunk) => {
    take(decoder.decode(chunk, { stream: true }))
  })
}

/** What stands behind the rows: the ranges of merged cells. */
async function mergedRangesOf(entry: ZipEntry): Promise<MergedRange[]> {
  const tail = await bytesBehind(entry, '</sheetData>')
  return [...tail.matchAll(/<mergeCell\s[^>]*?ref="([^"]+)"/g)]
    .map(([, reference = '']) => mergedRange(reference))
    .filter((range) => range !== null)
}

/** The text behind `mark`, which stands once. */
async function bytesBehind(entry: ZipEntry, mark: string): Promise<string> {
  const behind: Buffer[] = []
  let before: Buffer = Buffer.alloc(0)
  await entry.read((chunk) => {
    if (behind.length > 0) {
      behind.push(Buffer.from(chunk))
      return
    }
    const joined = Buffer.concat([before, chunk])
    const at = joined.indexOf(mark)
    if (at >= 0) behind.push(Buffer.from(joined.subarray(at)))
    before = Buffer.from(joined.subarray(Math.max(0, joined.length - mark.length)))
  })
  return Buffer.concat(behind).toString('latin1')
}
