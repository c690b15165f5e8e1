/** The reader of each format, loaded with the first file that needs it. */
import type { TableFormat } from './formats.js'
import type { FormatReader } from './reader.js'

const loaders: Readonly<Record<TableFormat, () => Promise<FormatReader>>> = {
  access: async () => (await import('./access/access.js')).readAccess,
  chat: async () => (await import('./chat/chat.js')).readChat,
  dbf: async () => (await import('./dbf/dbf.js')).readDbf,
  doc: async () => (await import('./doc/doc.js')).readDoc,
  docx: async () => (await import('./docx/docx.js')).readDocx,
  eml: async () => (await import('./mail/mail.js')).readEml,
  html: async () => (await import('./html/html.js')).readHtml,
  json: async () => (await import('./json/json.js')).readJson,
  mbox: async () => (await import('./mail/mail.js')).readMbox,
  msg: async () => (await import('./mail/msg.js')).readMsg,
  parquet: async () => (await import('./parquet/parquet.js')).readParquet,
  pdf: async () => (await import('./pdf/pdf.js')).readPdf,
  rtf: async () => (await import('./rtf/rtf.js')).readRtf,
  sql: async () => (await import('./sql/sql.js')).readSql,
  sqlite: async () => (await import('./sqlite/sqlite.js')).readSqlite,
  vcard: async () => (await import('./vcard/vcard.js')).readVcard,
  workbook: async () => (await import('./workbook/workbook.js')).readWorkbook,
  xlsx: async () => (await import('./xlsx/xlsx.js')).readXlsx,
  xml: async () => (await import('./xml/xml.js')).readXml,
}

export function readerOf(format: TableFormat): Promise<FormatReader> {
  return loaders[format]()
}
