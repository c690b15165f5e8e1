/**
 * Zip files by position: the list of members, and each member's bytes as a stream of chunks.
 *
 * zip.js reads Zip64, AES and ZipCrypto, and gives the names as bytes, which GBK names need. It is loaded with the first zip.
 */
import type { Entry, FileEntry, Reader } from '@zip.js/zip.js'
import { FileSource } from './file.js'

export interface ZipEntry {
  /** As written, where it is UTF-8; else by its bytes as latin1 text. */
  readonly name: string
  readonly nameBytes: Uint8Array
  readonly bytes: number
  readonly packedBytes: number
  readonly isFolder: boolean
  readonly isEncrypted: boolean
  /** Gives the member's bytes to `take`, chunk by chunk. Throws for a wrong password and for damaged data. */
  read(take: (chunk: Uint8Array) => void, password?: string): Promise<void>
}

export interface ZipFile {
  entries(): Promise<readonly ZipEntry[]>
  close(): Promise<void>
}

/** Throws when the file is no zip, or its list of members is lost. */
export async function openZip(location: string): Promise<ZipFile> {
  const zip = await import('@zip.js/zip.js')
  zip.configure({ useWebWorkers: false, chunkSize: 512 * 1024 })
  const source = new FileSource(location)
  const reader = new zip.ZipReader(readerOf(source, zip.Reader), { checkSignature: true })
  return {
    entries: async () => (await reader.getEntries()).map(entryOf),
    close: async () => {
      await reader.close()
      source.close()
    },
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

function entryOf(entry: Entry): ZipEntry {
  const nameBytes = entry.rawFilename
  return {
    name: Buffer.from(nameBytes).toString('utf8'),
    nameBytes,
    bytes: entry.uncompressedSize,
    packedBytes: entry.compressedSize,
    isFolder: entry.directory,
    isEncrypted: entry.encrypted,
    read: async (take, password) => {
      const target = new WritableStream<Uint8Array>({
        write: (chunk) => {
          take(chunk)
        },
      })
      await (entry as FileEntry).getData(target, password === undefined ? {} : { password })
    },
  }
}
