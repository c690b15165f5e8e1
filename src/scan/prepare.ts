/**
 * Found files → what the plan can plan: containers are unpacked, members again, and every other format becomes tables of cells; what lies
 * inside such a file (an attachment) is a member too.
 *
 * What is made lies in a private folder that lives as long as the scan. Its order is that of the paths, whatever was ready first.
 */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import pLimit from 'p-limit'
import { asFound, type PreparedFile } from '../format/prepared-file.js'
import { memberName } from '../format/member-name.js'
import { recognise, type WantedReading } from '../format/recognise/recognise.js'
import { databasesOfLogs } from '../format/sqlite/log-files.js'
import type { ContainerFormat, TableFormat } from '../format/formats.js'
import type { ResolvedOptions } from '../options.js'
import { unscannedCodes, type Problem, type ProblemCode } from '../problem.js'
import { FileSource } from '../source/file.js'
import type { FoundFile } from '../source/found-file.js'
import { locationBytes } from '../source/location.js'
import type { UnpackedMember } from '../source/unpacked.js'
import { groupVolumes } from '../source/volumes.js'
import { byPath, withUniquePaths } from '../source/walk.js'
import type { TaskRunner } from './pool.js'
import { readFile } from './read-file.js'

/** Containers opened one in another. Seized archives nest two or three times; deeper ones are made to exhaust who opens them. */
const deepestContainer = 8

export interface Preparation {
  readonly options: ResolvedOptions
  /** Asked for with the first file that needs it. */
  readonly runner: () => Promise<TaskRunner>
  /** A private folder, made when it is asked for. */
  readonly folder: () => string
}

export async function prepareFiles(files: readonly FoundFile[], preparation: Preparation): Promise<PreparedFile[]> {
  const prepared = await new Preparing(preparation).all(files, null, 0)
  // Without members, the order and the names are those of the files.
  return prepared.length === files.length ? prepared : withUniquePaths(prepared.sort(byPath))
}

class Preparing {
  readonly #preparation: Preparation
  /** Files opened at once, as in the plan. */
  readonly #opening = pLimit(16)
  /** Path of a database → where its log lies. */
  readonly #logs = new Map<string, string>()
  #made = 0

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
    const prepared = files.map((file) => {
      const database = databases.get(file.path)
      if (database !== undefined) {
        return Promise.resolve([{ ...asFound(file, container), skipped: { code: 'source-log', detail: database.path } as const }])
      }
      const first = volumes.first.get(file.path)
      if (first === undefined) return this.#one(file, volumes.further.get(file.path) ?? [], container, depth)
      return Promise.resolve([{ ...asFound(file, container), skipped: { code: 'source-volume', detail: first } as const }])
    })
    return withUnreadLogs((await Promise.all(prepared)).flat())
  }

  async #one(file: FoundFile, volumes: readonly FoundFile[], container: string | null, depth: number): Promise<PreparedFile[]> {
    this.#preparation.options.signal?.throwIfAborted()
    if (file.skipped !== null) return [asFound(file, container)]
    const recognition = await this.#opening(() => recogniseFile(file, this.#preparation.options))
    if (recognition.as === 'tables') return this.#read(file, recognition.format, container, depth)
    if (recognition.as === 'container') return this.#unpack(file, volumes, recognition.format, container, depth)
    const { encoding } = recognition
    if (encoding === 'mixed') return [await this.#transcode(file, container)]
    return [{ ...asFound(file, container), encoding }]
  }

  async #transcode(file: FoundFile, container: string | null): Promise<PreparedFile> {
    const runner = await this.#preparation.runner()
    const path = join(this.#preparation.folder(), `${this.#nextName()}.text`)
    const { copy, problems } = await runner.run({ kind: 'transcode', location: file.location, bytes: file.bytes, path })
    return { ...asFound(file, container), text: copy, problems }
  }

  /** Its tables, and behind it what lies inside it, such as attachments. */
  async #read(file: FoundFile, format: TableFormat, container: string | null, depth: number): Promise<PreparedFile[]> {
    const { options, folder } = this.#preparation
    const runner = await this.#preparation.runner()
    const { encoding, passwords, record } = options
    const ofText = encoding === 'utf-8' || encoding === 'gb18030' ? encoding : null
    const log = this.#logs.get(file.path)
    const readable = { location: file.location, bytes: file.bytes, passwords, encoding: ofText, ...(log === undefined ? {} : { log }) }
    const read = await readFile(runner, { kind: 'read', file: readable, format, folder: folder(), name: this.#nextName(), record })
    const { tables, members, problems } = read
    const failed = tables.length + members.length === 0 ? problems.find(({ code }) => unscannedCodes.has(code)) : undefined
    const whole = { ...file, container, format, tables, encoding: null, text: null, problems }
    if (failed !== undefined) return [{ ...whole, skipped: { code: failed.code, detail: failed.detail ?? '' } }]
    if (members.length === 0) return [whole]
    if (depth >= deepestContainer) return [{ ...whole, problems: [...problems, problemOf('container-too-deep')] }]
    return [whole, ...(await this.#members(file, members, depth))]
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
    const runner = await this.#preparation.runner()
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
      return await recognise(source, file.location, wanted)
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
