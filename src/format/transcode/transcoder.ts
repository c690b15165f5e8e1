/** Text in another encoding than the kernel's two, to UTF-8, piece by piece. */

/** Encodings that are written anew before they are scanned. `mixed`: lines in UTF-8, in GB18030, and garbled ones, each by itself. */
export const transcodedEncodings = ['utf-16le', 'utf-16be', 'big5', 'mixed'] as const
export type TranscodedEncoding = (typeof transcodedEncodings)[number]

export interface TranscodedPiece {
  readonly utf8: Uint8Array
  /** Bytes of the original that it stands for; fewer than given only where the text goes on and its last character or line is cut. */
  readonly used: number
  /** Places in the given bytes that are no character; each became U+FFFD. */
  readonly invalidStarts: readonly number[]
  /** Lines that were read otherwise than as UTF-8, by what was done to them. Only of `mixed`. */
  readonly lines?: Readonly<Record<LineRepair, number>>
}

/** `gb18030`: such a line. `latin-1`: GB18030 that was read as Latin-1 (ÕÅÈý). `gb18030-as-utf-8`: UTF-8 that was read as GB18030 (寮犱笁). */
export const lineRepairs = ['gb18030', 'latin-1', 'gb18030-as-utf-8'] as const
export type LineRepair = (typeof lineRepairs)[number]

/**
 * Transcodes the beginning of `bytes`; what it gives for a piece depends on that piece alone, so that it can be asked again.
 *
 * `final`  the text ends with these bytes.
 * Cost     O(bytes). Never throws.
 */
export type Transcode = (bytes: Uint8Array, final: boolean) => TranscodedPiece
