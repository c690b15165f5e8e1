/**
 * XLSB, ODS, and workbooks of Excel 95 and before, through SheetJS, which holds a whole workbook in memory.
 *
 * SheetJS, because no other library of Node reads the binary formats; the package is the publisher's current version, which the name
 * `xlsx` on npm is not. Numbers are doubles in these files themselves (BIFF, MS-XLS 2.5.342): no digit is lost that the file has.
 */
import { readFileSync } from 'node:fs'
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'
import { locationBytes } from '../../source/location.js'
import { MergedCells, textRow } from '../spreadsheet/merged-cells.js'
import { UnreadableFormat, type FormatReader, type TableSink } from '../reader.js'
import { dateText, isDateFormat, numberText } from '../spreadsheet/values.js'

export const readWithSheetJs: FormatReader = async (file, sink) => {
  const { read } = await import('@e965/xlsx')
  const bytes = file.held?.content ?? readFileSync(locationBytes(file.location))
  const workbook = parsed(() =>
    read(bytes, { type: 'buffer', dense: true, cellNF: true, cellText: false, cellHTML: false, cellFormula: false }),
  )
  workbook.SheetNames.forEach((name, index) => {
    const sheet = workbook.Sheets[name]
    if (sheet !== undefined) writeSheet(name, sheet, isHidden(workbook, index), workbook.Workbook?.WBProps?.date1904 === true, sink)
  })
}

/** What SheetJS says of a file that it cannot read; its words are its only code. */
function parsed(read: () => WorkBook): WorkBook {
  try {
    return read()
  } catch (error) {
    const said = error instanceof Error ? error.message : ''
    if (/password|encrypt/i.test(said)) throw new UnreadableFormat('encrypted')
    if (/cannot find|unsupported/i.test(said)) throw new UnreadableFormat('format-unsupported', 'ole')
    throw new UnreadableFormat('format-damaged')
  }
}

function isHidden({ Workbook }: WorkBook, index: number): boolean {
  return (Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
}

function writeSheet(name: string, sheet: WorkSheet, hidden: boolean, from1904: boolean, sink: TableSink): void {
  // Rows and cells that are not there are holes, or missing.
  const rows = sheet['!data'] as readonly (readonly (CellObject | undefined)[] | undefined)[] | undefined
  const table = sink.table({ name, header: null })
  if (hidden) table.problem('table-hidden')
  const merged = new MergedCells<string>(
    (sheet['!merges'] ?? []).filter(({ s, e }) => e.r > s.r).map(({ s, e }) => ({ firstRow: s.r, lastRow: e.r, column: s.c })),
  )
  rows?.forEach((row, index) => {
    const cells = Array.from({ length: row?.length ?? 0 }, (_, column) => cellText(row?.[column], from1904))
    merged.fill(index, textRow(cells))
    table.record(cells)
  })
  const comments = (rows ?? []).flatMap((row) => row ?? []).filter((cell) => (cell?.c?.length ?? 0) > 0).length
  if (comments > 0) table.problem('part-unread', comments)
}

function cellText(cell: CellObject | undefined, from1904: boolean): string | null {
  if (cell === undefined || cell.v === undefined) return null
  if (cell.t === 'b') return cell.v === true ? 'TRUE' : 'FALSE'
  if (cell.t === 'e') return cell.w ?? null
  if (cell.v instanceof Date) return dateOf(cell.v)
  if (typeof cell.v !== 'number') return String(cell.v)
  const date = typeof cell.z === 'string' && isDateFormat(cell.z) ? dateText(cell.v, from1904) : null
  return date ?? numberText(String(cell.v))
}

/** ODS stores days as text; SheetJS gives them as moments of UTC. */
function dateOf(moment: Date): string {
  return moment
    .toISOString()
    .replace('T', ' ')
    .replace(/(?: 00:00:00)?\.000Z$/, '')
}
