/** What `walk` finds below the given paths. */
import type { ProblemCode } from '../problem.js'

/** One file, or what is there instead of one. */
export interface FoundFile {
  readonly path: string
  readonly location: string
  readonly bytes: number
  readonly modifiedMs: number
  /** Why it is not read; null for a regular file. `detail` is an errno name, or the path under which the same file is read. */
  readonly skipped: { readonly code: ProblemCode; readonly detail: string } | null
}
