/**
 * Parquet files through hyparquet, by position and one row group at a time: memory is that of a row group, 128 MB as writers make them.
 *
 * hyparquet, because it is small, has no dependencies and gives 64-bit integers whole; hyparquet-compressors has the codecs beside Snappy.
 */
import type { AsyncBuffer, FileMetaData } from 'hyparquet'
import { FileSource } from '../../source/file.js'
import { UnreadableFormat, type FormatReader, type TableWriter } from '../reader.js'
import { ParquetValues, parsers } from './values.js'

export const readParquet: FormatReader = async ({ location }, sink) => {
  const file = new FileSource(location)
  try {
    if (isEncrypted(file)) throw new UnreadableFormat('encrypted')
    const { parquetMetadataAsync, parquetSchema } = await import('hyparquet')
    const buffer = bufferOf(file)
    const metadata = await parquetMetadataAsync(buffer)
    const columns = parquetSchema(metadata).children.map(({ element }) => element)
    const table = sink.table({ name: '', header: columns.map(({ name }) => name) })
    const values = new ParquetValues(metadata.schema, columns, table)
    await readGroups(buffer, metadata, values, table)
  } finally {
    file.close()
  }
}

/** A row group that cannot be read is passed over, and told with the number of its rows. */
async function readGroups(file: AsyncBuffer, metadata: FileMetaData, values: ParquetValues, table: TableWriter): Promise<void> {
  const { parquetRead } = await import('hyparquet')
  const { compressors } = await import('hyparquet-compressors')
  let rowStart = 0
  for (const { num_rows: rows } of metadata.row_groups) {
    const rowEnd = rowStart + Number(rows)
    let read: readonly (readonly unknown[])[] = []
    try {
      const onComplete = (all: readonly (readonly unknown[])[]): void => void (read = all)
      await parquetRead({ file, metadata, rowStart, rowEnd, compressors, parsers, utf8: false, geoparquet: false, onComplete })
    } catch {
      table.problem('table-damaged', Number(rows))
    }
    for (const row of read) table.record(values.cells(row))
    rowStart = rowEnd
  }
}

/** The mark at the end of a file whose footer is encrypted. */
function isEncrypted(file: FileSource): boolean {
  const mark = new Uint8Array(4)
  file.read(mark, Math.max(0, file.bytes - 4))
  return Buffer.from(mark).toString('latin1') === 'PARE'
}

function bufferOf(file: FileSource): AsyncBuffer {
  return {
    byteLength: file.bytes,
    slice: (start, end = file.bytes) => {
      // A damaged footer may ask for more than there is.
      const bytes = new Uint8Array(Math.max(0, Math.min(end, file.bytes) - start))
      file.read(bytes, start)
      return Promise.resolve(bytes.buffer)
    },
  }
}
