/** Workbooks that are no XLSX: XLS and ET from Excel 97 on by the reader of their own, all others through SheetJS. */
import type { FormatReader } from '../reader.js'

export const readWorkbook: FormatReader = async (file, sink) => {
  const { readXls } = await import('../xls/xls.js')
  if (readXls(file, sink)) return
  const { readWithSheetJs } = await import('./sheetjs.js')
  await readWithSheetJs(file, sink)
}
