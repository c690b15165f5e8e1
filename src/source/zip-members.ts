/**
 * The list of members of a plain zip file, as office programs write them (APPNOTE 4.3.12, 4.3.16). What is anything else is left to the
 * library: it takes thirty times as long, and 30 ms to load.
 */
import type { ByteSource } from './file.js'

export interface PlainMember {
  readonly nameBytes: Uint8Array
  readonly bytes: number
  readonly packedBytes: number
  /** Stored or deflated. */
  readonly method: number
  /** Place of its local header. */
  readonly offset: number
  /** CRC-32. */
  readonly checksum: number
  readonly isFolder: boolean
}

/** Methods of compression, 4.4.5. */
const stored = 0
export const deflated = 8

const endBytes = 22
const endSignature = 0x06054b50
const memberBytes = 46
const memberSignature = 0x02014b50
/** Longest list that is read at once: 20,000 members. */
const longestList = 1024 * 1024
/** These values say that the number stands elsewhere, for files above 4 GiB. */
const elsewhere = 0xffff_ffff
const folderAttribute = 0x10

/** Null where the end is not at the end, the list not right before it, or a member not plain. Cost: O(members), two reads. */
export function listPlainMembers(source: ByteSource): PlainMember[] | null {
  const end = new DataView(new ArrayBuffer(endBytes))
  const endAt = source.bytes - endBytes
  if (endAt < 0 || source.read(new Uint8Array(end.buffer), endAt) < endBytes || end.getUint32(0, true) !== endSignature) return null
  const [volumes, count] = [end.getUint32(4, true), end.getUint16(10, true)]
  const [length, start] = [end.getUint32(12, true), end.getUint32(16, true)]
  const isWhole = volumes === 0 && end.getUint16(8, true) === count && end.getUint16(20, true) === 0 && start + length === endAt
  if (!isWhole || length > longestList) return null
  const list = Buffer.alloc(length)
  return source.read(list, start) < length ? null : readMembers(list, count)
}

function readMembers(list: Buffer, count: number): PlainMember[] | null {
  const members: PlainMember[] = []
  let at = 0
  for (let index = 0; index < count; index++) {
    if (at + memberBytes > list.length || list.readUInt32LE(at) !== memberSignature) return null
    const nameEnd = at + memberBytes + list.readUInt16LE(at + 28)
    const next = nameEnd + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32)
    if (next > list.length || !isPlain(list, at)) return null
    members.push(memberOf(list, at, nameEnd))
    at = next
  }
  return at === list.length ? members : null
}

/** Not encrypted, in this file, stored or deflated, and small enough for four bytes. */
function isPlain(list: Buffer, at: number): boolean {
  const method = list.readUInt16LE(at + 10)
  const isEncrypted = (list.readUInt16LE(at + 8) & 1) !== 0
  const isLarge = [20, 24, 42].some((place) => list.readUInt32LE(at + place) === elsewhere)
  return !isEncrypted && !isLarge && list.readUInt16LE(at + 34) === 0 && (method === stored || method === deflated)
}

function memberOf(list: Buffer, at: number, nameEnd: number): PlainMember {
  const nameBytes = Uint8Array.from(list.subarray(at + memberBytes, nameEnd))
  const bytes = list.readUInt32LE(at + 24)
  const isNamedFolder = nameBytes.at(-1) === 0x2f && bytes === 0
  return {
    nameBytes,
    bytes,
    packedBytes: list.readUInt32LE(at + 20),
    method: list.readUInt16LE(at + 10),
    offset: list.readUInt32LE(at + 42),
    checksum: list.readUInt32LE(at + 16),
    isFolder: isNamedFolder || (list.readUInt32LE(at + 38) & folderAttribute) !== 0,
  }
}
