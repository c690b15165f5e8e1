/** What a file is, by its content: the name and its ending decide nothing. */
import type { ContainerFormat, Recognition, TableFormat } from './formats.js'
import { knownFormat } from './magic.js'
import { textFormat } from './text-format.js'
import { zipFormat } from './zip-format.js'

/** Bytes of the beginning that are looked at. */
export const recognisedBytes: number = 64 * 1024

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
  ole: 'workbook',
  parquet: 'parquet',
  sqlite: 'sqlite',
}

const text: Recognition = { as: 'text' }

/**
 * Recognises a file from its first `recognisedBytes`; of a zip, which may be a workbook, the list of its members is read.
 *
 * Never throws for what the file is like: what cannot be told is left to the plan, as text.
 */
export async function recognise(head: Uint8Array, location: string): Promise<Recognition> {
  const name = knownFormat(head)?.name
  if (name === undefined) return markupOrText(head)
  if (name === 'zip') return zipFormat(location)
  const container = containers[name]
  if (container !== undefined) return { as: 'container', format: container }
  const table = tables[name]
  return table === undefined ? text : { as: 'tables', format: table }
}

function markupOrText(head: Uint8Array): Recognition {
  const format = textFormat(head)
  return format === null ? text : { as: 'tables', format }
}
