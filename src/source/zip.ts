/**
 * Zip files by position: the list of members, and each member's bytes as a stream of chunks.
 *
 * zip.js reads what is not plain: Zip64, AES and ZipCrypto, lists that are damaged; it gives the names as bytes, which GBK names need. Plain
 * members go through Node's own zlib: small ones at once, others in large chunks, which it inflates in another thread while the caller
 * takes them.
 */
import { PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import * as zlib from 'node:zlib'
import type { Entry, FileEntry, Reader } from '@zip.js/zip.js'
import type { ByteSource } from './file.js'
import { deflated, listPlainMembers, type PlainMember } from './zip-members.js'

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

/**
 * The members of a zip file, whose `source` stays open while they are read. Plain ones are listed by our own reader, which needs no library.
 * Throws when the file is no zip, or its list of members is lost.
 */
export async function listZip(source: ByteSource): Promise<readonly ZipEntry[]> {
  return listPlainMembers(source)?.map((member) => plainEntry(member, source)) ?? listByLibrary(source)
}

async function listByLibrary(source: ByteSource): Promise<ZipEntry[]> {
  const zip = await import('@zip.js/zip.js')
  zip.configure({ useWebWorkers: false })
  const reader = new zip.ZipReader(readerOf(source, zip.Reader), { checkSignature: true })
  return (await reader.getEntries()).map((entry) => entryOf(entry, source))
}

function readerOf(source: ByteSource, Base: typeof Reader): Reader<ByteSource> {
  return new (class extends Base<ByteSource> {
    override size = source.bytes

    override readUint8Array(position: number, length: number): Promise<Uint8Array> {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, source.bytes - position)))
      return Promise.resolve(bytes.subarray(0, source.read(bytes, position)))
    }
  })(source)
}

function entryOf(entry: Entry, source: ByteSource): ZipEntry {
  const { rawFilename: nameBytes, uncompressedSize: bytes, compressedSize: packedBytes, compressionMethod: method, encrypted } = entry
  const member = { nameBytes, bytes, packedBytes, method, offset: entry.offset, checksum: entry.signature ?? 0, isFolder: entry.directory }
  const isPlain = method === deflated && !encrypted
  return {
    ...plainEntry(member, source),
    isEncrypted: encrypted,
    read: (take, password) => (isPlain ? readPlain(member, source, take) : readThrough(entry, take, password)),
  }
}

function plainEntry(member: PlainMember, source: ByteSource): ZipEntry {
  const { nameBytes, bytes, isFolder } = member
  const name = Buffer.from(nameBytes).toString('utf8')
  return { name, nameBytes, bytes, isFolder, isEncrypted: false, read: (take) => readPlain(member, source, take) }
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

/** Members up to this size, packed and unpacked, are unpacked at once: a stream costs more than they do. */
const mostAtOnce = 4 * 1024 * 1024

async function readPlain(member: PlainMember, source: ByteSource, take: (chunk: Uint8Array) => void): Promise<void> {
  const atOnce = member.bytes <= mostAtOnce && member.packedBytes <= mostAtOnce ? inflateAtOnce(member, source) : null
  // What is damaged is read as a stream, which gives what came before.
  return atOnce === null ? readInPieces(member, source, take) : Promise.resolve(take(atOnce))
}

/** The member's bytes; null when they are not what the list says. */
function inflateAtOnce(member: PlainMember, source: ByteSource): Buffer | null {
  const packed = Buffer.concat([...packedBlocks(member, source)])
  const bytes = member.method === deflated ? inflated(packed, member.bytes) : packed
  return bytes !== null && bytes.length === member.bytes && (!hasChecksums || crc32(bytes, 0) === member.checksum >>> 0) ? bytes : null
}

/** Null when more than `most` bytes come out, or it is damaged. */
function inflated(packed: Uint8Array, most: number): Buffer | null {
  try {
    return zlib.inflateRawSync(packed, { chunkSize: Math.max(most, 64), maxOutputLength: Math.max(most, 1) })
  } catch {
    return null
  }
}

async function readInPieces(member: PlainMember, source: ByteSource, take: (chunk: Uint8Array) => void): Promise<void> {
  let bytes = 0
  let checksum = 0
  const unpacker = member.method === deflated ? zlib.createInflateRaw({ chunkSize: plainChunkBytes }) : new PassThrough()
  await pipeline(Readable.from(packedBlocks(member, source)), unpacker, async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      bytes += chunk.length
      checksum = crc32(chunk, checksum)
      take(chunk)
    }
  })
  if (bytes !== member.bytes || (hasChecksums && checksum !== member.checksum >>> 0)) throw new Error('zip: the member is damaged')
}

/** Node has it from 20.15 on; before, the length alone is compared. */
const hasChecksums = typeof (zlib as Partial<typeof zlib>).crc32 === 'function'
const crc32 = (chunk: Uint8Array, before: number): number => (hasChecksums ? zlib.crc32(chunk, before) : 0)

const localHeaderBytes = 30

/** Behind the local header (APPNOTE 4.3.7), whose name and extra field have lengths of their own. */
function* packedBlocks({ offset, packedBytes }: PlainMember, source: ByteSource): Generator<Uint8Array> {
  const header = new Uint8Array(localHeaderBytes)
  source.read(header, offset)
  const view = new DataView(header.buffer)
  let position = offset + localHeaderBytes + view.getUint16(26, true) + view.getUint16(28, true)
  const end = Math.min(position + packedBytes, source.bytes)
  while (position < end) {
    const block = new Uint8Array(Math.min(packedBlockBytes, end - position))
    const count = source.read(block, position)
    if (count === 0) return
    yield block.subarray(0, count)
    position += count
  }
}
