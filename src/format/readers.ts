/** The reader of each format, loaded with the first file that needs it. */
import type { TableFormat } from './formats.js'
import type { FormatReader } from './reader.js'

const loaders: Readonly<Record<TableFormat, () => Promise<FormatReader>>> = {
  xlsx: async () => (await import('./xlsx/xlsx.js')).readXlsx,
  json: async () => (await import('./json/json.js')).readJson,
  sql: async () => (await import('./sql/sql.js')).readSql,
  workbook: async () => (await import('./workbook.js')).readWorkbook,
}

export function readerOf(format: TableFormat): Promise<FormatReader> {
  return loaders[format]()
}
