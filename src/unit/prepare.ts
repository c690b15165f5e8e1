/** Tasks before the plan: a file of another format → its tables as cells; a container → its members. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { CellFiles, SharedCellFile } from '../format/records/cell-files.js'
import { withForms } from '../format/forms/form-tables.js'
import type { TableFormat } from '../format/formats.js'
import { UnprovenRange, UnreadableFormat, type ReadableFile, type ReadTables } from '../format/reader.js'
import { readerOf } from '../format/readers.js'
import type { PreparedFile } from '../format/prepared-file.js'
import type { PlanRules } from '../plan/plan-file.js'
import type { RecordUnit } from '../options.js'
import type { TextCopy } from '../format/transcode/text-copy.js'
import { LeaktallyError, type Problem } from '../problem.js'
import { FileSource } from '../source/file.js'
import { unpack } from '../source/unpack.js'
import type { Unpacked, UnpackRequest } from '../source/unpacked.js'
import { errnoOf } from '../source/walk.js'
import { outputFailed } from '../source/write.js'

/** A task that tells how far it is: bytes that its thread has read, in shared memory (a BigInt64Array of one). */
export interface Counted {
  readonly counted?: SharedArrayBuffer
}

export interface ReadTask extends Counted {
  readonly kind: 'read'
  readonly file: ReadableFile
  readonly format: TableFormat
  /** Where the cells go: private files `<folder>/<name>….cells`. */
  readonly folder: string
  readonly name: string
  /** What the user says that a record is. */
  readonly record: RecordUnit | null
}

/** A range that the reader of a file left out: `file.division` names it. */
export interface RangeTask extends Omit<ReadTask, 'kind'> {
  readonly kind: 'range'
}

/** A text of lines in several encodings to UTF-8, as the private file `path`. */
export interface TranscodeTask extends Counted {
  readonly kind: 'transcode'
  readonly location: string
  readonly bytes: number
  readonly path: string
}

export interface Transcoded {
  readonly copy: TextCopy
  readonly problems: readonly Problem[]
}

export interface UnpackTask extends UnpackRequest, Counted {
  readonly kind: 'unpack'
  /** Of the container, with its volumes. */
  readonly bytes: number
}

/** Reads one file. */
export async function readTables(task: ReadTask): Promise<ReadTables> {
  const shared = new SharedCellFile(join(task.folder, `${task.name}.cells`))
  try {
    return await readInto(task, shared)
  } finally {
    shared.close()
  }
}

/** Never throws for what the file is like: that is a problem of the whole, and what was read before stays. */
export async function readInto(
  { file, format, folder, name, record }: Omit<ReadTask, 'kind'>,
  shared: SharedCellFile,
): Promise<ReadTables> {
  const sink = new CellFiles(folder, name, shared)
  try {
    const read = await readerOf(format)
    await read(file, sink)
  } catch (error) {
    if (error instanceof LeaktallyError) throw error
    if (error instanceof UnreadableFormat) sink.problem(error.code, 1, error.detail === '' ? undefined : error.detail)
    else if (/^E[A-Z]+$/.test(errnoOf(error))) sink.problem('source-unreadable', 1, errnoOf(error))
    else sink.problem('format-damaged')
  }
  const read = sink.finish()
  return record === null || record === 'block' ? withForms(read, format, folder, name, shared) : read
}

/** Null when the range cannot be read by itself. */
export async function readRange({ file, format, folder, name }: RangeTask): Promise<ReadTables | null> {
  const sink = new CellFiles(folder, name, null)
  try {
    const read = await readerOf(format)
    await read(file, sink)
    return sink.finish()
  } catch (error) {
    if (error instanceof UnprovenRange || error instanceof UnreadableFormat) return null
    throw error
  }
}

/** A file of a plan with many files. */
export interface PlanTask {
  readonly kind: 'plan'
  readonly file: PreparedFile
  readonly rules: PlanRules
}

/** An input that cannot be read to its end is scanned as far as it came. */
export async function transcodeText({ location, path }: TranscodeTask): Promise<Transcoded> {
  // Loaded where a text asks for it.
  const { writeTextCopy } = await import('../format/transcode/text-copy.js')
  const source = new FileSource(location)
  try {
    return writeTextCopy(source, path)
  } finally {
    source.close()
  }
}

export function unpackContainer(task: UnpackTask): Promise<Unpacked> {
  try {
    mkdirSync(task.folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw outputFailed(error)
  }
  return unpack(task)
}
