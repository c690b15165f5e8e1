/** Formats by what is done with them: text goes to the kernel as it is, tables are read cell by cell, containers are unpacked. */
import type { DecodedEncoding } from './encoding/encoding.js'

/** Read by the reader of this name (readers.ts). */
export const tableFormats = [
  'access',
  'chat',
  'dbf',
  'doc',
  'docx',
  'eml',
  'html',
  'json',
  'mbox',
  'msg',
  'parquet',
  'pdf',
  'rtf',
  'sql',
  'sqlite',
  'vcard',
  'workbook',
  'xlsx',
  'xml',
] as const
export type TableFormat = (typeof tableFormats)[number]

/** Unpacked into their members; `office`: a locked document of an office program, whose only member is the document. */
export const containerFormats = ['zip', '7z', 'rar', 'tar', 'gzip', 'bzip2', 'xz', 'zstd', 'office'] as const
export type ContainerFormat = (typeof containerFormats)[number]

export type FormatName = 'delimited' | 'text' | TableFormat | ContainerFormat

/** Encodings that are told when a file is recognised; the others are told by the plan. `mixed`: lines in UTF-8, in GB18030, and garbled ones. */
export type RecognisedEncoding = DecodedEncoding | 'mixed'

/** How a file is read. `text`: by the plan, which also says what cannot be read at all. */
export type Recognition =
  | { readonly as: 'text'; readonly encoding: RecognisedEncoding | null }
  | { readonly as: 'tables'; readonly format: TableFormat }
  | { readonly as: 'container'; readonly format: ContainerFormat }
