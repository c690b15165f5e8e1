/** A locked document of an office program → its package, which is a zip, as its only member. */
import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readHead, type ByteSource } from './file.js'
import { locationBytes, toLocation } from './location.js'
import { officeLock } from './office-lock.js'
import type { Unpacked, UnpackRequest } from './unpacked.js'
import { outputFailed, writeAll } from './write.js'

const packageStream = 'EncryptedPackage'
/** A larger one is not taken into memory. */
const longestBytes = 1024 * 1024 * 1024
const blockBytes = 16
/** Excel locks a workbook that is only protected against changes with it, and opens it without asking ([MS-OFFCRYPTO] 2.4.2.3). */
const everybodysPassword = 'VelvetSweatshop'

/** Whether a compound file ([MS-CFB] 2.2, 2.6) holds such a package: its name stands at the beginning of the list of streams. */
export function isLockedPackage(source: ByteSource): boolean {
  const header = Buffer.from(readHead(source, 512))
  if (header.length < 512) return false
  const sectorBytes = 1 << Math.min(header.readUInt16LE(30), 16)
  const list = Buffer.alloc(4096)
  source.read(list, (header.readUInt32LE(48) + 1) * sectorBytes)
  return list.includes(Buffer.from(packageStream, 'utf16le'))
}

/** Never throws for what the file is like; throws `output-failed` when the package cannot be written. */
export async function unpackLocked({ location, folder, passwords }: UnpackRequest): Promise<Unpacked> {
  const streams = await streamsOf(location)
  const lock = streams === null ? null : officeLock(streams.description)
  if (streams === null || lock === null) return { members: [], problem: streams === null ? 'format-damaged' : 'encrypted' }
  const bytes = Number(streams.package_.readBigUInt64LE(0))
  const locked = streams.package_.subarray(8, streams.package_.length - ((streams.package_.length - 8) % blockBytes))
  const opened = [...passwords, everybodysPassword].map((password) => () => lock.open(password, locked))
  const content = firstOf(opened)
  if (content === null) return { members: [], problem: 'encrypted' }
  const path = join(folder, '0')
  writePrivate(path, content.subarray(0, bytes))
  return {
    members: [{ name: 'package', location: toLocation(Buffer.from(path)), problem: content.length < bytes ? 'member-damaged' : null }],
    problem: null,
  }
}

/** The first that is not null; what is damaged is taken for another password. */
function firstOf(attempts: readonly (() => Buffer | null)[]): Buffer | null {
  for (const attempt of attempts) {
    try {
      const found = attempt()
      if (found !== null) return found
    } catch {
      continue
    }
  }
  return null
}

/** What is used of SheetJS's reader of compound files, which has no types. */
interface CompoundFiles {
  read(bytes: Buffer, options: { readonly type: 'buffer' }): unknown
  find(file: unknown, name: string): { readonly content: Uint8Array } | null
}

async function streamsOf(location: string): Promise<{ readonly description: Buffer; readonly package_: Buffer } | null> {
  const { CFB } = (await import('@e965/xlsx')) as unknown as { readonly CFB: CompoundFiles }
  try {
    const bytes = readFileSync(locationBytes(location))
    if (bytes.length > longestBytes) return null
    const file = CFB.read(bytes, { type: 'buffer' })
    const stream = (name: string): Buffer => Buffer.from(CFB.find(file, name)?.content ?? [])
    const package_ = stream(packageStream)
    return package_.length < 8 ? null : { description: stream('EncryptionInfo'), package_ }
  } catch {
    return null
  }
}

function writePrivate(path: string, bytes: Uint8Array): void {
  try {
    const descriptor = openSync(path, 'wx', 0o600)
    try {
      writeAll(descriptor, bytes)
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    throw outputFailed(error)
  }
}
