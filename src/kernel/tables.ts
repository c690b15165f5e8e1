/**
 * The tables that every kernel begins with: what the reference knows, and the words of the project. They are made when the kernel is built,
 * decoded once a process, and handed to other threads in shared memory.
 */
import { lexiconBytes, type CompiledLexicon } from './lexicon-table.js'
import type { KernelInstance } from './module.js'
import { packedArena, packedLexicon } from './tables.generated.js'

/** Bytes without the long runs of zeros between them: where each piece belongs, and all pieces one after another. */
export interface PackedTable {
  readonly places: readonly (readonly [at: number, length: number])[]
  readonly base64: string
}

export interface KernelTables {
  /** Pieces of the arena one after another. */
  readonly arena: Uint8Array
  readonly lexicon: CompiledLexicon
}

let tables: KernelTables | undefined

/** Decoded at the first call. Cost: some 5 ms then. */
export function kernelTables(): KernelTables {
  return (tables ??= { arena: decoded(packedArena), lexicon: unpackedLexicon() })
}

/** Takes what another thread has decoded. */
export function adoptTables(adopted: KernelTables): void {
  tables = adopted
}

/** Writes the tables of the reference into an arena. Cost: copying half a megabyte. */
export function writeTables(kernel: KernelInstance): void {
  unpack(packedArena, kernelTables().arena, new Uint8Array(kernel.memory.buffer))
}

function unpackedLexicon(): CompiledLexicon {
  const lexicon = new Uint8Array(new SharedArrayBuffer(lexiconBytes))
  unpack(packedLexicon, decoded(packedLexicon), lexicon)
  return lexicon
}

function unpack({ places }: PackedTable, pieces: Uint8Array, target: Uint8Array): void {
  let from = 0
  for (const [at, length] of places) {
    target.set(pieces.subarray(from, from + length), at)
    from += length
  }
}

function decoded({ base64 }: PackedTable): Uint8Array {
  const letters = atob(base64)
  const bytes = new Uint8Array(new SharedArrayBuffer(letters.length))
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at)
  return bytes
}
