/**
 * A container → its members as private files.
 *
 * Members are unpacked once, before anything is planned: the content id and the default seed need every member's length, and formats
 * inside need to be read by position. A container costs what it unpacks to on the disk.
 */
import { isUtf8 } from 'node:buffer'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { LeaktallyError, type ProblemCode } from '../problem.js'
import { FileSource } from './file.js'
import { toLocation } from './location.js'
import { unpackLocked } from './office-package.js'
import { unpackWithSevenZip } from './seven-zip.js'
import type { Unpacked, UnpackedMember, UnpackRequest } from './unpacked.js'
import { outputFailed, writeAll } from './write.js'
import { listZip, type ZipEntry } from './zip.js'

/** Unpacks all members. Never throws for what the container is like; throws `output-failed` when members cannot be written. */
export async function unpack(request: UnpackRequest): Promise<Unpacked> {
  if (request.by === 'office') return unpackLocked(request)
  const isWholeZip = request.by === 'zip' && request.furtherVolumes.length === 0
  return (isWholeZip ? await unpackOddlyNamed(request) : null) ?? unpackWithSevenZip(request)
}

/** 7-Zip cannot keep names that are no UTF-8 apart; Chinese programs write them in GBK. Null for a zip without one, or whose list is lost. */
async function unpackOddlyNamed({ location, folder, passwords }: UnpackRequest): Promise<Unpacked | null> {
  const source = new FileSource(location)
  try {
    const entries = await listZip(source).catch(() => null)
    if (entries === null || entries.every(({ nameBytes }) => isUtf8(nameBytes))) return null
    const members: UnpackedMember[] = []
    for (const entry of entries.filter(({ isFolder }) => !isFolder)) {
      const path = join(folder, String(members.length))
      const name = Buffer.from(entry.nameBytes).toString('latin1').replaceAll('\\', '/')
      members.push({ name, location: toLocation(Buffer.from(path)), problem: await writeMember(entry, path, passwords) })
    }
    return { members, problem: null }
  } finally {
    source.close()
  }
}

async function writeMember(entry: ZipEntry, path: string, passwords: readonly string[]): Promise<ProblemCode | null> {
  if (!entry.isEncrypted) return (await wasWritten(entry, path, undefined)) ? null : 'member-damaged'
  for (const password of passwords) if (await wasWritten(entry, path, password)) return null
  return 'encrypted'
}

/** Whether the whole member came out; what came before an error stays. */
async function wasWritten(entry: ZipEntry, path: string, password: string | undefined): Promise<boolean> {
  const descriptor = openSync(path, 'w', 0o600)
  try {
    await entry.read((chunk) => {
      try {
        writeAll(descriptor, chunk)
      } catch (error) {
        throw outputFailed(error)
      }
    }, password)
    return true
  } catch (error) {
    if (error instanceof LeaktallyError) throw error
    return false
  } finally {
    closeSync(descriptor)
  }
}
