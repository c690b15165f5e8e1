/** Where a place of a text copy lies in the original file. */
import { FileSource } from '../../source/file.js'
import { transcodeMixed, type TranscodedLines } from './mixed.js'
import { pieceBytes, type TextCopy } from './text-copy.js'
import { mostGrowth } from '../encoding/transcode.js'

/** Asked for places in any order; in ascending order each costs the way from the one before. */
export class Origins {
  readonly #copy: TextCopy
  readonly #source: FileSource
  #known: readonly [copy: number, original: number] = [0, 0]

  /** `location`: of the original. */
  constructor(copy: TextCopy, location: string) {
    this.#copy = copy
    this.#source = new FileSource(location)
  }

  /** Byte of the original at which the line begins that holds `place` of the copy; its end for the copy's end. */
  of(place: number): number {
    this.#goTo(place)
    return this.#known[1]
  }

  /** The end of the line that stands before `place`. */
  endOf(place: number): number {
    const next = this.#goTo(place)
    return this.#known[1] + (this.#known[0] < place ? this.#piece(next).used : 0)
  }

  /** Gives the length of the shortest beginning of what follows whose text would reach beyond `place`. */
  #goTo(place: number): number {
    this.#known = this.#nearestBefore(place)
    const beyond = this.#goOn(place)
    // The longest beginning whose text does not reach beyond the place.
    let low = 0
    let high = beyond
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (this.#known[0] + this.#piece(middle).written <= place) low = middle
      else high = middle
    }
    const piece = this.#piece(low)
    this.#take(piece)
    return high - piece.used
  }

  /** Goes on in steps that double, while they do not lead beyond `place`; gives the length of the one that would. */
  #goOn(place: number): number {
    for (let length = 64; ; length = Math.min(length * 2, Math.max(pieceBytes, length))) {
      const piece = this.#piece(length)
      if (this.#known[0] + piece.written > place) return length
      if (this.#known[1] + length >= this.#source.bytes) {
        this.#take(piece)
        return 0
      }
      if (piece.used === 0 && length >= pieceBytes) length *= 2
      this.#take(piece)
    }
  }

  #piece(length: number): TranscodedLines {
    const bytes = new Uint8Array(Math.max(0, Math.min(length, this.#source.bytes - this.#known[1])))
    this.#source.read(bytes, this.#known[1])
    const isLast = this.#known[1] + bytes.length >= this.#source.bytes
    return transcodeMixed(bytes, isLast, new Uint8Array(bytes.length * mostGrowth))
  }

  #take({ written, used }: TranscodedLines): void {
    this.#known = [this.#known[0] + written, this.#known[1] + used]
  }

  close(): void {
    this.#source.close()
  }

  #nearestBefore(place: number): readonly [number, number] {
    const { places } = this.#copy
    let low = 0
    for (let high = places.length; high - low > 1;) {
      const middle = (low + high) >> 1
      if ((places[middle]?.[0] ?? 0) <= place) low = middle
      else high = middle
    }
    const piece = places[low] ?? ([0, 0] as const)
    return this.#known[0] <= place && this.#known[0] > piece[0] ? this.#known : piece
  }
}
