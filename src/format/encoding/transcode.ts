/** Text in another encoding to UTF-8, bytes to bytes, piece by piece: where the kernel does not decode it itself. */

/** Most bytes that one byte becomes: U+FFFD has three. */
export const mostGrowth = 3

export interface Transcoded {
  /** Bytes of the original that were read; fewer than given only where the text goes on and its last character or line is cut. */
  readonly used: number
  readonly written: number
  /** Places in the given bytes that are no character; each became U+FFFD. */
  readonly invalidStarts: readonly number[]
}

/**
 * Transcodes the beginning of `bytes` to the beginning of `target`, which has room for `mostGrowth` times as many. What it gives for a piece
 * depends on that piece alone, so that it can be asked again.
 *
 * `final`  the text ends with these bytes.
 * Cost     O(bytes). Never throws.
 */
export type Transcode = (bytes: Uint8Array, final: boolean, target: Uint8Array) => Transcoded
