/**
 * Zip files by position: the list of members, and each member's bytes as a stream of chunks.
 *
 * zip.js reads the list, Zip64, AES and ZipCrypto, and gives the names as bytes, which GBK names need. Plain deflated members go through
 * Node's own zlib in large chunks, five times as fast: it inflates in another thread while the caller takes the chunks.
 */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import * as zlib from 'node:zlib'
import type { Entry, FileEntry, Reader } from '@zip.js/zip.js'
import { FileSource } from './file.js'

export interface ZipEntry {
  /** Read as UTF-8. */
  readonly name: string
  readonly nameBytes: Uint8Array
  readonly bytes: number
  readonly isFolder: boolean
  readonly isEncrypted: boolean
  /** Gives the member's bytes to `take`, chunk by chunk; each chunk is the taker's own. Throws for damaged data, a wrong password, and what `take` throws. */
  read(take: (chunk: Uint8Array) => void, password?: string): Promise<void>
}

export interface ZipFile {
  readonly entries: readonly ZipEntry[]
  close(): void
}

/** Throws when the file is no zip, or its list of members is lost. */
export async function openZip(location: string): Promise<ZipFile> {
  const zip = await import('@zip.js/zip.js')
  zip.configure({ useWebWorkers: false })
  const source = new FileSource(location)
  try {
    const reader = new zip.ZipReader(readerOf(source, zip.Reader), { checkSignature: true })
    const entries = (await reader.getEntries()).map((entry) => entryOf(entry, source))
    return {
      entries,
      close: () => {
        source.close()
      },
    }
  } catch (error) {
    source.close()
    throw error
  }
}

function readerOf(source: FileSource, Base: typeof Reader): Reader<FileSource> {
  return new (class extends Base<FileSource> {
    override size = source.bytes

    override readUint8Array(position: number, length: number): Promise<Uint8Array> {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, source.bytes - position)))
      return Promise.resolve(bytes.subarray(0, source.read(bytes, position)))
    }
  })(source)
}

/** Method of compression, APPNOTE 4.4.5. */
const deflated = 8

function entryOf(entry: Entry, source: FileSource): ZipEntry {
  const isPlain = entry.compressionMethod === deflated && !entry.encrypted
  return {
    name: Buffer.from(entry.rawFilename).toString('utf8'),
    nameBytes: entry.rawFilename,
    bytes: entry.uncompressedSize,
    isFolder: entry.directory,
    isEncrypted: entry.encrypted,
    read: (take, password) => (isPlain ? inflate(entry, source, take) : readThrough(entry, take, password)),
  }
}

async function readThrough(entry: Entry, take: (chunk: Uint8Array) => void, password: string | undefined): Promise<void> {
  const target = new WritableStream<Uint8Array>({
    write: (chunk) => {
      take(chunk)
    },
  })
  await (entry as FileEntry).getData(target, password === undefined ? {} : { password })
}

const packedBlockBytes = 256 * 1024
const plainChunkBytes = 1024 * 1024

async function inflate(entry: Entry, source: FileSource, take: (chunk: Uint8Array) => void): Promise<void> {
  let bytes = 0
  let checksum = 0
  const inflater = zlib.createInflateRaw({ chunkSize: plainChunkBytes })
  await pipeline(Readable.from(packedBlocks(entry, source)), inflater, async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      bytes += chunk.length
      checksum = crc32(chunk, checksum)
      take(chunk)
    }
  })
  if (bytes !== entry.uncompressedSize || (hasChecksums && checksum !== (entry.signature ?? 0) >>> 0))
    throw new Error('zip: the member is damaged')
}

/** Node has it from 20.15 on; before, the length alone is compared. */
const hasChecksums = typeof (zlib as Partial<typeof zlib>).crc32 === 'function'
const crc32 = (chunk: Uint8Array, before: number): number => (hasChecksums ? zlib.crc32(chunk, before) : 0)

const localHeaderBytes = 30

/** Behind the local header (APPNOTE 4.3.7), whose name and extra field have lengths of their own. */
function* packedBlocks(entry: Entry, source: FileSource): Generator<Uint8Array> {
  const header = new Uint8Array(localHeaderBytes)
  source.read(header, entry.offset)
  const view = new DataView(header.buffer)
  let position = entry.offset + localHeaderBytes + view.getUint16(26, true) + view.getUint16(28, true)
  const end = position + entry.compressedSize
  while (position < end) {
    const block = new Uint8Array(Math.min(packedBlockBytes, end - position))
    const count = source.read(block, position)
    if (count === 0) return
    yield block.subarray(0, count)
    position += count
  }
}
