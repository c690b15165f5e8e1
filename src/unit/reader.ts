/**
 * The bytes of a unit, in order, and single records of it again. A dialect that the kernel does not speak is rewritten to
 * a private file first; positions in it are then those of the rewritten text, but invalid bytes are met in the original.
 */
import { createReadStream, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { ExoticCounts } from '../format/delimited/exotic.js'
import { markBytes } from '../format/encoding/encoding.js'
import { asciiAt, codeUnitBytes } from '../format/encoding/code-units.js'
import { recordSeparator } from '../format/records/separators.js'
import type { Problem } from '../problem.js'
import { FileSource, type ByteSource } from '../source/file.js'
import { locationBytes } from '../source/location.js'
import { openPieces } from '../source/pieces.js'
import { outputFailed } from '../source/write.js'
import { InvalidBytes } from './invalid-bytes.js'
import type { UnitTask } from './task.js'

/** What is read of a task, whatever is done with it. */
export type UnitPlace = Omit<UnitTask, 'kind'>

export interface UnitReader {
  /** Bytes to read. */
  readonly bytes: number
  /** Bytes of the input that were rewritten to them; null where they are the input's own. */
  readonly rewrittenBytes: number | null
  /** Bytes of the input before the unit, when the unit is the whole input: they are hashed, not scanned. */
  readonly before: Uint8Array
  /** The header record, to recognise it when it is repeated; empty when there is none. */
  readonly header: Uint8Array
  /** Next bytes of the unit; gives how many came. */
  read(target: Uint8Array): number
  /** A record again, by its position. */
  slice(position: number, length: number): Uint8Array
  /** What was odd about the bytes read up to now, and while a dialect was rewritten. */
  problems(): readonly Problem[]
  /** Whether the input is still the file that was planned. */
  isUnchanged(): boolean
  close(): void
}

export async function openUnit(task: UnitPlace): Promise<UnitReader> {
  return task.table.dialect.exotic === null ? openPlain(task) : openRewritten(task)
}

function openPlain(task: UnitPlace): UnitReader {
  const { input, table } = task
  const original = table.cells === null && input.text === null ? new FileSource(input.location) : null
  const source = original ?? (input.text === null ? openPieces(table.cells?.pieces ?? []) : new FileSource(input.text.location))
  const { byteStart, byteEnd } = task.unit
  const invalid = invalidBytesOf(task)
  let position = byteStart
  return {
    bytes: byteEnd - byteStart,
    rewrittenBytes: null,
    before: task.whole ? bytesOf(source, 0, byteStart) : new Uint8Array(0),
    header: headerBytes(task, source),
    read: (target) => {
      const count = source.read(target, position)
      position += count
      invalid?.add(target.subarray(0, count))
      if (position === byteEnd || count < target.length) invalid?.end()
      return count
    },
    slice: (at, length) => bytesOf(source, at, length),
    problems: () => invalid?.problems() ?? [],
    // A copy is ours; whether the input is still what it was made of, the hash of the input tells.
    isUnchanged: () => original?.isUnchanged(input) ?? true,
    close: () => {
      source.close()
    },
  }
}

/** Null for other encodings, whose invalid bytes the kernel meets while it decodes them, and for cells, which a reader has written. */
function invalidBytesOf({ table, unit }: UnitPlace): InvalidBytes | null {
  return table.encoding === 'utf-8' && table.cells === null ? new InvalidBytes(unit.byteStart) : null
}

function bytesOf(source: ByteSource, position: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  return bytes.subarray(0, source.read(bytes, position))
}

/** Longest header looked at again; a longer one is not recognised when it comes twice. */
const longestHeaderBytes = 64 * 1024

/** The line before the first data record is the header. */
function headerBytes(task: UnitPlace, source: ByteSource): Uint8Array {
  const { header, dataStart, dialect, encoding } = task.table
  if (header === null || dialect.kind !== 'delimited') return new Uint8Array(0)
  const start = Math.max(0, dataStart - longestHeaderBytes)
  const bytes = bytesOf(source, start, dataStart - start)
  if (task.table.cells !== null) return lastRecord(bytes)
  const unit = codeUnitBytes(encoding)
  const isLineEndBefore = (place: number): boolean => [10, 13].includes(asciiAt(bytes, place - unit, encoding))
  let end = bytes.length
  while (end > 0 && isLineEndBefore(end)) end -= unit
  let from = end
  while (from > 0 && !isLineEndBefore(from)) from -= unit
  return bytes.subarray(from === 0 && start === 0 ? markBytes(bytes) : from, end)
}

/** Without its separator; nothing when the format itself names the columns. */
function lastRecord(bytes: Uint8Array): Uint8Array {
  const end = Math.max(bytes.length - 1, 0)
  return bytes.subarray(bytes.lastIndexOf(recordSeparator, end - 1) + 1, end)
}

async function openRewritten(task: UnitPlace): Promise<UnitReader> {
  const { unit, input, settings } = task
  const file = join(settings.spillDirectory, `unit-${unit.index}.cells`)
  const { problems, rewrittenBytes } = await rewriteTo(file, task)
  const original = new FileSource(input.location)
  const source = new FileSource(Buffer.from(file).toString('latin1'))
  let position = 0
  return {
    bytes: source.bytes,
    rewrittenBytes,
    before: new Uint8Array(0),
    header: new Uint8Array(0),
    read: (bytes) => {
      const count = source.read(bytes, position)
      position += count
      return count
    },
    slice: (at, length) => bytesOf(source, at - unit.byteStart, length),
    problems: () => problems,
    isUnchanged: () => original.isUnchanged(input),
    close: () => {
      original.close()
      source.close()
      rmSync(file, { force: true })
    },
  }
}

/** Rewrites the unit for the kernel; gives what was odd, and how many bytes of the input were read. */
async function rewriteTo(file: string, task: UnitPlace): Promise<{ problems: Problem[]; rewrittenBytes: number }> {
  const { unit, input, table } = task
  // Loaded only where a table asks for it: csv-parse takes longer to load than a small table to scan.
  const { emptyExoticCounts, rewriteExotic } = await import('../format/delimited/exotic.js')
  const counts = emptyExoticCounts()
  const invalid = invalidBytesOf(task)
  const target = await open(file, 'w', 0o600).catch(failOutput)
  const stream = createReadStream(locationBytes(input.text?.location ?? input.location), {
    start: unit.byteStart,
    end: Math.max(unit.byteEnd - 1, 0),
  })
  try {
    for await (const piece of rewriteExotic(judged(stream, invalid), table.dialect, table.encoding, counts))
      await target.appendFile(piece).catch(failOutput)
  } finally {
    await target.close().catch(failOutput)
  }
  return { problems: [...(invalid?.problems() ?? []), ...rewritingProblems(counts, unit.byteStart)], rewrittenBytes: stream.bytesRead }
}

/** The chunks as they are, seen by `invalid` on their way. */
async function* judged(chunks: AsyncIterable<Uint8Array>, invalid: InvalidBytes | null): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    invalid?.add(chunk)
    yield chunk
  }
  invalid?.end()
}

function failOutput(error: unknown): never {
  throw outputFailed(error)
}

function rewritingProblems(counts: ExoticCounts, byteStart: number): Problem[] {
  const problems: Problem[] = []
  const add = (code: Problem['code'], count: number): void => {
    if (count > 0) problems.push({ code, count, byteStarts: [byteStart] })
  }
  add('quote-literal', counts.literalQuotes)
  add('separator-replaced', counts.replaced)
  add('comment-lines', counts.comments)
  const { invalidBytes, invalidStarts } = counts
  if (invalidBytes === 0) return problems
  return [...problems, { code: 'encoding-invalid', count: invalidBytes, byteStarts: invalidStarts.map((start) => byteStart + start) }]
}
