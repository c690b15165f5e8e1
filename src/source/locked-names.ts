/** Archives whose list of members is locked too: 7-Zip ends early on them, without a word. */
import type { FileSource } from './file.js'

/** The header at the end of a 7z names its coders; this one is AES-256 (7zFormat.txt, Methods.txt of 7-Zip). */
const sevenZipAes = Buffer.from([0x06, 0xf1, 0x07, 0x01])
const tailBytes = 4096

/** Whether a 7z or rar says that its list of members is encrypted. Reads 4 KiB. */
export function hasLockedNames(source: FileSource): boolean {
  const head = Buffer.alloc(32)
  source.read(head, 0)
  if (head.toString('latin1', 0, 2) === '7z') {
    const tail = Buffer.alloc(Math.min(tailBytes, source.bytes))
    source.read(tail, source.bytes - tail.length)
    return tail.includes(sevenZipAes)
  }
  if (head.toString('latin1', 0, 8) === 'Rar!\x1a\x07\x01\x00') return head[13] === rar5EncryptionHeader
  // rar 4: bit 7 of the flags of the archive header, which stands behind the mark.
  return head.toString('latin1', 0, 7) === 'Rar!\x1a\x07\x00' && ((head[10] ?? 0) & 0x80) !== 0
}

/** Type of the block behind the mark, its checksum of four bytes and its size of one (RAR 5.0 archive format). */
const rar5EncryptionHeader = 4
