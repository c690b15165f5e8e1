/** Pages of a database by their number, with those of its write-ahead log laid over them (SQLite file format, 1.2–1.3 and 4). */
import type { FileSource } from '../../source/file.js'
import { UnreadableFormat } from '../reader.js'
import { readWriteAheadLog, type LoggedPages } from './write-ahead-log.js'

export type TextForm = 'utf-8' | 'utf-16le' | 'utf-16be'

const headerBytes = 100

export class DatabasePages {
  readonly pageBytes: number
  /** Bytes of a page that hold content: the rest is reserved for extensions. */
  readonly usableBytes: number
  readonly pageCount: number
  readonly text: TextForm
  /** Pages on the list of free ones: what was deleted may still stand in them. */
  readonly freePages: number
  /** Pages that should be there and are not. */
  readonly missingPages: number
  readonly #file: FileSource
  readonly #log: FileSource | null
  readonly #logged: LoggedPages

  /** Throws `UnreadableFormat` when the header is none; closes nothing then. */
  constructor(file: FileSource, log: FileSource | null) {
    this.#file = file
    this.#log = log
    const raw = new Uint8Array(headerBytes)
    if (file.read(raw, 0) < headerBytes) throw new UnreadableFormat('format-damaged')
    const written = raw[16] === 0 && raw[17] === 1 ? 65_536 : (raw[16] ?? 0) * 256 + (raw[17] ?? 0)
    if (written < 512 || (written & (written - 1)) !== 0) throw new UnreadableFormat('format-damaged')
    this.pageBytes = written
    this.usableBytes = written - (raw[20] ?? 0)
    this.#logged = log === null ? { offsets: new Map(), pageCount: 0 } : readWriteAheadLog(log, written)
    // The first page, and with it the header, may itself be in the log.
    const first = this.read(1) ?? raw
    const header = new DataView(first.buffer, first.byteOffset, headerBytes)
    const onDisk = Math.floor(file.bytes / written)
    // The count in the header is only right when the file was last written by a program that keeps it.
    const stated = header.getUint32(24) === header.getUint32(92) ? header.getUint32(28) : 0
    const wanted = this.#logged.pageCount > 0 ? this.#logged.pageCount : stated > 0 ? stated : onDisk
    const logged = [...this.#logged.offsets.keys()].filter((page) => page > onDisk).length
    this.pageCount = Math.min(wanted, onDisk + logged)
    this.missingPages = wanted - this.pageCount
    this.freePages = header.getUint32(36)
    this.text = textForm(header.getUint32(56))
  }

  /** A page in a buffer of its own; null for one that is not there, or is cut. */
  read(page: number): Uint8Array | null {
    const bytes = new Uint8Array(this.pageBytes)
    const offset = this.#logged.offsets.get(page)
    if (offset !== undefined && this.#log !== null) return this.#log.read(bytes, offset) === bytes.length ? bytes : null
    if (page < 1) return null
    return this.#file.read(bytes, (page - 1) * this.pageBytes) === bytes.length ? bytes : null
  }
}

function textForm(code: number): TextForm {
  if (code === 2) return 'utf-16le'
  return code === 3 ? 'utf-16be' : 'utf-8'
}
