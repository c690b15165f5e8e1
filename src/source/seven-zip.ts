/**
 * Every container but zip, through 7-Zip compiled to WebAssembly: 7z, rar 4 and 5, tar, gzip, bzip2, xz, zstd, volumes, and damaged zips.
 *
 * One kept library for all of them, without an install script, and quicker than those in JavaScript (gzip: 560 MB/s). It never touches the
 * file system: it sees the container's bytes under a made-up path, and each member that it creates becomes a numbered private file, so
 * that no name in a container, and no link, leads anywhere.
 */
import { closeSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { SevenZipModuleFactory } from '7z-wasm'
import { LeaktallyError, type ProblemCode } from '../problem.js'
import { FileSource } from './file.js'
import { hasLockedNames } from './locked-names.js'
import { toLocation } from './location.js'
import type { Unpacked, UnpackedMember, UnpackRequest } from './unpacked.js'
import { outputFailed } from './write.js'

/** What is used of Emscripten's in-memory file system; its own types are older than it. */
interface FileNode {
  readonly name: string
  readonly parent: FileNode
  usedBytes: number
  node_ops: Record<string, unknown>
  stream_ops: Record<string, unknown>
}

interface Stream {
  readonly node: FileNode
}

interface FileSystem {
  readonly root: {
    readonly mount: { readonly type: { createNode(parent: FileNode, name: string, mode: number, device: number): FileNode } }
  }
  mkdir(path: string): FileNode
  createDataFile(parent: string, name: string, bytes: Uint8Array, canRead: boolean, canWrite: boolean, canOwn: boolean): void
  lookupPath(path: string): { readonly node: FileNode }
  isFile(mode: number): boolean
  isDir(mode: number): boolean
  getPath(node: FileNode): string
}

interface Run {
  readonly status: number
  readonly errors: readonly string[]
  readonly members: readonly UnpackedMember[]
}

const damages = /^ERROR: (?:CRC Failed|Data Error|Unexpected end of data|Unsupported Method|Headers Error)[^:]*: (.*)$/
const wrongPassword = /wrong password|encrypted/i

/** Without one 7-Zip asks, and nobody answers. */
const noPassword = 'none'

/** Unpacks with each password in turn until one fits. Throws `output-failed` when members cannot be written. */
export async function unpackWithSevenZip(request: UnpackRequest): Promise<Unpacked> {
  let run = await runOnce(request, null)
  for (const password of request.passwords) {
    if (!run.errors.some((line) => wrongPassword.test(line))) break
    run = await runOnce(request, password)
  }
  return judged(run)
}

function judged({ status, errors, members }: Run): Unpacked {
  const locked = errors.some((line) => wrongPassword.test(line))
  const damaged = new Set(errors.map((line) => damages.exec(line)?.[1]).filter((name) => name !== undefined))
  const code: ProblemCode = locked ? 'encrypted' : 'member-damaged'
  const judgedMembers = members.map((member) => (damaged.has(member.name) ? { ...member, problem: code } : member))
  if (errors.some((line) => /missing volume/i.test(line))) return { members: judgedMembers, problem: 'volume-missing' }
  if (status === 0 || judgedMembers.some(({ problem }) => problem !== null)) return { members: judgedMembers, problem: null }
  return { members: judgedMembers, problem: locked ? 'encrypted' : 'format-damaged' }
}

/** Members by their order in the container, as `<folder>/<n>`; the folder's files of an earlier run are written over. */
async function runOnce(request: UnpackRequest, password: string | null): Promise<Run> {
  // Its types name the factory as the module itself, which it is to `require` only.
  const load = ((await import('7z-wasm')) as unknown as { readonly default: SevenZipModuleFactory }).default
  const errors: string[] = []
  const sevenZip = await load({
    print: () => undefined,
    printErr: (line: string) => {
      errors.push(line)
    },
    // Nobody answers questions.
    stdin: () => null as unknown as number,
  })
  const system = sevenZip.FS as unknown as FileSystem
  const sources = [request.location, ...request.furtherVolumes].map((location) => new FileSource(location))
  const target = new MemberFiles(system, request.folder)
  try {
    system.mkdir('/volumes')
    sources.forEach((source, index) => {
      showFile(system, source, request.volumeNames[index] ?? 'volume')
    })
    const path = `/volumes/${request.volumeNames[0] ?? 'volume'}`
    const options = ['-y', '-aou', '-bd', '-bso0', '-bsp0', '-o/members', `-p${password ?? noPassword}`]
    const status = sevenZip.callMain(['x', ...options, path]) as unknown as number
    if (target.failure !== null) throw target.failure
    return { status, errors, members: target.finish() }
  } catch (error) {
    if (error instanceof LeaktallyError) throw error
    const locked = sources[0] !== undefined && hasLockedNames(sources[0])
    return { status: 2, errors: [...errors, locked ? 'encrypted' : 'damaged'], members: target.finish() }
  } finally {
    for (const source of sources) source.close()
  }
}

/** Makes a file of ours readable under /volumes, by position. */
function showFile(system: FileSystem, source: FileSource, name: string): void {
  system.createDataFile('/volumes', name, new Uint8Array(0), true, false, true)
  const { node } = system.lookupPath(`/volumes/${name}`)
  Object.defineProperty(node, 'usedBytes', { get: () => source.bytes })
  node.stream_ops = {
    ...node.stream_ops,
    read: (_: Stream, memory: Int8Array, offset: number, length: number, position: number) => {
      const wanted = Math.max(0, Math.min(length, source.bytes - position))
      return source.read(new Uint8Array(memory.buffer, memory.byteOffset + offset, wanted), position)
    },
  }
}

/** The folder /members: what is created in it becomes numbered files of ours. */
class MemberFiles {
  /** Set when one of them could not be written. */
  failure: LeaktallyError | null = null
  readonly #system: FileSystem
  readonly #folder: string
  readonly #members: {
    readonly path: string
    readonly node: FileNode
    readonly descriptor: number
    readonly member: Omit<UnpackedMember, 'name'>
  }[] = []
  readonly #links: FileNode[] = []

  constructor(system: FileSystem, folder: string) {
    this.#system = system
    this.#folder = folder
    this.#adopt(system.mkdir('/members'))
  }

  /** Closes them; names are those that they have in the end. */
  finish(): UnpackedMember[] {
    const nameOf = (node: FileNode): string => Buffer.from(this.#system.getPath(node).slice('/members/'.length)).toString('latin1')
    const members = this.#members.map(({ node, descriptor, member }): UnpackedMember => {
      closeSync(descriptor)
      return { ...member, name: nameOf(node) }
    })
    return [...members, ...this.#links.map((node): UnpackedMember => ({ name: nameOf(node), location: '', problem: 'source-link' }))]
  }

  #adopt(folder: FileNode): void {
    const original = folder.node_ops
    folder.node_ops = {
      ...original,
      mknod: (parent: FileNode, name: string, mode: number, device: number): FileNode => {
        const node = this.#system.root.mount.type.createNode(parent, name, mode, device)
        if (this.#system.isDir(mode)) this.#adopt(node)
        else if (this.#system.isFile(mode)) this.#keepInFile(node)
        return node
      },
      symlink: (parent: FileNode, name: string, target: string): FileNode => {
        const node = (original['symlink'] as (parent: FileNode, name: string, target: string) => FileNode)(parent, name, target)
        this.#links.push(node)
        return node
      },
    }
  }

  #keepInFile(node: FileNode): void {
    const path = join(this.#folder, String(this.#members.length))
    const descriptor = openSync(path, 'w+', 0o600)
    this.#members.push({ path, node, descriptor, member: { location: toLocation(Buffer.from(path)), problem: null } })
    const setAttributes = node.node_ops['setattr'] as (node: FileNode, attributes: { size?: number }) => void
    node.node_ops = {
      ...node.node_ops,
      setattr: (changed: FileNode, { size, ...others }: { size?: number }) => {
        setAttributes(changed, others)
        if (size === undefined) return
        this.#guarded(() => {
          ftruncateSync(descriptor, size)
        })
        changed.usedBytes = size
      },
    }
    node.stream_ops = {
      ...node.stream_ops,
      read: (_: Stream, memory: Int8Array, offset: number, length: number, position: number) =>
        readSync(descriptor, memory, offset, length, position),
      write: (stream: Stream, memory: Int8Array, offset: number, length: number, position: number) => {
        this.#guarded(() => {
          for (let done = 0; done < length;) done += writeSync(descriptor, memory, offset + done, length - done, position + done)
        })
        stream.node.usedBytes = Math.max(stream.node.usedBytes, position + length)
        return length
      },
    }
  }

  /** What fails is told at the end, not to 7-Zip: it would take a full disk for a damaged member. */
  #guarded(write: () => void): void {
    if (this.failure !== null) return
    try {
      write()
    } catch (error) {
      this.failure = outputFailed(error)
    }
  }
}
