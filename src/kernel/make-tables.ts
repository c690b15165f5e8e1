/** Makes the tables that the built kernel brings along (tables.ts): out of the reference, and only when the kernel is built. */
import { compileLexicon } from './lexicon-table.js'
import { lexiconWords } from './lexicon-words.js'
import { instantiateKernel, silentImports } from './module.js'
import { writeReference } from './reference-tables.js'

export interface MadeTables {
  readonly arena: Pieces
  /** The words of the project, compiled. */
  readonly lexicon: Pieces
}

/** Bytes without the long runs of zeros between them. */
interface Pieces {
  readonly places: readonly (readonly [at: number, length: number])[]
  /** The pieces, one after another. */
  readonly bytes: Uint8Array
}

/** So many zeros in a row are left out. */
const longGap = 64

/** Cost: some 200 ms. */
export function makeTables(): MadeTables {
  const untouched = instantiateKernel(silentImports)
  const kernel = instantiateKernel(silentImports)
  writeReference(kernel)
  const lexicon = compileLexicon(lexiconWords())
  return {
    arena: piecesOf(new Uint8Array(kernel.memory.buffer), new Uint8Array(untouched.memory.buffer)),
    lexicon: piecesOf(lexicon, new Uint8Array(lexicon.length)),
  }
}

function piecesOf(all: Uint8Array, untouched: Uint8Array): Pieces {
  const places = placesOf(all, untouched)
  const bytes = new Uint8Array(places.reduce((sum, [, length]) => sum + length, 0))
  let end = 0
  for (const [at, length] of places) {
    bytes.set(all.subarray(at, at + length), end)
    end += length
  }
  return { places, bytes }
}

/** Where something was written, without long runs of what was there before. */
function placesOf(bytes: Uint8Array, untouched: Uint8Array): [at: number, length: number][] {
  const places: [number, number][] = []
  let last = -longGap
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === untouched[at]) continue
    const piece = places.at(-1)
    if (piece === undefined || at - last > longGap) places.push([at, 1])
    else piece[1] = at + 1 - piece[0]
    last = at
  }
  return places
}
