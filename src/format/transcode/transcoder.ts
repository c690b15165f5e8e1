/** Encodings that are written anew in UTF-8 before they are scanned. */
import type { Transcode as TranscodeText, Transcoded as TranscodedText } from '../encoding/transcode.js'

/** `mixed`: lines in UTF-8, in GB18030, and garbled ones, each by itself. */
export const transcodedEncodings = ['big5', 'mixed'] as const
export type TranscodedEncoding = (typeof transcodedEncodings)[number]

export interface Transcoded extends TranscodedText {
  /** Lines that were read otherwise than as UTF-8, by what was done to them. Only of `mixed`. */
  readonly lines?: Readonly<Record<LineRepair, number>>
}

/** `gb18030`: such a line. `latin-1`: GB18030 that was read as Latin-1 (ÕÅÈý). `gb18030-as-utf-8`: UTF-8 that was read as GB18030 (寮犱笁). */
export const lineRepairs = ['gb18030', 'latin-1', 'gb18030-as-utf-8'] as const
export type LineRepair = (typeof lineRepairs)[number]

export type Transcode = (...given: Parameters<TranscodeText>) => Transcoded
