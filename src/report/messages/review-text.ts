/** What a review says: the statement on the sample, and the guide of a worksheet. */

export interface ReviewText {
  /** The statement. `{…}` are figures; see report/review-statement.ts for each. */
  readonly title: string
  readonly selection: Readonly<
    Record<'heading' | 'reason' | 'population' | 'method' | 'census' | 'sizes' | 'copies' | 'results' | 'redraw' | 'basis', string>
  >
  readonly strata: Readonly<Record<'heading' | 'note', string>> & { readonly columns: readonly string[] }
  readonly counts: Readonly<Record<'heading' | 'all' | 'note' | 'uncovered', string>> & { readonly columns: readonly string[] }
  readonly thresholds: Readonly<Record<'heading' | 'reached' | 'below' | 'note' | 'none', string>>
  readonly missed: Readonly<Record<'heading' | 'line' | 'note', string>>
  readonly verification: Readonly<Record<'heading' | 'outcomes' | 'methods' | 'calls' | 'note' | 'none', string>> & {
    readonly columns: readonly string[]
  }
  readonly assumptions: { readonly heading: string; readonly lines: readonly string[] }
  readonly digests: Readonly<Record<'heading' | 'result' | 'frame' | 'labels' | 'review', string>>
  readonly nothing: string
  readonly unchecked: string
  readonly open: string
  readonly emptyStrata: Readonly<Record<'rejected' | 'none', string>>
  /** The worksheet. */
  readonly worksheet: Readonly<
    Record<
      'title' | 'sheet' | 'guideSheet' | 'masked' | 'clear' | 'save' | 'saveCsv' | 'progress' | 'noScript' | 'of' | 'open' | 'register',
      string
    >
  > & { readonly guide: readonly string[] }
  /** Drawing the sample again. */
  readonly redraw: Readonly<Record<'same' | 'different' | 'seed' | 'renamed' | 'missing' | 'extra' | 'stratum', string>>
}
