/** A file before the plan: as it was found, with the tables that a reader made of it, or as a container whose members stand beside it. */
import type { Problem } from '../problem.js'
import type { FoundFile } from '../source/found-file.js'
import type { DecodedEncoding } from './encoding/encoding.js'
import type { ContainerFormat, TableFormat } from './formats.js'
import type { CellTable } from './reader.js'
import type { TextCopy } from './transcode/text-copy.js'

/** A file that is left to the plan: text, or what cannot be read. */
export function asFound(file: FoundFile, container: string | null = null): PreparedFile {
  return { ...file, container, format: null, tables: null, encoding: null, text: null, problems: [] }
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
