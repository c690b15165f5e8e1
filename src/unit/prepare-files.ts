/**
 * Many small files before the plan, in one task: each is opened once, read whole, recognised, hashed, and, where a reader or the plan knows
 * it, read and planned from memory. A file by file task costs more than a small workbook.
 */
import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { SharedCellFile } from '../format/records/cell-files.js'
import type { Recognition, TableFormat } from '../format/formats.js'
import { asFound, asTables, type PreparedFile } from '../format/prepared-file.js'
import { recognise, type WantedReading } from '../format/recognise/recognise.js'
import { planFile, type PlannedFile, type PlanRules } from '../plan/plan-file.js'
import { HeldFile } from '../source/file.js'
import type { FoundFile } from '../source/found-file.js'
import { locationBytes } from '../source/location.js'
import type { UnpackedMember } from '../source/unpacked.js'
import { readInto, type Counted } from './prepare.js'
import type { HashResult } from './task.js'

/** Larger files are read by position: their readers hold little of them in memory. */
export const smallBytes: number = 4 * 1024 * 1024

export interface FilesTask extends Counted {
  readonly kind: 'files'
  readonly files: readonly FoundFile[]
  /** Path of the container that they came out of. */
  readonly container: string | null
  readonly wanted: WantedReading
  readonly passwords: readonly string[]
  /** Null where nothing is to be planned. */
  readonly rules: PlanRules | null
  /** Where the cells go: private files `<folder>/<name>….cells`. */
  readonly folder: string
  readonly name: string
}

/** What is known of one of them, in their order; null for one that could not be read whole. */
export type EarlyFile = {
  readonly recognition: Recognition
  /** Null for containers, and for texts that must be written anew. */
  readonly prepared: PreparedFile | null
  /** What lies inside it. */
  readonly members: readonly UnpackedMember[]
  readonly planned: PlannedFile | null
  /** Null where who scans it hashes it. */
  readonly hash: HashResult | null
} | null

/** Never throws for what the files are like. Throws `output-failed` when the cells cannot be written. */
export async function prepareSmallFiles(task: FilesTask): Promise<EarlyFile[]> {
  const shared = new SharedCellFile(join(task.folder, `${task.name}.cells`))
  const known: EarlyFile[] = []
  try {
    for (const [index, file] of task.files.entries()) known.push(await prepareSmall(file, index, task, shared))
    return known
  } finally {
    shared.close()
  }
}

async function prepareSmall(file: FoundFile, index: number, task: FilesTask, shared: SharedCellFile): Promise<EarlyFile> {
  const held = hold(file)
  if (held === null) return null
  const recognition = await recogniseHeld(held, task.wanted)
  const { prepared, members } = await prepareHeld(file, held, recognition, index, task, shared)
  if (prepared === null) return { recognition, prepared, members, planned: null, hash: null }
  const content = { file: held, cellHead: shared.head.bind(shared) }
  const planned = task.rules === null ? null : planFile(prepared, task.rules, content)
  return { recognition, prepared, members, planned, hash: recognition.as === 'text' ? null : hashOf(file, held) }
}

/** A file that cannot be read now is left to the steps that tell why. */
function hold({ location }: FoundFile): HeldFile | null {
  try {
    return HeldFile.read(location, smallBytes)
  } catch {
    return null
  }
}

/** What cannot be told is left to the plan, as text. */
async function recogniseHeld(held: HeldFile, wanted: WantedReading): Promise<Recognition> {
  try {
    return await recognise(held, wanted)
  } catch {
    return { as: 'text', encoding: null }
  }
}

/** Null for what takes a task of its own: containers, and texts that must be written anew. */
async function prepareHeld(
  file: FoundFile,
  held: HeldFile,
  recognition: Recognition,
  index: number,
  task: FilesTask,
  shared: SharedCellFile,
): Promise<{ readonly prepared: PreparedFile | null; readonly members: readonly UnpackedMember[] }> {
  if (recognition.as === 'tables') return readHeld(file, held, recognition.format, index, task, shared)
  const isPlain = recognition.as === 'text' && recognition.encoding !== 'mixed'
  return { prepared: isPlain ? { ...asFound(file, task.container), encoding: recognition.encoding } : null, members: [] }
}

async function readHeld(
  file: FoundFile,
  held: HeldFile,
  format: TableFormat,
  index: number,
  { wanted, passwords, folder, name, container }: FilesTask,
  shared: SharedCellFile,
): Promise<{ readonly prepared: PreparedFile; readonly members: readonly UnpackedMember[] }> {
  const { encoding, record } = wanted
  const ofText = encoding === 'utf-8' || encoding === 'gb18030' ? encoding : null
  const readable = { location: file.location, bytes: file.bytes, passwords, encoding: ofText, held }
  const read = await readInto({ file: readable, format, folder, name: `${name}-${index}`, record }, shared)
  return { prepared: asTables(file, format, read, container), members: read.members }
}

/** Of the bytes that were read; a reader may have opened the file again, so that it must still be the one that was found. */
function hashOf({ location, bytes, modifiedMs }: FoundFile, held: HeldFile): HashResult {
  const now = statSync(locationBytes(location), { throwIfNoEntry: false })
  const unchanged = held.bytes === bytes && held.modifiedMs === modifiedMs && now?.size === bytes && now.mtimeMs === modifiedMs
  const whole = held.bytes < bytes ? null : createHash('sha256').update(held.content.subarray(0, bytes)).digest('hex')
  return { sha256: whole, failed: null, unchanged }
}
