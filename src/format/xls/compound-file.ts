/**
 * One stream of a compound file (复合文档), by position: the container that XLS lies in.
 *
 * Everything read is bounded by the file's own size: a table names no more sectors than the file has, and no chain is followed longer than
 * that, so a chain that runs in a circle ends. A stream whose chain breaks is as long as it holds. Source: [MS-CFB] 2.2 to 2.6.
 */
import type { ByteSource } from '../../source/file.js'

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

const headerBytes = 512
const entryBytes = 128
/** First sector of the table of tables that the header itself holds, and how many it names. */
const headerTables = { at: 76, count: 109 } as const
/** Sector numbers from here on are no sectors: end of a chain, free, tables. */
const firstMark = 0xffff_fffa
/** Types of entries. */
const streamType = 2
const rootType = 5

export interface CompoundStream extends ByteSource {
  /** Whether all of it is there. */
  readonly isWhole: boolean
}

/** Where a chain of sectors lies, and how many bytes each has. */
interface Sectors {
  readonly source: ByteSource
  readonly sectorBytes: number
  readonly placeOf: (sector: number) => number
}

interface Entry {
  readonly name: string
  readonly type: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly bytes: number
}

export class CompoundFile {
  readonly #sectors: Sectors
  readonly #header: DataView
  /** Sectors that the file has room for. */
  readonly #count: number
  readonly #next: Uint32Array
  readonly #entries: readonly Entry[]

  private constructor(source: ByteSource, header: DataView) {
    const sectorBytes = 1 << header.getUint16(30, true)
    this.#header = header
    this.#count = Math.ceil(source.bytes / sectorBytes)
    this.#sectors = { source, sectorBytes, placeOf: (sector) => (sector + 1) * sectorBytes }
    this.#next = this.#readTable()
    this.#entries = this.#readEntries()
  }

  /** Null for what is no compound file. */
  static open(source: ByteSource): CompoundFile | null {
    const head = new Uint8Array(headerBytes)
    if (source.read(head, 0) < headerBytes || signature.some((byte, at) => head[at] !== byte)) return null
    const header = new DataView(head.buffer)
    const shift = header.getUint16(30, true)
    return shift === 9 || shift === 12 ? new CompoundFile(source, header) : null
  }

  /** A stream of the root by its name, whatever its case; null without one. */
  stream(name: string): CompoundStream | null {
    const wanted = name.toLowerCase()
    const entry = this.#rootEntries().find((one) => one.type === streamType && one.name.toLowerCase() === wanted)
    if (entry === undefined) return null
    if (entry.bytes >= this.#header.getUint32(56, true)) return new ChainStream(this.#sectors, this.#chain(entry.start), entry.bytes)
    return new ChainStream(this.#miniSectors(), this.#miniChain(entry.start, entry.bytes), entry.bytes)
  }

  /** Which sector follows each: the sectors of the table are named by the header and, in large files, by a chain behind it. */
  #readTable(): Uint32Array {
    const { source, sectorBytes, placeOf } = this.#sectors
    const perSector = sectorBytes / 4
    const next = new Uint32Array(Math.ceil(this.#count / perSector) * perSector).fill(firstMark)
    const bytes = new Uint8Array(next.buffer)
    let filled = 0
    for (const sector of this.#tableSectors()) {
      if (filled >= bytes.length) break
      if (sector < this.#count) source.read(bytes.subarray(filled, filled + sectorBytes), placeOf(sector))
      filled += sectorBytes
    }
    return littleEndian(next)
  }

  *#tableSectors(): Generator<number> {
    const { source, sectorBytes, placeOf } = this.#sectors
    for (let at = 0; at < headerTables.count; at++) yield this.#header.getUint32(headerTables.at + at * 4, true)
    const block = new DataView(new ArrayBuffer(sectorBytes))
    let sector = this.#header.getUint32(68, true)
    for (let steps = 0; sector < this.#count && steps < this.#count; steps++) {
      source.read(new Uint8Array(block.buffer), placeOf(sector))
      for (let at = 0; at < sectorBytes - 4; at += 4) yield block.getUint32(at, true)
      sector = block.getUint32(sectorBytes - 4, true)
    }
  }

  #chain(start: number): number[] {
    return chainOf(this.#next, start, this.#count)
  }

  #readEntries(): Entry[] {
    const chain = this.#chain(this.#header.getUint32(48, true))
    const bytes = new Uint8Array(chain.length * this.#sectors.sectorBytes)
    const length = new ChainStream(this.#sectors, chain, bytes.length).read(bytes, 0)
    return Array.from({ length: Math.floor(length / entryBytes) }, (_, index) =>
      entryOf(Buffer.from(bytes.buffer, index * entryBytes, entryBytes)),
    )
  }

  /** What lies in the root itself: workbooks that are embedded in this one lie in storages below it. */
  #rootEntries(): Entry[] {
    const found: Entry[] = []
    const seen = new Set<number>()
    const waiting = [this.#entries.find(({ type }) => type === rootType)?.child ?? firstMark]
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      const entry = this.#entries[index]
      if (entry === undefined || seen.has(index)) continue
      seen.add(index)
      found.push(entry)
      waiting.push(entry.left, entry.right)
    }
    return found
  }

  /** Small streams lie together in one stream, the root's. */
  #miniSectors(): Sectors {
    const root = this.#entries.find(({ type }) => type === rootType)
    const source = new ChainStream(this.#sectors, this.#chain(root?.start ?? firstMark), root?.bytes ?? 0)
    const sectorBytes = 64
    return { source, sectorBytes, placeOf: (sector) => sector * sectorBytes }
  }

  #miniChain(start: number, bytes: number): number[] {
    const chain = this.#chain(this.#header.getUint32(60, true))
    const next = new Uint32Array((chain.length * this.#sectors.sectorBytes) / 4).fill(firstMark)
    new ChainStream(this.#sectors, chain, next.byteLength).read(new Uint8Array(next.buffer), 0)
    return chainOf(littleEndian(next), start, Math.ceil(bytes / 64))
  }
}

/** The sectors from `start` on, at most `most`. */
function chainOf(next: Uint32Array, start: number, most: number): number[] {
  const sectors: number[] = []
  for (let sector = start; sector < next.length && sectors.length < most; sector = next[sector] ?? firstMark) sectors.push(sector)
  return sectors
}

const isLittleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1

function littleEndian(numbers: Uint32Array): Uint32Array {
  if (!isLittleEndian) Buffer.from(numbers.buffer).swap32()
  return numbers
}

function entryOf(bytes: Buffer): Entry {
  const nameBytes = Math.min(Math.max(bytes.readUInt16LE(64) - 2, 0), 62)
  return {
    name: bytes.toString('utf16le', 0, nameBytes - (nameBytes % 2)),
    type: bytes[66] ?? 0,
    left: bytes.readUInt32LE(68),
    right: bytes.readUInt32LE(72),
    child: bytes.readUInt32LE(76),
    start: bytes.readUInt32LE(116),
    // The upper half is not zero in files of old programs, where it means nothing; XLS is never so large.
    bytes: bytes.readUInt32LE(120),
  }
}

/** The bytes of a chain of sectors. */
class ChainStream implements CompoundStream {
  readonly bytes: number
  readonly isWhole: boolean
  readonly #sectors: Sectors
  readonly #chain: readonly number[]

  constructor(sectors: Sectors, chain: readonly number[], bytes: number) {
    this.#sectors = sectors
    this.#chain = chain
    this.bytes = Math.min(bytes, chain.length * sectors.sectorBytes)
    const last = chain.at(-1)
    const lastBytes = this.bytes - (chain.length - 1) * sectors.sectorBytes
    this.isWhole = this.bytes === bytes && (last === undefined || sectors.placeOf(last) + lastBytes <= sectors.source.bytes)
  }

  read(target: Uint8Array, position: number): number {
    const { source, sectorBytes, placeOf } = this.#sectors
    const wanted = Math.min(target.length, this.bytes - position)
    let done = 0
    while (done < wanted) {
      const index = Math.floor((position + done) / sectorBytes)
      const offset = position + done - index * sectorBytes
      const count = Math.min(wanted - done, this.#adjacent(index, offset + wanted - done) * sectorBytes - offset)
      const came = source.read(target.subarray(done, done + count), placeOf(this.#chain[index] ?? 0) + offset)
      done += came
      if (came < count) break
    }
    return Math.max(done, 0)
  }

  /** How many sectors from the one at `index` on lie behind each other, as far as `bytes` go: they are read at once. */
  #adjacent(index: number, bytes: number): number {
    const first = this.#chain[index] ?? 0
    let count = 1
    while (count * this.#sectors.sectorBytes < bytes && this.#chain[index + count] === first + count) count++
    return count
  }
}
