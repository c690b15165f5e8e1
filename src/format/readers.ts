/** The reader of each format, loaded with the first file that needs it. */
import type { TableFormat } from './formats.js'
import type { FormatReader } from './reader.js'

const loaders: Readonly<Record<TableFormat, () => Promise<FormatReader>>> = {
  access: async () => (await import('./access/access.js')).readAccess,
  dbf: async () => (await import('./dbf/dbf.js')).readDbf,
  docx: async () => (await import('./docx/docx.js')).readDocx,
  html: async () => (await import('./html/html.js')).readHtml,
  json: async () => (await import('./json/json.js')).readJson,
  parquet: async () => (await import('./parquet/parquet.js')).readParquet,
  sql: async () => (await import('./sql/sql.js')).readSql,
  sqlite: async () => (await import('./sqlite/sqlite.js')).readSqlite,
  vcard: async () => (await import('./vcard/vcard.js')).readVcard,
  workbook: async () => (await import('./spreadsheet/workbook.js')).readWorkbook,
  xlsx: async () => (await import('./xlsx/xlsx.js')).readXlsx,
  xml: async () => (await import('./xml/xml.js')).readXml,
}

export function readerOf(format: TableFormat): Promise<FormatReader> {
  return loaders[format]()
}
