/**
 * Found files → what the plan can plan: containers are unpacked, members again, and every other format becomes tables of cells; what lies
 * inside such a file (an attachment) is a member too.
 *
 * What is made lies in a private folder that lives as long as the scan. Its order is that of the paths, whatever was ready first.
 */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import pLimit from 'p-limit'
import { asFound, asTables, type PreparedFile } from '../format/prepared-file.js'
import { memberName } from '../format/member-name.js'
import { recognise, type WantedReading } from '../format/recognise/recognise.js'
import { databasesOfLogs } from '../format/sqlite/log-files.js'
import type { ContainerFormat, TableFormat } from '../format/formats.js'
import type { ResolvedOptions } from '../options.js'
import type { PlannedFile, PlanRules } from '../plan/plan-file.js'
import type { Problem, ProblemCode } from '../problem.js'
import { FileSource } from '../source/file.js'
import type { FoundFile } from '../source/found-file.js'
import { locationBytes } from '../source/location.js'
import type { UnpackedMember } from '../source/unpacked.js'
import { groupVolumes } from '../source/volumes.js'
import { byPath, withUniquePaths } from '../source/walk.js'
import { smallBytes, type EarlyFile } from '../unit/prepare-files.js'
import type { HashResult } from '../unit/task.js'
import { inBatches } from './batches.js'
import type { TaskRunner } from './pool.js'
import { readFile } from './read-file.js'

/** From so many files on they are read and planned in the scan's threads, small ones in batches. */
export const manyFiles = 16
/** Containers opened one in another. Seized archives nest two or three times; deeper ones are made to exhaust who opens them. */
const deepestContainer = 8

/** What a byte of a workbook or an archive costs, in bytes of text: it is packed about eight times, and must be unpacked. */
const packedCost = 16
/** The same of small files of any kind. */
const mixedCost = 4

export interface Preparation {
  readonly options: ResolvedOptions
  /** Where the work is done, asked for with the first file that needs it. `cost`: of a byte, in bytes of text. */
  readonly runner: (cost: number) => Promise<TaskRunner>
  /** A private folder, made when it is asked for. */
  readonly folder: () => string
  /** By which small files are planned at once; null where nothing is to be planned. */
  readonly rules: PlanRules | null
}

export interface Prepared {
  readonly files: readonly PreparedFile[]
  /** What was planned while it was read. */
  readonly planned: ReadonlyMap<PreparedFile, PlannedFile>
  /** What was hashed while it was read, by location. */
  readonly hashes: ReadonlyMap<string, HashResult>
}

export async function prepareFiles(files: readonly FoundFile[], preparation: Preparation): Promise<Prepared> {
  const preparing = new Preparing(preparation)
  const prepared = await preparing.all(files, null, 0)
  const { planned, hashes } = preparing
  // Without members, the order and the names are those of the files.
  return { files: prepared.length === files.length ? prepared : withUniquePaths(prepared.sort(byPath)), planned, hashes }
}

class Preparing {
  readonly #preparation: Preparation
  /** Files opened at once, as in the plan. */
  readonly #opening = pLimit(16)
  /** Path of a database → where its log lies. */
  readonly #logs = new Map<string, string>()
  #made = 0
  readonly planned = new Map<PreparedFile, PlannedFile>()
  readonly hashes = new Map<string, HashResult>()

  constructor(preparation: Preparation) {
    this.#preparation = preparation
  }

  async all(files: readonly FoundFile[], container: string | null, depth: number): Promise<PreparedFile[]> {
    const volumes = groupVolumes(files)
    const databases = databasesOfLogs(files)
    for (const log of files) {
      const database = databases.get(log.path)
      if (database !== undefined) this.#logs.set(database.path, log.location)
    }
    const early = this.#startBatches(
      files.filter(({ path }) => !volumes.first.has(path) && !databases.has(path) && !this.#logs.has(path)),
      container,
    )
    const prepared = files.map(async (file) => {
      const database = databases.get(file.path)
      if (database !== undefined) {
        return [{ ...asFound(file, container), skipped: { code: 'source-log', detail: database.path } as const }]
      }
      const first = volumes.first.get(file.path)
      if (first === undefined) return this.#one(file, volumes.further.get(file.path) ?? [], container, depth, await early.get(file))
      return [{ ...asFound(file, container), skipped: { code: 'source-volume', detail: first } as const }]
    })
    return withUnreadLogs((await Promise.all(prepared)).flat())
  }

  /** Small files in batches; what comes of each. Few are taken one by one: starting threads for them would cost more. */
  #startBatches(files: readonly FoundFile[], container: string | null): ReadonlyMap<FoundFile, Promise<EarlyFile>> {
    const small = files.filter(({ skipped, bytes }) => skipped === null && bytes <= smallBytes)
    const early = new Map<FoundFile, Promise<EarlyFile>>()
    if (small.length < manyFiles) return early
    for (const batch of inBatches(small, (file) => file.bytes)) {
      const known = this.#opening(() => this.#batch(batch, container))
      batch.forEach((file, index) =>
        early.set(
          file,
          known.then((all) => all[index] ?? null),
        ),
      )
    }
    // A batch that fails fails the scan by the first of its files.
    for (const one of early.values()) one.catch(() => undefined)
    return early
  }

  async #batch(files: readonly FoundFile[], container: string | null): Promise<EarlyFile[]> {
    const { options, runner, folder, rules } = this.#preparation
    options.signal?.throwIfAborted()
    const { encoding, delimiter, record, passwords } = options
    const wanted = { encoding, delimiter, record }
    const threads = await runner(mixedCost)
    return threads.run({ kind: 'files', files, container, wanted, passwords, rules, folder: folder(), name: this.#nextName() })
  }

  async #one(
    file: FoundFile,
    volumes: readonly FoundFile[],
    container: string | null,
    depth: number,
    early: EarlyFile | undefined,
  ): Promise<PreparedFile[]> {
    this.#preparation.options.signal?.throwIfAborted()
    if (file.skipped !== null) return [asFound(file, container)]
    if (early?.hash) this.hashes.set(file.location, early.hash)
    if (early?.prepared) {
      if (early.planned !== null) this.planned.set(early.prepared, early.planned)
      return this.#withMembers(early.prepared, early.members, depth)
    }
    const recognition = early?.recognition ?? (await this.#opening(() => recogniseFile(file, this.#preparation.options)))
    if (recognition.as === 'tables') return this.#read(file, recognition.format, container, depth)
    if (recognition.as === 'container') return this.#unpack(file, volumes, recognition.format, container, depth)
    const { encoding } = recognition
    if (encoding === 'mixed') return [await this.#transcode(file, container)]
    return [{ ...asFound(file, container), encoding }]
  }

  async #transcode(file: FoundFile, container: string | null): Promise<PreparedFile> {
    const runner = await this.#preparation.runner(packedCost)
    const path = join(this.#preparation.folder(), `${this.#nextName()}.text`)
    const { copy, problems } = await runner.run({ kind: 'transcode', location: file.location, bytes: file.bytes, path })
    return { ...asFound(file, container), text: copy, problems }
  }

  /** Its tables, and behind it what lies inside it, such as attachments. */
  async #read(file: FoundFile, format: TableFormat, container: string | null, depth: number): Promise<PreparedFile[]> {
    const { options, folder } = this.#preparation
    const runner = await this.#preparation.runner(packedCost)
    const { encoding, passwords, record } = options
    const ofText = encoding === 'utf-8' || encoding === 'gb18030' ? encoding : null
    const log = this.#logs.get(file.path)
    const readable = { location: file.location, bytes: file.bytes, passwords, encoding: ofText, ...(log === undefined ? {} : { log }) }
    const read = await readFile(runner, { kind: 'read', file: readable, format, folder: folder(), name: this.#nextName(), record })
    return this.#withMembers(asTables(file, format, read, container), read.members, depth)
  }

  /** A file with what lies inside it. */
  async #withMembers(file: PreparedFile, members: readonly UnpackedMember[], depth: number): Promise<PreparedFile[]> {
    if (members.length === 0) return [file]
    if (depth >= deepestContainer) return [{ ...file, problems: [...file.problems, problemOf('container-too-deep')] }]
    return [file, ...(await this.#members(file, members, depth))]
  }

  async #unpack(
    file: FoundFile,
    volumes: readonly FoundFile[],
    format: ContainerFormat,
    container: string | null,
    depth: number,
  ): Promise<PreparedFile[]> {
    const whole: PreparedFile = { ...file, container, format, tables: null, encoding: null, text: null, problems: [] }
    if (depth >= deepestContainer) return [{ ...whole, skipped: { code: 'container-too-deep', detail: '' } }]
    const { options } = this.#preparation
    const runner = await this.#preparation.runner(packedCost)
    const { members, problem } = await runner.run({
      kind: 'unpack',
      location: file.location,
      bytes: [file, ...volumes].reduce((sum, volume) => sum + volume.bytes, 0),
      by: format === 'zip' || format === 'office' ? format : '7z',
      volumeNames: [file, ...volumes].map(plainName),
      furtherVolumes: volumes.map(({ location }) => location),
      folder: join(this.#preparation.folder(), this.#nextName()),
      passwords: options.passwords,
    })
    if (problem !== null && members.length === 0) return [{ ...whole, skipped: { code: problem, detail: '' } }]
    return [{ ...whole, problems: problem === null ? [] : [problemOf(problem)] }, ...(await this.#members(file, members, depth))]
  }

  async #members(container: FoundFile, members: readonly UnpackedMember[], depth: number): Promise<PreparedFile[]> {
    const found = members.map((member) => memberFile(container.path, member))
    const prepared = await this.all(withUniquePaths(found.sort(byPath)), container.path, depth + 1)
    const damaged = new Set(members.flatMap((member) => (member.problem === 'member-damaged' ? [member.location] : [])))
    return prepared.map((one) => (damaged.has(one.location) ? { ...one, problems: [...one.problems, problemOf('member-damaged')] } : one))
  }

  #nextName(): string {
    return String(this.#made++)
  }
}

/** The log of a database that was not read was not read either. */
function withUnreadLogs(files: readonly PreparedFile[]): PreparedFile[] {
  const unread = new Set(files.flatMap(({ path, skipped }) => (skipped === null ? [] : [path])))
  return files.map((file) => (file.skipped?.code === 'source-log' && unread.has(file.skipped.detail) ? { ...file, skipped: null } : file))
}

const problemOf = (code: ProblemCode): Problem => ({ code, count: 1, byteStarts: [] })

/** A file that cannot be read is left to the plan, which says why. */
async function recogniseFile(file: FoundFile, wanted: WantedReading): ReturnType<typeof recognise> {
  try {
    const source = new FileSource(file.location)
    try {
      return await recognise(source, wanted)
    } finally {
      source.close()
    }
  } catch {
    return { as: 'text', encoding: null }
  }
}

/** What a volume is called for 7-Zip, which finds the others by it: the last part of the path. */
function plainName({ path }: FoundFile): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('!')) + 1)
}

function memberFile(container: string, { name, location, problem }: UnpackedMember): FoundFile {
  const path = `${container}!${memberName(name)}`
  if (location === '' || problem === 'encrypted')
    return { path, location: '', bytes: 0, modifiedMs: 0, skipped: { code: problem ?? 'member-damaged', detail: '' } }
  const { size, mtimeMs } = statSync(locationBytes(location))
  return { path, location, bytes: size, modifiedMs: mtimeMs, skipped: null }
}
