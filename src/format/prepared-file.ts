/** A file before the plan: as it was found, with the tables that a reader made of it, or as a container whose members stand beside it. */
import { unscannedCodes, type Problem } from '../problem.js'
import type { FoundFile } from '../source/found-file.js'
import type { DecodedEncoding } from './encoding/encoding.js'
import type { ContainerFormat, TableFormat } from './formats.js'
import type { CellTable, ReadTables } from './reader.js'
import type { TextCopy } from './transcode/text-copy.js'

/** A file that is left to the plan: text, or what cannot be read. */
export function asFound(file: FoundFile, container: string | null = null): PreparedFile {
  return { ...file, container, format: null, tables: null, encoding: null, text: null, problems: [] }
}

/** A file of which a reader made tables, or told why it could not. */
export function asTables(
  file: FoundFile,
  format: TableFormat,
  { tables, members, problems }: ReadTables,
  container: string | null,
): PreparedFile {
  const failed = tables.length + members.length === 0 ? problems.find(({ code }) => unscannedCodes.has(code)) : undefined
  const prepared = { ...file, container, format, tables, encoding: null, text: null, problems }
  return failed === undefined ? prepared : { ...prepared, skipped: { code: failed.code, detail: failed.detail ?? '' } }
}

export interface PreparedFile extends FoundFile {
  /** Path of the container that it came out of; null for a file as it was found. */
  readonly container: string | null
  /** Null for text, and for what is not read. */
  readonly format: TableFormat | ContainerFormat | null
  /** Tables as cells; null for text and containers. */
  readonly tables: readonly CellTable[] | null
  /** Of text that is decoded while it is scanned, where its head or its lines told it; else the plan tells it. */
  readonly encoding: DecodedEncoding | null
  /** Its text in UTF-8, when it is in an encoding that must be written anew. */
  readonly text: TextCopy | null
  readonly problems: readonly Problem[]
}
