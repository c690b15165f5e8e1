/** Text in another encoding to UTF-8, bytes to bytes, piece by piece. */

/** Encodings that are written anew before they are scanned. `mixed`: lines in UTF-8, in GB18030, and garbled ones, each by itself. */
export const transcodedEncodings = ['utf-16le', 'utf-16be', 'big5', 'mixed'] as const
export type TranscodedEncoding = (typeof transcodedEncodings)[number]

/** Most bytes that one byte becomes: U+FFFD has three. */
export const mostGrowth = 3

export interface Transcoded {
  /** Bytes of the original that were read; fewer than given only where the text goes on and its last character or line is cut. */
  readonly used: number
  readonly written: number
  /** Places in the given bytes that are no character; each became U+FFFD. */
  readonly invalidStarts: readonly number[]
  /** Lines that were read otherwise than as UTF-8, by what was done to them. Only of `mixed`. */
  readonly lines?: Readonly<Record<LineRepair, number>>
}

/** `gb18030`: such a line. `latin-1`: GB18030 that was read as Latin-1 (ÕÅÈý). `gb18030-as-utf-8`: UTF-8 that was read as GB18030 (寮犱笁). */
export const lineRepairs = ['gb18030', 'latin-1', 'gb18030-as-utf-8'] as const
export type LineRepair = (typeof lineRepairs)[number]

/**
 * Transcodes the beginning of `bytes` to the beginning of `target`, which has room for `mostGrowth` times as many. What it gives for a piece
 * depends on that piece alone, so that it can be asked again.
 *
 * `final`  the text ends with these bytes.
 * Cost     O(bytes). Never throws.
 */
export type Transcode = (bytes: Uint8Array, final: boolean, target: Uint8Array) => Transcoded
