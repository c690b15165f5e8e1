/** What a file is, by its content: the name and its ending decide nothing. */
import type { ContainerFormat, RecognisedEncoding, Recognition, TableFormat } from '../formats.js'
import { chatShape } from '../chat/recognise-chat.js'
import { headText } from '../input/head-text.js'
import { knownFormat } from '../magic.js'
import { readHead, type ByteSource } from '../../source/file.js'
import { isLockedPackage } from '../../source/office-package.js'
import { utf16Of } from '../encoding/encoding.js'
import type { ResolvedOptions, WantedEncoding } from '../../options.js'
import { oleFormat } from './ole-format.js'
import { recognisedEncoding } from './text-encoding.js'
import { textFormat } from './text-format.js'
import { zipFormat } from './zip-format.js'

/** Bytes of the beginning that are looked at. */
const recognisedBytes = 64 * 1024

const containers: Readonly<Record<string, ContainerFormat>> = {
  '7z': '7z',
  rar: 'rar',
  tar: 'tar',
  gzip: 'gzip',
  bzip2: 'bzip2',
  xz: 'xz',
  zstd: 'zstd',
}

const tables: Readonly<Record<string, TableFormat>> = {
  access: 'access',
  dbf: 'dbf',
  parquet: 'parquet',
  pdf: 'pdf',
  sqlite: 'sqlite',
}

const asText = (encoding: RecognisedEncoding | null = null): Recognition => ({ as: 'text', encoding })

/**
 * Recognises a file from its first `recognisedBytes`; of a zip, which may be a workbook, the list of its members is read, of a text, lines of
 * all its parts.
 *
 * Never throws for what the file is like: what cannot be told is left to the plan, as text.
 */
export async function recognise(source: ByteSource, wanted: WantedReading): Promise<Recognition> {
  const head = readHead(source, recognisedBytes)
  const name = knownFormat(head)?.name
  if (name === undefined) return recogniseText(source, head, wanted)
  if (name === 'zip') return zipFormat(source)
  if (name === 'ole' && isLockedPackage(source)) return { as: 'container', format: 'office' }
  if (name === 'ole') return { as: 'tables', format: oleFormat(source) }
  const container = containers[name]
  if (container !== undefined) return { as: 'container', format: container }
  const table = tables[name]
  return table === undefined ? asText() : { as: 'tables', format: table }
}

/** What the user said of texts. */
export type WantedReading = Pick<ResolvedOptions, 'encoding' | 'delimiter' | 'record'>

function textEncoding(source: ByteSource, head: Uint8Array, wanted: WantedEncoding): RecognisedEncoding | null {
  if (wanted === null) return recognisedEncoding(source, head)
  return utf16Of(head) ?? (wanted === 'utf-8' || wanted === 'gb18030' ? null : wanted)
}

/** Text that a reader takes apart; any other is the plan's. */
function recogniseText(source: ByteSource, head: Uint8Array, wanted: WantedReading): Recognition {
  const content = headText(head, head.length < recognisedBytes)
  const format = content === null ? null : textFormat(content)
  if (format !== null) return { as: 'tables', format }
  const encoding = textEncoding(source, head, wanted.encoding)
  return content !== null && isChat(content, encoding, wanted) ? { as: 'tables', format: 'chat' } : asText(encoding)
}

/** Its reader knows the encodings of Unicode and GB18030; chats in others stay text, a line a record. */
function isChat(content: string, encoding: RecognisedEncoding | null, { delimiter, record }: WantedReading): boolean {
  const isRead = encoding !== 'big5' && encoding !== 'mixed'
  return isRead && delimiter === null && (record === null || record === 'message') && chatShape(content, record === 'message') !== null
}
