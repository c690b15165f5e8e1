/** A file of ours that lies in pieces, one behind another, read as if it were one. */
import { FileSource, type FilePlace, type OpenFile } from './file.js'

/** Throws the system's error when a piece cannot be opened; none stays open then. A piece that is not read is opened all the same. */
export function openPieces(places: readonly FilePlace[]): OpenFile {
  const pieces: FileSource[] = []
  try {
    for (const place of places) pieces.push(new FileSource(place.location, place))
  } catch (error) {
    closeAll(pieces)
    throw error
  }
  const [only] = pieces
  return pieces.length === 1 && only !== undefined ? only : new JoinedSource(pieces)
}

function closeAll(pieces: readonly FileSource[]): void {
  for (const piece of pieces) piece.close()
}

class JoinedSource implements OpenFile {
  readonly bytes: number
  readonly #pieces: readonly FileSource[]

  constructor(pieces: readonly FileSource[]) {
    this.#pieces = pieces
    this.bytes = pieces.reduce((sum, piece) => sum + piece.bytes, 0)
  }

  /** Cost: a look at every piece before the position, and there are few. */
  read(target: Uint8Array, position: number): number {
    let taken = 0
    let start = 0
    for (const piece of this.#pieces) {
      const from = position + taken - start
      if (taken < target.length && from < piece.bytes) taken += piece.read(target.subarray(taken), from)
      start += piece.bytes
    }
    return taken
  }

  close(): void {
    closeAll(this.#pieces)
  }
}
