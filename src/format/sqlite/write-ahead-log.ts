/** The write-ahead log beside a database: pages of committed transactions that are not yet in the database file (SQLite file format, 4). */
import type { FileSource } from '../../source/file.js'

const headerBytes = 32
const frameHeaderBytes = 24

/** Where the newest committed version of each page lies in the log. */
export interface LoggedPages {
  readonly offsets: ReadonlyMap<number, number>
  /** Pages of the database after the last commit; 0 without one. */
  readonly pageCount: number
}

const none: LoggedPages = { offsets: new Map(), pageCount: 0 }

/**
 * Reads the heads of all frames, up to the last commit; a frame of an earlier round of the log, told by its salt, ends it.
 *
 * Checksums are not compared: a frame that was cut is told by the end of the file.
 * Cost  one small read a frame; one number a page in memory.
 */
export function readWriteAheadLog(log: FileSource, pageBytes: number): LoggedPages {
  const header = new DataView(new ArrayBuffer(headerBytes))
  if (log.read(bytesOf(header), 0) < headerBytes) return none
  if (header.getUint32(0) >>> 1 !== 0x377f0682 >>> 1 || header.getUint32(8) !== pageBytes) return none
  const offsets = new Map<number, number>()
  const pending = new Map<number, number>()
  const frame = new DataView(new ArrayBuffer(frameHeaderBytes))
  let pageCount = 0
  for (let at = headerBytes; at + frameHeaderBytes + pageBytes <= log.bytes; at += frameHeaderBytes + pageBytes) {
    log.read(bytesOf(frame), at)
    if (frame.getUint32(8) !== header.getUint32(16) || frame.getUint32(12) !== header.getUint32(20)) break
    pending.set(frame.getUint32(0), at + frameHeaderBytes)
    if (frame.getUint32(4) === 0) continue
    pageCount = frame.getUint32(4)
    for (const [page, offset] of pending) offsets.set(page, offset)
    pending.clear()
  }
  return { offsets, pageCount }
}

function bytesOf({ buffer }: DataView<ArrayBuffer>): Uint8Array {
  return new Uint8Array(buffer)
}
