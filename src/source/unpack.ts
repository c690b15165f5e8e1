/**
 * A container → its members as private files.
 *
 * Members are unpacked once, before anything is planned: the content id and the default seed need every member's length, and formats
 * inside need to be read by position. A container costs what it unpacks to on the disk.
 */
import { unpackWithSevenZip } from './seven-zip.js'
import type { Unpacked, UnpackedMember, UnpackRequest } from './unpacked.js'
import { openZip } from './zip.js'

/** Unpacks all members. Never throws for what the container is like; throws `output-failed` when members cannot be written. */
export async function unpack(request: UnpackRequest): Promise<Unpacked> {
  const unpacked = await unpackWithSevenZip(request)
  return request.isZip ? { ...unpacked, members: await withOwnNames(unpacked.members, request.location) } : unpacked
}

/** 7-Zip loses the bytes of names that are no UTF-8, which Chinese programs write in GBK: a zip's own list has them, in the same order. */
async function withOwnNames(members: readonly UnpackedMember[], location: string): Promise<readonly UnpackedMember[]> {
  try {
    const zip = await openZip(location)
    const names = zip.entries.filter(({ isFolder }) => !isFolder).map(({ nameBytes }) => Buffer.from(nameBytes).toString('latin1'))
    zip.close()
    if (names.length !== members.length) return members
    return members.map((member, index) => ({ ...member, name: names[index]?.replaceAll('\\', '/') ?? member.name }))
  } catch {
    return members
  }
}
