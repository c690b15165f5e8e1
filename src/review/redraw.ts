/** The shape of what drawing a sample again shows, schema `leaktally.redraw/1`: scan/redraw.ts draws, report/redraw.ts tells. */

export interface Redraw {
  readonly schema: 'leaktally.redraw/1'
  readonly result: string
  readonly seed: string
  /** Whether frame, seed and strata are the same, and every drawn record in its place with its priority and its content. */
  readonly same: boolean
  /** Of the population, in the result and drawn again (docs/METHOD.md, Review). */
  readonly frame: { readonly digest: string; readonly digestAgain: string }
  readonly inputs: {
    /** Files and members of the result that were found by SHA-256. */
    readonly matched: number
    /** Of these, those with another path. */
    readonly renamed: number
    readonly missing: readonly string[]
    readonly extra: readonly string[]
  }
  readonly strata: readonly RedrawnStratum[]
}

export interface RedrawnStratum {
  readonly name: string
  readonly records: number
  readonly recordsAgain: number
  readonly items: number
  readonly itemsAgain: number
  /** Drawn both times: the same place in the same content, priority and masked cells. */
  readonly itemsSame: number
}
