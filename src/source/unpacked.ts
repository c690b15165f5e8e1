/** What goes into unpacking a container, and what comes out. */
import type { ProblemCode } from '../problem.js'

/** A member that was unpacked, or why it was not. */
export interface UnpackedMember {
  /** Path inside the container, `/`-separated; bytes as latin1 text. */
  readonly name: string
  /** Empty when nothing came out. */
  readonly location: string
  readonly problem: ProblemCode | null
}

export interface Unpacked {
  readonly members: readonly UnpackedMember[]
  /** Of the container itself. */
  readonly problem: ProblemCode | null
}

export interface UnpackRequest {
  readonly location: string
  /** What knows it: lists of zip files have names as bytes, documents of office programs are locked in their own way. */
  readonly by: 'zip' | 'office' | '7z'
  /** Names of all volumes, the first one's included, by which they find each other; valid UTF-8 without `/`. */
  readonly volumeNames: readonly string[]
  /** Where the volumes behind the first lie. */
  readonly furtherVolumes: readonly string[]
  /** A private folder that exists and is empty. */
  readonly folder: string
  readonly passwords: readonly string[]
}
